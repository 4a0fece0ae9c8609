"""The real report beside the checkout: every figure and relation of its hand-made tables."""

import csv
import re
from decimal import Decimal
from pathlib import Path

import pytest

from danchu.core.reading import Reading, read

SOURCE = Path(__file__).parents[3] / "shared" / "source"
# Units that the table names by a wider word than the print.
SAME = {
    "xã/thị trấn": {"xã"}, "cơ quan/đơn vị": {"cơ quan", "đơn vị"}, "trường": {"đơn vị"},
    "doanh nghiệp/HTX": {"doanh nghiệp"}, "đơn": {"đơn", "đơn thư"},
    "hội nghị": {"hội nghị", "hội"}, "nhà": {"nhà"}, "hội": {"hội"},
}  # fmt: skip


@pytest.fixture(scope="module")
def reading() -> Reading:
    report = SOURCE / "tam-duong-2024-h1.txt"
    if not report.exists():
        pytest.skip("the source report is not beside this checkout: ../shared/source")
    return read(report.read_text("utf-8"))


def rows(name: str) -> list[list[str]]:
    return list(csv.reader((SOURCE / name).read_text("utf-8").splitlines()))[1:]


def test_every_counted_figure_is_found_with_its_value_and_unit(reading: Reading) -> None:
    left = [(one.value, one.unit) for one in reading.figures]
    missed = []
    for row in rows("figures.csv"):
        if row[0][0] in "PDN" or not re.fullmatch(r"[0-9.]+", row[5]) or row[6] in {"kỳ", "năm", "đợt"}:
            continue
        units = SAME.get(row[6], {row[6].lower()})
        match = next((one for one in left if one[0] == Decimal(row[5]) and one[1] in units), None)
        if match is None:
            missed.append(row[:2] + row[5:7])
        else:
            left.remove(match)
    assert missed == []
    assert len(left) <= 8  # denominators of fractions, which the table gives with their numerators


def test_no_line_is_called_wrong(reading: Reading) -> None:
    assert [one.message for one in reading.findings if one.severity != "note"] == []


@pytest.mark.parametrize(
    "sum_",
    ["59 12 6 1 13 11 16", "1549 1501 48", "113 20 87 6", "1168 207 914 34 13", "250 32 214 4", "34 24 10", "42 27 15",
     "24 11 13", "27 11 16", "10 0 10", "56 32 24", "56 1 1 54", "12 11 1"],
)  # fmt: skip
def test_the_sums_that_hold_are_recognised(reading: Reading, sum_: str) -> None:
    wanted = sorted(map(Decimal, sum_.split()))
    sums = [sorted(reading.figures[i].value for i in c.figures) for c in reading.claims if c.holds]
    assert any(sorted(one) == wanted or _with_noughts(one, wanted) for one in sums)


def _with_noughts(one: list[Decimal], wanted: list[Decimal]) -> bool:
    return [value for value in one if value] == [value for value in wanted if value]


@pytest.mark.parametrize("sum_", ["6 4 2", "430 364 66", "43 37 6", "42 36 6"])
def test_a_row_of_counts_is_divided_by_a_footnote_hung_elsewhere(reading: Reading, sum_: str) -> None:
    wanted = sorted(map(Decimal, sum_.split()))
    assert wanted in [sorted(reading.figures[i].value for i in c.figures) for c in reading.claims if c.holds]


def test_one_wrong_digit_in_what_adds_up_is_noticed(reading: Reading) -> None:
    """One figure of a sum at a time, its last two digits changed round, or the last one changed."""
    before = {(one.kind, one.message) for one in reading.findings}
    summed = sorted(
        {place for claim in reading.claims if claim.holds and claim.kind == "sum" for place in claim.figures}
    )
    missed = []
    for place in summed:
        figure = reading.figures[place]
        if not figure.value:
            continue
        wrong = _wrong(figure.text)
        found = read(reading.text[: figure.start] + wrong + reading.text[figure.end :]).findings
        end = figure.start + len(wrong)
        new = [one for one in found if (one.kind, one.message) not in before and one.severity != "note"]
        if not any(one.start < end and figure.start < one.end for one in new):
            missed.append(f"{figure.text} {figure.unit} as {wrong}")
    assert len(summed) > 60
    assert len(missed) <= len(summed) / 10, missed


def _wrong(printed: str) -> str:
    head, last = printed[:-2], printed[-2:]
    if len(last) == 2 and last.isdigit() and last[0] != last[1] and (head or last[1] != "0"):
        return head + last[1] + last[0]
    return printed[:-1] + str((int(printed[-1]) + 3) % 10)


def test_resolved_and_pending_are_the_eligible_petitions(reading: Reading) -> None:
    sums = [sorted(reading.figures[i].value for i in c.figures) for c in reading.claims if c.holds]
    assert sorted(map(Decimal, (56, 1, 31, 24))) in sums
