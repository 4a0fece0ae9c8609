"""The main job from end to end on a data folder: load, count, check, freeze, write, tell."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings
from rich.console import Console
from rich.table import Table

from danchu.config.loading import Loaded, load
from danchu.core.check import Finding
from danchu.core.period import Period, regime
from danchu.core.sheet import Sheet
from danchu.figures import queries
from danchu.figures.actions import freeze
from danchu.figures.findings import findings, tallied
from danchu.journal.models import Act
from danchu.registers.models import Entry
from danchu.reports import files
from danchu.reports.models import Plan

STEPS = ("Nạp các dòng sổ", "Đếm số liệu", "Kiểm tra số liệu", "Chốt số liệu", "Lập báo cáo")
ILLUSTRATIVE = "load-illustration"


class Refused(Exception):  # noqa: N818 - what people asked for is refused
    """The demo would overwrite real data; the message says what to do instead."""


@dataclass(frozen=True)
class Result:
    loaded: Loaded
    sheet: Sheet
    findings: list[Finding]
    files: list[Path]


def run(data: Path, out: Path | None, tell: Callable[[str], None]) -> Result:
    """Do everything; `tell` is called with the name of each step when it starts.

    Raises FaultyData (nothing loaded), Refused (the database holds real lines), OSError (nothing half-written).
    """
    _refuse_real_data()
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


def _refuse_real_data() -> None:
    """Only an empty database, or one that a demo filled before, may be filled by the demo."""
    if Entry.objects.exists() and not Act.objects.filter(verb=ILLUSTRATIVE).exists():
        raise Refused(
            "Cơ sở dữ liệu này đang có hồ sơ thật; lệnh demo không ghi đè. Hãy đặt DANCHU_VAR là một thư mục khác "
            "(hoặc DANCHU_DATABASE_URL là một cơ sở dữ liệu trống) rồi chạy lại."
        )


def summary(result: Result, console: Console) -> None:
    """Figures, grades, checks and files, as a person wants to see them at the end."""
    sheet = result.sheet
    values = [sheet.value(code) for code in sheet.catalogue]
    told = [value for value in values if not value.is_missing]
    console.print(f"\n[bold]{sheet.tree.areas[sheet.place].name}, {sheet.period.label_vi}[/bold]")
    console.print(f"{result.loaded.lines} dòng sổ trong {result.loaded.registers} sổ, {len(sheet.tree.bodies)} đơn vị")
    console.print(f"{len(told)}/{len(values)} chỉ tiêu có số liệu")
    console.print(_grades(Counter(str(value.grade) for value in told if value.grade)))
    console.print(tallied(result.findings))
    for path in result.files:
        console.print(f"Đã ghi {path}", soft_wrap=True)


def _grades(grades: Counter[str]) -> Table:
    """How the figures stand on paper, whole per cents cut off."""
    names = {"A": "việc có ngày, có nội dung", "B": "số tổng có văn bản", "C": "số đơn vị khai"}
    table = Table(title="Số liệu theo hạng", title_justify="left")
    for head in ("Hạng", "Nghĩa", "Số chỉ tiêu", "Tỷ lệ"):
        table.add_column(head, justify="right" if head in {"Số chỉ tiêu", "Tỷ lệ"} else "left")
    for grade, name in names.items():
        percent = 100 * grades[grade] // max(1, grades.total())
        table.add_row(grade, name, str(grades[grade]), f"{percent}%")
    return table
