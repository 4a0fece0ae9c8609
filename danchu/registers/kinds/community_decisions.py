"""Nhân dân bàn và quyết định: votes of whole communities. Whether one passed is computed from the votes, never stored.

Source: Luật 10/2022/QH15, Điều 15–22; Nghị định 59/2023/NĐ-CP, Điều 3–5 and Mẫu 03. The denominator is always the
total number of household representatives, present or not.
"""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q
from django.db.models.expressions import Combinable
from django.utils.translation import gettext_lazy as _

from danchu.core.law import decisions as law
from danchu.core.period import Window
from danchu.core.place import Level
from danchu.registers.dimension import in_force, one_of, reached
from danchu.registers.line import Line
from danchu.registers.register import KeptBy, Question, Register, Tally, within


class CommunityDecision(Line):
    """One vote on one matter. The entry's day is the day of the meeting, or on which the ballots were counted.

    A commune-wide vote is taken village by village: the representatives are those of all villages together.
    """

    class Subject(models.TextChoices):
        CONTRIBUTIONS = "1", _("1 – Chủ trương và mức đóng góp xây dựng hạ tầng")
        FUNDS = "2", _("2 – Thu, chi, quản lý khoản đóng góp, quỹ")
        CONVENTION = "3", _("3 – Nội dung hương ước, quy ước")
        VILLAGE_HEAD = "4", _("4 – Bầu, cho thôi Trưởng thôn, Tổ trưởng")
        BOARDS = "5", _("5 – Bầu, cho thôi thành viên Ban TTND, Ban GSĐTCCĐ")
        OTHER = "6", _("6 – Việc tự quản khác")

    class Scope(models.TextChoices):
        VILLAGE = "village", _("Thôn, bản, tổ dân phố")
        COMMUNE = "commune", _("Toàn xã")

    class Form(models.TextChoices):
        MEETING = "meeting", _("Họp biểu quyết")
        BALLOT = "ballot", _("Phát phiếu lấy ý kiến")
        ONLINE = "online", _("Biểu quyết trực tuyến")

    not_before_day = ("sent_on", "recognised_on")
    subject = models.CharField(_("việc"), max_length=1, choices=Subject.choices)
    scope = models.CharField(_("phạm vi"), max_length=8, choices=Scope.choices, default="village")
    content = models.CharField(_("nội dung"), max_length=300)
    form = models.CharField(_("hình thức"), max_length=8, choices=Form.choices)
    representatives_total = models.PositiveIntegerField(_("tổng số đại diện hộ"))
    representatives_present = models.PositiveIntegerField(_("đại diện hộ có mặt hoặc gửi phiếu"))
    representatives_for = models.PositiveIntegerField(_("đại diện hộ tán thành"))
    villages_total = models.PositiveIntegerField(_("tổng số thôn"), null=True, blank=True)
    villages_for = models.PositiveIntegerField(_("số thôn tán thành"), null=True, blank=True)
    sent_on = models.DateField(_("ngày gửi UBND và MTTQ cấp xã"), null=True, blank=True)
    recognised_on = models.DateField(_("ngày công nhận"), null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(representatives_total__gte=1), name="decision_somebody_votes"),
            models.CheckConstraint(
                condition=Q(representatives_present__lte=F("representatives_total")),
                name="decision_present_within_total",
            ),
            models.CheckConstraint(
                condition=Q(representatives_for__lte=F("representatives_present")), name="decision_for_within_present"
            ),
            models.CheckConstraint(
                condition=Q(scope="village", villages_total__isnull=True, villages_for__isnull=True)
                | Q(
                    scope="commune",
                    subject__in=("1", "2"),
                    villages_total__gte=1,
                    villages_for__isnull=False,
                    villages_for__lte=F("villages_total"),
                ),
                name="decision_villages_by_scope",
            ),
            models.CheckConstraint(
                condition=Q(sent_on__isnull=True) | Q(recognised_on__isnull=True) | Q(recognised_on__gte=F("sent_on")),
                name="decision_recognised_after_sent",
            ),
        ]


def _passed(window: Window) -> Combinable:
    """ "yes" when the votes are enough by the law in force, else "no"."""
    contributions = in_force(law.PASS_CONTRIBUTIONS, window)
    commune = in_force(law.PASS_CONTRIBUTIONS_COMMUNE, window)
    other = in_force(law.PASS_OTHER, window)
    votes = ("representatives_for", "representatives_total")
    money = Q(subject__in=("1", "2"))
    return one_of(
        (Q(scope="commune") & Q(reached(commune, "villages_for", "villages_total")), "yes"),
        (Q(scope="village") & money & Q(reached(contributions, *votes)), "yes"),
        (Q(scope="village") & ~money & Q(reached(other, *votes)), "yes"),
        otherwise="no",
    )


REGISTER = Register(
    code="community_decisions",
    model=CommunityDecision,
    label_vi=_("Sổ việc Nhân dân bàn và quyết định"),
    label_en="Decisions of the community",
    kept_by=KeptBy({"thon": (), "ubnd": (Level.COMMUNE,)}),
    tallies=(
        Tally(
            lines=within(),
            by={"subject": "subject", "scope": "scope", "form": "form", "passed": _passed},
            sums={
                "representatives_total": "representatives_total",
                "representatives_present": "representatives_present",
                "representatives_for": "representatives_for",
            },
        ),
    ),
    questions=(Question.DISCUSS,),
    listed=(
        "subject",
        "content",
        "form",
        "representatives_total",
        "representatives_present",
        "representatives_for",
        "recognised_on",
    ),
)
