"""docs/glossary.md holds one word per idea: no Vietnamese word and no code name stands twice."""

import re
from collections import Counter
from pathlib import Path

from danchu.core.period import REGIMES
from danchu.core.place import Extent, Level

ROOT = Path(__file__).parents[2]
KINDS = ROOT / "danchu" / "registers" / "kinds"


def rows() -> list[list[str]]:
    text = (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line.startswith("| ") and "`" in line]
    return [[cell.strip() for cell in line.strip("| ").split(" | ")] for line in lines]


def codes() -> list[str]:
    return [code for row in rows() for code in re.findall(r"`([^`]+)`", row[2])]


def test_every_row_has_both_languages_and_a_code() -> None:
    assert all(len(row) == 3 and all(row) for row in rows())


def test_no_word_and_no_code_stands_twice() -> None:
    words = Counter(row[0] for row in rows())
    assert [word for word, times in words.items() if times > 1] == []
    assert [code for code, times in Counter(codes()).items() if times > 1] == []


def test_every_register_has_its_row() -> None:
    declared = {
        code
        for path in KINDS.rglob("*.py")
        for code in re.findall(r'^    code="([a-z_]+)"', path.read_text(encoding="utf-8"), re.MULTILINE)
    }
    assert declared <= set(codes())
    assert declared, "the registers are declared in danchu/registers/kinds"


def test_levels_extents_and_regimes_have_their_rows() -> None:
    assert {*Level, *Extent, *REGIMES} <= set(codes())
