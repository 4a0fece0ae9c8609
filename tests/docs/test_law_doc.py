"""docs/law.md and the code say the same law: every rule and act has its row, and every row its rule or act.

When a row is missing, the message of the test is the row to paste.
"""

import re
from datetime import date
from pathlib import Path

import pytest

from danchu.core import law
from danchu.core.law import ACTS, Dated, Version
from danchu.core.law.act import Act

ROOT = Path(__file__).parents[2]
DOC = ROOT / "docs" / "law.md"
CORE = ROOT / "danchu" / "core"
Row = tuple[str, ...]


def _day(day: date | None) -> str:
    return f"{day:%d/%m/%Y}" if day else "chưa rõ"


def _doubts(told: Version[object]) -> str:
    doubts = ["có"] if told.source.verify else []
    doubts += [f"từ {_day(told.source.unsure_from)}"] if told.source.unsure_from else []
    doubts += ["ngày bắt đầu"] if told.verify_since else []
    return "; ".join(doubts) or "không"


def rule_row(place: str, rule: Dated[object], told: Version[object]) -> Row:
    """Source, rule in words, value, since, verify, place in code."""
    since = _day(told.since)
    if rule.until and told is rule.versions[-1]:
        since += f", trước {_day(rule.until)}"
    words = f"{rule.words_vi} / {rule.words_en}"
    return (told.source.label_vi, words, law.told(told.value), since, _doubts(told), f"`{place}`")


def act_row(act: Act) -> Row:
    """Number, title, signed, in force from, no longer from, later acts, verify."""
    later = [f"thay: {symbol}" for symbol in act.replaced_by] + [f"sửa: {symbol}" for symbol in act.amended_by]
    doubts = ["ngày"] if act.verify else []
    doubts += [f"từ {_day(act.unsure_from)}"] if act.unsure_from else []
    until = _day(act.until) if act.until else "–"
    return (
        f"**{act}**",
        f"{act.title_vi} / {act.title_en}",
        _day(act.issued),
        _day(act.since),
        until,
        "; ".join(later) or "–",
        "; ".join(doubts) or "không",
    )


def rows_of_code() -> set[Row]:
    rules = {rule_row(place, rule, told) for place, rule in law.rules().items() for told in rule.versions}
    return rules | {act_row(act) for act in ACTS.values()}


def rows_of(text: str) -> list[Row]:
    """The body rows of every table in the document."""
    lines = [line.strip() for line in text.splitlines() if line.startswith("|")]
    rows = [tuple(cell.strip() for cell in line.strip("|").split(" | ")) for line in lines]
    is_rule = [len(row) == 6 and row[-1].startswith("`") for row in rows]
    return [row for row, told in zip(rows, is_rule, strict=True) if told or row[0].startswith("**")]


def written(row: Row) -> str:
    return f"| {' | '.join(row)} |"


def test_every_rule_and_act_of_the_code_is_in_the_document() -> None:
    missing = rows_of_code() - set(rows_of(DOC.read_text(encoding="utf-8")))
    assert not missing, "rows to paste into docs/law.md:\n" + "\n".join(map(written, sorted(missing)))


def test_every_row_of_the_document_is_what_the_code_says() -> None:
    stale = set(rows_of(DOC.read_text(encoding="utf-8"))) - rows_of_code()
    assert not stale, "rows of docs/law.md that the code does not know:\n" + "\n".join(map(written, sorted(stale)))


def test_no_row_stands_twice() -> None:
    rows = rows_of(DOC.read_text(encoding="utf-8"))
    assert len(rows) == len(set(rows))


def test_a_changed_value_would_be_noticed() -> None:
    changed = DOC.read_text(encoding="utf-8").replace("ít nhất 30 ngày liên tục", "ít nhất 31 ngày liên tục")
    assert set(rows_of(changed)) != rows_of_code()


def _acts_named_in(path: Path) -> set[str]:
    """Numbers of acts in lines that begin with «Source:», as house style writes them in docstrings."""
    told = re.findall(r"Source: (.+(?:\n +.+)*)", path.read_text(encoding="utf-8"))
    return set(re.findall(r"\d+/\d{4}/[A-ZĐ][\w-]*", " ".join(told)))


@pytest.mark.parametrize("path", sorted(CORE.rglob("*.py")), ids=lambda path: str(path.relative_to(CORE)))
def test_every_source_in_a_docstring_is_a_known_act(path: Path) -> None:
    assert _acts_named_in(path) <= set(ACTS)
