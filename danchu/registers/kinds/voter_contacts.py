"""Tiếp xúc cử tri: one line a meeting; rounds are named, so that many meetings of one round are counted once."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from danchu.registers.line import Line
from danchu.registers.register import KeptBy, Question, Register, Tally, within


class VoterContact(Line):
    """One meeting, kept by the body that arranged it. The entry's area is the commune where it was held."""

    class Moment(models.TextChoices):
        BEFORE = "before", _("Trước kỳ họp")
        AFTER = "after", _("Sau kỳ họp")
        THEMED = "themed", _("Theo chuyên đề")

    class Delegates(models.TextChoices):
        NATIONAL = "national", _("Đại biểu Quốc hội")
        PROVINCE = "province", _("Đại biểu HĐND tỉnh")
        DISTRICT = "district", _("Đại biểu HĐND huyện")
        COMMUNE = "commune", _("Đại biểu HĐND xã")
        SEVERAL = "several", _("Đại biểu nhiều cấp")

    round = models.CharField(_("đợt tiếp xúc"), max_length=120)
    moment = models.CharField(_("thời điểm"), max_length=8, choices=Moment.choices)
    delegates = models.CharField(_("đại biểu"), max_length=10, choices=Delegates.choices)
    voters = models.PositiveIntegerField(_("lượt cử tri"))
    opinions = models.PositiveIntegerField(_("số ý kiến, kiến nghị"), null=True, blank=True)
    answered = models.PositiveIntegerField(_("ý kiến đã trả lời"), null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~Q(round=""), name="voter_contact_has_a_round"),
            models.CheckConstraint(
                condition=Q(answered__isnull=True) | (Q(opinions__isnull=False) & Q(answered__lte=F("opinions"))),
                name="voter_contact_answered_within",
            ),
        ]


REGISTER = Register(
    code="voter_contacts",
    model=VoterContact,
    label_vi=_("Sổ tiếp xúc cử tri"),
    label_en="Voter contacts",
    kept_by=KeptBy({"hdnd": (), "mttq": ()}),
    tallies=(
        Tally(
            lines=within(),
            by={"round": "round", "moment": "moment", "delegates": "delegates"},
            sums={"voters": "voters", "opinions": "opinions", "answered": "answered"},
        ),
    ),
    questions=(Question.DISCUSS,),
    listed=("round", "moment", "delegates", "voters", "opinions", "answered"),
)
