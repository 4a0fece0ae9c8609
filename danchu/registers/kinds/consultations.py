"""Nhân dân tham gia ý kiến: what the people were asked about before the authority decided.

Source: Luật 10/2022/QH15, Điều 25–28: nine matters, eight forms, at least 20 days from the disclosure of the matter;
a decision that differs from the majority opinion must be explained.
"""

from __future__ import annotations

from datetime import timedelta

from django.db import models
from django.db.models import DateField, DurationField, ExpressionWrapper, F, Q
from django.db.models.expressions import Combinable
from django.db.models.lookups import LessThan
from django.utils.translation import gettext_lazy as _

from danchu.core.law import consultation as law
from danchu.core.period import Window
from danchu.core.place import Level
from danchu.registers.dimension import in_force, one_of, yes_where
from danchu.registers.line import Line
from danchu.registers.register import KeptBy, Question, Register, Tally, within


class Consultation(Line):
    """One consultation in one form. The entry's day is its first day; `last_day` is inside, empty while it runs."""

    class Subject(models.TextChoices):
        PLANS = "1", _("1 – Kế hoạch kinh tế - xã hội, chuyển dịch cơ cấu, định canh định cư")
        LAND = "2", _("2 – Quy hoạch sử dụng đất, quỹ đất của xã")
        PROJECTS = "3", _("3 – Dự án, thu hồi đất, bồi thường, tái định cư")
        BOUNDARIES = "4", _("4 – Địa giới, tên đơn vị hành chính, thôn")
        DECISIONS = "5", _("5 – Dự thảo quyết định ảnh hưởng cộng đồng")
        CONSTRUCTION = "6", _("6 – Dự thảo quy hoạch xây dựng")
        DEMOCRACY_RULES = "7", _("7 – Dự thảo Quy chế dân chủ")
        DUTIES = "8", _("8 – Dự thảo quyết định đặt nghĩa vụ, hạn chế quyền")
        OTHER = "9", _("9 – Nội dung khác")

    class Form(models.TextChoices):
        DIALOGUE = "dialogue", _("Hội nghị trao đổi, đối thoại")
        MEETING = "meeting", _("Họp cộng đồng dân cư")
        BALLOT = "ballot", _("Phiếu lấy ý kiến")
        BOX = "box", _("Hòm thư góp ý, đường dây nóng")
        FRONT = "front", _("Qua Ban công tác Mặt trận, đoàn thể")
        WEBSITE = "website", _("Cổng, trang thông tin điện tử")
        NETWORK = "network", _("Mạng viễn thông, mạng xã hội")
        ADDRESSEES = "addressees", _("Đối thoại với đối tượng chịu tác động")

    not_before_day = ("last_day", "explained_on")
    subject = models.CharField(_("việc"), max_length=1, choices=Subject.choices)
    content = models.CharField(_("nội dung lấy ý kiến"), max_length=300)
    form = models.CharField(_("hình thức"), max_length=10, choices=Form.choices)
    last_day = models.DateField(_("đến hết ngày"), null=True, blank=True)
    attendances = models.PositiveIntegerField(_("lượt người tham gia"), null=True, blank=True)
    opinions = models.PositiveIntegerField(_("số ý kiến"))
    accepted = models.PositiveIntegerField(_("số ý kiến tiếp thu"), null=True, blank=True)
    follows_majority = models.BooleanField(_("quyết định theo ý kiến đa số"), null=True, blank=True)
    explained_on = models.DateField(_("ngày giải trình, thông báo kết quả"), null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(accepted__isnull=True) | Q(accepted__lte=F("opinions")), name="consultation_accepted_within"
            ),
            models.CheckConstraint(
                condition=~Q(form="addressees") | Q(subject="8"), name="consultation_addressees_only_8"
            ),
            models.CheckConstraint(
                condition=Q(explained_on__isnull=True) | Q(last_day__isnull=True) | Q(explained_on__gte=F("last_day")),
                name="consultation_explained_after",
            ),
        ]


def _short(window: Window) -> Combinable:
    """ "yes" when it was closed before the days the law asks for; the first day counts. A dialogue is one day."""
    first = ExpressionWrapper(F("entry__day"), output_field=DateField())
    lasted = ExpressionWrapper(F("last_day") - first, output_field=DurationField())
    enough = timedelta(days=in_force(law.DURATION, window).amount - 1)
    return one_of(
        (Q(form__in=("dialogue", "meeting", "addressees")), "no"), (Q(LessThan(lasted, enough)), "yes"), otherwise="no"
    )


def _unexplained(window: Window) -> Combinable:
    told = Q(explained_on__lt=window.after)
    return yes_where(Q(follows_majority=False) & (Q(explained_on__isnull=True) | ~told))


REGISTER = Register(
    code="consultations",
    model=Consultation,
    label_vi=_("Sổ Nhân dân tham gia ý kiến"),
    label_en="Consultations",
    kept_by=KeptBy({"ubnd": (Level.COMMUNE,)}),
    tallies=(
        Tally(
            lines=within(),
            by={"subject": "subject", "form": "form", "short": _short, "unexplained": _unexplained},
            sums={"attendances": "attendances", "opinions": "opinions", "accepted": "accepted"},
        ),
    ),
    questions=(Question.DISCUSS,),
    listed=("subject", "content", "form", "last_day", "opinions", "accepted", "explained_on"),
)
