"""The door: a stranger finds nothing, an onlooker is refused; old records stay open to those above and to heirs."""

from __future__ import annotations

from datetime import date

import pytest
from django.contrib.auth.models import AnonymousUser, User
from django.core.exceptions import PermissionDenied
from django.db import connection, transaction
from django.http import Http404
from django.test import override_settings
from django.test.utils import CaptureQueriesContext
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from danchu.office import actions, reach, sight
from danchu.office.models import Post
from danchu.office.permits import GUEST, Need, Permit, admit
from danchu.places import models as places
from danchu.places.queries import tree_on
from tests.world import SINCE, World, body

pytestmark = pytest.mark.django_db
BEFORE, MERGER, AFTER = date(2024, 3, 1), date(2025, 7, 1), date(2025, 8, 1)


def area(key: str, parent: places.Area | None, level: str = "xa", since: date = SINCE) -> places.Area:
    made, _ = places.Area.objects.get_or_create(key=key)
    places.AreaVersion.objects.create(area=made, since=since, name=key, kind=level, level=level, parent=parent)
    return made


def end(made: places.Area, on: date = MERGER) -> None:
    last = made.versions.order_by("-since")[0]
    made.versions.create(since=on, name=last.name, kind=last.kind, level=last.level, parent=last.parent, ended=True)


def pass_on(old: places.Area, heir: places.Area, extent: str = "full") -> None:
    places.Succession.objects.create(predecessor=old, heir=heir, on=MERGER, extent=extent)


def officer(name: str, at: places.Body, role: str = "writer") -> User:
    user = User.objects.create_user(name)
    Post.objects.create(user=user, role=role, body=at, since=SINCE)
    return user


def personal(user: User, place: str, day: date = BEFORE) -> bool:
    return admit(user, place, day).may_see_personal


@pytest.fixture
def merged(world: World) -> World:
    """On 1 July 2025 xã A ends and falls wholly to xã M; of xã B one half falls to M, the other to N.

    Thôn A1 and B1 live on under M, B2 under N; thôn A2 ends with its commune.
    """
    world.areas |= {key: area(key, world.areas[f"xa-{key[0]}"], "thon") for key in ("a1", "a2", "b1", "b2")}
    for key in ("xa-a", "xa-b", "a2"):
        end(world.areas[key])
    world.areas |= {key: area(key, world.areas["tinh"], since=MERGER) for key in ("xa-m", "xa-n")}
    for village, commune in (("a1", "xa-m"), ("b1", "xa-m"), ("b2", "xa-n")):
        area(village, world.areas[commune], "thon", MERGER)
    pass_on(world.areas["xa-a"], world.areas["xa-m"])
    pass_on(world.areas["xa-b"], world.areas["xa-m"], "partial")
    pass_on(world.areas["xa-b"], world.areas["xa-n"], "partial")
    for key in ("ubnd-m", "ubnd-n"):
        made = body(key, "ubnd", world.areas[f"xa-{key[-1]}"])
        world.bodies[key] = made
    return world


# A dissolved commune: the normal case, so it comes first


def test_the_heir_opens_the_records_of_a_dissolved_commune(merged: World) -> None:
    heir = officer("em", merged.bodies["ubnd-m"])
    assert admit(heir, "xa-a", BEFORE).may_see_personal
    assert personal(heir, "a1")  # the village that lives on under the heir
    with pytest.raises(Http404):
        admit(heir, "xa-a", AFTER)  # it is no more, and nobody can write to it under a later day


def test_the_heir_of_the_whole_goes_on_with_its_open_cases(merged: World) -> None:
    heir = officer("em", merged.bodies["ubnd-m"])
    assert admit(heir, "xa-a", BEFORE, needs=Need.WRITE).post is not None


def test_the_heir_of_the_whole_holds_the_books_of_villages_that_ended_with_it(merged: World) -> None:
    assert personal(officer("em", merged.bodies["ubnd-m"]), "a2")
    with pytest.raises(Http404):
        admit(officer("nga", merged.bodies["ubnd-n"]), "a2", BEFORE)


def test_the_heir_of_a_part_reads_the_commune_and_its_own_villages_without_personal_data(merged: World) -> None:
    heir = officer("nga", merged.bodies["ubnd-n"])
    assert not personal(heir, "xa-b")
    assert personal(heir, "b2")  # this village is its own now
    with pytest.raises(Http404):
        admit(heir, "b1", BEFORE)  # this one fell to the other heir
    with pytest.raises(PermissionDenied):
        admit(heir, "xa-b", BEFORE, needs=Need.WRITE)


def test_personal_data_of_a_part_is_opened_case_by_case_by_a_decision(merged: World) -> None:
    heir = officer("nga", merged.bodies["ubnd-n"])
    told = {"body": merged.bodies["ubnd-n"], "area": merged.areas["xa-b"], "since": SINCE, "by": merged.binh}
    with pytest.raises(actions.Refused):
        actions.open_personal(**told, until=None, decision=" ")  # type: ignore[arg-type]
    actions.open_personal(**told, until=date(2025, 9, 1), decision="Quyết định 5")  # type: ignore[arg-type]
    assert not personal(heir, "xa-b")  # it was shut again by today
    actions.open_personal(**{**told, "since": MERGER}, until=None, decision="Quyết định 9")  # type: ignore[arg-type]
    assert personal(heir, "xa-b")


def test_those_who_served_the_dissolved_commune_see_it_no_more(merged: World) -> None:
    """An's body stood at xã A; when the body ends, the post opens nothing."""
    kept = merged.bodies["ubnd-a"]
    kept.versions.create(since=MERGER, name="x", kind="ubnd", level="xa", area=merged.areas["xa-a"], ended=True)
    with pytest.raises(Http404):
        admit(merged.an, "xa-a", BEFORE)


def test_a_district_that_is_gone_leaves_its_communes_to_the_province(world: World) -> None:
    """On the record's own day the commune lay in a district; the province stood over both."""
    district = area("huyen", world.areas["tinh"], "huyen")
    area("xa-d", district)
    area("xa-d", world.areas["tinh"], since=MERGER)
    end(district)
    over = officer("tam", body("ubnd-t", "ubnd", world.areas["tinh"], "tinh"))
    assert not personal(over, "xa-d")
    assert not personal(over, "huyen")


# Everyday


def test_the_cast(world: World) -> None:
    assert admit(world.an, "xa-a", BEFORE, needs=Need.WRITE).post == world.an.posts.get()
    assert admit(world.binh, "xa-a", BEFORE, needs=Need.APPROVE).user == world.binh
    with pytest.raises(PermissionDenied):
        admit(world.an, "xa-a", BEFORE, needs=Need.APPROVE)
    with pytest.raises(PermissionDenied):
        admit(world.binh, "xa-a", BEFORE, needs=Need.WRITE)
    for stranger in (world.chi, AnonymousUser()):
        for needs in Need:
            with pytest.raises(Http404):
                admit(stranger, "xa-a", BEFORE, needs=needs)


@pytest.mark.parametrize(
    ("role", "allowed"),
    [
        ("writer", {Need.READ}),
        ("approver", {Need.READ}),
        ("inspector", {Need.READ, Need.INSPECT}),
        ("viewer", {Need.READ}),
        ("admin", {Need.READ, Need.ADMIN}),
    ],
)
def test_from_above_one_reads_inspects_and_administers_but_never_writes(
    world: World, role: str, allowed: set[Need]
) -> None:
    user = officer("tam", body("ubnd-t", "ubnd", world.areas["tinh"], "tinh"), role)
    done = set()
    for needs in Need:
        try:
            admit(user, "xa-a", BEFORE, needs=needs)
            done.add(needs)
        except PermissionDenied:
            pass
    assert done == allowed


@pytest.mark.parametrize(
    ("role", "sees"), [("writer", True), ("approver", True), ("inspector", True), ("viewer", False), ("admin", False)]
)
def test_personal_data_is_for_those_who_work_with_it(world: World, role: str, sees: bool) -> None:
    assert personal(officer("em", world.bodies["ubnd-a"], role), "xa-a") is sees


def test_a_village_is_the_communes_own(world: World) -> None:
    area("a1", world.areas["xa-a"], "thon")
    assert personal(world.an, "a1")
    assert admit(world.an, "a1", BEFORE, needs=Need.WRITE)
    over = officer("tam", body("ubnd-t", "ubnd", world.areas["tinh"], "tinh"))
    assert not personal(over, "a1")


def test_of_several_posts_the_one_that_opens_most(world: World) -> None:
    Post.objects.create(user=world.chi, role="viewer", body=world.bodies["ubnd-a"], since=SINCE)
    Post.objects.create(user=world.chi, role="writer", body=world.bodies["cap-uy-a"], since=SINCE)
    permit = admit(world.chi, "xa-a", BEFORE)
    assert (permit.post and permit.post.role, permit.may_see_personal) == ("writer", True)


def test_a_post_opens_from_its_first_day_and_not_on_its_last(world: World) -> None:
    post = world.an.posts.get()
    for since, until, opens in (
        (date(2999, 1, 1), None, False),
        (SINCE, date(2021, 1, 1), False),
        (SINCE, date(2999, 1, 1), True),
    ):
        Post.objects.filter(pk=post.pk).update(since=since, until=until)
        if opens:
            assert admit(world.an, "xa-a", BEFORE)
        else:
            with pytest.raises(Http404):
                admit(world.an, "xa-a", BEFORE)


def test_an_account_that_was_shut_is_a_stranger(world: World) -> None:
    world.an.is_active = False
    with pytest.raises(Http404):
        admit(world.an, "xa-a", BEFORE)


def test_a_place_that_did_not_stand_is_not_there_for_anybody(world: World) -> None:
    for place, day in (("xa-z", BEFORE), ("xa-a", date(2019, 12, 31))):
        for user in (world.an, AnonymousUser()):
            with override_settings(DANCHU_OPEN_READING=True), pytest.raises(Http404):
                admit(user, place, day)


@override_settings(DANCHU_OPEN_READING=True)
def test_open_reading_lets_guests_and_strangers_look_without_personal_data(world: World) -> None:
    for stranger in (world.chi, AnonymousUser()):
        assert admit(stranger, "xa-a", BEFORE) == GUEST == Permit(None, None, may_see_personal=False)
        with pytest.raises(PermissionDenied):
            admit(stranger, "xa-a", BEFORE, needs=Need.WRITE)
    assert personal(world.an, "xa-a")  # who has a post keeps what it gives


# One rule, told twice


def test_lists_show_exactly_what_the_door_opens(merged: World) -> None:
    users = [merged.an, merged.chi, *(officer(f"u{n}", kept) for n, kept in enumerate(merged.bodies.values()))]
    users.append(officer("tam", body("ubnd-t", "ubnd", merged.areas["tinh"], "tinh")))
    for day in (BEFORE, MERGER, AFTER):
        tree = tree_on(day)
        for user in users:
            assert sight.of(user).on(tree) == {key for key in tree.areas if _opens(user, key, day)}


def _opens(user: User, place: str, day: date) -> bool:
    try:
        return bool(admit(user, place, day))
    except (Http404, PermissionDenied):
        return False


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_whatever_the_mergers_lists_and_door_agree(world: World, data: st.DataObject) -> None:
    """Four communes, some of which end and fall to others on one of two days."""
    days = [date(2021, 1, 1), date(2023, 1, 1)]
    with transaction.atomic():
        made = [area(f"xa-{n}", world.areas["tinh"]) for n in range(4)]
        users = [officer(f"u{n}", body(f"ubnd-{n}", "ubnd", each)) for n, each in enumerate(made)]
        pairs = st.tuples(st.integers(0, 3), st.integers(0, 3)).filter(lambda pair: pair[0] != pair[1])
        for old, heir in data.draw(st.lists(pairs, unique=True, max_size=5)):
            on = data.draw(st.sampled_from(days))
            extent = data.draw(st.sampled_from(["full", "partial"]))
            if data.draw(st.booleans()) and not made[old].versions.filter(ended=True).exists():
                end(made[old], on)
            places.Succession.objects.create(predecessor=made[old], heir=made[heir], on=on, extent=extent)
        tree = tree_on(data.draw(st.sampled_from([date(2020, 6, 1), date(2022, 6, 1), date(2024, 6, 1)])))
        for user in users:
            assert sight.of(user).on(tree) == {key for key in tree.areas if _opens(user, key, tree.day)}
        transaction.set_rollback(True)


def test_a_search_is_narrowed_to_no_less_than_the_door_opens(merged: World) -> None:
    for kept in ("ubnd-m", "ubnd-n"):
        user = officer(kept, merged.bodies[kept])
        ever = sight.of(user).ever()
        assert ever is not None
        assert ever >= {key for key in tree_on(BEFORE).areas if _opens(user, key, BEFORE)}


def test_the_door_asks_a_number_of_queries_that_does_not_grow_with_places(world: World) -> None:
    def asked() -> int:
        with CaptureQueriesContext(connection) as queries:
            admit(world.an, "xa-a", BEFORE)
        return len(queries)

    few = asked()
    for n in range(40):
        area(f"xa-{n}", world.areas["tinh"])
    assert asked() == few <= 10


def test_reach_is_empty_where_nothing_stood(world: World) -> None:
    assert reach.of("xa-z", BEFORE, AFTER) == reach.Reach()
