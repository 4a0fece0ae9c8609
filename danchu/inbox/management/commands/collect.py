"""`danchu collect FOLDER PERIOD`: every report of a folder into one table, who is missing, what does not add up."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import DatabaseError
from rich.table import Table

from danchu.core.catalogue import BUILT_IN
from danchu.core.indicator import Counted, Indicator, Stated
from danchu.core.period import CALENDAR, Period, PeriodFault
from danchu.core.place import Level
from danchu.inbox import workbook
from danchu.inbox.collecting import Collection, collect
from danchu.kit.console import console
from danchu.places.queries import tree_on


class Command(BaseCommand):
    help = "Đọc mọi báo cáo trong một thư mục, lập một bảng Excel: số liệu, chỗ không khớp, ai còn thiếu."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("folder", metavar="THƯ_MỤC", type=Path)
        parser.add_argument("period", metavar="KỲ", help="ví dụ 2024-H1")
        parser.add_argument("--out", type=Path, help="tệp .xlsx ghi ra (mặc định: trong thư mục đó)")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            period = Period.parse(options["period"])
            found = collect(options["folder"], catalogue_of(period), bodies_of(period))
        except PeriodFault as fault:
            raise CommandError(str(fault), returncode=2) from None
        except OSError as fault:
            raise CommandError(f"Không đọc được thư mục {options['folder']}: {fault}.", returncode=2) from None
        if not found.reports:
            raise CommandError(f"Trong {options['folder']} không có báo cáo nào (.docx, .pdf, .txt …).", returncode=2)
        path = options["out"] or options["folder"] / f"tong-hop-{period.code}.xlsx"
        workbook.write(found, path)
        out = console(self.stdout)
        out.print(_table(found))
        out.print(f"Chưa gửi: {', '.join(found.missing) or 'không có'}" if found.expected else "")
        out.print(f"Đã ghi {path}", soft_wrap=True)


def catalogue_of(period: Period) -> dict[str, Indicator]:
    """Indicators that a body can tell in the period: what is counted or stated, not what is made from them."""
    last = CALENDAR.window(period).last
    return {i.code: i for i in BUILT_IN if isinstance(i.made, Counted | Stated) and i.exists_on(last)}


def bodies_of(period: Period) -> dict[str, str]:
    """Commune governments of the period's last day by key; empty when no places are stored."""
    try:
        tree = tree_on(CALENDAR.window(period).last)
    except DatabaseError:
        return {}
    standing = (b for b in tree.bodies.values() if b.kind == "ubnd" and b.level is Level.COMMUNE)
    return {body.key: tree.areas[body.area].name for body in standing}


def _table(found: Collection) -> Table:
    table = Table(title=f"{len(found.read)}/{len(found.reports)} báo cáo đọc được", title_justify="left")
    for head in ("Đơn vị", "Tệp", "Con số", "Khớp chỉ tiêu", "Lỗi", "Câu hỏi", "Ghi chú"):
        table.add_column(head, justify="left" if head in {"Đơn vị", "Tệp"} else "right", overflow="fold")
    for report in found.reports:
        if report.reading is None:
            table.add_row(report.name, report.path.name, report.refused, "", "", "", "")
            continue
        counts = Counter(finding.severity for finding in report.reading.findings)
        told = (str(counts[severity]) for severity in ("error", "question", "note"))
        table.add_row(report.name, report.path.name, str(len(report.reading.figures)), str(len(report.matches)), *told)
    return table
