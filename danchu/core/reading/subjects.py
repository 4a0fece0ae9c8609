"""Percentages that say what they are of: "tỷ lệ hòa giải thành đạt 86,3%", "tỷ lệ hộ nghèo 11,2% (332 hộ)".

The words name the part; its whole is the one a sum has shown, or the greatest count of the kind said before.
"""

from collections.abc import Sequence
from itertools import combinations
from typing import Final

from danchu.core.reading.bases import OUT_OF, OWN_SUBJECT, base_in_bracket, next_in_sentence
from danchu.core.reading.found import Found
from danchu.core.reading.ledger import Ledger, said, shown
from danchu.core.reading.percents import EXACT, judge, percent_matches, percent_swapped, rounded
from danchu.core.reading.roles import COMPLETE
from danchu.core.reading.structure import Sheet
from danchu.core.reading.words import word_set

__all__ = ["check_subject"]

_REACH: Final = 12
_DENIED: Final = frozenset({"không", "chưa"})
_EMPTY: Final = word_set("và các số của được là có tổng trong đạt")


def check_subject(sheet: Sheet, percent: Found, parts: dict[int, Found], ledger: Ledger) -> bool:
    """Judges a percentage whose words name its part. `parts` gives the whole of a figure known to be a part."""
    named = OWN_SUBJECT.search(percent.lead)
    if named is None:
        return False
    subject = set(named.group(1).split()) - _EMPTY
    before = [one for one in sheet.figures[max(0, percent.order - _REACH) : percent.order] if one.kind == "count"]
    before = [one for one in before if percent.sentence - one.sentence <= 1]
    if _bracketed(sheet, percent, subject, before, ledger) or _together(percent, subject, before, ledger):
        return True
    meant = [one for one in before if one.over is None and one.under is None and _is_named(one, subject)]
    if len(meant) != 1:
        return False
    part = meant[0]
    whole = parts.get(id(part)) or _greatest(before, part)
    if whole is None or whole.size < part.size:
        return False
    if percent_matches(percent, part.size, whole.size):
        ledger.holds("share", [part, whole, percent])
        return True
    return _of_decided(percent, part, before, ledger) or _slip(percent, part, whole, ledger)


def _of_decided(percent: Found, part: Found, before: Sequence[Found], ledger: Ledger) -> bool:
    """ "thành 28 vụ, không thành 4 vụ, đang hòa giải 2 vụ. Tỷ lệ thành 87,5%": out of those that are decided."""
    axes = {axis for axis in part.roles if axis in COMPLETE}
    for other in before:
        beside = other is not part and other.unit == part.unit and axes & other.roles.keys()
        if beside and percent_matches(percent, part.size, part.size + other.size):
            ledger.holds("share", [part, other, percent])
            return True
    return False


def _is_named(figure: Found, subject: set[str]) -> bool:
    """Whether the words before the figure say all that the subject says, and deny it no more."""
    words = set(figure.before.split())
    own = subject - set(figure.unit.split())
    return len(own) > 1 and own <= words and bool(words & _DENIED) == bool(subject & _DENIED)


def _greatest(before: Sequence[Found], part: Found) -> Found | None:
    same = [one for one in before if one.unit == part.unit and one is not part]
    same = [one for one in same if one.order < part.order or OUT_OF.search(one.lead.rstrip())]
    return max(same, key=lambda one: one.size, default=None)


def _slip(percent: Found, part: Found, whole: Found, ledger: Ledger) -> bool:
    """A percentage with its digits changed round is surely of these two; another may be of something else."""
    if not percent_swapped(percent, part.size, whole.size):
        return False
    judge(percent, part, whole, ledger)
    return True


def _bracketed(sheet: Sheet, percent: Found, subject: set[str], before: Sequence[Found], ledger: Ledger) -> bool:
    """ "tỷ lệ hộ nghèo 11,2% (332 hộ)": the part stands in the bracket, its whole before."""
    part = next_in_sentence(sheet, percent)
    if part is None or part.kind != "count" or not base_in_bracket(sheet, percent):
        return False
    if not subject & set(part.unit.split()):
        return False
    whole = max((one for one in before if one.family == part.family), key=lambda one: one.size, default=None)
    if whole is None or whole.size < part.size or percent_matches(percent, whole.size, part.size):
        return False
    if percent_matches(percent, part.size, whole.size):
        ledger.holds("share", [part, whole, percent])
        return True
    if not percent_swapped(percent, part.size, whole.size) and not _is_near(percent, part, whole):
        return False
    right = shown(rounded(percent, part.size, whole.size), "%")
    message = f"{said(part)} trên {said(whole)} là {right}, nhưng báo cáo ghi {said(percent)}."
    ledger.fails("share", [part, whole, percent], "question", message, "Kiểm tra lại ba số.")
    return True


def _is_near(percent: Found, part: Found, whole: Found) -> bool:
    """Whether the share misses by a tenth at most: the whole is the right one, the part or the share is not."""
    exact = EXACT.divide(part.size * 100, whole.size)
    return abs(exact - percent.value) * 10 <= percent.value


def _together(percent: Found, subject: set[str], before: Sequence[Found], ledger: Ledger) -> bool:
    """ "rất hài lòng 302 phiếu, hài lòng 175 phiếu …; tỷ lệ rất hài lòng và hài lòng 98,1%": two parts at once."""
    named = [one for one in before if one.before and set(one.before.split()) - _EMPTY <= subject]
    for one, other in combinations([one for one in named[-4:] if one.unit == named[-1].unit], 2):
        size = one.size + other.size
        base = next((base for base in before if base.unit == one.unit and base.size >= size), None)
        if base is None:
            continue
        if percent_matches(percent, size, base.size):
            ledger.holds("share", [one, other, base, percent])
            return True
        if percent_swapped(percent, size, base.size):
            total, right = shown(one.value + other.value, one.unit), shown(rounded(percent, size, base.size), "%")
            message = f"{total} trên {said(base)} là {right}, nhưng báo cáo ghi {said(percent)}."
            ledger.fails("share", [one, other, base, percent], "question", message, f"Có thể là {right}.")
            return True
    return False
