"""Lists: «- » for items, «1.» for ordered ones, each ordered list counted from 1."""

from __future__ import annotations

from lxml import etree

from danchu.reports.render.docx.xml import el, mm, to_bytes
from danchu.reports.render.form import Form

BULLET_ID = 1
ORDERED_ID = 2
"""The first ordered list; the n-th has ORDERED_ID + n."""


def part(form: Form, ordered_lists: int) -> bytes:
    """word/numbering.xml."""
    kinds = (_kind(form, 0, "bullet", "-"), _kind(form, 1, "decimal", "%1."))
    lists = [_list(BULLET_ID, 0), _list(ORDERED_ID, 1)]
    again = [_list(ORDERED_ID + place, 1, from_one=True) for place in range(1, ordered_lists + 1)]
    return to_bytes(el("numbering", *kinds, *lists, *again))


def _kind(form: Form, identity: int, number_format: str, text: str) -> etree._Element:
    """The mark stands where a paragraph begins and text wraps to the margin, as official papers are set."""
    level = el(
        "lvl",
        el("start", val=1),
        el("numFmt", val=number_format),
        el("suff", val="space"),
        el("lvlText", val=text),
        el("lvlJc", val="left"),
        el("pPr", el("ind", left=0, firstLine=mm(form.indent))),
        ilvl=0,
    )
    return el("abstractNum", el("multiLevelType", val="singleLevel"), level, abstractNumId=identity)


def _list(identity: int, kind: int, *, from_one: bool = False) -> etree._Element:
    restart = el("lvlOverride", el("startOverride", val=1), ilvl=0) if from_one else None
    return el("num", el("abstractNumId", val=kind), restart, numId=identity)
