"""The door: who may see and do what at a place. Every view passes it: a stranger finds nothing, an onlooker is refused.

Sight goes down the tree as it stood on the record's own day, so old records stay open to those above; and heirs see
what fell to them (see `reach`). Personal data is seen by those who work with it: writers, approvers and inspectors of
bodies whose own records they are, be it as heirs of the whole; the heir of a part only case by case, by a decision.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from django.conf import settings
from django.contrib.auth.models import AnonymousUser, User
from django.core.exceptions import PermissionDenied
from django.db.models import Q
from django.http import Http404, HttpRequest
from django.utils import timezone

from danchu.office.models import Opening, Post
from danchu.office.reach import Held, Reach, held, of


class Need(StrEnum):
    """What somebody wants to do at a place."""

    READ = "read"
    WRITE = "write"
    APPROVE = "approve"
    INSPECT = "inspect"
    ADMIN = "admin"


Role = Post.Role
MAY: Mapping[str, frozenset[Need]] = {
    Role.WRITER: frozenset({Need.READ, Need.WRITE}),
    Role.APPROVER: frozenset({Need.READ, Need.APPROVE}),
    Role.INSPECTOR: frozenset({Need.READ, Need.INSPECT}),
    Role.VIEWER: frozenset({Need.READ}),
    Role.ADMIN: frozenset({Need.READ, Need.ADMIN}),
}
# Done only to one's own records; reading, inspecting and administering go down the tree.
OWN_ONLY = frozenset({Need.WRITE, Need.APPROVE})
# Roles whose work is with the lines themselves; who only looks or keeps accounts needs no personal data.
PERSONAL = frozenset({Role.WRITER, Role.APPROVER, Role.INSPECTOR})


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
    today = timezone.localdate()
    reach = of(place, day, today)
    if not reach.line:
        raise Http404
    user = who.user if isinstance(who, HttpRequest) else who
    if not isinstance(user, User) or not user.is_active:
        return _guest(needs)
    seeing = [each for each in held(user, today) if each.area in reach.over]
    permits = [_permit(user, each, reach, today) for each in seeing if _may(each, reach, needs)]
    if permits:
        return max(permits, key=lambda permit: permit.may_see_personal)
    if seeing:
        raise PermissionDenied
    return _guest(needs)


def _may(each: Held, reach: Reach, needs: Need) -> bool:
    return needs in MAY[each.post.role] and (needs not in OWN_ONLY or each.area in reach.own)


def _permit(user: User, each: Held, reach: Reach, today: date) -> Permit:
    works = each.post.role in PERSONAL
    return Permit(user, each.post, works and (each.area in reach.own or _is_opened(each, reach, today)))


def _is_opened(each: Held, reach: Reach, today: date) -> bool:
    """Has the personal data of the place, or of one over it, been opened to the body of the post?"""
    opened = Opening.objects.filter(Q(until__isnull=True) | Q(until__gt=today), body=each.post.body, since__lte=today)
    return opened.filter(area__key__in=reach.line).exists()


def _guest(needs: Need) -> Permit:
    if not settings.DANCHU_OPEN_READING:
        raise Http404
    if needs is not Need.READ:
        raise PermissionDenied
    return GUEST
