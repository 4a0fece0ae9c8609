"""What a person should know of how the text of a report came about, before trusting its letters."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import ngettext


def origin(letters: str, scanned: int) -> Iterator[str]:
    """A sentence for each of the two things that `Extracted` says; none when the file told its text itself."""
    if letters:
        yield _("Tệp gõ bằng bảng mã cũ %(letters)s; chữ đã được chuyển sang Unicode.") % {"letters": letters}
    if scanned:
        yield ngettext(
            "%(pages)s trang đọc từ ảnh quét, chữ và số có thể nhận sai; hãy đối chiếu với tệp gốc.",
            "%(pages)s trang đọc từ ảnh quét, chữ và số có thể nhận sai; hãy đối chiếu với tệp gốc.",
            scanned,
        ) % {"pages": scanned}
