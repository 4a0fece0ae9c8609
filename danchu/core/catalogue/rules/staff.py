"""Chapters E, I, J and K: ratings and their cap, downsizing, enterprises.

The cap on the best rating holds inside one body and one peer group, so over a whole place it can only be asked about.
"""

from __future__ import annotations

from danchu.core.check import Rule, Severity
from danchu.core.law.ratings import CIVIL_SERVANT_CAP
from danchu.core.rule_forms import AtMost, Equal, Form, WithinCap

RATINGS = "Nghị định 90/2020/NĐ-CP; Nghị định 48/2023/NĐ-CP; Nghị định 335/2025/NĐ-CP; Nghị định 233/2026/NĐ-CP"
WORK = "Hồ sơ do doanh nghiệp, hợp tác xã lập"
RATERS = (
    ("government", "UBND huyện đánh giá", "Rated by the district authority", "R29", "R33E02"),
    ("office", "Cấp phòng đánh giá", "Rated by offices and units", "R30", "R33E06"),
    ("commune", "Cấp xã đánh giá", "Rated by communes", "R32", "R33E12"),
)


def _rater(code: str, vi: str, en: str, sum_ref: str, cap_ref: str) -> tuple[Rule, Rule]:
    levels = tuple(f"ratings.{code}.{level}" for level in ("excellent", "good", "fulfilled", "unfulfilled"))
    return (
        Rule(
            f"ratings-{code}",
            Equal((f"ratings.{code}.rated",), levels),
            f"{vi}: tổng số phải bằng xuất sắc, tốt, hoàn thành và không hoàn thành; người không xếp loại ở ngoài",
            f"{en}: the total must be the four levels; those not rated stay outside",
            Severity.BLOCK,
            RATINGS,
            (sum_ref,),
        ),
        Rule(
            f"ratings-{code}-cap",
            WithinCap(f"ratings.{code}.excellent", f"ratings.{code}.good", CIVIL_SERVANT_CAP),
            f"{vi}: xuất sắc so với hoàn thành tốt vượt trần của từng cơ quan, từng nhóm, cần xem đơn vị nào vượt",
            f"{en}: excellent against good exceeds the cap of single bodies and peer groups; which one does",
            Severity.ASK,
            RATINGS,
            (cap_ref,),
            verify=True,
        ),
    )


def _within(code: str, form: Form, vi: str, en: str) -> Rule:
    return Rule(code, form, vi, en, Severity.BLOCK, WORK, ("R36",))


RULES = (
    *(rule for rater in RATERS for rule in _rater(*rater)),
    Rule(
        "downsized-within-left",
        AtMost(("personnel.downsized",), ("personnel.left",)),
        "Số biên chế tinh giản nhiều hơn số nghỉ hưu, nghỉ theo chính sách tinh giản, vì sao",
        "More posts were cut than people retired or left under the policy: why",
        Severity.ASK,
        "Nghị định 29/2023/NĐ-CP",
        ("R38",),
    ),
    _within(
        "workplace-within-enterprises",
        AtMost(("workplace.enterprises",), ("bodies.enterprises",)),
        "Doanh nghiệp có đối thoại, hội nghị người lao động, thỏa ước không quá số doanh nghiệp, hợp tác xã",
        "Enterprises with a dialogue, conference or agreement must not exceed all of them",
    ),
    _within(
        "insurance-within-enterprises",
        AtMost(("insurance.enterprises",), ("bodies.enterprises",)),
        "Doanh nghiệp đóng bảo hiểm không quá số doanh nghiệp, hợp tác xã",
        "Enterprises that pay insurance must not exceed all of them",
    ),
    _within(
        "insured-within-workers",
        AtMost(("insurance.workers",), ("workers.total",)),
        "Người lao động được đóng bảo hiểm không quá tổng số lao động",
        "Workers insured must not exceed all workers",
    ),
)
