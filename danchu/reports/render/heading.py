"""The geometry of the heading block in mm: two columns, lines broken evenly, rules of the prescribed length."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from danchu.reports.render.form import Form
from danchu.reports.render.metrics import balanced, width
from danchu.reports.render.wording import Wording

_AIR: Final = 4
"""Beside the longest line on the right, so that it never wraps."""

_SLACK: Final = 2
"""Beside a line that was broken by measure, for a font a little wider than Times."""


@dataclass(frozen=True)
class Geometry:
    """`superior` to `attached_wide`: the room their text is set in. Rules of 0 are not drawn."""

    left: float
    right: float
    superior: float
    issuer: float
    abstract: float
    addressee: float
    attached: float  # under the title of an annex on an upright page
    attached_wide: float  # the same on a turned one
    heading_rule: float
    issuer_rule: float
    abstract_rule: float


def geometry(form: Form, words: Wording) -> Geometry:
    """Party: one rule as long as the heading. State: one as the motto; a third to a half of issuer and abstract.

    Source: HD 36-HD/VPTW; NĐ 30/2020/NĐ-CP, Phụ lục I.
    """
    lines = ((words.heading, form.heading), (words.motto, form.motto), (words.dated, form.dated))
    right = max(width(text, size) for text, size in lines) + _AIR
    left = form.width - right
    issuer, abstract = _widest(words.issuer, form.issuer, left), _widest(words.abstract, form.abstract, form.width)
    short = 0 if form.is_party else form.short_rule
    return Geometry(
        left=left,
        right=right,
        superior=_within(words.superior, form.superior, left),
        issuer=_within(words.issuer, form.issuer, left),
        abstract=_within(words.abstract, form.abstract, form.width),
        addressee=_within(words.addressees[0] if len(words.addressees) == 1 else "", form.addressee, form.width),
        attached=_within(words.attached, form.attached, form.width),
        attached_wide=_within(words.attached, form.attached, form.wide),
        heading_rule=width(words.motto, form.motto) or width(words.heading, form.heading),
        issuer_rule=issuer * short,
        abstract_rule=abstract * short,
    )


def _within(text: str, size: float, room: float) -> float:
    """The room that a text is set in, so that its lines come out nearly equal."""
    return min(room, _widest(text, size, room) + _SLACK)


def _widest(text: str, size: float, room: float) -> float:
    """Of the lines that the text takes in `room`."""
    return min(width(text, size), balanced(text, size, room))
