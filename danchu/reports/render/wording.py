"""What the frame of a paper says in each form and language; where it stands is the renderers' affair.

The same frame gives «Số 05-BC/BCĐ» and «T/M» to the Party form, «Số: 05/BC-BCĐ» and «TM.» to the State form.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Final

from danchu.core import dates
from danchu.core.document import Frame, Report
from danchu.reports.render.text import clean


@dataclass(frozen=True)
class Wording:
    """Every line of the frame as printed; empty where the form or the paper has none."""

    heading: str
    motto: str
    superior: str
    issuer: str
    star: str
    number: str
    dated: str
    kind: str
    abstract: str
    addressees: tuple[str, ...]
    recipients_title: str
    recipients: tuple[str, ...]
    signers: tuple[str, ...]
    signer_name: str
    watermark: str
    end: str
    attached: str


@dataclass(frozen=True)
class _Language:
    party: str
    nation: str
    motto: str
    number: str
    to: str
    recipients: str
    above: str
    filed: str
    attached: str
    numbered: str
    by: str


_LANGUAGES: Final = {
    "vi": _Language(
        party="ĐẢNG CỘNG SẢN VIỆT NAM",
        nation="CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        motto="Độc lập - Tự do - Hạnh phúc",
        number="Số",
        to="Kính gửi:",
        recipients="Nơi nhận:",
        above="Như trên",
        filed="Lưu: VT",
        attached="Kèm theo",
        numbered="số",
        by="của",
    ),
    "en": _Language(
        party="COMMUNIST PARTY OF VIET NAM",
        nation="SOCIALIST REPUBLIC OF VIET NAM",
        motto="Independence - Freedom - Happiness",
        number="No.",
        to="To:",
        recipients="Recipients:",
        above="As above",
        filed="Filed: clerk's office",
        attached="Attached to",
        numbered="No.",
        by="by",
    ),
}
_BLANK_NUMBER: Final = "\u2026"
_MONTHS: Final = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def wording(report: Report) -> Wording:
    """The frame of the report in its form and language."""
    frame, is_party = report.frame, report.frame.form == "party"
    say = _LANGUAGES.get(report.language, _LANGUAGES["vi"])
    return Wording(
        heading=say.party if is_party else say.nation,
        motto="" if is_party else say.motto,
        superior=clean(frame.superior),
        issuer=clean(frame.issuer),
        star="*" if is_party else "",
        number=_number(frame, say.number),
        dated=_dated(frame, report.language),
        kind=clean(frame.kind).upper(),
        abstract=clean(frame.abstract),
        addressees=_addressees(frame, say.to),
        recipients_title=say.recipients if frame.recipients else "",
        recipients=_recipients(frame, say),
        signers=tuple(_prefix(clean(line), is_party=is_party) for line in frame.signers),
        signer_name=clean(frame.signer_name),
        watermark=clean(frame.watermark),
        end="" if is_party else "./.",
        attached=_attached(frame, say, report.language),
    )


def number_and_symbol(frame: Frame) -> str:
    """«05-BC/BCĐ» (Party) or «05/BC-BCĐ» (State): no blanks, a zero before numbers below ten, … for no number."""
    number = clean(frame.number).strip() or _BLANK_NUMBER
    symbol = re.sub(r"\s+", "", clean(frame.symbol))
    kind, cut, organ = re.fullmatch(r"([^-/]*)([-/]?)(.*)", symbol).groups()  # type: ignore[union-attr]  # matches anything
    before, between = ("-", "/") if frame.form == "party" else ("/", "-")
    padded = number.zfill(2) if number.isdecimal() else number
    return padded + (before if symbol else "") + kind + (between if cut else "") + organ


def _number(frame: Frame, word: str) -> str:
    """Party: «Số 05-BC/BCĐ», no colon. State: «Số: 05/BC-UBND». Empty when the paper has neither number nor symbol."""
    if not frame.number and not frame.symbol:
        return ""
    return f"{word}{'' if frame.form == 'party' or word.endswith('.') else ':'} {number_and_symbol(frame)}"


def _dated(frame: Frame, language: str) -> str:
    day = _day(frame, language)
    return f"{clean(frame.locality)}, {day}" if frame.locality else day


def _day(frame: Frame, language: str) -> str:
    return _english(frame.dated) if language == "en" else _vietnamese(frame.dated)


def _attached(frame: Frame, say: _Language, language: str) -> str:
    """«(Kèm theo Báo cáo số 05/BC-UBND ngày 03 tháng 7 năm 2024 của …)» under the title of every annex.

    Source: NĐ 30/2020/NĐ-CP, Phụ lục I, phần I, III.1.c.
    """
    number = f" {say.numbered} {number_and_symbol(frame)}" if frame.number or frame.symbol else ""
    dated = f" of {_day(frame, language)}" if language == "en" else f" {_day(frame, language)}"
    issuer = f" {say.by} {clean(frame.issuer_name)}" if frame.issuer_name else ""
    return f"({say.attached} {clean(frame.kind).capitalize()}{number}{dated}{issuer})"


def _vietnamese(day: date | None) -> str:
    return dates.show(day, "long") if day else "ngày \u2026 tháng \u2026 năm \u2026"


def _english(day: date | None) -> str:
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}" if day else "\u2026\u2026\u2026"


def _addressees(frame: Frame, to: str) -> tuple[str, ...]:
    """One body on the line of «Kính gửi:», without a full stop; several below it, «;» between them and a stop last.

    Source: NĐ 30/2020/NĐ-CP, Phụ lục I, phần I, II.9.d.
    """
    names = [_bare(name) for name in frame.addressees]
    if len(names) < 2:
        return tuple(f"{to} {name}" for name in names)
    return (to, *_punctuated(names, ";"))


def _recipients(frame: Frame, say: _Language) -> tuple[str, ...]:
    """A paper with addressees goes first to those «as above». Party: lines end with a comma. State: with «;», and the
    last is «Lưu: VT».

    Source: HD 36-HD/VPTW; NĐ 30/2020/NĐ-CP, Phụ lục I, phần I, II.9.b and d.
    """
    names, filed = [_bare(name) for name in frame.recipients], say.filed
    if names and frame.addressees and say.above not in names:
        names = [say.above, *names]
    if names and frame.form != "party":
        kept = [name for name in names if not _is_file(name)]
        names = [*kept, next((name for name in names if _is_file(name) and ":" in name), filed)]
    return _punctuated(names, "," if frame.form == "party" else ";")


def _is_file(name: str) -> bool:
    return name.lower().startswith(("lưu", "filed"))


def _punctuated(names: list[str], mark: str) -> tuple[str, ...]:
    return tuple(f"- {name}{'.' if place == len(names) else mark}" for place, name in enumerate(names, start=1))


def _bare(name: str) -> str:
    return clean(name).strip().removeprefix("- ").rstrip(" ,;.").strip()


_PREFIXES: Final = {"T/M": "TM.", "K/T": "KT.", "T/L": "TL.", "T/UQ": "TUQ."}


def _prefix(line: str, *, is_party: bool) -> str:
    """«T/M …» (Party) and «TM. …» (State) say the same; each form gets its own."""
    for party, state in _PREFIXES.items():
        for mark in (party, state, state.rstrip(".")):
            if line == mark or line.startswith(mark + " "):
                return (party if is_party else state) + line[len(mark) :]
    return line
