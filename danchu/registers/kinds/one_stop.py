"""Hồ sơ thủ tục hành chính: monthly by field, in the columns of form II.06a.

Source: Thông tư 01/2020/TT-VPCP, biểu II.06a/VPCP/KSTT: (3) = (4)+(5)+(6), (7) = (8)+(9)+(10), (11) = (12)+(13),
(3) = (7)+(11). An old report may lack the splits; they are then unknown, not zero.
"""

from __future__ import annotations

from django.db import models
from django.db.models import Case, CharField, Exists, F, OuterRef, Q, Value, When
from django.db.models.expressions import Combinable
from django.utils.translation import gettext_lazy as _

from danchu.core.period import Window
from danchu.registers.line import Line
from danchu.registers.register import KeptBy, Question, Register, Tally, within


class OneStopMonth(Line):
    """One month of one field at one office. The entry's day is the last day of the month."""

    field = models.CharField(_("lĩnh vực"), max_length=80)
    received_online = models.PositiveIntegerField(_("tiếp nhận trực tuyến"))
    received_direct = models.PositiveIntegerField(_("tiếp nhận trực tiếp, bưu chính"))
    carried_in = models.PositiveIntegerField(_("từ kỳ trước chuyển sang"))
    resolved_early = models.PositiveIntegerField(_("giải quyết trước hạn"))
    resolved_on_time = models.PositiveIntegerField(_("giải quyết đúng hạn"))
    resolved_late = models.PositiveIntegerField(_("giải quyết quá hạn"))
    pending_in_time = models.PositiveIntegerField(_("đang giải quyết, trong hạn"))
    pending_overdue = models.PositiveIntegerField(_("đang giải quyết, quá hạn"))

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(
                    received_online=F("resolved_early")
                    + F("resolved_on_time")
                    + F("resolved_late")
                    + F("pending_in_time")
                    + F("pending_overdue")
                    - F("carried_in")
                    - F("received_direct")
                ),
                name="one_stop_month_balances",
            ),
        ]


def _other(window: Window, **than: object) -> Exists:
    """Is there a line of the same office and field in the window, earlier or later than this one?"""
    same = OneStopMonth.objects.filter(
        within()(window), entry__body=OuterRef("entry__body"), field=OuterRef("field"), entry__withdrawn=False
    )
    return Exists(same.filter(**than))


def _opening(window: Window) -> Combinable:
    earlier = _other(window, entry__day__lt=OuterRef("entry__day"))
    return Case(When(earlier, then=Value("no")), default=Value("yes"), output_field=CharField())


def _closing(window: Window) -> Combinable:
    later = _other(window, entry__day__gt=OuterRef("entry__day"))
    return Case(When(later, then=Value("no")), default=Value("yes"), output_field=CharField())


REGISTER = Register(
    code="one_stop",
    model=OneStopMonth,
    label_vi=_("Sổ theo dõi hồ sơ thủ tục hành chính"),
    label_en="One-stop dossiers",
    kept_by=KeptBy({"mot_cua": ()}),
    tallies=(
        Tally(
            lines=within(),
            by={"opening": _opening, "closing": _closing},
            sums={
                name: name
                for name in (
                    "received_online",
                    "received_direct",
                    "carried_in",
                    "resolved_early",
                    "resolved_on_time",
                    "resolved_late",
                    "pending_in_time",
                    "pending_overdue",
                )
            },
        ),
    ),
    questions=(Question.DO,),
    listed=("field", "received_online", "received_direct", "carried_in", "pending_in_time", "pending_overdue"),
)
