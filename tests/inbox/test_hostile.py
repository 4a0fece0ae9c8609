"""Files made to do harm, and files that are merely broken: refused in a sentence, in bounds."""

from __future__ import annotations

import io
import socket
import zipfile
import zlib
from collections.abc import Callable, Sequence
from copy import copy
from pathlib import Path

import psutil
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from danchu.core.document import Paragraph, Report, Text
from danchu.inbox import safely
from danchu.inbox.formats import choose
from danchu.inbox.refusal import Refused
from danchu.inbox.safely import text_of
from danchu.reports.render import docx, pdf
from tests.inbox.packages import SPACES, p, package, row, tbl, word
from tests.inbox.test_formats import FRAME

Started = Callable[[], list[psutil.Process]]


@pytest.fixture
def started() -> Started:
    """The programs that the test has started and that still run; other tests of the worker may keep a site open."""
    before = psutil.Process().children(recursive=True)
    return lambda: [one for one in psutil.Process().children(recursive=True) if one not in before]


REPORT = Report(FRAME, (Paragraph((Text("Đã tiếp 34 lượt công dân."),)),))


def refused(path: Path, content: bytes) -> str:
    path.write_bytes(content)
    with pytest.raises(Refused) as found:
        text_of(path)
    return str(found.value)


def with_entity(declared: str) -> bytes:
    body = p("<w:r><w:t>&e;</w:t></w:r>")
    text = f"<!DOCTYPE x {declared}><w:document {SPACES}><w:body>{body}</w:body></w:document>"
    return package(word__document_xml=text.encode())


LAUGHS = "".join(f"<!ENTITY e{n} '{10 * f'&e{n - 1};'}'>" for n in range(1, 12))


@pytest.mark.parametrize(
    "declared",
    [
        '[<!ENTITY e SYSTEM "file:///etc/hostname">]',
        '[<!ENTITY e SYSTEM "http://127.0.0.1:9/e">]',
        f'[<!ENTITY e0 "ha">{LAUGHS}<!ENTITY e "&e11;">]',
        'SYSTEM "http://127.0.0.1:9/x.dtd" [<!ENTITY e "a">]',
    ],
)
def test_entities_of_every_kind_are_refused(tmp_path: Path, declared: str) -> None:
    assert "không đọc" in refused(tmp_path / "a.docx", with_entity(declared))


def overlapping() -> bytes:
    """Four names for one part that unpacks to 60 MB."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("word/document.xml", b"a" * 60_000_000)
        for number in range(3):
            again = copy(made.filelist[0])
            again.filename = again.orig_filename = f"word/{number}.xml"
            made.filelist.append(again)
    return buffer.getvalue()


def lying() -> bytes:
    """A part that says it is 50 bytes long and is not."""
    content = bytearray(word(p("a" * 100_000)))
    head = content.find(b"PK\x01\x02")
    content[head + 24 : head + 28] = (50).to_bytes(4, "little")
    return bytes(content)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (overlapping(), "phình to"),
        (lying(), "hỏng"),
        (package(word__document_xml=b" " * 110_000_000), "phình to"),
        (package(**{f"anh{number}": b"" for number in range(2_100)}), "phình to"),
        (package(word__document_xml=b"<a/>", word__vbaProject_bin=b"x"), "macro"),
        (package(mimetype=b"application/vnd.oasis.opendocument.text", Basic__Standard__Module1_xml=b"x"), "hỏng|macro"),
    ],
    ids=["overlapping", "lying", "large", "many", "macro", "basic"],
)
def test_packages_that_swell_lie_or_carry_macros(tmp_path: Path, content: bytes, words: str) -> None:
    assert any(word in refused(tmp_path / "a.docx", content) for word in words.split("|"))


def pdf_of(objects: Sequence[bytes]) -> bytes:
    out, places = b"%PDF-1.7\n", []
    for number, content in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n%b\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    head = b"xref\n0 %d\n0000000000 65535 f \n%b" % (len(objects) + 1, table)
    return out + head + b"trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, len(out))


def page(size: bytes, resources: bytes, content: bytes, *more: bytes) -> bytes:
    return pdf_of(
        [
            b"<</Type/Catalog/Pages 2 0 R>>",
            b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 %b]/Contents 4 0 R/Resources<<%b>>>>" % (size, resources),
            content,
            *more,
        ]
    )


def stream(content: bytes, head: bytes = b"") -> bytes:
    return b"<</Length %d%b>>stream\n%b\nendstream" % (len(content), head, content)


RING = stream(b"/X Do /X Do", b"/Type/XObject/Subtype/Form/BBox[0 0 600 800]/Resources<</XObject<</X 5 0 R>>>>")
GREEDY = page(b"600 800", b"/XObject<</X 5 0 R>>", stream(b"/X Do"), RING)
FONT = b"/Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>"
ENDLESS = zlib.compress(b"BT /F 12 Tf 10 10 Td (12 don) Tj ET\n" * 3_000_000, 9)
SWOLLEN = page(b"600 800", FONT, stream(ENDLESS, b"/Filter/FlateDecode"))


@pytest.mark.parametrize(
    "content",
    [
        pdf_of([b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[2 0 R 2 0 R]/Count 99999999>>"]),
        page(b"9000000 9000000", b"", stream(b"0 0 m 100 100 l S")),
        b"%PDF-1.7 broken",
        pdf.render(REPORT)[:20_000],
    ],
    ids=["pages in a ring", "a page like a town", "nothing in it", "half of it"],
)
def test_broken_and_hostile_pdfs(tmp_path: Path, content: bytes) -> None:
    assert refused(tmp_path / "a.pdf", content).endswith(".")


@pytest.mark.parametrize("content", [GREEDY, SWOLLEN], ids=["a form that draws itself", "a stream that swells"])
def test_a_reader_that_takes_too_much_memory_is_ended(
    tmp_path: Path, content: bytes, monkeypatch: pytest.MonkeyPatch, started: Started
) -> None:
    monkeypatch.setattr(safely, "MEMORY", 200 * 1024**2)
    assert "bộ nhớ" in refused(tmp_path / "a.pdf", content)
    assert started() == []


def test_a_reader_that_takes_too_long_is_ended(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, started: Started
) -> None:
    monkeypatch.setattr(safely, "SECONDS", 0)
    assert "giây" in refused(tmp_path / "a.pdf", SWOLLEN)
    assert started() == []


@pytest.mark.office
def test_libreoffice_is_ended_with_its_reader(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, started: Started
) -> None:
    monkeypatch.setattr(safely, "MEMORY", 60 * 1024**2)  # the reader alone would do with it, LibreOffice does not
    assert "bộ nhớ" in refused(tmp_path / "a.rtf", b"{\\rtf1 34 luot}")
    assert started() == []
    assert not [one for one in psutil.process_iter(["cmdline"]) if str(tmp_path) in " ".join(one.info["cmdline"] or [])]


def locked() -> bytes:
    """An OpenDocument text whose manifest says that its parts are scrambled."""
    space = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
    told = f'<m:manifest xmlns:m="{space}"><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>'
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as made:
        made.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        made.writestr("META-INF/manifest.xml", told)
    return buffer.getvalue()


LOCKED = locked()


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("a.docx", b"", "trống"),
        ("a.txt", b"\x00" * 500, "trống"),
        ("a.txt", b" \r\n\t" * 50, "trống"),
        ("a.docx", b"MZ" + bytes(5_000), "không đọc được"),
        ("a.doc", "<html>Tiếp 34 lượt</html>".encode(), "không đọc được"),
        ("a.docx", package(xl__workbook_xml=b"<a/>"), "Excel"),
        ("a.docx", package(ppt__presentation_xml=b"<a/>"), "PowerPoint"),
        ("a.docx", package(anh_bin=b"x"), "hỏng"),
        ("a.docx", docx.render(REPORT)[:4_000], "hỏng"),
        ("a.odt", LOCKED, "mật khẩu"),
        ("a.png", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(8), "Không nhận được chữ"),
    ],
)
def test_empty_broken_and_strange_files(tmp_path: Path, name: str, content: bytes, words: str) -> None:
    assert words in refused(tmp_path / name, content)


@pytest.mark.parametrize("name", ["a.txt", "a.docx", "../a.exe", "không dấu"])
def test_the_content_counts_and_not_the_name(tmp_path: Path, name: str) -> None:
    path = tmp_path / Path(name).name
    path.write_bytes(pdf.render(REPORT))
    assert "Đã tiếp 34 lượt công dân." in text_of(path)


def test_tables_in_tables_and_very_many_cells_are_read(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(word("<w:tbl><w:tr><w:tc>" * 70 + p("a") + "</w:tc></w:tr></w:tbl>" * 70))
    assert text_of(path) == "a\n"
    path.write_bytes(word(tbl(*[row(*["7"] * 60)] * 500)))
    assert text_of(path).count("7") == 30_000


WHOLE = {"docx": docx.render(REPORT), "pdf": pdf.render(REPORT)}


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(sorted(WHOLE)), st.lists(st.tuples(st.integers(0, 2**20), st.binary(max_size=40)), max_size=8))
def test_a_damaged_file_is_read_or_refused(kind: str, damage: list[tuple[int, bytes]]) -> None:
    """Bytes written over anywhere; what is no refusal would fail here."""
    damaged = bytearray(WHOLE[kind])
    for at, others in damage:
        damaged[at % len(damaged) : at % len(damaged) + len(others)] = others
    try:
        told = choose.text(bytes(damaged), ".txt")
    except Refused as refusal:
        told = str(refusal)
    assert told.strip()


def test_a_part_whose_name_leads_out_of_the_package_is_not_unpacked(tmp_path: Path) -> None:
    body = f"<w:document {SPACES}><w:body>{p('Tiếp 34 lượt.')}</w:body></w:document>".encode()
    path = tmp_path / "inside" / "a.docx"
    path.parent.mkdir()
    path.write_bytes(package(**{"../out.txt": b"x", "/tmp/out.txt": b"x", "word__document_xml": body}))
    assert text_of(path) == "Tiếp 34 lượt.\n"
    assert [each.name for each in tmp_path.iterdir()] == ["inside"]


MANIFEST = """<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">
<m:file-entry m:full-path="/" m:media-type="application/vnd.oasis.opendocument.text"/>
<m:file-entry m:full-path="content.xml" m:media-type="text/xml"/></m:manifest>"""


@pytest.mark.office
def test_libreoffice_fetches_nothing_that_a_file_points_to(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        address = f"http://127.0.0.1:{server.getsockname()[1]}/a.png"
        names = "urn:oasis:names:tc:opendocument:xmlns"
        spaces = f'xmlns:o="{names}:office:1.0" xmlns:t="{names}:text:1.0" xmlns:d="{names}:drawing:1.0"'
        image = (
            f'<d:frame><d:image xmlns:x="http://www.w3.org/1999/xlink" x:href="{address}" x:type="simple"/></d:frame>'
        )
        body = f"<o:body><o:text><t:p>Tiếp 34 lượt {image}</t:p></o:text></o:body>"
        with zipfile.ZipFile(tmp_path / "a.odt", "w") as made:
            made.writestr("mimetype", "application/vnd.oasis.opendocument.text")
            made.writestr("META-INF/manifest.xml", MANIFEST)
            made.writestr("content.xml", f'<o:document-content {spaces} o:version="1.2">{body}</o:document-content>')
        assert "Tiếp 34 lượt" in text_of(tmp_path / "a.odt")
        server.setblocking(False)
        with pytest.raises(BlockingIOError):  # nobody knocked
            server.accept()
