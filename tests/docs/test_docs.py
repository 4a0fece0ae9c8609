"""Every register, indicator, rule, command and setting stands in docs/, and pages name nothing that is not there."""

from __future__ import annotations

import re
from pathlib import Path

from django.core.management import get_commands

from danchu.figures.management.commands.catalogue import markdown

ROOT = Path(__file__).resolve().parent.parent.parent
OPERATIONS = (ROOT / "docs" / "operations.md").read_text(encoding="utf-8")


def test_the_catalogue_page_is_what_the_code_says() -> None:
    """On failure: danchu catalogue > docs/catalogue.md"""
    assert (ROOT / "docs" / "catalogue.md").read_text(encoding="utf-8") == markdown()


def own_commands() -> set[str]:
    return {name for name, app in get_commands().items() if str(app).startswith("danchu.")}


def test_every_command_is_described() -> None:
    told = set(re.findall(r"danchu ([a-z]+)", OPERATIONS))
    assert own_commands() <= told
    assert told <= own_commands() | {"migrate"}


def test_every_setting_is_described() -> None:
    sources = [*ROOT.glob("danchu/**/*.py"), ROOT / "Makefile", *ROOT.glob("tests/*.py")]
    used = {name for path in sources for name in re.findall(r"DANCHU_[A-Z_]+[A-Z]", path.read_text(encoding="utf-8"))}
    assert used == set(re.findall(r"^\| `(DANCHU_[A-Z_]+)`", OPERATIONS, flags=re.MULTILINE))


def test_links_between_pages_lead_somewhere() -> None:
    for page in [ROOT / "README.md", *ROOT.glob("docs/**/*.md")]:
        for name in re.findall(r"`((?:docs|examples)/[\w./-]+)`", page.read_text(encoding="utf-8")):
            assert (ROOT / name).exists(), f"{page.name}: {name}"
