"""What kind of figure each is: a count, a share, a change, an earlier period, a plan, an average or a rate."""

import re
from collections.abc import Sequence

from danchu.core.reading.found import Found
from danchu.core.reading.structure import Sheet

__all__ = ["sort"]

_LOOSE = r"(?:\s(?:thêm|được|khoảng|gần|hơn|trên|là|tới|số|tương|ứng|lần|lượt|tỷ|lệ|đến|đạt|thêm|chung|chiếm|[(:,]))*$"
_UP = re.compile(rf"(?<!\w)(?:tăng|vượt|nhiều hơn|cao hơn|lớn hơn){_LOOSE}")
_DOWN = re.compile(rf"(?<!\w)(?:giảm|hụt|ít hơn|thấp hơn|nhỏ hơn|kém|(?<!còn )thiếu){_LOOSE}")
_COMPARED = r"\s(?:so với |hơn )?(?:cùng kỳ|năm|kỳ|quý|tháng|mức|chỉ tiêu|kế hoạch)[^.;,]{0,60}$"
_UP_COMPARED = re.compile(rf"(?<!\w)(?:tăng|vượt|nhiều hơn|cao hơn){_COMPARED}")
_DOWN_COMPARED = re.compile(rf"(?<!\w)(?:giảm|ít hơn|thấp hơn){_COMPARED}")
_GOES_ON = re.compile(
    r"^[\s,(/]*(?:và|hay|tương ứng|tương đương|với|tức|bằng|chiếm)?(?: (?:tỷ lệ|với|tăng|giảm|hơn|gần|khoảng))*[\s(]*$"
)
_PAST = re.compile(
    r"cùng kỳ|^\( từ$|cùng thời điểm|năm (?:trước|ngoái)(?! chuyển)|(?:tăng|giảm) từ$"
    r"|so với (?:đầu )?(?:năm|quý|tháng|kỳ|nhiệm kỳ|khi|đầu|trước|giai đoạn|\d)"
)
_PAST_PERIOD = re.compile(r"(?:kỳ|quý|tháng) trước(?! chuyển)")
_PAST_AFTER = re.compile(r"^(?:của |ở |vào )?(?:cùng kỳ|năm (?:trước|ngoái)|kỳ trước(?! chuyển))")
_PAST_SHARE = re.compile(r"(?:tăng|giảm) từ$|(?<!so với )(?:cùng kỳ|năm (?:trước|ngoái))(?: \S+){0,4}$")
_PLAN_BRACKET = re.compile(r"(?:kế hoạch|chỉ tiêu|nghị quyết|mục tiêu|dự toán)(?: [^\s(]+){0,5} \($")
_PAST_BRACKET = re.compile(r"năm \d{4}|tháng|quý|kỳ")
_CARRIED = re.compile(r"chuyển|tồn|còn")
_PLAN = re.compile(r"(?<!theo )(?:kế hoạch|dự toán|chỉ tiêu|nghị quyết|kh)(?: [^\s()]+){0,5}$")
_PLAN_AFTER = re.compile(r"^(?:kế hoạch|dự toán|chỉ tiêu)(?!\w)")
_AVERAGE = re.compile(
    r"(?<!\w)(?:bình quân|(?<!hộ )(?<!loại )trung bình(?= (?:mỗi|một|là|đạt|khoảng|toàn)|$)|mỗi \S+)[^;:]{0,60}$"
)
_FIXED = re.compile(r"(?:hỗ trợ|mức|đơn giá|định mức)[^;:]{0,40}$")


def sort(sheet: Sheet) -> None:
    """Sets the kind and direction of every figure of the passage."""
    previous: Found | None = None
    for figure in sheet.figures:
        same_sentence = previous if previous is not None and previous.sentence == figure.sentence else None
        figure.kind = _kind(sheet, figure, same_sentence)
        previous = figure


def _kind(sheet: Sheet, figure: Found, previous: Found | None) -> str:
    if _PLAN_BRACKET.search(figure.lead):
        return "plan"
    if direction := _direction(figure, previous):
        figure.direction = direction
        return "delta"
    if figure.unit in {"%", "‰", "điểm %"}:
        return _kind_of_share(sheet, figure, previous)
    if "/" in figure.unit:
        return "rate"
    graded = any("rating" in one.roles and one.unit == figure.unit for one in _before(sheet, figure)[-2:])
    if _AVERAGE.search(figure.before) and not graded:
        return "average"
    if _is_past(sheet, figure, previous):
        return "past"
    if figure.family == "papers" or (sheet.scope(figure).opener == "all" and figure.lead.startswith((",", ";", "và"))):
        return "count"  # "nghị quyết 22, kế hoạch 34": papers, not what was planned
    if _PLAN.search(figure.lead.rstrip("(: ").rstrip()) or _PLAN_AFTER.search(figure.following):
        return "plan"
    return "count"


def _kind_of_share(sheet: Sheet, figure: Found, previous: Found | None) -> str:
    after_change = previous is not None and previous.kind == "delta" and _is_bracketed(sheet, figure)
    return "past" if after_change or _PAST_SHARE.search(figure.lead) else "percent"


def _direction(figure: Found, previous: Found | None) -> int:
    lead = figure.lead
    if figure.unit == "chỉ tiêu" and lead.endswith("vượt"):
        return 0  # "vượt 11 chỉ tiêu, đạt 07 chỉ tiêu": so many were outdone
    if _UP.search(lead) or _UP_COMPARED.search(lead):
        return 1
    if _DOWN.search(lead) or _DOWN_COMPARED.search(lead):
        return -1
    if previous is None or previous.kind != "delta":
        return 0
    if lead in {"-", "đến"}:
        return previous.direction  # "tăng 7,5 - 8,0%"
    if previous.family == figure.family:
        return 0
    return previous.direction if _GOES_ON.search(lead) else 0


def _is_past(sheet: Sheet, figure: Found, previous: Found | None) -> bool:
    if _CARRIED.search(figure.before) and not re.search(r"cùng kỳ|so với", figure.lead):
        return False
    lead = figure.lead.rpartition(",")[2]
    scope = sheet.scope(figure)
    if _PAST.search(lead) or _PAST_AFTER.search(figure.following):
        return True
    if _PAST_PERIOD.search(lead) and scope.opener not in {"some", "all", "colon", "list"}:
        return True
    if previous is None or not _is_bracketed(sheet, figure):
        return False
    compared = any(one.kind in {"delta", "past"} and one.sentence == figure.sentence for one in _before(sheet, figure))
    return compared and (bool(_PAST_BRACKET.search(figure.lead)) or previous.kind in {"past", "delta"})


def _is_bracketed(sheet: Sheet, figure: Found) -> bool:
    """Whether the figure stands in a bracket, also behind a colon in it: "(năm 2023: 796 đơn)"."""
    return any(scope.opener == "bracket" for scope in sheet.around(figure))


def _before(sheet: Sheet, figure: Found) -> Sequence[Found]:
    return sheet.figures[max(0, figure.order - 6) : figure.order]
