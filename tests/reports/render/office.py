"""LibreOffice as a judge: it opens our file, saves it again or prints it."""

from __future__ import annotations

import subprocess
from pathlib import Path


def convert(source: Path, kind: str, folder: Path) -> Path:
    """The file saved as `kind` into `folder`. The output is the proof: soffice may exit well and write nothing."""
    folder.mkdir(exist_ok=True)
    profile = (folder / "profile").as_uri()
    command = ["soffice", f"-env:UserInstallation={profile}", "--headless", "--convert-to", kind]
    subprocess.run([*command, "--outdir", str(folder), str(source)], check=True, capture_output=True, timeout=180)
    made = folder / f"{source.stem}.{kind}"
    assert made.exists(), f"LibreOffice wrote no {kind} of {source.name}"
    return made
