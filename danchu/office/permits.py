"""The door: who may see and do what at a place. Every view passes it: a stranger finds nothing, an onlooker is refused.

Sight goes down the tree as it stood on the record's own day, so old records stay open to those above; and heirs see
what fell to them. Personal data is seen only by bodies of the place itself, or of an heir that took over all of it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from django.conf import settings
from django.contrib.auth.models import AnonymousUser, User
from django.core.exceptions import PermissionDenied
from django.db.models import Q
from django.http import Http404, HttpRequest
from django.utils import timezone

from danchu.core.place import Extent, heirs_of
from danchu.office.models import Post
from danchu.places.queries import above, successions


class Need(StrEnum):
    """What somebody wants to do at a place."""

    READ = "read"
    WRITE = "write"
    APPROVE = "approve"
    INSPECT = "inspect"
    ADMIN = "admin"


MAY = {
    Post.Role.WRITER: {Need.READ, Need.WRITE},
    Post.Role.APPROVER: {Need.READ, Need.APPROVE},
    Post.Role.INSPECTOR: {Need.READ, Need.INSPECT},
    Post.Role.VIEWER: {Need.READ},
    Post.Role.ADMIN: {Need.READ, Need.ADMIN},
}


@dataclass(frozen=True)
class Permit:
    """What the door gave: to whom, through which post (None for a guest), and whether personal data may be shown."""

    user: User | None
    post: Post | None
    may_see_personal: bool = False


GUEST = Permit(None, None)


def admit(who: HttpRequest | User | AnonymousUser, place: str, day: date, *, needs: Need = Need.READ) -> Permit:
    """Let somebody do something at the area `place` as it stood on `day`.

    Raises Http404 for those who may not even know of it (and for a place that did not stand that day), PermissionDenied
    for those who may look but not do this. Guests may read, without personal data, where open reading is switched on.
    """
    line = above(place, day)
    if not line:
        raise Http404
    user = who.user if isinstance(who, HttpRequest) else who
    if not isinstance(user, User) or not user.is_active:
        return _guest(needs)
    seeing = _seeing(user, place, line)
    for post, is_own in seeing:
        if needs in MAY[Post.Role(post.role)] and (is_own or needs not in {Need.WRITE, Need.APPROVE}):
            return Permit(user, post, may_see_personal=is_own)
    if seeing:
        raise PermissionDenied
    return _guest(needs)


def _guest(needs: Need) -> Permit:
    if not settings.DANCHU_OPEN_READING:
        raise Http404
    if needs is not Need.READ:
        raise PermissionDenied
    return GUEST


def _seeing(user: User, place: str, line: list[str]) -> list[tuple[Post, bool]]:
    """The posts through which the user sees the place, each with: is the place (wholly) its own? Own ones first."""
    today = timezone.localdate()
    held = Post.objects.filter(Q(until__isnull=True) | Q(until__gt=today), user=user, since__lte=today)
    heirs = heirs_of(place, successions(), today)
    over_heirs = {key for heir in heirs for key in above(heir, today)}
    own = {place} | {heir for heir, extent in heirs.items() if extent is Extent.FULL}
    found = []
    for post in held.select_related("body"):
        area = (
            post.body.versions.filter(since__lte=today).order_by("-since").values_list("area__key", flat=True).first()
        )
        if area in line or area in over_heirs:
            found.append((post, area in own))
    return sorted(found, key=lambda pair: not pair[1])
