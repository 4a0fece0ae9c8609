"""Số liệu khai: a figure that a body states because it keeps no register for it; always grade C, always with a source.

The figures room reads these lines itself, so nothing is tallied here.
"""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from danchu.registers.line import Line, Scaled
from danchu.registers.register import KeptBy, Register

# Any body may declare, none is obliged to: no body is of this kind.
NOBODY = KeptBy({"": ()})


class Declared(Line):
    """One figure for the window [`first`, `after`), in the unit of the indicator.

    «Không có số liệu» is said by `unknown`, never by an empty amount alone and never by zero.
    """

    class Qualifier(models.TextChoices):
        EXACT = "", _("đúng bằng")
        ABOVE = "trên", _("trên")
        ABOUT = "khoảng", _("khoảng")

    indicator = models.CharField(_("mã chỉ tiêu"), max_length=36)
    first = models.DateField(_("từ ngày"))
    after = models.DateField(_("đến trước ngày"))
    amount = Scaled(_("số liệu"), places=3, null=True, blank=True)
    qualifier = models.CharField(_("mức chính xác"), max_length=8, choices=Qualifier.choices, blank=True)
    unknown = models.BooleanField(_("không có số liệu"), default=False)
    source = models.CharField(_("nguồn"), max_length=300)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(after__gt=F("first")), name="declared_window_not_empty"),
            models.CheckConstraint(
                condition=Q(unknown=True, amount__isnull=True, qualifier="") | Q(unknown=False, amount__isnull=False),
                name="declared_number_or_unknown",
            ),
            models.CheckConstraint(condition=Q(amount__isnull=True) | Q(amount__gte=0), name="declared_not_negative"),
            models.CheckConstraint(condition=~Q(source=""), name="declared_has_a_source"),
        ]


REGISTER = Register(
    code="declared",
    model=Declared,
    label_vi=_("Số liệu khai"),
    label_en="Declared figures",
    kept_by=NOBODY,
    listed=("indicator", "first", "after", "amount", "qualifier", "unknown", "source"),
)
