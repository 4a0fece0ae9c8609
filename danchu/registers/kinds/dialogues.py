"""Đối thoại với Nhân dân: an event hosted by the Party head and the government head together is one line, kept once.

The entry's area is the commune in which it took place. A dialogue that is only planned carries the code of its period
and no numbers; when held it is written as a new line that arises from the plan.
Source: Luật 10/2022/QH15, Điều 32; Quy định 11-QĐi/TW.
"""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from danchu.core.period import Window
from danchu.registers.line import Line
from danchu.registers.register import KeptBy, Question, Register, Tally, within


class Dialogue(Line):
    """One dialogue. `planned_for` is a period code such as "2024-H2"; empty once it has been held."""

    class Hosts(models.TextChoices):
        PARTY = "party", _("Người đứng đầu cấp ủy")
        GOVERNMENT = "government", _("Người đứng đầu chính quyền")
        BOTH = "both", _("Người đứng đầu cấp ủy và chính quyền")

    hosts = models.CharField(_("người chủ trì"), max_length=12, choices=Hosts.choices)
    planned_for = models.CharField(_("dự kiến tổ chức trong kỳ"), max_length=8, blank=True)
    subject = models.CharField(_("chủ đề"), max_length=300, blank=True)
    attendances = models.PositiveIntegerField(_("lượt người dự"), null=True, blank=True)
    opinions = models.PositiveIntegerField(_("số ý kiến"), null=True, blank=True)
    resolved = models.PositiveIntegerField(_("ý kiến đã giải quyết"), null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(planned_for="") | Q(attendances__isnull=True, opinions__isnull=True, resolved__isnull=True),
                name="dialogue_planned_has_no_count",
            ),
            models.CheckConstraint(
                condition=~Q(planned_for="")
                | Q(attendances__isnull=False, opinions__isnull=False, resolved__isnull=False),
                name="dialogue_held_is_counted",
            ),
            models.CheckConstraint(
                condition=Q(resolved__isnull=True) | Q(resolved__lte=F("opinions")), name="dialogue_resolved_within"
            ),
        ]


def _held(window: Window) -> Q:
    return within()(window) & Q(planned_for="")


def _planned(window: Window) -> Q:
    return within()(window) & ~Q(planned_for="")


REGISTER = Register(
    code="dialogues",
    model=Dialogue,
    label_vi=_("Sổ đối thoại với Nhân dân"),
    label_en="Dialogues with the people",
    kept_by=KeptBy({"cap_uy": (), "ubnd": ()}),
    tallies=(
        Tally(
            lines=_held,
            by={"hosts": "hosts"},
            sums={"attendances": "attendances", "opinions": "opinions", "resolved": "resolved"},
        ),
        Tally(lines=_planned, by={"hosts": "hosts", "period": "planned_for"}, name="planned"),
    ),
    questions=(Question.DISCUSS,),
    listed=("hosts", "subject", "attendances", "opinions", "resolved", "planned_for"),
)
