"""Plain text is taken exactly as it stands, so that positions in it are positions in the file."""

from __future__ import annotations

from danchu.inbox.refusal import Refused


def text(content: bytes) -> str:
    """The content decoded as UTF-8, not one character changed."""
    try:
        found = content.decode("utf-8")
    except UnicodeDecodeError:
        raise Refused(
            "Tệp không phải văn bản UTF-8. Hãy lưu lại dạng «Văn bản thuần, UTF-8» hoặc gửi tệp Word."
        ) from None
    if "\x00" in found:
        raise Refused("Tệp có ký tự rỗng, không phải văn bản.")
    return found
