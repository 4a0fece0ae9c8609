"""The catalogue in chapters, in the order of the report: the first word of a code says to which chapter it belongs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from danchu.core.indicator import Indicator


@dataclass(frozen=True)
class Chapter:
    """`key` is the anchor on the page, `words` the first words of the codes in it."""

    key: str
    title: Promise
    words: tuple[str, ...]


CHAPTERS: Final = (
    Chapter("dia-ban", _("Địa bàn, dân cư, đơn vị"), ("area", "people", "households", "workers", "bodies")),
    Chapter("quan-triet", _("Quán triệt, tuyên truyền"), ("dissemination",)),
    Chapter("dung-dau", _("Người đứng đầu cấp ủy tiếp dân, xử lý thư"), ("schedule", "letters")),
    Chapter("doi-thoai", _("Đối thoại với Nhân dân"), ("dialogues",)),
    Chapter("chi-dao", _("Chỉ đạo, kiểm tra"), ("committee", "committees", "documents", "inspections")),
    Chapter("xep-loai", _("Đánh giá, xếp loại"), ("ratings",)),
    Chapter("mot-cua", _("Thủ tục hành chính, một cửa"), ("one_stop",)),
    Chapter("tiep-dan", _("Tiếp công dân"), ("receptions", "tcd")),
    Chapter("don-thu", _("Xử lý đơn"), ("petitions",)),
    Chapter("mat-tran", _("Mặt trận, đoàn thể, cử tri"), ("voters", "supervision", "criticism", "houses")),
    Chapter(
        "xa-thon",
        _("Nhân dân bàn, quyết định, đóng góp"),
        ("decisions", "contributions", "consultations", "conventions"),
    ),
    Chapter("giam-sat", _("Nhân dân kiểm tra, giám sát"), ("inspectorates", "investment")),
    Chapter("cong-dong", _("Hòa giải, tự quản ở cộng đồng"), ("mediation", "groups")),
    Chapter("cong-khai", _("Công khai"), ("disclosures",)),
    Chapter("co-quan", _("Dân chủ trong cơ quan, đơn vị; công tác cán bộ"), ("practices", "personnel")),
    Chapter("doanh-nghiep", _("Dân chủ tại nơi làm việc"), ("workplace", "insurance")),
    Chapter("dat-dai", _("Thu hồi đất, bồi thường, tái định cư"), ("land",)),
    Chapter("theo-doi", _("Ý kiến, giao việc phải theo dõi"), ("opinions", "directives")),
)
OTHERS: Final = Chapter("khac", _("Chỉ tiêu khác"), ())
_OF_WORD: Final[Mapping[str, Chapter]] = {word: chapter for chapter in CHAPTERS for word in chapter.words}


def chapter_of(indicator: Indicator) -> Chapter:
    """Local indicators and unknown words go to the last chapter."""
    return _OF_WORD.get(indicator.code.split(".")[0], OTHERS)


def by_chapter(catalogue: Iterable[Indicator]) -> dict[Chapter, list[Indicator]]:
    """The chapters that have indicators, in order; within one, the order of the catalogue."""
    found: dict[Chapter, list[Indicator]] = {chapter: [] for chapter in (*CHAPTERS, OTHERS)}
    for indicator in catalogue:
        found[chapter_of(indicator)].append(indicator)
    return {chapter: indicators for chapter, indicators in found.items() if indicators}
