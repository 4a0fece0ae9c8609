"""What somebody may read, asked once for many places: for lists that show only what the door would open.

The same rule as `permits.admit`: sight goes down the tree of the record's own day, and heirs see what fell to them.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.conf import settings
from django.contrib.auth.models import AnonymousUser, User
from django.db.models import Q
from django.http import HttpRequest
from django.utils import timezone

from danchu.core.place import Succession, Tree
from danchu.office.models import Post
from danchu.places.models import AreaVersion
from danchu.places.queries import successions, tree_on


@dataclass(frozen=True)
class Sight:
    """`is_all`: everything. Else `held` are the areas of the reader's posts and `fell` those under them and their
    predecessors, as of today."""

    is_all: bool = False
    held: frozenset[str] = frozenset()
    fell: frozenset[str] = frozenset()

    def on(self, tree: Tree) -> set[str]:
        """Keys of the areas of the tree that may be read."""
        if self.is_all:
            return set(tree.areas)
        below = under(self.held, ((area.key, area.parent) for area in tree.areas.values()))
        return below | (self.fell & tree.areas.keys())

    def ever(self) -> set[str] | None:
        """Areas of which anything, from any day, may be readable: to narrow a search before the door is asked.

        None: all. One query.
        """
        if self.is_all:
            return None
        links = AreaVersion.objects.values_list("area__key", "parent__key").distinct()
        return under(self.held, links) | self.fell


def of(who: HttpRequest | User | AnonymousUser) -> Sight:
    """The sight of a reader today. Five queries for somebody with posts, none for a guest."""
    user = who.user if isinstance(who, HttpRequest) else who
    if settings.DANCHU_OPEN_READING:
        return Sight(is_all=True)
    if not isinstance(user, User) or not user.is_active:
        return Sight()
    today = timezone.localdate()
    held = Post.objects.filter(Q(until__isnull=True) | Q(until__gt=today), user=user, since__lte=today)
    bodies = set(held.values_list("body__key", flat=True))
    tree = tree_on(today)
    areas = frozenset(tree.bodies[key].area for key in bodies & tree.bodies.keys())
    below = under(areas, ((area.key, area.parent) for area in tree.areas.values()))
    return Sight(held=areas, fell=frozenset(_with_predecessors(below, successions())))


def under(tops: Iterable[str], links: Iterable[tuple[str, str | None]]) -> set[str]:
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


def _with_predecessors(areas: set[str], links: list[Succession]) -> set[str]:
    """The areas and all that fell to them; read from the newest succession back."""
    found = set(areas)
    for link in reversed(links):
        if link.heir in found:
            found.add(link.predecessor)
    return found
