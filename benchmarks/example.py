"""The example district: loaded database to four files, the Word file alone, and the pages a visitor opens."""

from __future__ import annotations

import io
import json
import sys
import tempfile
from pathlib import Path

import django
from docx import Document
from docxtpl import DocxTemplate

from benchmarks.timing import each, p95, seconds

ROOT = Path(__file__).resolve().parent.parent


def measure() -> dict[str, float]:
    from django.conf import settings
    from django.core.management import call_command

    settings.DANCHU_OPEN_READING = True
    call_command("migrate", verbosity=0)
    call_command("load", str(ROOT / "examples" / "tam-duong-2024-H1"), stdout=io.StringIO())
    return {**_files(), **_pages()}


def _files() -> dict[str, float]:
    from danchu.core.period import Period, regime
    from danchu.figures import queries
    from danchu.reports import files
    from danchu.reports.compose import compose
    from danchu.reports.models import Plan
    from danchu.reports.render import docx

    plan = Plan.objects.get()
    period, under = Period.parse(plan.period), regime(plan.regime)

    def four() -> None:
        with tempfile.TemporaryDirectory() as folder:
            list(files.write(queries.sheet(plan.place.key, period, under), plan, Path(folder)))

    sheet = queries.sheet(plan.place.key, period, under)
    report = compose(sheet, plan)
    return {
        "four files": seconds(four),
        "counting": seconds(lambda: queries.sheet(plan.place.key, period, under)),
        "word": seconds(lambda: docx.render(report)),
        "docxtpl": _docxtpl(docx.render(report)),
    }


def _docxtpl(made: bytes) -> float:
    """The same texts, paragraph by paragraph and cell by cell, filled into a template that has a name for each."""
    source, template, told = Document(io.BytesIO(made)), Document(), {}

    def name(text: str) -> str:
        told[f"t{len(told)}"] = text
        return f"{{{{ t{len(told) - 1} }}}}"

    for paragraph in source.paragraphs:
        template.add_paragraph(name("".join(paragraph._p.itertext())))
    for table in source.tables:
        grid = template.add_table(len(table.rows), len(table.columns))
        for row, copy in zip(table._tbl.tr_lst, grid._tbl.tr_lst, strict=True):
            for cell, target in zip(row.tc_lst, copy.tc_lst, strict=False):
                target.p_lst[0].add_r().text = name("".join(cell.itertext()))
    blank = io.BytesIO()
    template.save(blank)

    def fill() -> None:
        document = DocxTemplate(io.BytesIO(blank.getvalue()))
        document.render(told, autoescape=True)
        document.save(io.BytesIO())

    return seconds(fill)


def _pages() -> dict[str, float]:
    """Every indicator's evidence page once, and the report page over and over."""
    from django.test import Client

    from danchu.figures.queries import catalogue
    from danchu.reports.models import Plan

    plan, client = Plan.objects.get(), Client()

    def get(address: str) -> None:
        assert client.get(address).status_code == 200, address

    report = f"/bao-cao/{plan.place.key}/{plan.period}/"
    evidence = [f"/so-lieu/{plan.place.key}/{plan.period}/{code}/" for code in catalogue()]
    get(evidence[0])
    opened = [each(lambda address=address: get(address), runs=1, warm=0)[0] for address in evidence]  # type: ignore[misc]
    return {"evidence page p95": p95(opened), "report page p95": p95(each(lambda: get(report), runs=60))}


if __name__ == "__main__":
    django.setup()
    sys.stdout.write(json.dumps(measure()))
