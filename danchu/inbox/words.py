"""Vietnamese words as they are compared: small letters, tone at the end of the syllable, one word for one idea.

«hoà giải» and «hòa giải» are one; «bàn», «bản» and «ban» stay three: marks are kept, for without them labels blur.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Final

_TONES: Final = "\u0300\u0301\u0303\u0309\u0323"
_WORD: Final = re.compile(r"[^\W\d_]+(?:&[^\W\d_]+)*")
# What stands in many labels and tells nothing apart.
_NOTHING: Final = (
    "và của các những đã được trong theo tại với cho là do ở về từ để có số tổng này đó khi mà bằng thì ra người việc"
)

# Different words of reports for what a label calls by the word on the right.
_SAME: Final[Mapping[str, str]] = {
    "htxs nv": "hoàn thành xuất sắc nhiệm vụ",
    "htxsnv": "hoàn thành xuất sắc nhiệm vụ",
    "httnv": "hoàn thành tốt nhiệm vụ",
    "htt nv": "hoàn thành tốt nhiệm vụ",
    "khtnv": "không hoàn thành nhiệm vụ",
    "không htnv": "không hoàn thành nhiệm vụ",
    "htnv": "hoàn thành nhiệm vụ",
    "ubnd": "ủy ban nhân dân",
    "mttq": "mặt trận tổ quốc",
    "lhpn": "liên hiệp phụ nữ",
    "hội phụ nữ": "hội liên hiệp phụ nữ",
    "ttnd": "thanh tra nhân dân",
    "gsđtcđ": "giám sát đầu tư cộng đồng",
    "gsđtccđ": "giám sát đầu tư cộng đồng",
    "giám sát đầu tư của cộng đồng": "giám sát đầu tư cộng đồng",
    "qcdc": "quy chế dân chủ",
    "bcđ": "ban chỉ đạo",
    "tthc": "thủ tục hành chính",
    "bhxh": "bảo hiểm xã hội",
    "bhyt": "bảo hiểm y tế",
    "bhtn": "bảo hiểm thất nghiệp",
    "đ/c": "đồng chí",
    "kỳ trước để lại": "kỳ trước chuyển sang",
    "kỳ trước chuyển qua": "kỳ trước chuyển sang",
    "tồn kỳ trước": "kỳ trước chuyển sang",
    "tồn đầu kỳ": "kỳ trước chuyển sang",
    "tồn từ kỳ trước": "kỳ trước chuyển sang",
    "đầu kỳ chuyển sang": "kỳ trước chuyển sang",
    "nhận mới": "tiếp nhận trong kỳ",
    "mới nhận": "tiếp nhận trong kỳ",
    "mới tiếp nhận": "tiếp nhận trong kỳ",
    "phát sinh trong kỳ": "tiếp nhận trong kỳ",
    "xử lý dứt điểm": "đã giải quyết",
    "xử lý xong": "đã giải quyết",
    "giải quyết xong": "đã giải quyết",
    "trả lời xong": "đã giải quyết trả lời",
    "trả xong": "đã giải quyết",
    "đang xử lý": "đang giải quyết",
    "đang xem xét": "đang giải quyết",
    "chưa giải quyết": "đang giải quyết",
    "theo lịch và khi cần": "định kỳ và đột xuất",
    "định kỳ đột xuất": "định kỳ và đột xuất",
    "tham gia": "dự",
    "tham dự": "dự",
    "thu hút": "dự",
    "ghi nhận": "ý kiến",
    "người đứng đầu chính quyền": "chính quyền",
    "chủ tịch ủy ban nhân dân": "chính quyền chủ tịch ủy ban nhân dân",
    "hai cấp": "cấp",
    "ở xã thị trấn": "cấp xã",
    "các xã thị trấn": "cấp xã",
    "xã thị trấn": "cấp xã",
    "ở xã": "cấp xã",
    "các xã": "cấp xã",
    "các phòng": "cấp phòng",
    "xếp loại": "đánh giá",
    "niêm yết": "công khai niêm yết",
    "nhân dân trong xã": "nhân dân",
    "bà con": "nhân dân",
    "người dân": "nhân dân",
    "thành phần dân tộc": "dân tộc",
    "số dân": "dânsố",
    "dân số": "dânsố",
    "số hộ": "sốhộ",
    "diện tích tự nhiên": "diện tích tự nhiên",
    "rộng": "diện tích tự nhiên",
    "hiến": "đất hiến",
    "góp": "đóng góp",
    "thành công": "thành",
    "hòa giải được": "hòa giải thành",
    "phương án bồi thường": "phê duyệt phương án bồi thường",
}  # fmt: skip


@lru_cache(maxsize=65536)
def syllable(word: str) -> str:
    """One spelling: small letters, the tone after the letters, so «hoà» and «hòa» are equal."""
    plain = unicodedata.normalize("NFD", word.casefold())
    tone = "".join(mark for mark in plain if mark in _TONES)
    return unicodedata.normalize("NFC", "".join(mark for mark in plain if mark not in _TONES)) + tone


def syllables(text: str) -> list[str]:
    """The words of a text in one spelling, filling words and all."""
    return [syllable(word) for word in _WORD.findall(text)]


_FILLING: Final = frozenset(syllable(word) for word in _NOTHING.split())


def _tree() -> dict[tuple[str, ...], tuple[str, ...]]:
    return {tuple(syllables(said)): tuple(syllables(meant)) for said, meant in _SAME.items()}


_MEANT: Final = _tree()
_LONGEST: Final = max(map(len, _MEANT))


def words(text: str) -> list[str]:
    """The words of a text with other ways of saying brought to one, without filling words."""
    said = syllables(text)
    found: list[str] = []
    place = 0
    while place < len(said):
        length = _length(said, place)
        found += _MEANT[tuple(said[place : place + length])] if length else said[place : place + 1]
        place += length or 1
    return [word for word in found if word not in _FILLING]


def _length(said: Sequence[str], place: int) -> int:
    """How many syllables from here on are a known way of saying; the longest counts, 0 for none."""
    for length in range(min(_LONGEST, len(said) - place), 0, -1):
        if tuple(said[place : place + length]) in _MEANT:
            return length
    return 0


_PARTED: Final = re.compile(r"[,;:()–/]")


def label_words(label: str) -> list[list[str]]:
    """The words of a label, apart where a sign divides them: «lượt tiếp, cấp xã» says nothing of «tiếp cấp»."""
    return [found for piece in _PARTED.split(label) if (found := words(piece))]


def features(pieces: Sequence[Sequence[str]]) -> list[str]:
    """Single syllables and neighbouring pairs: pairs are what Vietnamese words mostly are."""
    pairs = (f"{first} {second}" for piece in pieces for first, second in pairwise(piece))
    return [*(word for piece in pieces for word in piece), *pairs]
