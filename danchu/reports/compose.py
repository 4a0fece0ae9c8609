"""Sheet + outline + texts → a report. The outline is Markdown with Jinja expressions; people read and edit it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from jinja2 import StrictUndefined
from jinja2.sandbox import SandboxedEnvironment

from danchu.core.document import Frame, Report
from danchu.core.sheet import Sheet
from danchu.figures import evidence
from danchu.figures.queries import papers
from danchu.reports import queries
from danchu.reports.markdown import blocks
from danchu.reports.models import Plan
from danchu.reports.writer import Ready, Writer, escape

OUTLINES = Path(__file__).parent / "outlines"


def compose(sheet: Sheet, plan: Plan, *, language: str = "vi", outline: str = "half-year") -> Report:
    """The report of the sheet's place and period in the frame of `plan`.

    Raises jinja2.UndefinedError or KeyError when the outline names an indicator or a paper that does not exist.
    """
    writer = Writer(sheet, evidence.gather(sheet), papers(), language)
    texts = queries.narratives(sheet.place, sheet.period.code)
    source = (OUTLINES / f"{outline}.{language}.md").read_text(encoding="utf-8")
    written = _environment(writer, texts).from_string(source).render(**_context(sheet, plan))
    return Report(frame_of(plan), tuple(blocks(written, writer.marks)), language, title=plan.abstract)


def frame_of(plan: Plan) -> Frame:
    """The plan as the renderers know it."""
    return Frame(
        form=plan.form,
        superior=plan.superior,
        issuer=plan.issuer,
        number=plan.number,
        symbol=plan.symbol,
        locality=plan.locality,
        dated=plan.dated,
        kind=plan.kind,
        abstract=plan.abstract,
        addressees=tuple(plan.addressees),
        recipients=tuple(plan.recipients),
        signers=tuple(plan.signers),
        watermark=plan.watermark,
    )


def _context(sheet: Sheet, plan: Plan) -> dict[str, Any]:
    return {"place": sheet.tree.areas[sheet.place], "period": sheet.period, "plan": plan}


def _environment(writer: Writer, texts: Mapping[str, str]) -> SandboxedEnvironment:
    """Sandboxed, because texts of people are read by it; strict, because a misspelt name must not print nothing."""
    environment = SandboxedEnvironment(
        undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True, finalize=_finalize, autoescape=False
    )
    words = ("f", "of", "say", "amount", "known", "paper", "papers_of", "rows", "areas", "bodies")
    environment.globals = {word: getattr(writer, word) for word in words}
    environment.globals |= {"listed": listed, "lower_first": lower_first}
    environment.globals["narrative"] = lambda name: Ready(environment.from_string(texts.get(name, "")).render())
    environment.globals["text"] = lambda text: Ready(environment.from_string(text).render())
    return environment


def _finalize(value: object) -> object:
    """What an expression prints: our own Markdown as it is, anything else as plain text."""
    return value if isinstance(value, Ready) else escape("" if value is None else str(value))


def listed(items: list[str], last: str = ", ") -> Ready:
    """«a, b, c»; `last` joins the last two."""
    plain = [item if isinstance(item, Ready) else escape(str(item)) for item in items]
    return Ready(last.join([", ".join(plain[:-1]), plain[-1]]) if len(plain) > 1 else "".join(plain))


def lower_first(text: str) -> str:
    return text[:1].lower() + text[1:]
