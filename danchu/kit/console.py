"""What commands print with: as wide as the terminal, or wide enough for a whole line when piped elsewhere."""

from __future__ import annotations

from typing import Any

from django.core.management.base import OutputWrapper
from rich.console import Console

WIDE = 180


def console(out: OutputWrapper) -> Console:
    """A rich console over the stream of a management command."""
    stream: Any = out._out
    is_terminal = bool(getattr(stream, "isatty", bool)())
    return Console(file=stream, width=None if is_terminal else WIDE)
