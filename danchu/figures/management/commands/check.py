"""`danchu check PLACE PERIOD` checks figures against each other; without a place, Django's own system checks run."""

from __future__ import annotations

from typing import Any

from django.core.management.base import CommandParser
from django.core.management.commands.check import Command as SystemCheck
from rich.table import Table

from danchu.core.check import Finding, Severity
from danchu.core.period import REGIMES
from danchu.figures import asking
from danchu.figures.findings import findings, tallied
from danchu.kit.console import console


class Command(SystemCheck):
    help = "Kiểm tra số liệu của một địa bàn trong một kỳ; không nêu địa bàn thì kiểm tra cài đặt."

    def add_arguments(self, parser: CommandParser) -> None:
        super().add_arguments(parser)
        parser.add_argument("--regime", default="calendar", choices=sorted(REGIMES), help="chế độ báo cáo")

    def handle(self, *app_labels: Any, **options: Any) -> None:
        if len(app_labels) != 2:
            super().handle(*app_labels, **options)
            return
        sheet = asking.sheet(app_labels[0], app_labels[1], options["regime"])
        found = findings(sheet)
        out = console(self.stdout)
        out.print(_table(found))
        out.print(tallied(found))
        if any(finding.severity is Severity.BLOCK for finding in found):
            raise SystemExit(1)


def _table(found: list[Finding]) -> Table:
    table = Table(title="Kết quả kiểm tra", title_justify="left")
    for head in ("Mức", "Mã", "Nội dung"):
        table.add_column(head, overflow="fold")
    for finding in found:
        table.add_row(finding.severity.label_vi, finding.rule, finding.vi)
    return table
