"""Text in whatever letters it comes: UTF-8 as it stands, other encodings turned into today's letters."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest

from danchu.core.reading import read
from danchu.inbox.formats import plain
from danchu.inbox.refusal import Refused
from danchu.inbox.safely import extracted_of

TEXT = (
    "Cộng hoà xã hội chủ nghĩa Việt Nam. Trong kỳ đã tiếp 34 lượt, trong đó thường xuyên 24 lượt, định kỳ 10 lượt.\r\n"
)
# The same by hand in the letters of the old fonts; TCVN3 has no capitals with a tone.
TCVN3 = "Céng hoµ x· héi chñ nghÜa ViÖt Nam. Trong kú ®· tiÕp 34 l­ît, trong ®ã th­êng xuyªn 24 l­ît, ®Þnh kú 10 l­ît.\r\n"
VNI = (
    "Coäng hoaø xaõ hoäi chuû nghóa Vieät Nam. Trong kyø ñaõ tieáp 34 löôït, trong ñoù thöôøng xuyeân 24 löôït, "
    "ñònh kyø 10 löôït.\r\n"
)


def windows_1258(text: str) -> bytes:
    """Letters with hat or horn are one byte, tones are bytes of their own."""
    parts = (unicodedata.normalize("NFD", sign) for sign in text)
    tones = "\u0300\u0301\u0303\u0309\u0323"
    return b"".join(
        unicodedata.normalize("NFC", "".join(one for one in part if one not in tones)).encode("cp1258")
        + "".join(one for one in part if one in tones).encode("cp1258")
        for part in parts
    )


@pytest.mark.parametrize(
    "text", [TEXT, unicodedata.normalize("NFD", TEXT), "\ufeff" + TEXT, TCVN3, "𝟛𝟜 lượt\u00ad\u200b"]
)
def test_utf_8_is_not_touched(text: str) -> None:
    assert plain.text(text.encode()) == text


@pytest.mark.parametrize(
    ("content", "letters"),
    [
        (TEXT.encode("utf-16"), ""),
        (TEXT.encode("utf-16-le"), ""),
        (TEXT.encode("utf-16-be"), ""),
        (unicodedata.normalize("NFD", TEXT).encode("utf-16"), ""),
        (TEXT.encode("utf-32"), ""),
        (windows_1258(TEXT), "Windows-1258"),
        (TCVN3.encode("latin-1"), "TCVN3 (ABC)"),
        (VNI.encode("latin-1"), "VNI"),
    ],
    ids=["utf-16", "utf-16-le", "utf-16-be", "utf-16 nfd", "utf-32", "1258", "tcvn3", "vni"],
)
def test_other_encodings_become_the_same_text(tmp_path: Path, content: bytes, letters: str) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(content)
    found = extracted_of(path)
    assert found.text.lstrip("\ufeff") == TEXT
    assert found.letters == letters


def test_what_is_read_is_the_same_in_old_letters() -> None:
    today, old = read(TEXT), read(plain.text(VNI.encode("latin-1")))
    assert [(one.value, one.unit) for one in today.figures] == [(one.value, one.unit) for one in old.figures]
    assert [claim.holds for claim in today.claims] == [claim.holds for claim in old.claims] == [True]


@pytest.mark.parametrize("content", [b"caf\xe9 " * 40, b"\xff\xfe\x00\x01" * 20, bytes(range(128, 256)) * 4, b"a\x00b"])
def test_bytes_that_are_no_text_are_refused(content: bytes) -> None:
    with pytest.raises(Refused, match="UTF-8"):
        plain.text(content)
