"""Outlines hold no numbers and no sentence of the reference report; the report follows its figures."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from danchu.reports.compose import OUTLINES
from examples.tam_duong.__main__ import FOLDER

ROOT = Path(__file__).resolve().parent.parent.parent
REFERENCE = ROOT.parent / "shared" / "source" / "tam-duong-2024-h1.txt"
RUN = 8
TEXTS = sorted([*OUTLINES.rglob("*.md"), *FOLDER.glob("narrative/*.md")])
NAMES = [path.name for path in TEXTS]


def prose(path: Path) -> str:
    """What people read: expressions and comments of Jinja taken out."""
    return re.sub(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}", " ", path.read_text(encoding="utf-8"), flags=re.DOTALL)


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())


def runs(text: str) -> Iterator[tuple[str, ...]]:
    found = words(text)
    return (tuple(found[start : start + RUN]) for start in range(len(found) - RUN + 1))


@pytest.mark.parametrize("path", TEXTS, ids=NAMES)
def test_no_digit_is_typed_in_an_outline(path: Path) -> None:
    for line in prose(path).splitlines():
        numbering = re.match(r"\s*(#+ [0-9.]+\s|\[\^[a-z-]+\])", line)
        rest = line[numbering.end() :] if numbering else line
        assert not re.search(r"[0-9]", rest), line


def literals(path: Path) -> Iterator[str]:
    """Sentences stand in quotes inside expressions too."""
    for expression in re.findall(r"\{[%{].*?[%}]\}", path.read_text(encoding="utf-8"), flags=re.DOTALL):
        yield from re.findall(r'"([^"]*)"', expression)


@pytest.mark.parametrize("path", sorted(OUTLINES.rglob("*.md")), ids=lambda path: path.name)
def test_no_digit_is_typed_in_a_sentence_inside_an_expression(path: Path) -> None:
    for text in literals(path):
        if " " in text.strip():
            assert not re.search(r"[0-9]", text), text


@pytest.mark.skipif(not REFERENCE.exists(), reason="the reference report is not at hand")
@pytest.mark.parametrize("path", TEXTS, ids=NAMES)
def test_no_run_of_eight_words_is_taken_from_the_reference_report(path: Path) -> None:
    taken = set(runs(REFERENCE.read_text(encoding="utf-8")))
    told = [*prose(path).splitlines(), *literals(path)]
    assert [" ".join(run) for text in told for run in runs(text) if run in taken] == []
