"""`danchu read FILE`: figures, references, claims and findings of a free-text report."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from danchu.core.reading import Reading, read
from danchu.inbox import card, note
from danchu.inbox.known import day_of, repealed
from danchu.inbox.refusal import Refused
from danchu.inbox.safely import text_of
from danchu.kit.console import console


class Command(BaseCommand):
    help = "Đọc một báo cáo bằng văn bản: tìm con số, viện dẫn, phép tính; chỉ ra chỗ không khớp."
    requires_system_checks: list[str] = []  # reading needs no database

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "file", metavar="TỆP", help=".docx, .pdf, .txt, .odt, .doc, ảnh quét; - là nhập từ bàn phím"
        )
        parser.add_argument("--json", action="store_true", help="in JSON")
        parser.add_argument("--note", type=Path, metavar="TỆP", help="ghi dự thảo phiếu trả lại (.docx hoặc .txt)")

    def handle(self, *args: Any, **options: Any) -> None:
        reading = reading_of(options["file"])
        if options["note"]:
            note.write(reading, options["note"])
        if options["json"]:
            self.stdout.write(json.dumps(reading.to_json(), ensure_ascii=False, indent=1))
        else:
            card.show(reading, console(self.stdout))


def reading_of(name: str) -> Reading:
    """Read a file, or standard input for «-»; CommandError (exit code 2) with the reason when it cannot be read."""
    try:
        text = sys.stdin.read() if name == "-" else text_of(_existing(name))
    except Refused as refusal:
        raise CommandError(str(refusal), returncode=2) from None
    return read(text, repealed=repealed(), on=day_of(text))


def _existing(name: str) -> Path:
    path = Path(name)
    if not path.is_file():
        raise Refused(f"Không có tệp «{name}».")
    return path
