"""Ban TTND, Ban GSĐTCCĐ, hòa giải (chapter H): that a board exists and that it worked are two figures."""

from __future__ import annotations

from danchu.core.indicator import Counted, Formula, How, Indicator, Rolls
from danchu.core.place import Level

INSPECTORATES = "Luật 10/2022/QH15, Điều 36–40, 60–63, 77–81"
INVESTMENT = "Luật 10/2022/QH15, Điều 41–45"
MEDIATION = "Luật Hòa giải ở cơ sở 35/2013/QH13; Thông tư 03/2019/TT-BTP"
Where = dict[str, tuple[str, ...]]


def _inspection(code: str, vi: str, en: str, unit: str, made: Counted | Formula) -> Indicator:
    rolls = Rolls.REMAKE if isinstance(made, Formula) else Rolls.SUM
    return Indicator(f"inspectorates.{code}", vi, en, unit, made, INSPECTORATES, rolls=rolls)


def _boards(tally: str, measure: str = "lines", **where: tuple[str, ...]) -> Counted:
    return Counted("people_inspectorates", measure, tally, where=where)


def _communes(tally: str) -> Counted:
    """Communes with a line of that tally."""
    return Counted("people_inspectorates", tally=tally, how=How.BODIES, level=Level.COMMUNE, kinds=("ubnd",))


def _invested(
    code: str, vi: str, en: str, unit: str, tally: str, measure: str = "lines", refs: tuple[str, ...] = ()
) -> Indicator:
    made = Counted("investment_supervision", measure, tally)
    return Indicator(f"investment.{code}", vi, en, unit, made, INVESTMENT, refs)


def _cases(code: str, vi: str, en: str, where: Where, *refs: str) -> Indicator:
    made = Counted("mediation", tally="cases", where=where)
    return Indicator(f"mediation.{code}", vi, en, "vụ việc", made, MEDIATION, refs)


def _teams(code: str, vi: str, en: str, unit: str, measure: str = "lines") -> Indicator:
    return Indicator(f"mediation.{code}", vi, en, unit, Counted("mediation", measure, "teams"), MEDIATION)


INSPECTED = (
    _inspection("boards", "Ban Thanh tra nhân dân", "people's inspection boards", "ban", _boards("stock")),
    _inspection(
        "members",
        "thành viên Ban Thanh tra nhân dân",
        "members of these boards",
        "người",
        _boards("stock", "members"),
    ),
    _inspection(
        "elected", "Ban Thanh tra nhân dân bầu trong kỳ", "inspection boards elected", "ban", _boards("elected")
    ),
    _inspection(
        "ended", "Ban Thanh tra nhân dân kết thúc trong kỳ", "inspection boards that ended", "ban", _boards("ended")
    ),
    _inspection(
        "inspections",
        "cuộc kiểm tra, giám sát của Ban Thanh tra nhân dân",
        "inspections by the boards",
        "cuộc",
        _boards("inspections"),
    ),
    _inspection(
        "recommendations",
        "kiến nghị của Ban Thanh tra nhân dân",
        "recommendations of the boards",
        "kiến nghị",
        _boards("inspections", "recommendations"),
    ),
    _inspection(
        "accepted",
        "kiến nghị của Ban Thanh tra nhân dân được tiếp thu",
        "recommendations of the boards accepted",
        "kiến nghị",
        _boards("inspections", "accepted"),
    ),
    _inspection(
        "answered_late",
        "cuộc có kiến nghị được trả lời quá hạn",
        "inspections whose recommendations were answered late",
        "cuộc",
        _boards("inspections", answer=("late",)),
    ),
    _inspection(
        "unanswered",
        "cuộc có kiến nghị chưa được trả lời",
        "inspections whose recommendations were not answered",
        "cuộc",
        _boards("inspections", answer=("none",)),
    ),
    _inspection(
        "communes", "xã có Ban Thanh tra nhân dân", "communes with a board", "xã, thị trấn", _communes("stock")
    ),
    _inspection(
        "communes.working",
        "xã có Ban Thanh tra nhân dân đã kiểm tra, giám sát",
        "communes whose board held an inspection",
        "xã, thị trấn",
        _communes("inspections"),
    ),
    _inspection(
        "communes.idle",
        "xã có Ban Thanh tra nhân dân chưa kiểm tra, giám sát",
        "communes whose board held no inspection",
        "xã, thị trấn",
        Formula("inspectorates.communes - inspectorates.communes.working"),
    ),
)

INVESTED = (
    _invested("boards", "Ban Giám sát đầu tư của cộng đồng", "community investment boards", "ban", "stock"),
    _invested("members", "thành viên Ban Giám sát đầu tư của cộng đồng", "their members", "người", "stock", "members"),
    _invested("set_up", "Ban Giám sát đầu tư thành lập trong kỳ", "investment boards set up", "ban", "set_up"),
    _invested("dissolved", "Ban Giám sát đầu tư giải thể trong kỳ", "investment boards dissolved", "ban", "dissolved"),
    _invested("works", "công trình được giám sát", "works supervised", "công trình", "works", "works", ("H20",)),
    _invested("visits", "lượt giám sát công trình", "visits to works", "lượt", "works"),
    _invested("findings", "kiến nghị qua giám sát đầu tư", "findings on works", "kiến nghị", "works", "findings"),
    _invested(
        "findings.passed_on",
        "kiến nghị qua giám sát đầu tư đã chuyển",
        "findings passed on",
        "kiến nghị",
        "works",
        "findings_passed_on",
    ),
    _invested(
        "findings.handled",
        "kiến nghị qua giám sát đầu tư đã được xử lý",
        "findings handled",
        "kiến nghị",
        "works",
        "findings_handled",
    ),
)

MEDIATED = (
    _cases("cases", "vụ việc hòa giải", "cases of mediation", {}),
    _cases("received", "vụ việc hòa giải nhận trong kỳ", "cases received", {"arrival": ("received",)}),
    _cases("carried", "vụ việc hòa giải kỳ trước chuyển sang", "cases carried over", {"arrival": ("carried",)}),
    _cases("successful", "vụ việc hòa giải thành", "cases mediated", {"outcome": ("successful",)}, "H21"),
    _cases("failed", "vụ việc hòa giải không thành", "cases not mediated", {"outcome": ("failed",)}),
    _cases("pending", "vụ việc đang hòa giải", "cases pending", {"outcome": ("pending",)}),
    Indicator(
        "mediation.successful.share",
        "tỷ lệ hòa giải thành",
        "share of cases mediated",
        "%",
        Formula("100 * mediation.successful / mediation.cases"),
        MEDIATION,
        rolls=Rolls.REMAKE,
        decimals=1,
    ),
    _teams("teams", "tổ hòa giải", "mediation teams", "tổ"),
    _teams("mediators", "hòa giải viên", "mediators", "người", "mediators"),
    _teams("mediators.women", "hòa giải viên nữ", "women mediators", "người", "women"),
    _teams(
        "mediators.minority", "hòa giải viên dân tộc thiểu số", "mediators of an ethnic minority", "người", "minority"
    ),
)

INDICATORS = (*INSPECTED, *INVESTED, *MEDIATED)
