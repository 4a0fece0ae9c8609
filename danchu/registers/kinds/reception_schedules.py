"""Lịch tiếp dân của người đứng đầu: how often a head has announced to receive people; never added up over places.

Source: Quy định 11-QĐi/TW (Party heads); Luật Tiếp công dân 42/2013/QH13, Điều 12, 13, 15 (chairs).
"""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from danchu.registers.line import EntryCode, Line
from danchu.registers.register import KeptBy, Question, Register, Tally, standing


class ReceptionSchedule(Line):
    """A schedule in force from the entry's day until the day before `ended_on`. No name: only the capacity."""

    not_before_day = ("ended_on",)

    head = models.CharField(_("chức vụ người tiếp"), max_length=120)
    times_a_month = models.PositiveIntegerField(_("số lần trong tháng"))
    document = EntryCode(_("mã văn bản thông báo lịch"), blank=True)
    ended_on = models.DateField(_("thôi áp dụng từ ngày"), null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(times_a_month__range=(1, 31)), name="schedule_times_in_a_month"),
            models.CheckConstraint(condition=~Q(head=""), name="schedule_has_a_head"),
        ]


REGISTER = Register(
    code="reception_schedules",
    model=ReceptionSchedule,
    label_vi=_("Lịch tiếp dân của người đứng đầu"),
    label_en="Reception schedules of heads",
    kept_by=KeptBy({"cap_uy": (), "ubnd": ()}),
    tallies=(Tally(lines=standing(), by={"times": "times_a_month"}, name="standing"),),
    questions=(Question.KNOW,),
    listed=("head", "times_a_month", "document", "ended_on"),
)
