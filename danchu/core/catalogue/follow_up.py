"""Theo dõi đến cùng: opinions of the people until they are answered, tasks until they are done.

No figure of the reference report rests on these registers; section IV draws its limits from them.
"""

from __future__ import annotations

from danchu.core.indicator import Counted, Formula, Indicator, Rolls

OPINIONS = "Sổ ý kiến, kiến nghị của Nhân dân"
TASKS = "Sổ giao việc"
Where = dict[str, tuple[str, ...]]
OPEN: Where = {"standing": ("pending", "overdue")}


def _opinions(code: str, vi: str, en: str, where: Where) -> Indicator:
    return Indicator(f"opinions.{code}", vi, en, "ý kiến", Counted("opinions", where=where), OPINIONS)


def _tasks(code: str, vi: str, en: str, where: Where) -> Indicator:
    made = Counted("directives", "tasks", "tasks", where=where)
    return Indicator(f"directives.{code}", vi, en, "nhiệm vụ", made, TASKS)


INDICATORS = (
    _opinions("total", "ý kiến, kiến nghị phải trả lời", "opinions to be answered", {}),
    _opinions("received", "ý kiến, kiến nghị tiếp nhận trong kỳ", "opinions received", {"arrival": ("received",)}),
    _opinions("carried", "ý kiến, kiến nghị kỳ trước chuyển sang", "opinions carried over", {"arrival": ("carried",)}),
    _opinions("answered", "ý kiến, kiến nghị đã trả lời", "opinions answered", {"standing": ("answered",)}),
    _opinions("pending", "ý kiến, kiến nghị chưa trả lời", "opinions not yet answered", OPEN),
    _opinions("overdue", "ý kiến, kiến nghị quá hạn trả lời", "opinions overdue", {"standing": ("overdue",)}),
    Indicator(
        "opinions.answered.share",
        "tỷ lệ ý kiến, kiến nghị đã trả lời",
        "share of opinions answered",
        "%",
        Formula("100 * opinions.answered / opinions.total"),
        OPINIONS,
        rolls=Rolls.REMAKE,
        decimals=1,
    ),
    Indicator(
        "directives.given", "nhiệm vụ giao trong kỳ", "directives given", "nhiệm vụ", Counted("directives"), TASKS
    ),
    _tasks("tasks", "đầu việc đang theo dõi", "tasks followed", {}),
    _tasks("done", "đầu việc đã hoàn thành", "tasks done", {"standing": ("done", "late")}),
    _tasks("late", "đầu việc hoàn thành quá hạn", "tasks done late", {"standing": ("late",)}),
    _tasks("open", "đầu việc chưa hoàn thành", "tasks not yet done", {"standing": ("open", "overdue")}),
    _tasks("overdue", "đầu việc quá hạn chưa hoàn thành", "tasks overdue", {"standing": ("overdue",)}),
)
