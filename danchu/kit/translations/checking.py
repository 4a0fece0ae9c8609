"""Says what is untranslated, unused or broken in the catalogues."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import django
from babel.messages.catalog import Message

from danchu.kit.translations.finding import texts
from danchu.kit.translations.keeping import catalogue, folder, is_translated, key_of, read, strings_of

# What pages show of Django's own texts; the rest of them is for developers.
SHOWN: Final = {
    "conf": (
        "core/validators.py",
        "core/paginator.py",
        "forms/",
        "db/models/",
        "utils/timesince.py",
        "utils/text.py",
        "utils/ipv6.py",
    ),
    "contrib/auth": (
        "contrib/auth/forms.py",
        "contrib/auth/password_validation.py",
        "contrib/auth/validators.py",
    ),
}
_PLACEHOLDER: Final = re.compile(r"%\(\w+\)[sdr]|%[sd]|\{\w*\}")


def findings(root: Path | None = None) -> list[str]:
    """A sentence for each fault; none when English is complete and Vietnamese covers what others say."""
    root = root or folder()
    return [*_untranslated(root), *_unused(root), *_misplaced(root), *_foreign(root)]


def _untranslated(root: Path) -> Iterator[str]:
    kept = {key_of(message): message for message in read(catalogue("en", root)) if message.id}
    for message in texts(root.parent):
        if message.id and not ((before := kept.get(key_of(message))) and is_translated(before)):
            where = ", ".join(place for place, _ in message.locations)
            yield f"chưa dịch sang tiếng Anh: «{key_of(message)[1]}» ({where})"


def _unused(root: Path) -> Iterator[str]:
    wanted = {key_of(message) for message in texts(root.parent)}
    for message in read(catalogue("en", root)):
        if message.id and key_of(message) not in wanted:
            yield f"không còn dùng: «{key_of(message)[1]}»; hãy chạy danchu translations extract"


def _misplaced(root: Path) -> Iterator[str]:
    """Placeholders that the translation dropped or made up would break the page that shows it."""
    for language in ("en", "vi"):
        for message in read(catalogue(language, root)):
            if message.id and is_translated(message) and not _fits(message):
                yield f"{language}: chỗ điền không khớp trong bản dịch của «{key_of(message)[1]}»"


def _fits(message: Message) -> bool:
    """Only what the original offers is used, and each form uses what the last original (the plural) needs.

    A singular may say «one» and leave its number out.
    """
    originals = [message.id] if isinstance(message.id, str) else list(message.id)
    offered = {mark for text in originals for mark in _PLACEHOLDER.findall(text)}
    used = [set(_PLACEHOLDER.findall(text)) for text in strings_of(message)]
    return all(marks <= offered for marks in used) and set(_PLACEHOLDER.findall(originals[-1])) <= used[-1]


def _foreign(root: Path) -> Iterator[str]:
    ours = {key_of(message) for message in read(catalogue("vi", root)) if message.id and is_translated(message)}
    for part, shown in SHOWN.items():
        place = Path(django.__file__).parent / part / "locale"
        vi = read(catalogue("vi", place))
        theirs = {key_of(message) for message in vi if message.id and is_translated(message)}
        for message in read(catalogue("en", place)):
            is_shown = any(str(file).startswith(shown) for file, _ in message.locations)
            if message.id and is_shown and key_of(message) not in theirs | ours:
                yield f"vi: Django nói bằng tiếng Anh «{key_of(message)[1]}»; hãy dịch trong locale/vi"
