"""Hồ sơ địa bàn: what a commune (or an enterprise) is on a day. A district's profile is the sum of its communes'."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from danchu.core.place import Level
from danchu.registers.line import Line, Part, Scaled
from danchu.registers.register import KeptBy, Register, Tally, latest


class Profile(Line):
    """The entry's day is the as-of day. What does not apply (the area of an enterprise) stays empty."""

    class Qualifier(models.TextChoices):
        EXACT = "", _("đúng bằng")
        ABOVE = "trên", _("trên")
        ABOUT = "khoảng", _("khoảng")

    land_m2 = Scaled(_("diện tích tự nhiên (m²)"), places=1, null=True, blank=True)
    population = models.PositiveIntegerField(_("dân số"), null=True, blank=True)
    population_qualifier = models.CharField(
        _("mức chính xác của dân số"), max_length=8, choices=Qualifier.choices, blank=True
    )
    households = models.PositiveIntegerField(_("số hộ"), null=True, blank=True)
    poor_households = models.PositiveIntegerField(_("hộ nghèo"), null=True, blank=True)
    near_poor_households = models.PositiveIntegerField(_("hộ cận nghèo"), null=True, blank=True)
    workers = models.PositiveIntegerField(_("lao động"), null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(poor_households__isnull=True, near_poor_households__isnull=True)
                | Q(households__isnull=False),
                name="profile_poor_of_households",
            ),
            models.CheckConstraint(
                condition=Q(poor_households__isnull=True)
                | Q(near_poor_households__isnull=True)
                | Q(households__gte=F("poor_households") + F("near_poor_households")),
                name="profile_poor_within_households",
            ),
            models.CheckConstraint(
                condition=Q(poor_households__isnull=True) | Q(households__gte=F("poor_households")),
                name="profile_poor_not_above",
            ),
            models.CheckConstraint(
                condition=Q(near_poor_households__isnull=True) | Q(households__gte=F("near_poor_households")),
                name="profile_near_poor_not_above",
            ),
            models.CheckConstraint(
                condition=Q(population__isnull=True) | Q(households__isnull=True) | Q(population__gte=F("households")),
                name="profile_people_not_below",
            ),
            models.CheckConstraint(
                condition=Q(population_qualifier="") | Q(population__isnull=False), name="profile_qualifies_a_number"
            ),
        ]


class EthnicGroup(Part):
    """How many people of one dân tộc live in the commune."""

    line = models.ForeignKey(Profile, on_delete=models.CASCADE, related_name="ethnic_groups")
    name = models.CharField(_("dân tộc"), max_length=40)
    people = models.PositiveIntegerField(_("số người"))

    class Meta:
        constraints = [models.UniqueConstraint(fields=["line", "name"], name="profile_ethnic_group_once")]


REGISTER = Register(
    code="profiles",
    model=Profile,
    label_vi=_("Hồ sơ địa bàn"),
    label_en="Area profiles",
    kept_by=KeptBy({"ubnd": (Level.COMMUNE,), "doanh_nghiep": (), "dn_nha_nuoc": (), "hop_tac_xa": ()}),
    tallies=(
        Tally(
            name="population",
            lines=latest(),
            by={"qualifier": "population_qualifier"},
            sums={"population": "population"},
        ),
        Tally(
            name="state",
            lines=latest(),
            sums={
                "land_m2": "land_m2",
                "households": "households",
                "poor_households": "poor_households",
                "near_poor_households": "near_poor_households",
                "workers": "workers",
            },
        ),
        Tally(
            name="ethnic",
            lines=latest(),
            by={"ethnicity": "ethnic_groups__name"},
            sums={"people": "ethnic_groups__people"},
        ),
    ),
    parts={"ethnic_groups": EthnicGroup},
    listed=("land_m2", "population", "households", "poor_households", "near_poor_households", "workers"),
)
