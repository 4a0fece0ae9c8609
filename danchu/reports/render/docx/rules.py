"""The lines drawn under the headings, as styles of their own whose indents give them the prescribed length."""

from __future__ import annotations

from collections.abc import Iterator

from danchu.reports.render.docx.style import Style
from danchu.reports.render.form import Form
from danchu.reports.render.heading import Geometry


def styles(form: Form, shape: Geometry) -> Iterator[Style]:
    """One style for each rule that the form draws."""
    yield _rule("HeadingRule", "Đường kẻ dưới tiêu đề", shape.right, shape.heading_rule)
    if shape.issuer_rule:
        yield _rule("IssuerRule", "Đường kẻ dưới cơ quan", shape.left, shape.issuer_rule)
    if shape.abstract_rule:
        yield _rule("AbstractRule", "Đường kẻ dưới trích yếu", form.width, shape.abstract_rule)


def _rule(id_: str, name: str, room: float, length: float) -> Style:
    side = (room - length) / 2
    return Style(id_, name, size=2, before=2, after=0, exact=4, left=side, right=side, ruled=True)
