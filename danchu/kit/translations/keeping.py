"""The catalogues on disk: brought up to date without losing a translation, and compiled."""

from __future__ import annotations

import io
import os
from pathlib import Path
from typing import Final

from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from django.conf import settings

from danchu.kit.translations.finding import Key, order, texts

HEADER: Final = """\
# Texts of Danchu's interface; the msgid is what a Vietnamese reader sees.
# Written by `danchu translations extract`; translate by hand, keep the order.
msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\\n"
"Language: en\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"

"""


def folder() -> Path:
    """danchu/locale."""
    return Path(settings.LOCALE_PATHS[0])


def catalogue(language: str, root: Path | None = None) -> Path:
    """The .po file of a language, in danchu/locale unless another root is given."""
    return (root or folder()) / language / "LC_MESSAGES" / "django.po"


def read(path: Path) -> Catalog:
    """A catalogue on disk; an empty one when there is no file yet."""
    if not path.exists():
        return Catalog(locale="en")
    with path.open("rb") as file:
        return read_po(file)


def extract(*, prune: bool = False, root: Path | None = None) -> Catalog:
    """Brings English up to date with the code around `root` (danchu/locale), keeping every translation.

    A translation whose text is gone stays as a comment (`#~`) and comes back with it, unless `prune` drops it.
    """
    root = root or folder()
    path = catalogue("en", root)
    old = read(path)
    known = {key_of(message): message for message in [*old.obsolete.values(), *old] if message.id}
    new = texts(root.parent)
    for message in new:
        before = known.pop(key_of(message), None)
        if before is not None and isinstance(message.id, str) == isinstance(before.id, str):
            message.string = before.string
    if not prune:
        _keep_unused(new, known)
    path.parent.mkdir(parents=True, exist_ok=True)
    _replace(path, HEADER.encode() + _written(new))
    return new


def _keep_unused(new: Catalog, known: dict[Key, Message]) -> None:
    for key in sorted(known, key=order):
        if is_translated(known[key]):
            new.obsolete["\x04".join(filter(None, key))] = known[key]


def _written(made: Catalog) -> bytes:
    buffer = io.BytesIO()
    write_po(buffer, made, width=0, omit_header=True, include_lineno=False)
    return buffer.getvalue()


def key_of(message: Message) -> Key:
    """Context and text; of a plural, the singular."""
    return message.context, message.id if isinstance(message.id, str) else message.id[0]


def strings_of(message: Message) -> list[str]:
    """The translations of a message, one for each plural form; empty ones where there is none."""
    string = message.string or ""
    return [string] if isinstance(string, str) else [form or "" for form in string]


def is_translated(message: Message) -> bool:
    """Every form is there and nobody doubts it."""
    return all(strings_of(message)) and not message.fuzzy


def compile_all(root: Path | None = None) -> list[Path]:
    """Writes a .mo beside every .po; returns the files written."""
    made = []
    for source in sorted((root or folder()).glob("*/LC_MESSAGES/django.po")):
        buffer = io.BytesIO()
        write_mo(buffer, read(source))
        target = source.with_suffix(".mo")
        _replace(target, buffer.getvalue())
        made.append(target)
    return made


def _replace(path: Path, content: bytes) -> None:
    """Writes the file whole or not at all; several processes may do so at once."""
    beside = path.with_name(f".{path.name}.{os.getpid()}")
    beside.write_bytes(content)
    beside.replace(path)
