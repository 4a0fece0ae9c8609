"""`python -m examples.tam_duong [folder]`: write the CSV files of the example."""

from __future__ import annotations

import sys
from pathlib import Path

from examples.tam_duong.everything import book

FOLDER = Path(__file__).parent.parent / "tam-duong-2024-H1"


def main(arguments: list[str]) -> None:
    folder = Path(arguments[0]) if arguments else FOLDER
    written = book().write(folder)
    print(f"{len(written)} tệp trong {folder}")


if __name__ == "__main__":
    main(sys.argv[1:])
