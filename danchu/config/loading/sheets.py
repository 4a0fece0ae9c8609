"""CSV files → rows of tidy text with their line numbers. Encoding, headings and widths are checked here."""

from __future__ import annotations

import csv
import io
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from danchu.config.loading.faults import Faults, near
from danchu.kit.text import tidy

# A cell holds a sentence or a paragraph, not a book.
LONGEST_CELL = 20_000


@dataclass(frozen=True)
class Row:
    """One row of a file: `cells` by column, tidied (NFC, single blanks); absent columns are empty."""

    file: str
    number: int
    cells: dict[str, str]

    def __getitem__(self, column: str) -> str:
        return self.cells.get(column, "")


def read(
    folder: Path, name: str, *, needs: Sequence[str], knows: Collection[str] = (), faults: Faults
) -> Iterator[Row]:
    """Rows of `folder/name`; columns in `needs` must be there, those in `knows` may. No file: no rows."""
    text = _text(folder / name, name, faults)
    if text is None:
        return
    try:
        lines = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    except csv.Error as fault:
        faults.add(name, f"Không đọc được tệp CSV ({fault}). Kiểm tra dấu ngoặc kép và dấu phẩy.")
        return
    if not lines:
        faults.add(name, f"Tệp trống. Dòng đầu phải là tên cột: {', '.join(needs)}.")
        return
    heads = [tidy(head) for head in lines[0]]
    if _heads_are_right(name, heads, needs, set(needs) | set(knows), faults):
        yield from _rows(name, heads, text, faults)


def _text(path: Path, name: str, faults: Faults) -> str | None:
    if not path.exists():
        return None
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        line = path.read_bytes()[: fault.start].count(b"\n") + 1
        faults.add(name, "Tệp không phải UTF-8. Trong Excel, chọn lưu dạng «CSV UTF-8».", row=line)
        return None
    if "\x00" in text:
        faults.add(name, "Tệp có ký tự rỗng (NUL), không phải tệp CSV.")
        return None
    return text


def _heads_are_right(name: str, heads: list[str], needs: Sequence[str], known: set[str], faults: Faults) -> bool:
    before = len(faults.found)
    for head in heads:
        if head not in known:
            faults.add(name, f"Không có cột «{head}».{near(head, known - set(heads))}", row=1, column=head)
        elif heads.count(head) > 1:
            faults.add(name, f"Cột «{head}» có hai lần; giữ lại một.", row=1, column=head)
    for need in needs:
        if need not in heads:
            faults.add(name, f"Thiếu cột «{need}»; thêm cột này vào dòng đầu.", row=1, column=need)
    return len(faults.found) == before


def _rows(name: str, heads: list[str], text: str, faults: Faults) -> Iterator[Row]:
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    next(reader)
    start = reader.line_num + 1
    for cells in reader:
        number, start = start, reader.line_num + 1
        if not any(cell.strip() for cell in cells):
            continue
        if len(cells) != len(heads):
            faults.add(
                name, f"Dòng có {len(cells)} ô, tên cột có {len(heads)}; kiểm tra dấu phẩy thừa, thiếu.", row=number
            )
        elif any(len(cell) > LONGEST_CELL for cell in cells):
            faults.add(name, f"Có ô dài quá {LONGEST_CELL} ký tự; đưa nội dung vào tệp đính kèm.", row=number)
        else:
            yield Row(name, number, dict(zip(heads, map(tidy, cells), strict=True)))
