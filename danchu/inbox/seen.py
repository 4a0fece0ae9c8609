"""What the views ask about places and posts: which reports one sees, where one may hand in, from whom."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import PurePosixPath
from typing import Any

from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest
from django.utils import timezone

from danchu.core.period import CALENDAR, Period
from danchu.core.place import Body as CoreBody
from danchu.core.place import Level, Tree
from danchu.figures.names import area_names, body_names
from danchu.figures.shown import label
from danchu.inbox import actions, queries
from danchu.inbox.comparing.asked import senders_of
from danchu.inbox.forms import ReceiveForm
from danchu.inbox.letter import Letter
from danchu.inbox.models import Incoming
from danchu.inbox.senders import sender_of
from danchu.kit.text import slug
from danchu.office.models import Post
from danchu.office.permits import Need, Permit, admit
from danchu.office.reach import held
from danchu.places.models import Area, Body
from danchu.places.queries import tree_on

# Bodies whose papers are in the form of the Party.
_PARTY = frozenset({"cap_uy", "ban_chi_dao", "co_quan_dang"})


def today() -> date:
    return timezone.localdate()


def came_on(incoming: Incoming) -> date:
    """The record's own day is the day it came: the office it came to stood then, whatever period it tells of."""
    return timezone.localdate(incoming.received_at)


def listed(request: HttpRequest) -> list[dict[str, Any]]:
    """Reports the reader's posts open, newest first. The door is asked once for each place and day."""
    if not isinstance(request.user, User):
        return []
    names, opened = area_names(), dict[tuple[str, date], bool]()
    rows = list(queries.listed())
    senders = body_names({row.sender.key for row in rows if row.sender})
    found = []
    for row in rows:
        asked = (row.place.key, came_on(row))
        if asked not in opened:
            opened[asked] = _opens(request, row, Need.READ)
        if opened[asked]:
            sender = senders.get(row.sender.key, "") if row.sender else ""
            place = names.get(row.place.key, row.place.key)
            period = Period.parse(row.period)
            told = {"incoming": row, "sender": sender, "place": place, "period": period, "label": label(period)}
            found.append(told)
    return found


@dataclass(frozen=True)
class Came:
    """Of the areas right below a place, how many sent a report for a period, and who did not."""

    place: str
    period: Period
    count: int
    expected: int
    missing: tuple[str, ...]

    @property
    def label(self) -> str:
        """The period in the reader's language."""
        return label(self.period)


def came(rows: Iterable[Mapping[str, Any]]) -> list[Came]:
    """For every place and period of the listed reports, newest period first; places with nothing below are left out.

    A report counts for the area that its sender governs. Three queries for each period.
    """
    groups: dict[tuple[str, Period], set[str]] = {}
    for row in rows:
        sender = row["incoming"].sender
        groups.setdefault((row["incoming"].place.key, row["period"]), set()).update([sender.key] if sender else [])
    trees = {period: tree_on(CALENDAR.window(period).last) for _place, period in groups}
    found = [_came(trees[period], place, period, senders) for (place, period), senders in groups.items()]
    return sorted((one for one in found if one.expected), key=lambda one: one.period, reverse=True)


def _came(tree: Tree, place: str, period: Period, senders: Collection[str]) -> Came:
    below = [area for area in tree.children(place) if area.level is not Level.VILLAGE]
    sent = {area.key for area in below if senders_of(tree, area.key) & set(senders)}
    missing = tuple(area.name for area in below if area.key not in sent)
    name = tree.areas[place].name if place in tree.areas else place
    return Came(name, period, len(sent), len(below), missing)


def may_write(request: HttpRequest, incoming: Incoming) -> bool:
    return _opens(request, incoming, Need.WRITE)


def _opens(request: HttpRequest, incoming: Incoming, needs: Need) -> bool:
    try:
        return admit(request, incoming.place.key, came_on(incoming), needs=needs).post is not None
    except (Http404, PermissionDenied):
        return False


def receiving(request: HttpRequest) -> list[tuple[str, str]]:
    """(key, name) of the areas for which the reader may hand reports in."""
    if not isinstance(request.user, User) or not request.user.is_active:
        return []
    keys = {each.area for each in held(request.user, today()) if each.post.role == Post.Role.WRITER}
    names = area_names()
    return sorted((key, names.get(key, key)) for key in keys)


def name_of(place: str) -> str:
    return area_names().get(place, place)


def name_of_body(body: Body | None) -> str:
    return body_names({body.key}).get(body.key, body.key) if body else ""


def senders(place: str) -> list[tuple[str, str]]:
    """(key, name) of the bodies in the area and below it today: any of them may have written."""
    return sorted(((key, name) for key, name in _bodies(place).items()), key=lambda one: one[1])


def _bodies(place: str) -> dict[str, str]:
    return dict(_named(place))


def _named(place: str) -> Iterator[tuple[str, str]]:
    tree = tree_on(today())
    areas = {place, *(area.key for area in tree.below(place))}
    for body in tree.bodies.values():
        if body.area in areas and body.level.value in {"xa", "huyen", "tinh"}:
            yield body.key, f"{body.name} ({tree.areas[body.area].name})"


def received(place: str, form: ReceiveForm, by: User) -> Incoming:
    """Keep the report of a valid form; the sender is that of the form, else of the file's name, else of the heading."""
    name, content = form.content()
    key = form.cleaned_data["sender"]
    return actions.receive(
        place=Area.objects.get(key=place),
        period=form.cleaned_data["period"],
        name=name,
        content=content,
        sender=body(key),
        by=by,
        guess=lambda text: body(_guessed(place, name, text)),
    )


def body(key: str) -> Body | None:
    """None for no such key."""
    return Body.objects.filter(key=key).first() if key else None


def _guessed(place: str, name: str, text: str) -> str:
    """The commune government whose name stands in the file's name, else in the heading; "" for none."""
    tree = tree_on(today())
    areas = {place, *(area.key for area in tree.below(place))}
    names = {b.key: tree.areas[b.area].name for b in tree.bodies.values() if b.kind == "ubnd" and b.area in areas}
    return sender_of(PurePosixPath(name).stem, text, names)


def file_name(incoming: Incoming, name: str) -> str:
    """What a downloaded file is called: ASCII, so that every browser keeps it."""
    stem, suffix = PurePosixPath(incoming.name).stem, PurePosixPath(incoming.name).suffix.lower()
    return f"{slug(stem) or 'bao-cao'}{suffix}" if name == "goc" else f"{slug(stem) or 'bao-cao'}-{name}"


def letter(incoming: Incoming, permit: Permit) -> Letter:
    """Who returns the report to whom: the body of the reader's post, as it stood when the report came."""
    tree, period = tree_on(came_on(incoming)), Period.parse(incoming.period).label_vi
    issuer = tree.bodies.get(permit.post.body.key) if permit.post else None
    sender = tree.bodies.get(incoming.sender.key) if incoming.sender else None
    known = Letter(report=incoming.name, period=period)
    if sender is not None:
        known = replace(known, addressee=sender.name)
    if issuer is None:
        return known
    return replace(
        known,
        issuer=issuer.name,
        superior=_superior(tree, issuer),
        locality=" ".join(word for word in tree.areas[issuer.area].name.split() if word[:1].isupper()),
        is_party=issuer.kind in _PARTY,
    )


def _superior(tree: Tree, issuer: CoreBody) -> str:
    """The body of the same kind over it; "" at the top."""
    over = next(tree.above(issuer.area), None)
    same = [body.name for body in tree.bodies_at(over.key) if body.kind == issuer.kind] if over else []
    return same[0] if same else ""
