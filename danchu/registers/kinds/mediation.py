"""Hòa giải ở cơ sở: one line a case, and one line a team as long as it stands.

Source: Luật Hòa giải ở cơ sở 35/2013/QH13, Điều 12 (a team has three mediators or more, one of them a woman);
Thông tư 03/2019/TT-BTP [verify]: received = successful + failed + pending.
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
from danchu.registers.register import KeptBy, Question, Register, Tally, standing


class Mediation(Line):
    """A case (the entry's day is its receipt, `closed_on` its end) or a team (set up on the entry's day).

    For a team `ended_on` is the first day without it; a case has no `ended_on`, a team no `outcome`.
    """

    class Kind(models.TextChoices):
        CASE = "case", _("Vụ việc")
        TEAM = "team", _("Tổ hòa giải")

    class Outcome(models.TextChoices):
        SUCCESSFUL = "successful", _("Hòa giải thành")
        FAILED = "failed", _("Hòa giải không thành")
        PENDING = "pending", _("Đang hòa giải")

    class Field(models.TextChoices):
        LAND = "land", _("Đất đai")
        FAMILY = "family", _("Hôn nhân và gia đình")
        CIVIL = "civil", _("Dân sự")
        ENVIRONMENT = "environment", _("Môi trường")
        OTHER = "other", _("Lĩnh vực khác")

    not_before_day = ("closed_on", "ended_on")
    kind = models.CharField(_("loại dòng"), max_length=4, choices=Kind.choices, default="case")
    field = models.CharField(_("lĩnh vực"), max_length=12, choices=Field.choices, blank=True)
    outcome = models.CharField(_("kết quả"), max_length=10, choices=Outcome.choices, blank=True)
    closed_on = models.DateField(_("ngày kết thúc hòa giải"), null=True, blank=True)
    mediators = models.PositiveIntegerField(_("số hòa giải viên"), null=True, blank=True)
    women = models.PositiveIntegerField(_("số hòa giải viên nữ"), null=True, blank=True)
    minority = models.PositiveIntegerField(_("số hòa giải viên dân tộc thiểu số"), null=True, blank=True)
    ended_on = models.DateField(_("ngày tổ kết thúc hoạt động"), null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(kind="case", outcome="pending", closed_on__isnull=True)
                | Q(kind="case", outcome__in=("successful", "failed"), closed_on__isnull=False)
                | Q(kind="team", outcome="", closed_on__isnull=True),
                name="mediation_closed_with_outcome",
            ),
            models.CheckConstraint(
                condition=Q(kind="case", mediators__isnull=True, women__isnull=True, minority__isnull=True)
                & Q(ended_on__isnull=True)
                | Q(kind="team", mediators__isnull=False, mediators__gte=1, field=""),
                name="mediation_team_or_case",
            ),
            models.CheckConstraint(
                condition=Q(women__isnull=True) | Q(women__lte=F("mediators")), name="mediation_women_within"
            ),
            models.CheckConstraint(
                condition=Q(minority__isnull=True) | Q(minority__lte=F("mediators")), name="mediation_minority_within"
            ),
        ]


def _touched(window: Window) -> Q:
    """Cases received in the window, or carried in: received before and not closed before."""
    open_at_start = Q(closed_on__isnull=True) | Q(closed_on__gte=window.first)
    return Q(kind="case", entry__day__lt=window.after) & (Q(entry__day__gte=window.first) | open_at_start)


def _arrival(window: Window) -> Combinable:
    """ "received" in the window or "carried" into it."""
    return one_of((Q(entry__day__lt=window.first), "carried"), otherwise="received")


def _outcome(window: Window) -> Combinable:
    """How the case stood at the end of the window: "successful", "failed" or "pending"."""
    done = Q(closed_on__lt=window.after)
    return one_of(
        (done & Q(outcome="successful"), "successful"), (done & Q(outcome="failed"), "failed"), otherwise="pending"
    )


def _teams(window: Window) -> Q:
    return Q(kind="team") & standing()(window)


REGISTER = Register(
    code="mediation",
    model=Mediation,
    label_vi=_("Sổ hòa giải ở cơ sở"),
    label_en="Grassroots mediation",
    kept_by=KeptBy({"ubnd": (Level.COMMUNE,)}),
    tallies=(
        Tally(name="cases", lines=_touched, by={"field": "field", "arrival": _arrival, "outcome": _outcome}),
        Tally(name="teams", lines=_teams, sums={"mediators": "mediators", "women": "women", "minority": "minority"}),
    ),
    questions=(Question.DO,),
    listed=("kind", "field", "outcome", "closed_on", "mediators"),
)
