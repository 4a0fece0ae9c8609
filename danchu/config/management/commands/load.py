"""`danchu load FOLDER`: a data folder into the database, or every fault in it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from danchu.config.loading import FaultyData, faults_table, load
from danchu.kit.console import console
from danchu.registers.models import REGISTERS


class Command(BaseCommand):
    help = "Nạp một thư mục dữ liệu; có lỗi thì liệt kê hết và không nạp gì."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("folder", metavar="THƯ_MỤC", type=Path)

    def handle(self, *args: Any, **options: Any) -> None:
        out = console(self.stdout)
        try:
            loaded = load(options["folder"])
        except FaultyData as fault:
            out.print(faults_table(fault.faults))
            raise CommandError(f"Dữ liệu có {len(fault.faults)} lỗi; chưa nạp gì cả.", returncode=2) from None
        out.print(f"Đã nạp {loaded.lines} dòng vào {loaded.registers} sổ.")
        for code, lines in loaded.by_register.items():
            out.print(f"  {REGISTERS[code].label_vi}: {lines}")
