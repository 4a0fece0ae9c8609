"""narrative/phrases.en.csv → what the reading copy calls titles, bodies and posts that people typed in Vietnamese."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from danchu.config.loading import sheets
from danchu.config.loading.faults import Faults
from danchu.config.loading.world import World
from danchu.reports.models import Phrase

NAME: Final = "narrative/phrases.en.csv"
LONGEST: Final = 500


def read_phrases(folder: Path, world: World, faults: Faults) -> None:
    """Columns `vi` and `en`; each Vietnamese phrase stands once."""
    seen: dict[str, int] = {}
    for row in sheets.read(folder, NAME, needs=("vi", "en"), faults=faults):
        text, translation = row["vi"], row["en"]
        for column in ("vi", "en"):
            if not row[column]:
                faults.add(NAME, "Ô trống; điền cụm từ và bản dịch của nó.", row=row.number, column=column)
            elif len(row[column]) > LONGEST:
                faults.add(NAME, f"Dài quá {LONGEST} ký tự.", row=row.number, column=column)
        if text in seen:
            faults.add(NAME, f"«{text}» đã có ở dòng {seen[text]}.", row=row.number, column="vi")
        elif text:
            seen[text] = row.number
            world.phrases.append(Phrase(language="en", text=text, translation=translation))
