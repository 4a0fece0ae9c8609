"""Công khai: what was made public, in time or late, where and for how long. Contents and postings are two units."""

from __future__ import annotations

from danchu.core.indicator import Counted, Formula, How, Indicator, Rolls
from danchu.core.place import Level

LAW = "Luật 10/2022/QH15, Điều 11–14"
AGENCIES = "Luật 10/2022/QH15, Điều 46–48"
WORKPLACES = "Luật 10/2022/QH15, Điều 64–66; Nghị định 145/2020/NĐ-CP, Điều 43"
ENTERPRISES = ("doanh_nghiep", "dn_nha_nuoc", "hop_tac_xa")
Where = dict[str, tuple[str, ...]]
MADE: Where = {"made": ("yes",)}


def _contents(code: str, vi: str, en: str, where: Where, source: str = LAW) -> Indicator:
    return Indicator(f"disclosures.{code}", vi, en, "nội dung", Counted("disclosures", where=where), source)


def _communes(code: str, vi: str, en: str, where: Where) -> Indicator:
    """Communes that made something of Điều 11 public in the window."""
    made = Counted("disclosures", how=How.BODIES, where=MADE | where, level=Level.COMMUNE, kinds=("ubnd",))
    return Indicator(f"disclosures.communes.{code}", vi, en, "xã, thị trấn", made, LAW)


def _postings(code: str, vi: str, en: str, unit: str, where: Where) -> Indicator:
    made = Counted("disclosures", tally="postings", where=where)
    return Indicator(f"disclosures.{code}", vi, en, unit, made, LAW)


def _of_law(item: str) -> Where:
    return {"item_list": ("commune",), "item": (item,)}


INDICATORS = (
    _contents("made", "nội dung đã công khai", "contents made public", MADE, f"{LAW}; {AGENCIES}; {WORKPLACES}"),
    _contents("in_time", "nội dung công khai đúng hạn", "made public in time", MADE | {"standing": ("in_time",)}),
    _contents("late", "nội dung công khai quá hạn", "made public late", MADE | {"standing": ("late",)}),
    _contents("overdue", "nội dung quá hạn chưa công khai", "owed and not public", {"standing": ("overdue",)}),
    Indicator(
        "disclosures.in_time.share",
        "tỷ lệ nội dung công khai đúng hạn",
        "share made public in time",
        "%",
        Formula("100 * disclosures.in_time / disclosures.made"),
        LAW,
        rolls=Rolls.REMAKE,
        decimals=1,
    ),
    _contents(
        "communes",
        "nội dung cấp xã đã công khai theo Điều 11",
        "contents of Article 11 made public by communes",
        MADE | {"item_list": ("commune",), "quarterly_list": ("no",)},
    ),
    Indicator(
        "disclosures.communes.items",
        "số mục của Điều 11 đã có nội dung công khai",
        "items of Article 11 with something made public",
        "mục",
        Counted(
            "disclosures",
            "item",
            how=How.DISTINCT,
            where=MADE | {"item_list": ("commune",)},
            level=Level.COMMUNE,
            kinds=("ubnd",),
        ),
        LAW,
        rolls=Rolls.UNION,
    ),
    _communes("any", "xã đã công khai ít nhất một nội dung", "communes that made something public", {}),
    _communes("budget", "xã đã công khai ngân sách", "communes that made their budget public", _of_law("2")),
    _communes("projects", "xã đã công khai dự án, đất đai", "communes that made projects public", _of_law("3")),
    _communes(
        "quarterly",
        "xã đã lập danh mục công khai hằng quý",
        "communes with the quarterly list of disclosures",
        {"quarterly_list": ("yes",)},
    ),
    _contents(
        "agencies",
        "nội dung cơ quan, đơn vị đã công khai trong nội bộ",
        "contents made public inside agencies",
        MADE | {"item_list": ("agency",)},
        AGENCIES,
    ),
    Indicator(
        "disclosures.enterprises",
        "doanh nghiệp, hợp tác xã đã công khai cho người lao động",
        "enterprises that made something public to their workers",
        "doanh nghiệp",
        Counted("disclosures", how=How.BODIES, where=MADE, kinds=ENTERPRISES),
        WORKPLACES,
    ),
    _postings("postings", "lượt công khai ở các nơi, các kênh", "postings at all places and channels", "lượt", {}),
    _postings("boards", "lượt niêm yết trên bảng", "postings on boards", "lượt", {"form": ("board",)}),
    _postings(
        "loudspeakers",
        "lượt thông báo trên truyền thanh",
        "announcements on loudspeakers",
        "lượt",
        {"form": ("loudspeaker",)},
    ),
    _postings(
        "boards.short",
        "lượt niêm yết không đủ số ngày",
        "postings on boards for fewer days than the law asks",
        "lượt",
        {"short": ("yes",)},
    ),
)
