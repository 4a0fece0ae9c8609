"""Đơn thư: received, handled, eligible or not, decided. Party letters and State petitions are channels, never summed.

Source: Thông tư 06/2025/TT-TTCP, biểu 02/XLD; Thông tư 05/2021/TT-TTCP, Điều 6; Quy định 11-QĐi/TW (Party channel).
Identity of the form: eligible = resolved + pending = khiếu nại + tố cáo + kiến nghị–phản ánh; an ineligible petition
is never carried over. A letter to a Party head that repeats another is settled by naming that other.
"""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q
from django.db.models.expressions import Combinable
from django.utils.translation import gettext_lazy as _

from danchu.core.period import Window
from danchu.registers.dimension import one_of, yes_where
from danchu.registers.line import Line
from danchu.registers.register import KeptBy, Question, Register, Tally

REPEATED_LETTER = Q(channel="party", duplicate_of__isnull=False)


class Petition(Line):
    """One petition. The entry's day is the day of receipt.

    `deadline_on` is the last day by law with the suspended days already added. `decided_on` is the day of the decision
    or answer; for a petition outside the body's competence the day it was guided or forwarded.
    """

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

    not_before_day = ("processed_on", "accepted_on", "deadline_on", "decided_on")

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
    deadline_on = models.DateField(_("hạn giải quyết, đã cộng ngày tạm đình chỉ"), null=True, blank=True)
    suspended_days = models.PositiveIntegerField(_("số ngày tạm đình chỉ"), default=0)
    decided_on = models.DateField(_("ngày giải quyết xong"), null=True, blank=True)
    result = models.CharField(_("kết quả"), max_length=200, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(signers__gte=1), name="petition_signed"),
            models.CheckConstraint(
                condition=Q(eligible=True) | Q(decided_on__isnull=True, accepted_on__isnull=True),
                name="petition_ineligible_not_decided",
            ),
            models.CheckConstraint(
                condition=Q(accepted_on__isnull=True)
                | Q(decided_on__isnull=True)
                | Q(decided_on__gte=F("accepted_on")),
                name="petition_decided_after_accepted",
            ),
            models.CheckConstraint(
                condition=Q(accepted_on__isnull=True) | Q(competence="own"), name="petition_accepted_is_own"
            ),
            models.CheckConstraint(
                condition=Q(duplicate_of__isnull=True) | ~Q(duplicate_of=F("entry")),
                name="petition_not_its_own_duplicate",
            ),
        ]


def _touched(window: Window) -> Q:
    """Received in the window, or carried in: eligible, received before and not decided before."""
    received = Q(entry__day__gte=window.first, entry__day__lt=window.after)
    open_before = Q(decided_on__isnull=True) | Q(decided_on__gte=window.first)
    return received | (Q(entry__day__lt=window.first, eligible=True) & open_before & ~REPEATED_LETTER)


def _arrival(window: Window) -> Combinable:
    """ "received" in the window or "carried" into it."""
    return one_of((Q(entry__day__lt=window.first), "carried"), otherwise="received")


def _standing(window: Window) -> Combinable:
    """Where the petition stood at the end of the window: "ineligible", "resolved" or "pending"."""
    return one_of(
        (Q(eligible=False), "ineligible"),
        (Q(decided_on__lt=window.after) | REPEATED_LETTER, "resolved"),
        otherwise="pending",
    )


def _late(window: Window) -> Combinable:
    """ "yes" when it was decided after its deadline, or stood undecided past it at the end of the window."""
    after_deadline = Q(decided_on__lt=window.after, decided_on__gt=F("deadline_on"))
    still_open = Q(decided_on__isnull=True) | Q(decided_on__gte=window.after)
    return yes_where((after_deadline | (still_open & Q(deadline_on__lt=window.after))) & Q(eligible=True))


def _duplicate(_window: Window) -> Combinable:
    return yes_where(Q(duplicate_of__isnull=False))


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
                "late": _late,
                "duplicate": _duplicate,
                "competence": "competence",
            },
            sums={"signers": "signers"},
        ),
    ),
    questions=(Question.INSPECT,),
    listed=("channel", "kind", "field", "eligible", "accepted_on", "deadline_on", "decided_on", "result"),
)
