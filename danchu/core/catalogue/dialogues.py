"""Đối thoại với Nhân dân (chapters B and H): an event hosted by both heads is in both columns and once in the total."""

from __future__ import annotations

from danchu.core.indicator import Counted, Formula, How, Indicator, Rolls
from danchu.core.place import Level

SOURCE = "Luật 10/2022/QH15, Điều 32; Quy định 11-QĐi/TW"
HOSTS = (
    ("party", "cấp ủy", "Party heads", ("party", "both"), ("B10", "B11", "B12", "B13", "B14")),
    ("government", "chính quyền", "government heads", ("government", "both"), ("B15", "B16", "B17", "B18", "B19")),
    ("both", "cấp ủy và chính quyền cùng chủ trì", "both heads together", ("both",), ("",) * 5),
)
# code, Vietnamese, English, unit, measure
MEASURES = (
    ("events", "hội nghị đối thoại", "dialogues", "hội nghị", "lines"),
    ("attendances", "lượt người dự đối thoại", "attendances at dialogues", "lượt người", "attendances"),
    ("opinions", "ý kiến tại đối thoại", "opinions at dialogues", "ý kiến", "opinions"),
    ("resolved", "ý kiến tại đối thoại đã giải quyết", "opinions resolved", "ý kiến", "resolved"),
)
TOTAL_REFS = ("H10", "H11", "H12", "H13")


def _of_hosts(code: str, vi: str, en: str, hosts: tuple[str, ...], refs: tuple[str, ...]) -> tuple[Indicator, ...]:
    """Communes, events, attendances, opinions and resolved opinions at commune level for these hosts."""
    where = {"hosts": hosts}
    areas = Counted("dialogues", how=How.AREAS, where=where, level=Level.COMMUNE)
    return (
        Indicator(
            f"dialogues.{code}.communes",
            f"số xã có người đứng đầu {vi} đối thoại",
            f"communes with dialogues by {en}",
            "xã",
            areas,
            SOURCE,
            _refs(refs[0]),
            Rolls.UNION,
        ),
        *(
            Indicator(
                f"dialogues.{code}.{name}",
                f"{label} ({vi})",
                f"{english} ({en})",
                unit,
                Counted("dialogues", measure, where=where, level=Level.COMMUNE),
                SOURCE,
                _refs(ref),
            )
            for (name, label, english, unit, measure), ref in zip(MEASURES, refs[1:], strict=True)
        ),
    )


def _refs(ref: str) -> tuple[str, ...]:
    return (ref,) if ref else ()


TOTALS = tuple(
    Indicator(
        f"dialogues.{name}",
        f"{label} cấp xã",
        f"{english}, communes",
        "cuộc" if name == "events" else unit,
        Counted("dialogues", measure, level=Level.COMMUNE),
        SOURCE,
        (ref,),
    )
    for (name, label, english, unit, measure), ref in zip(MEASURES, TOTAL_REFS, strict=True)
)

OTHERS = (
    Indicator(
        "dialogues.communes",
        "số xã đã tổ chức đối thoại",
        "communes that held dialogues",
        "xã",
        Counted("dialogues", how=How.AREAS, level=Level.COMMUNE),
        SOURCE,
        rolls=Rolls.UNION,
    ),
    Indicator(
        "dialogues.unresolved",
        "ý kiến tại đối thoại chưa giải quyết",
        "opinions at dialogues not yet resolved",
        "ý kiến",
        Formula("dialogues.opinions - dialogues.resolved"),
        SOURCE,
        rolls=Rolls.REMAKE,
    ),
    Indicator(
        "dialogues.district.events",
        "hội nghị đối thoại cấp huyện",
        "dialogues at district level",
        "hội nghị",
        Counted("dialogues", level=Level.DISTRICT),
        SOURCE,
    ),
    Indicator(
        "dialogues.district.planned",
        "hội nghị đối thoại cấp huyện đã lên kế hoạch",
        "dialogues planned at district level",
        "hội nghị",
        Counted("dialogues", tally="planned", level=Level.DISTRICT),
        SOURCE,
    ),
)

INDICATORS = (*(made for host in HOSTS for made in _of_hosts(*host)), *TOTALS, *OTHERS)
