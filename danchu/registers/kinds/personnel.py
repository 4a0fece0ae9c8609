"""Công tác cán bộ: staff decisions, each with how many people it moved; never their names."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from danchu.registers.line import Line
from danchu.registers.register import KeptBy, Register, Tally, within


class PersonnelDecision(Line):
    """One decision. The entry's day is the day of the decision; a decision may hold several people.

    Posts cut (tinh giản biên chế) are the people who left for the reason "downsizing": Nghị định 29/2023/NĐ-CP.
    """

    class Kind(models.TextChoices):
        APPOINTMENT = "appointment", _("Bổ nhiệm")
        REAPPOINTMENT = "reappointment", _("Bổ nhiệm lại")
        TRANSFER = "transfer", _("Điều động")
        TRANSFER_APPOINTMENT = "transfer_appointment", _("Điều động, bổ nhiệm")
        SECONDMENT = "secondment", _("Biệt phái")
        SECONDMENT_CONTINUED = "secondment_continued", _("Tiếp tục biệt phái")
        SECONDMENT_ENDED = "secondment_ended", _("Thôi biệt phái")
        ACTING_HEAD = "acting_head", _("Giao phụ trách")
        MOVED = "moved", _("Chuyển công tác")
        CONCURRENT = "concurrent", _("Kiêm nhiệm")
        RETIREMENT = "retirement", _("Nghỉ hưu")
        LEAVING = "leaving", _("Thôi việc")
        MENTORING = "mentoring", _("Phân công hướng dẫn tập sự")
        RANKING = "ranking", _("Bổ nhiệm ngạch, xếp lương")
        RECEPTION = "reception", _("Tiếp nhận")

    class Reason(models.TextChoices):
        RE_ELECTION_AGE = "re_election_age", _("Không đủ tuổi tái cử")
        DOWNSIZING = "downsizing", _("Tinh giản biên chế")
        OTHER = "other", _("Lý do khác")

    class Group(models.TextChoices):
        CADRE = "cadre", _("Cán bộ")
        CIVIL_SERVANT = "civil_servant", _("Công chức")
        PUBLIC_EMPLOYEE = "public_employee", _("Viên chức")

    kind = models.CharField(_("việc"), max_length=20, choices=Kind.choices)
    reason = models.CharField(_("lý do"), max_length=16, choices=Reason.choices, default="other")
    group = models.CharField(_("nhóm"), max_length=16, choices=Group.choices)
    leading = models.BooleanField(_("chức vụ lãnh đạo, quản lý"), default=False)
    people = models.PositiveIntegerField(_("số người"), default=1)
    document = models.CharField(_("số quyết định"), max_length=60, blank=True)
    legal_basis = models.CharField(_("căn cứ"), max_length=120, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(people__gte=1), name="personnel_somebody"),
            models.CheckConstraint(
                condition=Q(reason="other") | Q(kind__in=("retirement", "leaving")), name="personnel_reason_for_leaving"
            ),
        ]


REGISTER = Register(
    code="personnel",
    model=PersonnelDecision,
    label_vi=_("Sổ công tác cán bộ"),
    label_en="Personnel decisions",
    kept_by=KeptBy({"ubnd": ()}),
    tallies=(
        Tally(
            lines=within(),
            by={"kind": "kind", "reason": "reason", "group": "group", "leading": "leading"},
            sums={"people": "people"},
        ),
    ),
    listed=("kind", "reason", "group", "people", "document", "legal_basis"),
)
