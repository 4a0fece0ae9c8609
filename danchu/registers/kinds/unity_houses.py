"""Nhà đại đoàn kết: one line a household; each stage has its own day, and a figure names the stage it counts.

The batch (đợt) straddles years: it is printed, never counted with. A household is told by a code, never by a name.
"""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from danchu.core.place import Level
from danchu.registers.line import Line
from danchu.registers.register import KeptBy, Question, Register, Tally, within


class UnityHouse(Line):
    """One house. The entry's day is that of the first stage known; later stages fill in their own days.

    Source: Luật 10/2022/QH15, Điều 11 khoản 7: the selection (bình xét) and its result must be made public.
    """

    class Household(models.TextChoices):
        POOR = "poor", _("Hộ nghèo")
        NEAR_POOR = "near_poor", _("Hộ cận nghèo")
        OTHER = "other", _("Hộ khó khăn khác")

    not_before_day = ("selected_on", "proposed_on", "supported_on", "started_on", "handed_over_on")
    batch = models.CharField(_("đợt"), max_length=40)
    household = models.CharField(_("mã hộ"), max_length=30, blank=True)
    household_kind = models.CharField(_("loại hộ"), max_length=10, choices=Household.choices, default="poor")
    selected_on = models.DateField(_("ngày bình xét"), null=True, blank=True)
    proposed_on = models.DateField(_("ngày đề nghị"), null=True, blank=True)
    proposed_dong = models.BigIntegerField(_("số tiền đề nghị (đồng)"), null=True, blank=True)
    supported_on = models.DateField(_("ngày hỗ trợ"), null=True, blank=True)
    supported_dong = models.BigIntegerField(_("số tiền hỗ trợ (đồng)"), null=True, blank=True)
    started_on = models.DateField(_("ngày khởi công"), null=True, blank=True)
    handed_over_on = models.DateField(_("ngày bàn giao"), null=True, blank=True)
    built_dong = models.BigIntegerField(_("tổng giá trị nhà (đồng)"), null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(proposed_dong__isnull=True) | Q(proposed_dong__gt=0, proposed_on__isnull=False),
                name="house_proposed_money_has_day",
            ),
            models.CheckConstraint(
                condition=Q(supported_dong__isnull=True) | Q(supported_dong__gt=0, supported_on__isnull=False),
                name="house_support_money_has_day",
            ),
            models.CheckConstraint(
                condition=Q(proposed_on__isnull=True)
                | Q(selected_on__isnull=True)
                | Q(proposed_on__gte=F("selected_on")),
                name="house_proposed_after_selected",
            ),
            models.CheckConstraint(
                condition=Q(supported_on__isnull=True)
                | Q(proposed_on__isnull=True)
                | Q(supported_on__gte=F("proposed_on")),
                name="house_supported_after_proposed",
            ),
            models.CheckConstraint(
                condition=Q(handed_over_on__isnull=True)
                | Q(started_on__isnull=True)
                | Q(handed_over_on__gte=F("started_on")),
                name="house_handed_over_after_start",
            ),
            models.CheckConstraint(
                condition=Q(built_dong__isnull=True) | Q(built_dong__gt=0), name="house_worth_something"
            ),
        ]


def _stage(name: str, **sums: str) -> Tally:
    return Tally(name=name, lines=within(f"{name}_on"), by={"household_kind": "household_kind"}, sums=sums)


REGISTER = Register(
    code="unity_houses",
    model=UnityHouse,
    label_vi=_("Sổ nhà đại đoàn kết"),
    label_en="Great unity houses",
    kept_by=KeptBy({"mttq": (Level.COMMUNE, Level.DISTRICT)}),
    tallies=(
        _stage("selected"),
        _stage("proposed", proposed_dong="proposed_dong"),
        _stage("supported", supported_dong="supported_dong"),
        _stage("started"),
        _stage("handed_over", built_dong="built_dong"),
    ),
    questions=(Question.BENEFIT,),
    listed=("batch", "household_kind", "selected_on", "proposed_on", "proposed_dong", "supported_on", "handed_over_on"),
    personal=("household",),
)
