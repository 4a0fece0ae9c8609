"""Ban Thanh tra nhân dân: boards in office and what they did. That a board exists does not say that it works.

Source: Luật 10/2022/QH15, Điều 36–40 (communes), 60–63 (agencies with 8 staff or more), 77–81 (state enterprises);
Nghị định 59/2023/NĐ-CP, Điều 12–15, 21. A body of 7 or fewer states nil.
"""

from __future__ import annotations

from datetime import timedelta

from django.db import models
from django.db.models import Count, DurationField, ExpressionWrapper, F, Q, Sum
from django.db.models.expressions import Combinable
from django.db.models.lookups import LessThanOrEqual
from django.utils.translation import gettext_lazy as _

from danchu.core.law import boards as law
from danchu.core.period import Window
from danchu.core.place import Level
from danchu.registers.dimension import in_force, one_of
from danchu.registers.line import Line, Part
from danchu.registers.register import KeptBy, Question, Register, Tally, standing, within


class PeopleInspectorate(Line):
    """One board for one term. The entry's day is the day it was elected; `ended_on` the first day without it."""

    not_before_day = ("recognised_on", "ended_on")
    term = models.CharField(_("nhiệm kỳ"), max_length=20)
    members = models.PositiveIntegerField(_("số thành viên"))
    villages_represented = models.PositiveIntegerField(_("số thôn có thành viên"), null=True, blank=True)
    recognised_on = models.DateField(_("ngày công nhận"), null=True, blank=True)
    ended_on = models.DateField(_("ngày kết thúc"), null=True, blank=True)
    end_reason = models.CharField(_("lý do kết thúc"), max_length=120, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(members__gte=1), name="inspectorate_has_members"),
            models.CheckConstraint(
                condition=Q(villages_represented__isnull=True) | Q(villages_represented__lte=F("members")),
                name="inspectorate_villages_within",
            ),
            models.CheckConstraint(
                condition=Q(ended_on__isnull=True)
                | Q(recognised_on__isnull=True)
                | Q(ended_on__gte=F("recognised_on")),
                name="inspectorate_ended_after",
            ),
        ]


class BoardInspection(Part):
    """One inspection or supervision by the board, and what came of its recommendations."""

    line = models.ForeignKey(PeopleInspectorate, on_delete=models.CASCADE, related_name="inspections")
    day = models.DateField(_("ngày"))
    subject = models.CharField(_("nội dung"), max_length=200)
    recommendations = models.PositiveIntegerField(_("số kiến nghị"), default=0)
    accepted = models.PositiveIntegerField(_("số kiến nghị được tiếp thu"), default=0)
    sent_on = models.DateField(_("ngày gửi kiến nghị"), null=True, blank=True)
    answered_on = models.DateField(_("ngày được trả lời"), null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(accepted__lte=F("recommendations")), name="board_inspection_accepted_within"
            ),
            models.CheckConstraint(
                condition=Q(answered_on__isnull=True) | Q(sent_on__isnull=False, answered_on__gte=F("sent_on")),
                name="board_inspection_answered_after",
            ),
        ]


def _answer(window: Window) -> Combinable:
    """Of recommendations: "in_time" or "late" (answered), "none" (not answered), "" (nothing was recommended)."""
    took = ExpressionWrapper(F("inspections__answered_on") - F("inspections__sent_on"), output_field=DurationField())
    limit = timedelta(days=in_force(law.COMMUNE_ANSWER, window).amount)
    return one_of(
        (Q(inspections__recommendations=0), ""),
        (Q(inspections__answered_on__isnull=True) | Q(inspections__answered_on__gte=window.after), "none"),
        (Q(LessThanOrEqual(took, limit)), "in_time"),
        otherwise="late",
    )


REGISTER = Register(
    code="people_inspectorates",
    model=PeopleInspectorate,
    label_vi=_("Sổ Ban Thanh tra nhân dân"),
    label_en="People's inspection boards",
    kept_by=KeptBy(
        {
            "ubnd": (Level.COMMUNE,),
            "co_quan_chuyen_mon": (),
            "su_nghiep": (),
            "truong_hoc": (),
            "dn_nha_nuoc": (),
        }
    ),
    tallies=(
        Tally(
            name="stock",
            lines=standing(),
            sums={"members": "members", "villages_represented": "villages_represented"},
        ),
        Tally(name="elected", lines=within(), sums={"members": "members"}),
        Tally(name="ended", lines=within("ended_on")),
        Tally(
            name="inspections",
            lines=within("inspections__day"),
            by={"answer": _answer},
            sums={
                "boards": Count("entry", distinct=True),
                "recommendations": Sum("inspections__recommendations"),
                "accepted": Sum("inspections__accepted"),
            },
        ),
    ),
    parts={"inspections": BoardInspection},
    questions=(Question.INSPECT, Question.SUPERVISE),
    listed=("term", "members", "villages_represented", "recognised_on", "ended_on"),
)
