"""What a percentage is of: the count it belongs to and the base it is a part of."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from danchu.core.reading.found import Found
from danchu.core.reading.furniture import at
from danchu.core.reading.nouns import family_of
from danchu.core.reading.roles import COMPLETE, roles_of
from danchu.core.reading.structure import Sheet
from danchu.core.reading.tokens import Token
from danchu.core.reading.units import counted_noun_at

__all__ = [
    "OUT_OF",
    "OWN_SUBJECT",
    "all_of",
    "base_in_bracket",
    "bases_of",
    "better_part",
    "fits_roughly",
    "has_own_subject",
    "implausible",
    "is_level",
    "is_limit",
    "likely_base",
    "next_in_sentence",
    "opens_after",
    "part_of",
    "same_subject",
    "sure_base",
]

OWN_SUBJECT = re.compile(r"(?:tỷ lệ|tỉ lệ|mức độ|tỷ trọng)((?: (?!là|đạt|chiếm|bằng)[^\W\d_]+){1,12})")
OUT_OF = re.compile(r"(?<!cấp )(?<!nêu )(?:trên|trong)(?: tổng(?: số)?)?$")
_OPENS = re.compile(r"^(?:đạt|chiếm|bằng|tỷ lệ|tương đương|tương ứng)")
_CLOSE_CUE = re.compile(r"(?:đạt|chiếm|bằng)(?: tỷ lệ)?$")
_ALONE_IN_BRACKET = re.compile(r"^[^;.,:()]{0,60}\($")
_LIMIT = re.compile(
    r"(?:(?:không quá|bình quân|trung bình|ít nhất|tối thiểu) (?:\S+ ){0,3}|dưới |trên |(?<!giảm )(?<!tăng )từ )$"
)
_DENIED: Final = frozenset({"không", "chưa"})
_MOST_BETWEEN: Final = 16
_REACH: Final = 16


def part_of(sheet: Sheet, percent: Found) -> Found | None:
    """The count that the percentage is of: right before it, or in the bracket right after it."""
    following = next_in_sentence(sheet, percent)
    if following is not None and following.over is not None and opens_after(sheet, percent):
        return following
    for one in reversed(sheet.figures[max(0, percent.order - 4) : percent.order]):
        if one.sentence != percent.sentence and not (percent.order - one.order == 1 and _OPENS.match(percent.lead)):
            return None
        if one.kind in {"count", "past"} and one.unit != "%":
            if not _linked(sheet, one, percent):
                return None
            whole = _before_bracket(sheet, one, percent)
            return whole.under if whole.under is not None else whole
    return None


def _before_bracket(sheet: Sheet, count: Found, percent: Found) -> Found:
    """ "6.318 con (trâu 1.205 con, …), bằng 104%": what stands before a bracket that closed before the percentage."""
    around = {id(scope) for scope in sheet.around(percent)}
    for scope in sheet.around(count):
        if id(scope) in around:
            break
        heads = [one for one in scope.head if one.kind in {"count", "past"} and one.unit != "%"]
        if heads and (scope.opener == "bracket" or scope.bracketed):
            count = heads[0]
    return count


def _linked(sheet: Sheet, count: Found, percent: Found) -> bool:
    """Whether the words between a count and a percentage join them and speak of nothing new."""
    if count.block != percent.block:
        return True
    between = " ".join(at(sheet.tokens[percent.block], i).low for i in range(count.after, percent.first))
    *earlier, said = (piece.strip() for piece in re.split(r" [;.] ", f" {between} "))
    if earlier and not _OPENS.match(said):
        return False  # "31/35 chỉ số đạt; văn bản ký số 99,2%"
    if percent.order - count.order != 1:
        return True
    last = percent.first - 2
    if said.endswith("(") and last >= count.after and at(sheet.tokens[percent.block], last).kind == "number":
        return False  # "nữ 51 (43,6%), tổ 38 (32,5%)": the share of a number that is read as a name
    most = 2 * _MOST_BETWEEN if _CLOSE_CUE.search(said) and not has_own_subject(percent) else _MOST_BETWEEN
    return len(said.split()) <= most and "tỷ lệ này" not in said


def next_in_sentence(sheet: Sheet, figure: Found) -> Found | None:
    following = sheet.figures[figure.order + 1 : figure.order + 2]
    return following[0] if following and following[0].sentence == figure.sentence else None


def opens_after(sheet: Sheet, percent: Found) -> bool:
    """Whether a bracket opens soon after the percentage, before any other stop: "98,7% (1.086/1.100 hồ sơ)"."""
    tokens = sheet.tokens[percent.block]
    for place in range(percent.after, percent.after + 8):
        low = at(tokens, place).low
        if low == "(":
            return True
        if low in {",", ";", ".", ")", ""}:
            return False
    return False


def sure_base(sheet: Sheet, percent: Found, part: Found) -> Found | None:
    """A base printed for this percentage: under the stroke, or named right after it."""
    if part.over is not None:
        return part.over
    following = next_in_sentence(sheet, percent)
    if following is None or following.kind not in {"count", "plan", "past"} or following.family != part.family:
        return None
    tokens = sheet.tokens[percent.block]
    between = " ".join(at(tokens, i).low for i in range(percent.after, following.first))
    if base_in_bracket(sheet, percent):
        return following if fits_roughly(percent, part, following) else None
    named = re.match(r"^(?:\) )?(?:so với|trên|trong|của|tổng|dự toán|kế hoạch|dân số|nghị quyết|chỉ tiêu)", between)
    return following if named and not set(between.split()) & {";", ".", ",", ":"} else None


def base_in_bracket(sheet: Sheet, percent: Found) -> bool:
    """Whether a bracket with one figure follows the words of the percentage: "93% dân số (13.406 người)"."""
    following = next_in_sentence(sheet, percent)
    if following is None:
        return False
    tokens = sheet.tokens[percent.block]
    between = " ".join(at(tokens, i).low for i in range(percent.after, following.first))
    return bool(_ALONE_IN_BRACKET.match(between)) and _closes_soon(tokens, following.after)


def _closes_soon(tokens: Sequence[Token], place: int) -> bool:
    """Whether a bracket closes after a few words: "(3.236 hộ dân)"."""
    while at(tokens, place).kind == "word" and place < len(tokens):
        place += 1
    return at(tokens, place).low == ")"


def fits_roughly(percent: Found, part: Found, base: Found) -> bool:
    """Whether the figure may be the base at all: between a third and three times of what it should be."""
    meant = base.size * percent.value
    return meant <= part.size * 300 and meant * 3 >= part.size * 100


def bases_of(sheet: Sheet, percent: Found, part: Found) -> Iterator[Found]:
    """Figures that could be the base, the likeliest first."""
    wanted = _wanted_family(sheet, percent)
    scope = sheet.scope(part)
    while scope is not None:
        yield from (one for one in scope.head if one.family in {part.family, wanted} and one is not part)
        scope = scope.parent  # type: ignore[assignment]  # ends at None
    window = sheet.figures[max(0, percent.order - _REACH) : percent.order + 6]
    for one in sorted(window, key=lambda one: abs(one.order - percent.order)):
        if one is not part and one.family in {part.family, wanted} and one.kind not in {"percent", "delta"}:
            yield one


def _wanted_family(sheet: Sheet, percent: Found) -> str:
    """The family of the noun after "% …": in "19,5% tổng số lao động" people."""
    tokens = sheet.tokens[percent.block]
    for place in range(percent.after, percent.after + 5):
        noun, _ = counted_noun_at(tokens, place, known=True)
        if noun:
            return family_of(noun)
        if at(tokens, place).low in {",", ";", ".", ")", ""}:
            break
    return ""


def likely_base(sheet: Sheet, part: Found, bases: list[Found]) -> Found | None:
    """The base a reader would take: the head of the scope, else the nearest larger count before the part."""
    after = sheet.figures[part.order + 1 : part.order + _REACH]
    for one in after:
        if one.sentence == part.sentence and one.unit == part.unit and OUT_OF.search(one.lead.rstrip()):
            return one
    heads = [one for one in sheet.scope(part).head if one.family == part.family and one is not part]
    if heads and heads[0].kind == "count":
        return heads[0]
    near = [one for one in bases if one.order < part.order and part.sentence - one.sentence <= 1]
    before = [one for one in near if one.kind != "delta"]
    totals = [one for one in before if "total" in one.roles]
    larger = [one for one in before if one.size >= part.size and one.kind == "count"]
    return next(iter(totals or larger or before), None)


def better_part(sheet: Sheet, percent: Found, part: Found, bases: list[Found]) -> tuple[Found, bool]:
    """Where the nearest count has nothing to be a part of, the one before it may be meant."""
    if any(one.sentence == part.sentence for one in bases) or part.order == 0:
        return part, True
    for one in reversed(sheet.figures[max(0, part.order - 2) : part.order]):
        related = [base for base in bases_of(sheet, percent, one) if base.sentence == one.sentence]
        if one.kind == "count" and one.clause == percent.clause and related:
            bases[:] = related
            return one, False
    return part, True


def has_own_subject(percent: Found) -> bool:
    """ "tỷ lệ thanh toán trực tuyến đạt 61,3%": a rate of something that it names itself."""
    return bool(OWN_SUBJECT.search(percent.lead))


def same_subject(percent: Found, part: Found) -> bool:
    named = OWN_SUBJECT.search(percent.lead)
    words = (set(named.group(1).split()) if named else set()) - set(part.unit.split())
    roles = roles_of(named.group(1), "") if named else {}
    if any(part.roles.get(axis, role) != role for axis, role in roles.items() if axis in COMPLETE):
        return False  # "đang hòa giải 2 vụ việc. Tỷ lệ hòa giải thành đạt 87,5%"
    if words and bool(words & _DENIED) != bool(set(part.label.split()) & _DENIED):
        return False  # "không hài lòng 9 phiếu. Tỷ lệ hài lòng là 98,1%"
    return len(words & set(part.label.split())) * 2 >= len(words)


def is_limit(percent: Found) -> bool:
    """ "dưới 3%", "bình quân 38%": a limit or a mean, not the share of the counts beside it."""
    return bool(_LIMIT.search(percent.lead + " "))


def is_level(sheet: Sheet, percent: Found) -> bool:
    """The second of "từ 14,8% xuống 10,1%"."""
    previous = sheet.figures[percent.order - 1] if percent.order else None
    after_level = previous is not None and previous.unit == "%" and previous.sentence == percent.sentence
    return after_level and bool(
        re.match(r"(?:năm \d{4} )?(?:xuống|lên|còn|đến|tới)(?: còn| tới| năm \d{4})*$", percent.lead)
    )


def implausible(percent: Found, part: Found, base: Found) -> bool:
    """A part far greater than the base, where the print says a part: the base is another one."""
    return percent.value <= 100 and part.size > base.size and part.family != "ballots" and not _slipped_size(part, base)


def _slipped_size(part: Found, base: Found) -> bool:
    """Whether the part may be greater than its base only because of a slip."""
    return part.unit == base.unit and part.size < base.size * 2


def all_of(percent: Found, part: Found, base: Found) -> bool:
    """Whether 100% surely speaks of this part of this base, not of "100% the offices"."""
    close = percent.order - part.order == 1 and part.unit == base.unit and part.sentence == base.sentence
    return close and bool(re.search(r"(?:đạt|chiếm)(?: tỷ lệ)?$", percent.lead))
