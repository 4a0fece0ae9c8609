"""`danchu demo [--data DIR] [--out DIR]`: the whole job on the example district, from lines to the finished files."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError, CommandParser
from rich.console import Console
from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from danchu.config import demo
from danchu.config.loading import FaultyData, RealData, faults_table
from danchu.kit.console import console

EXAMPLE = settings.ROOT / "examples" / "tam-duong-2024-H1"


class Command(BaseCommand):
    help = "Nạp dữ liệu ví dụ, đếm mọi số liệu, kiểm tra, lập báo cáo và in tóm tắt."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--data", type=Path, default=EXAMPLE, help="thư mục dữ liệu (mặc định: ví dụ Tam Đường)")
        parser.add_argument("--out", type=Path, help="thư mục ghi kết quả (mặc định: out/<địa bàn>-<kỳ>)")

    def handle(self, *args: Any, **options: Any) -> None:
        out = console(self.stdout)
        call_command("migrate", verbosity=0, interactive=False)
        try:
            with _progress(out) as progress:
                result = demo.run(options["data"], options["out"], lambda step: _tell(progress, step))
        except FaultyData as fault:
            out.print(faults_table(fault.faults))
            raise CommandError(f"Dữ liệu có {len(fault.faults)} lỗi; chưa nạp gì cả.", returncode=2) from None
        except RealData as refusal:
            raise CommandError(str(refusal), returncode=2) from None
        except OSError as fault:
            raise CommandError(f"Không ghi được kết quả: {fault.strerror} ({fault.filename}).", returncode=2) from fault
        demo.summary(result, out)


def _progress(console: Console) -> Progress:
    columns = (SpinnerColumn(), TextColumn("{task.description}"), BarColumn(), TimeElapsedColumn())
    progress = Progress(*columns, console=console, transient=not console.is_terminal)
    progress.add_task("Chuẩn bị", total=len(demo.STEPS))
    return progress


def _tell(progress: Progress, step: str) -> None:
    task = progress.tasks[0]
    progress.update(task.id, description=step, advance=1)
    if not progress.console.is_terminal:
        progress.console.print(f"· {step}")
