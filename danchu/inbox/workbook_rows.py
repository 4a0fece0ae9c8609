"""The lists of the workbook, row by row: what a collection says, in words for an officer."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any, Final

from danchu.inbox.card import SEVERITIES
from danchu.inbox.collecting import Collection, Report
from danchu.inbox.matching import Match
from danchu.inbox.sentences import line_of, section_of, sentence_of

SUMMARY: Final = (
    "Đơn vị", "Tình trạng", "Tệp", "Con số", "Khớp chỉ tiêu", "Cần người xem", "Lỗi", "Câu hỏi", "Giữa các mục",
)  # fmt: skip
FINDINGS: Final = ("Đơn vị", "Mức", "Mục", "Dòng", "Câu", "Nhận xét", "Gợi ý", "Tệp")
EVIDENCE: Final = (
    "Đơn vị", "Chỉ tiêu", "Số", "Đơn vị tính", "Ghi trong báo cáo", "Độ chắc", "Cần xem", "Mục", "Dòng", "Câu",
    "Có thể là", "Tệp",
)  # fmt: skip
UNMATCHED: Final = ("Đơn vị", "Số", "Đơn vị tính", "Mục", "Dòng", "Câu", "Tệp")
MISSING: Final = ("Đơn vị", "Lý do", "Tệp")
CROSSED: Final = "giữa các mục"
ABSENT: Final = "chưa gửi"


def state_of(report: Report, collection: Collection) -> str:
    """What became of a file, in words."""
    if report.reading is None:
        return "không đọc được"
    if report.other_period is not None:
        return f"báo cáo của kỳ khác ({report.other_period.label_vi})"
    if report.replaced:
        return "có tệp khác mới hơn hoặc đủ hơn"
    return "đã đọc" if report.sender or not collection.expected else "chưa rõ đơn vị"


def summary(collection: Collection) -> Iterator[Sequence[Any]]:
    """What counts, then the other files, then those who sent none."""
    counted = [id(report) for report in collection.read]
    for report in (*collection.read, *(each for each in collection.reports if id(each) not in counted)):
        head = (report.name, state_of(report, collection), report.path.name)
        if report.reading is None:
            yield (*head, "", "", "", "", "", "")
            continue
        counts = Counter(found.severity for found in report.reading.findings)
        unsure = sum(not match.is_sure for match in report.matches)
        told = (len(report.reading.figures), len(report.matches), unsure, counts["error"], counts["question"])
        yield (*head, *told, len(report.crosschecks))
    for name in collection.missing:
        if not any(report.name == name for report in collection.reports):
            yield name, ABSENT, "", "", "", "", "", "", ""


def findings(collection: Collection) -> Iterator[Sequence[Any]]:
    """Errors of every sender first, then what does not fit between sections, then questions, then notes of form."""
    rows = [*_read(collection), *_crossed(collection)]
    order = [SEVERITIES["error"], CROSSED, *SEVERITIES.values()]
    yield from sorted(rows, key=lambda row: order.index(row[1]))


def _read(collection: Collection) -> Iterator[Sequence[Any]]:
    for report in collection.read:
        assert report.reading is not None
        text = report.reading.text
        for each in report.reading.findings:
            place = (section_of(text, each.start), line_of(text, each.start), sentence_of(text, each.start, each.end))
            said = (each.message, each.suggestion)
            yield report.name, SEVERITIES[each.severity], *place, *said, report.path.name


def _crossed(collection: Collection) -> Iterator[Sequence[Any]]:
    for report in collection.read:
        assert report.reading is not None
        text = report.reading.text
        for each in report.crosschecks:
            figures = [match.figure for match in each.matches]
            told = dict.fromkeys(sentence_of(text, figure.start, figure.end) for figure in figures)
            lines = ", ".join(dict.fromkeys(str(line_of(text, figure.start)) for figure in figures))
            section = section_of(text, figures[0].start) if figures else ""
            yield report.name, CROSSED, section, lines, "\n".join(told), each.message, "", report.path.name


def evidence(collection: Collection) -> Iterator[tuple[Report, Match, Sequence[Any]]]:
    """Which sentence each number comes from, by sender as in the table."""
    for report in collection.read:
        assert report.reading is not None
        text = report.reading.text
        for match in report.matches:
            figure, indicator = match.figure, collection.catalogue[match.code]
            names = collection.catalogue
            others = "; ".join(names[code].label_vi for code in match.others if code in names)
            doubts = report.doubted(match)
            look = "; ".join(doubts) if doubts else ("" if match.is_sure else "chỉ tiêu này có đúng không?")
            place = (section_of(text, figure.start), line_of(text, figure.start))
            printed = f"{figure.text} {figure.unit}".strip()
            told = (indicator.label_vi, match.value, indicator.unit, printed, match.certainty, look)
            sentence = sentence_of(text, figure.start, figure.end)
            yield report, match, (report.name, *told, *place, sentence, others, report.path.name)


def unmatched(collection: Collection) -> Iterator[Sequence[Any]]:
    """Figures that tell no indicator, or none surely enough: what the table leaves out."""
    for report in collection.read:
        assert report.reading is not None
        text = report.reading.text
        matched = {match.figure.start for match in report.matches}
        for figure in report.reading.figures:
            if figure.start not in matched:
                place = (section_of(text, figure.start), line_of(text, figure.start))
                sentence = sentence_of(text, figure.start, figure.end)
                yield report.name, figure.value, figure.unit, *place, sentence, report.path.name


def missing(collection: Collection) -> Iterator[Sequence[Any]]:
    """Who must still send something, and files of which nobody knows whose they are."""
    came = {report.name: report for report in collection.reports if not report.counts and not report.replaced}
    for name in collection.missing:
        report = came.get(name)
        why = ABSENT if report is None else report.refused or state_of(report, collection)
        yield name, why, report.path.name if report else ""
    for report in collection.reports:
        if report.name in collection.missing or report.replaced:
            continue
        if report.refused:
            yield report.name, report.refused, report.path.name
        elif collection.expected and not report.sender:
            yield report.name, "chưa rõ của đơn vị nào: đặt tên đơn vị vào tên tệp rồi chạy lại", report.path.name
