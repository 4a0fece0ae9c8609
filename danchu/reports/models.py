"""What a report needs beside figures: its frame, and the texts that bodies send up with their returns."""

from __future__ import annotations

from django.db import models

from danchu.places.models import Area


class Plan(models.Model):
    """The frame of the report of a place for a period: who issues it, its number, to whom, who signs as what."""

    class Form(models.TextChoices):
        PARTY = "party", "HD 36-HD/VPTW"
        STATE = "state", "NĐ 30/2020/NĐ-CP"

    place = models.ForeignKey(Area, on_delete=models.PROTECT, related_name="plans")
    period = models.CharField(max_length=10)
    regime = models.CharField(max_length=20, default="calendar")
    form = models.CharField(max_length=10, choices=Form.choices)
    superior = models.CharField(max_length=200, blank=True)
    issuer = models.CharField(max_length=200)
    issuer_name = models.CharField(max_length=200, blank=True)  # as written inside a sentence
    number = models.CharField(max_length=10, blank=True)
    symbol = models.CharField(max_length=40, blank=True)
    locality = models.CharField(max_length=80)
    dated = models.DateField(null=True, blank=True)
    kind = models.CharField(max_length=40, default="BÁO CÁO")
    abstract = models.CharField(max_length=300)
    addressees = models.JSONField(default=list, blank=True)
    recipients = models.JSONField(default=list, blank=True)
    signers = models.JSONField(default=list, blank=True)
    watermark = models.CharField(max_length=60, blank=True)
    variants = models.JSONField(default=dict, blank=True)  # form → the words that differ when printed in that form

    class Meta:
        constraints = [models.UniqueConstraint(fields=["place", "period", "regime"], name="plan_once")]

    def __str__(self) -> str:
        return f"{self.place_id} {self.period}"


class Narrative(models.Model):
    """A text of the report typed by people (Markdown), e.g. "ket-qua"; it holds no figure of its own."""

    place = models.ForeignKey(Area, on_delete=models.PROTECT, related_name="narratives")
    period = models.CharField(max_length=10)
    name = models.CharField(max_length=44)  # a slug; ".en" follows it in the name of a translation
    text = models.TextField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["place", "period", "name"], name="narrative_once")]

    def __str__(self) -> str:
        return f"{self.place_id} {self.period} {self.name}"


class Phrase(models.Model):
    """Words that people typed (a title, a body, a post) and what they are called in the reading copy."""

    language = models.CharField(max_length=5)
    text = models.CharField(max_length=500)
    translation = models.CharField(max_length=500)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["language", "text"], name="phrase_once")]

    def __str__(self) -> str:
        return f"{self.text} → {self.translation}"
