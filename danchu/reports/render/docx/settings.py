"""Settings of the document: the lines above footnotes, the language of the interface, today's layout rules."""

from __future__ import annotations

from lxml import etree

from danchu.reports.render.docx.xml import el, to_bytes


def part(language: str) -> bytes:
    """word/settings.xml."""
    return to_bytes(
        el(
            "settings",
            el("defaultTabStop", val=720),
            el("characterSpacingControl", val="doNotCompress"),
            el("footnotePr", el("footnote", id=-1), el("footnote", id=0)),
            _layout_of_word_2013(),
            el("themeFontLang", val=language),
            el("decimalSymbol", val="," if language == "vi-VN" else "."),
            el("listSeparator", val=";" if language == "vi-VN" else ","),
        )
    )


def _layout_of_word_2013() -> etree._Element:
    setting = el("compatSetting", name="compatibilityMode", uri="http://schemas.microsoft.com/office/word", val=15)
    return el("compat", setting)
