"""Đơn thư: received, handled, eligible or not, decided. Party letters and State petitions are channels, never summed.

Source: Thông tư 06/2025/TT-TTCP, biểu 02/XLD; Thông tư 05/2021/TT-TTCP, Điều 6. Identity of the form: eligible =
resolved + pending = khiếu nại + tố cáo + kiến nghị–phản ánh; an ineligible petition is never carried over.
"""

from __future__ import annotations

from django.db import models
from django.db.models import Case, CharField, F, Q, Value, When
from django.db.models.expressions import Combinable
from django.utils.translation import gettext_lazy as _

from danchu.core.period import Window
from danchu.registers.line import Line
from danchu.registers.register import KeptBy, Question, Register, Tally


class Petition(Line):
    """One petition. The entry's day is the day of receipt."""

    class Channel(models.TextChoices):
        PARTY = "party", _("Cấp ủy")
        GOVERNMENT = "government", _("Chính quyền")
        COUNCIL = "council", _("Hội đồng nhân dân")
        FRONT = "front", _("Mặt trận Tổ quốc")

    class Kind(models.TextChoices):
        COMPLAINT_FIRST = "complaint_first", _("Khiếu nại lần đầu")
        COMPLAINT_SECOND = "complaint_second", _("Khiếu nại lần hai")
        DENUNCIATION = "denunciation", _("Tố cáo")
        SUGGESTION = "suggestion", _("Kiến nghị, phản ánh")

    class Competence(models.TextChoices):
        OWN = "own", _("Thuộc thẩm quyền")
        GUIDED = "guided", _("Không thuộc thẩm quyền – hướng dẫn")
        FORWARDED = "forwarded", _("Không thuộc thẩm quyền – chuyển đơn")

    channel = models.CharField(_("kênh tiếp nhận"), max_length=12, choices=Channel.choices)
    kind = models.CharField(_("loại đơn"), max_length=20, choices=Kind.choices)
    signers = models.PositiveIntegerField(_("số người ký tên"), default=1)
    field = models.CharField(_("lĩnh vực"), max_length=60, blank=True)
    processed_on = models.DateField(_("ngày xử lý"), null=True, blank=True)
    eligible = models.BooleanField(_("đủ điều kiện xử lý"), default=True)
    duplicate_of = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, verbose_name=_("trùng nội dung với đơn")
    )
    competence = models.CharField(_("thẩm quyền"), max_length=12, choices=Competence.choices, default="own")
    accepted_on = models.DateField(_("ngày thụ lý"), null=True, blank=True)
    deadline_on = models.DateField(_("hạn giải quyết"), null=True, blank=True)
    suspended_days = models.PositiveIntegerField(_("số ngày tạm đình chỉ"), default=0)
    decided_on = models.DateField(_("ngày giải quyết xong"), null=True, blank=True)
    result = models.CharField(_("kết quả"), max_length=200, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(signers__gte=1), name="petition_signed"),
            models.CheckConstraint(
                condition=Q(eligible=True) | Q(decided_on__isnull=True), name="petition_ineligible_not_decided"
            ),
            models.CheckConstraint(
                condition=Q(accepted_on__isnull=True)
                | Q(decided_on__isnull=True)
                | Q(decided_on__gte=F("accepted_on")),
                name="petition_decided_after_accepted",
            ),
        ]


def _touched(window: Window) -> Q:
    """Received in the window, or carried in: eligible, received before and not decided before."""
    received = Q(entry__day__gte=window.first, entry__day__lt=window.after)
    open_before = Q(decided_on__isnull=True) | Q(decided_on__gte=window.first)
    return received | (Q(entry__day__lt=window.first, eligible=True) & open_before)


def _arrival(window: Window) -> Combinable:
    """ "received" in the window or "carried" into it."""
    carried = When(entry__day__lt=window.first, then=Value("carried"))
    return Case(carried, default=Value("received"), output_field=CharField())


def _standing(window: Window) -> Combinable:
    """Where the petition stood at the end of the window: "ineligible", "resolved" or "pending"."""
    return Case(
        When(eligible=False, then=Value("ineligible")),
        When(decided_on__lt=window.after, then=Value("resolved")),
        default=Value("pending"),
        output_field=CharField(),
    )


def _duplicate(window: Window) -> Combinable:
    return Case(When(duplicate_of__isnull=False, then=Value("yes")), default=Value("no"), output_field=CharField())


REGISTER = Register(
    code="petitions",
    model=Petition,
    label_vi=_("Sổ tiếp nhận, xử lý đơn"),
    label_en="Petitions",
    kept_by=KeptBy({"cap_uy": (), "ubnd": (), "hdnd": (), "mttq": ()}),
    tallies=(
        Tally(
            lines=_touched,
            by={
                "channel": "channel",
                "kind": "kind",
                "arrival": _arrival,
                "standing": _standing,
                "duplicate": _duplicate,
            },
            sums={"signers": "signers"},
        ),
    ),
    questions=(Question.INSPECT,),
    listed=("channel", "kind", "field", "eligible", "accepted_on", "deadline_on", "decided_on", "result"),
)
