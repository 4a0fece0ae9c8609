"""What people type for the paper beside lines: words that differ in a form, and translations for the reading copy."""

from __future__ import annotations

from pathlib import Path

import pytest

from danchu.config.loading import FaultyData, load
from danchu.reports.compose import frame_of
from danchu.reports.models import Phrase, Plan
from tests.config.loading import folder

pytestmark = pytest.mark.django_db
TOML = folder.FILES["report.toml"]
STATE = '[state]\nsuperior = "UBND HUYỆN"\nsigners = ["TM. BAN CHỈ ĐẠO", "TRƯỞNG BAN"]\n'


def phrases(path: Path, text: str) -> Path:
    made = folder.write(path)
    (made / "narrative").mkdir(exist_ok=True)
    (made / "narrative" / "phrases.en.csv").write_text(text, encoding="utf-8")
    return made


def told(path: Path) -> list[tuple[str, int, str]]:
    with pytest.raises(FaultyData) as found:
        load(path)
    return [(fault.file, fault.row, fault.column) for fault in found.value.faults]


def test_words_of_the_other_form_stand_only_in_that_form(tmp_path: Path) -> None:
    load(folder.write(tmp_path, report_toml=TOML + STATE))
    plan = Plan.objects.get()
    assert (frame_of(plan).superior, frame_of(plan).signers) == ("", ())
    plan.form = "state"
    assert (frame_of(plan).superior, frame_of(plan).signers) == ("UBND HUYỆN", ("TM. BAN CHỈ ĐẠO", "TRƯỞNG BAN"))
    assert frame_of(plan).issuer == "BAN CHỈ ĐẠO"


@pytest.mark.parametrize(
    ("table", "column"),
    [('[state]\nplace = "xa-a"\n', "place"), ("[state]\nsigners = 5\n", "signers"), ('[army]\nissuer = "A"\n', "army")],
)
def test_a_word_that_no_form_may_change_is_a_fault(tmp_path: Path, table: str, column: str) -> None:
    assert [row for _, row, name in told(folder.write(tmp_path, report_toml=TOML + table)) if name == column]


def test_phrases_are_kept_and_told_again_they_replace(tmp_path: Path) -> None:
    load(phrases(tmp_path / "a", "vi,en\nChính phủ,Government\n"), replace=True)
    assert Phrase.objects.get().translation == "Government"
    Phrase.objects.update(translation="something else")
    folder_only = tmp_path / "b"
    (folder_only / "narrative").mkdir(parents=True)
    (folder_only / "narrative" / "phrases.en.csv").write_text("vi,en\nChính phủ,the Government\n", encoding="utf-8")
    load(folder_only)
    assert Phrase.objects.get().translation == "the Government"


def test_a_phrase_without_translation_or_told_twice_is_a_fault(tmp_path: Path) -> None:
    file = "narrative/phrases.en.csv"
    assert told(phrases(tmp_path, "vi,en\nA,\nB,b\nB,c\n")) == [(file, 2, "en"), (file, 4, "vi")]


def test_a_misspelt_file_of_phrases_is_told(tmp_path: Path) -> None:
    made = phrases(tmp_path, "vi,en\n")
    (made / "narrative" / "phrases.en.csv").rename(made / "narrative" / "phrase.csv")
    assert [file for file, _, _ in told(made)] == ["narrative/phrase.csv"]
