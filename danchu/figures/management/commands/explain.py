"""`danchu explain INDICATOR PLACE PERIOD`: a figure opened downward, by place and body, to its lines."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from rich.console import Console
from rich.table import Table

from danchu.core import dates, numbers, phrase
from danchu.core.sheet import Sheet
from danchu.figures import asking, describe, evidence
from danchu.kit.console import console


class Command(BaseCommand):
    help = "Mở một con số xuống đến từng dòng sổ."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("indicator", metavar="CHỈ_TIÊU", help="mã chỉ tiêu, xem danchu figures")
        asking.add_arguments(parser)

    def handle(self, *args: Any, **options: Any) -> None:
        sheet = asking.sheet(options["place"], options["period"], options["regime"])
        code = asking.indicator(options["indicator"], sheet)
        out = console(self.stdout)
        _head(out, sheet, code)
        out.print(_places(sheet, code))
        out.print(_lines(sheet, evidence.gather(sheet, [code])[code]))


def _head(out: Console, sheet: Sheet, code: str) -> None:
    indicator, value = sheet.catalogue[code], sheet.value(code)
    printed = phrase.printed(indicator, value)
    unit = "" if indicator.unit == "%" else f" {indicator.unit}"
    out.print(f"[bold]{indicator.label_vi}[/bold]: {printed}{unit}")
    out.print(f"{code} · hạng {value.grade or '–'} · {value.reported}/{value.expected} đơn vị đã báo cáo")
    out.print(f"Cách tính: {describe.making(indicator)}")
    out.print(f"Kỳ: từ {dates.show(sheet.window.first)} đến hết {dates.show(sheet.window.last)}")
    out.print(f"Nguồn: {indicator.source}")


def _places(sheet: Sheet, code: str) -> Table:
    table = Table(title="Theo địa bàn và đơn vị", title_justify="left")
    for head in ("Địa bàn, đơn vị", "Số", "Hạng"):
        table.add_column(head, justify="right" if head == "Số" else "left")
    for name, value in describe.by_place(sheet, code):
        table.add_row(name, phrase.printed(sheet.catalogue[code], value), value.grade or "–")
    return table


def _lines(sheet: Sheet, found: evidence.Evidence) -> Table:
    bodies = {body.key for body in sheet.tree.bodies_below(sheet.place)}
    lines = found.at(bodies)
    table = Table(title=f"{len(lines)} dòng", title_justify="left")
    for head in ("Sổ", "Mã dòng", "Ngày", "Đơn vị ghi", "Hạng", "Bản", "Góp vào"):
        table.add_column(head, justify="right" if head in {"Bản", "Góp vào"} else "left", overflow="fold")
    for ref in lines:
        body = sheet.tree.bodies[ref.body].name
        weight = "" if ref.weight is None else numbers.show(ref.weight)
        table.add_row(ref.register, ref.code, dates.show(ref.day), body, ref.grade, str(ref.version), weight)
    return table
