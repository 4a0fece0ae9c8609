"""Văn bản ban hành và viện dẫn: the number of a paper is kept as printed and as it should be.

The entry's day is the date of the paper. An issued paper is kept by its issuer, a cited one by the body that cites it.
The type is the word before the number («Quy định số 11-QĐ/TW»), because «QĐ» in the symbol means two things.
Source: Nghị định 30/2020/NĐ-CP, Phụ lục I; Hướng dẫn 36-HD/VPTW (Party papers, numbered by term).
"""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q
from django.db.models.expressions import Combinable
from django.utils.translation import gettext_lazy as _

from danchu.core.period import Window
from danchu.registers.dimension import yes_where
from danchu.registers.line import EntryCode, Line, Part
from danchu.registers.register import EVERY_BODY, Question, Register, Tally, within

CONCLUDING = ("Thông báo", "Thông báo kết luận", "Kết luận")


class Document(Line):
    """One paper. `series` is the run of numbers it belongs to: a year, or a term such as "2020-2025"."""

    class Role(models.TextChoices):
        ISSUED = "issued", _("Ban hành")
        CITED = "cited", _("Viện dẫn")

    role = models.CharField(_("ban hành hay viện dẫn"), max_length=8, choices=Role.choices)
    type_word = models.CharField(_("tên loại văn bản"), max_length=40)
    number = models.CharField(_("số"), max_length=12, blank=True)
    symbol_printed = models.CharField(_("số, ký hiệu như in"), max_length=60, blank=True)
    symbol = models.CharField(_("số, ký hiệu chuẩn"), max_length=60, blank=True)
    issuer = models.CharField(_("cơ quan ban hành"), max_length=120)
    series = models.CharField(_("dãy số (năm hoặc nhiệm kỳ)"), max_length=20, blank=True)
    abstract = models.TextField(_("trích yếu"))
    force_from = models.DateField(_("có hiệu lực từ"), null=True, blank=True)
    force_to = models.DateField(_("hết hiệu lực từ"), null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(force_to__isnull=True) | Q(force_from__isnull=True) | Q(force_to__gte=F("force_from")),
                name="document_force_ends_after_start",
            ),
            models.CheckConstraint(
                condition=~Q(role="issued") | Q(number="") | ~Q(symbol=""), name="document_number_has_symbol"
            ),
            models.CheckConstraint(condition=~Q(type_word=""), name="document_has_type"),
        ]


class DocumentLink(Part):
    """What the paper has to do with another: `document` is the entry code of the other paper in this register."""

    class Relation(models.TextChoices):
        REQUIRES = "requires", _("Yêu cầu ban hành hoặc thực hiện")
        IMPLEMENTS = "implements", _("Triển khai thực hiện")
        AMENDS = "amends", _("Sửa đổi, bổ sung")
        REPLACES = "replaces", _("Thay thế")

    line = models.ForeignKey(Document, on_delete=models.CASCADE, related_name="links")
    relation = models.CharField(_("quan hệ"), max_length=12, choices=Relation.choices)
    document = EntryCode(_("mã văn bản liên quan"))

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["line", "relation", "document"], name="document_link_once"),
            models.CheckConstraint(condition=~Q(document=""), name="document_link_names_a_paper"),
        ]


def _concludes(_window: Window) -> Combinable:
    """Is it a notice of conclusion that arises from an inspection?"""
    return yes_where(Q(type_word__in=CONCLUDING, entry__arises_from__register="inspections"))


REGISTER = Register(
    code="documents",
    model=Document,
    label_vi=_("Sổ văn bản"),
    label_en="Documents issued and cited",
    kept_by=EVERY_BODY,
    tallies=(Tally(lines=within(), by={"role": "role", "type": "type_word", "conclusion": _concludes}),),
    parts={"links": DocumentLink},
    questions=(Question.DO,),
    listed=("type_word", "symbol", "issuer", "abstract", "role"),
)
