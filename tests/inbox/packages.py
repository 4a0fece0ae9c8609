"""Word files made by hand, part by part, for what no writer of ours would write."""

from __future__ import annotations

import io
import zipfile

SPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
)


def package(**parts: bytes) -> bytes:
    """A zip; «word__document_xml» is word/document.xml."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in parts.items():
            made.writestr(name.replace("__", "/").replace("_xml", ".xml").replace("_bin", ".bin"), content)
    return buffer.getvalue()


def word(body: str, **parts: str) -> bytes:
    """A .docx with this body; further parts by their bare names («footnotes»), each what stands in its root."""
    said = {f"word__{name}_xml": f"<w:{name} {SPACES}>{inner}</w:{name}>".encode() for name, inner in parts.items()}
    return package(word__document_xml=f"<w:document {SPACES}><w:body>{body}</w:body></w:document>".encode(), **said)


def p(*runs: str, properties: str = "") -> str:
    """A paragraph; a run is text, or XML when it begins with <."""
    told = (run if run.startswith("<") else r(run) for run in runs)
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{''.join(told)}</w:p>"


def r(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def row(*cells: str) -> str:
    """A row of a table; a cell is text, or XML when it begins with <w:."""
    return f"<w:tr>{''.join(tc(cell) for cell in cells)}</w:tr>"


def tc(inner: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inner if inner.startswith('<w:') else p(inner)}</w:tc>"


def tbl(*rows: str) -> str:
    return f"<w:tbl>{''.join(rows)}</w:tbl>"
