"""Pictures of pages → lines, by Tesseract in Vietnamese."""

from __future__ import annotations

import io
import os
import shutil
import tempfile
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Final

import imagesize
import pypdfium2 as pdfium

from danchu.inbox.formats import layout, scan_lines
from danchu.inbox.formats.extracted import Extracted
from danchu.inbox.formats.pdf_lines import Line
from danchu.inbox.formats.programs import run
from danchu.inbox.refusal import Refused

MOST_PAGES: Final = 60
LARGEST_PIXELS: Final = 60_000_000
DOTS_PER_INCH: Final = 200
# One block of lines, so that the rows of tables stay together; every letter with its place.
_SETTINGS: Final = ("-l", "vie", "--psm", "6", "-c", "hocr_char_boxes=1", "hocr")


def picture(content: bytes) -> Extracted:
    """The text of a picture, or of a .tiff of many pages."""
    check_pixels(content)
    pages = recognised({0: content})
    return Extracted(layout.written([line for page in pages for line in page]), scanned=len(pages))


def check_pixels(content: bytes) -> None:
    """Refused for a picture that would fill the memory when it is unpacked, by the size its head declares."""
    try:
        width, height = imagesize.get(io.BytesIO(content))
    except (ValueError, OSError):
        width, height = -1, -1
    if width * height > LARGEST_PIXELS:
        raise Refused("Ảnh quá lớn; hãy quét lại ở khổ A4, 200–300 dpi.")


def rendered(page: pdfium.PdfPage) -> bytes:
    """A page as a picture that Tesseract reads. Refused when it is larger than any paper."""
    width, height = (side * DOTS_PER_INCH / 72 for side in page.get_size())
    if width * height > LARGEST_PIXELS:
        raise Refused("Trang quét quá lớn; hãy quét lại ở khổ A4, 200–300 dpi.")
    return grey(page, DOTS_PER_INCH)


def grey(page: pdfium.PdfPage, dots_per_inch: int) -> bytes:
    """A page as a grey picture in the portable format (PGM), which needs no imaging library."""
    bitmap = page.render(scale=dots_per_inch / 72, grayscale=True)
    rows = memoryview(bytes(bitmap.buffer))
    lines = (rows[line * bitmap.stride : line * bitmap.stride + bitmap.width] for line in range(bitmap.height))
    return b"P5\n%d %d\n255\n" % (bitmap.width, bitmap.height) + b"".join(lines)


def recognised(pictures: Mapping[int, bytes]) -> list[list[Line]]:
    """The lines of each page by its number; as many pages at a time as the machine has processors."""
    if not pictures:
        return []
    if not shutil.which("tesseract"):
        raise Refused("Tệp là bản quét, máy này không có Tesseract nên chưa đọc được. Hãy gửi tệp Word.")
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(os.cpu_count()) as pool:
        paths = [Path(folder, str(number)) for number in pictures]
        for path, content in zip(paths, pictures.values(), strict=True):
            path.write_bytes(content)
        told = list(pool.map(_recognised, paths))
    pages = [page for number, hocr in zip(pictures, told, strict=True) for page in scan_lines.pages(hocr, number)]
    return scan_lines.evened(pages)


def _recognised(page: Path) -> bytes:
    done = run(["tesseract", str(page), "-", *_SETTINGS])
    if b"Failed loading language" in done.stderr:
        raise Refused("Tesseract trên máy này chưa có tiếng Việt (vie) nên chưa đọc được bản quét. Hãy gửi tệp Word.")
    if done.returncode:
        raise Refused("Không nhận được chữ trong ảnh này. Hãy quét lại ở khổ A4, 200–300 dpi, hoặc gửi tệp Word.")
    return done.stdout
