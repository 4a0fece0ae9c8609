"""What no template may do: carry style or script of its own, fetch from afar, name a page of a room above."""

import re
import tomllib
from pathlib import Path

import pytest
from django.template import loader

ROOT = Path(__file__).resolve().parents[2]
TEMPLATES = sorted(ROOT.glob("danchu/*/templates/**/*.html"))
STATIC = sorted([*ROOT.glob("danchu/*/static/**/*.css"), *ROOT.glob("danchu/*/static/**/*.js")])
FAR = re.compile(r"""(?:src|href|srcset|action|hx-\w+)\s*=\s*["']?\s*(?:https?:)?//""", re.IGNORECASE)
FAR_IN_CSS = re.compile(r"""(?:url\(\s*["']?|@import\s+["']|from\s+["']|import\(\s*["'])(?:https?:)?//""")
STYLE = re.compile(r"<style\b|\sstyle\s*=", re.IGNORECASE)
INLINE_SCRIPT = re.compile(r"<script\b(?![^>]*\bsrc=)(?![^>]*type=[\"']application/json)", re.IGNORECASE)
HANDLER = re.compile(r"""\s(?:on[a-z]+|hx-on[:\w-]*)\s*=\s*["']|javascript:""", re.IGNORECASE)
URL = re.compile(r"""{%\s*url\s+["'](?:(\w+):)?([\w-]+)["']""")


def layers() -> list[set[str]]:
    """The rooms from the highest down, those on one floor together."""
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"][
        "contracts"
    ]
    floors = next(contract["layers"] for contract in contracts if contract["type"] == "layers")
    return [set(re.split(r"\s*[|:]\s*", floor)) for floor in floors]


def reachable(room: str) -> set[str]:
    """The room itself and every room below it."""
    floors = layers()
    at = next(number for number, floor in enumerate(floors) if room in floor)
    return {room}.union(*floors[at + 1 :])


def names(paths: list[Path]) -> list[str]:
    return [path.relative_to(ROOT).as_posix() for path in paths]


def test_there_are_templates_to_look_at() -> None:
    assert "danchu/kit/templates/kit/base.html" in names(TEMPLATES)


@pytest.mark.parametrize("path", TEMPLATES, ids=names(TEMPLATES))
def test_a_template_carries_no_style_no_script_and_no_far_address(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    for fault in (STYLE, INLINE_SCRIPT, HANDLER, FAR):
        assert fault.search(text) is None


@pytest.mark.parametrize("path", STATIC, ids=names(STATIC))
def test_our_own_styles_and_scripts_fetch_nothing_from_afar(path: Path) -> None:
    assert FAR_IN_CSS.search(path.read_text(encoding="utf-8")) is None


@pytest.mark.parametrize("path", TEMPLATES, ids=names(TEMPLATES))
def test_a_template_names_only_pages_of_its_own_room_or_rooms_below(path: Path) -> None:
    room = path.relative_to(ROOT / "danchu").parts[0]
    named = {match[1] or "(no room)" for match in URL.finditer(path.read_text(encoding="utf-8"))}
    assert named <= reachable(room)


@pytest.mark.parametrize("path", TEMPLATES, ids=names(TEMPLATES))
def test_a_part_opens_with_the_variables_it_takes(path: Path) -> None:
    if path.name.startswith("_"):
        assert re.match(r"\s*(?:{%\s*load[^%]*%}\s*)*{%\s*comment|{#", path.read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    "planted",
    [
        '<p style="color:red">',
        "<STYLE>p{}</STYLE>",
        "<script>alert(1)</script>",
        '<a onclick="go()">',
        '<button hx-on:click="go()">',
        '<a href="javascript:go()">',
        '<script src="//cdn.example.org/x.js"></script>',
        "<link rel=stylesheet href='https://cdn.example.org/x.css'>",
    ],
)
def test_planted_faults_are_caught(planted: str) -> None:
    assert any(fault.search(planted) for fault in (STYLE, INLINE_SCRIPT, HANDLER, FAR))


def test_a_link_upward_is_caught() -> None:
    assert "figures" not in reachable("kit")
    assert {"figures", "kit"} <= reachable("reports")
    assert "inbox" not in reachable("reports")
    assert URL.search("{% url 'figures:figure' code %}").group(1) == "figures"  # type: ignore[union-attr]  # it matches


def test_the_script_stays_under_two_hundred_lines() -> None:
    script = (ROOT / "danchu/kit/static/kit/app.js").read_text(encoding="utf-8")
    assert script.count("\n") < 200


@pytest.mark.parametrize("path", TEMPLATES, ids=names(TEMPLATES))
def test_a_template_can_be_read(path: Path) -> None:
    """Django finds a wrong tag, or «extends» that is not the first, only when the page is asked for."""
    loader.get_template(path.as_posix().split("/templates/", 1)[1])
