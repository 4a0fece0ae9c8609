"""Which files a folder has: those it must bring, and those nobody would read because their name is misspelt."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path
from typing import Final

from danchu.config.loading.faults import Faults, near
from danchu.config.loading.world import World
from danchu.registers.models import REGISTERS

NEEDED: Final = ("areas.csv", "bodies.csv", "report.toml")
DIRECTIVES: Final = ("directives.csv", "directives.addressees.csv")
OPTIONAL: Final = ("successions.csv", "matters.csv", "declared.csv", "nil.csv", "indicators.csv")
AT_ROOT: Final = frozenset((*NEEDED, *OPTIONAL, *DIRECTIVES))


def check(folder: Path, world: World, faults: Faults) -> None:
    """A folder for an empty database brings its places and its report; no data file has a name that is not known."""
    for name in NEEDED if world.is_new else ():
        if not (folder / name).exists():
            faults.add(name, "Thiếu tệp này trong thư mục dữ liệu.")
    _refuse(folder, "", AT_ROOT, (".csv", ".toml"), "tệp", faults)
    _refuse(folder, "registers/", _register_files(), (".csv", ".xlsx", ".xls", ".ods"), "sổ", faults)
    _refuse(folder, "narrative/", (), (".txt", ".docx", ".doc", ".odt"), "lời thuật", faults)
    _refuse(folder, "narrative/", ("phrases.en.csv",), (".csv",), "bảng", faults)


def _register_files() -> set[str]:
    parts = (f"{code}.{part}.csv" for code, register in REGISTERS.items() for part in register.parts)
    return {*(f"{code}.csv" for code in REGISTERS), *parts}


def _refuse(
    folder: Path, inside: str, known: Collection[str], endings: tuple[str, ...], what: str, faults: Faults
) -> None:
    """Files with such an ending and another name."""
    if not (folder / inside).is_dir():
        return
    for path in sorted((folder / inside).iterdir()):
        hidden = path.name.startswith((".", "~"))
        if path.is_dir() or hidden or path.suffix.lower() not in endings or path.name in known:
            continue
        advice = near(path.name, known) if known else " Lời thuật là tệp Markdown (.md)."
        faults.add(f"{inside}{path.name}", f"Không có {what} «{path.stem}».{advice}")
