"""`danchu read FILE`: figures, references, claims and findings of a free-text report."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from danchu.core.reading import Reading, read
from danchu.figures import asking
from danchu.inbox import against, card, comments, note
from danchu.inbox.comparing import crossed
from danchu.inbox.comparing.asked import Compared, Comparison, senders_of
from danchu.inbox.formats import plain
from danchu.inbox.formats.extracted import Extracted
from danchu.inbox.known import day_of, learned_of, repealed
from danchu.inbox.letter import Letter
from danchu.inbox.matching import matches
from danchu.inbox.origin import origin
from danchu.inbox.refusal import Refused
from danchu.inbox.safely import extracted_of
from danchu.kit.console import console


class Command(BaseCommand):
    help = "Đọc một báo cáo bằng văn bản: tìm con số, viện dẫn, phép tính; chỉ ra chỗ không khớp."
    requires_system_checks: list[str] = []  # reading needs no database

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "file", metavar="TỆP", help=".docx, .pdf, .txt, .odt, .doc, ảnh quét; - là đọc từ đầu vào (dán văn bản)"
        )
        parser.add_argument("--json", action="store_true", help="in JSON")
        parser.add_argument(
            "--against",
            nargs=2,
            metavar=("ĐỊA_BÀN", "KỲ"),
            help="so với sổ sách của địa bàn trong kỳ, ví dụ binh-lu 2024-H1",
        )
        parser.add_argument("--comments", type=Path, metavar="TỆP", help="ghi bản Word kèm nhận xét (.docx)")
        parser.add_argument("--note", type=Path, metavar="TỆP", help="ghi dự thảo phiếu trả lại (.docx hoặc .txt)")

    def handle(self, *args: Any, **options: Any) -> None:
        given = extracted(options["file"])
        on = day_of(given.text)
        reading = read(given.text, repealed=repealed(), on=on)
        compared = _compared(reading, given, options["against"], on) if options["against"] else None
        if compared is not None:
            reading = against.joined(reading, compared)
        if options["comments"]:
            self._comment(None if options["file"] == "-" else Path(options["file"]), reading, options["comments"])
        if options["note"]:
            note.write(reading, options["note"], _letter(options["file"], options["against"]))
        if options["json"]:
            self.stdout.write(json.dumps(reading.to_json(), ensure_ascii=False, indent=1))
        else:
            card.show(reading, console(self.stdout), compared, origin(given.letters, given.scanned))

    def _comment(self, original: Path | None, reading: Reading, path: Path) -> None:
        count = comments.write(original, reading, path)
        if count < len(reading.findings):
            self.stderr.write(f"Ghi được {count}/{len(reading.findings)} nhận xét vào tệp Word.")


def _letter(name: str, asked: Sequence[str] | None) -> Letter:
    """What is known of who sent the report, for which period."""
    known = Letter(report="" if name == "-" else Path(name).name)
    if not asked:
        return known
    sheet, place = asking.sheet_of(*asked)
    whose = [sheet.tree.bodies[key].name for key in sorted(senders_of(sheet.tree, place))]
    names = [name for name in whose if "Ủy ban nhân dân" in name] or whose
    return replace(known, period=sheet.period.label_vi, addressee=names[0] if names else known.addressee)


def _compared(reading: Reading, given: Extracted, asked: Sequence[str], on: date | None) -> Comparison:
    """Against the place (an area or a body) and the period that were typed."""
    sheet, place = asking.sheet_of(*asked)
    senders = senders_of(sheet.tree, place)
    learned = {wording: code for sender in sorted(senders) for wording, code in learned_of(sender).items()}
    level = sheet.tree.areas[sheet.place].level
    matched = matches(reading, {one.code: one for one in sheet.in_force}, given.controls, learned, level)
    found = against.compare(reading, matched, sheet, place=place, senders=senders, on=on)
    found.add(Compared(each) for each in crossed.findings(reading, matched, sheet.catalogue))
    return found


def extracted(name: str) -> Extracted:
    """What a file says, or standard input for «-»; CommandError (exit code 2) with the reason when it is refused."""
    try:
        return Extracted(_typed()) if name == "-" else extracted_of(_existing(name))
    except Refused as refusal:
        raise CommandError(str(refusal), returncode=2) from None


def _typed() -> str:
    """Pasted text, whatever the terminal's own encoding is."""
    return plain.text(sys.stdin.buffer.read())


def _existing(name: str) -> Path:
    path = Path(name)
    if not path.is_file():
        raise Refused(f"Không có tệp «{name}».")
    return path
