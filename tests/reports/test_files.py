"""The four files of a report: each whole or not there; figures.json keeps to its schema."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from danchu.core.document import FigureRef
from danchu.figures.export import SCHEMA
from danchu.reports import files
from tests.reports.conftest import Told

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def folder(told: Told, tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("out")
    list(files.write(told.sheet, told.plan, target))
    return target


def test_the_four_files_are_written_and_nothing_is_left_beside_them(folder: Path) -> None:
    names = {path.name for path in folder.iterdir()}
    assert names == {"bao-cao.docx", "bao-cao.html", "bao-cao.pdf", "figures.json"}
    assert (folder / "bao-cao.docx").read_bytes()[:2] == b"PK"
    assert (folder / "bao-cao.pdf").read_bytes()[:5] == b"%PDF-"
    assert "<!doctype html>" in (folder / "bao-cao.html").read_text(encoding="utf-8").lower()[:40]


def test_a_reading_copy_stands_beside_the_report(told: Told, tmp_path: Path) -> None:
    written = [path.name for path in files.write(told.sheet, told.plan, tmp_path, language="en")]
    assert written == ["report-en.docx", "report-en.html", "report-en.pdf", "figures.json"]


def test_the_archive_gets_its_pdf_when_it_is_asked_for(told: Told, tmp_path: Path) -> None:
    list(files.write(told.sheet, told.plan, tmp_path, pdf_a=True))
    assert b"pdfaid:part" in (tmp_path / "bao-cao.pdf").read_bytes()


def test_figures_json_keeps_to_its_schema(folder: Path) -> None:
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    told = json.loads((folder / "figures.json").read_text(encoding="utf-8"))
    Draft202012Validator(schema).validate(told)
    assert told["mark"] == "SỐ LIỆU MINH HỌA"  # the file travels without its page
    figures = {figure["code"]: figure for figure in told["figures"]}
    assert figures["receptions.visits"]["value"] == 34
    assert figures["receptions.visits"]["evidence"]["registers"] == {"receptions": 34}


def test_a_file_is_replaced_whole(tmp_path: Path) -> None:
    target = tmp_path / "deep" / "a.txt"
    files.put(target, b"one")
    files.put(target, b"two")
    assert target.read_bytes() == b"two"
    assert [path.name for path in target.parent.iterdir()] == ["a.txt"]


def test_a_failed_write_leaves_the_old_file_and_no_scrap(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = files.put(tmp_path / "a.txt", b"old")

    def full(self: Path, other: Path) -> Path:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(OSError, match="No space"):
        files.put(target, b"new")
    assert target.read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir()] == ["a.txt"]


def test_the_address_of_a_figure_names_the_body_when_it_is_of_one_body() -> None:
    whole = FigureRef("receptions.visits", "tam-duong", "2024-H1", "34")
    of_one = FigureRef("receptions.visits", "tam-duong", "2024-H1", "1", body="thanh-tra-huyen")
    assert files.evidence_address(whole) == "/so-lieu/tam-duong/2024-H1/receptions.visits/"
    assert files.evidence_address(of_one).endswith("/receptions.visits/?don-vi=thanh-tra-huyen")
    assert of_one.tag == "receptions.visits@thanh-tra-huyen@2024-H1"
