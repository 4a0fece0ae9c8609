"""Tiếp công dân: who was received, by whom, in which kind of reception.

Source: Luật Tiếp công dân 42/2013/QH13; Thông tư 06/2025/TT-TTCP, biểu 01/TCD (a regular case received by the head is
entered once; «định kỳ và đột xuất» of the narrative report includes uỷ quyền).
"""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q
from django.db.models.expressions import Combinable
from django.utils.translation import gettext_lazy as _

from danchu.core.period import Window
from danchu.core.place import Level
from danchu.registers.dimension import one_of
from danchu.registers.line import Line
from danchu.registers.register import KeptBy, Question, Register, Tally, within


class Reception(Line):
    """One reception, or (grade B) the total of a day or a month of one kind."""

    class Kind(models.TextChoices):
        REGULAR = "regular", _("Thường xuyên")
        SCHEDULED = "scheduled", _("Định kỳ")
        URGENT = "urgent", _("Đột xuất")
        DELEGATED = "delegated", _("Ủy quyền")

    kind = models.CharField(_("hình thức tiếp"), max_length=10, choices=Kind.choices)
    by_head = models.BooleanField(_("người đứng đầu tiếp"), default=False)
    visits = models.PositiveIntegerField(_("lượt tiếp"))
    people = models.PositiveIntegerField(_("số người"))
    cases = models.PositiveIntegerField(_("số vụ việc"))
    large_groups = models.PositiveIntegerField(_("đoàn đông người"), default=0)
    large_group_people = models.PositiveIntegerField(_("người trong đoàn đông người"), default=0)
    days_held = models.PositiveIntegerField(_("số ngày tiếp"), null=True, blank=True)
    field = models.CharField(_("lĩnh vực"), max_length=60, blank=True)
    result = models.CharField(_("kết quả"), max_length=200, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(people__gte=F("visits")), name="reception_people_not_below"),
            models.CheckConstraint(condition=Q(large_groups__lte=F("visits")), name="reception_groups_within"),
            models.CheckConstraint(
                condition=Q(large_group_people__lte=F("people")), name="reception_group_people_within"
            ),
            models.CheckConstraint(
                condition=Q(large_group_people__gte=5 * F("large_groups")), name="reception_group_of_five"
            ),
            models.CheckConstraint(
                condition=Q(large_groups__gt=0) | Q(large_group_people=0), name="reception_people_of_no_group"
            ),
            models.CheckConstraint(
                condition=~Q(kind="delegated") | Q(by_head=False), name="reception_delegated_not_by_head"
            ),
        ]


def _column(_window: Window) -> Combinable:
    """The columns of form 01/TCD: "regular", "head", "delegated"; what the head receives is entered under the head."""
    return one_of((Q(by_head=True), "head"), (Q(kind="regular"), "regular"), otherwise="delegated")


REGISTER = Register(
    code="receptions",
    model=Reception,
    label_vi=_("Sổ tiếp công dân"),
    label_en="Citizen receptions",
    kept_by=KeptBy(
        {
            "ubnd": (),
            "co_quan_chuyen_mon": (Level.DISTRICT, Level.PROVINCE),
            "su_nghiep": (Level.DISTRICT, Level.PROVINCE),
        }
    ),
    tallies=(
        Tally(
            lines=within(),
            by={"kind": "kind", "by_head": "by_head", "column": _column},
            sums={
                "visits": "visits",
                "people": "people",
                "cases": "cases",
                "large_groups": "large_groups",
                "large_group_people": "large_group_people",
                "days_held": "days_held",
            },
        ),
    ),
    questions=(Question.DISCUSS,),
    listed=("kind", "by_head", "visits", "people", "cases", "field", "result"),
)
