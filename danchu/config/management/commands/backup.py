"""`danchu backup FILE`: the whole database and its papers in one file."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import DatabaseError

from danchu.config.backup import backup
from danchu.config.trouble import sentence


class Command(BaseCommand):
    help = "Sao lưu toàn bộ cơ sở dữ liệu và tệp đính kèm vào một tệp."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", metavar="TỆP", type=Path, help="tệp .zip sẽ ghi; tệp cũ cùng tên bị thay")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            made = backup(options["file"])
        except (DatabaseError, OSError) as fault:
            raise CommandError(sentence(fault), returncode=2) from fault
        rows = sum(made.rows.values())
        self.stdout.write(f"Đã sao lưu {rows} dòng và {len(made.papers)} tệp vào {options['file']}, đã đọc lại đủ.")
        for name in made.missing:
            self.stderr.write(f"Thiếu tệp đính kèm trên đĩa: {name}")
