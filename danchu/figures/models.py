"""Local indicators as dated data, and frozen figures with what they were counted from."""

from __future__ import annotations

from decimal import Decimal

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from danchu.core.period import Window
from danchu.core.place import Level
from danchu.core.value import Grade, Qualifier, Value, Why
from danchu.figures.index import Found
from danchu.places.models import Area

__all__ = ["Figure", "Found", "LocalIndicator", "Pin", "Snapshot"]


class LocalIndicator(models.Model):
    """An officer's own figure: declared by bodies, or a formula over other indicators. Never deleted, only ended."""

    class Made(models.TextChoices):
        STATED = "stated"
        FORMULA = "formula"

    code = models.CharField(max_length=36, unique=True)
    label_vi = models.CharField(max_length=200)
    label_en = models.CharField(max_length=200, blank=True)
    unit = models.CharField(max_length=40)
    made = models.CharField(max_length=10, choices=Made.choices)
    formula = models.CharField(max_length=500, blank=True)
    level = models.CharField(max_length=10, blank=True, choices=[(lv.value, lv.value) for lv in Level])
    kinds = models.JSONField(default=list, blank=True)
    decimals = models.PositiveSmallIntegerField(default=0)
    since = models.DateField()
    until = models.DateField(null=True, blank=True)
    source = models.CharField(max_length=200)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(made="stated", formula="") | (Q(made="formula") & ~Q(formula="")),
                name="local_indicator_formula_if_made_so",
            ),
            models.CheckConstraint(
                condition=Q(until__isnull=True) | Q(until__gt=F("since")), name="local_indicator_until_after_since"
            ),
        ]

    def __str__(self) -> str:
        return self.code


class Snapshot(models.Model):
    """The figures of a place for a window as they were counted at one moment, for a report or a return."""

    place = models.ForeignKey(Area, on_delete=models.PROTECT, related_name="snapshots")
    period = models.CharField(max_length=10)
    regime = models.CharField(max_length=20)
    first = models.DateField()
    after = models.DateField()
    taken_at = models.DateTimeField()
    taken_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    catalogue = models.CharField(max_length=64)  # SHA-256 of the declarations used
    why = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering = ["-taken_at", "-pk"]
        constraints = [models.CheckConstraint(condition=Q(after__gt=F("first")), name="snapshot_window_not_empty")]

    def __str__(self) -> str:
        return f"{self.place_id} {self.period} {self.taken_at:%Y-%m-%d %H:%M}"

    @property
    def window(self) -> Window:
        return Window(self.first, self.after)


class Pin(models.Model):
    """The version of a line as it stood when the snapshot was taken; every line a tally touched is pinned."""

    snapshot = models.ForeignKey(Snapshot, on_delete=models.CASCADE, related_name="pins")
    register = models.CharField(max_length=30)
    versions = models.JSONField()  # [[entry id, version], …], one row per register: edges stay small for years

    class Meta:
        constraints = [models.UniqueConstraint(fields=["snapshot", "register"], name="pin_once_a_register")]

    def __str__(self) -> str:
        return f"{self.snapshot_id} {self.register}"


class Figure(models.Model):
    """One frozen value; `place` is the key of an area or a body. `lines` are ids of the pinned entries it counted."""

    snapshot = models.ForeignKey(Snapshot, on_delete=models.CASCADE, related_name="figures")
    indicator = models.CharField(max_length=36)
    place = models.CharField(max_length=40)
    amount = models.CharField(max_length=60, blank=True)  # a decimal as text: exact on both databases; empty: missing
    why = models.CharField(max_length=20, blank=True)
    qualifier = models.CharField(max_length=10, blank=True)
    grade = models.CharField(max_length=1, blank=True)
    reported = models.PositiveIntegerField()
    expected = models.PositiveIntegerField()
    members = models.JSONField(default=list)
    span = models.JSONField(null=True)
    lines = models.JSONField(default=dict)  # register → [entry id, …]

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["snapshot", "indicator", "place"], name="figure_once"),
            models.CheckConstraint(condition=Q(reported__lte=F("expected")), name="figure_reported_within"),
            models.CheckConstraint(
                condition=(Q(amount="") & ~Q(why="")) | (~Q(amount="") & Q(why="")), name="figure_number_or_why"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.indicator}@{self.place}"

    def keep(self, value: Value) -> None:
        """Take over a value, all of it."""
        self.amount = "" if value.amount is None else str(value.amount)
        self.why = value.why or ""
        self.qualifier, self.grade = value.qualifier, value.grade or ""
        self.reported, self.expected = value.reported, value.expected
        self.members = sorted(value.members)
        self.span = None if value.span is None else [str(end) for end in value.span]

    @property
    def value(self) -> Value:
        """The value exactly as it was frozen."""
        return Value(
            Decimal(self.amount) if self.amount else None,
            why=Why(self.why) if self.why else None,
            qualifier=Qualifier(self.qualifier),
            grade=Grade(self.grade) if self.grade else None,
            reported=self.reported,
            expected=self.expected,
            members=frozenset(self.members),
            span=None if self.span is None else (Decimal(self.span[0]), Decimal(self.span[1])),
        )
