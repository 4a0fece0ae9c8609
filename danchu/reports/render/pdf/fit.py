"""Footnotes on the page of their marks: set, look where they fell, set again where one fell elsewhere.

typst 0.15 reserves room for a note, finds that the line with its mark no longer fits, moves the line to the next page
and leaves the note behind (its issue 5314). Each round mends the first such note; a paper has few.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any, Final

import typst

_ROUNDS: Final = 40


@dataclass
class Fixes:
    """Numbers of units: `loose` are set without care for single lines at the end of a page, `breaks` on a new page."""

    loose: list[int] = field(default_factory=list)
    breaks: list[int] = field(default_factory=list)

    def mend(self, unit: int) -> bool:
        """Try the next remedy on the unit; False when there is none left."""
        for remedy in (self.loose, self.breaks):
            if unit not in remedy:
                remedy.append(unit)
                return True
        return False


def fitted(source: str, paper: dict[str, Any], fonts: typst.Fonts) -> typst.Compiler:
    """A compiler with the paper in it, its notes where they belong as far as typst can."""
    text, fixes = json.dumps(paper, ensure_ascii=False), Fixes()
    for _ in range(_ROUNDS):
        inputs = {"paper": text, "fixes": json.dumps(vars(fixes))}
        compiler = typst.Compiler(source, font_paths=fonts, sys_inputs=inputs)
        if not any(fixes.mend(unit) for unit in misplaced(compiler)):
            break
    return compiler


def misplaced(compiler: typst.Compiler) -> list[int]:
    """Units with a note on another page than its mark, in the order of the paper."""
    fell = json.loads(compiler.query("<notes>", field="value", one=True))
    return [note["unit"] for note in fell if note["mark"] != note["entry"]]
