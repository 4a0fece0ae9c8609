"""Ý kiến, kiến nghị của Nhân dân: one line an opinion, from the act in which it was voiced to its answer.

The line arises from the dialogue, the voter contact or the reception. Who voiced it is not kept.
"""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.db.models.expressions import Combinable
from django.utils.translation import gettext_lazy as _

from danchu.core.period import Window
from danchu.places.models import Body
from danchu.registers.dimension import one_of
from danchu.registers.line import Line
from danchu.registers.register import KeptBy, Question, Register, Tally


class Opinion(Line):
    """One opinion. The entry's day is the day it was received; `answered_by` is the body whose duty the answer is."""

    not_before_day = ("due_on", "answered_on")

    content = models.TextField(_("nội dung"))
    field = models.CharField(_("lĩnh vực"), max_length=60, blank=True)
    answered_by = models.ForeignKey(
        Body, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("cơ quan trả lời")
    )
    due_on = models.DateField(_("hạn trả lời"), null=True, blank=True)
    answered_on = models.DateField(_("ngày trả lời"), null=True, blank=True)
    result = models.CharField(_("kết quả"), max_length=300, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(answered_on__isnull=True) | Q(answered_by__isnull=False), name="opinion_answer_has_a_body"
            )
        ]


def _touched(window: Window) -> Q:
    """Received in the window, or received before it and not answered before it."""
    received = Q(entry__day__gte=window.first, entry__day__lt=window.after)
    unanswered = Q(answered_on__isnull=True) | Q(answered_on__gte=window.first)
    return received | (Q(entry__day__lt=window.first) & unanswered)


def _arrival(window: Window) -> Combinable:
    return one_of((Q(entry__day__lt=window.first), "carried"), otherwise="received")


def _standing(window: Window) -> Combinable:
    """At the end of the window: "answered", "overdue" (not answered on the day it was due) or "pending"."""
    return one_of(
        (Q(answered_on__lt=window.after), "answered"),
        (Q(due_on__lt=window.after), "overdue"),
        otherwise="pending",
    )


REGISTER = Register(
    code="opinions",
    model=Opinion,
    label_vi=_("Sổ ý kiến, kiến nghị của Nhân dân"),
    label_en="Opinions of the people",
    kept_by=KeptBy({"cap_uy": (), "ubnd": (), "hdnd": (), "mttq": ()}),
    tallies=(
        Tally(
            lines=_touched,
            by={"arrival": _arrival, "standing": _standing, "origin": "entry__arises_from__register"},
        ),
    ),
    questions=(Question.DISCUSS,),
    listed=("content", "field", "answered_by", "due_on", "answered_on", "result"),
)
