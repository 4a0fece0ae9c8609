"""Phản biện xã hội, góp ý: what the Front and the unions said about a draft or about the Party and the authorities.

Source: Quyết định 217-QĐ/TW (phản biện), Quyết định 218-QĐ/TW (góp ý) (content from memory, verify).
"""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from danchu.registers.line import EntryCode, Line
from danchu.registers.register import KeptBy, Question, Register, Tally, within


class SocialCriticism(Line):
    """One conference or one paper. `document` is the entry code of the draft spoken about."""

    class Kind(models.TextChoices):
        CRITICISM = "criticism", _("Phản biện xã hội")
        SUGGESTION = "suggestion", _("Góp ý xây dựng Đảng, xây dựng chính quyền")

    class Form(models.TextChoices):
        CONFERENCE = "conference", _("Hội nghị")
        WRITTEN = "written", _("Văn bản")

    kind = models.CharField(_("loại"), max_length=10, choices=Kind.choices)
    form = models.CharField(_("hình thức"), max_length=10, choices=Form.choices)
    subject = models.CharField(_("nội dung được phản biện, góp ý"), max_length=300)
    document = EntryCode(_("mã văn bản dự thảo"), blank=True)
    attendances = models.PositiveIntegerField(_("lượt người dự"), null=True, blank=True)
    opinions = models.PositiveIntegerField(_("số ý kiến"), null=True, blank=True)
    accepted = models.PositiveIntegerField(_("ý kiến được tiếp thu"), null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=~Q(form="written") | Q(attendances__isnull=True), name="criticism_paper_has_no_audience"
            ),
            models.CheckConstraint(
                condition=Q(accepted__isnull=True) | (Q(opinions__isnull=False) & Q(accepted__lte=F("opinions"))),
                name="criticism_accepted_within",
            ),
        ]


REGISTER = Register(
    code="social_criticism",
    model=SocialCriticism,
    label_vi=_("Sổ phản biện xã hội, góp ý"),
    label_en="Social criticism and suggestions",
    kept_by=KeptBy(
        {"mttq": (), "hoi_lhpn": (), "hoi_nong_dan": (), "doan_thanh_nien": (), "hoi_ccb": (), "cong_doan": ()}
    ),
    tallies=(
        Tally(
            lines=within(),
            by={"kind": "kind", "form": "form"},
            sums={"attendances": "attendances", "opinions": "opinions", "accepted": "accepted"},
        ),
    ),
    questions=(Question.DISCUSS,),
    listed=("kind", "form", "subject", "attendances", "opinions", "accepted"),
)
