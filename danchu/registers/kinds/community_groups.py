"""Tổ tự quản, người có uy tín: what a community set up to look after itself, as long as it stands."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from danchu.core.place import Level
from danchu.registers.line import Line
from danchu.registers.register import KeptBy, Question, Register, Tally, standing, within


class CommunityGroup(Line):
    """One group or one reputable person, never by name. The entry's day is the day it was set up or recognised.

    `ended_on` is the first day without it.
    """

    class Kind(models.TextChoices):
        SELF_MANAGED = "self_managed", _("Tổ tự quản")
        SECURITY = "security", _("Tổ an ninh, trật tự ở cơ sở")
        REPUTABLE = "reputable", _("Người có uy tín")
        OTHER = "other", _("Tổ, nhóm khác")

    not_before_day = ("ended_on",)
    kind = models.CharField(_("loại"), max_length=12, choices=Kind.choices)
    name = models.CharField(_("tên tổ, nhóm"), max_length=160, blank=True)
    members = models.PositiveIntegerField(_("số thành viên"))
    ended_on = models.DateField(_("ngày kết thúc"), null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(members__gte=1), name="community_group_has_members"),
            models.CheckConstraint(
                condition=~Q(kind="reputable") | Q(members=1, name=""), name="community_group_person_unnamed"
            ),
        ]


REGISTER = Register(
    code="community_groups",
    model=CommunityGroup,
    label_vi=_("Sổ tổ tự quản, người có uy tín"),
    label_en="Self-managed groups and reputable persons",
    kept_by=KeptBy({"ubnd": (Level.COMMUNE,)}),
    tallies=(
        Tally(name="stock", lines=standing(), by={"kind": "kind"}, sums={"members": "members"}),
        Tally(name="set_up", lines=within(), by={"kind": "kind"}, sums={"members": "members"}),
        Tally(name="ended", lines=within("ended_on"), by={"kind": "kind"}),
    ),
    questions=(Question.DO,),
    listed=("kind", "name", "members", "ended_on"),
)
