"""Hương ước, quy ước: one line a convention, a day for every stage it reached. Every count must name its stage.

Source: Nghị định 61/2023/NĐ-CP, Điều 9–14 (stages), Điều 10 (votes), Điều 16 (statistics).
"""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q
from django.db.models.expressions import Combinable
from django.utils.translation import gettext_lazy as _

from danchu.core.law import conventions as law
from danchu.core.period import Window
from danchu.registers.dimension import in_force, one_of, reached
from danchu.registers.line import Line
from danchu.registers.register import KeptBy, Question, Register, Tally, standing, within

STAGES = ("proposed", "drafted", "consulted", "passed", "recognised", "refused", "suspended", "annulled")


class Convention(Line):
    """A convention of one village on its way. The entry's day is that of the first stage known.

    `consulted_on` is the day the draft was put to the people, `consulted_until` the last day of its posting, inside.
    """

    class Kind(models.TextChoices):
        NEW = "new", _("Lập mới")
        AMENDED = "amended", _("Sửa đổi, bổ sung")
        REPLACED = "replaced", _("Thay thế")

    class Form(models.TextChoices):
        MEETING = "meeting", _("Họp biểu quyết")
        BALLOT = "ballot", _("Phát phiếu sau cuộc họp không đủ số hộ")

    not_before_day = tuple(f"{stage}_on" for stage in STAGES)
    kind = models.CharField(_("loại"), max_length=8, choices=Kind.choices, default="new")
    title = models.CharField(_("tên hương ước, quy ước"), max_length=200)
    proposed_on = models.DateField(_("ngày đề xuất"), null=True, blank=True)
    drafted_on = models.DateField(_("ngày soạn thảo xong"), null=True, blank=True)
    consulted_on = models.DateField(_("ngày đưa ra lấy ý kiến"), null=True, blank=True)
    consulted_until = models.DateField(_("lấy ý kiến đến hết ngày"), null=True, blank=True)
    passed_on = models.DateField(_("ngày thông qua"), null=True, blank=True)
    vote_form = models.CharField(_("hình thức thông qua"), max_length=8, choices=Form.choices, blank=True)
    representatives_total = models.PositiveIntegerField(_("tổng số đại diện hộ"), null=True, blank=True)
    representatives_present = models.PositiveIntegerField(_("đại diện hộ dự hoặc gửi phiếu"), null=True, blank=True)
    representatives_for = models.PositiveIntegerField(_("đại diện hộ tán thành"), null=True, blank=True)
    recognised_on = models.DateField(_("ngày công nhận"), null=True, blank=True)
    refused_on = models.DateField(_("ngày từ chối công nhận"), null=True, blank=True)
    suspended_on = models.DateField(_("ngày tạm ngừng thực hiện"), null=True, blank=True)
    annulled_on = models.DateField(_("ngày bãi bỏ"), null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(
                    representatives_total__isnull=True,
                    representatives_present__isnull=True,
                    representatives_for__isnull=True,
                )
                | Q(
                    representatives_present__isnull=False,
                    representatives_for__isnull=False,
                    representatives_total__gte=1,
                    representatives_for__lte=F("representatives_present"),
                    representatives_present__lte=F("representatives_total"),
                ),
                name="convention_votes_within_total",
            ),
            models.CheckConstraint(
                condition=Q(consulted_until__isnull=True)
                | Q(consulted_on__isnull=False, consulted_until__gte=F("consulted_on")),
                name="convention_consulted_until",
            ),
            models.CheckConstraint(
                condition=Q(passed_on__isnull=True)
                | Q(consulted_on__isnull=True)
                | Q(passed_on__gte=F("consulted_on")),
                name="convention_passed_after_consulted",
            ),
            models.CheckConstraint(
                condition=Q(recognised_on__isnull=True)
                | Q(passed_on__isnull=True)
                | Q(recognised_on__gte=F("passed_on")),
                name="convention_recognised_after_pass",
            ),
            models.CheckConstraint(
                condition=Q(recognised_on__isnull=True)
                | Q(refused_on__isnull=True)
                | Q(recognised_on__gt=F("refused_on")),
                name="convention_recognised_or_refused",
            ),
            models.CheckConstraint(
                condition=Q(suspended_on__isnull=True, annulled_on__isnull=True) | Q(recognised_on__isnull=False),
                name="convention_ends_if_recognised",
            ),
        ]


def _enough(window: Window) -> Combinable:
    """Votes held against the law: "yes", "no", or "" where they were not written down.

    More than half of all in favour means more than half present, so the quorum of a meeting asks nothing more.
    """
    enough = Q(reached(in_force(law.PASS, window), "representatives_for", "representatives_total"))
    return one_of((Q(representatives_total__isnull=True), ""), (enough, "yes"), otherwise="no")


REGISTER = Register(
    code="conventions",
    model=Convention,
    label_vi=_("Sổ hương ước, quy ước"),
    label_en="Village conventions",
    kept_by=KeptBy({"thon": ()}),
    tallies=(
        *(Tally(name=stage, lines=within(f"{stage}_on"), by={"kind": "kind", "enough": _enough}) for stage in STAGES),
        Tally(name="stock", lines=standing("recognised_on", "annulled_on"), by={"kind": "kind"}),
    ),
    questions=(Question.DISCUSS,),
    listed=("kind", "title", "consulted_on", "passed_on", "recognised_on", "suspended_on", "annulled_on"),
)
