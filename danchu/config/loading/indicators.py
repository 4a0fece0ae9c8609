"""indicators.csv → unsaved local indicators: an officer's own declared figure, or a formula over others."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from django.db import models

from danchu.config.loading import cells, sheets
from danchu.config.loading.faults import Faults, near
from danchu.config.loading.scribe import Scribe
from danchu.config.loading.sheets import Row
from danchu.config.loading.versions import unless_stored
from danchu.config.loading.world import World
from danchu.core import formula
from danchu.core.catalogue import BUILT_IN
from danchu.core.indicator import Formula, Indicator
from danchu.figures.models import LocalIndicator
from danchu.figures.queries import indicator
from danchu.places.kinds import BODY_KINDS

SAME = ("label_vi", "label_en", "unit", "made", "formula", "level", "kinds", "decimals", "since", "until", "source")
_CODE = re.compile(r"[a-z][a-z0-9_]*(?:\.[a-z][a-z0-9_]*)+")


def read_indicators(folder: Path, world: World, faults: Faults) -> None:
    needs = ("code", "label_vi", "unit", "made", "since", "source")
    knows = ("label_en", "formula", "decimals", "until", "level", "kinds")
    stored = {row.code: row for row in LocalIndicator.objects.all()} if not world.is_new else {}
    rows = list(sheets.read(folder, "indicators.csv", needs=needs, knows=knows, faults=faults))
    built_in = {found.code for found in BUILT_IN}
    taken: dict[str, int] = {}
    made: list[tuple[LocalIndicator, Row]] = []
    for row in rows:
        scribe = Scribe(row, faults)
        found = _indicator(scribe, built_in, taken)
        taken.setdefault(row["code"], row.number)
        if found is not None:
            made.append((found, row))
            world.indicators += [found] if unless_stored(scribe, found, stored.get(found.code), SAME) else []
    _check_formulas(made, list(stored.values()), faults)


def _indicator(scribe: Scribe, built_in: set[str], taken: dict[str, int]) -> LocalIndicator | None:
    row = scribe.row
    code = scribe.text("code", longest=36, needed=True)
    if code and not _CODE.fullmatch(code):
        scribe.fault("code", f"Mã «{code}» phải là chữ thường không dấu, có dấu chấm, ví dụ: xa.nha_van_hoa.")
    if code in built_in:
        scribe.fault("code", f"Chỉ tiêu «{code}» đã có sẵn; đặt mã khác.")
    if code in taken:
        scribe.fault("code", f"Chỉ tiêu «{code}» đã có ở dòng {taken[code]}.")
    told = scribe.fields(LocalIndicator, {"id", "kinds"}, _nothing)
    told["kinds"] = row["kinds"].split()
    for kind in told["kinds"]:
        if kind not in BODY_KINDS:
            scribe.fault("kinds", f"Không có loại đơn vị «{kind}».{near(kind, BODY_KINDS)}")
    if (told.get("made") == LocalIndicator.Made.FORMULA) is not bool(row["formula"]):
        scribe.fault("formula", "Cột này phải có khi và chỉ khi `made` là formula.")
    since, until = told.get("since"), told.get("until")
    if since and until and until <= since:
        scribe.fault("until", "Ngày hết dùng phải sau ngày bắt đầu dùng.")
    return LocalIndicator(**told) if scribe.is_clean else None


def _check_formulas(made: list[tuple[LocalIndicator, Row]], stored: list[LocalIndicator], faults: Faults) -> None:
    """Every formula can be read, names indicators that exist and does not lead back to itself."""
    catalogue = {found.code: found for found in (*BUILT_IN, *map(indicator, stored), *(indicator(i) for i, _ in made))}
    for found, row in made:
        if found.made == LocalIndicator.Made.FORMULA:
            message = _fault_of(found, catalogue)
            if message:
                faults.add(row.file, message, row=row.number, column="formula")


def _fault_of(found: LocalIndicator, catalogue: dict[str, Indicator]) -> str:
    try:
        codes = formula.parse(found.formula).codes
    except formula.FormulaFault as fault:
        return str(fault)
    if not codes:
        return "Công thức phải dùng ít nhất một chỉ tiêu."
    for code in codes:
        if code not in catalogue:
            return f"Không có chỉ tiêu «{code}».{near(code, catalogue)}"
    if found.code in _below(found.code, catalogue):
        return f"Công thức của «{found.code}» đi vòng tròn về chính nó."
    return ""


def _below(code: str, catalogue: dict[str, Indicator]) -> set[str]:
    """Every indicator that the formula of this one needs, through other formulas too."""
    found: set[str] = set()
    waiting = [code]
    while waiting:
        for part in _parts(waiting.pop(), catalogue):
            if part not in found:
                found.add(part)
                waiting.append(part)
    return found


def _parts(code: str, catalogue: dict[str, Indicator]) -> tuple[str, ...]:
    made = catalogue[code].made if code in catalogue else None
    try:
        return formula.parse(made.text).codes if isinstance(made, Formula) else ()
    except formula.FormulaFault:  # told at its own row
        return ()


def _nothing(_model: type[models.Model], key: str) -> Any:
    raise cells.CellFault(f"Không đọc được tham chiếu «{key}».")
