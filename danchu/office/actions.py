"""Verbs of the office: appoint somebody to a post, end it, open personal data case by case. All are journalled."""

from __future__ import annotations

from datetime import date

from django.contrib.auth.models import User
from django.db import transaction
from django.utils.translation import gettext as _

from danchu.journal.actions import record
from danchu.office.models import Opening, Post
from danchu.places.models import Area, Body


class Refused(ValueError):  # noqa: N818 - what was asked for is refused
    """The act is against a rule; the message is Vietnamese."""


def appoint(*, user: User, role: str, body: Body, since: date, until: date | None = None, by: User | None) -> Post:
    """Give somebody a role at a body from `since` on; `until` is the first day without it."""
    if role not in Post.Role.values:
        raise Refused(_("Không có vai trò «%(role)s».") % {"role": role})
    if until is not None and until <= since:
        raise Refused(_("Ngày thôi giữ phải sau ngày bắt đầu."))
    with transaction.atomic():
        if Post.objects.filter(user=user, role=role, body=body, until__isnull=True).exists():
            raise Refused(_("Người này đang giữ vai trò đó ở đơn vị này."))
        post = Post.objects.create(user=user, role=role, body=body, since=since, until=until)
        record(verb="appoint", target=f"post:{post.pk}", by=by, details={"role": role, "body": body.key})
    return post


def dismiss(*, post: Post, until: date, by: User | None, why: str) -> Post:
    """End a post; it stays to be read in the journal and is never deleted."""
    if not why.strip():
        raise Refused(_("Phải ghi lý do."))
    if until <= post.since:
        raise Refused(_("Ngày thôi giữ phải sau ngày bắt đầu."))
    with transaction.atomic():
        kept = Post.objects.select_for_update().get(pk=post.pk)
        kept.until = until
        kept.save(update_fields=["until"])
        record(verb="dismiss", target=f"post:{kept.pk}", by=by, why=why, details={"until": until.isoformat()})
    return kept


def open_personal(
    *, body: Body, area: Area, since: date, until: date | None, decision: str, by: User | None
) -> Opening:
    """Let a body see the personal data in the records of an area, for this case; the decision is named."""
    if not decision.strip():
        raise Refused(_("Phải ghi văn bản cho phép xem dữ liệu cá nhân."))
    with transaction.atomic():
        opening = Opening.objects.create(body=body, area=area, since=since, until=until, decision=decision.strip())
        told = {"body": body.key, "area": area.key}
        record(verb="open-personal", target=f"opening:{opening.pk}", by=by, why=decision.strip(), details=told)
    return opening
