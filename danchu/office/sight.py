"""What somebody may read, asked once for many places: for lists that show only what the door would open.

The same rule as `permits.admit` (see `reach`), for all areas of a tree at once.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.conf import settings
from django.contrib.auth.models import AnonymousUser, User
from django.http import HttpRequest
from django.utils import timezone

from danchu.core.place import Extent, Succession, Tree, heirs_of
from danchu.office.reach import held
from danchu.places.models import AreaVersion
from danchu.places.queries import successions, tree_on

Links = Iterable[tuple[str, str | None]]  # (child, parent)


@dataclass(frozen=True)
class Sight:
    """`is_all`: everything. Else everything below `tops`, and of `parts` only the areas themselves.

    `tops` are the areas of the reader's posts, those under them today, and what fell to them whole; `parts` fell to
    them in part.
    """

    is_all: bool = False
    tops: frozenset[str] = frozenset()
    parts: frozenset[str] = frozenset()

    def on(self, tree: Tree) -> set[str]:
        """Keys of the areas of the tree that may be read."""
        if self.is_all:
            return set(tree.areas)
        below = under(self.tops, ((area.key, area.parent) for area in tree.areas.values()))
        return (below | self.parts) & tree.areas.keys()

    def ever(self) -> set[str] | None:
        """Areas of which anything, from any day, may be readable: to narrow a search before the door is asked.

        None: all. One query.
        """
        if self.is_all:
            return None
        links = AreaVersion.objects.values_list("area__key", "parent__key").distinct()
        return under(self.tops, links) | self.parts


def of(who: HttpRequest | User | AnonymousUser) -> Sight:
    """The sight of a reader today. Five queries for somebody with posts, none for a guest."""
    user = who.user if isinstance(who, HttpRequest) else who
    if settings.DANCHU_OPEN_READING:
        return Sight(is_all=True)
    if not isinstance(user, User) or not user.is_active:
        return Sight()
    today = timezone.localdate()
    areas = {each.area for each in held(user, today)}
    if not areas:
        return Sight()
    tree = tree_on(today)
    below = under(areas, ((area.key, area.parent) for area in tree.areas.values())) & tree.areas.keys()
    whole, parts = _fallen(below, [link for link in successions() if link.on <= today], today)
    return Sight(tops=frozenset(areas | below | whole), parts=frozenset(parts))


def under(tops: Iterable[str], links: Links) -> set[str]:
    """The tops and everything below them by (child, parent) links."""
    children: dict[str, list[str]] = {}
    for child, parent in links:
        if parent is not None:
            children.setdefault(parent, []).append(child)
    found: set[str] = set()
    waiting = list(tops)
    while waiting:
        key = waiting.pop()
        if key not in found:
            found.add(key)
            waiting += children.get(key, [])
    return found


def _fallen(below: set[str], links: list[Succession], today: date) -> tuple[set[str], set[str]]:
    """Which areas of the past fell to these, wholly and in part."""
    onward: dict[str, list[Succession]] = {}
    for link in links:
        onward.setdefault(link.predecessor, []).append(link)
    whole: set[str] = set()
    parts: set[str] = set()
    for key in onward:
        for heir, extent in heirs_of(key, _chain(key, onward), today).items():
            if heir in below:
                (whole if extent is Extent.FULL else parts).add(key)
    return whole, parts


def _chain(key: str, onward: dict[str, list[Succession]]) -> list[Succession]:
    """The links that lead on from one area, so that asking for its heirs reads no others."""
    found: list[Succession] = []
    seen: set[str] = set()
    waiting = [key]
    while waiting:
        name = waiting.pop()
        if name not in seen:
            seen.add(name)
            found += onward.get(name, [])
            waiting += [link.heir for link in onward.get(name, [])]
    return found
