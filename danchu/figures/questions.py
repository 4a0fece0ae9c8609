"""The six questions the Law asks of a matter, and whose duty it is to see that each has an answer."""

from __future__ import annotations

from django.utils.translation import gettext as _

from danchu.core.place import Level, Tree
from danchu.registers.register import Question


def labels() -> dict[Question, str]:
    """The six questions in the reader's language."""
    return {
        Question.KNOW: _("Dân biết"),
        Question.DISCUSS: _("Dân bàn"),
        Question.DO: _("Dân làm"),
        Question.INSPECT: _("Dân kiểm tra"),
        Question.SUPERVISE: _("Dân giám sát"),
        Question.BENEFIT: _("Dân thụ hưởng"),
    }


def duties(committee: str) -> dict[Question, str]:
    """Whose duty it is to see that the question has an answer; `committee`: the commune's people's committee by name.

    Source: Luật 10/2022/QH15, Điều 11, 14, 16, 25, 30–35, 36–45. Who must do and who benefits is written by no article:
    there the duty is to enter what was done, and the cited item is the one by which it must be made public.
    """
    sentences = {
        Question.KNOW: _("%(ubnd)s phải công khai (Luật 10/2022/QH15, Điều 11, Điều 14)."),
        Question.DISCUSS: _(
            "Trưởng thôn và Trưởng ban công tác Mặt trận đưa ra cộng đồng bàn; việc phải lấy ý kiến thì "
            "%(ubnd)s lấy ý kiến (Luật 10/2022/QH15, Điều 16, Điều 25)."
        ),
        Question.DO: _(
            "Cơ quan được giao thực hiện phải ghi việc đã làm vào sổ của mình; tiến độ phải công khai "
            "(Luật 10/2022/QH15, Điều 11 khoản 3)."
        ),
        Question.INSPECT: _("%(ubnd)s bảo đảm để Nhân dân kiểm tra (Luật 10/2022/QH15, Điều 30–35)."),
        Question.SUPERVISE: _(
            "Ban Thanh tra nhân dân và Ban Giám sát đầu tư của cộng đồng giám sát (Luật 10/2022/QH15, Điều 36–45)."
        ),
        Question.BENEFIT: _(
            "Cơ quan chủ trì phải ghi ai được thụ hưởng và được bao nhiêu; kết quả hỗ trợ phải công khai "
            "(Luật 10/2022/QH15, Điều 11 khoản 7)."
        ),
    }
    return {question: sentence % {"ubnd": committee} for question, sentence in sentences.items()}


def committee(tree: Tree, area: str) -> str:
    """The people's committee of the commune in which the area lies, by name; in general words above the commune."""
    over = [tree.areas[area], *tree.above(area)] if area in tree.areas else []
    communes = {place.key for place in over if place.level is Level.COMMUNE}
    seated = (body.name for key in communes for body in tree.bodies_at(key) if body.kind == "ubnd")
    return next(seated, "") or _("Ủy ban nhân dân cấp xã")
