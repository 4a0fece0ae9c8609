"""Formats that need a program of the machine: .doc and .odt through LibreOffice, scans through Tesseract."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

import pypdfium2 as pdfium

from danchu.inbox.formats import word
from danchu.inbox.formats.extracted import Extracted
from danchu.inbox.refusal import Refused

MOST_SCANNED_PAGES = 60
LARGEST_PIXELS = 60_000_000
_DOTS_PER_INCH = 200


def office(content: bytes, suffix: str) -> Extracted:
    """A .doc, .odt or .rtf turned into .docx by LibreOffice, then read as one."""
    if not shutil.which("soffice"):
        raise Refused("Máy này không có LibreOffice nên chưa đọc được tệp .doc, .odt. Hãy lưu lại dạng .docx rồi gửi.")
    with tempfile.TemporaryDirectory() as folder:
        given = Path(folder, f"bao-cao{suffix}")
        given.write_bytes(content)
        words = ("soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "docx")
        _run([*words, "--outdir", f"{folder}/out", str(given)])
        made = Path(folder, "out", "bao-cao.docx")
        if not made.exists():
            raise Refused("LibreOffice không mở được tệp này. Hãy lưu lại dạng .docx rồi gửi.")
        return word.extracted(made.read_bytes())


def scan(content: bytes) -> str:
    """A scanned PDF or an image read by Tesseract in Vietnamese, page after page."""
    if not shutil.which("tesseract"):
        raise Refused("Tệp là bản quét, máy này không có Tesseract nên chưa đọc được. Hãy gửi tệp Word.")
    with tempfile.TemporaryDirectory() as folder:
        pages = _pictures(content, Path(folder))
        return "\n".join(_recognised(page) for page in pages)


def check_pixels(content: bytes) -> None:
    """Refused for a picture that would fill the memory when it is unpacked, by the size its head declares."""
    if (size := _declared(content)) and size[0] * size[1] > LARGEST_PIXELS:
        raise Refused("Ảnh quá lớn; hãy quét lại ở khổ A4, 200–300 dpi.")


def _declared(content: bytes) -> tuple[int, int] | None:
    """Width and height that a PNG or a JPEG declares; None for other pictures and broken heads."""
    if content.startswith(b"\x89PNG"):
        return int.from_bytes(content[16:20]), int.from_bytes(content[20:24])
    place = 2
    while content.startswith(b"\xff\xd8") and place + 9 < len(content) and content[place] == 0xFF:
        kind = content[place + 1]
        if 0xC0 <= kind <= 0xCF and kind not in (0xC4, 0xC8, 0xCC):  # start of frame
            return int.from_bytes(content[place + 7 : place + 9]), int.from_bytes(content[place + 5 : place + 7])
        place += 2 + int.from_bytes(content[place + 2 : place + 4])
    return None


def _pictures(content: bytes, folder: Path) -> list[Path]:
    if not content.startswith(b"%PDF"):
        path = folder / "anh"
        path.write_bytes(content)
        return [path]
    document = pdfium.PdfDocument(content)
    if len(document) > MOST_SCANNED_PAGES:
        raise Refused(f"Bản quét dài hơn {MOST_SCANNED_PAGES} trang; hãy tách ra rồi gửi.")
    return [_picture(document[number], folder / f"{number}.pgm") for number in range(len(document))]


def _picture(page: pdfium.PdfPage, path: Path) -> Path:
    width, height = (side * _DOTS_PER_INCH / 72 for side in page.get_size())
    if width * height > LARGEST_PIXELS:
        raise Refused("Trang quét quá lớn; hãy quét lại ở khổ A4, 200–300 dpi.")
    path.write_bytes(grey(page, _DOTS_PER_INCH))
    return path


def grey(page: pdfium.PdfPage, dots_per_inch: int) -> bytes:
    """A page as a grey picture in the portable format (PGM), which needs no imaging library."""
    bitmap = page.render(scale=dots_per_inch / 72, grayscale=True)
    rows = memoryview(bytes(bitmap.buffer))
    lines = (rows[line * bitmap.stride : line * bitmap.stride + bitmap.width] for line in range(bitmap.height))
    return b"P5\n%d %d\n255\n" % (bitmap.width, bitmap.height) + b"".join(lines)


def _recognised(page: Path) -> str:
    done = _run(["tesseract", str(page), "-", "-l", "vie", "--psm", "6"])
    if done.returncode:
        raise Refused("Không nhận được chữ trong ảnh này. Hãy quét lại ở khổ A4, 200–300 dpi, hoặc gửi tệp Word.")
    return done.stdout.decode("utf-8", "replace")


def _run(words: list[str]) -> subprocess.CompletedProcess[bytes]:
    """One thread for Tesseract: many are slower than one."""
    environment = {**os.environ, "OMP_THREAD_LIMIT": "1"}
    return subprocess.run(words, capture_output=True, check=False, timeout=300, env=environment)
