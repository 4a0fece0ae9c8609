"""The types of papers: their words in prose, their letters in a symbol, and the organs of the Party.

Source: Nghị định 30/2020/NĐ-CP, Phụ lục III; Hướng dẫn 36-HD/VPTW (Party letters partly to be verified).
"""

from typing import Final

__all__ = [
    "LETTERS",
    "PARTY_LETTERS",
    "PARTY_ORGANS",
    "PARTY_TYPE_WORDS",
    "WORDS",
    "letters_of",
    "type_of_word",
    "word_set",
]

# Letters in a symbol → type word. Party letters stand apart where they mean something else.
LETTERS: Final = {
    "L": "Luật", "PL": "Pháp lệnh", "NĐ": "Nghị định", "TT": "Thông tư", "TTLT": "Thông tư liên tịch",
    "NQ": "Nghị quyết", "NQLT": "Nghị quyết liên tịch", "QĐ": "Quyết định", "CT": "Chỉ thị", "QC": "Quy chế",
    "QyĐ": "Quy định", "QĐi": "Quy định", "TC": "Thông cáo", "TB": "Thông báo", "HD": "Hướng dẫn",
    "CTr": "Chương trình", "CTHĐ": "Chương trình hành động", "CTrHĐ": "Chương trình hành động",
    "KH": "Kế hoạch", "PA": "Phương án", "ĐA": "Đề án", "DA": "Dự án", "BC": "Báo cáo", "BB": "Biên bản",
    "TTr": "Tờ trình", "HĐ": "Hợp đồng", "CĐ": "Công điện", "BGN": "Bản ghi nhớ", "BTT": "Bản thỏa thuận",
    "GUQ": "Giấy ủy quyền", "GM": "Giấy mời", "GGT": "Giấy giới thiệu", "GNP": "Giấy nghỉ phép",
    "PG": "Phiếu gửi", "PC": "Phiếu chuyển", "PB": "Phiếu báo", "KL": "Kết luận", "CV": "Công văn",
    "VBHN": "Văn bản hợp nhất", "LG": "Lịch", "ĐL": "Điều lệ", "CTPH": "Chương trình phối hợp",
    "CTrPH": "Chương trình phối hợp", "QCPH": "Quy chế phối hợp", "KHPH": "Kế hoạch phối hợp",
    "HDLT": "Hướng dẫn liên tịch", "HDLN": "Hướng dẫn liên ngành", "KHLT": "Kế hoạch liên tịch",
}  # fmt: skip

PARTY_LETTERS: Final = frozenset(
    {
        "NQ", "CT", "KL", "QĐ", "QĐi", "QyĐ", "QC", "TT", "HD", "TB", "TC", "BC", "KH", "CTr", "CTHĐ",
        "CTrHĐ", "ĐA", "PA", "TTr", "CV", "BB", "LG", "GM", "ĐL", "CTPH", "QCPH", "HDLT", "HDLN", "NQLT",
        "CTrPH", "PC", "GGT", "TL", "KHLT", "KHPH",
    }
)  # fmt: skip

PARTY_ORGANS: Final = frozenset(
    {
        "TW", "BCT", "BBT", "TU", "HU", "ĐU", "QU", "TĐU", "ThU", "ThĐU", "BTGTW", "BTCTW", "BDVTW", "BTGTU",
        "BTCTU", "BDVTU", "BTG", "BTC", "BDV", "UBKT", "UBKTTW", "UBKTTU", "UBKTHU", "VPTW", "VPTU", "ĐUK",
        "ĐUX", "ĐUP", "CB", "BNCTU", "BNCTW",
    }
)  # fmt: skip

# Types that only the Party shortens to word and number ("Kết luận 21", "Chỉ thị 05").
PARTY_TYPE_WORDS: Final = frozenset({"Nghị quyết", "Kết luận", "Chỉ thị", "Quy định", "Hướng dẫn", "Thông tri"})

_PARTY_TYPES: Final = {"TT": "Thông tri"}

# Words in prose, in small letters → the type. Longer words are tried first by whoever matches them.
WORDS: Final = {word.lower(): word for word in {*LETTERS.values(), "Thông tri"}} | {
    "bộ luật": "Bộ luật", "hiến pháp": "Hiến pháp", "sắc lệnh": "Sắc lệnh", "lệnh": "Lệnh",
    "văn bản": "Văn bản", "thông tư liên bộ": "Thông tư liên tịch", "thông tư liên ngành": "Thông tư liên tịch",
    "chương trình hành động": "Chương trình hành động", "điều lệ": "Điều lệ", "quy ước": "Quy ước",
    "qui định": "Quy định", "qui chế": "Quy chế", "kế hoạch liên ngành": "Kế hoạch liên ngành",
    "quy chế liên ngành": "Quy chế phối hợp", "giấy phép": "Giấy phép",
    "nghị định thư": "Nghị định thư",
    "kế hoạch phối hợp": "Kế hoạch phối hợp", "thông báo kết luận": "Thông báo", "bản án": "Bản án",
    "kết luận thanh tra": "Kết luận", "quyết định phê duyệt": "Quyết định", "kế hoạch hành động": "Kế hoạch",
}  # fmt: skip

# Letters used as a word before "số": "NĐ số 59/2023/NĐ-CP", "QĐ 217-QĐ/TW".
_SHORT_WORDS: Final = {
    "NĐ": "Nghị định", "NQ": "Nghị quyết", "QĐ": "Quyết định", "TT": "Thông tư", "CT": "Chỉ thị", "KH": "Kế hoạch",
    "HD": "Hướng dẫn", "CV": "Công văn", "KL": "Kết luận", "BC": "Báo cáo", "TB": "Thông báo", "TTr": "Tờ trình",
    "TTLT": "Thông tư liên tịch", "QyĐ": "Quy định", "QC": "Quy chế", "CTr": "Chương trình", "ĐA": "Đề án",
}  # fmt: skip
SHORT_WORDS: Final = frozenset(_SHORT_WORDS)


def word_set(text: str) -> frozenset[str]:
    """The words of a list that is easier to read as a line than as a column."""
    return frozenset(text.split())


def type_of_word(word: str) -> str:
    """The type that a word or its letters name, "" for a word that names none."""
    plain = " ".join(word.split())
    return _SHORT_WORDS.get(plain) or WORDS.get(plain.lower(), "")


def letters_of(letters: str, *, party: bool) -> str:
    """The type that the letters of a symbol stand for when no word says it; "" when they are an organ."""
    if party and letters in _PARTY_TYPES:
        return _PARTY_TYPES[letters]
    if letters.startswith(("QH", "UBTVQH")):
        return "Luật" if letters.startswith("QH") else "Nghị quyết"
    return LETTERS.get(letters, "")
