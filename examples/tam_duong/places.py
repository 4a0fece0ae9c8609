"""Areas: the district of 2024 with its communes and villages, and what became of them on 1 July 2025.

Source: names and codes as in the reference report and Nghị quyết 1670/NQ-UBTVQH15 (mục 9–13 và 35). Which village
belongs to which commune is made up; only that there are 126 is not.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from examples.tam_duong.book import Book

SINCE = date(2010, 1, 1)  # a common mark of the example, not the day an area was founded
MERGED = date(2025, 7, 1)
DECISION = "Nghị quyết số 1670/NQ-UBTVQH15 ngày 16/6/2025 của Ủy ban Thường vụ Quốc hội"
PROVINCE, DISTRICT = "lai-chau", "tam-duong"


@dataclass(frozen=True)
class Commune:
    key: str
    name: str
    code: str
    villages: int
    heir: str

    @property
    def kind(self) -> str:
        return "thi_tran" if self.name.startswith("thị trấn") else "xa"

    @property
    def bare(self) -> str:
        """The name without «xã» or «thị trấn»."""
        return self.name.removeprefix("xã ").removeprefix("thị trấn ")

    def village(self, number: int) -> str:
        return f"{self.key}-{number:02}"

    @property
    def village_keys(self) -> list[str]:
        return [self.village(number) for number in range(1, self.villages + 1)]


COMMUNES = (
    Commune("tt-tam-duong", "thị trấn Tam Đường", "03390", 13, "binh-lu-2025"),
    Commune("ban-bo", "xã Bản Bo", "03424", 14, "ban-bo-2025"),
    Commune("na-tam", "xã Nà Tăm", "03427", 8, "ban-bo-2025"),
    Commune("binh-lu", "xã Bình Lư", "03412", 14, "binh-lu-2025"),
    Commune("son-binh", "xã Sơn Bình", "03413", 8, "binh-lu-2025"),
    Commune("ta-leng", "xã Tả Lèng", "03400", 9, "ta-leng-2025"),
    Commune("giang-ma", "xã Giang Ma", "03405", 8, "ta-leng-2025"),
    Commune("ho-thau", "xã Hồ Thầu", "03406", 7, "ta-leng-2025"),
    Commune("ban-hon", "xã Bản Hon", "03421", 7, "khun-ha-2025"),
    Commune("khun-ha", "xã Khun Há", "03430", 13, "khun-ha-2025"),
    Commune("then-sin", "xã Thèn Sin", "03394", 8, "sin-suoi-ho-2025"),
    Commune("nung-nang", "xã Nùng Nàng", "03415", 8, "tan-phong-2025"),
    Commune("ban-giang", "xã Bản Giang", "03418", 9, "tan-phong-2025"),
)
BY_KEY = {commune.key: commune for commune in COMMUNES}


@dataclass(frozen=True)
class Outside:
    """A unit of a neighbouring district that went into the same heir; it has no bodies here."""

    key: str
    name: str
    kind: str
    code: str
    parent: str
    heir: str


OUTSIDE = (
    Outside("nam-xe", "xã Nậm Xe", "xa", "03586", "phong-tho", "sin-suoi-ho-2025"),
    Outside("sin-suoi-ho", "xã Sin Suối Hồ", "xa", "03592", "phong-tho", "sin-suoi-ho-2025"),
    Outside("p-tan-phong", "phường Tân Phong", "phuong", "03387", "tp-lai-chau", "tan-phong-2025"),
    Outside("p-dong-phong", "phường Đông Phong", "phuong", "03408", "tp-lai-chau", "tan-phong-2025"),
    Outside("san-thang", "xã San Thàng", "xa", "03409", "tp-lai-chau", "tan-phong-2025"),
)

HEIRS = (
    ("ban-bo-2025", "xã Bản Bo", "xa", "03424"),
    ("binh-lu-2025", "xã Bình Lư", "xa", "03390"),
    ("ta-leng-2025", "xã Tả Lèng", "xa", "03405"),
    ("khun-ha-2025", "xã Khun Há", "xa", "03430"),
    ("sin-suoi-ho-2025", "xã Sin Suối Hồ", "xa", "03394"),
    ("tan-phong-2025", "phường Tân Phong", "phuong", "03408"),
)

COLUMNS = ("key", "since", "name", "kind", "level", "parent", "official_code", "ended")


def write(book: Book) -> None:
    _before(book)
    _after(book)
    _passed_on(book)


def _area(
    book: Book, key: str, since: date, name: str, kind: str, level: str, parent: str, code: str = "", ended: int = 0
) -> None:
    row = (key, since, name, kind, level, parent, code, ended or None)
    book.table("areas.csv", COLUMNS).add(dict(zip(COLUMNS, row, strict=True)))


def _before(book: Book) -> None:
    """The tree of 2024, and the neighbours whose units went into the same heirs."""
    _area(book, PROVINCE, SINCE, "tỉnh Lai Châu", "tinh", "tinh", "")
    for key, name in _districts():
        _area(book, key, SINCE, name, "huyen", "huyen", PROVINCE)
    for commune in COMMUNES:
        _area(book, commune.key, SINCE, commune.name, commune.kind, "xa", DISTRICT, commune.code)
    for unit in OUTSIDE:
        _area(book, unit.key, SINCE, unit.name, unit.kind, "xa", unit.parent, unit.code)
    for commune in COMMUNES:
        for number, key in enumerate(commune.village_keys, 1):
            _area(book, key, SINCE, f"Bản {number} {commune.name}", "ban", "thon", commune.key)


def _districts() -> tuple[tuple[str, str], ...]:
    return (DISTRICT, "huyện Tam Đường"), ("phong-tho", "huyện Phong Thổ"), ("tp-lai-chau", "thành phố Lai Châu")


def _after(book: Book) -> None:
    """From 1 July 2025: no district, six new units; a village stays what it is under its new unit."""
    for key, name, kind, code in HEIRS:
        _area(book, key, MERGED, name, kind, "xa", PROVINCE, code)
    for key, name in _districts():
        _area(book, key, MERGED, name, "huyen", "huyen", PROVINCE, ended=1)
    for commune in COMMUNES:
        _area(book, commune.key, MERGED, commune.name, commune.kind, "xa", DISTRICT, commune.code, ended=1)
    for unit in OUTSIDE:
        _area(book, unit.key, MERGED, unit.name, unit.kind, "xa", unit.parent, unit.code, ended=1)
    for commune in COMMUNES:
        for number, key in enumerate(commune.village_keys, 1):
            _area(book, key, MERGED, f"Bản {commune.bare} {number}", "ban", "thon", commune.heir)


def _passed_on(book: Book) -> None:
    columns = ("predecessor", "heir", "on", "extent", "decision")
    for unit in (*COMMUNES, *OUTSIDE):
        row = (unit.key, unit.heir, MERGED, "full", DECISION)
        book.table("successions.csv", columns).add(dict(zip(columns, row, strict=True)))
