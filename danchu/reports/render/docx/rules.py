"""The lines drawn under the headings, as styles of their own whose indents give them the prescribed length."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from danchu.reports.render.docx.style import Style
from danchu.reports.render.form import Form
from danchu.reports.render.metrics import width
from danchu.reports.render.wording import Wording

_AIR: Final = 4
"""mm beside the longest line on the right, so that it never wraps."""


def columns(form: Form, words: Wording) -> tuple[float, float]:
    """Widths in mm of the two halves of the heading block; the right one holds its longest line."""
    lines = ((words.heading, form.heading), (words.motto, form.motto))
    right = max(width(text, size) for text, size in lines) + _AIR
    return form.width - right, right


def styles(form: Form, words: Wording) -> Iterator[Style]:
    """Party: a line as long as the heading. State: as the motto; under issuer and abstract a part of the text's length.

    Source: HD 36-HD/VPTW; NĐ 30/2020/NĐ-CP, Phụ lục I.
    """
    left, right = columns(form, words)
    if form.is_party:
        yield _rule("HeadingRule", "Đường kẻ dưới tiêu đề", right, width(words.heading, form.heading))
        return
    yield _rule("HeadingRule", "Đường kẻ dưới tiêu ngữ", right, width(words.motto, form.motto))
    issuer = min(width(words.issuer, form.issuer), left)
    yield _rule("IssuerRule", "Đường kẻ dưới cơ quan", left, issuer * form.short_rule)
    abstract = min(width(words.abstract, form.abstract), form.width)
    yield _rule("AbstractRule", "Đường kẻ dưới trích yếu", form.width, abstract * form.short_rule)


def _rule(id_: str, name: str, room: float, length: float) -> Style:
    side = (room - length) / 2
    return Style(id_, name, size=2, before=2, after=0, exact=4, left=side, right=side, ruled=True)
