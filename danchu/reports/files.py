"""A report as files: Word, HTML, PDF and the figures beside it. Each appears whole or not at all."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

from danchu.core.document import FigureRef, Report
from danchu.core.sheet import Sheet
from danchu.figures import evidence, export
from danchu.reports.compose import compose
from danchu.reports.models import Plan
from danchu.reports.render import docx, html, pdf


def write(
    sheet: Sheet, plan: Plan, folder: Path, *, language: str = "vi", site: str = "", pdf_a: bool = False
) -> Iterator[Path]:
    """Write bao-cao.docx, .html, .pdf and figures.json into the folder, one after another; yields each when done.

    `pdf_a`: the PDF as one for the archive.
    `site`: address of the running site that the figures in the HTML open on; empty: evidence pages of the local site.
    """
    behind = evidence.gather(sheet)
    report = compose(sheet, plan, language=language, behind=behind)
    name = "bao-cao" if language == "vi" else f"report-{language}"
    yield put(folder / f"{name}.docx", docx.render(report))
    yield put(folder / f"{name}.html", as_html(report, site).encode())
    yield put(folder / f"{name}.pdf", pdf.render(report, pdf_a=pdf_a))
    plain = export.as_plain(sheet, behind)
    yield put(folder / "figures.json", export.dumps(plain).encode())


def as_html(report: Report, site: str = "") -> str:
    """The report as a page of its own that can be mailed; its figures open on the site."""
    return html.render(report, link=lambda ref: evidence_address(ref, site))


def evidence_address(ref: FigureRef, site: str = "") -> str:
    """Where a figure opens; one address for files and pages."""
    return f"{site}/so-lieu/{ref.place}/{ref.period}/{ref.indicator}/" + (f"?don-vi={ref.body}" if ref.body else "")


def put(path: Path, content: bytes) -> Path:
    """Write beside and move into place, so that nobody ever reads half a file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, beside = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}-")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        Path(beside).chmod(0o644)
        Path(beside).replace(path)
    except BaseException:
        Path(beside).unlink(missing_ok=True)
        raise
    return path
