"""The lists of the workbook, row by row: what a collection says, in words for an officer."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any, Final

from danchu.inbox.card import SEVERITIES, line_of
from danchu.inbox.collecting import Collection
from danchu.inbox.note import section_of, sentence_of

SUMMARY: Final = (
    "Đơn vị", "Tình trạng", "Tệp", "Con số", "Khớp chỉ tiêu", "Cần người xem", "Lỗi", "Câu hỏi",
    "Không khớp giữa các mục",
)  # fmt: skip
FINDINGS: Final = ("Đơn vị", "Mức", "Mục", "Dòng", "Câu", "Nhận xét", "Gợi ý")
CROSSED: Final = ("Đơn vị", "Nhận xét", "Câu")
EVIDENCE: Final = ("Đơn vị", "Chỉ tiêu", "Số", "Đơn vị tính", "Độ chắc", "Câu", "Có thể là")
UNMATCHED: Final = ("Đơn vị", "Số", "Đơn vị tính", "Câu")
MISSING: Final = ("Đơn vị chưa gửi hoặc không đọc được", "Lý do")


def summary(collection: Collection) -> Iterator[Sequence[Any]]:
    """Every file, then those who sent none."""
    for report in collection.reports:
        if report.reading is None:
            yield report.name, "không đọc được", report.path.name, "", "", "", "", "", ""
            continue
        counts = Counter(found.severity for found in report.reading.findings)
        unsure = sum(not match.is_sure for match in report.matches)
        state = "có tệp mới hơn" if report.replaced else "đã đọc"
        if not report.sender and collection.expected:
            state = "chưa rõ đơn vị"
        told = (len(report.reading.figures), len(report.matches), unsure, counts["error"], counts["question"])
        yield report.name, state, report.path.name, *told, len(report.crosschecks)
    for name in collection.missing:
        yield name, "chưa gửi", "", "", "", "", "", "", ""


def findings(collection: Collection) -> Iterator[Sequence[Any]]:
    """Errors of every sender first, then questions, then notes of form."""
    order = list(SEVERITIES)
    found = [(report, each) for report in collection.read if report.reading for each in report.reading.findings]
    for report, each in sorted(found, key=lambda one: order.index(one[1].severity)):
        assert report.reading is not None
        text = report.reading.text
        place = (section_of(text, each.start), line_of(text, each.start), sentence_of(text, each.start, each.end))
        yield report.name, SEVERITIES[each.severity], *place, each.message, each.suggestion


def crossed(collection: Collection) -> Iterator[Sequence[Any]]:
    for report in collection.read:
        assert report.reading is not None
        for each in report.crosschecks:
            told = dict.fromkeys(sentence_of(report.reading.text, m.figure.start, m.figure.end) for m in each.matches)
            yield report.name, each.message, "\n".join(told)


def evidence(collection: Collection) -> Iterator[Sequence[Any]]:
    """Which sentence each number comes from, the least sure first: these a person looks at."""
    found = [(report, match) for report in collection.read for match in report.matches]
    for report, match in sorted(found, key=lambda one: one[1].score):
        assert report.reading is not None
        figure, indicator = match.figure, collection.catalogue[match.code]
        others = "; ".join(collection.catalogue[code].label_vi for code in match.others if code in collection.catalogue)
        sentence = sentence_of(report.reading.text, figure.start, figure.end)
        yield report.name, indicator.label_vi, figure.value, figure.unit, round(match.score), sentence, others


def unmatched(collection: Collection) -> Iterator[Sequence[Any]]:
    for report in collection.read:
        assert report.reading is not None
        matched = {match.figure.start for match in report.matches}
        for figure in report.reading.figures:
            if figure.start not in matched:
                sentence = sentence_of(report.reading.text, figure.start, figure.end)
                yield report.name, figure.value, figure.unit, sentence


def missing(collection: Collection) -> Iterator[Sequence[Any]]:
    yield from ((report.name, report.refused) for report in collection.reports if report.refused)
    yield from ((name, "chưa gửi") for name in collection.missing)
