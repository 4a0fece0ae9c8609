"""An address of every page of the site, for tests and pictures of the whole; see tests.everything for what is there."""

from __future__ import annotations

HALF = "tam-duong/2024-H1"
# The name of an address → pages of it worth looking at; {report} is the number of the report that came in.
PAGES: dict[str, tuple[str, ...]] = {
    "config:home": ("/",),
    "office:login": ("/dang-nhap/",),
    "figures:search": ("/tim/", "/tim/?q=binh+lu", "/tim/?q=thong+bao&loai=paper", "/tim/?q=khong+co+dau"),
    "figures:places": ("/dia-ban/", "/dia-ban/?ngay=30/06/2024"),
    "figures:place": ("/dia-ban/tam-duong/", "/dia-ban/binh-lu/", "/dia-ban/binh-lu-2025/"),
    "figures:register": ("/dia-ban/tam-duong/so/documents/", "/dia-ban/tam-duong/so/unity_houses/?ky=2024-H1"),
    "figures:figures": (f"/so-lieu/{HALF}/", "/so-lieu/tam-duong/2023-H2/"),
    "figures:evidence": (
        f"/so-lieu/{HALF}/receptions.visits/",
        f"/so-lieu/{HALF}/petitions.resolved.share/",
        f"/so-lieu/{HALF}/land.decisions/",
        "/so-lieu/binh-lu/2023-H2/receptions.visits/",
    ),
    "figures:checks": (f"/kiem-tra/{HALF}/",),
    "figures:matters": ("/viec/",),
    "figures:matter": ("/viec/duong-ban-hon-khun-ha/", "/viec/ham-hoang-lien/"),
    "figures:line": ("/dong/tcd-h-01/", "/dong/tcd-x-01/", "/dong/don-2024-026/", "/dong/kt-bcd-ban-giang/"),
    "reports:reports": ("/bao-cao/",),
    "reports:report": (f"/bao-cao/{HALF}/",),
    "inbox:reports": ("/den/",),
    "inbox:receive": ("/den/binh-lu-2025/nhan/",),
    "inbox:report": ("/den/{report}/",),
}
# What is no page: files, drawings, data, and addresses that only take what was filled in.
NO_PAGES = {
    "kit:language",
    "kit:theme",
    "office:logout",
    "figures:evidence-json",
    "figures:chart",
    "figures:attachment",
    "reports:file",
    "inbox:file",
    "inbox:decide",
    "inbox:sender",
}


def addresses(report: int) -> list[str]:
    """Every page worth looking at."""
    return [address.replace("{report}", str(report)) for pages in PAGES.values() for address in pages]
