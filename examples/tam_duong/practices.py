"""Chế độ phải có: one-stop and linked one-stop in every commune, internal rules and Ban TTND in every body bound.

The three «100 %» of the report are kept; bodies of seven or fewer need no Ban TTND, and some still lack a democracy
regulation under the Law of 2022, which the report tells only in words.
"""

from __future__ import annotations

from datetime import date

from examples.tam_duong import bodies
from examples.tam_duong.book import Book
from examples.tam_duong.days import some
from examples.tam_duong.dice import Dice

UNIONS = ("mttq", "hoi_lhpn", "hoi_nong_dan", "doan_thanh_nien", "hoi_ccb", "cong_doan")
OFFICES = ("co_quan_chuyen_mon", "su_nghiep", "hoi", "co_quan_dang", *UNIONS, "truong_hoc", "dn_nha_nuoc")
SMALL = ("hoi-ctd", "phong-dan-toc", "ccb-huyen", "ldld-huyen")  # seven people or fewer
WITHOUT_DEMOCRACY_RULES = ("phong-dan-toc", "tt-gdnn-gdtx", "hoi-ctd", "ubnd-khun-ha", "ubnd-then-sin", "th-ta-leng")


def write(book: Book) -> None:
    dice = Dice("practices")
    for body in bodies.everyone():
        if body.kind == "ubnd" and body.level == "xa":
            _line(book, body.key, "one_stop", some(dice, date(2015, 9, 1), date(2016, 6, 30)))
            _line(book, body.key, "one_stop_linked", some(dice, date(2018, 7, 2), date(2019, 6, 28)))
            _rules(book, dice, body.key)
        elif body.kind in OFFICES and (body.level == "huyen" or body.kind not in UNIONS):
            _rules(book, dice, body.key)


def _rules(book: Book, dice: Dice, body: str) -> None:
    for practice in ("spending_rules", "operating_rules"):
        day = some(dice, date(2024, 1, 3), date(2024, 2, 28))
        _line(book, body, practice, day if practice == "spending_rules" else day.replace(year=2021), dice)
    lacks = body in WITHOUT_DEMOCRACY_RULES
    _line(book, body, "democracy_rules", date(2024, 1, 2) if lacks else some(dice, date(2023, 8, 1), date(2024, 5, 31)),
          None if lacks else dice, state="lacks" if lacks else "has")  # fmt: skip
    small = body in SMALL
    state, day = ("not_applicable", date(2023, 7, 3)) if small else ("has", some(dice, *TERMS))
    _line(book, body, "people_inspectorate", day, state=state)


TERMS = (date(2023, 7, 3), date(2023, 11, 30))


def _line(book: Book, body: str, practice: str, day: date, numbered: Dice | None = None, *, state: str = "has") -> None:
    book.line(
        "practices",
        f"qc-{practice.replace('_', '-')}-{body}",
        body,
        day,
        practice=practice,
        state=state,
        document=f"{numbered.between(11, 180)}/QĐ" if numbered else "",
    )
