"""Người đứng đầu cấp ủy tiếp dân (chapter B): schedules, and letters to the Party head.

Letters may also be in the government's register of petitions, so the two are never summed.
"""

from __future__ import annotations

from danchu.core.indicator import Counted, Formula, How, Indicator, Rolls
from danchu.core.place import Level

SCHEDULES = "Quy định 11-QĐi/TW; Luật Tiếp công dân 42/2013/QH13, Điều 12, 13, 15"
LETTERS = "Quy định 11-QĐi/TW"
Where = dict[str, tuple[str, ...]]


def _schedule(code: str, vi: str, en: str, kind: str, level: Level, *refs: str) -> Indicator:
    made = Counted("reception_schedules", "times", "standing", How.COMMON, level=level, kinds=(kind,))
    return Indicator(f"schedule.{code}", vi, en, "lần/tháng", made, SCHEDULES, refs, Rolls.COMMON)


def _letters(code: str, vi: str, en: str, where: Where, *refs: str, level: Level = Level.DISTRICT) -> Indicator:
    made = Counted("petitions", where={"channel": ("party",), **where}, level=level, kinds=("cap_uy",))
    return Indicator(f"letters.{code}", vi, en, "đơn", made, LETTERS, refs)


SCHEDULED = (
    _schedule(
        "party.district",
        "lịch tiếp dân của Bí thư Huyện ủy",
        "reception schedule of the district Party Secretary",
        "cap_uy",
        Level.DISTRICT,
        "B03",
    ),
    _schedule(
        "party.commune",
        "lịch tiếp dân của Bí thư Đảng ủy xã, thị trấn",
        "reception schedule of commune Party Secretaries",
        "cap_uy",
        Level.COMMUNE,
        "B08",
    ),
    _schedule(
        "chair.district",
        "lịch tiếp công dân của Chủ tịch UBND huyện",
        "reception schedule of the district chair",
        "ubnd",
        Level.DISTRICT,
    ),
    _schedule(
        "chair.commune",
        "lịch tiếp công dân của Chủ tịch UBND xã, thị trấn",
        "reception schedule of commune chairs",
        "ubnd",
        Level.COMMUNE,
    ),
    Indicator(
        "schedule.party.communes",
        "số xã có lịch tiếp dân của Bí thư Đảng ủy",
        "communes whose Party Secretary has a schedule",
        "xã, thị trấn",
        Counted("reception_schedules", tally="standing", how=How.BODIES, level=Level.COMMUNE, kinds=("cap_uy",)),
        SCHEDULES,
    ),
)

SENT = (
    _letters(
        "received",
        "đơn thư gửi đến Bí thư Huyện ủy",
        "letters received by the district Party Secretary",
        {"arrival": ("received",)},
        "B04",
    ),
    _letters("carried", "đơn thư kỳ trước chuyển sang", "letters carried over", {"arrival": ("carried",)}),
    _letters("total", "tổng số đơn thư phải giải quyết", "letters to be handled", {}),
    _letters(
        "duplicates",
        "đơn thư trùng nội dung",
        "letters with duplicate content",
        {"arrival": ("received",), "duplicate": ("yes",)},
        "B05",
    ),
    _letters("ineligible", "đơn thư không đủ điều kiện xử lý", "letters not eligible", {"standing": ("ineligible",)}),
    _letters("resolved", "đơn thư đã giải quyết", "letters resolved", {"standing": ("resolved",)}, "B06"),
    _letters("pending", "đơn thư đang giải quyết", "letters pending", {"standing": ("pending",)}, "B07"),
    _letters(
        "overdue", "đơn thư đang giải quyết đã quá hạn", "letters overdue", {"standing": ("pending",), "late": ("yes",)}
    ),
    _letters(
        "commune.received",
        "đơn thư gửi đến Bí thư Đảng ủy xã, thị trấn",
        "letters received by commune Party Secretaries",
        {"arrival": ("received",)},
        level=Level.COMMUNE,
    ),
    Indicator(
        "letters.resolved.share",
        "tỷ lệ đơn thư đã giải quyết",
        "share of letters resolved",
        "%",
        Formula("100 * letters.resolved / letters.total"),
        LETTERS,
        rolls=Rolls.REMAKE,
        decimals=1,
    ),
)

INDICATORS = (*SCHEDULED, *SENT)
