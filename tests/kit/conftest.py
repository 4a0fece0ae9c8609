"""The catalogues are compiled before the first page is read in English; .mo files are not kept in the repository."""

import pytest

from danchu.kit.translations import keeping


@pytest.fixture(scope="session", autouse=True)
def _compiled() -> None:
    keeping.compile_all()
