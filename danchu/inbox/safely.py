"""Reading a file in a process of its own, with limits of time and memory: what it does wrong stays there."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from dataclasses import astuple
from pathlib import Path

from danchu.inbox.formats import choose
from danchu.inbox.formats.extracted import Control, Extracted
from danchu.inbox.refusal import Refused

SECONDS = 120
MEMORY = 2 * 1024**3


def text_of(path: Path) -> str:
    """The text of a file, see `extracted_of`."""
    return extracted_of(path).text


def extracted_of(path: Path) -> Extracted:
    """What a file says. Refused with the reason, also when reading took too long or too much memory."""
    told_by_child = _asked(path)
    try:
        told = json.loads(told_by_child)
    except ValueError:
        raise Refused("Đọc tệp bị ngừng giữa chừng (quá bộ nhớ cho phép hoặc tệp bị hỏng).") from None
    if "refused" in told:
        raise Refused(told["refused"])
    return Extracted(str(told["text"]), tuple(Control(*each) for each in told["controls"]))


def _asked(path: Path) -> bytes:
    """What the child wrote. When its time is over it is ended, and whatever programs it had started with it."""
    words = [sys.executable, "-m", "danchu.inbox.safely", str(path)]
    child = subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, start_new_session=True)
    try:
        return child.communicate(timeout=SECONDS)[0]
    except subprocess.TimeoutExpired:
        _end(child)
        raise Refused(f"Đọc tệp quá {SECONDS} giây nên đã dừng; tệp có thể bị hỏng.") from None


def _end(child: subprocess.Popen[bytes]) -> None:
    if hasattr(os, "killpg"):
        os.killpg(child.pid, signal.SIGKILL)
    else:
        child.kill()
    child.communicate()


def main(path: str) -> None:
    """In the child: limit oneself, read, and tell the parent as JSON."""
    _limit()
    told: dict[str, object]
    try:
        found = choose.extracted(Path(path).read_bytes(), Path(path).suffix)
        told = {"text": found.text, "controls": [astuple(each) for each in found.controls]}
    except Refused as refusal:
        told = {"refused": str(refusal)}
    except (OSError, MemoryError, RecursionError) as fault:
        told = {"refused": f"Không đọc được tệp: {getattr(fault, 'strerror', None) or 'quá bộ nhớ cho phép'}."}
    sys.stdout.buffer.write(json.dumps(told).encode())


def _limit() -> None:
    """Address space and processor time; Windows knows neither, there only the parent's clock limits."""
    try:
        import resource
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))


if __name__ == "__main__":
    main(sys.argv[1])
