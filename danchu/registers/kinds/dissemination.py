"""Hội nghị quán triệt, tuyên truyền, tập huấn: how people came to know; sessions and attendances, not persons."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from danchu.registers.line import EntryCode, Line
from danchu.registers.register import KeptBy, Question, Register, Tally, within


class Dissemination(Line):
    """One conference, or (grade B) the total of a month. A broadcast or a leaflet has no attendances: they stay empty.

    `document` is the entry code of the paper that was made known.
    """

    class Purpose(models.TextChoices):
        BRIEFING = "briefing", _("Quán triệt")
        PUBLICITY = "publicity", _("Tuyên truyền")
        TRAINING = "training", _("Tập huấn")

    class Form(models.TextChoices):
        CONFERENCE = "conference", _("Hội nghị")
        MEETING = "meeting", _("Lồng ghép trong cuộc họp, giao ban")
        BROADCAST = "broadcast", _("Loa truyền thanh")
        ONLINE = "online", _("Trang thông tin, mạng xã hội")
        LEAFLET = "leaflet", _("Tờ rơi, pa nô")
        CONTEST = "contest", _("Cuộc thi")
        OTHER = "other", _("Hình thức khác")

    host = models.CharField(_("đơn vị phối hợp tổ chức"), max_length=200, blank=True)
    purpose = models.CharField(_("mục đích"), max_length=10, choices=Purpose.choices)
    form = models.CharField(_("hình thức"), max_length=12, choices=Form.choices)
    document = EntryCode(_("mã văn bản được phổ biến"), blank=True)
    subject = models.CharField(_("nội dung"), max_length=300)
    sessions = models.PositiveIntegerField(_("số cuộc"), default=1)
    attendances = models.PositiveIntegerField(_("lượt người dự"), null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(sessions__gte=1), name="dissemination_held"),
            models.CheckConstraint(
                condition=~Q(form__in=("conference", "meeting")) | Q(attendances__isnull=False),
                name="dissemination_attendances_told",
            ),
        ]


REGISTER = Register(
    code="dissemination",
    model=Dissemination,
    label_vi=_("Sổ quán triệt, tuyên truyền, tập huấn"),
    label_en="Dissemination",
    kept_by=KeptBy(
        {
            "cap_uy": (),
            "ubnd": (),
            "ban_chi_dao": (),
            "mttq": (),
            "hoi_lhpn": (),
            "hoi_nong_dan": (),
            "doan_thanh_nien": (),
            "hoi_ccb": (),
            "cong_doan": (),
            "co_quan_chuyen_mon": (),
            "su_nghiep": (),
            "hoi": (),
            "co_quan_dang": (),
            "truong_hoc": (),
            "dn_nha_nuoc": (),
        }
    ),
    tallies=(
        Tally(
            lines=within(),
            by={"purpose": "purpose", "form": "form"},
            sums={"sessions": "sessions", "attendances": "attendances"},
        ),
    ),
    questions=(Question.KNOW,),
    listed=("purpose", "form", "subject", "sessions", "attendances"),
)
