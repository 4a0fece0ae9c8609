"""Kiểm tra: one inspection may cover several bodies, each with its own conclusion and its own remedy."""

from __future__ import annotations

from django.db import models
from django.db.models import Count, F, Q
from django.db.models.expressions import Combinable
from django.utils.translation import gettext_lazy as _

from danchu.core.period import Window
from danchu.places.models import Body
from danchu.registers.dimension import one_of
from danchu.registers.line import EntryCode, Line, Part
from danchu.registers.register import KeptBy, Question, Register, Tally, within


class Inspection(Line):
    """One inspection. The entry's day is its first day; `decision` is the entry code of the paper that orders it."""

    class Topic(models.TextChoices):
        QCDC = "qcdc", _("Thực hiện quy chế dân chủ ở cơ sở")
        PROCEDURES = "procedures", _("Công khai, giải quyết thủ tục hành chính")
        RECEPTION = "reception", _("Tiếp công dân, giải quyết khiếu nại, tố cáo")
        DISCLOSURE = "disclosure", _("Công khai để Nhân dân biết")
        DUTY = "duty", _("Kỷ luật, trách nhiệm công vụ")
        OTHER = "other", _("Nội dung khác")

    not_before_day = ("ended_on",)

    topic = models.CharField(_("nội dung kiểm tra"), max_length=12, choices=Topic.choices)
    content = models.CharField(_("nói rõ nội dung"), max_length=300, blank=True)
    decision = EntryCode(_("mã quyết định, kế hoạch"), blank=True)
    ended_on = models.DateField(_("ngày kết thúc"), null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~Q(topic="other") | ~Q(content=""), name="inspection_other_is_told")
        ]


class InspectedBody(Part):
    """One body inspected. `conclusion` is the entry code of the notice; `title` is how the report names the subject.

    Several bodies in the same inspection may share one conclusion. Nothing recommended leaves nothing to remedy.
    """

    line = models.ForeignKey(Inspection, on_delete=models.CASCADE, related_name="subjects")
    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="+", verbose_name=_("đơn vị được kiểm tra"))
    title = models.CharField(_("cách gọi trong báo cáo"), max_length=200, blank=True)
    conclusion = EntryCode(_("mã thông báo kết luận"), blank=True)
    concluded_on = models.DateField(_("ngày kết luận"), null=True, blank=True)
    recommendations = models.PositiveIntegerField(_("số kiến nghị"), default=0)
    remedy_due_on = models.DateField(_("hạn khắc phục"), null=True, blank=True)
    remedied_on = models.DateField(_("ngày khắc phục xong"), null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["line", "body"], name="inspected_body_once"),
            models.CheckConstraint(
                condition=Q(conclusion="") | Q(concluded_on__isnull=False), name="inspected_conclusion_dated"
            ),
            models.CheckConstraint(
                condition=Q(remedied_on__isnull=True)
                | (Q(concluded_on__isnull=False) & Q(remedied_on__gte=F("concluded_on"))),
                name="inspected_remedied_after_concl",
            ),
        ]


def _remedy(window: Window) -> Combinable:
    """Where the recommendations stood at the end of the window: "none", "remedied", "overdue" or "open"."""
    return one_of(
        (Q(subjects__recommendations=0), "none"),
        (Q(subjects__remedied_on__lt=window.after), "remedied"),
        (Q(subjects__remedy_due_on__lt=window.after), "overdue"),
        otherwise="open",
    )


REGISTER = Register(
    code="inspections",
    model=Inspection,
    label_vi=_("Sổ kiểm tra"),
    label_en="Inspections",
    kept_by=KeptBy({"ban_chi_dao": (), "ubnd": ()}),
    tallies=(
        Tally(lines=within(), by={"topic": "topic"}),
        Tally(
            lines=within(),
            by={"topic": "topic", "subject": "subjects__body__key", "remedy": _remedy},
            sums={
                "subjects": Count("subjects"),
                "conclusions": Count("subjects", filter=~Q(subjects__conclusion="")),
                "recommendations": "subjects__recommendations",
            },
            name="subjects",
        ),
    ),
    parts={"subjects": InspectedBody},
    questions=(Question.INSPECT,),
    listed=("topic", "content", "decision", "ended_on"),
)
