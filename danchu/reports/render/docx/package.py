"""The parts of a .docx put into one file, byte for byte the same for the same paper."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from datetime import date
from typing import Final
from xml.sax.saxutils import escape, quoteattr

from danchu.reports.render.docx import headers

_OFFICE: Final = "application/vnd.openxmlformats-officedocument"
_RELATIONS: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006"
_HEADER: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_FIRST_DAY: Final = (1980, 1, 1, 0, 0, 0)  # of zip; no clock goes into the file

_MAIN: Final = ("styles", "settings", "numbering", "footnotes", "fontTable")
_HEADERS: Final = {f"header{place}": headers.relation(*kind) for place, kind in enumerate(headers.KINDS, start=1)}


def pack(parts: Mapping[str, bytes]) -> bytes:
    """The file; `parts` by their name in it, the content types and relationships are added."""
    every = {"[Content_Types].xml": _types(), "_rels/.rels": _roots(), "word/_rels/document.xml.rels": _main(), **parts}
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in every.items():
            entry = zipfile.ZipInfo(name, _FIRST_DAY)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0  # as on every machine
            archive.writestr(entry, content)
    return target.getvalue()


def core_properties(*, title: str, subject: str, creator: str, language: str, mark: str, dated: date | None) -> bytes:
    """docProps/core.xml; the creator is the issuing body, never the person or machine that made the file."""
    moment = f"{dated.isoformat()}T00:00:00Z" if dated else ""
    stamp = '<dcterms:{0} xsi:type="dcterms:W3CDTF">{1}</dcterms:{0}>'
    texts = {
        "dc:title": title,
        "dc:subject": subject,
        "dc:creator": creator,
        "cp:keywords": mark,
        "dc:language": language,
    }
    given = "".join(f"<{name}>{escape(text)}</{name}>" for name, text in texts.items() if text)
    stamps = "".join(stamp.format(name, moment) for name in ("created", "modified") if moment)
    return (
        f'{_HEADER}<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        f'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">{given}{stamps}</cp:coreProperties>'
    ).encode()


def custom_properties(properties: Mapping[str, str]) -> bytes:
    """docProps/custom.xml: texts by name; editors keep them on the way through."""
    start = '<property fmtid="{{D5CDD505-2E9C-101B-9397-08002B2CF9AE}}" pid="{}" name={}>'
    entry = f"{start}<vt:lpwstr>{{}}</vt:lpwstr></property>"
    entries = (
        entry.format(place, quoteattr(name), escape(text))
        for place, (name, text) in enumerate(properties.items(), start=2)
    )
    return (
        f'{_HEADER}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" '
        'xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">'
        f"{''.join(entries)}</Properties>"
    ).encode()


def app_properties() -> bytes:
    """docProps/app.xml."""
    name = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
    return f'{_HEADER}<Properties xmlns="{name}"><Application>Danchu</Application></Properties>'.encode()


def _types() -> bytes:
    word = f"{_OFFICE}.wordprocessingml"
    kinds = {
        "/word/document.xml": f"{word}.document.main+xml",
        **{f"/word/{part}.xml": f"{word}.{part}+xml" for part in _MAIN},
        **{f"/word/{part}.xml": f"{word}.header+xml" for part in _HEADERS},
        "/word/theme/theme1.xml": f"{_OFFICE}.theme+xml",
        "/docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
        "/docProps/app.xml": f"{_OFFICE}.extended-properties+xml",
        "/docProps/custom.xml": f"{_OFFICE}.custom-properties+xml",
    }
    overrides = "".join(f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in kinds.items())
    return (
        f'{_HEADER}<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    ).encode()


def _roots() -> bytes:
    return _relations(
        ("rId1", f"{_RELATIONS}/officeDocument", "word/document.xml"),
        ("rId2", f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
        ("rId3", f"{_RELATIONS}/extended-properties", "docProps/app.xml"),
        ("rId4", f"{_RELATIONS}/custom-properties", "docProps/custom.xml"),
    )


def _main() -> bytes:
    parts = ((f"rId{place}", f"{_RELATIONS}/{name}", f"{name}.xml") for place, name in enumerate(_MAIN, start=1))
    tops = ((relation, f"{_RELATIONS}/header", f"{name}.xml") for name, relation in _HEADERS.items())
    theme = ("rIdTheme", f"{_RELATIONS}/theme", "theme/theme1.xml")
    return _relations(*parts, *tops, theme)


def _relations(*relations: tuple[str, str, str]) -> bytes:
    entries = "".join(f'<Relationship Id="{key}" Type="{kind}" Target="{target}"/>' for key, kind, target in relations)
    return f'{_HEADER}<Relationships xmlns="{_PACKAGE}/relationships">{entries}</Relationships>'.encode()
