"""Ban Chỉ đạo (chapter C): its papers, its inspections, its own upkeep."""

from __future__ import annotations

from danchu.core.indicator import Counted, Formula, How, Indicator, Rolls
from danchu.core.place import Level

PAPERS = "Sổ văn bản của Ban Chỉ đạo"
INSPECTIONS = "Sổ kiểm tra của Ban Chỉ đạo"
ACTS = "Sổ hoạt động Ban Chỉ đạo"
COMMITTEE = ("ban_chi_dao",)
Where = dict[str, tuple[str, ...]]
QCDC: Where = {"topic": ("qcdc",)}
UNREMEDIED: Where = {"topic": ("qcdc",), "remedy": ("open", "overdue")}


def _papers(code: str, vi: str, en: str, unit: str, where: Where, level: Level, *refs: str) -> Indicator:
    made = Counted("documents", where={"role": ("issued",), **where}, level=level, kinds=COMMITTEE)
    return Indicator(code, vi, en, unit, made, PAPERS, refs)


def _subjects(code: str, vi: str, en: str, unit: str, made: Counted, *refs: str, union: bool = False) -> Indicator:
    rolls = Rolls.UNION if union else Rolls.SUM
    return Indicator(f"committee.{code}", vi, en, unit, made, INSPECTIONS, refs, rolls)


def _inspected(measure: str, where: Where, how: How = How.SUM) -> Counted:
    return Counted("inspections", measure, "subjects", how, where, Level.DISTRICT, COMMITTEE)


def _acts(code: str, vi: str, en: str, unit: str, kinds: tuple[str, ...], level: Level) -> Indicator:
    made = Counted("committees", where={"kind": kinds}, level=level, kinds=COMMITTEE)
    return Indicator(code, vi, en, unit, made, ACTS)


ISSUED = (
    _papers(
        "committee.papers",
        "văn bản Ban Chỉ đạo huyện ban hành",
        "papers issued by the district committee",
        "văn bản",
        {},
        Level.DISTRICT,
        "C01",
    ),
    _papers(
        "committee.notices",
        "thông báo kết luận kiểm tra của Ban Chỉ đạo huyện",
        "inspection conclusion notices of the district committee",
        "thông báo",
        {"conclusion": ("yes",)},
        Level.DISTRICT,
        "C04",
    ),
    _papers(
        "committee.papers.others",
        "văn bản khác của Ban Chỉ đạo huyện",
        "other papers of the district committee",
        "văn bản",
        {"conclusion": ("no",)},
        Level.DISTRICT,
    ),
    _papers(
        "committees.communes.papers",
        "văn bản Ban Chỉ đạo các xã, thị trấn xây dựng",
        "papers issued by commune committees",
        "văn bản",
        {},
        Level.COMMUNE,
        "C02",
    ),
)

INSPECTED = (
    _subjects(
        "inspections",
        "cuộc kiểm tra của Ban Chỉ đạo huyện",
        "inspections by the district committee",
        "cuộc",
        Counted("inspections", where=QCDC, level=Level.DISTRICT, kinds=COMMITTEE),
        "C03",
    ),
    _subjects(
        "inspected",
        "Ban Chỉ đạo được kiểm tra",
        "committees inspected",
        "Ban Chỉ đạo",
        _inspected("subject", QCDC, How.DISTINCT),
        "C05",
        union=True,
    ),
    _subjects(
        "recommendations",
        "kiến nghị qua kiểm tra",
        "recommendations of inspections",
        "kiến nghị",
        _inspected("recommendations", QCDC),
    ),
    _subjects(
        "unremedied",
        "đơn vị chưa khắc phục xong kiến nghị kiểm tra",
        "bodies that have not remedied",
        "đơn vị",
        _inspected("subjects", UNREMEDIED),
    ),
    Indicator(
        "committees.communes.inspections",
        "cuộc kiểm tra của Ban Chỉ đạo các xã, thị trấn",
        "inspections by commune committees",
        "cuộc",
        Counted("inspections", level=Level.COMMUNE, kinds=COMMITTEE),
        INSPECTIONS,
    ),
    Indicator(
        "committees.communes.inspecting",
        "Ban Chỉ đạo xã, thị trấn đã tổ chức kiểm tra",
        "commune committees that inspected",
        "Ban Chỉ đạo",
        Counted("inspections", how=How.BODIES, level=Level.COMMUNE, kinds=COMMITTEE),
        INSPECTIONS,
    ),
    Indicator(
        "committees.communes.idle",
        "Ban Chỉ đạo xã, thị trấn chưa tổ chức kiểm tra",
        "commune committees that did not inspect",
        "Ban Chỉ đạo",
        Formula("bodies.committees.communes - committees.communes.inspecting"),
        INSPECTIONS,
        rolls=Rolls.REMAKE,
    ),
    Indicator(
        "inspections.procedures",
        "cuộc kiểm tra công khai thủ tục hành chính của UBND huyện",
        "inspections of disclosed procedures by the district",
        "cuộc",
        Counted("inspections", where={"topic": ("procedures",)}, level=Level.DISTRICT, kinds=("ubnd",)),
        "Sổ kiểm tra của UBND",
    ),
)

MEETINGS = ("briefing", "mid_review", "review")
KEPT = (
    _acts(
        "committee.meetings",
        "cuộc giao ban, sơ kết, tổng kết của Ban Chỉ đạo huyện",
        "meetings of the district committee",
        "cuộc",
        MEETINGS,
        Level.DISTRICT,
    ),
    _acts(
        "committee.consolidations",
        "lần kiện toàn Ban Chỉ đạo huyện",
        "consolidations of the district committee",
        "lần",
        ("consolidation",),
        Level.DISTRICT,
    ),
    _acts(
        "committees.communes.meetings",
        "cuộc giao ban, sơ kết, tổng kết của Ban Chỉ đạo các xã, thị trấn",
        "meetings of commune committees",
        "cuộc",
        MEETINGS,
        Level.COMMUNE,
    ),
    _acts(
        "committees.communes.consolidated",
        "lần kiện toàn Ban Chỉ đạo các xã, thị trấn",
        "consolidations of commune committees",
        "lần",
        ("consolidation",),
        Level.COMMUNE,
    ),
    Indicator(
        "committees.unrenewed",
        "biến động thành viên Ban Chỉ đạo chưa được kiện toàn",
        "changes of members not yet followed by consolidation",
        "lần",
        Counted("committees", tally="waiting", kinds=COMMITTEE),
        ACTS,
    ),
)

INDICATORS = (*ISSUED, *INSPECTED, *KEPT)
