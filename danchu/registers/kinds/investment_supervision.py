"""Ban Giám sát đầu tư của cộng đồng: one board a project, dissolved when it is done; the project is the matter.

Source: Luật 10/2022/QH15, Điều 41–45; Nghị định 59/2023/NĐ-CP, Điều 16–19: at least 5 members, no standing board.
"""

from __future__ import annotations

from django.db import models
from django.db.models import Count, F, Q
from django.utils.translation import gettext_lazy as _

from danchu.core.place import Level
from danchu.registers.line import Line, Part
from danchu.registers.register import KeptBy, Question, Register, Tally, standing, within


class InvestmentBoard(Line):
    """One board. The entry's day is the day it was set up; `dissolved_on` the first day without it."""

    not_before_day = ("dissolved_on",)
    project = models.CharField(_("chương trình, dự án"), max_length=200)
    members = models.PositiveIntegerField(_("số thành viên"))
    investor_told_on = models.DateField(_("ngày thông báo chủ đầu tư"), null=True, blank=True)
    dissolved_on = models.DateField(_("ngày giải thể"), null=True, blank=True)

    class Meta:
        constraints = [models.CheckConstraint(condition=Q(members__gte=1), name="investment_board_has_members")]


class SupervisedWorks(Part):
    """One visit to one works (công trình). The same works is written with the same name each time."""

    line = models.ForeignKey(InvestmentBoard, on_delete=models.CASCADE, related_name="works")
    name = models.CharField(_("công trình"), max_length=200)
    day = models.DateField(_("ngày giám sát"))
    findings = models.PositiveIntegerField(_("số kiến nghị, phản ánh"), default=0)
    findings_passed_on = models.PositiveIntegerField(_("số kiến nghị đã chuyển"), default=0)
    findings_handled = models.PositiveIntegerField(_("số kiến nghị đã được xử lý"), default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["line", "name", "day"], name="supervised_works_once_a_day"),
            models.CheckConstraint(
                condition=Q(findings_handled__lte=F("findings_passed_on"), findings_passed_on__lte=F("findings")),
                name="supervised_works_findings_within",
            ),
        ]


REGISTER = Register(
    code="investment_supervision",
    model=InvestmentBoard,
    label_vi=_("Sổ giám sát đầu tư của cộng đồng"),
    label_en="Community supervision of investment",
    kept_by=KeptBy({"ubnd": (Level.COMMUNE,)}),
    tallies=(
        Tally(name="stock", lines=standing(until="dissolved_on"), sums={"members": "members"}),
        Tally(name="set_up", lines=within(), sums={"members": "members"}),
        Tally(name="dissolved", lines=within("dissolved_on")),
        Tally(
            name="works",
            lines=within("works__day"),
            sums={
                "works": Count("works__name", distinct=True),
                "findings": "works__findings",
                "findings_passed_on": "works__findings_passed_on",
                "findings_handled": "works__findings_handled",
            },
        ),
    ),
    parts={"works": SupervisedWorks},
    questions=(Question.SUPERVISE,),
    listed=("project", "members", "investor_told_on", "dissolved_on"),
)
