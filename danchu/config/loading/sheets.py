"""CSV files → rows of tidy text with their line numbers. Encoding, headings and widths are checked here."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from danchu.config.loading.faults import Faults, near
from danchu.kit.text import tidy
from danchu.registers.secrecy import SECRET_MESSAGE, has_secret_mark

# A cell holds a sentence or a paragraph, not a book.
LONGEST_CELL: Final = 20_000
# Signs that no keyboard types: they would break Word and PDF files later; «�» is left of a wrong encoding.
UNPRINTABLE: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffd-\uffff]")


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
    text = text_of(folder / name, name, faults) if (folder / name).exists() else None
    if text is None:
        return
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    try:
        first = next(reader, [])
        heads = [tidy(head) for head in first]
        if not any(heads):
            faults.add(name, f"Tệp trống. Dòng đầu phải là tên cột: {', '.join(needs)}.")
        elif word := _other_separator(first):
            faults.add(name, f"Các cột cách nhau bằng {word}; hãy lưu lại với dấu phẩy.", row=1)
        elif _heads_are_right(name, heads, needs, set(needs) | set(knows), faults):
            yield from _rows(name, heads, reader, faults)
    except csv.Error as fault:
        advice = f"Không đọc được tệp CSV ({fault}). Kiểm tra dấu ngoặc kép và dấu phẩy từ dòng này."
        faults.add(name, advice, row=max(reader.line_num, 1))


def text_of(path: Path, name: str, faults: Faults) -> str | None:
    """The text of a file in UTF-8, with or without a mark at its beginning; None with a fault when it is not."""
    content = path.read_bytes()
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        row = content[: fault.start].count(b"\n") + 1
        faults.add(name, "Tệp không phải UTF-8. Trong Excel, chọn lưu dạng «CSV UTF-8».", row=row)
        return None


def _other_separator(first: list[str]) -> str:
    """What separates the columns of a file that has no comma in its first line."""
    words = {";": "dấu chấm phẩy", "\t": "dấu tab"}
    return next((word for sign, word in words.items() if len(first) == 1 and sign in first[0]), "")


def _heads_are_right(name: str, heads: list[str], needs: Sequence[str], known: set[str], faults: Faults) -> bool:
    before = len(faults.found)
    for head in dict.fromkeys(heads):
        if head not in known:
            what = f"Không có cột «{head}»." if head else "Có cột không tên; đặt tên hoặc bỏ cột này."
            faults.add(name, f"{what}{near(head, known - set(heads)) if head else ''}", row=1, column=head)
        elif heads.count(head) > 1:
            faults.add(name, f"Cột «{head}» có {heads.count(head)} lần; giữ lại một.", row=1, column=head)
    for need in needs:
        if need not in heads:
            faults.add(name, f"Thiếu cột «{need}»; thêm cột này vào dòng đầu.", row=1, column=need)
    return len(faults.found) == before


def _rows(name: str, heads: list[str], reader: Iterator[list[str]], faults: Faults) -> Iterator[Row]:
    """The rows under the headings, by the line on which each begins; blank lines are passed over."""
    start = reader.line_num + 1  # type: ignore[attr-defined]  # a csv reader; typing has no name for it
    for cells in reader:
        number, start = start, reader.line_num + 1  # type: ignore[attr-defined]
        if not any(cell.strip() for cell in cells):
            continue
        if len(cells) != len(heads):
            widths = f"Dòng có {len(cells)} ô, tên cột có {len(heads)}"
            faults.add(name, f"{widths}; kiểm tra dấu phẩy thừa, thiếu.", row=number)
            continue
        row = Row(name, number, dict(zip(heads, map(tidy, cells), strict=True)))
        _check_signs(row, dict(zip(heads, cells, strict=True)), faults)
        yield row


def _check_signs(row: Row, typed: dict[str, str], faults: Faults) -> None:
    for column, text in typed.items():
        if len(text) > LONGEST_CELL:
            long = f"Ô dài quá {LONGEST_CELL} ký tự; đưa nội dung vào tệp đính kèm."
            faults.add(row.file, long, row=row.number, column=column)
        if UNPRINTABLE.search(text):
            broken = "Có ký tự không in được; gõ lại ô này hoặc lưu lại tệp dạng UTF-8."
            faults.add(row.file, broken, row=row.number, column=column)
        if column != "secrecy" and has_secret_mark(row[column]):
            faults.add(row.file, SECRET_MESSAGE, row=row.number, column=column)
