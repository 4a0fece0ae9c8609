"""The links that `config` hands in for the frame of a page; a lower room never names a page of a higher one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Item:
    """One link: `icon` is a lucide name or "", `active` marks the part of the site the reader is in."""

    label: str
    href: str
    icon: str = ""
    active: bool = False


def mark(path: str, items: Iterable[Item]) -> list[Item]:
    """The items with the one active whose address is the longest beginning of `path`; "/" only for itself."""
    items = list(items)
    fitting = [item.href for item in items if _holds(item.href, path)]
    longest = max(fitting, key=len, default=None)
    return [replace(item, active=item.href == longest) for item in items]


def _holds(href: str, path: str) -> bool:
    return path == href or (href != "/" and path.startswith(href.rstrip("/") + "/"))
