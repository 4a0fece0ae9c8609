"""Finds every text of the interface: gettext calls in code, translate tags in templates."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_python
from django.utils.translation.template import templatize

Text = str | tuple[str, str]  # a text, or its singular and plural
Key = tuple[str | None, str]

PLAIN: Final = ("_", "gettext", "gettext_lazy", "gettext_noop")
PLURAL: Final = ("ngettext", "ngettext_lazy")
IN_CONTEXT: Final = ("pgettext", "pgettext_lazy")
PLURAL_IN_CONTEXT: Final = ("npgettext", "npgettext_lazy")
KEYWORDS: Final = dict.fromkeys(PLAIN + PLURAL + IN_CONTEXT + PLURAL_IN_CONTEXT)
SOURCES: Final = ("**/*.py", "**/templates/**/*.html", "**/templates/**/*.txt")


def texts(package: Path) -> Catalog:
    """Every text under the folder, with the files it stands in, ordered by the text."""
    gathered: dict[Key, Text] = {}
    places: dict[Key, set[str]] = {}
    for path in sorted({path for pattern in SOURCES for path in package.glob(pattern)}):
        for context, text in _in_file(path):
            key = (context, text if isinstance(text, str) else text[0])
            if key not in gathered or isinstance(text, tuple):
                gathered[key] = text
            places.setdefault(key, set()).add(path.relative_to(package.parent).as_posix())
    made = Catalog(locale="en")
    for key in sorted(gathered, key=order):
        made.add(gathered[key], context=key[0], locations=[(place, 0) for place in sorted(places[key])])
    return made


def order(key: Key) -> tuple[str, str]:
    """By the text, then by its context."""
    return key[1], key[0] or ""


def _in_file(path: Path) -> Iterator[tuple[str | None, Text]]:
    source = path.read_text(encoding="utf-8")
    if path.suffix != ".py":
        # templatize writes a text that is nearly Python; its indentation means nothing.
        source = "\n".join(line.lstrip() for line in templatize(source, origin=str(path)).splitlines())
    elif "gettext" not in source:
        return
    calls = extract_python(io.BytesIO(source.encode()), KEYWORDS, (), {"encoding": "utf-8"})
    for _line, function, messages, _comments in calls:
        yield from _in_call(str(function), (messages,) if isinstance(messages, str) else tuple(messages))


def _in_call(function: str, given: tuple[str | None, ...]) -> Iterator[tuple[str | None, Text]]:
    """Context and text of one call; what is not written out as a literal is None, and left out."""
    context = None
    if function in IN_CONTEXT + PLURAL_IN_CONTEXT:
        context, *rest = given
        given = tuple(rest)
    first, *more = given
    if not first:
        return
    if function in PLURAL + PLURAL_IN_CONTEXT:
        if more and more[0]:
            yield context, (first, more[0])
    else:
        yield context, first
