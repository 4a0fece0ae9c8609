"""Hồ sơ thủ tục hành chính: monthly by field, in the columns of form II.06a.

Source: Thông tư 01/2020/TT-VPCP, biểu II.06a/VPCP/KSTT: (3) = (4)+(5)+(6), (7) = (8)+(9)+(10), (11) = (12)+(13),
(3) = (7)+(11). The four totals are always told; an old report may lack a split: it is then unknown, not zero.
"""

from __future__ import annotations

from django.db import models
from django.db.models import Aggregate, BigIntegerField, Exists, F, OuterRef, Q
from django.db.models.expressions import Combinable
from django.utils.translation import gettext_lazy as _

from danchu.core.period import Window
from danchu.registers.dimension import yes_where
from danchu.registers.line import Line
from danchu.registers.register import KeptBy, Question, Register, Tally, within


def _split(total: str, *parts: str) -> Q:
    """Either every part is unknown, or all are told and make up the total."""
    first, *rest = parts
    unknown = Q(**{f"{part}__isnull": True for part in parts})
    told = Q(**{f"{part}__isnull": False for part in parts})
    others: Combinable = F(total)
    for part in rest:
        others = others - F(part)
    return unknown | (told & Q(**{first: others}))


class OneStopMonth(Line):
    """One month of one field at one office. The entry's day is the last day of the month.

    `received` are new dossiers of the month, online and direct; those carried in come on top.
    """

    field = models.CharField(_("lĩnh vực"), max_length=80)
    received = models.PositiveIntegerField(_("tiếp nhận mới trong tháng"))
    received_online = models.PositiveIntegerField(_("tiếp nhận trực tuyến"), null=True, blank=True)
    received_direct = models.PositiveIntegerField(_("tiếp nhận trực tiếp, bưu chính"), null=True, blank=True)
    carried_in = models.PositiveIntegerField(_("từ kỳ trước chuyển sang"))
    resolved = models.PositiveIntegerField(_("đã giải quyết"))
    resolved_early = models.PositiveIntegerField(_("giải quyết trước hạn"), null=True, blank=True)
    resolved_on_time = models.PositiveIntegerField(_("giải quyết đúng hạn"), null=True, blank=True)
    resolved_late = models.PositiveIntegerField(_("giải quyết quá hạn"), null=True, blank=True)
    pending = models.PositiveIntegerField(_("đang giải quyết"))
    pending_in_time = models.PositiveIntegerField(_("đang giải quyết, trong hạn"), null=True, blank=True)
    pending_overdue = models.PositiveIntegerField(_("đang giải quyết, quá hạn"), null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(received=F("resolved") + F("pending") - F("carried_in")), name="one_stop_month_balances"
            ),
            models.CheckConstraint(
                condition=_split("received", "received_online", "received_direct"), name="one_stop_received_splits"
            ),
            models.CheckConstraint(
                condition=_split("resolved", "resolved_early", "resolved_on_time", "resolved_late"),
                name="one_stop_resolved_splits",
            ),
            models.CheckConstraint(
                condition=_split("pending", "pending_in_time", "pending_overdue"), name="one_stop_pending_splits"
            ),
        ]


class WholeSum(Aggregate):
    """The sum of a column, or nothing when one line does not tell it: a part of a sum is not the sum."""

    template = "CASE WHEN COUNT(*) = COUNT(%(expressions)s) THEN SUM(%(expressions)s) END"
    output_field = BigIntegerField()


def _other(window: Window, **than: object) -> Exists:
    """Is there a line of the same office and field in the window, earlier or later than this one?"""
    same = OneStopMonth.objects.filter(
        within()(window), entry__body=OuterRef("entry__body"), field=OuterRef("field"), entry__withdrawn=False
    )
    return Exists(same.filter(**than))


def _opening(window: Window) -> Combinable:
    """ "yes" for the first month of its field in the window."""
    return yes_where(~Q(_other(window, entry__day__lt=OuterRef("entry__day"))))


def _closing(window: Window) -> Combinable:
    """ "yes" for the last month of its field in the window."""
    return yes_where(~Q(_other(window, entry__day__gt=OuterRef("entry__day"))))


MEASURES = (
    "received",
    "received_online",
    "received_direct",
    "carried_in",
    "resolved",
    "resolved_early",
    "resolved_on_time",
    "resolved_late",
    "pending",
    "pending_in_time",
    "pending_overdue",
)
SUMS = {name: WholeSum(name) for name in MEASURES}

REGISTER = Register(
    code="one_stop",
    model=OneStopMonth,
    label_vi=_("Sổ theo dõi hồ sơ thủ tục hành chính"),
    label_en="One-stop dossiers",
    kept_by=KeptBy({"mot_cua": ()}),
    # One group a body in each, so that one month without its split leaves the split of the whole window unknown.
    tallies=(
        Tally(lines=within(), sums=SUMS),
        Tally(lines=within(), by={"opening": _opening}, sums=SUMS, name="opening"),
        Tally(lines=within(), by={"closing": _closing}, sums=SUMS, name="closing"),
    ),
    questions=(Question.DO,),
    listed=("field", "received", "carried_in", "resolved", "pending", "pending_overdue"),
)
