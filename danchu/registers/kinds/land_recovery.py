"""Thu hồi đất, bồi thường, hỗ trợ, tái định cư: one line a paper; the project is the matter.

Source: Luật Đất đai 2013 [verify], from 2024-08-01 Luật Đất đai 2024 [verify], Điều 85, 87: notice, plan approved,
decision. A notice addresses one owner or parcel, a decision may cover less or more; in one period decisions may
outnumber notices.
"""

from __future__ import annotations

from django.db import models
from django.db.models import Count, IntegerField, OuterRef, Q, Subquery
from django.db.models.expressions import Combinable
from django.db.models.functions import Coalesce
from django.db.models.lookups import GreaterThan
from django.utils.translation import gettext_lazy as _

from danchu.core.period import Window
from danchu.registers.line import Line, Scaled
from danchu.registers.register import KeptBy, Question, Register, Tally, within


class LandPaper(Line):
    """One notice, recovery decision or approval of a compensation plan. The entry's day is the date of the paper."""

    class Step(models.TextChoices):
        NOTICE = "notice", _("Thông báo thu hồi đất")
        DECISION = "decision", _("Quyết định thu hồi đất")
        PLAN = "plan", _("Quyết định phê duyệt phương án bồi thường, hỗ trợ, tái định cư")

    step = models.CharField(_("bước"), max_length=10, choices=Step.choices)
    number = models.CharField(_("số, ký hiệu"), max_length=40)
    project = models.CharField(_("dự án"), max_length=200, blank=True)
    people = models.PositiveIntegerField(_("số hộ, người có đất"), null=True, blank=True)
    parcels = models.PositiveIntegerField(_("số thửa"), null=True, blank=True)
    area_m2 = Scaled(_("diện tích (m²)"), places=1, null=True, blank=True)
    money_dong = models.BigIntegerField(_("số tiền phê duyệt (đồng)"), null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(money_dong__isnull=True) | Q(step="plan", money_dong__gte=0),
                name="land_money_only_in_plans",
            ),
            models.CheckConstraint(condition=Q(area_m2__isnull=True) | Q(area_m2__gt=0), name="land_area_positive"),
        ]


def _papers_of_project(step: str, up_to: Q) -> Combinable:
    """How many papers of that step the project of the line had; none for a line without a matter."""
    papers = LandPaper.objects.filter(up_to, step=step, entry__matter=OuterRef("entry__matter"), entry__withdrawn=False)
    counted = papers.order_by().values("entry__matter").annotate(papers=Count("pk")).values("papers")
    return Coalesce(Subquery(counted, output_field=IntegerField()), 0)


def _unnoticed(window: Window) -> Q:
    """Decisions of the window beyond the notices of their project up to its end, those of earlier periods included."""
    same_day = Q(entry__day=OuterRef("entry__day"), pk__lte=OuterRef("pk"))
    decisions = _papers_of_project("decision", Q(entry__day__lt=OuterRef("entry__day")) | same_day)
    notices = _papers_of_project("notice", Q(entry__day__lt=window.after))
    return within()(window) & Q(step="decision") & Q(GreaterThan(decisions, notices))


REGISTER = Register(
    code="land_recovery",
    model=LandPaper,
    label_vi=_("Sổ thu hồi đất, bồi thường, tái định cư"),
    label_en="Land recovery and compensation",
    kept_by=KeptBy({"ubnd": ()}),
    tallies=(
        Tally(
            lines=within(),
            by={"step": "step"},
            sums={"people": "people", "parcels": "parcels", "area_m2": "area_m2", "money_dong": "money_dong"},
        ),
        Tally(lines=_unnoticed, name="unnoticed"),
    ),
    questions=(Question.DO,),
    listed=("step", "number", "project", "people", "area_m2", "money_dong"),
)
