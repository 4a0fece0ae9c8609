"""What the registers compute, in words: the dimensions and measures of tallies, for the sentence that says how a figure
is made. A dimension that is a field is named by the field; the others, made by an expression, are named here."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from django.core.exceptions import FieldDoesNotExist
from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from danchu.registers.register import Register

NAMES: Final[Mapping[str, Promise]] = {
    "arrival": _("tiếp nhận"),
    "standing": _("tình trạng cuối kỳ"),
    "late": _("quá hạn"),
    "duplicate": _("trùng nội dung"),
    "column": _("cột của biểu"),
    "conclusion": _("là kết luận, thông báo"),
    "remedy": _("khắc phục"),
    "opening": _("tháng đầu kỳ"),
    "closing": _("tháng cuối kỳ"),
    "made": _("đã công khai trong kỳ"),
    "short": _("niêm yết thiếu ngày"),
    "period": _("kỳ"),
    "origin": _("phát sinh từ sổ"),
    "passed": _("đủ tỷ lệ thông qua"),
    "enough": _("đủ tỷ lệ thông qua"),
    "unexplained": _("khác ý kiến đa số mà chưa giải trình"),
    "paying": _("đang đóng"),
    "outcome": _("kết quả"),
    "answer": _("trả lời kiến nghị"),
}
VALUES: Final[Mapping[str, Promise]] = {
    "yes": _("có"),
    "no": _("không"),
    "received": _("trong kỳ"),
    "carried": _("kỳ trước chuyển sang"),
    "resolved": _("đã giải quyết"),
    "pending": _("đang giải quyết"),
    "ineligible": _("không đủ điều kiện"),
    "in_time": _("đúng hạn"),
    "overdue": _("quá hạn"),
    "waiting": _("chưa đến hạn"),
    "done": _("đã xong"),
    "open": _("chưa xong"),
    "late": _("quá hạn"),
    "answered": _("đã trả lời"),
    "none": _("chưa trả lời"),
    "successful": _("hòa giải thành"),
    "failed": _("hòa giải không thành"),
    "head": _("Thủ trưởng trực tiếp"),
    "delegated": _("ủy quyền tiếp"),
    "regular": _("thường xuyên"),
}
MEASURES: Final[Mapping[str, Promise]] = {
    "tasks": _("đầu việc"),
    "subjects": _("đơn vị được kiểm tra"),
    "works": _("công trình"),
    "rated": _("được đánh giá"),
    "accepted": _("kiến nghị được tiếp thu"),
    "recommendations": _("kiến nghị"),
    "received": _("tiếp nhận trong kỳ"),
    "received_online": _("tiếp nhận trực tuyến"),
    "received_direct": _("tiếp nhận trực tiếp, bưu chính"),
    "carried_in": _("kỳ trước chuyển sang"),
    "resolved": _("đã giải quyết"),
    "resolved_early": _("giải quyết trước hạn"),
    "resolved_on_time": _("giải quyết đúng hạn"),
    "resolved_late": _("giải quyết quá hạn"),
    "pending": _("đang giải quyết"),
    "pending_in_time": _("đang giải quyết, chưa đến hạn"),
    "pending_overdue": _("đang giải quyết, đã quá hạn"),
}


def name(register: Register, tally: str, dimension: str) -> str:
    """The dimension as people call it: the field's own name where it is one."""
    made = register.tally(tally).by.get(dimension)
    field = _field(register.model, made) if isinstance(made, str) else None
    return str(NAMES.get(dimension, dimension) if field is None else getattr(field, "verbose_name", dimension))


def value(register: Register, tally: str, dimension: str, code: str) -> str:
    """One value of the dimension in words: the label of the field's choice where it has choices."""
    made = register.tally(tally).by.get(dimension)
    field = _field(register.model, made) if isinstance(made, str) else None
    choices = dict(getattr(field, "flatchoices", ()) or ())
    return str(choices.get(code) or VALUES.get(code, code))


def measure(register: Register, tally: str, code: str) -> str:
    """What is added up, as people call it."""
    made = register.tally(tally).sums.get(code) or register.tally(tally).by.get(code)
    field = _field(register.model, made) if isinstance(made, str) else None
    return str(MEASURES.get(code, code) if field is None else getattr(field, "verbose_name", code))


def _field(model: type[models.Model], path: str) -> models.Field[Any, Any] | None:
    """The field at the end of a path such as postings__form; None where the path leaves the register."""
    found: Any = None
    for step in path.split("__"):
        try:
            found = model._meta.get_field(step)
        except FieldDoesNotExist:
            return None
        model = found.related_model or model
    return found if isinstance(found, models.Field) else None
