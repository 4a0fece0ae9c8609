"""Chế độ phải có: rules and arrangements that a body has, lacks or need not have, for as long as that is so."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from danchu.core.place import Level
from danchu.registers.line import Line
from danchu.registers.register import KeptBy, Register, Tally, standing

_UNIONS = (Level.DISTRICT, Level.PROVINCE)


class Practice(Line):
    """One practice of one body. The entry's day is the day since when it is so, `ended_on` the first day it is not.

    `document` is the code of the document's entry, or its number where it is in no register. `not_applicable` is a
    statement that the body is not bound (a unit of 7 or fewer has no Ban TTND: Luật 10/2022/QH15, Điều 60).
    """

    class Kind(models.TextChoices):
        ONE_STOP = "one_stop", _("Một cửa")
        ONE_STOP_LINKED = "one_stop_linked", _("Một cửa liên thông")
        SPENDING_RULES = "spending_rules", _("Quy chế chi tiêu nội bộ")
        OPERATING_RULES = "operating_rules", _("Quy chế hoạt động")
        DEMOCRACY_RULES = "democracy_rules", _("Quy chế dân chủ")
        PEOPLE_INSPECTORATE = "people_inspectorate", _("Ban Thanh tra nhân dân")

    class State(models.TextChoices):
        HAS = "has", _("Có")
        LACKS = "lacks", _("Không")
        NOT_APPLICABLE = "not_applicable", _("Không áp dụng")

    not_before_day = ("ended_on",)
    practice = models.CharField(_("chế độ"), max_length=20, choices=Kind.choices)
    state = models.CharField(_("tình trạng"), max_length=14, choices=State.choices, default="has")
    document = models.CharField(_("văn bản"), max_length=60, blank=True)
    ended_on = models.DateField(_("đến trước ngày"), null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(state="has") | Q(document=""), name="practice_paper_if_there"),
        ]


REGISTER = Register(
    code="practices",
    model=Practice,
    label_vi=_("Sổ chế độ, quy chế của đơn vị"),
    label_en="Practices and internal rules",
    kept_by=KeptBy(
        {
            "ubnd": (Level.COMMUNE,),
            "co_quan_chuyen_mon": (),
            "su_nghiep": (),
            "hoi": (),
            "co_quan_dang": (),
            "mttq": _UNIONS,
            "hoi_lhpn": _UNIONS,
            "hoi_nong_dan": _UNIONS,
            "doan_thanh_nien": _UNIONS,
            "hoi_ccb": _UNIONS,
            "cong_doan": _UNIONS,
            "truong_hoc": (),
            "dn_nha_nuoc": (),
        }
    ),
    tallies=(Tally(name="stock", lines=standing(), by={"practice": "practice", "state": "state"}),),
    listed=("practice", "state", "document", "ended_on"),
)
