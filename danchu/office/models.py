"""Posts: a person does a role at a body from a day to a day. Accounts are Django's users."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from danchu.places.models import Area, Body


class Post(models.Model):
    """`until` is the first day on which the post no longer holds; None while it does."""

    class Role(models.TextChoices):
        WRITER = "writer", _("Người ghi sổ")
        APPROVER = "approver", _("Người duyệt")
        INSPECTOR = "inspector", _("Người kiểm tra")
        VIEWER = "viewer", _("Người xem")
        ADMIN = "admin", _("Quản trị")

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="posts")
    role = models.CharField(max_length=10, choices=Role.choices)
    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="posts")
    since = models.DateField()
    until = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["user", "role", "body", "since"], name="post_once"),
            models.CheckConstraint(
                condition=Q(until__isnull=True) | Q(until__gt=F("since")), name="post_until_after_since"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.role} {self.body_id}"


class Opening(models.Model):
    """Personal data of an area's records opened to a body for a time, case by case, by a decision; never by default.

    For the heir of a part of a dissolved area, or for an inspection. `until` is the first day on which it is shut.
    """

    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="openings")
    area = models.ForeignKey(Area, on_delete=models.PROTECT, related_name="+")
    since = models.DateField()
    until = models.DateField(null=True, blank=True)
    decision = models.CharField(max_length=200)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["body", "area", "since"], name="opening_once"),
            models.CheckConstraint(
                condition=Q(until__isnull=True) | Q(until__gt=F("since")), name="opening_until_after_since"
            ),
            models.CheckConstraint(condition=~Q(decision=""), name="opening_by_a_decision"),
        ]

    def __str__(self) -> str:
        return f"{self.body_id} ← {self.area_id}"


class FailedLogin(models.Model):
    """A refused login, kept to lock out guessing. The name is kept only as a hash: it may be a mistyped password."""

    name_hash = models.CharField(max_length=64, db_index=True)
    at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M}"
