"""Reading a file in a process of its own, with limits of time and memory: what it does wrong stays there."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from dataclasses import asdict
from pathlib import Path
from typing import Final

import psutil

from danchu.inbox.formats import choose
from danchu.inbox.formats.extracted import Control, Extracted
from danchu.inbox.refusal import Refused

SECONDS: Final = 300
MEMORY: Final = 2 * 1024**3  # of all processes together
# Programs reserve more than they use; what one reserves is only limited as a last wall between two looks of the parent.
_RESERVED: Final = 2 * MEMORY
_LOOK: Final = 0.1  # seconds between two looks at the memory


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
    return Extracted(**{**told, "controls": tuple(Control(**each) for each in told["controls"])})


def _asked(path: Path) -> bytes:
    """What the child wrote. When its time or its memory is over it is ended, and whatever it had started with it."""
    words = [sys.executable, "-m", "danchu.inbox.safely", str(path)]
    with subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as child:
        until = time.monotonic() + SECONDS
        while True:
            try:
                return child.communicate(timeout=_LOOK)[0]
            except subprocess.TimeoutExpired:
                pass
            reason = _reason(child.pid, until)
            if reason:
                _end(child)
                raise Refused(reason)


def _reason(pid: int, until: float) -> str:
    """Why the child must be ended now; "" while it may go on."""
    if time.monotonic() > until:
        return f"Đọc tệp quá {SECONDS} giây nên đã dừng; tệp có thể bị hỏng."
    if sum(map(_held, _family(pid))) > MEMORY:
        return f"Đọc tệp cần quá {MEMORY // 1024**3} GB bộ nhớ nên đã dừng; tệp có thể bị hỏng hoặc quá lớn."
    return ""


def _family(pid: int) -> list[psutil.Process]:
    """The child and all that it started, the youngest first."""
    try:
        child = psutil.Process(pid)
        return [*reversed(child.children(recursive=True)), child]
    except psutil.NoSuchProcess:
        return []


def _held(process: psutil.Process) -> int:
    """Bytes of memory; none once it has ended."""
    try:
        return int(process.memory_info().rss)
    except psutil.Error:
        return 0


def _end(child: subprocess.Popen[bytes]) -> None:
    """Ends the whole family; a second look finds what was started meanwhile."""
    for _ in range(2):
        for process in _family(child.pid):
            try:
                process.kill()
            except psutil.Error:
                continue
    child.communicate()


def main(path: str) -> None:
    """In the child: limit oneself, read, and tell the parent as JSON."""
    _limit()
    told: dict[str, object]
    try:
        told = asdict(choose.extracted(Path(path).read_bytes(), Path(path).suffix))
    except Refused as refusal:
        told = {"refused": str(refusal)}
    except (OSError, MemoryError, RecursionError) as fault:
        told = {"refused": f"Không đọc được tệp: {getattr(fault, 'strerror', None) or 'quá bộ nhớ cho phép'}."}
    sys.stdout.buffer.write(json.dumps(told).encode())


def _limit() -> None:
    """Address space and processor time, as a second wall; Windows knows neither."""
    try:
        import resource
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (_RESERVED, _RESERVED))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))


if __name__ == "__main__":
    main(sys.argv[1])
