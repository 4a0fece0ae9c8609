"""The tree of a day, and who holds what a dissolved place once held."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from danchu.core.place import Area, Body, Extent, Level, Succession, Tree, heirs_of

DAY = date(2024, 6, 30)
AREAS = [
    Area("huyen", "huyện H", "huyen", Level.DISTRICT, None),
    Area("xa-a", "xã A", "xa", Level.COMMUNE, "huyen"),
    Area("xa-b", "xã B", "xa", Level.COMMUNE, "huyen"),
    Area("ban-1", "Bản 1", "ban", Level.VILLAGE, "xa-a"),
]
BODIES = [
    Body("ubnd-h", "UBND huyện", "ubnd", Level.DISTRICT, "huyen"),
    Body("ubnd-a", "UBND xã A", "ubnd", Level.COMMUNE, "xa-a"),
    Body("thon-1", "Bản 1", "thon", Level.VILLAGE, "ban-1"),
]
TREE = Tree.of(DAY, AREAS, BODIES)


def test_the_tree_is_walked_from_the_top_down() -> None:
    assert [area.key for area in TREE.below("huyen")] == ["huyen", "xa-a", "ban-1", "xa-b"]
    assert [area.key for area in TREE.above("ban-1")] == ["xa-a", "huyen"]
    assert [area.key for area in TREE.children("huyen")] == ["xa-a", "xa-b"]


def test_bodies_of_an_area_and_of_all_below_it() -> None:
    assert [body.key for body in TREE.bodies_at("huyen")] == ["ubnd-h"]
    assert [body.key for body in TREE.bodies_below("xa-a")] == ["ubnd-a", "thon-1"]


MERGER = date(2025, 7, 1)


def merged(old: str, new: str, extent: Extent = Extent.FULL, on: date = MERGER) -> Succession:
    return Succession(old, new, on, extent)


def test_a_place_that_lives_on_is_its_own_heir() -> None:
    assert heirs_of("xa-a", [merged("xa-b", "xa-c")], date(2026, 1, 1)) == {"xa-a": Extent.FULL}


def test_before_the_merger_nothing_has_passed() -> None:
    assert heirs_of("xa-a", [merged("xa-a", "xa-m")], date(2025, 6, 30)) == {"xa-a": Extent.FULL}
    assert heirs_of("xa-a", [merged("xa-a", "xa-m")], MERGER) == {"xa-m": Extent.FULL}


def test_a_split_place_has_several_partial_heirs() -> None:
    links = [merged("xa-a", "xa-m", Extent.PARTIAL), merged("xa-a", "xa-n", Extent.PARTIAL)]
    assert heirs_of("xa-a", links, MERGER) == {"xa-m": Extent.PARTIAL, "xa-n": Extent.PARTIAL}


def test_a_chain_is_full_only_when_every_link_is() -> None:
    later = date(2026, 7, 1)
    links = [merged("a", "b"), merged("b", "c", Extent.PARTIAL, later)]
    assert heirs_of("a", links, later) == {"c": Extent.PARTIAL}
    assert heirs_of("a", [merged("a", "b"), merged("b", "c", on=later)], later) == {"c": Extent.FULL}


def test_two_ways_to_one_heir_count_as_full_when_one_is() -> None:
    later = date(2026, 7, 1)
    links = [
        merged("a", "b", Extent.PARTIAL),
        merged("a", "c"),
        merged("b", "d", on=later),
        merged("c", "d", on=later),
    ]
    assert heirs_of("a", links, later) == {"d": Extent.FULL}


@given(st.lists(st.integers(0, 3), min_size=4, max_size=4))
def test_a_full_merger_loses_no_place(heirs: list[int]) -> None:
    """Every old commune wholly in exactly one new one: together the heirs' predecessors are all old communes."""
    links = [merged(f"cu-{old}", f"moi-{new}") for old, new in enumerate(heirs)]
    found = [heirs_of(f"cu-{old}", links, MERGER) for old in range(4)]
    assert [list(one) for one in found] == [[f"moi-{new}"] for new in heirs]
