"""`make pictures`: the papers and the pages as pictures in out/pictures, for people to look at before they say done."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

ROOT = Path(__file__).resolve().parent.parent
OUT = ROOT / "out" / "pictures"
PORT = 8765
PLACE, PERIOD = "tam-duong", "2024-H1"
PAGES = {
    "trang-dau": "/",
    "dia-ban": "/dia-ban/",
    "mot-dia-ban": f"/dia-ban/{PLACE}/",
    "so-lieu": f"/so-lieu/{PLACE}/{PERIOD}/",
    "can-cu": f"/so-lieu/{PLACE}/{PERIOD}/receptions.visits/",
    "can-cu-ty-le": f"/so-lieu/{PLACE}/{PERIOD}/petitions.resolved.share/",
    "kiem-tra": f"/kiem-tra/{PLACE}/{PERIOD}/",
    "viec": "/viec/",
    "mot-viec": "/viec/duong-ban-hon-khun-ha/",
    "bao-cao": f"/bao-cao/{PLACE}/{PERIOD}/",
    "dang-nhap": "/dang-nhap/",
}
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"]


def main() -> None:
    missing = [name for name in ("soffice", "pdftoppm", "chromium") if not shutil.which(name)]
    if missing:
        sys.exit(f"make pictures needs {', '.join(missing)}")
    shutil.rmtree(OUT, ignore_errors=True)
    OUT.mkdir(parents=True)
    with tempfile.TemporaryDirectory() as folder, _site(Path(folder)) as base:
        _papers(Path(folder))
        with sync_playwright() as player:
            browser = player.chromium.launch(executable_path=shutil.which("chromium"), args=FLAGS)
            _pages(browser, base)
            browser.close()
    print(f"{len(list(OUT.glob('*.png')))} pictures in {OUT}")


def _run(*words: str, **environment: str) -> None:
    subprocess.run(words, check=True, env={**os.environ, **environment}, stdout=subprocess.DEVNULL)


@contextmanager
def _site(folder: Path) -> Iterator[str]:
    """The example in a database of its own, its files written, and the site running."""
    environment = {"DANCHU_VAR": str(folder / "var"), "DANCHU_OPEN_READING": "1", "DANCHU_DATABASE_URL": ""}
    _run(sys.executable, "-m", "danchu", "demo", "--out", str(folder / "party"), **environment)
    state = (sys.executable, "-m", "danchu", "report", PLACE, PERIOD, "--form", "state", "--out", str(folder / "state"))
    _run(*state, **environment)
    server = subprocess.Popen(
        [sys.executable, "-m", "danchu", "serve", "--port", str(PORT)], env={**os.environ, **environment}
    )
    base = f"http://127.0.0.1:{PORT}"
    try:
        _wait(base)
        yield base
    finally:
        server.terminate()
        server.wait(timeout=10)


def _wait(base: str) -> None:
    for _ in range(100):
        try:
            urllib.request.urlopen(base, timeout=5).close()
            return
        except OSError:
            time.sleep(0.2)
    sys.exit("the site did not start")


def _papers(folder: Path) -> None:
    """Every page of the Word files as LibreOffice opens them, and of the PDFs."""
    for form in ("party", "state"):
        paper = folder / form / "bao-cao.docx"
        profile = f"-env:UserInstallation=file://{folder}/office"
        _run(
            "soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder / form / "word"), str(paper)
        )
        for kind, pdf in (("word", folder / form / "word" / "bao-cao.pdf"), ("pdf", folder / form / "bao-cao.pdf")):
            _run("pdftoppm", "-r", "80", "-png", str(pdf), str(OUT / f"giay-{form}-{kind}"))


def _pages(browser: Browser, base: str) -> None:
    for width in (360, 1280):
        for scheme in ("light", "dark"):
            context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)  # type: ignore[arg-type]
            page = context.new_page()
            for name, path in PAGES.items():
                page.goto(base + path, wait_until="load")
                page.screenshot(path=OUT / f"trang-{name}-{width}-{scheme}.png", full_page=True)
            context.close()


if __name__ == "__main__":
    main()
