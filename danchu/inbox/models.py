"""Reports that came as prose, byte for byte, and what people decided about their figures."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from danchu.places.models import Area, Body


class Incoming(models.Model):
    """One file as it came. `file` lies under its SHA-256, so the same bytes are kept once for one place and period.

    `text` is what was read from it; positions of matches are characters of it. Tags of Word controls are in `controls`
    as [start, end, tag]; `told` is what it surely tells, see `comparing.told`.
    `letters` and `scanned`: as in `formats.extracted`.
    """

    place = models.ForeignKey(Area, on_delete=models.PROTECT, related_name="incoming", verbose_name=_("địa bàn"))
    sender = models.ForeignKey(
        Body, on_delete=models.PROTECT, related_name="sent", null=True, blank=True, verbose_name=_("đơn vị gửi")
    )
    period = models.CharField(_("kỳ"), max_length=10)
    name = models.CharField(_("tên tệp"), max_length=200)
    file = models.FileField(_("tệp"), upload_to="inbox")
    sha256 = models.CharField(max_length=64)
    size = models.PositiveIntegerField()
    text = models.TextField()
    controls = models.JSONField(default=list)
    told = models.JSONField(default=list)
    letters = models.CharField(max_length=40, default="")
    scanned = models.PositiveIntegerField(default=0)
    received_at = models.DateTimeField(_("nhận lúc"))
    received_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")

    class Meta:
        ordering = ("-received_at", "-pk")
        constraints = [
            models.UniqueConstraint(fields=["place", "period", "sha256"], name="incoming_once"),
            models.CheckConstraint(condition=~Q(sha256=""), name="incoming_has_a_hash"),
        ]

    def __str__(self) -> str:
        return f"{self.name} ({self.period})"


class Confirmed(models.Model):
    """A person said which indicator a wording of this sender tells; "" when it tells none.

    `wording` is matching's key: the words around the figure without its number. The newest decision that nobody took
    back counts. `amount` is the number in the indicator's unit, a decimal as text.
    """

    sender = models.ForeignKey(Body, on_delete=models.CASCADE, related_name="+")
    wording = models.CharField(max_length=400)
    indicator = models.CharField(max_length=36, blank=True)
    incoming = models.ForeignKey(Incoming, on_delete=models.CASCADE, related_name="confirmed")
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    amount = models.CharField(max_length=60, default="")
    approx = models.BooleanField(default=False)
    decided_at = models.DateTimeField()
    decided_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    undone_at = models.DateTimeField(null=True)
    undone_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(end__gt=models.F("start")), name="confirmed_place_not_empty"),
            models.CheckConstraint(
                condition=Q(undone_at__isnull=True, undone_by__isnull=True)
                | Q(undone_at__isnull=False, undone_by__isnull=False),
                name="confirmed_undone_by_somebody",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.indicator or '–'} ← {self.wording}"
