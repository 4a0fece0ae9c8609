"""Nhân dân đóng góp: person-days, land, money and goods are four kinds, never added to one another."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from danchu.core.place import Level
from danchu.registers.line import Line, Scaled
from danchu.registers.register import KeptBy, Question, Register, Tally, within


class Contribution(Line):
    """What the people gave for one work on one day, or (grade B) in one month. Only the column of its kind is told.

    Goods are told in words; `money_dong` then holds their worth, if anybody put one on them.
    """

    class Kind(models.TextChoices):
        WORK = "work", _("Ngày công")
        LAND = "land", _("Hiến đất")
        MONEY = "money", _("Tiền")
        GOODS = "goods", _("Hiện vật")

    kind = models.CharField(_("loại đóng góp"), max_length=6, choices=Kind.choices)
    works = models.CharField(_("công trình, việc"), max_length=200)
    households = models.PositiveIntegerField(_("số hộ đóng góp"), null=True, blank=True)
    workdays = models.PositiveIntegerField(_("ngày công"), null=True, blank=True)
    land_m2 = Scaled(_("diện tích đất (m²)"), places=1, null=True, blank=True)
    money_dong = models.BigIntegerField(_("số tiền, trị giá (đồng)"), null=True, blank=True)
    goods = models.CharField(_("hiện vật"), max_length=200, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(kind="work", workdays__isnull=False, workdays__gt=0)
                & Q(land_m2__isnull=True, money_dong__isnull=True, goods="")
                | Q(kind="land", land_m2__isnull=False, land_m2__gt=0)
                & Q(workdays__isnull=True, money_dong__isnull=True, goods="")
                | Q(kind="money", money_dong__isnull=False, money_dong__gt=0)
                & Q(workdays__isnull=True, land_m2__isnull=True, goods="")
                | Q(kind="goods", workdays__isnull=True, land_m2__isnull=True) & ~Q(goods=""),
                name="contribution_told_by_kind",
            ),
            models.CheckConstraint(
                condition=Q(money_dong__isnull=True) | Q(money_dong__gte=0), name="contribution_money_not_negative"
            ),
        ]


REGISTER = Register(
    code="contributions",
    model=Contribution,
    label_vi=_("Sổ Nhân dân đóng góp"),
    label_en="People's contributions",
    kept_by=KeptBy({"ubnd": (Level.COMMUNE,)}),
    tallies=(
        Tally(
            lines=within(),
            by={"kind": "kind"},
            sums={"workdays": "workdays", "land_m2": "land_m2", "money_dong": "money_dong"},
        ),
    ),
    questions=(Question.DO,),
    listed=("kind", "works", "households", "workdays", "land_m2", "money_dong", "goods"),
)
