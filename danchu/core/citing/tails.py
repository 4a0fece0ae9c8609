"""What follows a number: the date, the issuer after "của", the title after "về"."""

import re
from dataclasses import dataclass
from typing import Final

from danchu.core.citing.words import word_set

__all__ = ["DATE", "Tail", "after"]

DATE: Final = (
    r"[0-9]{1,2} {0,2}[/.-] {0,2}[0-9]{1,2} {0,2}[/.-] {0,2}[0-9]{4}(?![0-9])"
    r"|[0-9]{1,2}\s{1,3}tháng\s{1,3}[0-9]{1,2}\s{0,2},?\s{1,3}năm\s{1,3}[0-9]{4}(?![0-9])"
)


@dataclass(frozen=True)
class Tail:
    """`end` is where the date ends, or where the tail began when no date is printed."""

    end: int
    day: str = ""
    issuer: str = ""
    title: str = ""


_DAY = re.compile(rf"[\s,]{{0,3}}\(?(?:(?:được )?(?:ban hành|ký|ra) )?(?:ngày\s{{0,2}})?(?P<day>{DATE})")
_BY = re.compile(r"[\s,)]{0,3}(?:do|của)\s(?P<issuer>[^,;:.()\n\"0-9¹²³⁰-⁹]{2,110})")
_LATE_DAY = re.compile(rf"[\s,]{{0,3}}ngày\s{{1,2}}(?P<day>{DATE})")
_ABOUT = re.compile(
    r"[\s,)]{0,3}(?:(?:ban hành )?(?:quy định )?)(?:về|Về)\s(?:việc\s)?(?P<title>[^,;:.()\n\"¹²³⁰-⁹]{3,160})"
)
_REACH: Final = 320

# Words that can follow the name of an organ and are never part of it.
_STOPS: Final = word_set(
    "về ngày quy hướng sửa phê tại gắn triển thực trong đối để cho đã được theo từ nhằm gồm bao với có là khóa"
    " năm số đến và kết công giao điều phân nêu này thì như còn ghi"
)


def after(view: str, start: int) -> Tail:
    """Reads what follows a symbol that ends at `start`."""
    text = view[start : start + _REACH]
    end = start
    day = issuer = ""
    position = 0
    if dated := _DAY.match(text):
        day, position = dated["day"], dated.end()
        end = start + position
    if by := _BY.match(text, position):
        issuer = _organ(by["issuer"])
        position = by.start("issuer") + len(issuer)
        if not day and (late := _LATE_DAY.match(text, position)):
            day, position = late["day"], late.end()
            end = start + position
    about = _ABOUT.match(text, position)
    return Tail(end, day, issuer, about["title"].strip() if about else "")


def _organ(phrase: str) -> str:
    """The organ at the head of the phrase: up to the first word that cannot belong to a name."""
    words = phrase.split(" ")
    for place, word in enumerate(words):
        follows = words[place + 1] if place + 1 < len(words) else ""
        stops = word in _STOPS or (word == "ban" and follows == "hành")
        if place and stops and not _joins(word, follows):
            return " ".join(words[:place]).strip()
    return phrase.strip()


def _joins(word: str, follows: str) -> bool:
    """Whether the word is in a name after all: "Bộ Lao động - Thương binh và Xã hội", "công an"."""
    named = follows[:1].isupper() and follows not in {"Luật", "Nghị", "Quyết", "Chỉ", "Thông", "Kế", "Kết", "Công"}
    return (word == "và" and named) or (word == "công" and follows == "an")
