"""`danchu load FOLDER`: a data folder into the database, or every fault in it and exit code 2."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import DatabaseError
from rich.table import Table

from danchu.config.loading import FaultyData, Loaded, RealData, faults_table, load
from danchu.config.trouble import sentence
from danchu.kit.console import console
from danchu.registers.models import REGISTERS


class Command(BaseCommand):
    help = "Nạp một thư mục dữ liệu; có lỗi thì liệt kê hết và không nạp gì."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("folder", metavar="THƯ_MỤC", type=Path, help="thư mục có areas.csv, registers/…")
        parser.add_argument("--replace", action="store_true", help="bỏ dữ liệu minh họa đã nạp trước rồi mới nạp")

    def handle(self, *args: Any, **options: Any) -> None:
        out = console(self.stdout)
        try:
            loaded = load(options["folder"], replace=options["replace"])
        except FaultyData as fault:
            out.print(faults_table(fault.faults))
            raise CommandError(f"Dữ liệu có {len(fault.faults)} lỗi; chưa nạp gì cả.", returncode=2) from None
        except RealData as refusal:
            raise CommandError(str(refusal), returncode=2) from None
        except (DatabaseError, OSError) as fault:
            raise CommandError(sentence(fault), returncode=2) from fault
        out.print(_table(loaded))
        out.print(f"Đã nạp {loaded.lines} dòng vào {loaded.registers} sổ.")


def _table(loaded: Loaded) -> Table:
    """What came in, table by table; nothing is listed that the folder did not bring."""
    table = Table(title="Đã nạp", title_justify="left")
    table.add_column("Dữ liệu", overflow="fold")
    table.add_column("Số dòng", justify="right")
    brought = {"Địa bàn": loaded.areas, "Đơn vị": loaded.bodies, "Việc": loaded.matters}
    brought |= {str(REGISTERS[code].label_vi): lines for code, lines in loaded.by_register.items()}
    brought["Xác nhận «không phát sinh»"] = loaded.nils
    for name, lines in brought.items():
        if lines:
            table.add_row(name, str(lines))
    return table
