"""A tiny province with two communes, and the cast: An writes in xã A, Bình approves, Chi is a stranger."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.contrib.auth.models import User

from danchu.office.models import Post
from danchu.places import models as places
from danchu.registers import actions
from danchu.registers.models import Entry

SINCE = date(2020, 1, 1)
PASSWORD = "mật khẩu thử nghiệm"


@dataclass
class World:
    """Keys are the names: areas tinh, xa-a, xa-b; bodies ubnd-a, ubnd-b, cap-uy-a, cap-uy-b, nganh-doc-a."""

    areas: dict[str, places.Area]
    bodies: dict[str, places.Body]
    an: User
    binh: User
    chi: User

    def reception(self, code: str, body: str, day: date, *, visits: int = 1, people: int = 1, **more: object) -> Entry:
        """One regular reception kept by the body."""
        fields = {"kind": "regular", "visits": visits, "people": people, "cases": visits, **more}
        return self.line("receptions", code, body, day, fields)

    def petition(self, code: str, body: str, received_on: date, **more: object) -> Entry:
        """One suggestion to the government."""
        return self.line("petitions", code, body, received_on, {"channel": "government", "kind": "suggestion", **more})

    def line(self, register: str, code: str, body: str, day: date, fields: dict[str, object]) -> Entry:
        kept = self.bodies[body]
        area = kept.versions.get().area
        return actions.record(register=register, code=code, body=kept, day=day, area=area, fields=fields)


def make() -> World:
    areas = {key: places.Area.objects.create(key=key) for key in ("tinh", "xa-a", "xa-b")}
    for key, name, kind, level, parent in (
        ("tinh", "tỉnh T", "tinh", "tinh", None),
        ("xa-a", "xã A", "xa", "xa", "tinh"),
        ("xa-b", "xã B", "xa", "xa", "tinh"),
    ):
        places.AreaVersion.objects.create(
            area=areas[key],
            since=SINCE,
            name=name,
            kind=kind,
            level=level,
            parent=areas[parent] if parent else None,
        )
    bodies = {
        key: body(key, kind, areas[f"xa-{key[-1]}"])
        for key, kind in (
            ("ubnd-a", "ubnd"),
            ("ubnd-b", "ubnd"),
            ("cap-uy-a", "cap_uy"),
            ("cap-uy-b", "cap_uy"),
            ("nganh-doc-a", "nganh_doc"),
        )
    }
    an, binh, chi = (User.objects.create_user(name, password=PASSWORD) for name in ("an", "binh", "chi"))
    for user, role, kept in ((an, "writer", "ubnd-a"), (binh, "approver", "ubnd-a"), (chi, "writer", "ubnd-b")):
        Post.objects.create(user=user, role=role, body=bodies[kept], since=SINCE)
    return World(areas, bodies, an, binh, chi)


def body(key: str, kind: str, area: places.Area, level: str = "xa") -> places.Body:
    made = places.Body.objects.create(key=key)
    name = {"ubnd": "Ủy ban nhân dân", "cap_uy": "Đảng ủy"}.get(kind, "Cơ quan")
    places.BodyVersion.objects.create(
        body=made, since=SINCE, name=f"{name} {key[-1:].upper()}", kind=kind, level=level, area=area
    )
    return made
