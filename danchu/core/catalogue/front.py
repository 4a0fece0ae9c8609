"""Mặt trận Tổ quốc và đoàn thể (chapter G): voter contacts, supervision, social criticism."""

from __future__ import annotations

from danchu.core.indicator import Counted, Formula, How, Indicator, Rolls
from danchu.core.place import Level

CONTACTS = "Sổ tiếp xúc cử tri"
SUPERVISION = "Quyết định 217-QĐ/TW; Quy định 124-QĐ/TW"
CRITICISM = "Quyết định 217-QĐ/TW; Quyết định 218-QĐ/TW"
Where = dict[str, tuple[str, ...]]
CONFERENCE: Where = {"form": ("conference",)}


def _contacts(code: str, vi: str, en: str, unit: str, made: Counted, *refs: str, union: bool = False) -> Indicator:
    rolls = Rolls.UNION if union else Rolls.SUM
    return Indicator(f"voters.{code}", vi, en, unit, made, CONTACTS, refs, rolls)


def _supervised(code: str, vi: str, en: str, unit: str, made: Counted, *refs: str) -> Indicator:
    return Indicator(f"supervision.{code}", vi, en, unit, made, SUPERVISION, refs)


def _criticised(code: str, vi: str, en: str, unit: str, measure: str, where: Where, *refs: str) -> Indicator:
    made = Counted("social_criticism", measure, where=where)
    return Indicator(f"criticism.{code}", vi, en, unit, made, CRITICISM, refs)


VOTERS = (
    _contacts(
        "rounds",
        "đợt tiếp xúc cử tri",
        "rounds of voter contacts",
        "đợt",
        Counted("voter_contacts", "round", how=How.DISTINCT),
        "G01",
        union=True,
    ),
    _contacts("meetings", "cuộc tiếp xúc cử tri", "voter meetings", "cuộc", Counted("voter_contacts")),
    _contacts(
        "communes",
        "xã, thị trấn có tiếp xúc cử tri",
        "communes with voter contacts",
        "xã, thị trấn",
        Counted("voter_contacts", how=How.AREAS),
        "G03",
        union=True,
    ),
    _contacts("attending", "cử tri tham gia", "voters attending", "cử tri", Counted("voter_contacts", "voters"), "G04"),
    _contacts("opinions", "ý kiến cử tri", "opinions of voters", "ý kiến", Counted("voter_contacts", "opinions")),
    _contacts(
        "answered",
        "ý kiến cử tri đã được trả lời",
        "opinions of voters answered",
        "ý kiến",
        Counted("voter_contacts", "answered"),
    ),
)

SUPERVISED = (
    _supervised(
        "women.communes",
        "Hội Liên hiệp Phụ nữ xã đã giám sát",
        "commune women's unions that supervised",
        "hội",
        Counted("supervisions", how=How.BODIES, level=Level.COMMUNE, kinds=("hoi_lhpn",)),
        "G12",
    ),
    Indicator(
        "supervision.women.share",
        "tỷ lệ Hội Liên hiệp Phụ nữ xã đã giám sát",
        "share of commune women's unions that supervised",
        "%",
        Formula("100 * supervision.women.communes / bodies.women.communes"),
        SUPERVISION,
        rolls=Rolls.REMAKE,
        decimals=1,
    ),
    _supervised(
        "front.communes",
        "Ủy ban Mặt trận Tổ quốc xã đã giám sát",
        "commune Fatherland Fronts that supervised",
        "đơn vị",
        Counted("supervisions", how=How.BODIES, level=Level.COMMUNE, kinds=("mttq",)),
    ),
    _supervised("total", "cuộc giám sát", "supervisions", "cuộc", Counted("supervisions")),
    _supervised(
        "conduct",
        "cuộc giám sát tu dưỡng, rèn luyện",
        "supervisions of conduct",
        "cuộc",
        Counted("supervisions", where={"basis": ("conduct",)}),
    ),
    _supervised(
        "recommendations",
        "kiến nghị qua giám sát",
        "recommendations of supervisions",
        "kiến nghị",
        Counted("supervisions", "recommendations"),
    ),
    _supervised(
        "accepted",
        "kiến nghị qua giám sát được tiếp thu",
        "recommendations of supervisions accepted",
        "kiến nghị",
        Counted("supervisions", "accepted"),
    ),
)

CRITICISED = (
    _criticised(
        "conferences",
        "hội nghị phản biện, góp ý",
        "conferences of criticism and suggestions",
        "hội nghị",
        "lines",
        CONFERENCE,
        "G05",
    ),
    _criticised(
        "attendances",
        "lượt người dự hội nghị phản biện, góp ý",
        "attendances at these conferences",
        "lượt người",
        "attendances",
        CONFERENCE,
    ),
    _criticised("papers", "văn bản phản biện, góp ý", "written criticism", "văn bản", "lines", {"form": ("written",)}),
    _criticised("opinions", "ý kiến phản biện, góp ý", "opinions given", "ý kiến", "opinions", {}),
    _criticised("accepted", "ý kiến phản biện, góp ý được tiếp thu", "opinions accepted", "ý kiến", "accepted", {}),
)

INDICATORS = (*VOTERS, *SUPERVISED, *CRITICISED)
