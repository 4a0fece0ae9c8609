"""A folded text of everything that can be searched, one row each, the same on both databases.

SQLite folds only ASCII letters and PostgreSQL needs an extension for đ, so the folding is done here, once, when a thing
is indexed. The index only follows the tables and may be made anew at any time; lines with personal data are not in it.
"""

from __future__ import annotations

import re
from typing import ClassVar, Final

from django.db import models
from django.db.models import Q

from danchu.kit.text import fold
from danchu.registers.entry import Entry

# Signs that end a word; a point, a stroke and a dash stand inside symbols and numbers: 12/KH-UBND, 1.320.
_SIGNS: Final = re.compile(r"[,;:()«»“”\"]")


def folded(text: str) -> str:
    """What is stored and what is asked, so that whole words of both are words between blanks."""
    return fold(_SIGNS.sub(" ", text))


class Found(models.Model):
    """One thing that can be found: `key` is that of the area, body or matter, or the code of the line.

    `version`: that of the line; of a place the id of its newest version; of a matter nothing. `rank` orders within a
    kind, the smallest first. `place` and `day`: where and when the door is asked.
    """

    class Kind(models.TextChoices):
        AREA = "area"
        BODY = "body"
        MATTER = "matter"
        PAPER = "paper"
        LINE = "line"

    kind = models.CharField(max_length=6, choices=Kind.choices)
    key = models.CharField(max_length=60)
    entry = models.OneToOneField(Entry, on_delete=models.CASCADE, null=True, related_name="found")
    place = models.CharField(max_length=40)
    day = models.DateField()
    version = models.PositiveBigIntegerField(default=0)
    rank = models.IntegerField(default=0)
    said = models.CharField(max_length=300, blank=True)
    folded = models.TextField()

    objects: ClassVar[models.Manager[Found]]

    class Meta:
        ordering = ["rank", "-day", "key"]
        constraints = [
            models.UniqueConstraint(fields=["kind", "key"], name="found_once"),
            models.CheckConstraint(
                condition=Q(kind__in=["paper", "line"], entry__isnull=False)
                | Q(kind__in=["area", "body", "matter"], entry__isnull=True),
                name="found_line_has_entry",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.key}"
