"""Programs of the machine that reading needs for some formats: LibreOffice and Tesseract."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Sequence
from typing import Final

_SECONDS: Final = 280  # less than the whole reading may take
# One thread for Tesseract: many are slower than one. A proxy that is none: LibreOffice shall fetch nothing.
_SETTINGS: Final = {"OMP_THREAD_LIMIT": "1", "http_proxy": "http://127.0.0.1:9", "https_proxy": "http://127.0.0.1:9"}


def run(words: Sequence[str]) -> subprocess.CompletedProcess[bytes]:
    """What the program wrote, and how it ended."""
    return subprocess.run(words, capture_output=True, check=False, timeout=_SECONDS, env={**os.environ, **_SETTINGS})
