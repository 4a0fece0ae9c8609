"""Verbs of places: found, change, dissolve, pass on. A change is a new version from a day on; no version is altered."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any, TypeVar

from django.contrib.auth.models import User
from django.db import transaction
from django.utils.translation import gettext as _

from danchu.core.place import Extent, Level
from danchu.journal.actions import record
from danchu.places.kinds import AREA_KINDS, BODY_KINDS
from danchu.places.models import Area, AreaVersion, Body, BodyVersion, Succession
from danchu.places.queries import above

Version = AreaVersion | BodyVersion
V = TypeVar("V", bound=AreaVersion | BodyVersion)
RANKS = {level: rank for rank, level in enumerate(Level)}  # the country first, the village last


class Refused(ValueError):  # noqa: N818 - what was asked for is refused
    """The act is against a rule; the message is Vietnamese."""


def found_area(
    *, key: str, since: date, name: str, kind: str, level: Level, parent: Area | None, by: User | None
) -> AreaVersion:
    """An area that stands from `since` on. Keys are never used twice, also not for what was dissolved."""
    if Area.objects.filter(key=key).exists() or Body.objects.filter(key=key).exists():
        raise Refused(_("Khóa «%(key)s» đã dùng.") % {"key": key})
    with transaction.atomic():
        area = Area.objects.create(key=key)
        version = AreaVersion(area=area, since=since, name=name, kind=kind, level=level, parent=parent)
        return _store(version, "found", key, by, "")


def found_body(
    *, key: str, since: date, name: str, kind: str, level: Level, area: Area, by: User | None
) -> BodyVersion:
    """A body that answers for the area from `since` on."""
    if Area.objects.filter(key=key).exists() or Body.objects.filter(key=key).exists():
        raise Refused(_("Khóa «%(key)s» đã dùng.") % {"key": key})
    with transaction.atomic():
        body = Body.objects.create(key=key)
        version = BodyVersion(body=body, since=since, name=name, kind=kind, level=level, area=area)
        return _store(version, "found", key, by, "")


def change(
    *, place: Area | Body, on: date, changes: Mapping[str, Any], decision: str, by: User | None
) -> AreaVersion | BodyVersion:
    """From `on` the place is called otherwise, lies elsewhere or has another code; before that it stays what it was."""
    version = _next(place, on)
    for name, value in changes.items():
        if name in {"since", "ended", "area" if isinstance(place, Area) else "body"} or not hasattr(version, name):
            raise Refused(_("Không sửa được: %(columns)s.") % {"columns": name})
        setattr(version, name, value)
    return _store(version, "change", place.key, by, decision)


def dissolve(*, place: Area | Body, on: date, decision: str, by: User | None) -> AreaVersion | BodyVersion:
    """From `on` the place is no more; its records stay, and open to those it is passed on to."""
    version = _next(place, on)
    version.ended = True
    return _store(version, "dissolve", place.key, by, decision)


def pass_on(*, predecessor: Area, heir: Area, on: date, extent: Extent, decision: str, by: User | None) -> Succession:
    """What the predecessor held falls to the heir, wholly or in part, on the heir's first day."""
    if predecessor == heir:
        raise Refused(_("Địa bàn không thể kế thừa chính nó."))
    if not above(heir.key, on):
        raise Refused(_("«%(key)s» không tồn tại vào ngày đó nên không kế thừa được.") % {"key": heir.key})
    if not decision.strip():
        raise Refused(_("Phải ghi văn bản quyết định."))
    with transaction.atomic():
        made, is_new = Succession.objects.get_or_create(
            predecessor=predecessor, heir=heir, on=on, defaults={"extent": extent, "decision": decision.strip()}
        )
        if not is_new:
            raise Refused(_("Việc kế thừa này đã được ghi."))
        told = {"heir": heir.key, "extent": str(extent)}
        record(verb="pass-on", target=f"place:{predecessor.key}", by=by, why=decision, details=told)
    return made


def _next(place: Area | Body, on: date) -> Version:
    """A version that goes on from the newest one; it begins after it, and the place still stands."""
    last: Version | None = place.versions.order_by("-since").first()
    if last is None or last.ended or last.since >= on:
        raise Refused(_("«%(key)s» không còn, hoặc đã có thay đổi từ ngày ấy về sau.") % {"key": place.key})
    last.pk = None
    last._state.adding = True
    last.since = on
    return last


def _store(version: V, verb: str, key: str, by: User | None, decision: str) -> V:
    _check(version)
    with transaction.atomic():
        version.save()
        record(verb=verb, target=f"place:{key}", by=by, why=decision, details={"on": version.since.isoformat()})
    return version


def _check(version: Version) -> None:
    kinds = AREA_KINDS if isinstance(version, AreaVersion) else BODY_KINDS
    if version.kind not in kinds:
        raise Refused(_("Không có loại «%(kind)s».") % {"kind": version.kind})
    inside = version.parent if isinstance(version, AreaVersion) else version.area
    if inside is None or version.ended:
        return
    if not above(inside.key, version.since):
        raise Refused(_("«%(key)s» không tồn tại vào ngày đó.") % {"key": inside.key})
    if isinstance(version, AreaVersion) and _rank(inside, version.since) >= RANKS[Level(version.level)]:
        raise Refused(_("«%(key)s» không đứng trên cấp này.") % {"key": inside.key})


def _rank(area: Area, day: date) -> int:
    level = area.versions.filter(since__lte=day).order_by("-since").values_list("level", flat=True)[0]
    return RANKS[Level(level)]
