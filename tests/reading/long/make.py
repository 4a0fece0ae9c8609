"""Writes the long texts anew: `python -m tests.reading.long.make`, with the example loaded in DANCHU_VAR.

Danchu composes the report of each place; its tagged figures become marks `{34@receptions.visits}` and the places get
made-up names. The texts lie in the repository, so that scoring them needs no database.
"""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import Final

TEXTS: Final = Path(__file__).parent / "texts"
PERIOD: Final = "2024-H1"
PLACES: Final = ("tam-duong", "tt-tam-duong", "ban-bo", "binh-lu", "ta-leng", "khun-ha")
# Made up: no commune of the country is meant.
NAMES: Final = {
    "Tam Đường": "Mường Thanh An", "Bản Bo": "Nà Khoang", "Nà Tăm": "Pá Lau", "Bình Lư": "Yên Sơn Hạ",
    "Sơn Bình": "Thượng Lâm", "Tả Lèng": "Phìn Chải", "Giang Ma": "Sín Thầu Hạ", "Hồ Thầu": "Lao Pờ",
    "Bản Hon": "Nậm Vì", "Khun Há": "Tà Sìn", "Thèn Sin": "Séo Lèng", "Nùng Nàng": "Pu Sam", "Bản Giang": "Nà Ún",
    "Lai Châu": "Mường Lự",
}  # fmt: skip


def main() -> None:
    """Compose, mark, rename and write every text."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "danchu.config.settings")
    import django

    django.setup()
    TEXTS.mkdir(exist_ok=True)
    for number, place in enumerate(PLACES, start=1):
        path = TEXTS / f"{number}.txt"
        path.write_text(renamed(marked(place)), encoding="utf-8")
        print(path.name, len(path.read_text(encoding="utf-8")))


def marked(place: str) -> str:
    """The report of the place as text, its tagged figures as marks."""
    from danchu.core.period import CALENDAR, Period
    from danchu.figures import queries
    from danchu.inbox.formats import word
    from danchu.reports.compose import compose
    from danchu.reports.management.commands.report import plan_of
    from danchu.reports.render import docx

    sheet = queries.sheet(place, Period.parse(PERIOD), CALENDAR)
    found = word.extracted(docx.render(compose(sheet, plan_of(sheet))))
    pieces, reached = [], 0
    for control in found.controls:
        printed = found.text[control.start : control.end]
        number = re.search(r"[0-9]+(?:[.,][0-9]+)*", printed)
        tag = control.tag.split("@")
        if number is None or len(tag) != 3:  # a paper cited, not a figure
            continue
        code, where, _period = tag
        start, end = control.start + number.start(), control.start + number.end()
        mark = code if where == place else f"{code}@{where}"
        pieces.append(f"{found.text[reached:start]}{{{found.text[start:end]}@{mark}}}")
        reached = end
    return "".join(pieces) + found.text[reached:]


def renamed(text: str) -> str:
    """Other names, also in capitals; marks keep their codes."""
    for name, other in NAMES.items():
        text = text.replace(name, other).replace(name.upper(), other.upper())
    return text


if __name__ == "__main__":
    main()
