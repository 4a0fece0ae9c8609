"""What the typed tables share: a line is one-to-one with its entry, a part is a row below a line."""

from __future__ import annotations

from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from danchu.registers.entry import Entry


class Line(models.Model):
    """The typed half of a line. An explicit one-to-one, not inheritance of tables, so that bulk loading works."""

    entry = models.OneToOneField(Entry, on_delete=models.CASCADE, primary_key=True, related_name="%(class)s")
    objects: ClassVar[models.Manager[Any]]
    # Dates of the line that cannot come before the entry's day; a constraint cannot see the other table.
    not_before_day: ClassVar[tuple[str, ...]] = ()

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return str(self.entry_id)

    def clean(self) -> None:
        early = [name for name in self.not_before_day if (day := getattr(self, name)) and day < self.entry.day]
        if early:
            raise ValidationError({name: _("Ngày này không thể sớm hơn ngày của dòng.") for name in early})


class Part(models.Model):
    """A row below a line (a subject inspected, a posting place). Concrete parts add `line`, a key to the line."""

    objects: ClassVar[models.Manager[Any]]

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return str(self.pk)


class EntryCode(models.CharField):  # type: ignore[type-arg]  # not generic at run time
    """The code of another line, of any register, that must exist when the line is written; may be empty if blank.

    A code rather than a key, for the registers do not know each other.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{"max_length": 60, **kwargs})

    def deconstruct(self) -> tuple[str, str, Any, Any]:
        """In the database it is text and nothing else."""
        name, _path, args, kwargs = super().deconstruct()
        return name, "django.db.models.CharField", args, kwargs


class Scaled(models.BigIntegerField):  # type: ignore[type-arg]  # not generic at run time
    """A quantity with a fixed number of decimals kept as an integer, because SQLite keeps decimals as floats.

    Scaled(places=1) holds m² × 10: 414231.2 m² is stored as 4142312. People write and read the unscaled number.
    """

    def __init__(self, *args: Any, places: int = 1, **kwargs: Any) -> None:
        self.places = places
        super().__init__(*args, **kwargs)

    def deconstruct(self) -> tuple[str, str, Any, Any]:
        name, path, args, kwargs = super().deconstruct()
        return name, path, args, {**kwargs, "places": self.places}
