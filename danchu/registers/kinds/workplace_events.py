"""Dân chủ tại nơi làm việc: dialogues, workers' conferences and collective agreements are three things, told apart.

Source: Bộ luật Lao động 45/2019/QH14, Điều 63, 76–77; Nghị định 145/2020/NĐ-CP, Điều 38–48.
"""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from danchu.registers.line import Line
from danchu.registers.register import KeptBy, Question, Register, Tally, within


class WorkplaceEvent(Line):
    """One event of one enterprise. The entry's day is the day it was held, or the agreement signed."""

    class Kind(models.TextChoices):
        DIALOGUE = "dialogue", _("Đối thoại tại nơi làm việc")
        CONFERENCE = "conference", _("Hội nghị người lao động")
        AGREEMENT = "agreement", _("Thỏa ước lao động tập thể")

    not_before_day = ("filed_on",)
    kind = models.CharField(_("loại"), max_length=10, choices=Kind.choices)
    workers = models.PositiveIntegerField(_("tổng số người lao động"), null=True, blank=True)
    attendances = models.PositiveIntegerField(_("lượt người dự"), null=True, blank=True)
    workers_for = models.PositiveIntegerField(_("số người lao động tán thành thỏa ước"), null=True, blank=True)
    filed_on = models.DateField(_("ngày gửi thỏa ước"), null=True, blank=True)
    document = models.CharField(_("văn bản"), max_length=60, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(workers_for__isnull=True)
                | Q(kind="agreement", workers__isnull=False, workers_for__lte=F("workers")),
                name="workplace_votes_within_workers",
            ),
            models.CheckConstraint(
                condition=Q(filed_on__isnull=True) | Q(kind="agreement"), name="workplace_only_agreements_filed"
            ),
        ]


REGISTER = Register(
    code="workplace_events",
    model=WorkplaceEvent,
    label_vi=_("Sổ dân chủ tại nơi làm việc"),
    label_en="Democracy at the workplace",
    kept_by=KeptBy({"doanh_nghiep": (), "dn_nha_nuoc": (), "hop_tac_xa": ()}),
    tallies=(Tally(lines=within(), by={"kind": "kind"}, sums={"attendances": "attendances"}),),
    questions=(Question.DISCUSS,),
    listed=("kind", "workers", "attendances", "filed_on", "document"),
)
