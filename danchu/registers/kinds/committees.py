"""Ban Chỉ đạo: consolidation, assignment of members, meetings; a change of members waits for its consolidation."""

from __future__ import annotations

from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext_lazy as _

from danchu.core.period import Window
from danchu.registers.entry import Entry
from danchu.registers.line import EntryCode, Line, Part
from danchu.registers.register import KeptBy, Register, Tally, within


class CommitteeAct(Line):
    """One act of a Ban Chỉ đạo. A consolidation arises from the line of the change that made it necessary.

    `decision` is the entry code of the paper in the register of documents.
    """

    class Kind(models.TextChoices):
        CHANGE = "change", _("Biến động thành viên")
        CONSOLIDATION = "consolidation", _("Thành lập, kiện toàn")
        ASSIGNMENT = "assignment", _("Phân công nhiệm vụ thành viên")
        BRIEFING = "briefing", _("Giao ban")
        MID_REVIEW = "mid_review", _("Sơ kết")
        REVIEW = "review", _("Tổng kết")

    kind = models.CharField(_("loại việc"), max_length=14, choices=Kind.choices)
    decision = EntryCode(_("mã văn bản"), blank=True)
    content = models.CharField(_("nội dung"), max_length=300, blank=True)

    class Meta:
        constraints = [models.CheckConstraint(condition=~Q(kind=""), name="committee_act_has_kind")]


class CommitteeSeats(Part):
    """How many members hold one role after the act. No names."""

    class Role(models.TextChoices):
        HEAD = "head", _("Trưởng ban")
        DEPUTY = "deputy", _("Phó trưởng ban")
        STANDING = "standing", _("Ủy viên thường trực")
        MEMBER = "member", _("Ủy viên")
        SECRETARY = "secretary", _("Thư ký")

    line = models.ForeignKey(CommitteeAct, on_delete=models.CASCADE, related_name="seats")
    role = models.CharField(_("cương vị"), max_length=10, choices=Role.choices)
    people = models.PositiveIntegerField(_("số người"))

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["line", "role"], name="committee_role_once"),
            models.CheckConstraint(condition=~Q(role="head") | Q(people__lte=1), name="committee_one_head"),
        ]


def _waiting(window: Window) -> Q:
    """Changes told before the end of the window with no consolidation by then."""
    answer = Entry.objects.filter(
        arises_from=OuterRef("entry"),
        committeeact__kind="consolidation",
        day__lt=window.after,
        withdrawn=False,
    )
    return Q(kind="change", entry__day__lt=window.after) & ~Q(Exists(answer))


REGISTER = Register(
    code="committees",
    model=CommitteeAct,
    label_vi=_("Sổ hoạt động Ban Chỉ đạo"),
    label_en="Steering committees",
    kept_by=KeptBy({"ban_chi_dao": ()}),
    tallies=(
        Tally(lines=within(), by={"kind": "kind"}),
        Tally(lines=_waiting, name="waiting"),
    ),
    parts={"seats": CommitteeSeats},
    listed=("kind", "decision", "content"),
)
