"""The common columns of a line → an unsaved entry: who keeps it, where, when, about what, of which grade."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime

from danchu.config.loading.cells import CellFault
from danchu.config.loading.scribe import NO_DAY, Scribe
from danchu.config.loading.world import World
from danchu.kit.text import fold
from danchu.places.models import Area, Body
from danchu.registers.entry import Entry, Grade, Secrecy
from danchu.registers.secrecy import SECRET_MESSAGE

SPINE = ("code", "body", "area", "day", "matter", "arises_from", "grade", "secrecy", "note")
NEEDED = ("code", "body", "day")
STATE_SECRETS = {"mat", "toi mat", "tuyet mat"}


@dataclass
class SpineReader:
    """Reads entries into a world; `codes` remembers where each code was used first, also by a faulty row."""

    world: World
    now: datetime
    codes: dict[str, str] = field(default_factory=dict)  # code → «registers/x.csv, dòng 12»

    def read(self, scribe: Scribe, register: str) -> Entry | None:
        """The entry of a row; None, with faults told, when it cannot be made."""
        code, day = self._code(scribe), scribe.needed_day("day")
        body = scribe.one_of("body", self.world.bodies, "đơn vị", needed=True)
        matter = scribe.one_of("matter", self.world.matters, "việc")
        grade, secrecy = scribe.read("grade", _grade), scribe.read("secrecy", _secrecy)
        note = scribe.text("note", longest=5000)
        area = self._area(scribe, body, day)
        if not scribe.is_clean or body is None or area is None or day == NO_DAY:
            return None
        return Entry(
            register=register,
            code=code,
            body=body,
            area=area,
            day=day,
            matter=matter,
            grade=grade or Grade.A,
            secrecy=secrecy or Secrecy.ORDINARY,
            note=note,
            recorded_at=self.now,
        )

    def _code(self, scribe: Scribe) -> str:
        code = scribe.key("code", longest=60)
        if code in self.codes:
            scribe.fault("code", f"Mã «{code}» đã dùng ở {self.codes[code]}; mỗi dòng một mã trong mọi sổ.")
        elif code:
            self.codes[code] = f"{scribe.row.file}, dòng {scribe.row.number}"
        return code

    def _area(self, scribe: Scribe, body: Body | None, day: date) -> Area | None:
        """The area told, else the one the body answered for on that day; both stood on that day."""
        area = scribe.one_of("area", self.world.areas, "địa bàn")
        if body is None or day == NO_DAY:
            return area
        if body.key not in self.world.doubtful and not self.world.body_lives.stood(body.key, day):
            scribe.fault("body", _not_there(body.key, day, self.world.body_lives.told(body.key)))
        if area is None:
            homes = self.world.homes.get(body.key, [])
            return next((home for since, home in reversed(homes) if since <= day), None)
        if area.key not in self.world.doubtful and not self.world.area_lives.stood(area.key, day):
            scribe.fault("area", _not_there(area.key, day, self.world.area_lives.told(area.key)))
        return area


def _not_there(key: str, day: date, told: str) -> str:
    return f"«{key}» không tồn tại vào ngày {day:%d/%m/%Y} ({told}); kiểm tra ngày, hoặc ghi đơn vị kế thừa."


def _grade(text: str) -> str:
    if text.upper() in Grade.values:
        return text.upper()
    raise CellFault(f"Hạng «{text}» không có; ghi A, B hoặc C.")


def _secrecy(text: str) -> str:
    folded = fold(text)
    if folded in STATE_SECRETS:
        raise CellFault(SECRET_MESSAGE)
    for code, label in Secrecy.choices:
        if folded in {fold(code), fold(str(label))}:
            return code
    raise CellFault(f"«{text}» không có; ghi «thường», «nội bộ» hoặc «có dữ liệu cá nhân».")
