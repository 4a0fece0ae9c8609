"""Search over places, papers, matters and lines: every word must be there, marks, tones and đ do not matter."""

from __future__ import annotations

import operator
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from functools import reduce
from typing import Any

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.core.paginator import Page, Paginator
from django.db import DatabaseError
from django.db.models import Case, F, Q, QuerySet, TextField, Value, When
from django.db.models.expressions import Combinable
from django.db.models.functions import Concat, Length
from django.http import Http404, HttpRequest
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from danchu.figures import saying, words
from danchu.figures.index import Found, folded
from danchu.figures.indexing import refresh, waiting
from danchu.figures.listing import Row, rows
from danchu.figures.names import area_names, body_names
from danchu.figures.saying import Said
from danchu.figures.shown import capital, label
from danchu.kit import write
from danchu.matters.models import Matter
from danchu.office import sight
from danchu.office.permits import admit
from danchu.office.sight import Sight
from danchu.places.models import AreaVersion, BodyVersion
from danchu.places.queries import tree_on
from danchu.registers.models import REGISTERS, Entry

EXAMPLES = ("đối thoại", "thu hồi đất", "KH-UBND", "hương ước")
FEW, A_PAGE, MOST_AT_ONCE = 8, 30, 1000
KINDS: Mapping[str, Promise] = {
    Found.Kind.AREA: _("Địa bàn"),
    Found.Kind.BODY: pgettext_lazy("nhiều", "Đơn vị"),
    Found.Kind.MATTER: pgettext_lazy("nhiều", "Việc"),
    Found.Kind.PAPER: _("Văn bản"),
    Found.Kind.LINE: _("Dòng sổ"),
}
# Of these the newest comes first, of names the shortest: it is nearest to what was asked.
_DATED = {Found.Kind.PAPER, Found.Kind.LINE}


@dataclass(frozen=True)
class Hit:
    """One result: `about` says what and where it is, `said` its own words; `is_named`: the title is a name as typed."""

    href: str
    title: str
    about: str
    said: tuple[Said, ...] = ()
    day: date | None = None
    is_named: bool = True


@dataclass(frozen=True)
class Group:
    """The results of one kind: `page` the rows of the index shown, `total` how many there are."""

    kind: str
    label: str
    hits: tuple[Hit, ...]
    page: Page[Found]

    @property
    def total(self) -> int:
        return self.page.paginator.count

    @property
    def has_more(self) -> bool:
        return self.page.has_next() or self.page.has_previous()


def page(request: HttpRequest, question: str, kind: str, number: str | None) -> dict[str, Any]:
    """What the page of a search shows; the index is brought up to date first, as far as a reader can wait."""
    catch_up()
    groups = search(question, sight.of(request), _door(request), kind=kind, number=number)
    return {
        "question": question,
        "groups": groups,
        "total": sum(group.total for group in groups),
        "kind": kind if kind in KINDS else "",
        "is_asked": bool(folded(question)),
        "examples": EXAMPLES,
    }


def catch_up() -> None:
    """Index what came since; where that cannot be written now (locked, read-only, done twice), search as it is."""
    if waiting():
        with suppress(DatabaseError):
            refresh(most=MOST_AT_ONCE)


def _door(request: HttpRequest) -> Callable[[str, date], bool]:
    """Would the door open? A guest of an open site is not asked again for each result."""

    def may_open(place: str, day: date) -> bool:
        try:
            admit(request, place, day)
        except (Http404, PermissionDenied):
            return False
        return True

    return (lambda _place, _day: True) if settings.DANCHU_OPEN_READING else may_open


def search(
    asked: str,
    seen: Sight,
    may_open: Callable[[str, date], bool],
    *,
    kind: str = "",
    number: str | None = None,
) -> list[Group]:
    """The groups that have results; nothing for an empty question. `kind` asks for one group, page by page.

    `may_open` is asked for each result shown, because sight may have changed between two days. Queries: two a kind, and
    those of naming what is shown; they do not grow with what is stored.
    """
    wanted = folded(asked).split()
    if not wanted:
        return []
    kinds = [kind] if kind in KINDS else list(KINDS)
    size, areas = A_PAGE if kind in KINDS else FEW, seen.ever()
    groups = [_group(one, _matching(wanted, one, areas), size, number, may_open) for one in kinds]
    return [group for group in groups if group.total]


def _matching(wanted: list[str], kind: str, areas: set[str] | None) -> QuerySet[Found]:
    """Rows of the kind that hold every word, the best first."""
    rows = Found.objects.filter(kind=kind)
    for word in wanted:
        rows = rows.filter(folded__contains=word)
    if areas is not None:
        rows = rows.filter(place__in=areas)
    apart = Concat(Value(" "), F("folded"), Value(" "), output_field=TextField())
    rows = rows.alias(apart=apart, length=Length("folded")).annotate(close=_closeness(wanted))
    return rows.order_by("-close", "rank", *(["-day", "key"] if kind in _DATED else ["length", "key"]))


def _closeness(wanted: list[str]) -> Combinable:
    """How well the words fit: standing together as asked counts most, then whole words, then beginnings of words.

    So «thon» finds «thôn» before «thông báo».
    """
    phrase = " ".join(wanted)
    hits: list[tuple[Q, int]] = [(Q(folded__startswith=f"{phrase} "), 4), (Q(apart__contains=f" {phrase} "), 4)]
    for word in wanted:
        hits += [(Q(apart__contains=f" {word} "), 2), (Q(apart__contains=f" {word}"), 1)]
    return reduce(operator.add, (Case(When(hit, then=points), default=0) for hit, points in hits))


def _group(
    kind: str, rows: QuerySet[Found], size: int, number: str | None, may_open: Callable[[str, date], bool]
) -> Group:
    page = Paginator(rows.defer("folded"), size).get_page(number)
    open_rows = [row for row in page if may_open(row.place, row.day)]
    return Group(kind, str(KINDS[kind]), tuple(_HITS[kind](open_rows)), page)


# -- what each kind shows -----------------------------------------------------------------------------------------


def _areas(found: list[Found]) -> Iterable[Hit]:
    names = area_names()
    newest = AreaVersion.objects.select_related("parent").in_bulk([row.version for row in found])
    ended = _ended(AreaVersion.objects.all(), "area__key", found)
    for row in found:
        version = newest.get(row.version)
        parent = version.parent.key if version and version.parent else ""
        kind = capital(words.area_kind(version.kind)) if version else ""
        about = (kind, capital(names.get(parent, "")), ended.get(row.key, ""))
        yield Hit(reverse("figures:place", args=[row.key]), capital(row.said), " · ".join(filter(None, about)))


def _bodies(found: list[Found]) -> Iterable[Hit]:
    names = area_names()
    newest = BodyVersion.objects.in_bulk([row.version for row in found])
    ended = _ended(BodyVersion.objects.all(), "body__key", found)
    for row in found:
        kind = words.body_kind(newest[row.version].kind) if row.version in newest else ""
        about = (kind, capital(names.get(row.place, row.place)), ended.get(row.key, ""))
        href = reverse("figures:place", args=[row.place]) + f"#{row.key}"
        yield Hit(href, row.said, " · ".join(filter(None, about)))


def _ended(versions: QuerySet[Any], owner: str, found: list[Found]) -> dict[str, str]:
    """Key → since when it is no more, in words, of those that are no more. One query."""
    rows = versions.filter(**{f"{owner}__in": [row.key for row in found]}, ended=True).values_list(owner, "since")
    return {key: _("giải thể từ %(day)s") % {"day": write.day(day)} for key, day in rows}


def _matters(found: list[Found]) -> Iterable[Hit]:
    names = area_names()
    by_key = {matter.key: matter for matter in Matter.objects.filter(key__in=[row.key for row in found])}
    for row in found:
        matter = by_key.get(row.key)
        if matter is not None:
            about = f"{capital(words.matter_kind(matter.kind))} · {capital(names.get(row.place, row.place))}"
            yield Hit(
                reverse("figures:matter", args=[row.key]), matter.name, about, _typed(matter.summary), matter.since
            )


def _papers(found: list[Found]) -> Iterable[Hit]:
    for row, entry in _said(found):
        title = " ".join(part for part in (row.type_word, row.symbol or row.symbol_printed) if part)
        yield Hit(reverse("figures:line", args=[entry.code]), title, row.issuer, _typed(row.abstract), entry.day)


def _typed(text: str) -> tuple[Said, ...]:
    return (Said("", text, "text", is_typed=True),) if text else ()


def _lines(found: list[Found]) -> Iterable[Hit]:
    for row, entry in _said(found):
        register = REGISTERS[entry.register]
        about = f"{row.body} · {entry.code}"
        href, told = reverse("figures:line", args=[entry.code]), saying.line(row, register)
        yield Hit(href, label(register), about, told, entry.day, is_named=False)


def _said(found: list[Found]) -> list[tuple[Row, Entry]]:
    """The lines in the order found, with what they say; one query a register met, and six."""
    entries = Entry.objects.filter(pk__in=[row.entry_id for row in found]).in_bulk()
    by_register: dict[str, list[int]] = {}
    for entry in entries.values():
        by_register.setdefault(entry.register, []).append(entry.pk)
    tree = tree_on(max((entry.day for entry in entries.values()), default=date.min))
    said = {row.entry: row for register, ids in by_register.items() for row in rows(register, ids, tree)}
    names = body_names({row.body_key for row in said.values()})
    for row in said.values():
        row.body = names.get(row.body_key, row.body_key)
    return [(said[row.entry_id], entries[row.entry_id]) for row in found if row.entry_id in said]


_HITS: Mapping[str, Callable[[list[Found]], Iterable[Hit]]] = {
    Found.Kind.AREA: _areas,
    Found.Kind.BODY: _bodies,
    Found.Kind.MATTER: _matters,
    Found.Kind.PAPER: _papers,
    Found.Kind.LINE: _lines,
}
