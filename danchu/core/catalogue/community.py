"""Nhân dân bàn, quyết định, đóng góp, tham gia ý kiến (chapter H): a convention is counted at a stage that is named."""

from __future__ import annotations

from danchu.core.indicator import Counted, Formula, How, Indicator, Rolls, Style

DECISIONS = "Luật 10/2022/QH15, Điều 15–22"
CONTRIBUTIONS = "Sổ Nhân dân đóng góp"
CONSULTATIONS = "Luật 10/2022/QH15, Điều 25–28"
CONVENTIONS = "Nghị định 61/2023/NĐ-CP"
GROUPS = "Sổ tổ tự quản, người có uy tín"
Where = dict[str, tuple[str, ...]]


def _decided(code: str, vi: str, en: str, where: Where) -> Indicator:
    return Indicator(f"decisions.{code}", vi, en, "việc", Counted("community_decisions", where=where), DECISIONS)


def _consulted(code: str, vi: str, en: str, unit: str, measure: str = "lines", where: Where | None = None) -> Indicator:
    made = Counted("consultations", measure, where=where or {})
    return Indicator(f"consultations.{code}", vi, en, unit, made, CONSULTATIONS)


def _convention(code: str, tally: str, vi: str, en: str, *refs: str, where: Where | None = None) -> Indicator:
    made = Counted("conventions", tally=tally, where=where or {})
    return Indicator(f"conventions.{code}", vi, en, "quy ước", made, CONVENTIONS, refs)


def _group(code: str, vi: str, en: str, unit: str, tally: str, where: Where, measure: str = "lines") -> Indicator:
    return Indicator(f"groups.{code}", vi, en, unit, Counted("community_groups", measure, tally, where=where), GROUPS)


DECIDED = (
    _decided("total", "việc Nhân dân đã bàn và biểu quyết", "matters put to the vote of the community", {}),
    _decided("passed", "việc đã được Nhân dân thông qua", "matters passed", {"passed": ("yes",)}),
    _decided("rejected", "việc không đủ tỷ lệ tán thành", "matters without enough votes", {"passed": ("no",)}),
    Indicator(
        "decisions.passed.share",
        "tỷ lệ việc được thông qua",
        "share of matters passed",
        "%",
        Formula("100 * decisions.passed / decisions.total"),
        DECISIONS,
        rolls=Rolls.REMAKE,
        decimals=1,
    ),
    _decided(
        "contributions",
        "việc đóng góp, thu chi quỹ đã đưa ra bàn",
        "votes on contributions and funds",
        {"subject": ("1", "2")},
    ),
    _decided("boards", "cuộc bầu, cho thôi thành viên các ban", "votes on members of boards", {"subject": ("5",)}),
    Indicator(
        "decisions.villages",
        "bản đã tổ chức cho Nhân dân bàn, quyết định",
        "villages that voted",
        "bản",
        Counted("community_decisions", how=How.BODIES, kinds=("thon",)),
        DECISIONS,
    ),
)

CONTRIBUTED = (
    Indicator(
        "contributions.workdays",
        "ngày công đóng góp",
        "person-days contributed",
        "ngày công",
        Counted("contributions", "workdays", where={"kind": ("work",)}),
        CONTRIBUTIONS,
        ("H01",),
    ),
    Indicator(
        "contributions.land",
        "diện tích đất hiến",
        "land donated",
        "m²",
        Counted("contributions", "land_m2", where={"kind": ("land",)}, per=10),
        CONTRIBUTIONS,
        ("H02",),
        decimals=1,
        style=Style.MEASURE,
    ),
    Indicator(
        "contributions.money",
        "tiền Nhân dân đóng góp",
        "money contributed",
        "triệu đồng",
        Counted("contributions", "money_dong", where={"kind": ("money",)}, per=1_000_000),
        CONTRIBUTIONS,
        decimals=3,
        style=Style.MEASURE,
    ),
)

CONSULTED = (
    _consulted("total", "cuộc lấy ý kiến Nhân dân", "consultations", "cuộc"),
    _consulted(
        "projects",
        "cuộc lấy ý kiến về dự án, bồi thường, tái định cư",
        "consultations on projects and compensation",
        "cuộc",
        where={"subject": ("3",)},
    ),
    _consulted("opinions", "ý kiến Nhân dân tham gia", "opinions given in consultations", "ý kiến", "opinions"),
    _consulted("accepted", "ý kiến được tiếp thu", "opinions accepted", "ý kiến", "accepted"),
    _consulted(
        "short",
        "cuộc lấy ý kiến không đủ số ngày",
        "consultations that were too short",
        "cuộc",
        where={"short": ("yes",)},
    ),
    _consulted(
        "unexplained",
        "quyết định khác ý kiến đa số chưa giải trình",
        "decisions against the majority not yet explained",
        "quyết định",
        where={"unexplained": ("yes",)},
    ),
)

AGREED = (
    _convention("consulted", "consulted", "quy ước được đưa ra lấy ý kiến", "conventions put to consultation", "H03"),
    Indicator(
        "conventions.consulted.share",
        "tỷ lệ bản có quy ước được đưa ra lấy ý kiến",
        "conventions put to consultation per hundred villages",
        "%",
        Formula("100 * conventions.consulted / area.villages"),
        CONVENTIONS,
        rolls=Rolls.REMAKE,
        decimals=1,
    ),
    _convention("drafted", "drafted", "quy ước đã soạn thảo", "conventions drafted"),
    _convention("passed", "passed", "quy ước được thông qua", "conventions passed"),
    _convention(
        "passed.short",
        "passed",
        "quy ước thông qua mà không đủ tỷ lệ",
        "conventions passed without enough votes",
        where={"enough": ("no",)},
    ),
    _convention("recognised", "recognised", "quy ước được công nhận", "conventions recognised"),
    _convention("refused", "refused", "quy ước không được công nhận", "conventions refused recognition"),
    _convention("suspended", "suspended", "quy ước tạm ngừng thực hiện", "conventions suspended"),
    _convention("annulled", "annulled", "quy ước bị bãi bỏ", "conventions annulled"),
    _convention("in_force", "stock", "quy ước đang thực hiện", "conventions in force"),
)

LOOKED_AFTER = (
    _group("self_managed", "tổ tự quản", "self-managed groups", "tổ", "stock", {"kind": ("self_managed",)}),
    _group(
        "self_managed.members",
        "thành viên tổ tự quản",
        "members of self-managed groups",
        "người",
        "stock",
        {"kind": ("self_managed",)},
        "members",
    ),
    _group("security", "tổ an ninh, trật tự ở cơ sở", "security groups", "tổ", "stock", {"kind": ("security",)}),
    _group("reputable", "người có uy tín", "reputable persons", "người", "stock", {"kind": ("reputable",)}),
    _group(
        "ended",
        "tổ, nhóm kết thúc trong kỳ",
        "groups that ended",
        "tổ, nhóm",
        "ended",
        {"kind": ("self_managed", "security", "other")},
    ),
    _group(
        "set_up",
        "tổ, nhóm thành lập trong kỳ",
        "groups set up",
        "tổ, nhóm",
        "set_up",
        {"kind": ("self_managed", "security", "other")},
    ),
)

INDICATORS = (*DECIDED, *CONTRIBUTED, *CONSULTED, *AGREED, *LOOKED_AFTER)
