"""The committed example is what its program makes, is of one piece, and names nobody."""

from __future__ import annotations

import csv
import re
from pathlib import Path

import pytest

from danchu.registers.models import REGISTERS
from examples.tam_duong import bodies
from examples.tam_duong.__main__ import FOLDER
from examples.tam_duong.dice import Dice
from examples.tam_duong.everything import book
from examples.tam_duong.keepers import KEEPERS, keeps


def rows(name: str) -> list[dict[str, str]]:
    with (FOLDER / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def register_files() -> list[Path]:
    return sorted((FOLDER / "registers").glob("*.csv"))


def test_the_program_writes_the_committed_files_byte_for_byte(tmp_path: Path) -> None:
    written = book().write(tmp_path)
    committed = {path.relative_to(FOLDER) for path in (*FOLDER.glob("*.csv"), *register_files())}
    assert {path.relative_to(tmp_path) for path in written} == committed
    for path in written:
        assert path.read_bytes() == (FOLDER / path.relative_to(tmp_path)).read_bytes(), path.name


def test_files_that_no_chapter_writes_any_more_are_removed(tmp_path: Path) -> None:
    old = tmp_path / "registers" / "old.csv"
    old.parent.mkdir()
    old.write_text("code\n", encoding="utf-8")
    (tmp_path / "README.md").write_text("by hand", encoding="utf-8")
    book().write(tmp_path)
    assert not old.exists()
    assert (tmp_path / "README.md").read_text(encoding="utf-8") == "by hand"


def test_codes_are_unique_over_all_registers_and_origins_exist() -> None:
    lines = [row for path in register_files() if path.stem.count(".") == 0 for row in rows(f"registers/{path.name}")]
    codes = [row["code"] for row in lines]
    assert len(codes) == len(set(codes))
    assert {row["arises_from"] for row in lines if row.get("arises_from")} <= set(codes)


def test_a_part_stands_below_a_line_of_its_register() -> None:
    for path in register_files():
        register, _, part = path.stem.partition(".")
        if part:
            codes = {row["code"] for row in rows(f"registers/{register}.csv")}
            assert {row["line"] for row in rows(f"registers/{path.name}")} <= codes, path.name


def test_the_program_knows_the_keepers_that_the_registers_declare() -> None:
    told = {code: {kind: tuple(map(str, levels)) for kind, levels in register.kept_by.kinds.items()}
            for code, register in REGISTERS.items() if code != "declared"}  # fmt: skip
    known = {code: {kind: tuple(filter(None, levels)) for kind, levels in kinds.items()}
             for code, kinds in KEEPERS.items()}  # fmt: skip
    assert known == told


@pytest.mark.parametrize(
    ("key", "is_asked"), [("ubnd-ban-bo", True), ("ubnd-tam-duong", False), ("mttq-ban-bo", False)]
)
def test_only_communes_keep_mediation(key: str, is_asked: bool) -> None:
    body = next(body for body in bodies.everyone() if body.key == key)
    assert keeps("mediation", body) is is_asked


def test_a_body_that_says_nil_has_no_line_in_the_half_year_beside_it() -> None:
    said = {(row["register"], row["body"]) for row in rows("nil.csv") if row["period"] == "2024-H1"}
    for path in register_files():
        if "." not in path.stem:
            told = {
                (path.stem, row["body"]) for row in rows(f"registers/{path.name}") if "2024" <= row["day"] < "2024-07"
            }
            assert not said & told, path.name


def test_texts_hold_no_digit_beside_the_names_of_papers() -> None:
    for path in sorted((FOLDER / "narrative").glob("*.md")):
        prose = re.sub(r"\{\{.*?\}\}", "", path.read_text(encoding="utf-8"))
        assert not re.search(r"\d", prose), path.name
    for row in rows("registers/directives.csv"):
        assert not re.search(r"\d", re.sub(r"\{\{.*?\}\}", "", row["content"])), row["code"]


def test_every_paper_that_a_text_cites_is_in_the_register() -> None:
    papers = {row["code"] for row in rows("registers/documents.csv")}
    texts = [path.read_text(encoding="utf-8") for path in (FOLDER / "narrative").glob("*.md")]
    texts += [row["content"] for row in rows("registers/directives.csv")]
    cited = {code for text in texts for code in re.findall(r'paper\("([^"]+)"\)', text)}
    assert cited
    assert cited <= papers


def test_numbers_of_the_papers_of_one_issuer_and_year_are_given_once_and_rise_with_the_days() -> None:
    papers = [(row["day"], row["number"]) for row in rows("registers/land_recovery.csv")]
    papers += [(row["day"], row["document"]) for row in rows("registers/personnel.csv")]
    papers += [
        (row["day"], row["symbol"]) for row in rows("registers/documents.csv") if row["body"] == "ubnd-tam-duong"
    ]
    for kind in ("TB-UBND", "QĐ-UBND"):
        run = sorted((day, int(number.split("/")[0])) for day, number in papers
                     if number.endswith(f"/{kind}") and day.startswith("2024"))  # fmt: skip
        assert [number for _, number in run] == sorted({number for _, number in run}), kind


def test_parts_of_a_split_add_up_and_are_the_same_every_time() -> None:
    assert Dice("x").split(10, [1, 1, 0], spread=0) == [5, 5, 0]
    assert Dice("x").split(59_000, [3, 2, 1]) == Dice("x").split(59_000, [3, 2, 1])
    assert sum(Dice("y").split(1_549, [7, 11, 13, 2])) == 1_549
