"""`danchu restore FILE`: a backup into an empty database, all of it or nothing."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import DatabaseError

from danchu.config.backup import Unusable, restore, verify
from danchu.config.trouble import sentence


class Command(BaseCommand):
    help = "Khôi phục một bản sao lưu vào cơ sở dữ liệu trống."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", metavar="TỆP", type=Path, help="tệp do `danchu backup` ghi")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            verify(options["file"])
            call_command("migrate", verbosity=0)
            made = restore(options["file"])
        except Unusable as refusal:
            raise CommandError(str(refusal), returncode=2) from None
        except (DatabaseError, OSError) as fault:
            raise CommandError(sentence(fault), returncode=2) from fault
        self.stdout.write(f"Đã khôi phục {sum(made.rows.values())} dòng và {len(made.papers)} tệp.")
