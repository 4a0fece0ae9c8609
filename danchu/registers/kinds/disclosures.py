"""Công khai: what had to be made public, by when, and where it really stood for how long.

Source: Luật 10/2022/QH15, Điều 11–14 (communes), 46–48 (agencies and units), 64–66 (state enterprises); Nghị định
145/2020/NĐ-CP, Điều 43 (other employers). One disclosure has many postings, each with its own first and last day.
"""

from __future__ import annotations

from datetime import timedelta

from django.db import models
from django.db.models import Count, DurationField, ExpressionWrapper, F, Q
from django.db.models.expressions import Combinable
from django.db.models.lookups import LessThan
from django.utils.translation import gettext_lazy as _

from danchu.core.law import disclosure as law
from danchu.core.period import Window
from danchu.places.models import Area
from danchu.registers.dimension import in_force, one_of, yes_where
from danchu.registers.line import Line, Part
from danchu.registers.register import EVERY_BODY, Question, Register, Tally, within

COMMUNE_ITEMS = [str(number) for number in range(1, 15)]
AGENCY_ITEMS = [str(number) for number in range(1, 13)]
STATE_ENTERPRISE_ITEMS = ["a", "b", "c", "d", "đ", "e", "g", "h"]
WORKPLACE_ITEMS = [str(number) for number in range(1, 8)]


class Disclosure(Line):
    """One content made public, or due to be. The entry's day is the day of the decision or document behind it.

    `disclosed_on` is empty as long as it is not public; `due_on` is empty where nothing fixes a day.
    """

    class ItemList(models.TextChoices):
        COMMUNE = "commune", _("Điều 11 – cấp xã")
        AGENCY = "agency", _("Điều 46 – cơ quan, đơn vị")
        STATE_ENTERPRISE = "state_enterprise", _("Điều 64 – doanh nghiệp nhà nước")
        WORKPLACE = "workplace", _("Nghị định 145/2020 – người sử dụng lao động")
        OWN = "own", _("Danh mục riêng của đơn vị")

    not_before_day = ("due_on", "disclosed_on")
    item_list = models.CharField(_("danh mục"), max_length=16, choices=ItemList.choices)
    item = models.CharField(_("mục trong danh mục"), max_length=8, blank=True)
    quarterly_list = models.BooleanField(_("là danh mục nội dung công khai hằng quý"), default=False)
    content = models.CharField(_("nội dung công khai"), max_length=300)
    due_on = models.DateField(_("hạn công khai"), null=True, blank=True)
    disclosed_on = models.DateField(_("ngày công khai"), null=True, blank=True)
    updated_on = models.DateField(_("ngày cập nhật gần nhất"), null=True, blank=True)
    evidence = models.CharField(_("minh chứng"), max_length=200, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(item_list="commune", item__in=COMMUNE_ITEMS)
                | Q(item_list="agency", item__in=AGENCY_ITEMS)
                | Q(item_list="state_enterprise", item__in=STATE_ENTERPRISE_ITEMS)
                | Q(item_list="workplace", item__in=WORKPLACE_ITEMS)
                | Q(item_list="own")
                | Q(quarterly_list=True, item=""),
                name="disclosure_item_in_list",
            ),
            models.CheckConstraint(
                condition=Q(updated_on__isnull=True) | Q(disclosed_on__isnull=False, updated_on__gte=F("disclosed_on")),
                name="disclosure_updated_after",
            ),
        ]


class Posting(Part):
    """One place or channel and its days, both inside; `last_day` is empty while it stands (as 4 and 13 do)."""

    class Form(models.TextChoices):
        BOARD = "board", _("Niêm yết")
        WEBSITE = "website", _("Cổng, trang thông tin điện tử; hệ thống nội bộ")
        LOUDSPEAKER = "loudspeaker", _("Truyền thanh")
        VILLAGE_HEAD = "village_head", _("Qua Trưởng thôn, Tổ trưởng tổ dân phố")
        LETTER = "letter", _("Gửi văn bản")
        CONFERENCE = "conference", _("Hội nghị trao đổi, đối thoại")
        RECEPTION = "reception", _("Tiếp công dân, tiếp xúc cử tri, họp báo")
        UNIONS = "unions", _("Thông báo đến đoàn thể; qua cấp ủy, Công đoàn")
        NETWORK = "network", _("Mạng viễn thông, mạng xã hội")
        SECTION_HEADS = "section_heads", _("Qua người phụ trách bộ phận")
        OTHER = "other", _("Hình thức khác")

    line = models.ForeignKey(Disclosure, on_delete=models.CASCADE, related_name="postings")
    form = models.CharField(_("hình thức"), max_length=14, choices=Form.choices)
    place = models.CharField(_("nơi công khai"), max_length=160, blank=True)
    area = models.ForeignKey(
        Area, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("thôn, bản, tổ dân phố")
    )
    first_day = models.DateField(_("từ ngày"))
    last_day = models.DateField(_("đến hết ngày"), null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(last_day__isnull=True) | Q(last_day__gte=F("first_day")), name="posting_last_after_first"
            )
        ]


def _touched(window: Window) -> Q:
    """Made public in the window, or still owed at its end."""
    owed = Q(entry__day__lt=window.after) & (Q(disclosed_on__isnull=True) | Q(disclosed_on__gte=window.after))
    return within("disclosed_on")(window) | owed


def _standing(window: Window) -> Combinable:
    """At the end of the window: "in_time", "late", "overdue" (owed and not public) or "waiting" (not yet due)."""
    done = Q(disclosed_on__lt=window.after)
    return one_of(
        (done & Q(disclosed_on__gt=F("due_on")), "late"),
        (done, "in_time"),
        (Q(due_on__lt=window.after), "overdue"),
        otherwise="waiting",
    )


def _short(window: Window) -> Combinable:
    """A board taken down before the days the law asks for; one that still stands is not short."""
    lasted = ExpressionWrapper(
        F("postings__last_day") - F("postings__first_day"), output_field=DurationField()
    )  # a posting of one day lasts 0 here, hence the day less below
    commune = timedelta(days=in_force(law.COMMUNE_POSTING, window).amount - 1)
    inside = timedelta(days=in_force(law.AGENCY_POSTING, window).amount - 1)
    board = Q(postings__form="board")
    return one_of(
        (board & Q(item_list="commune") & Q(LessThan(lasted, commune)), "yes"),
        (board & Q(item_list__in=("agency", "state_enterprise")) & Q(LessThan(lasted, inside)), "yes"),
        otherwise="no",
    )


REGISTER = Register(
    code="disclosures",
    model=Disclosure,
    label_vi=_("Sổ công khai"),
    label_en="Disclosures",
    kept_by=EVERY_BODY,
    tallies=(
        Tally(
            lines=_touched,
            by={
                "item_list": "item_list",
                "item": "item",
                "quarterly_list": "quarterly_list",
                "standing": _standing,
                "made": lambda window: yes_where(within("disclosed_on")(window)),
            },
        ),
        Tally(
            name="postings",
            lines=within("postings__first_day"),
            by={"item_list": "item_list", "item": "item", "form": "postings__form", "short": _short},
            sums={"contents": Count("entry", distinct=True)},
        ),
    ),
    parts={"postings": Posting},
    questions=(Question.KNOW,),
    listed=("item_list", "item", "content", "due_on", "disclosed_on", "updated_on"),
)
