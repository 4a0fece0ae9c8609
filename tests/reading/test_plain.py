"""The reader is plain Python: the standard library and its own package, nothing else."""

import ast
import sys
from pathlib import Path

import pytest

CORE = Path(__file__).parents[2] / "danchu" / "core"
FILES = [
    *CORE.glob("reading/*.py"),
    *CORE.glob("citing/*.py"),
    *(CORE / f"{name}.py" for name in ("numbers", "dates", "citations", "printed")),
]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_only_the_standard_library_is_imported(file: Path) -> None:
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
        if isinstance(node, ast.ImportFrom) and node.module:
            names = [node.module]
        for name in names:
            assert name.split(".")[0] in sys.stdlib_module_names or name.startswith("danchu.core"), name
