"""References with a symbol: 59/2023/NĐ-CP, 296/KH-UBND, 21-KL/TW, with the slips of real typing."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from danchu.core.citing import tails
from danchu.core.citing.mark import Mark
from danchu.core.citing.words import LETTERS, PARTY_LETTERS, PARTY_ORGANS, SHORT_WORDS, WORDS, letters_of, type_of_word

__all__ = ["TYPES", "find"]


def _choice(words: Iterable[str]) -> str:
    """The words, longest first; a line may end between two of them."""
    return "|".join(re.escape(word).replace(r"\ ", r"\s") for word in sorted(words, key=len, reverse=True))


_UPPER: Final = "A-ZĐÂÊÔƠƯĂ"
_LETTER: Final = r"[^\W\d_¹²³⁰-⁹]"
_GAP: Final = r"[ \t\n]{0,2}"
_GROUP: Final = rf"[{_UPPER}](?:{_LETTER}|[0-9&]|\.(?=[{_UPPER}])){{0,23}}"
_MORE: Final = rf"(?:{_GAP}[-/]{_GROUP}|[-/]{_GAP}{_GROUP}){{0,6}}"

_TYPED_BEFORE: Final = "|".join(rf"(?<={word})" for word in ("NĐ", "QĐ", "NQ", "CT", "KH", "TT", "số"))
_TW: Final = "TW|TƯ|TU|HU|ĐU"
_SYMBOL = re.compile(
    rf"(?:(?<![\w.,/-])|{_TYPED_BEFORE})(?P<number>[0-9]{{1,5}}[a-zđ]?)(?P<rest>"
    rf"{_GAP}/{_GAP}(?:19|20)[0-9]{{2}}{_GAP}/{_GAP}(?P<lawful>{_GROUP})(?:{_GAP}-{_GAP}{_GROUP})?{_MORE}"
    rf"|(?:{_GAP}-{_GAP}| ?)(?P<party>{_choice(PARTY_LETTERS)})(?:-{_GROUP})?{_GAP}/{_GAP}{_GROUP}{_MORE}"
    rf"|(?P<sign>[-/])(?P<slipped>{_choice(PARTY_LETTERS)})(?P=sign)(?:{_TW})(?![\w-])"
    rf"|{_GAP}/{_GAP}(?P<typed>{_choice(LETTERS)})(?:(?:{_GAP}-{_GAP}|\.){_GROUP}{_MORE}|(?![\w-]))"
    r"|-(?P<old>(?:NĐ/)?(?:CP|TTg|HĐBT))(?![\w-])"
    rf"|/(?P<office>{_GROUP}){_GAP}-{_GAP}{_GROUP}{_MORE}"
    rf"|/(?P<lone>[{_UPPER}]{{2,10}})(?![\w-])"
    r")"
)
TYPES: Final = rf"(?:(?i:{_choice(WORDS)})|{_choice(SHORT_WORDS)})(?!{_LETTER})"
_BEFORE = re.compile(
    rf"(?:(?<!{_LETTER})(?P<type>{TYPES})\s{{0,3}})?"
    rf"(?:(?<!{_LETTER})(?P<so>(?i:số|sô)\s{{0,2}}:?\s{{0,2}}))?$"
)
_LIST_BEFORE = re.compile(
    rf"(?<!{_LETTER}){TYPES}\s{{1,3}}(?:(?i:số)\s{{1,2}})?"
    r"(?P<list>(?:[0-9]{1,5}\s?(?:,|và)\s?){1,6})(?:số\s)?$"
)
_NAMED_BEFORE = re.compile(r"(?P<type>Bộ luật|Luật|Pháp lệnh)\s(?P<title>[^;.:()\n]{3,90}?)\s?,?\s(?:\()?số:?\s{0,2}$")
_TOLD_BEFORE = re.compile(r"(?P<type>Bộ luật|Luật|Pháp lệnh)\s(?P<title>[^;.:()\n]{3,90}?)(?: năm [0-9]{4})?\s?\($")
_JOINED = re.compile(r"[\s,;]*(?:(?:và|hoặc|với|cùng)\s+)?(?:(?:các|số|sô)\s*)*")
_OWN_NUMBER = re.compile(r"(?:^|\n)[ \t*_#|]{0,6}(?:Số|SỐ)[ \t]?:?[ \t]{0,3}$")
_REACH: Final = 110  # characters looked at before a symbol


def find(view: str) -> Iterator[Mark]:
    """References with a symbol, in order. The paper's own number at the head of a line is not a reference."""
    previous: Mark | None = None
    for match in _SYMBOL.finditer(view):
        if _OWN_NUMBER.search(view[max(match.start() - 20, 0) : match.start()]):
            continue
        mark = _mark(view, match, previous)
        if mark is None:
            continue
        yield from _sharing(view, match, mark)
        yield mark
        previous = mark


def _mark(view: str, match: re.Match[str], previous: Mark | None) -> Mark | None:
    floor = max(match.start() - _REACH, previous.end if previous else 0)
    before = _BEFORE.search(view, floor, match.start())
    word = before["type"] if before else None
    said_number = bool(before and before["so"])
    if not _believable(match, said=bool(word) or said_number):
        return None
    rest = _without_note(match["rest"])
    symbol_end = match.start() + len(match["number"]) + len(rest)
    letters = match["lawful"] or match["party"] or match["slipped"] or match["typed"] or ""
    tail = tails.after(view, symbol_end)
    mark = Mark(
        start=match.start() if before is None or before.start() == before.end() else before.start(),
        end=tail.end,
        type=type_of_word(word) if word else "",
        number=match["number"],
        symbol=match["number"] + _mended(match, rest),
        letters=letters,
        party=_is_party(match, rest),
        day=tail.day,
        issuer=tail.issuer,
        title=tail.title,
    )
    return _typed(view, mark, floor, match, previous)


def _believable(match: re.Match[str], *, said: bool) -> bool:
    """Letters alone make a symbol when they are a type; an organ needs "số" or a second group in capitals."""
    if match["lone"] or match["old"] or not match["rest"].lstrip().startswith(("-", "/")):
        return said
    if match["office"]:
        return said or sum(map(str.isupper, match["office"])) >= 2
    return said or bool(match["lawful"] or match["party"] or match["slipped"]) or "-" in match["rest"]


def _mended(match: re.Match[str], rest: str) -> str:
    """The rest of the symbol with the signs that belong there: "30CT/TW", "30-CT-TW", "12/QĐ.UBND" are slips."""
    if match["slipped"]:
        return f"-{match['slipped']}/{rest[len(match['slipped']) + 2 :]}"
    if match["typed"]:
        return re.sub(rf"^(\s*/\s*{match['typed']})\.", r"\1-", rest)
    return rest if rest.lstrip().startswith(("-", "/")) else "-" + rest.lstrip()


def _without_note(rest: str) -> str:
    """Digits glued to the end are the mark of a footnote, except in QH15 and UBTVQH15."""
    if assembly := re.search(r"QH[0-9]{2}(?=[0-9]*$)", rest):
        return rest[: assembly.end()]
    return re.sub(r"[0-9]+$", "", rest)


_OF_STATE_TOO: Final = frozenset({"BTC"})  # Bộ Tài chính and Ban Tổ chức


def _is_party(match: re.Match[str], rest: str) -> bool:
    """A Party paper is numbered 21-KL/TW; "35/KH-TU" is a slip for it, 344/2016/TT-BTC is of the State."""
    organ = re.split(r"[-/]", rest.replace(" ", ""))[-1]
    if match["party"] or match["slipped"]:
        return organ not in {"UBND", "HĐND", "CP", "TTg", "NĐ"}
    return not match["lawful"] and organ in PARTY_ORGANS - _OF_STATE_TOO


def _typed(view: str, mark: Mark, floor: int, match: re.Match[str], previous: Mark | None) -> Mark:
    """Where no type word stands right before: the name of a law, the type of the reference joined before."""
    if mark.type:
        told = _TOLD_BEFORE.search(view, max(mark.start - _REACH, 0), mark.start)
        return replace(mark, title=told["title"].strip(" ,")) if told and told["type"] == mark.type else mark
    if named := _NAMED_BEFORE.search(view, floor, match.start()):
        return replace(mark, start=named.start(), type=named["type"], title=named["title"].strip(" ,"))
    if previous and _JOINED.fullmatch(view, previous.end, mark.start):
        own = letters_of(mark.letters, party=mark.party)
        if own in {"", previous.type} or mark.letters == previous.letters:
            return replace(mark, type=previous.type)
    return mark


def _sharing(view: str, match: re.Match[str], mark: Mark) -> Iterator[Mark]:
    """In "Quyết định số 217, 218-QĐ/TW" the first number shares the letters of the last."""
    floor = max(match.start() - _REACH, 0)
    listed = _LIST_BEFORE.search(view, floor, match.start())
    if not listed:
        return
    kind = type_of_word(listed.group()[: listed.start("list") - listed.start()].removesuffix(" ").removesuffix("số"))
    letters = mark.symbol[len(mark.number) :]
    for number in re.finditer(r"[0-9]{1,5}", listed["list"]):
        start = listed.start("list") + number.start()
        yield replace(
            mark, start=start, end=start + len(number.group()), type=kind or mark.type,
            number=number.group(), symbol=number.group() + letters,
        )  # fmt: skip
