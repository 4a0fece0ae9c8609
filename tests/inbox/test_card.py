"""The report card on a terminal and in a pipe."""

from __future__ import annotations

import io
from dataclasses import replace

from rich.console import Console

from danchu.core.reading import read
from danchu.inbox import card
from danchu.inbox.points import points

TEXT = (
    "III. KẾT QUẢ\n"
    "1. Tiếp công dân\n"
    "Trong kỳ đã tiếp 43 lượt, trong đó tiếp thường xuyên 24 lượt, tiếp định kỳ và đột xuất 10 lượt. Ngày 30/02/2024 "
    "họp tổng kết toàn xã với đông đủ thành phần theo quy định.\n"
)
WRONG = TEXT + TEXT.replace("III.", "IV.").replace("1. Tiếp", "2. Tiếp")


def shown(text: str, *, width: int, terminal: bool) -> str:
    out = io.StringIO()
    card.show(read(text), Console(file=out, width=width, force_terminal=terminal, color_system=None))
    return out.getvalue()


def test_a_sentence_is_shown_once_with_everything_that_is_wrong_in_it() -> None:
    """Both sums of one sentence under it; the other sentence on its own."""
    text = "Đã tiếp 43 lượt, gồm tiếp thường xuyên 24 lượt, tiếp định kỳ 10 lượt; đạt 57% của 50 lượt kế hoạch.\n"
    told = shown(text, width=200, terminal=False)
    assert told.count("Đã tiếp 43 lượt") == 1


def test_each_point_has_its_line_its_words_and_its_arithmetic() -> None:
    told = shown(TEXT, width=200, terminal=False)
    assert "III. KẾT QUẢ › 1. Tiếp công dân" in told
    assert "dòng 3: Trong kỳ đã tiếp 43 lượt" in told
    assert "lỗi: 24 lượt + 10 lượt = 34 lượt" in told


def test_a_terminal_of_eighty_columns_is_kept() -> None:
    told = shown(WRONG, width=80, terminal=True)
    assert max(len(line.rstrip()) for line in told.splitlines()) <= 80
    assert "24 lượt + 10 lượt = 34 lượt" in " ".join(told.split())


def test_a_pipe_gets_whole_lines_without_boxes_or_colour() -> None:
    told = shown(WRONG, width=80, terminal=False)
    assert "\x1b" not in told
    assert not set(told) & set("┃│┏━─")
    assert any("43 lượt" in line and "đột xuất 10 lượt" in line for line in told.splitlines())


def test_findings_stand_under_their_sections_in_the_order_of_the_text() -> None:
    told = shown(WRONG, width=200, terminal=False)
    assert told.index("III. KẾT QUẢ") < told.index("dòng 3") < told.index("IV. KẾT QUẢ") < told.index("dòng 6")
    assert told.rstrip().endswith("lỗi, 0 câu hỏi, 0 ghi chú")


def test_what_could_not_be_checked_is_told_with_why_and_where() -> None:
    told = shown("Đã tiếp 43 lượt, tăng 5 lượt so với cùng kỳ.\n", width=200, terminal=False)
    assert "1 chỗ (dòng 1): Báo cáo không in số của kỳ trước." in told


def test_the_same_words_about_a_sentence_are_told_once_as_gravely_as_they_were_meant() -> None:
    reading = read(TEXT)
    milder = [replace(found, severity="note") for found in reading.findings]
    doubled = replace(reading, findings=[*milder, *reading.findings])
    told = [found for point in points(doubled) for found in point.findings]
    assert sorted(found.message for found in told) == sorted({found.message for found in reading.findings})
    assert {found.severity for found in told} == {"error"}
