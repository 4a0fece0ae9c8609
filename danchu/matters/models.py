"""What acts are about: a project, a land plan, a convention, a case, a housing batch, a directive."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from danchu.places.models import Area


class Matter(models.Model):
    """One matter runs through many registers; who knew, discussed, did, supervised and gained hangs on it."""

    key = models.SlugField(max_length=60, unique=True)
    name = models.CharField(max_length=300)
    kind = models.CharField(max_length=30)
    area = models.ForeignKey(Area, on_delete=models.PROTECT, related_name="matters")
    since = models.DateField()
    closed_on = models.DateField(null=True, blank=True)
    summary = models.TextField(blank=True)

    class Meta:
        ordering = ["since", "key"]
        constraints = [
            models.CheckConstraint(
                condition=Q(closed_on__isnull=True) | Q(closed_on__gte=F("since")), name="matter_closed_after_start"
            )
        ]

    def __str__(self) -> str:
        return self.name
