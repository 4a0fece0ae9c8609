"""How far a post reaches: down the tree as it stood on the record's own day, and to what fell to its area since.

The rule is told here once for one place (`of`) and in `sight` for a whole tree; a test holds the two together.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.contrib.auth.models import User
from django.db.models import OuterRef, Q, Subquery

from danchu.core.place import Extent, Level, heirs_of
from danchu.office.models import Post
from danchu.places.models import AreaVersion, BodyVersion
from danchu.places.queries import above, successions


@dataclass(frozen=True)
class Held:
    """A post somebody holds today; `area` is the key of the area its body answers for today."""

    post: Post
    area: str


@dataclass(frozen=True)
class Reach:
    """Areas whose bodies see a place (`over`); for those in `own` its records are their own; both by key.

    Empty when the place did not stand on the day.
    """

    line: tuple[str, ...] = ()  # the place and those over it on the day
    over: frozenset[str] = frozenset()
    own: frozenset[str] = frozenset()


def held(user: User, today: date) -> list[Held]:
    """The posts of somebody at bodies that stand today. One query."""
    newest = BodyVersion.objects.filter(body=OuterRef("body"), since__lte=today).order_by("-since")
    posts = Post.objects.filter(Q(until__isnull=True) | Q(until__gt=today), user=user, since__lte=today)
    posts = posts.annotate(
        area_key=Subquery(newest.values("area__key")[:1]), is_over=Subquery(newest.values("ended")[:1])
    )
    rows = posts.select_related("body").order_by("pk")
    return [Held(post, post.area_key) for post in rows if post.area_key and not post.is_over]


def of(place: str, day: date, today: date) -> Reach:
    """Who sees the place as it stood on `day`: those over it then; and today those over it, or over its heirs.

    An heir of a whole place sees everything that lay below it; the heir of a part only the place itself, and what of
    it lies under the heir today. Queries: one a level for the day and for each heir, and two.
    """
    line = above(place, day)
    if not line:
        return Reach()
    links = successions()
    mine = own_levels(place, line, day)
    over, own = set(line), set(mine)
    chains: dict[str, list[str]] = {}
    for key in line:
        for heir, extent in heirs_of(key, links, today).items():
            is_whole = extent is Extent.FULL
            if is_whole or key == place:
                up = _chain(heir, today, chains)
                over |= set(up)
                if is_whole and key in mine:
                    own |= set(own_levels(heir, up, today)) if key == place else set(up[:1])
    return Reach(tuple(line), frozenset(over), frozenset(own))


def own_levels(place: str, line: list[str], day: date) -> list[str]:
    """Those of the line for whom records of the place are their own: the place; of a village also its commune.

    A village has no office: its books are kept by the commune's bodies and by the village community.
    """
    versions = AreaVersion.objects.filter(area__key=place, since__lte=day).order_by("-since")
    level = versions.values_list("level", flat=True).first()
    return line[:2] if level == Level.VILLAGE else line[:1]


def _chain(key: str, day: date, known: dict[str, list[str]]) -> list[str]:
    """`above`, remembered for every area met on the way up."""
    if key not in known:
        found = above(key, day)
        for place, name in enumerate(found):
            known.setdefault(name, found[place:])
        known.setdefault(key, found)
    return known[key]
