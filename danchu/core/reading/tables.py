"""Tables in plain text: rows with | or tabs between the cells; total rows and total columns.

A table proves its own structure: where most columns add up to the total row, a column that does not is wrong.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from danchu.core.reading import figures
from danchu.core.reading.addition import adds_up, sum_failure
from danchu.core.reading.columns import check_columns
from danchu.core.reading.found import Found
from danchu.core.reading.ladders import check_ladder
from danchu.core.reading.ledger import Ledger
from danchu.core.reading.nouns import family_of
from danchu.core.reading.passages import Block
from danchu.core.reading.result import Severity
from danchu.core.reading.tokens import at, cut
from danchu.core.reading.units import counted_noun_at

__all__ = ["check_table"]

_CELL = re.compile(r"([^|\t]*)(?:[|\t]|$)")
_TOTAL = re.compile(r"^\W*(?:tổng|cộng|toàn (?:huyện|xã|tỉnh|ngành|thành phố|quận|phường)|tổng cộng)")
_BARE_TOTAL = re.compile(r"tổng(?: số| cộng)?|cộng|toàn (?:huyện|xã|tỉnh)")
_BRACKETED = re.compile(r"\(([^()0-9]{1,20})\)\s*$")
_ORDINAL = re.compile(r"(?:[0-9]{1,3}|[IVXL]{1,5}|[a-zđ])[.)]?$|[0-9]{1,2}(?:\.[0-9]{1,2})+\.?$")
_COLUMN_NUMBER = re.compile(r"\(?[0-9A-Z]{1,3}\)?(?:\s?=[0-9()+\-\s=]+)?$")
_AMONG = re.compile(r"\W*(?:trong đó|gồm|bao gồm|chia ra)")
_SIGNS = "+-−–"
_SORTS = re.compile(r"(?:phân )?loại ")  # "Loại đơn" heads the labels of counts of đơn
_MEASURED = re.compile(r"đvt|đơn vị tính|đv tính")
_RATE = re.compile(r"%|tỷ lệ|tỉ lệ|bình quân|so sánh|tăng|giảm|ghi chú")


@dataclass
class _Row:
    ordinal: str
    label: str
    texts: list[str]
    cells: dict[int, Found]  # column → the figure that is the whole cell


def check_table(view: str, blocks: Sequence[Block], spans: Sequence[tuple[int, int]], ledger: Ledger) -> list[Found]:
    """The figures of a table; totals are checked on the way."""
    headers: list[list[str]] = []
    rows: list[_Row] = []
    found: list[Found] = []
    framed = all(view[block.start : block.end].lstrip()[:1] == "|" for block in blocks)
    for number, block in enumerate(blocks):
        cells = [(m.start(1), m.end(1)) for m in _CELL.finditer(view, block.start, block.end)][framed:]
        texts = [view[start:end].strip() for start, end in cells]
        if _numbers_columns(texts):
            continue
        row, others = _row(view, cells, texts, number, spans)
        if row.cells:
            rows.append(row)
        else:
            headers.append(texts)
        found += sorted([*row.cells.values(), *others], key=lambda one: one.start)
    _name_units(headers, rows)
    _check_columns(headers, rows, ledger)
    check_columns([row.cells for row in rows], _total_columns(headers), ledger)
    return found


def _numbers_columns(texts: list[str]) -> bool:
    """Whether the row only numbers the columns: "A | B | 1 | 2 | 3 = 1 + 2"."""
    if len(texts) < 3 or not all(_COLUMN_NUMBER.fullmatch(text) for text in texts if text):
        return False
    counted = [int(match[1]) for text in texts if (match := re.match(r"\(?([0-9]+)", text))]
    return all(after - before == 1 for before, after in pairwise(counted))


def _row(
    view: str, cells: list[tuple[int, int]], texts: list[str], number: int, spans: Sequence[tuple[int, int]]
) -> tuple[_Row, list[Found]]:
    row = _Row("", "", texts, {})
    others: list[Found] = []
    for column, ((start, end), text) in enumerate(zip(cells, texts, strict=True)):
        if column == 0 and len(texts) > 2 and _ORDINAL.fullmatch(text):
            row.ordinal = text
            continue
        nearby = spans[max(0, bisect_left(spans, (start, 0)) - 1) :][:8]
        inside = [span for span in nearby if span[0] < end and span[1] > start]
        one, _ = figures.find(list(cut(view, start, end)), number, inside)
        if len(one) == 1 and _is_whole_cell(view, one[0], text):
            row.cells[column] = one[0]
            one[0].roles = {}
            one[0].kind = "delta" if text[0] in _SIGNS else one[0].kind
        else:
            others += one
            row.label = row.label or text
    return row, others


def _is_whole_cell(view: str, figure: Found, text: str) -> bool:
    printed = view[figure.start : figure.end]
    rest = text.replace(printed, "", 1).lstrip(_SIGNS).strip()
    return rest in {"", "%", figure.unit} or rest.lower() == figure.unit


def _name_units(headers: list[list[str]], rows: list[_Row]) -> None:
    """A cell counts what the heading of its column names, or the heading left of it, or the label of its row.

    Under a bare "Tổng số" the columns are places or bodies, so there the label of the row names what is counted.
    """
    crossed = any(_BARE_TOTAL.fullmatch(text.lower()) for texts in headers[:2] for text in texts)
    general = next((_noun(text) for texts in headers for text in texts if _SORTS.match(text.lower())), "")
    measured = next((c for texts in headers for c, text in enumerate(texts) if _MEASURED.fullmatch(text.lower())), -1)
    for row in rows:
        if unit := row.texts[measured].lower() if 0 <= measured < len(row.texts) else "":
            counts = [one for column, one in row.cells.items() if not _is_rate(headers, column, one)]
            _give(counts, "triệu đồng" if unit in {"trđ", "tr.đ", "triệu"} else _SQUARES.get(unit, unit))
        if crossed and (own := _own_unit(row.label)):
            _give(row.cells.values(), own)
        own = "" if crossed else _own_unit(row.label)
        if family_of(own) in _NAMED_ROWS:
            own = ""
        last = own if re.match(r"(?:tổng )?số ", row.label.lower()) else ""
        for column, figure in sorted(row.cells.items()):
            heading = next((texts[column] for texts in reversed(headers) if column < len(texts) and texts[column]), "")
            if figure.unit:
                continue
            if re.search(r"%|tỷ lệ", heading.lower()):
                figure.unit = "%"
                continue
            figure.unit = last = _noun(heading) or last or general or own
            figure.stated = False


def _own_unit(label: str) -> str:
    """What the label of a row says it counts: "… (ha)", a share, or the noun it begins with."""
    if match := _BRACKETED.search(label.lower()):
        return match[1]
    return "%" if re.search(r"%|tỷ lệ", label.lower()) else _noun(label)


_NAMED_ROWS: Final = frozenset({"bodies", "scores", "spans"})  # "Cấp xã", "Phòng Nội vụ": who, not what
_PERIODS: Final = frozenset({"năm", "tháng", "quý", "kỳ", "tuần", "ngày", "kế hoạch", "chỉ tiêu"})


_SQUARES: Final = {"m2": "m²", "m3": "m³", "km2": "km²"}


def _give(figures: Iterable[Found], unit: str) -> None:
    for figure in figures:
        if not figure.unit:
            figure.unit, figure.stated = unit, False


def _noun(text: str) -> str:
    """The counted noun of a heading: at its start, or after "số".

    A heading of a period or a plan ("Năm 2024", "Kế hoạch") and the name of a place ("Xã Thượng") count nothing.
    """
    tokens = list(cut(text))
    places = [0, *(place + 1 for place, token in enumerate(tokens) if token.low in {"số", "tổng", "loại"})]
    for place in reversed(places):
        noun, after = counted_noun_at(tokens, place, known=True)
        capitals = not at(tokens, 0).text.isupper() and at(tokens, after).text[:1].isupper()
        is_name = place == 0 and (noun.lower() in _PERIODS or capitals)
        if noun and not is_name:
            return noun.lower()
    return ""


def _check_columns(headers: list[list[str]], rows: list[_Row], ledger: Ledger) -> None:
    crossed = any(_BARE_TOTAL.fullmatch(text.lower()) for texts in headers[:2] for text in texts)
    wanted = _BARE_TOTAL.fullmatch if crossed else _TOTAL.match  # "Tổng diện tích" beside a total column is one thing
    totals = [place for place, row in enumerate(rows) if wanted(row.label.lower().strip())]
    if len(totals) != 1 or len(rows) < 3:
        return
    total = rows[totals[0]]
    others = [row for place, row in enumerate(rows) if place != totals[0]]
    groups = _levels(others)
    columns = [c for c, cell in total.cells.items() if not _is_rate(headers, c, cell) and cell.kind != "delta"]
    judged = {column: _judge(total.cells[column], column, groups) for column in columns}
    proven = any(held is not None and held.value for held in (judged[c] for c in columns))
    if totals[0] == 0 and not proven and any(_AMONG.match(row.label.lower()) for row in others):
        for column in columns:
            check_ladder([(row.label, row.cells[column]) for row in rows if column in row.cells], ledger)
        return
    for column in columns:
        parts = [row.cells[column] for row in groups[0] if column in row.cells]
        _write(total.cells[column], parts, judged[column] is not None, proven, ledger)


def _levels(rows: list[_Row]) -> list[list[_Row]]:
    """The rows that may make up the total: all, or only those of the upper level of numbering."""
    roman = [row for row in rows if re.fullmatch(r"[IVXL]+[.)]?", row.ordinal)]
    plain = [row for row in rows if not re.match(r"[0-9]+\.[0-9]|[-+]", row.ordinal or row.label)]
    return [rows, *([roman] if len(roman) > 1 else []), *([plain] if 1 < len(plain) < len(rows) else [])]


def _judge(total: Found, column: int, groups: list[list[_Row]]) -> Found | None:
    """The total itself when some level of rows makes it up."""
    for group in groups:
        parts = [row.cells[column] for row in group if column in row.cells]
        if len(parts) > 1 and adds_up(total, parts):
            return total
    return None


def _is_rate(headers: list[list[str]], column: int, figure: Found) -> bool:
    heading = " ".join(texts[column].lower() for texts in headers if column < len(texts))
    return figure.unit == "%" or bool(_RATE.search(heading))


def _total_columns(headers: list[list[str]]) -> list[int]:
    return [c for texts in headers[:2] for c, text in enumerate(texts) if re.match(r"tổng|cộng", text.lower())]


def _write(total: Found, parts: list[Found], held: bool, proven: bool, ledger: Ledger) -> None:
    if len(parts) < 2:
        return
    if held:
        ledger.holds("sum", [total, *parts])
        return
    severity: Severity = "error" if proven else "question"
    sum_failure(total, parts, severity, ledger)
