"""report.toml → the frame of the report, and the regime whose windows the folder's periods mean."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any, Final

from danchu.config.loading.faults import Faults, near
from danchu.config.loading.sheets import UNPRINTABLE, text_of
from danchu.config.loading.world import World
from danchu.core import dates
from danchu.core.period import CALENDAR, REGIMES, Period, PeriodFault, Regime, regime
from danchu.journal.queries import MARK
from danchu.kit.text import tidy
from danchu.registers.secrecy import SECRET_MESSAGE, has_secret_mark
from danchu.reports.models import Plan

NAME: Final = "report.toml"
WATERMARK: Final = MARK  # unless the folder has its own words
NEEDED = ("place", "period", "form", "issuer", "locality", "abstract")
WORDS = (*NEEDED, "regime", "superior", "issuer_name", "number", "symbol", "kind")
LISTS = ("addressees", "recipients", "signers")
IN_A_FORM = ("superior", "issuer", "issuer_name", "number", "symbol")  # these words may differ when printed in a form
KEYS = {
    "report": {*WORDS, *LISTS, "date", "illustrative"},
    **{form: {*IN_A_FORM, *LISTS} for form in Plan.Form.values},
    "watermark": {"text"},
}
_AT_LINE = re.compile(r" ?\(at (?:line (\d+), column (\d+)|end of document)\)")


def read_plan(folder: Path, world: World, faults: Faults) -> Regime:
    """Fills the world's plan when the file is right; CALENDAR when it names no regime."""
    text = text_of(folder / NAME, NAME, faults) if (folder / NAME).exists() else None
    told = _parsed(text, faults) if text is not None else None
    if told is None:
        return CALENDAR
    reader = _Reader(text or "", told, faults)
    reader.check_keys()
    return reader.read(world)


def _parsed(text: str, faults: Faults) -> dict[str, Any] | None:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as fault:
        place = _AT_LINE.search(str(fault))
        row = int(place[1]) if place and place[1] else len(text.splitlines())
        said = _AT_LINE.sub("", str(fault))
        faults.add(NAME, f"Không đọc được TOML ({said}). Chữ phải đặt trong dấu ngoặc kép.", row=row)
    except RecursionError:
        faults.add(NAME, "Tệp lồng nhau quá sâu; viết lại theo mẫu.")
    return None


class _Reader:
    """Reads one file; every fault is told at the line of its key."""

    def __init__(self, text: str, told: dict[str, Any], faults: Faults) -> None:
        self.lines, self.told, self.faults = text.splitlines(), told, faults
        report = told.get("report")
        self.report: Mapping[str, Any] = report if isinstance(report, dict) else {}
        self.is_right = True

    def fault(self, key: str, message: str) -> None:
        starts = re.compile(rf"\s*\[?\s*{re.escape(key)}\b")
        row = next((number for number, line in enumerate(self.lines, 1) if starts.match(line)), 0)
        self.faults.add(NAME, message, row=row, column=key)
        self.is_right = False

    def check_keys(self) -> None:
        for table, keys in self.told.items():
            if table not in KEYS or not isinstance(keys, dict):
                self.fault(table, f"Không có phần «{table}». Tệp chỉ có [report], [party], [state] và [watermark].")
                continue
            for key in keys.keys() - KEYS[table]:
                self.fault(key, f"Không có mục «{key}» trong [{table}].{near(key, KEYS[table])}")
        if not self.report:
            self.fault("report", "Thiếu phần [report].")

    def read(self, world: World) -> Regime:
        words = {key: self.word(key) for key in WORDS}
        lists = {key: self.list_of(key) for key in LISTS}
        variants = {form: told for form in Plan.Form.values if (told := self._in_form(form))}
        period = self._checked("period", words["period"], Period.parse, PeriodFault)
        under = self._checked("regime", words["regime"] or CALENDAR.code, regime, PeriodFault) or CALENDAR
        place = words.pop("place")
        if place and place not in world.areas:
            self.fault("place", f"Không có địa bàn «{place}».{near(place, world.areas)}")
        if words["form"] and words["form"] not in Plan.Form.values:
            self.fault("form", f"«{words['form']}» không có; ghi party (văn bản Đảng) hoặc state (văn bản hành chính).")
        dated, illustrative = self._date(), self._flag()
        watermark = self._watermark() or (WATERMARK if illustrative else "")
        if place in world.areas and place not in world.doubtful and period is not None:
            self._check_stood(place, under.window(period).last, world)
        if self.is_right:
            told = {key: word for key, word in words.items() if word}
            told["regime"] = under.code
            given = told | lists | {"dated": dated, "watermark": watermark, "variants": variants}
            world.plan = Plan(place=world.areas[place], **given)
            world.is_illustrative = illustrative
        return under

    def _check_stood(self, place: str, last: date, world: World) -> None:
        if not world.area_lives.stood(place, last):
            told = world.area_lives.told(place)
            self.fault("place", f"«{place}» không tồn tại vào ngày {last:%d/%m/%Y} ({told}).")

    def _in_form(self, form: str) -> dict[str, str | list[str]]:
        """What the table [party] or [state] says otherwise than [report]."""
        table = self.told.get(form)
        own = _Reader("\n".join(self.lines), {"report": table}, self.faults)
        told: dict[str, str | list[str]] = {key: own.word(key) for key in IN_A_FORM if key in own.report}
        told |= {key: own.list_of(key) for key in LISTS if key in own.report}
        self.is_right &= own.is_right
        return told

    def word(self, key: str) -> str:
        """Text (a number is taken as text), tidied and not longer than its column."""
        value = self.report.get(key, "")
        if isinstance(value, int) and not isinstance(value, bool):
            value = str(value)
        if not isinstance(value, str):
            self.fault(key, f"Mục «{key}» phải là chữ, đặt trong dấu ngoặc kép.")
            return ""
        text = tidy(value)
        if key in NEEDED and not text:
            self.fault(key, f'Thiếu mục «{key}»; thêm dòng {key} = "…" trong [report].')
        longest = 40 if key == "place" else getattr(Plan._meta.get_field(key), "max_length", None)
        self._check_text(key, text, longest or 300)
        return text

    def list_of(self, key: str) -> list[str]:
        value = self.report.get(key, [])
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            self.fault(key, f'Mục «{key}» phải là danh sách chữ, ví dụ ["Lưu Văn phòng"].')
            return []
        items = [tidy(item) for item in value]
        for item in items:
            self._check_text(key, item, 300)
        return items

    def _check_text(self, key: str, text: str, longest: int) -> None:
        if len(text) > longest:
            self.fault(key, f"Mục «{key}» dài {len(text)} ký tự, nhiều nhất {longest}.")
        if has_secret_mark(text):
            self.fault(key, SECRET_MESSAGE)
        if UNPRINTABLE.search(text):
            self.fault(key, f"Mục «{key}» có ký tự không in được; gõ lại.")

    def _checked(self, key: str, text: str, how: Callable[[str], Any], fault: type[Exception]) -> Any:
        if not text:
            return None
        try:
            return how(text)
        except fault as wrong:
            known = f" {near(text, REGIMES)}" if key == "regime" else ""
            self.fault(key, f"{wrong}{known}")
            return None

    def _date(self) -> date | None:
        """A TOML date (2024-06-28) or text in quotes (28/06/2024)."""
        value = self.report.get("date")
        if isinstance(value, date) and not isinstance(value, datetime):
            return value
        try:
            return dates.read(value) if isinstance(value, str) else None
        except dates.DateFault as fault:
            self.fault("date", str(fault))
            return None
        finally:
            if value is not None and not isinstance(value, str):
                self.fault("date", "Mục «date» phải là ngày, ví dụ 2024-06-28.")

    def _flag(self) -> bool:
        value = self.report.get("illustrative", False)
        if not isinstance(value, bool):
            self.fault("illustrative", "Mục «illustrative» phải là true hoặc false, không có dấu ngoặc kép.")
            return False
        return value

    def _watermark(self) -> str:
        table = self.told.get("watermark", {})
        value = table.get("text", "") if isinstance(table, dict) else ""
        if not isinstance(value, str) or len(value) > 60:
            self.fault("text", "Mục «text» của [watermark] phải là chữ, nhiều nhất 60 ký tự.")
            return ""
        text = tidy(value)
        self._check_text("text", text, 60)
        return text
