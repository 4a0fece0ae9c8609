"""`danchu collect FOLDER PERIOD`: every report of a folder into one table, who is missing, what does not add up."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from rich.table import Table

from danchu.core.period import Period, PeriodFault
from danchu.inbox import known, workbook
from danchu.inbox.collecting import Collection, Report, collect
from danchu.inbox.workbook_rows import state_of
from danchu.kit.console import console

_HEADS = ("Đơn vị", "Tệp", "Con số", "Khớp", "Cần xem", "Lỗi", "Hỏi", "Giữa các mục")
_MOST_NAMED = 30


class Command(BaseCommand):
    help = "Đọc mọi báo cáo trong một thư mục, lập một bảng Excel: số liệu, chỗ không khớp, ai còn thiếu."
    requires_system_checks: list[str] = []  # works on a machine with nothing set up

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("folder", metavar="THƯ_MỤC", type=Path)
        parser.add_argument("period", metavar="KỲ", help="ví dụ 2024-H1")
        parser.add_argument("--out", type=Path, metavar="TỆP", help="tệp .xlsx ghi ra (mặc định: trong thư mục đó)")

    def handle(self, *args: Any, **options: Any) -> None:
        folder: Path = options["folder"]
        try:
            period = Period.parse(options["period"])
        except PeriodFault as fault:
            raise CommandError(str(fault), returncode=2) from None
        found = _collected(folder, period)
        path = options["out"] or folder / f"tong-hop-{period.code}.xlsx"
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            workbook.write(found, path, period.label_vi)
        except OSError as fault:
            raise CommandError(f"Không ghi được {path}: {fault.strerror}.", returncode=2) from None
        out = console(self.stdout)
        out.print(_table(found))
        for line in (*_aside(found), *_summary(found)):
            out.print(line)
        out.print(f"Đã ghi {path}")


def _collected(folder: Path, period: Period) -> Collection:
    """CommandError (exit code 2) for a folder that is not there, cannot be opened, or holds no report."""
    try:
        found = collect(
            folder,
            known.catalogue(period),
            known.senders(period),
            known.learned_of,
            repealed=known.repealed(),
            period=period,
            above=known.above(period),
        )
    except NotADirectoryError:
        raise CommandError(f"Không có thư mục «{folder}».", returncode=2) from None
    except OSError as fault:
        raise CommandError(f"Không mở được thư mục «{folder}»: {fault.strerror}.", returncode=2) from None
    if not found.reports:
        raise CommandError(f"Trong thư mục «{folder}» không có báo cáo nào (.docx, .pdf, .txt …).", returncode=2)
    return found


def _table(found: Collection) -> Table:
    read = [report for report in found.reports if report.reading is not None]
    table = Table(title=f"{len(read)}/{len(found.reports)} báo cáo đọc được", title_justify="left")
    for head in _HEADS:
        table.add_column(head, justify="left" if head in {"Đơn vị", "Tệp"} else "right", overflow="fold")
    for report in found.read:
        table.add_row(*_row(report))
    return table


def _row(report: Report) -> tuple[str, ...]:
    assert report.reading is not None
    counts: Mapping[str, int] = Counter(finding.severity for finding in report.reading.findings)
    told = (
        len(report.reading.figures),
        len(report.matches),
        sum(not match.is_sure for match in report.matches),
        counts["error"],
        counts["question"],
        len(report.crosschecks),
    )
    return report.name, report.path.name, *map(str, told)


def _aside(found: Collection) -> list[str]:
    """Files that do not count, and why."""
    lines = []
    for report in found.reports:
        if not report.counts:
            why = report.refused or state_of(report, found)
            lines.append(f"Không tính {report.path.name}: {why[0].lower()}{why[1:].rstrip('.')}.")
    return lines


def _summary(found: Collection) -> list[str]:
    """What an officer must know before opening the table."""
    counts = Counter(each.severity for report in found.read if report.reading for each in report.reading.findings)
    crossed = sum(len(report.crosschecks) for report in found.read)
    lines = [
        f"{len(found.codes)} chỉ tiêu có số liệu; {counts['error']} lỗi, {counts['question']} câu hỏi, "
        f"{crossed} chỗ không khớp giữa các mục."
    ]
    if found.expected:
        lines.append(
            f"{len(found.expected) - len(found.missing)}/{len(found.expected)} đơn vị đã gửi báo cáo đọc được."
        )
    if found.missing:
        more = f" và {len(found.missing) - _MOST_NAMED} đơn vị nữa" if len(found.missing) > _MOST_NAMED else ""
        lines.append(f"Còn thiếu: {', '.join(found.missing[:_MOST_NAMED])}{more}.")
    unknown = [report.path.name for report in found.read if not report.sender and found.expected]
    if unknown:
        lines.append(f"Chưa rõ của đơn vị nào: {', '.join(unknown[:_MOST_NAMED])}.")
    return lines
