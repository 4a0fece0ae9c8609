"""Who did what to which object, when and why: append-only, each line sealed with the hash of the one before."""

from __future__ import annotations

from django.conf import settings
from django.db import models


class Act(models.Model):
    """One act. `target` is «<kind>:<key>»; `details` hold no personal data of citizens, only codes and numbers."""

    at = models.DateTimeField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    post = models.CharField(max_length=120, blank=True)
    verb = models.CharField(max_length=40)
    target = models.CharField(max_length=120, db_index=True)
    why = models.TextField(blank=True)
    details = models.JSONField(default=dict)
    seal = models.CharField(max_length=64, unique=True)

    class Meta:
        ordering = ["pk"]

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M} {self.verb} {self.target}"
