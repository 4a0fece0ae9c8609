"""The two prescribed forms as measures: one table of sizes that every renderer reads. Points and millimetres.

State form: Nghị định 30/2020/NĐ-CP, Phụ lục I. Party form: Hướng dẫn 36-HD/VPTW (2018) on Quy định 66-QĐ/TW (2017).
Where the source gives a range the value used is inside it; `tests/reports/render` holds the ranges.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

PAGE_WIDTH: Final = 210
"""A4 in mm, upright."""

PAGE_HEIGHT: Final = 297

FONT: Final = "Times New Roman"

FALLBACK_FONTS: Final = ("Liberation Serif", "Tinos", "Libertinus Serif")
"""Of the same widths (but for the last) and with all Vietnamese letters; for machines without Times New Roman."""


@dataclass(frozen=True)
class Form:
    """Margins in mm, sizes in points. `motto` 0: the form has none. `short_rule`: as a part of the text above it."""

    code: str
    top: float
    bottom: float
    left: float
    right: float
    header: float  # from the edge of the paper to the page number
    heading: float
    motto: float
    superior: float
    issuer: float
    number: float
    dated: float
    kind: float
    abstract: float
    addressee: float
    signer: float
    recipients_title: float
    recipients: float
    annex: float
    attached: float = 14
    page_number: float = 14
    body: float = 14
    footnote: float = 11
    watermark: float = 10
    indent: float = 10  # of the first line, mm
    space: float = 6  # between paragraphs, pt
    line: float = 1.15  # of single spacing
    short_rule: float = 0.4
    rule: float = 0.75  # thickness of the rules, pt

    @property
    def width(self) -> float:
        """Of the text on an upright page, mm."""
        return PAGE_WIDTH - self.left - self.right

    @property
    def wide(self) -> float:
        """Of the text on a page turned on its side, mm: the margins keep their names as one reads it."""
        return PAGE_HEIGHT - self.left - self.right

    @property
    def is_party(self) -> bool:
        return self.code == "party"


# Source: HD 36-HD/VPTW; sizes of the recipients and the margins are from memory there: verify.
PARTY: Final = Form(
    code="party",
    top=20,
    bottom=20,
    left=30,
    right=15,
    header=10,
    heading=15,
    motto=0,
    superior=14,
    issuer=14,
    number=14,
    dated=14,
    kind=16,
    abstract=14,
    addressee=14,
    signer=14,
    recipients_title=14,
    recipients=12,
    annex=14,
)

# Source: NĐ 30/2020/NĐ-CP, Phụ lục I.
STATE: Final = Form(
    code="state",
    top=20,
    bottom=20,
    left=30,
    right=15,
    header=10,
    heading=12,
    motto=13,
    superior=12,
    issuer=12,
    number=13,
    dated=13,
    kind=14,
    abstract=14,
    addressee=14,
    signer=14,
    recipients_title=12,
    recipients=11,
    annex=14,
)

FORMS: Final = {form.code: form for form in (PARTY, STATE)}
