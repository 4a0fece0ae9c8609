"""What all tests share: the tiny world, and the rule that nothing is skipped where everything is installed."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator

import pytest
from django.test import override_settings

from tests import world as worlds

# Chromium's driver runs an event loop in the test's own thread; Django would refuse the ORM there.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
NEEDS = {"browser": "chromium", "office": "soffice", "scan": "tesseract"}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Tests that need a program skip aloud without it; with DANCHU_NOTHING_SKIPPED they fail instead."""
    for item in items:
        for marker, program in NEEDS.items():
            if item.get_closest_marker(marker) and not shutil.which(program):
                if os.environ.get("DANCHU_NOTHING_SKIPPED"):
                    raise pytest.UsageError(f"{program} is not installed, and nothing may be skipped here")
                item.add_marker(pytest.mark.skip(reason=f"needs {program}"))


@pytest.fixture(autouse=True, scope="session")
def _quick_passwords() -> Iterator[None]:
    """Slow hashes keep guessing out; tests make the cast hundreds of times."""
    with override_settings(PASSWORD_HASHERS=["django.contrib.auth.hashers.MD5PasswordHasher"]):
        yield


@pytest.fixture
def world(db: None) -> worlds.World:
    return worlds.make()


@pytest.fixture(scope="session")
def browser_type_launch_args() -> dict[str, object]:
    """Debian's Chromium, without anything that reaches out of the machine."""
    flags = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"]
    return {
        "executable_path": shutil.which("chromium"),
        "args": [*flags, "--disable-component-update", "--disable-sync"],
    }
