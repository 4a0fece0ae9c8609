"""Giao việc, nhiệm vụ, kiến nghị phải theo dõi: what was ordered, of whom, by when, and whether it was done."""

from __future__ import annotations

from django.db import models
from django.db.models import Count, Q
from django.db.models.expressions import Combinable
from django.utils.translation import gettext_lazy as _

from danchu.core.period import Window
from danchu.places.models import Body
from danchu.registers.dimension import one_of
from danchu.registers.line import EntryCode, Line, Part
from danchu.registers.register import KeptBy, Question, Register, Tally, within


class Directive(Line):
    """One task as it was given. `document` is the entry code of the paper; `section` its place there («V.2»)."""

    content = models.TextField(_("nội dung nhiệm vụ"))
    document = EntryCode(_("mã văn bản giao việc"), blank=True)
    section = models.CharField(_("mục trong văn bản, báo cáo"), max_length=40, blank=True)
    for_period = models.CharField(_("nhiệm vụ của kỳ"), max_length=8, blank=True)

    class Meta:
        constraints = [models.CheckConstraint(condition=~Q(content=""), name="directive_says_something")]


class Addressee(Part):
    """A body that must do the task. `evidence` is the entry code of the line that shows it done."""

    line = models.ForeignKey(Directive, on_delete=models.CASCADE, related_name="addressees")
    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="+", verbose_name=_("đơn vị thực hiện"))
    due_on = models.DateField(_("thời hạn"), null=True, blank=True)
    progress = models.CharField(_("tiến độ"), max_length=300, blank=True)
    done_on = models.DateField(_("ngày hoàn thành"), null=True, blank=True)
    evidence = EntryCode(_("mã dòng minh chứng"), blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["line", "body"], name="directive_addressee_once"),
            models.CheckConstraint(
                condition=Q(evidence="") | Q(done_on__isnull=False), name="directive_evidence_is_dated"
            ),
        ]


def _live(window: Window) -> Q:
    """Tasks given before the end of the window and not done before it began."""
    undone = Q(addressees__done_on__isnull=True) | Q(addressees__done_on__gte=window.first)
    return Q(entry__day__lt=window.after, addressees__isnull=False) & undone


def _standing(window: Window) -> Combinable:
    """At the end of the window: "done", "late" (done after its day), "overdue" or "open"."""
    done = Q(addressees__done_on__lt=window.after)
    return one_of(
        (done & Q(addressees__done_on__gt=models.F("addressees__due_on")), "late"),
        (done, "done"),
        (Q(addressees__due_on__lt=window.after), "overdue"),
        otherwise="open",
    )


REGISTER = Register(
    code="directives",
    model=Directive,
    label_vi=_("Sổ giao việc"),
    label_en="Directives and tasks",
    kept_by=KeptBy({"cap_uy": (), "ubnd": (), "ban_chi_dao": ()}),
    tallies=(
        Tally(lines=within(), by={"period": "for_period"}),
        Tally(lines=_live, by={"standing": _standing}, sums={"tasks": Count("addressees")}, name="tasks"),
    ),
    parts={"addressees": Addressee},
    questions=(Question.DO,),
    listed=("content", "document", "section", "for_period"),
)
