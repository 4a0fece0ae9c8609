"""The example with something behind every address, in a database of its own, served as an office would serve it.

In a process of its own: a browser's driver runs an event loop in the test's thread, and Django keeps databases by loop.
"""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Served:
    """Where it is served, what everybody's session is called, the number of the report that came in, and how to run."""

    base: str
    sessions: dict[str, str]
    report: int
    environment: dict[str, str]

    def cookies(self, user: str = "", language: str = "vi", theme: str = "") -> list[dict[str, str]]:
        """For a browser in which the user is signed in; "" is a guest."""
        told = {"django_language": language, "sessionid": self.sessions.get(user, ""), "danchu_theme": theme}
        return [{"name": name, "value": value, "url": self.base} for name, value in told.items() if value]

    def run(self, *words: str) -> None:
        """Run a program beside the site, over the same database."""
        subprocess.run(words, check=True, env=self.environment, stdout=subprocess.DEVNULL)


@contextmanager
def served(folder: Path) -> Iterator[Served]:
    """Everything lives in the folder; the server is stopped at the end."""
    told = {"DANCHU_VAR": str(folder), "DANCHU_OPEN_READING": "1", "DANCHU_DATABASE_URL": "", "DANCHU_DEBUG": "0"}
    environment = {**os.environ, **told}
    make = (sys.executable, "-m", "danchu", "shell", "-v0", "-c", "from tests.everything import tell; tell()")
    made = subprocess.run(make, check=True, env=environment, stdout=subprocess.PIPE, text=True)
    port = _free_port()
    with (folder / "serve.log").open("w") as log:
        server = subprocess.Popen(
            [sys.executable, "-m", "danchu", "serve", "--port", str(port)], env=environment, stdout=log, stderr=log
        )
        try:
            base = f"http://127.0.0.1:{port}"
            _wait(base, server)
            yield Served(base, environment=environment, **json.loads(made.stdout))
        finally:
            server.terminate()
            server.wait(timeout=10)


def _free_port() -> int:
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        return int(asked.getsockname()[1])


def _wait(base: str, server: subprocess.Popen[bytes]) -> None:
    while server.poll() is None:
        try:
            urllib.request.urlopen(base, timeout=5).close()
            return
        except OSError:
            time.sleep(0.2)
    raise RuntimeError("the site did not start")
