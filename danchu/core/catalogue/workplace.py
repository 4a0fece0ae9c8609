"""Dân chủ tại nơi làm việc, bảo hiểm (chapter K): enterprises with any of three events; insured heads counted once."""

from __future__ import annotations

from danchu.core.indicator import Counted, Formula, How, Indicator, Rolls, Style

EVENTS = "Bộ luật Lao động 45/2019/QH14; Nghị định 145/2020/NĐ-CP"
INSURANCE = "Sổ đóng bảo hiểm cho người lao động"
Where = dict[str, tuple[str, ...]]


def _enterprises(code: str, vi: str, en: str, where: Where, *refs: str) -> Indicator:
    made = Counted("workplace_events", how=How.BODIES, where=where)
    return Indicator(f"workplace.{code}", vi, en, "doanh nghiệp", made, EVENTS, refs)


def _share(code: str, vi: str, en: str, part: str, whole: str, source: str) -> Indicator:
    made = Formula(f"100 * {part} / {whole}")
    return Indicator(code, vi, en, "%", made, source, rolls=Rolls.REMAKE, decimals=1)


def _scheme(code: str, vi: str, en: str) -> Indicator:
    made = Counted("insurance", "people", "schemes", where={"scheme": (code,)})
    return Indicator(f"insurance.{code}", vi, en, "người", made, INSURANCE)


INDICATORS = (
    _enterprises(
        "enterprises",
        "doanh nghiệp tổ chức đối thoại, hội nghị người lao động hoặc ký thỏa ước lao động tập thể",
        "enterprises with a dialogue, a workers' conference or a collective agreement",
        {},
        "K01",
    ),
    _share(
        "workplace.enterprises.share",
        "tỷ lệ doanh nghiệp, hợp tác xã có hoạt động dân chủ",
        "share of enterprises with any of the three",
        "workplace.enterprises",
        "bodies.enterprises",
        EVENTS,
    ),
    _enterprises("dialogues", "doanh nghiệp có đối thoại", "enterprises with a dialogue", {"kind": ("dialogue",)}),
    _enterprises(
        "conferences",
        "doanh nghiệp có hội nghị người lao động",
        "enterprises with a workers' conference",
        {"kind": ("conference",)},
    ),
    _enterprises(
        "agreements",
        "doanh nghiệp ký thỏa ước lao động tập thể",
        "enterprises that signed a collective agreement",
        {"kind": ("agreement",)},
    ),
    Indicator(
        "workplace.events",
        "cuộc đối thoại, hội nghị, thỏa ước",
        "dialogues, conferences and agreements",
        "cuộc",
        Counted("workplace_events"),
        EVENTS,
    ),
    Indicator(
        "workplace.attendances",
        "lượt người lao động tham gia",
        "attendances of workers",
        "lượt người",
        Counted("workplace_events", "attendances"),
        EVENTS,
    ),
    Indicator(
        "insurance.enterprises",
        "doanh nghiệp đóng bảo hiểm cho người lao động",
        "enterprises paying insurance",
        "doanh nghiệp",
        Counted("insurance", tally="state", how=How.BODIES, where={"paying": ("yes",)}),
        INSURANCE,
        ("K02",),
    ),
    Indicator(
        "insurance.workers",
        "người lao động được đóng bảo hiểm",
        "workers insured",
        "người",
        Counted("insurance", "insured", "state"),
        INSURANCE,
        ("K03",),
    ),
    _share(
        "insurance.enterprises.share",
        "tỷ lệ doanh nghiệp, hợp tác xã đóng bảo hiểm",
        "share of enterprises paying insurance",
        "insurance.enterprises",
        "bodies.enterprises",
        INSURANCE,
    ),
    _share(
        "insurance.workers.share",
        "tỷ lệ người lao động được đóng bảo hiểm",
        "share of workers insured",
        "insurance.workers",
        "workers.total",
        INSURANCE,
    ),
    _scheme("social", "người đóng bảo hiểm xã hội", "people in social insurance"),
    _scheme("health", "người đóng bảo hiểm y tế", "people in health insurance"),
    _scheme("unemployment", "người đóng bảo hiểm thất nghiệp", "people in unemployment insurance"),
    Indicator(
        "insurance.owed",
        "tiền bảo hiểm còn nợ",
        "insurance owed and unpaid",
        "triệu đồng",
        Counted("insurance", "owed_dong", "schemes", per=1_000_000),
        INSURANCE,
        decimals=3,
        style=Style.MEASURE,
    ),
)
