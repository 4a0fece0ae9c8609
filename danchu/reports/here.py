"""How the place of a report, its authorities and the places below it are called: no outline says «huyện» by heart."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from danchu.core.place import Area, Level, Tree

_KINDS: Final = {  # the word that opens the name of an area → its Party committee, and both in English
    "tỉnh": ("Tỉnh ủy", "province", "provincial"),
    "thành phố": ("Thành ủy", "city", "city"),
    "huyện": ("Huyện ủy", "district", "district"),
    "quận": ("Quận ủy", "urban district", "district"),
    "thị xã": ("Thị ủy", "town", "town"),
    "xã": ("Đảng ủy", "commune", "commune"),
    "phường": ("Đảng ủy", "ward", "ward"),
    "thị trấn": ("Đảng ủy", "township", "township"),
    "đặc khu": ("Đảng ủy", "special zone", "special zone"),
}
_COMMUNES: Final = ("xã", "phường", "thị trấn", "đặc khu")
_VILLAGES: Final = ("bản", "thôn", "làng", "ấp", "buôn", "tổ dân phố", "khu phố")
_PLURALS: Final = {"xã": "communes", "phường": "wards", "thị trấn": "townships", "đặc khu": "special zones"}


@dataclass(frozen=True)
class Here:
    """`kind`: «huyện». `party`: «Huyện ủy». `communes`: «xã, thị trấn» and `villages`: «bản», the kinds there are.

    `district`: whose acts the figures of the district level are: «huyện» in its own report, «cấp huyện» in another.
    """

    kind: str
    party: str
    district: str
    communes: str
    villages: str
    is_commune: bool
    is_district: bool


def here(tree: Tree, place: str, language: str) -> Here:
    """Of the place as the tree of the window's last day has it."""
    area = tree.areas[place]
    word = kind_of(area)
    party, kind, of_party = _KINDS.get(word, ("Cấp ủy", "place", "local"))
    below = [found for found in tree.below(place) if found.level is Level.COMMUNE]
    is_commune, is_district = area.level is Level.COMMUNE, area.level is Level.DISTRICT
    if language == "en":
        return Here(
            kind=kind,
            party=f"{of_party} Party Committee",
            district=of_party if is_district else "district",
            communes=_english(below),
            villages="villages",
            is_commune=is_commune,
            is_district=is_district,
        )
    district = word if is_district else "cấp huyện"
    villages = _opening([found.name for found in tree.below(place) if found.level is Level.VILLAGE], _VILLAGES)
    communes = ", ".join(_kinds(below))
    return Here(word, party, district, communes, ", ".join(villages or ["thôn"]), is_commune, is_district)


def kind_of(area: Area) -> str:
    """The word that opens the name of the area: «thị trấn» for «thị trấn Tam Đường»; empty for another name."""
    name = area.name.casefold()
    return next((word for word in sorted(_KINDS, key=len, reverse=True) if name.startswith(word + " ")), "")


def english_name(name: str) -> str:
    """«Bản Bo commune» for «xã Bản Bo»; another name stays as it is."""
    for word in sorted(_KINDS, key=len, reverse=True):
        if name.casefold().startswith(word + " "):
            return f"{name[len(word) + 1 :]} {_KINDS[word][1]}"
    return name


def _kinds(areas: Iterable[Area]) -> list[str]:
    return _opening([area.name for area in areas], _COMMUNES) or ["xã"]


def _opening(names: Iterable[str], words: Iterable[str]) -> list[str]:
    """Those of the words that open at least one of the names."""
    told = [name.casefold() for name in names]
    return [word for word in words if any(name.startswith(word + " ") for name in told)]


def _english(areas: Iterable[Area]) -> str:
    *first, last = [_PLURALS[word] for word in _kinds(areas)]
    return f"{', '.join(first)} and {last}" if first else last
