"""Đánh giá, xếp loại (chapters E and J): by who rated. Those not rated stand beside the total, never inside it."""

from __future__ import annotations

from danchu.core.indicator import Counted, Formula, Indicator, Rolls
from danchu.core.place import Level

SOURCE = "Nghị định 90/2020/NĐ-CP; Nghị định 48/2023/NĐ-CP"
OFFICES = ("co_quan_chuyen_mon", "su_nghiep", "truong_hoc")
LEVELS = (
    ("rated", "được đánh giá", "rated"),
    ("excellent", "hoàn thành xuất sắc nhiệm vụ", "excellent"),
    ("good", "hoàn thành tốt nhiệm vụ", "good"),
    ("fulfilled", "hoàn thành nhiệm vụ", "fulfilled"),
    ("unfulfilled", "không hoàn thành nhiệm vụ", "not fulfilled"),
    ("not_rated", "không xếp loại", "not rated"),
)


def _rated(rater: str, measure: str, kinds: tuple[str, ...], **where: tuple[str, ...]) -> Counted:
    level = Level.COMMUNE if rater == "commune" else None
    return Counted("ratings", measure, where={"rater": (rater,), **where}, level=level, kinds=kinds)


def _rater(rater: str, vi: str, en: str, kinds: tuple[str, ...], **refs: str) -> tuple[Indicator, ...]:
    """Everything one kind of rater tells, and excellent per hundred good, which the law caps inside a peer group."""
    return (
        *(
            Indicator(
                f"ratings.{rater}.{level}",
                f"{vi}: {level_vi}",
                f"{en}: {level_en}",
                "đồng chí",
                _rated(rater, level, kinds),
                SOURCE,
                (refs[level],) if level in refs else (),
            )
            for level, level_vi, level_en in LEVELS
        ),
        Indicator(
            f"ratings.{rater}.excellent.ratio",
            f"{vi}: xuất sắc so với hoàn thành tốt",
            f"{en}: excellent per hundred good",
            "%",
            Formula(f"100 * ratings.{rater}.excellent / ratings.{rater}.good"),
            SOURCE,
            rolls=Rolls.REMAKE,
            decimals=2,
        ),
    )


INDICATORS = (
    *_rater(
        "government",
        "UBND huyện đánh giá công chức, viên chức",
        "rated by the district authority",
        ("ubnd",),
        rated="E01",
        excellent="E02",
        good="E03",
        fulfilled="E04",
    ),
    *_rater(
        "office",
        "cấp phòng đánh giá công chức, viên chức",
        "rated by offices and units",
        OFFICES,
        rated="E05",
        excellent="E06",
        good="E07",
        fulfilled="E08",
        unfulfilled="E09",
    ),
    Indicator(
        "ratings.office.new",
        "viên chức không xếp loại do mới tuyển dụng",
        "public employees not rated, newly recruited",
        "viên chức",
        _rated("office", "not_rated", OFFICES, group=("public_employee",), not_rated_why=("new",)),
        SOURCE,
        ("J02",),
    ),
    *_rater(
        "commune",
        "cấp xã đánh giá cán bộ, công chức",
        "rated by communes",
        ("ubnd",),
        rated="E11",
        excellent="E12",
        good="E13",
        fulfilled="E14",
    ),
    Indicator(
        "ratings.total",
        "cán bộ, công chức, viên chức được đánh giá",
        "officials rated by all",
        "đồng chí",
        Formula("ratings.government.rated + ratings.office.rated + ratings.commune.rated"),
        SOURCE,
        rolls=Rolls.REMAKE,
    ),
)
