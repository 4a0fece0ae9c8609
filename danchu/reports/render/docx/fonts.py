"""Font table and theme: Word expects both parts; all they say here is Times New Roman, and black on white."""

from __future__ import annotations

from typing import Final

from danchu.reports.render.docx.xml import el, to_bytes
from danchu.reports.render.form import FALLBACK_FONTS, FONT

_DRAWING: Final = "http://schemas.openxmlformats.org/drawingml/2006/main"
_COLOURS: Final = {
    "dk1": "000000",
    "lt1": "FFFFFF",
    "dk2": "1F2933",
    "lt2": "F2F2F2",
    "accent1": "8C1C13",
    "accent2": "2F5D62",
    "accent3": "5E8B7E",
    "accent4": "A27B5C",
    "accent5": "3F4E4F",
    "accent6": "7D6E83",
    "hlink": "1F4E79",
    "folHlink": "5B3B73",
}


def table() -> bytes:
    """word/fontTable.xml, with the fonts to take where Times New Roman is missing."""
    font = el(
        "font",
        el("altName", val=",".join(FALLBACK_FONTS[:2])),
        el("charset", val="00"),
        el("family", val="roman"),
        el("pitch", val="variable"),
        name=FONT,
    )
    return to_bytes(el("fonts", font))


def theme() -> bytes:
    """word/theme/theme1.xml: the least that is a whole theme."""
    colours = "".join(f'<a:{name}><a:srgbClr val="{value}"/></a:{name}>' for name, value in _COLOURS.items())
    font = f'<a:latin typeface="{FONT}"/><a:ea typeface=""/><a:cs typeface=""/>'
    fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    effect = "<a:effectStyle><a:effectLst/></a:effectStyle>"
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<a:theme xmlns:a="{_DRAWING}" name="Danchu"><a:themeElements>'
        f'<a:clrScheme name="Danchu">{colours}</a:clrScheme>'
        f'<a:fontScheme name="Danchu"><a:majorFont>{font}</a:majorFont><a:minorFont>{font}</a:minorFont></a:fontScheme>'
        f'<a:fmtScheme name="Danchu"><a:fillStyleLst>{fill * 3}</a:fillStyleLst>'
        f"<a:lnStyleLst>{f'<a:ln>{fill}</a:ln>' * 3}</a:lnStyleLst>"
        f"<a:effectStyleLst>{effect * 3}</a:effectStyleLst><a:bgFillStyleLst>{fill * 3}</a:bgFillStyleLst>"
        "</a:fmtScheme></a:themeElements></a:theme>"
    ).encode()
