"""narrative/*.md → unsaved texts of the report. They hold no figure of their own: numbers come from the registers.

<name>.en.md is the translation of <name>.md for the reading copy; of a task it bears the code of its line.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Final

from jinja2 import Environment, TemplateSyntaxError

from danchu.config.loading.faults import Faults, near
from danchu.config.loading.sheets import UNPRINTABLE, text_of
from danchu.config.loading.world import World
from danchu.registers.secrecy import SECRET_MESSAGE, has_secret_mark
from danchu.reports.models import Narrative

LONGEST: Final = 100_000
_NAME: Final = re.compile(r"[a-z0-9][a-z0-9-]{0,39}(\.en)?")
_MARK: Final = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", re.DOTALL)
_PAPER: Final = re.compile(r"""\bpaper\(\s*["']([^"']*)["']""")
_DIGITS: Final = re.compile("[0-9][0-9./,-]*")
_YEAR: Final = re.compile("(?:19|20|21)[0-9]{2}")


def read_narratives(folder: Path, world: World, codes: Mapping[str, str], faults: Faults) -> None:
    """`codes`: where each code of the folder stands, also of faulty rows, of which nothing more is said."""
    papers = {code for code, where in codes.items() if where.startswith("registers/documents.csv")}
    for path in sorted((folder / "narrative").glob("*.md")):
        name = f"narrative/{path.name}"
        if not _NAME.fullmatch(path.stem):
            faults.add(name, "Tên tệp chỉ được có chữ thường không dấu, chữ số và «-», ví dụ: han-che.md.")
        text = text_of(path, name, faults)
        if text is not None:
            text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
            _check(name, text, papers, world, faults)
            if world.plan is not None:
                plan = world.plan
                world.narratives.append(Narrative(place=plan.place, period=plan.period, name=path.stem, text=text))


def _check(name: str, text: str, papers: Collection[str], world: World, faults: Faults) -> None:
    if len(text) > LONGEST:
        faults.add(name, f"Dài quá {LONGEST} ký tự.")
    try:
        Environment(autoescape=False).parse(text)  # only read for its grammar, never rendered
    except TemplateSyntaxError as fault:
        faults.add(name, f"Không đọc được biểu thức trong {{{{ }}}} ({fault.message}).", row=fault.lineno)
    for row, line in enumerate(text.split("\n"), 1):
        if has_secret_mark(line):
            faults.add(name, SECRET_MESSAGE, row=row)
        if UNPRINTABLE.search(line):
            faults.add(name, "Có ký tự không in được; gõ lại dòng này hoặc lưu lại tệp dạng UTF-8.", row=row)
    _check_digits(name, text, faults)
    for found in _PAPER.finditer(text) if world.is_new else ():
        if found[1] not in papers:
            row = text.count("\n", 0, found.start()) + 1
            faults.add(name, f"Không có văn bản «{found[1]}» trong sổ documents.{near(found[1], papers)}", row=row)


def _check_digits(name: str, text: str, faults: Faults) -> None:
    """No digit but a year outside the marks, which hold no typed number either."""
    bare = _MARK.sub(lambda mark: re.sub("[^\n]", " ", mark[0]), text)
    for found in _DIGITS.finditer(bare):
        typed = found[0].rstrip("./,-")
        if not _YEAR.fullmatch(typed):
            row = bare.count("\n", 0, found.start()) + 1
            message = f'Lời thuật không được gõ số «{typed}»; số lấy từ sổ, tên văn bản viết {{{{ paper("mã") }}}}.'
            faults.add(name, message, row=row)
