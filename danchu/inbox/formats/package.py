"""Word and OpenDocument files are zips of XML: opened with limits, unpacked only where asked for."""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
import zlib
from typing import Final

from lxml import etree

from danchu.inbox.refusal import Refused

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
LARGEST_UNPACKED: Final = 200 * 1024 * 1024
LARGEST_PART: Final = 100 * 1024 * 1024
MOST_PARTS: Final = 2000
SAFE: Final = {"resolve_entities": False, "no_network": True, "huge_tree": False, "load_dtd": False}
_DECLARED: Final = "Tệp có khai báo thực thể, không phải do Word hay LibreOffice lưu; không đọc."
_DAMAGED: Final = "Nội dung tệp bị hỏng. Hãy mở bằng Word, lưu lại rồi gửi."
_BROKEN: Final = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError, ValueError)
_LOCKED: Final = "Tệp có mật khẩu. Hãy bỏ mật khẩu rồi gửi lại."
# Word can also save in the namespaces of the strict standard; they name the same things.
_STRICT: Final = re.compile(rb"http://purl\.oclc\.org/ooxml/(wordprocessingml/main|officeDocument/relationships)")
_TRANSITIONAL: Final = {
    b"wordprocessingml/main": b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    b"officeDocument/relationships": b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
}
_RELATION: Final = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"


def opened(content: bytes) -> zipfile.ZipFile:
    """The package. Refused: no zip, a password, macros, or parts that unpack beyond all measure."""
    try:
        package = zipfile.ZipFile(io.BytesIO(content))
    except (*_BROKEN, OverflowError):
        raise Refused("Tệp bị hỏng hoặc có mật khẩu. Hãy bỏ mật khẩu, lưu lại dạng .docx rồi gửi.") from None
    _inspect(package)
    return package


def _inspect(package: zipfile.ZipFile) -> None:
    parts = package.infolist()
    sizes = [part.file_size for part in parts]
    if len(parts) > MOST_PARTS or sum(sizes) > LARGEST_UNPACKED or max(sizes, default=0) > LARGEST_PART:
        raise Refused("Tệp phình to bất thường khi mở, có thể là tệp phá hoại; không đọc.")
    if any(part.flag_bits & 0x1 for part in parts):
        raise Refused(_LOCKED)
    if any(_is_macro(part.filename.lower()) for part in parts):
        raise Refused("Tệp có macro; không đọc. Hãy lưu lại dạng .docx không có macro.")


def _is_macro(name: str) -> bool:
    """VBA of Word, Basic and scripts of OpenDocument; an index of libraries alone is no macro."""
    if name.endswith("vbaproject.bin") or (name.startswith("scripts/") and not name.endswith("/")):
        return True
    return name.startswith("basic/") and not name.endswith(("/", "script-lc.xml", "script-lb.xml"))


def check_lock(package: zipfile.ZipFile) -> None:
    """Refused for an OpenDocument file with a password, whose parts are scrambled one by one."""
    name = "META-INF/manifest.xml"
    manifest = part(package, name)
    if manifest is not None and any(str(each.tag).endswith("encryption-data") for each in manifest.iter()):
        raise Refused(_LOCKED)


def part(package: zipfile.ZipFile, name: str) -> etree._Element | None:
    """The root of a part; None when there is none of this name. Refused: broken, or with a DTD."""
    if name not in package.namelist():
        return None
    try:
        source = _STRICT.sub(lambda found: _TRANSITIONAL[found[1]], package.read(name))
    except _BROKEN:
        raise Refused(_DAMAGED) from None
    if b"<!DOCTYPE" in source:
        raise Refused(_DECLARED)
    try:
        root = etree.fromstring(source, etree.XMLParser(**SAFE))  # type: ignore[arg-type]
    except (etree.XMLSyntaxError, ValueError):
        raise Refused(_DAMAGED) from None
    if root.getroottree().docinfo.internalDTD is not None:
        raise Refused(_DECLARED)
    return root


def main_part(package: zipfile.ZipFile) -> str:
    """The name of the part that holds the text: not every program calls it word/document.xml."""
    return _related(package, "", "officeDocument") or "word/document.xml"


def beside(package: zipfile.ZipFile, main: str, kind: str) -> etree._Element | None:
    """The part of a kind («footnotes», «styles», …) that belongs to the main one."""
    name = _related(package, main, kind) or posixpath.join(posixpath.dirname(main), f"{kind}.xml")
    return part(package, name)


def _related(package: zipfile.ZipFile, source: str, kind: str) -> str | None:
    folder, name = posixpath.split(source)
    relations = part(package, posixpath.join(folder, "_rels", f"{name}.rels"))
    for relation in () if relations is None else relations.iter(_RELATION):
        if relation.get("Type", "").endswith(f"/{kind}") and relation.get("TargetMode") != "External":
            target = relation.get("Target", "")
            return target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
    return None
