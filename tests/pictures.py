"""`make pictures`: the papers and the pages as pictures in out/pictures, for people to look at before they say done."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from tests import pages
from tests.served import Served, served

ROOT = Path(__file__).resolve().parent.parent
OUT = ROOT / "out" / "pictures"
PLACE, PERIOD = "tam-duong", "2024-H1"
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"]


def main() -> None:
    missing = [name for name in ("soffice", "pdftoppm", "chromium") if not shutil.which(name)]
    if missing:
        sys.exit(f"make pictures needs {', '.join(missing)}")
    shutil.rmtree(OUT, ignore_errors=True)
    OUT.mkdir(parents=True)
    with tempfile.TemporaryDirectory() as folder, served(Path(folder)) as site:
        _papers(Path(folder), site)
        with sync_playwright() as player:
            browser = player.chromium.launch(executable_path=shutil.which("chromium"), args=FLAGS)
            _pages(browser, site)
            _printed(browser, site)
            browser.close()
    print(f"{len(list(OUT.glob('*.png')))} pictures in {OUT}")


def _papers(folder: Path, site: Served) -> None:
    """Every page of the Word files as LibreOffice opens them, and of the PDFs."""
    for form in ("party", "state"):
        made = folder / form
        site.run(sys.executable, "-m", "danchu", "report", PLACE, PERIOD, "--form", form, "--out", str(made))
        profile = f"-env:UserInstallation=file://{folder}/office"
        paper = str(made / "bao-cao.docx")
        site.run("soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(made / "word"), paper)
        for kind, pdf in (("word", made / "word" / "bao-cao.pdf"), ("pdf", made / "bao-cao.pdf")):
            _drawn(pdf, f"giay-{form}-{kind}")


def _drawn(pdf: Path, name: str) -> None:
    subprocess.run(["pdftoppm", "-r", "80", "-png", str(pdf), str(OUT / name)], check=True)


def _pages(browser: Browser, site: Served) -> None:
    """Every page on a phone and on a desk, light and dark, and on a desk in English; as An sees it."""
    views = [(width, scheme, "vi") for width in (360, 1280) for scheme in ("light", "dark")] + [(1280, "light", "en")]
    for width, scheme, language in views:
        context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)  # type: ignore[arg-type]
        context.add_cookies(site.cookies("an", language))  # type: ignore[arg-type]  # plain dicts
        page = context.new_page()
        for address in pages.addresses(site.report):
            page.goto(site.base + address, wait_until="load")
            page.evaluate("document.querySelectorAll('img').forEach((image) => { image.loading = 'eager'; })")
            page.wait_for_load_state("networkidle")
            page.screenshot(path=OUT / f"trang-{_name(address)}-{width}-{scheme}-{language}.png", full_page=True)
        context.close()


def _name(address: str) -> str:
    return "-".join(re.findall(r"[\w.]+", address)) or "trang-dau"


def _printed(browser: Browser, site: Served) -> None:
    """What comes out of a printer."""
    page = browser.new_page()
    for address in (f"/so-lieu/{PLACE}/{PERIOD}/receptions.visits/", f"/dia-ban/{PLACE}/", "/viec/ham-hoang-lien/"):
        page.goto(site.base + address, wait_until="load")
        pdf = OUT / f"in-{_name(address)}.pdf"
        page.pdf(path=pdf, prefer_css_page_size=True)
        _drawn(pdf, pdf.stem)
        pdf.unlink()


if __name__ == "__main__":
    main()
