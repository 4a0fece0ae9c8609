"""Sheet + outline + texts → a report. The outline is Markdown with Jinja expressions; people read and edit it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from django.utils import translation
from jinja2 import FunctionLoader, StrictUndefined
from jinja2.sandbox import SandboxedEnvironment

from danchu.core.document import Annex, Frame, Report
from danchu.core.period import Period
from danchu.core.place import Level
from danchu.core.sheet import Sheet
from danchu.figures import evidence
from danchu.figures.evidence import Evidence
from danchu.figures.queries import papers
from danchu.reports import annex, english, queries
from danchu.reports.markdown import blocks
from danchu.reports.models import Plan
from danchu.reports.writer import Ready, Writer, escape, listed, lower_first

OUTLINES = Path(__file__).parent / "outlines"
# What an outline may ask of the writer.
WORDS = (
    *("here", "f", "of", "n", "say", "amount", "known", "asked", "ranked"),
    *("has", "paper", "papers", "papers_named", "issued", "told"),
    *("rows", "each", "most", "subjects", "commune_items", "led", "tasks", "areas", "bodies"),
)


def compose(
    sheet: Sheet,
    plan: Plan,
    *,
    language: str = "vi",
    outline: str = "half-year",
    behind: Mapping[str, Evidence] | None = None,
) -> Report:
    """The report of the sheet's place and period in the frame of `plan`; `behind`: its evidence, if already gathered.

    Raises jinja2.UndefinedError or KeyError when the outline names an indicator or a paper that does not exist.
    """
    with translation.override(language):
        phrases = queries.phrases(language) if language != "vi" else {}
        writer = Writer(sheet, evidence.gather(sheet) if behind is None else behind, papers(), language, phrases)
        texts = queries.narratives(sheet.place, sheet.period.code)
        annexes = annex.annexes(sheet, language, phrases)
        context = _context(sheet, plan) | {"annexes": [each.label for each in annexes if isinstance(each, Annex)]}
        written = _environment(writer, texts).from_string(_outline(outline, sheet, language)).render(**context)
        body = tuple(blocks(written, writer.marks))
    frame = _translated(frame_of(plan), texts, language, sheet.period, phrases)
    title = f"{frame.kind.capitalize()} {frame.abstract}".strip()
    return Report(frame, body, language, title=title, annexes=annexes)


def _outline(name: str, sheet: Sheet, language: str) -> str:
    """A commune has an outline of its own: nothing lies below it but villages."""
    level = "commune" if sheet.tree.areas[sheet.place].level is Level.COMMUNE else ""
    own = OUTLINES / f"{name}-{level}.{language}.md"
    path = own if level and own.is_file() else OUTLINES / f"{name}.{language}.md"
    return path.read_text(encoding="utf-8")


def _translated(
    frame: Frame, texts: Mapping[str, str], language: str, period: Period, phrases: Mapping[str, str]
) -> Frame:
    """The frame of a reading copy: its kind, what people translated of it, and the abstract sent as trich-yeu.en.

    A translated abstract may ask for {{ this_period }} and {{ next_period }}, for a year is not typed either.
    """
    if language == "vi":
        return frame
    words = {"this_period": _named(period, language), "next_period": _named(period.next(), language)}
    told = texts.get(f"trich-yeu.{language}")
    plain = SandboxedEnvironment(undefined=StrictUndefined, autoescape=False)
    abstract = frame.abstract if told is None else " ".join(plain.from_string(told).render(words).split())

    def said(text: str) -> str:
        return english.said(text, phrases) or text

    return replace(
        frame,
        kind=english.TYPES.get(frame.kind.capitalize(), frame.kind).upper(),
        abstract=abstract,
        superior=said(frame.superior),
        issuer=said(frame.issuer),
        issuer_name=said(frame.issuer_name),
        addressees=tuple(map(said, frame.addressees)),
        recipients=tuple(map(said, frame.recipients)),
        signers=tuple(map(said, frame.signers)),
        watermark=said(frame.watermark),
    )


def frame_of(plan: Plan) -> Frame:
    """The plan as the renderers know it, with the words that were prepared for its form."""
    frame = Frame(
        form=plan.form,
        superior=plan.superior,
        issuer=plan.issuer,
        issuer_name=plan.issuer_name,
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
    told: dict[str, Any] = {}
    for name, said in plan.variants.get(plan.form, {}).items():
        told[name] = tuple(said) if isinstance(said, list) else said
    return replace(frame, **told)


def _context(sheet: Sheet, plan: Plan) -> dict[str, Any]:
    return {"place": sheet.tree.areas[sheet.place], "period": sheet.period, "plan": plan}


def _environment(writer: Writer, texts: Mapping[str, str]) -> SandboxedEnvironment:
    """Sandboxed, because texts of people are read by it; strict, because a misspelt name must not print nothing."""
    environment = SandboxedEnvironment(
        undefined=StrictUndefined,
        lstrip_blocks=True,
        finalize=_finalize,
        loader=FunctionLoader(lambda name: _part(name, writer.language)),
    )
    environment.globals = {word: getattr(writer, word) for word in WORDS}
    environment.globals |= {"listed": listed, "lower_first": lower_first, "upper_first": upper_first}
    environment.filters |= {"lower_first": lower_first, "upper_first": upper_first, "told": writer.told}
    environment.globals["next_period"] = _named(writer.sheet.period.next(), writer.language)

    def told(name: str, text: str) -> Ready:
        """What people wrote under that name: their own words, or in a reading copy their translation."""
        if writer.language == "vi":
            return Ready(environment.from_string(text).render())
        translated = texts.get(f"{name}.{writer.language}")
        source = english.in_italics(text) if translated is None else translated
        return Ready(environment.from_string(source).render())

    def narrative(name: str, otherwise: str = "") -> Ready:
        return told(name, texts[name]) if name in texts else Ready(otherwise)

    environment.globals["narrative"] = narrative
    environment.globals["task_text"] = lambda task: told(task.code, task.content)
    return environment


def _part(name: str, language: str) -> str | None:
    """`{% include "ratings" %}` reads outlines/parts/ratings.<language>.md."""
    path = OUTLINES / "parts" / f"{name}.{language}.md"
    return path.read_text(encoding="utf-8").strip() if path.is_file() else None


def _named(period: Period, language: str) -> str:
    return period.label_vi if language == "vi" else period.label_en


def _finalize(value: object) -> object:
    """What an expression prints: our own Markdown as it is, anything else as plain text."""
    return value if isinstance(value, Ready) else escape("" if value is None else str(value))


def upper_first(text: str) -> str:
    return text[:1].upper() + text[1:]
