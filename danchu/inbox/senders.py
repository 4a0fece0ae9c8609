"""Who sent a report: known by the name of its file, else by the heading of its text; "" when unsure."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import pairwise
from typing import Final

from rapidfuzz import fuzz, process

from danchu.core.place import Level
from danchu.kit.text import fold

_SURE: Final = 88
# The issuer stands in the heading of a report, its signer at the end.
_HEADING: Final = 1500
_KINDS: Final = ("xa", "phuong", "thi tran", "dac khu", "huyen", "thanh pho", "tinh")
_FILE_WORDS: Final = re.compile(
    r"\b(bao cao|bc|b c|ubnd|uy ban nhan dan|dang uy|hdnd|mttq|qcdc|dan chu|co so|thang|nam|quy|ky|dau|cuoi|so|final|"
    r"sua|lan|ban|moi|nhat|ve|cua|gui|thuc hien|[0-9]+)\b"
)


def sender_of(stem: str, heading: str, bodies: Mapping[str, str]) -> str:
    """The key of the body; `bodies`: key → name, `stem`: the file's name without its ending."""
    if stem in bodies:
        return stem
    wanted = _plain(stem)
    names = {key: _plain(name) for key, name in bodies.items()}
    return _named(wanted, names) or _headed(_plain(heading[:_HEADING]), names) or _nearest(wanted, names)


def _plain(text: str) -> str:
    return " ".join(re.findall(r"[a-z0-9]+", fold(text)))


def _bare(name: str) -> str:
    """«xã Bình Lư» is also «Bình Lư», unless that would leave a single letter."""
    kind = next((kind for kind in _KINDS if name.startswith(f"{kind} ")), "")
    bare = name[len(kind) :].strip()
    return bare if len(bare) > 2 else name


def _holds(text: str, name: str) -> int:
    """How often the name stands in the text as whole words."""
    return len(re.findall(rf"(?:^| ){re.escape(name)}(?= |$)", text))


def _named(wanted: str, names: Mapping[str, str]) -> str:
    """The longest name, with its kind or without, that stands in the file's name; two apart are no answer."""
    joined = wanted.replace(" ", "")
    found = {
        key: _bare(name)
        for key, name in names.items()
        if _holds(wanted, name) or _holds(wanted, _bare(name)) or _glued(_bare(name), joined)
    }
    longest = max(found, key=lambda key: len(found[key]), default="")
    alone = all(key == longest or (name in found[longest] and name != found[longest]) for key, name in found.items())
    return longest if alone else ""


def _glued(name: str, joined: str) -> bool:
    """«BinhLu.docx»: a name of at least two words written without blanks."""
    return " " in name and name.replace(" ", "") in joined


def _headed(heading: str, names: Mapping[str, str]) -> str:
    """The name with its kind that stands most often, and earliest, in the heading."""
    found = {key: _holds(heading, name) * 10_000 - heading.find(name) for key, name in names.items() if name}
    return _only_best({key: rank for key, rank in found.items() if _holds(heading, names[key])})


def _nearest(wanted: str, names: Mapping[str, str]) -> str:
    """A name typed with a slip: what is left of the file's name without its usual words."""
    left = " ".join(_FILE_WORDS.sub(" ", wanted).split())
    if len(left) < 4:
        return ""
    bare = {key: _bare(name) for key, name in names.items()}
    best = process.extract(left, bare, scorer=fuzz.ratio, score_cutoff=_SURE, limit=2)
    return str(best[0][2]) if best and (len(best) == 1 or best[0][1] > best[1][1]) else ""


def _only_best(found: Mapping[str, int]) -> str:
    ranked = sorted(found.items(), key=lambda one: -one[1])[:2]
    if not ranked or (len(ranked) == 2 and ranked[0][1] == ranked[1][1]):
        return ""
    return ranked[0][0]


_LEVELS: Final = (
    (Level.COMMUNE, re.compile(r"\b(?:xa(?! hoi)|phuong|thi tran|dac khu)\b")),
    (Level.DISTRICT, re.compile(r"\b(?:huyen|quan|thi xa|thanh pho)\b")),
    (Level.PROVINCE, re.compile(r"\btinh\b")),
)
_ISSUER: Final = re.compile(r"\b(?:uy ban nhan dan|ubnd|dang uy|dang bo|huyen uy|tinh uy|thanh uy|ban chi dao|hdnd)\b")


def level_of(heading: str) -> Level | None:
    """The level of who issued a report: the lowest one that a line naming an issuer names; None when none does.

    Above the issuer of a commune stands its district, never the other way round.
    """
    lines = [fold(line) for line in heading[:_HEADING].partition("BÁO CÁO")[0].splitlines()]
    issuers = [line for line in lines if _ISSUER.search(line)]
    # «ỦY BAN NHÂN DÂN» often stands on a line of its own, the place below it.
    issuers += [below for line, below in pairwise(lines) if _ISSUER.fullmatch(line.strip(" *|"))]
    found = (level for level, named in _LEVELS if any(named.search(line) for line in issuers))
    return next(found, None)
