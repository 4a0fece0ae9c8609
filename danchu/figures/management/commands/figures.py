"""`danchu figures PLACE PERIOD [--json]`: every figure of a place, with its grade and how many have reported."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from rich.table import Table

from danchu.core import phrase
from danchu.core.sheet import Sheet
from danchu.figures import asking, evidence, export
from danchu.kit.console import console


class Command(BaseCommand):
    help = "In mọi số liệu của một địa bàn trong một kỳ."

    def add_arguments(self, parser: CommandParser) -> None:
        asking.add_arguments(parser)
        parser.add_argument("--json", action="store_true", help="in theo lược đồ figures.schema.json")

    def handle(self, *args: Any, **options: Any) -> None:
        sheet = asking.sheet(options["place"], options["period"], options["regime"])
        if options["json"]:
            self.stdout.write(export.dumps(export.as_plain(sheet, evidence.gather(sheet))), ending="")
        else:
            out = console(self.stdout)
            out.print(_table(sheet))


def _table(sheet: Sheet) -> Table:
    table = Table(title=f"{sheet.tree.areas[sheet.place].name} – {sheet.period.label_vi}", title_justify="left")
    for head, justify in (("Mã", "left"), ("Chỉ tiêu", "left"), ("Số", "right"), ("Đơn vị", "left"), ("Hạng", "left")):
        table.add_column(head, justify=justify, overflow="fold")  # type: ignore[arg-type]
    table.add_column("Đã báo cáo", justify="right")
    for indicator in sheet.in_force:
        value = sheet.value(indicator.code)
        told = f"{value.reported}/{value.expected}" if value.expected else "–"
        printed = phrase.printed(indicator, value)
        table.add_row(indicator.code, indicator.label_vi, printed, indicator.unit, value.grade or "–", told)
    return table
