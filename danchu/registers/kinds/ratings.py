"""Đánh giá, xếp loại: ratings by whom they were given. The day of the decision decides the period, the year is printed.

Source: Nghị định 90/2020/NĐ-CP, amended by Nghị định 48/2023/NĐ-CP [verify]. People not rated stay outside the total.
"""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q, Sum
from django.utils.translation import gettext_lazy as _

from danchu.registers.line import Line
from danchu.registers.register import KeptBy, Register, Tally, within


class Rating(Line):
    """One rating decision of one body for one group. The entry's day is the day of the decision."""

    class Rater(models.TextChoices):
        GOVERNMENT = "government", _("UBND cấp huyện, cấp tỉnh")
        OFFICE = "office", _("Cấp phòng, đơn vị")
        COMMUNE = "commune", _("UBND cấp xã")

    class Group(models.TextChoices):
        CADRE = "cadre", _("Cán bộ")
        CIVIL_SERVANT = "civil_servant", _("Công chức")
        PUBLIC_EMPLOYEE = "public_employee", _("Viên chức")

    class NotRated(models.TextChoices):
        NEW = "new", _("Mới tuyển dụng")
        LEAVE = "leave", _("Nghỉ dài ngày")
        OTHER = "other", _("Lý do khác")

    year = models.PositiveIntegerField(_("năm đánh giá"))
    rater = models.CharField(_("cấp đánh giá"), max_length=10, choices=Rater.choices)
    group = models.CharField(_("nhóm"), max_length=16, choices=Group.choices)
    excellent = models.PositiveIntegerField(_("hoàn thành xuất sắc nhiệm vụ"))
    good = models.PositiveIntegerField(_("hoàn thành tốt nhiệm vụ"))
    fulfilled = models.PositiveIntegerField(_("hoàn thành nhiệm vụ"))
    unfulfilled = models.PositiveIntegerField(_("không hoàn thành nhiệm vụ"))
    not_rated = models.PositiveIntegerField(_("không xếp loại"), default=0)
    not_rated_why = models.CharField(_("lý do không xếp loại"), max_length=6, choices=NotRated.choices, blank=True)
    document = models.CharField(_("số quyết định"), max_length=60, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(year__gte=1946, year__lte=2199), name="rating_year_sensible"),
            models.CheckConstraint(
                condition=Q(not_rated=0, not_rated_why="") | (Q(not_rated__gt=0) & ~Q(not_rated_why="")),
                name="rating_not_rated_says_why",
            ),
        ]


REGISTER = Register(
    code="ratings",
    model=Rating,
    label_vi=_("Sổ đánh giá, xếp loại"),
    label_en="Ratings of officials",
    kept_by=KeptBy({"ubnd": (), "co_quan_chuyen_mon": (), "su_nghiep": (), "truong_hoc": ()}),
    tallies=(
        Tally(
            lines=within(),
            by={"rater": "rater", "group": "group", "year": "year", "not_rated_why": "not_rated_why"},
            sums={
                "rated": Sum(F("excellent") + F("good") + F("fulfilled") + F("unfulfilled")),
                "excellent": "excellent",
                "good": "good",
                "fulfilled": "fulfilled",
                "unfulfilled": "unfulfilled",
                "not_rated": "not_rated",
            },
        ),
    ),
    listed=("year", "rater", "group", "excellent", "good", "fulfilled", "unfulfilled", "not_rated"),
)
