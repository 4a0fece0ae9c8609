"""Đóng bảo hiểm tại doanh nghiệp: how many people are insured on a day. Heads do not add over schemes."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q
from django.db.models.expressions import Combinable
from django.utils.translation import gettext_lazy as _

from danchu.core.period import Window
from danchu.registers.dimension import yes_where
from danchu.registers.line import Line, Part
from danchu.registers.register import KeptBy, Question, Register, Tally, latest


class Insurance(Line):
    """An enterprise as of the entry's day. `insured` counts each worker once, whatever schemes are paid for them."""

    workers = models.PositiveIntegerField(_("tổng số lao động"), null=True, blank=True)
    insured = models.PositiveIntegerField(_("số lao động được đóng bảo hiểm"))

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(workers__isnull=True) | Q(insured__lte=F("workers")), name="insurance_insured_within"
            )
        ]


class InsuranceScheme(Part):
    """One scheme at one enterprise; the money is what was owed and unpaid on the day."""

    class Scheme(models.TextChoices):
        SOCIAL = "social", _("Bảo hiểm xã hội")
        HEALTH = "health", _("Bảo hiểm y tế")
        UNEMPLOYMENT = "unemployment", _("Bảo hiểm thất nghiệp")

    line = models.ForeignKey(Insurance, on_delete=models.CASCADE, related_name="schemes")
    scheme = models.CharField(_("loại bảo hiểm"), max_length=14, choices=Scheme.choices)
    people = models.PositiveIntegerField(_("số người"))
    owed_dong = models.BigIntegerField(_("số tiền còn nợ (đồng)"), null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["line", "scheme"], name="insurance_scheme_once"),
            models.CheckConstraint(
                condition=Q(owed_dong__isnull=True) | Q(owed_dong__gte=0), name="insurance_debt_not_negative"
            ),
        ]


def _paying(_window: Window) -> Combinable:
    return yes_where(Q(insured__gt=0))


REGISTER = Register(
    code="insurance",
    model=Insurance,
    label_vi=_("Sổ đóng bảo hiểm cho người lao động"),
    label_en="Insurance of workers",
    kept_by=KeptBy({"doanh_nghiep": (), "dn_nha_nuoc": (), "hop_tac_xa": ()}),
    tallies=(
        Tally(name="state", lines=latest(), by={"paying": _paying}, sums={"insured": "insured"}),
        Tally(
            name="schemes",
            lines=latest(),
            by={"scheme": "schemes__scheme"},
            sums={"people": "schemes__people", "owed_dong": "schemes__owed_dong"},
        ),
    ),
    parts={"schemes": InsuranceScheme},
    questions=(Question.BENEFIT,),
    listed=("workers", "insured"),
)
