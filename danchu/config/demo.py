"""The main job from end to end on a data folder: load, count, check, freeze, write, tell."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from django.conf import settings
from rich.console import Console
from rich.table import Table

from danchu.config.loading import Loaded, load
from danchu.core import numbers
from danchu.core.check import Finding
from danchu.core.period import Period, regime
from danchu.core.sheet import Sheet
from danchu.figures import queries
from danchu.figures.actions import freeze
from danchu.figures.findings import findings, tallied
from danchu.reports import files
from danchu.reports.models import Plan

STEPS = ("Nạp các dòng sổ", "Đếm số liệu", "Kiểm tra số liệu", "Chốt số liệu", "Lập báo cáo")


@dataclass(frozen=True)
class Result:
    loaded: Loaded
    sheet: Sheet
    findings: list[Finding]
    files: list[Path]


def run(data: Path, out: Path | None, tell: Callable[[str], None]) -> Result:
    """Do everything; `tell` is called with the name of each step when it starts.

    Raises FaultyData (nothing loaded), RealData (the database holds real lines), OSError (nothing half-written).
    """
    tell(STEPS[0])
    loaded = load(data, replace=True)
    plan = Plan.objects.get(place__key=loaded.place, period=loaded.period, regime=loaded.regime)
    period, under = Period.parse(plan.period), regime(plan.regime)
    tell(STEPS[1])
    sheet = queries.sheet(loaded.place, period, under)
    tell(STEPS[2])
    found = findings(sheet)
    tell(STEPS[3])
    freeze(place=loaded.place, period=period, under=under, why="danchu demo")
    tell(STEPS[4])
    folder = out or settings.DANCHU_OUT / f"{loaded.place}-{period.code}"
    return Result(loaded, sheet, found, list(files.write(sheet, plan, folder)))


def summary(result: Result, console: Console) -> None:
    """Figures, grades, checks and files, as a person wants to see them at the end."""
    sheet = result.sheet
    values = [sheet.value(indicator.code) for indicator in sheet.in_force]
    told = [value for value in values if not value.is_missing]
    console.print(f"\n[bold]{sheet.tree.areas[sheet.place].name}, {sheet.period.label_vi}[/bold]")
    console.print(f"{result.loaded.lines} dòng sổ trong {result.loaded.registers} sổ, {len(sheet.tree.bodies)} đơn vị")
    console.print(f"{len(told)}/{len(values)} chỉ tiêu có số liệu")
    console.print(_grades(Counter(str(value.grade) for value in told if value.grade)))
    console.print(tallied(result.findings))
    for path in result.files:
        console.print(f"Đã ghi {path}", soft_wrap=True)


def _grades(grades: Counter[str]) -> Table:
    """How the figures stand on paper."""
    names = {"A": "việc có ngày, có nội dung", "B": "số tổng có văn bản", "C": "số đơn vị khai"}
    table = Table(title="Số liệu theo hạng", title_justify="left")
    for head in ("Hạng", "Nghĩa", "Số chỉ tiêu", "Tỷ lệ"):
        table.add_column(head, justify="right" if head in {"Số chỉ tiêu", "Tỷ lệ"} else "left")
    for grade, name in names.items():
        percent = numbers.show(Decimal(100 * grades[grade]) / max(1, grades.total()), decimals=1)
        table.add_row(grade, name, str(grades[grade]), f"{percent}%")
    return table
