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


def test_resolved_and_pending_are_the_eligible_petitions(reading: Reading) -> None:
    sums = [sorted(reading.figures[i].value for i in c.figures) for c in reading.claims if c.holds]
    assert sorted(map(Decimal, (56, 1, 31, 24))) in sums
