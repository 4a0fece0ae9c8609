"""Thu hồi đất, bồi thường, hỗ trợ, tái định cư: one line a paper; the project is the matter.

Source: Luật Đất đai 2013 [verify], from 2024-08-01 Luật Đất đai 2024 [verify], Điều 85, 87: notice, plan approved,
decision. A notice addresses one owner or parcel, a decision may cover less or more; in one period decisions may
outnumber notices.
"""

from __future__ import annotations

from django.db import models
from django.db.models import Count, F, Q
from django.db.models import Window as Over
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


def _unnoticed(window: Window) -> Q:
    """Decisions of the window beyond the notices of their project up to its end, those of earlier periods included.

    One pass over the papers of each project: how many decisions up to a paper, how many notices in all. A line without
    a matter belongs to no project.
    """
    papers = LandPaper.objects.filter(entry__day__lt=window.after, entry__withdrawn=False, entry__matter__isnull=False)
    project = F("entry__matter")
    running = Over(Count("pk", filter=Q(step="decision")), partition_by=project, order_by=["entry__day", "pk"])
    notices = Over(Count("pk", filter=Q(step="notice")), partition_by=project)
    beyond = papers.annotate(decided=running, noticed=notices).filter(decided__gt=F("noticed"))
    return within()(window) & Q(step="decision", pk__in=beyond.values("pk"))


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
