"""Giám sát của MTTQ, đoàn thể: the body that leads keeps the line, so that a joint supervision is counted once.

Source: Quyết định 217-QĐ/TW, Quy định 124-QĐ/TW (content from memory, verify).
"""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from danchu.places.models import Body
from danchu.registers.line import EntryCode, Line, Part
from danchu.registers.register import KeptBy, Question, Register, Tally, within


class Supervision(Line):
    """One supervision. `decision` is the entry code of its decision or plan; `subject` names who was supervised."""

    class Basis(models.TextChoices):
        SOCIAL = "social", _("Giám sát theo Quyết định 217-QĐ/TW")
        CONDUCT = "conduct", _("Giám sát tu dưỡng, rèn luyện theo Quy định 124-QĐ/TW")
        LAW = "law", _("Giám sát theo luật khác")

    not_before_day = ("ended_on",)

    basis = models.CharField(_("căn cứ"), max_length=8, choices=Basis.choices)
    topic = models.CharField(_("chuyên đề"), max_length=300)
    subject = models.CharField(_("đối tượng giám sát"), max_length=200, blank=True)
    subject_body = models.ForeignKey(
        Body, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("đơn vị được giám sát")
    )
    decision = EntryCode(_("mã quyết định, kế hoạch"), blank=True)
    ended_on = models.DateField(_("ngày kết thúc"), null=True, blank=True)
    recommendations = models.PositiveIntegerField(_("số kiến nghị"), default=0)
    accepted = models.PositiveIntegerField(_("kiến nghị được tiếp thu"), default=0)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(accepted__lte=F("recommendations")), name="supervision_accepted_within"),
            models.CheckConstraint(
                condition=~Q(subject="") | Q(subject_body__isnull=False), name="supervision_has_a_subject"
            ),
        ]


class Partner(Part):
    """A body that took part beside the one that led."""

    line = models.ForeignKey(Supervision, on_delete=models.CASCADE, related_name="partners")
    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="+", verbose_name=_("đơn vị phối hợp"))

    class Meta:
        constraints = [models.UniqueConstraint(fields=["line", "body"], name="supervision_partner_once")]


REGISTER = Register(
    code="supervisions",
    model=Supervision,
    label_vi=_("Sổ giám sát"),
    label_en="Supervision by the Front and unions",
    kept_by=KeptBy(
        {"mttq": (), "hoi_lhpn": (), "hoi_nong_dan": (), "doan_thanh_nien": (), "hoi_ccb": (), "cong_doan": ()}
    ),
    tallies=(
        Tally(
            lines=within(),
            by={"basis": "basis"},
            sums={"recommendations": "recommendations", "accepted": "accepted"},
        ),
    ),
    parts={"partners": Partner},
    questions=(Question.SUPERVISE,),
    listed=("basis", "topic", "subject", "recommendations", "accepted"),
)
