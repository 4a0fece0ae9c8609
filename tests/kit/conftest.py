"""The catalogues are compiled before the first page is read in English; .mo files are not kept in the repository."""

import copy

import pytest
from pytest_django.fixtures import Settings

from danchu.kit.translations import keeping


@pytest.fixture(scope="session", autouse=True)
def _compiled() -> None:
    keeping.compile_all()


@pytest.fixture
def _kit_alone(settings: Settings) -> None:
    """The frame without what higher rooms put into it."""
    engine = copy.deepcopy(settings.TEMPLATES[0])
    known = engine["OPTIONS"]["context_processors"]
    engine["OPTIONS"]["context_processors"] = [name for name in known if not name.startswith("danchu.config")]
    settings.TEMPLATES = [engine]
