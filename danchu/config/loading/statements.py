"""declared.csv, nil.csv, indicators.csv, report.toml and narrative/ → unsaved rows."""

from __future__ import annotations

import tomllib
from datetime import date, datetime
from pathlib import Path
from typing import Any

from danchu.config.loading import cells, sheets
from danchu.config.loading.faults import Faults, near
from danchu.config.loading.lines import LineReader
from danchu.config.loading.scribe import Scribe
from danchu.config.loading.world import Book, World
from danchu.core import formula
from danchu.core.catalogue import BUILT_IN
from danchu.core.period import REGIMES, Period, PeriodFault, Regime, regime
from danchu.figures.models import LocalIndicator
from danchu.kit.text import fold, tidy
from danchu.registers.models import REGISTERS, Nil
from danchu.reports.models import Narrative, Plan

UNKNOWN = "khong co so lieu"


def read_indicators(folder: Path, world: World, faults: Faults) -> None:
    needs = ("code", "label_vi", "unit", "made", "since", "source")
    knows = ("label_en", "formula", "decimals", "until", "level", "kinds")
    known = {indicator.code for indicator in BUILT_IN} | set(LocalIndicator.objects.values_list("code", flat=True))
    for row in sheets.read(folder, "indicators.csv", needs=needs, knows=knows, faults=faults):
        scribe = Scribe(row, faults)
        code = scribe.text("code", longest=36, needed=True)
        if code in known:
            scribe.fault("code", f"Chỉ tiêu «{code}» đã có.")
        known.add(code)
        told = scribe.fields(LocalIndicator, {"id", "kinds"}, _nothing)
        told["kinds"] = row["kinds"].split()
        if told.get("made") == LocalIndicator.Made.FORMULA:
            _check_formula(scribe, told.get("formula") or "", known)
        if scribe.is_clean:
            world.indicators.append(LocalIndicator(**told))


def _nothing(_model: Any, key: str) -> Any:
    raise cells.CellFault(f"Không đọc được tham chiếu «{key}».")


def _check_formula(scribe: Scribe, text: str, known: set[str]) -> None:
    try:
        for code in formula.parse(text).codes:
            if code not in known:
                scribe.fault("formula", f"Không có chỉ tiêu «{code}».{near(code, known)}")
    except formula.FormulaFault as fault:
        scribe.fault("formula", str(fault))


def read_declared(folder: Path, reader: LineReader, under: Regime, faults: Faults) -> None:
    """declared.csv: a body states a figure for a period, or that it has none."""
    world, model = reader.world, REGISTERS["declared"].model
    codes = {code: code for code in (*(i.code for i in BUILT_IN), *(i.code for i in world.indicators))}
    codes |= {code: code for code in LocalIndicator.objects.values_list("code", flat=True)}
    needs, knows = ("code", "body", "indicator", "period", "value", "source"), ("qualifier", "grade", "note", "day")
    book = world.books.setdefault("declared", Book())
    for row in sheets.read(folder, "declared.csv", needs=needs, knows=knows, faults=faults):
        scribe = Scribe(row, faults)
        period = scribe.read("period", _period, needed=True)
        if period is None:
            continue
        window = under.window(period)
        row.cells.update(day=row["day"] or window.last.isoformat(), grade="C", first=window.first.isoformat())
        row.cells.update(after=window.after.isoformat(), **_amount(row["value"]))
        scribe.one_of("indicator", codes, "chỉ tiêu", needed=True)
        entry = reader._entry(scribe, "declared")
        told = scribe.fields(model, {"entry"}, _nothing)
        if scribe.is_clean and entry is not None:
            world.entries[entry.code] = entry
            book.lines.append((model(entry=entry, **told), row))


def _amount(text: str) -> dict[str, str]:
    """«không có số liệu» is stated as unknown; anything else must be a number."""
    return {"amount": "", "unknown": "có"} if fold(text) == UNKNOWN else {"amount": text, "unknown": "không"}


def _period(text: str) -> Period:
    try:
        return Period.parse(text)
    except PeriodFault as fault:
        raise cells.CellFault(str(fault)) from None


def read_nils(folder: Path, world: World, under: Regime, faults: Faults) -> None:
    needs = ("register", "body", "period", "stated_by", "stated_on")
    registers = {code: code for code in REGISTERS}
    seen: set[tuple[str, ...]] = set()
    for row in sheets.read(folder, "nil.csv", needs=needs, faults=faults):
        scribe = Scribe(row, faults)
        period = scribe.read("period", _period, needed=True)
        pair = (row["register"], row["body"], row["period"])
        if pair in seen:
            scribe.fault("register", "Đã có dòng «không phát sinh» này.")
        seen.add(pair)
        found = Nil(
            register=scribe.one_of("register", registers, "sổ", needed=True) or "",
            body=scribe.one_of("body", world.bodies, "đơn vị", needed=True),
            stated_by=scribe.text("stated_by", longest=120, needed=True),
            stated_on=scribe.day("stated_on", needed=True),
        )
        if scribe.is_clean and period is not None:
            window = under.window(period)
            found.first, found.after = window.first, window.after
            world.nils.append(found)


def read_plan(folder: Path, world: World, faults: Faults) -> Regime:
    """report.toml → the frame of the report; gives the regime whose windows the folder's periods mean."""
    told = _toml(folder / "report.toml", faults)
    report = told.get("report", {})
    fields = {f.name for f in Plan._meta.concrete_fields} - {"id", "dated", "watermark"} | {"date", "illustrative"}
    for key in report.keys() - fields:
        faults.add("report.toml", f"Không có mục «{key}».{near(key, fields)}", column=key)
    if report:
        _plan(report, told, world, faults)
    code = str(report.get("regime", "calendar"))
    if code not in REGIMES:
        faults.add("report.toml", f"Không có chế độ báo cáo «{code}».{near(code, REGIMES)}", column="regime")
        return REGIMES["calendar"]
    return regime(code)


def _toml(path: Path, faults: Faults) -> dict[str, Any]:
    if not path.exists():
        return {}
    try:
        return tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except UnicodeDecodeError:
        faults.add(path.name, "Tệp không phải UTF-8; lưu lại dạng UTF-8.")
    except tomllib.TOMLDecodeError as fault:
        faults.add(path.name, f"Không đọc được TOML: {fault}. Chữ phải đặt trong dấu ngoặc kép.")
    return {}


def _plan(report: dict[str, Any], told: dict[str, Any], world: World, faults: Faults) -> None:
    before = len(faults.found)
    for key in ("place", "period", "form", "issuer", "locality", "abstract"):
        if not isinstance(report.get(key), str) or not report[key].strip():
            faults.add("report.toml", f"Thiếu mục «{key}», hoặc không phải chữ.", column=key)
    for key in ("addressees", "recipients", "signers"):
        if not all(isinstance(item, str) for item in report.get(key, [])):
            faults.add("report.toml", f"Mục «{key}» phải là danh sách chữ.", column=key)
    if report.get("place") and report["place"] not in world.areas:
        faults.add("report.toml", f"Không có địa bàn «{report['place']}».{near(str(report['place']), world.areas)}")
    if report.get("form") not in Plan.Form.values:
        faults.add("report.toml", "Mục «form» phải là party hoặc state.", column="form")
    dated = report.get("date")
    if dated is not None and (isinstance(dated, datetime) or not isinstance(dated, date)):
        faults.add("report.toml", "Mục «date» phải là ngày, ví dụ 2024-06-28, không có dấu ngoặc kép.", column="date")
    _check_period(report, faults)
    if len(faults.found) == before:
        world.plan = _made(report, told, world)


def _check_period(report: dict[str, Any], faults: Faults) -> None:
    try:
        Period.parse(str(report.get("period", "")))
    except PeriodFault as fault:
        faults.add("report.toml", str(fault), column="period")


def _made(report: dict[str, Any], told: dict[str, Any], world: World) -> Plan:
    words = ("period", "regime", "form", "superior", "issuer", "number", "symbol", "locality", "kind", "abstract")
    return Plan(
        place=world.areas[report["place"]],
        dated=report.get("date"),
        addressees=report.get("addressees", []),
        recipients=report.get("recipients", []),
        signers=report.get("signers", []),
        watermark=tidy(str(told.get("watermark", {}).get("text", ""))),
        **{word: tidy(str(report[word])) for word in words if word in report},
    )


def read_narratives(folder: Path, world: World, faults: Faults) -> None:
    if world.plan is None:
        return
    for path in sorted(folder.glob("narrative/*.md")):
        try:
            text = path.read_text(encoding="utf-8-sig")
        except UnicodeDecodeError:
            faults.add(f"narrative/{path.name}", "Tệp không phải UTF-8; lưu lại dạng UTF-8.")
            continue
        made = Narrative(place=world.plan.place, period=world.plan.period, name=path.stem, text=text)
        world.narratives.append(made)
