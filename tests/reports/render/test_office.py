"""The paper through LibreOffice: nothing is lost on the way, and the printed page is as the form asks."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest
from pypdfium2 import raw

from danchu.core.document import Inline, NoteRef, Paragraph, Report
from danchu.reports.render import docx, read_back
from danchu.reports.render.read_back import ReadBack
from danchu.reports.render.text import normal
from tests.reports.render import sample
from tests.reports.render.office import convert

pytestmark = pytest.mark.office
POINT = 25.4 / 72


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("office") / "paper.docx"
    path.write_bytes(docx.render(sample.PARTY))
    return path


@pytest.fixture(scope="module")
def saved(written: Path) -> ReadBack:
    return read_back.read(convert(written, "docx", written.parent / "once"))


@pytest.fixture(scope="module")
def through_odt(written: Path) -> ReadBack:
    odt = convert(written, "odt", written.parent / "odt")
    return read_back.read(convert(odt, "docx", written.parent / "back"))


@pytest.fixture(scope="module", params=["party", "state"])
def printed(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> pypdfium2.PdfDocument:
    folder = tmp_path_factory.mktemp(request.param)
    path = folder / "paper.docx"
    path.write_bytes(docx.render(sample.PARTY if request.param == "party" else sample.STATE))
    return pypdfium2.PdfDocument(convert(path, "pdf", folder / "pdf"))


@pytest.mark.parametrize("trip", ["saved", "through_odt"])
def test_every_figure_and_paper_comes_back_with_its_tag(trip: str, request: pytest.FixtureRequest) -> None:
    found: ReadBack = request.getfixturevalue(trip)
    ours = read_back.read(docx.render(sample.PARTY))
    for theirs, expected in ((found.figures, ours.figures), (found.papers, ours.papers)):
        assert [(m.number, m.tag, m.printed, m.where) for m in theirs] == [
            (m.number, m.tag, m.printed, m.where) for m in expected
        ]


@pytest.mark.parametrize("trip", ["saved", "through_odt"])
def test_notes_and_text_come_back_unchanged(trip: str, request: pytest.FixtureRequest) -> None:
    found: ReadBack = request.getfixturevalue(trip)
    ours = read_back.read(docx.render(sample.PARTY))
    assert found.notes == ours.notes
    assert _texts(found) == _texts(ours)


@pytest.mark.parametrize("count", [1, 2, 4])
def test_figures_after_the_first_footnote_of_a_paragraph_are_not_torn(count: int, tmp_path: Path) -> None:
    parts: list[str | Inline] = ["Trong đó "]
    for n in range(1, count + 1):
        note = NoteRef(sample.line("Ghi chú ", sample.figure(f"note.n{n}", f"{n}77"), "."))
        parts += [sample.figure(f"a.a{n}", f"{n}000"), note, " và ", sample.figure(f"b.b{n}", f"{n}234"), " lượt; "]
    report = Report(sample.FRAME, (Paragraph(sample.line(*parts)),))
    path = tmp_path / "paper.docx"
    path.write_bytes(docx.render(report))
    found = read_back.read(convert(path, "docx", tmp_path / "once"))
    ours = read_back.read(path)
    assert [(m.tag, m.printed) for m in found.figures] == [(m.tag, m.printed) for m in ours.figures]
    assert _texts(found) == _texts(ours)


def _texts(found: ReadBack) -> list[str]:
    return [normal(each.text) for each in found.paragraphs if each.text]


def test_letters_come_from_one_family(printed: pypdfium2.PdfDocument) -> None:
    names = {item.get_font().get_base_name() for page in printed for item in page.get_objects([raw.FPDF_PAGEOBJ_TEXT])}
    families = {name.split("+")[-1].split("-")[0].replace(" ", "") for name in names}
    assert len(families) == 1, names
    assert not any("DejaVu" in name for name in names)


def test_the_rule_under_the_heading_is_as_long_as_its_text(printed: pypdfium2.PdfDocument) -> None:
    text = printed[0].get_textpage()
    heading = "Độc lập - Tự do - Hạnh phúc" if "Độc lập" in text.get_text_range() else "ĐẢNG CỘNG SẢN VIỆT NAM"
    left, right = _extent(text, heading)
    widths = [(a, b) for a, b in _rules(printed[0]) if a < (left + right) / 2 < b]
    assert any(abs((b - a) - (right - left)) * POINT < 1.5 for a, b in widths), (left, right, widths)


def test_the_first_page_bears_no_number_and_the_second_does(printed: pypdfium2.PdfDocument) -> None:
    tops = [page.get_textpage().get_text_bounded(bottom=page.get_height() - 50).split() for page in printed]
    mark = ["SỐ", "LIỆU", "MINH", "HỌA"]
    assert tops[0] == mark
    assert tops[1] == ["2", *mark]
    assert all(top[-4:] == mark for top in tops)


def test_annex_pages_are_turned_and_counted_from_one(printed: pypdfium2.PdfDocument) -> None:
    turned = [page for page in printed if page.get_width() > page.get_height()]
    assert len(turned) > 1
    numbers = [page.get_textpage().get_text_bounded(bottom=page.get_height() - 50).split()[0] for page in turned]
    assert numbers == ["SỐ", *[str(n) for n in range(2, len(turned) + 1)]]


def _extent(text: pypdfium2.PdfTextPage, words: str) -> tuple[float, float]:
    found = text.search(words).get_next()
    assert found is not None
    start, count = found
    boxes = [text.get_charbox(index) for index in range(start, start + count)]
    return min(box[0] for box in boxes), max(box[2] for box in boxes)


def _rules(page: pypdfium2.PdfPage) -> list[tuple[float, float]]:
    """Left and right ends of everything drawn that is flat."""
    boxes = [item.get_bounds() for item in page.get_objects([raw.FPDF_PAGEOBJ_PATH])]
    return [(left, right) for left, bottom, right, top in boxes if top - bottom < 3]
