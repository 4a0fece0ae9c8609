"""References without letters: "Nghị quyết số 18", "Nghị định 29/2023", and laws by their name."""

import re
from collections.abc import Collection, Iterator
from typing import Final

from danchu.core.citing import tails
from danchu.core.citing.mark import Mark
from danchu.core.citing.symbols import TYPES
from danchu.core.citing.words import PARTY_TYPE_WORDS, type_of_word, word_set

__all__ = ["laws", "shorts"]

_LETTER: Final = r"[^\W\d_¹²³⁰-⁹]"
_SHORT = re.compile(
    rf"(?<!{_LETTER})(?P<type>{TYPES})\s{{1,2}}(?P<so>số\s{{1,2}}:?)?"
    r"(?P<number>[0-9]{1,4}[a-zđ]?)(?P<year>/(?:19|20)[0-9]{2})?(?![\w%]|[.,/-][0-9]|\s?[/-]\s?\w)"
)
# Types that prose shortens to word and number; others need "số", a year, a date, an issuer, or a paper of that type
# and number elsewhere in the text ("thông báo 12 hộ" is a count).
_OFTEN_SHORT: Final = frozenset(
    {"Nghị quyết", "Nghị định", "Chỉ thị", "Kết luận", "Thông tư", "Đề án", "Quy định", "Quyết định", "Luật",
     "Pháp lệnh", "Hướng dẫn", "Chương trình"}
)  # fmt: skip
_CLOSERS = re.compile(
    r"\s{0,2}(?:$|\n(?![^\S\n]{0,3}[a-zà-öø-ÿăâđêôơưạ-ỹ])|[,;.:()\"¹²³⁴-⁹]"
    r"|(?:và|của|về|ngày|khóa|tại|đã|để|trên|trong|cũng|do|có|là|nêu|với|theo|được|gắn"
    r"|đến|cho|thì|này|từ|ở|quy|hướng|ban|đối|vào|năm|này|-)(?!\w))"
)


def shorts(view: str, known: Collection[tuple[str, str]] = ()) -> Iterator[Mark]:
    """Type word and number without letters; `known` are type and number of the papers that have their symbol."""
    for match in _SHORT.finditer(view):
        kind = type_of_word(match["type"])
        capital = match["type"][:1].isupper()
        known_here = (kind, match["number"].lstrip("0")) in known
        told = match["so"] or match["year"] or (known_here and capital)
        if not told and not _CLOSERS.match(view, match.end()):
            continue
        tail = tails.after(view, match.end())
        if not (told or known_here or (capital and (kind in _OFTEN_SHORT or tail.day or tail.issuer))):
            continue
        year = match["year"] or ""
        party = not year and match["number"].isdigit() and kind in PARTY_TYPE_WORDS
        yield Mark(
            start=match.start(),
            end=tail.end,
            type=kind,
            number=match["number"],
            symbol=match["number"] + year,
            party=party,
            day=tail.day,
            issuer=tail.issuer,
            title=tail.title,
        )
        for further in _listed(view, match.end()):
            yield Mark(further.start("number"), further.end(), kind, further["number"], further["number"], party=party)


_FURTHER = re.compile(r"\s?(?:,|và)\s(?:số\s)?(?P<number>[0-9]{1,4})(?![\w%]|[.,/-][0-9]|\s?[/-]\s?\w)")
_MOST_LISTED: Final = 6


def _listed(view: str, place: int) -> list[re.Match[str]]:
    """The further numbers of "Quyết định 217, 218 của Bộ Chính trị", when the list is followed as a number is."""
    found: list[re.Match[str]] = []
    while len(found) < _MOST_LISTED and (further := _FURTHER.match(view, place)):
        found.append(further)
        place = further.end()
    return found if _CLOSERS.match(view, place) else []


_LAW = re.compile(r"(?<!\w)(?P<type>Bộ\sluật|Luật|Pháp\slệnh)\s{1,2}(?=\w)")
_WORD = re.compile(rf"(?P<gap>,?\s{{1,2}}|\s?-\s?)?(?P<word>{_LETTER}+)")
_YEAR = re.compile(r"\s(?:19|20)[0-9]{2}(?!\w)")
_LONGEST: Final = 14  # words in the name of a law
_STOPS: Final = word_set(
    "năm ngày của về trong trên tại đến cho gắn được đã có là với theo từ để các những này thì như do còn chưa"
    " không cùng nhằm nêu số giai kể mới đối cũng khi bằng trước sau mà nên sẽ đang vào"
)
_LOWER_NAMES: Final = frozenset({"thực", "dân", "tiếp", "khiếu", "tố", "phòng", "hòa", "đất", "cán", "lao"})


def laws(view: str) -> Iterator[Mark]:
    """Laws by name alone, as later references must be; the name ends at the first word that cannot be in it."""
    done = 0
    for match in _LAW.finditer(view):
        if match.start() < done:
            continue
        end, name = _amendment(view, match.end()) or _name(view, match.end())
        if not name:
            continue
        year = _YEAR.match(view, end)
        tail = tails.after(view, year.end() if year else end)
        done = tail.end
        yield Mark(match.start(), tail.end, _plain(match["type"]), number="", symbol="", day=tail.day, title=name)


def _plain(words: str) -> str:
    return " ".join(words.split())


_AMENDING = re.compile(r"[Ss]ửa\sđổi(?:,?\s(?:và\s)?bổ\ssung)?(?:\smột\ssố\sđiều)?(?:\scủa)?(?:\scác)?\s")
_AMENDED = re.compile(r"(?:(?:,|\svà|,\svà)\s)?(?:Bộ\sluật|Luật|Pháp lệnh)\s{1,2}(?=\w)")
_MOST_AMENDED: Final = 12


def _amendment(view: str, start: int) -> tuple[int, str] | None:
    """A law that is called by the laws it amends: "sửa đổi, bổ sung một số điều của Luật A và Luật B"."""
    opening = _AMENDING.match(view, start)
    if not opening:
        return None
    end = opening.end()
    for _ in range(_MOST_AMENDED):
        named = _AMENDED.match(view, end)
        stop, name = _name(view, named.end()) if named else (0, "")
        if not name:
            break
        end = stop
    return (end, _plain(view[start:end])) if end > opening.end() else None


def _name(view: str, start: int) -> tuple[int, str]:
    """Where the name ends and its words; "" when what follows is not a name."""
    words: list[str] = []
    ends = [start]
    while len(words) < _LONGEST and (word := _WORD.match(view, ends[-1])):
        if not (_belongs(word, words[-1]) if words else _opens(word["word"])):
            break
        words.append(word["word"])
        ends.append(word.end())
    while words and words[-1].lower() in {"và", "ở"}:
        words.pop()
        ends.pop()
    return ends[-1], _plain(view[start : ends[-1]])


def _opens(word: str) -> bool:
    return word[0].isupper() or word in _LOWER_NAMES


def _belongs(match: re.Match[str], previous: str) -> bool:
    """A comma only joins "Phòng, chống"; "ở" only "ở cơ sở"; stop words end the name."""
    word = match["word"]
    if "," in (match["gap"] or ""):
        return (previous.lower(), word.lower()) in {("phòng", "chống"), ("bộ", "công")}
    if previous.lower() == "và":
        return word not in _STOPS and word not in {"Luật", "Bộ", "Pháp", "Nghị", "Thông", "Quyết"}
    if word == "quy":
        return match.string[match.end() : match.end() + 4] == " chế"
    return word.lower() not in _STOPS
