"""docs/add-a-register.md followed to the letter in a temporary copy: the new register loads, counts and opens."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
PAGE = ROOT / "docs" / "add-a-register.md"


def blocks() -> tuple[str, str]:
    """The two Python blocks of the page: the module and the indicator."""
    module, indicator = re.findall(r"```python\n(.*?)```", PAGE.read_text(encoding="utf-8"), flags=re.DOTALL)
    return module, indicator


def follow(copy: Path) -> None:
    module, indicator = blocks()
    (copy / "danchu/registers/kinds/loudspeakers.py").write_text(module, encoding="utf-8")
    registry = copy / "danchu/registers/registry.py"
    text = registry.read_text(encoding="utf-8")
    text = text.replace("    land_recovery,\n", "    land_recovery,\n    loudspeakers,\n", 1)
    registry.write_text(
        text.replace("        land_recovery,\n", "        land_recovery,\n        loudspeakers,\n", 1), encoding="utf-8"
    )
    chapter = copy / "danchu/core/catalogue/land.py"
    added = chapter.read_text(encoding="utf-8") + f"\nINDICATORS = (*INDICATORS, {indicator.strip()})\n"
    chapter.write_text(added, encoding="utf-8")


def run(copy: Path, *words: str) -> str:
    environment = {**os.environ, "DANCHU_VAR": str(copy / "var"), "PYTHONPATH": str(copy), "DANCHU_DATABASE_URL": ""}
    done = subprocess.run(
        [sys.executable, "-m", "danchu", *words], cwd=copy, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def folder(copy: Path) -> Path:
    data = copy / "data"
    (data / "registers").mkdir(parents=True)
    (data / "areas.csv").write_text("key,since,name,kind,level,parent\nxa-a,2020-01-01,xã A,xa,xa,\n", encoding="utf-8")
    bodies = "key,since,name,kind,level,area\nubnd-a,2020-01-01,UBND xã A,ubnd,xa,xa-a\n"
    (data / "bodies.csv").write_text(bodies, encoding="utf-8")
    lines = "code,body,day,subject,times\nloa-1,ubnd-a,2024-02-01,Lịch tiếp dân,3\nloa-2,ubnd-a,2024-03-01,Dự toán,4\n"
    frame = {"place": "xa-a", "period": "2024-H1", "form": "state", "issuer": "UBND", "locality": "A", "abstract": "d"}
    told = "".join(f'{key} = "{value}"\n' for key, value in frame.items())
    (data / "report.toml").write_text(f"[report]\n{told}", encoding="utf-8")
    (data / "registers/loudspeakers.csv").write_text(lines, encoding="utf-8")
    return data


def test_the_page_is_true(tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    ignored = shutil.ignore_patterns(".git", ".venv", "out", "var", "*cache*", "staticfiles", "examples")
    shutil.copytree(ROOT, copy, ignore=ignored)
    follow(copy)
    assert "loudspeakers" in run(copy, "makemigrations", "registers", "-n", "loudspeakers")
    run(copy, "migrate", "-v0")
    run(copy, "load", str(folder(copy)))
    explained = run(copy, "explain", "loudspeakers.times", "xa-a", "2024-H1")
    assert "07 lần" in explained
    assert "loa-1" in explained
