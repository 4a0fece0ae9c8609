"""A .docx opened for measuring: what a paragraph's style really amounts to, in points and millimetres."""

from __future__ import annotations

import io
import zipfile
from dataclasses import dataclass
from decimal import Decimal

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@dataclass(frozen=True)
class Look:
    """A style with everything it inherits. `after`, `before` in points; `first` in mm; `line` of single spacing."""

    size: Decimal
    bold: bool
    italic: bool
    underlined: bool
    align: str
    before: Decimal
    after: Decimal
    line: Decimal
    first: Decimal
    font: str
    language: str
    colour: str = ""


class Opened:
    def __init__(self, content: bytes) -> None:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            self.names = archive.namelist()
            self.parts = {name: archive.read(name) for name in self.names}
        self.main = self.xml("word/document.xml")
        self.styles = {style.get(W + "styleId", ""): style for style in self.xml("word/styles.xml").iter(W + "style")}

    def xml(self, name: str) -> etree._Element:
        return etree.fromstring(self.parts[name])

    def paragraphs(self, style: str) -> list[str]:
        """The texts of the paragraphs in a style."""
        return [_text(each) for each in self.main.iter(W + "p") if _style(each) == style]

    def look(self, style: str) -> Look:
        size = self._value(style, "rPr/sz", "val")
        return Look(
            size=Decimal(size) / 2,
            bold=self._has(style, "rPr/b"),
            italic=self._has(style, "rPr/i"),
            underlined=self._value(style, "rPr/u", "val", "none") == "single",
            align=self._value(style, "pPr/jc", "val", "left"),
            before=Decimal(self._value(style, "pPr/spacing", "before", "0")) / 20,
            after=Decimal(self._value(style, "pPr/spacing", "after", "0")) / 20,
            line=Decimal(self._value(style, "pPr/spacing", "line", "240")) / 240,
            first=mm(self._value(style, "pPr/ind", "firstLine", "0")),
            font=self._value(style, "rPr/rFonts", "ascii"),
            language=self._value(style, "rPr/lang", "val"),
            colour=self._value(style, "rPr/color", "val", ""),
        )

    def indents(self, style: str) -> tuple[Decimal, Decimal]:
        """Left and right, in mm."""
        return mm(self._value(style, "pPr/ind", "left", "0")), mm(self._value(style, "pPr/ind", "right", "0"))

    def sections(self) -> list[etree._Element]:
        return list(self.main.iter(W + "sectPr"))

    def _chain(self, style: str) -> list[etree._Element]:
        found = []
        while style:
            element = self.styles[style]
            found.append(element)
            based = element.find(W + "basedOn")
            style = based.get(W + "val", "") if based is not None else ""
        defaults = self.xml("word/styles.xml").find(W + "docDefaults")
        assert defaults is not None
        return [*found, *defaults.iter(W + "rPrDefault")]

    def _has(self, style: str, path: str) -> bool:
        return any(element.find(_path(path)) is not None for element in self._chain(style))

    def _value(self, style: str, path: str, attribute: str, otherwise: str | None = None) -> str:
        for element in self._chain(style):
            found = element.find(_path(path))
            if found is not None and found.get(W + attribute) is not None:
                return found.get(W + attribute, "")
        assert otherwise is not None, f"{style}: nothing says {path}@{attribute}"
        return otherwise


def mm(twips: str) -> Decimal:
    """Twentieths of a point as millimetres, to a tenth."""
    return round(Decimal(twips) * Decimal("25.4") / 1440, 1)


def _path(path: str) -> str:
    return "/".join(W + step for step in path.split("/"))


def _style(paragraph: etree._Element) -> str:
    found = paragraph.find(f"{W}pPr/{W}pStyle")
    return found.get(W + "val", "") if found is not None else ""


def _text(paragraph: etree._Element) -> str:
    return "".join(letters.text or "" for letters in paragraph.iter(W + "t"))
