"""The spine: one row for every line of every register, so that any timeline and any past wording is one query."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from danchu.core.period import Window
from danchu.matters.models import Matter
from danchu.places.models import Area, Body


class Grade(models.TextChoices):
    """How well a line stands on paper."""

    A = "A", _("A – việc có ngày, có nội dung cụ thể")
    B = "B", _("B – số tổng trên dòng, có văn bản kèm theo")
    C = "C", _("C – số do đơn vị khai")


class Secrecy(models.TextChoices):
    """Papers with a độ mật are refused: this system is not for state secrets."""

    ORDINARY = "ordinary", _("Thường")
    INTERNAL = "internal", _("Nội bộ")
    PERSONAL = "personal", _("Có dữ liệu cá nhân")


class Entry(models.Model):
    """One line of a register: who keeps it, where and when it happened, what it is about and what it arises from.

    The body never changes; a line written in the wrong book is withdrawn and written anew. A withdrawn line counts
    nowhere and is never deleted. `version` grows by one with every edit; what it said before is in `Version`.
    """

    register = models.CharField(max_length=30)
    code = models.CharField(max_length=60, unique=True)
    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="entries")
    area = models.ForeignKey(Area, on_delete=models.PROTECT, related_name="entries")
    day = models.DateField()
    matter = models.ForeignKey(Matter, on_delete=models.PROTECT, null=True, blank=True, related_name="entries")
    arises_from = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="consequences"
    )
    grade = models.CharField(max_length=1, choices=Grade.choices, default=Grade.A)
    secrecy = models.CharField(max_length=10, choices=Secrecy.choices, default=Secrecy.ORDINARY)
    note = models.TextField(blank=True)
    version = models.PositiveIntegerField(default=1)
    withdrawn = models.BooleanField(default=False)
    recorded_at = models.DateTimeField()
    recorded_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(arises_from__isnull=True) | ~Q(arises_from=F("id")), name="entry_not_from_itself"
            ),
            models.CheckConstraint(condition=Q(grade__in=Grade.values), name="entry_grade_known"),
            models.CheckConstraint(condition=Q(secrecy__in=Secrecy.values), name="entry_secrecy_known"),
        ]
        indexes = [
            models.Index(fields=["register", "day"], name="entry_by_register"),
            models.Index(fields=["body", "day"], name="entry_by_body"),
            models.Index(fields=["area", "day"], name="entry_by_area"),
            models.Index(fields=["matter", "day"], name="entry_by_matter"),
        ]

    def __str__(self) -> str:
        return self.code


class Version(models.Model):
    """What a line said until somebody changed it: the whole line, its spine row, its table and its parts.

    Written when a line is edited, not when it is first recorded: the row itself is the newest version.
    """

    entry = models.ForeignKey(Entry, on_delete=models.CASCADE, related_name="versions")
    number = models.PositiveIntegerField()
    said = models.JSONField()
    since = models.DateTimeField()
    until = models.DateTimeField()
    changed_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    why = models.TextField()

    class Meta:
        ordering = ["entry", "number"]
        constraints = [
            models.UniqueConstraint(fields=["entry", "number"], name="version_once"),
            models.CheckConstraint(condition=Q(until__gte=F("since")), name="version_until_after_since"),
        ]

    def __str__(self) -> str:
        return f"{self.entry_id} v{self.number}"


class Nil(models.Model):
    """Somebody named states that a body has nothing to enter for a window. Only then is no line a zero."""

    register = models.CharField(max_length=30)
    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="nils")
    first = models.DateField()
    after = models.DateField()
    stated_by = models.CharField(max_length=120)
    stated_on = models.DateField()
    recorded_at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["register", "body", "first", "after"], name="nil_once"),
            models.CheckConstraint(condition=Q(after__gt=F("first")), name="nil_window_not_empty"),
        ]

    def __str__(self) -> str:
        return f"{self.register} {self.body_id} [{self.first}, {self.after})"

    @property
    def window(self) -> Window:
        return Window(self.first, self.after)


class Attachment(models.Model):
    """A paper behind a line; the file is kept under its hash, the name is only for showing."""

    entry = models.ForeignKey(Entry, on_delete=models.CASCADE, related_name="attachments")
    name = models.CharField(max_length=200)
    file = models.FileField(upload_to="attachments/")
    media_type = models.CharField(max_length=100)
    size = models.PositiveIntegerField()
    sha256 = models.CharField(max_length=64)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["entry", "sha256"], name="attachment_once_a_line")]

    def __str__(self) -> str:
        return self.name
