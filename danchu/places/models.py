"""Areas and bodies with their history: an identity, and versions with only a start day; a version holds until the next.

Overlap is not forbidden, it cannot be written down. «Đã giải thể» is a version too. Our own keys never change; official
codes are dated attributes, because in 2025 they moved between units.
"""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from danchu.core.place import Extent, Level


def _choices(words: type[Level] | type[Extent]) -> list[tuple[str, str]]:
    return [(word.value, word.value) for word in words]


class Area(models.Model):
    """A tỉnh, huyện, xã, phường, thị trấn, đặc khu, thôn, bản or tổ dân phố, for as long as anybody remembers it."""

    key = models.SlugField(max_length=40, unique=True)

    def __str__(self) -> str:
        return self.key


class AreaVersion(models.Model):
    """What the area was called and where it lay from `since` on; `ended` means that from that day it is no more."""

    area = models.ForeignKey(Area, on_delete=models.CASCADE, related_name="versions")
    since = models.DateField()
    name = models.CharField(max_length=120)
    kind = models.CharField(max_length=20)
    level = models.CharField(max_length=10, choices=_choices(Level))
    parent = models.ForeignKey(Area, on_delete=models.PROTECT, null=True, related_name="+")
    official_code = models.CharField(max_length=10, blank=True)
    position = models.PositiveIntegerField(default=0)
    ended = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["area", "since"], name="area_one_version_a_day"),
            models.CheckConstraint(condition=~Q(area=F("parent")), name="area_not_inside_itself"),
        ]

    def __str__(self) -> str:
        return f"{self.name} ({self.since})"


class Body(models.Model):
    """An organisation that keeps registers, reports or is inspected."""

    key = models.SlugField(max_length=40, unique=True)

    def __str__(self) -> str:
        return self.key


class BodyVersion(models.Model):
    """What the body was from `since` on and the area it answered for."""

    body = models.ForeignKey(Body, on_delete=models.CASCADE, related_name="versions")
    since = models.DateField()
    name = models.CharField(max_length=200)
    short_name = models.CharField(max_length=80, blank=True)
    kind = models.CharField(max_length=30)
    level = models.CharField(max_length=10, choices=_choices(Level))
    area = models.ForeignKey(Area, on_delete=models.PROTECT, related_name="+")
    position = models.PositiveIntegerField(default=0)
    ended = models.BooleanField(default=False)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["body", "since"], name="body_one_version_a_day")]

    def __str__(self) -> str:
        return f"{self.name} ({self.since})"


class ReportingLine(models.Model):
    """Under `regime`, from `since` on, the body reports to `upper`; `rolls_up` False keeps it out of the local report.

    Source: Thông tư 06/2025/TT-TTCP, Điều 7 khoản 2 điểm a (central vertical bodies are not rolled up locally).
    """

    body = models.ForeignKey(Body, on_delete=models.CASCADE, related_name="lines")
    regime = models.CharField(max_length=20)
    since = models.DateField()
    upper = models.ForeignKey(Body, on_delete=models.PROTECT, null=True, related_name="+")
    rolls_up = models.BooleanField(default=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["body", "regime", "since"], name="line_one_a_day"),
            models.CheckConstraint(condition=~Q(body=F("upper")), name="line_not_to_itself"),
        ]

    def __str__(self) -> str:
        return f"{self.body_id} → {self.upper_id} ({self.regime})"


class Succession(models.Model):
    """A dissolved area passed, wholly or partly, to an heir on a day, by a decision."""

    predecessor = models.ForeignKey(Area, on_delete=models.CASCADE, related_name="successions")
    heir = models.ForeignKey(Area, on_delete=models.CASCADE, related_name="inheritances")
    on = models.DateField()
    extent = models.CharField(max_length=10, choices=_choices(Extent))
    decision = models.CharField(max_length=200, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["predecessor", "heir", "on"], name="succession_once"),
            models.CheckConstraint(condition=~Q(predecessor=F("heir")), name="succession_to_another"),
        ]

    def __str__(self) -> str:
        return f"{self.predecessor_id} → {self.heir_id} ({self.on})"
