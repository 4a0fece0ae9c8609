"""Small closed classes of words that the grammar of figures turns on."""

from typing import Final

__all__ = [
    "APPROXIMATE", "CHANGE_DOWN", "CHANGE_UP", "FUNCTION", "MONEY", "NAMING", "NAMING_PAIRS", "NOT_APPROXIMATE",
    "NOT_NAMING_PAIRS", "NUMBER_WORDS", "PERIOD_BEFORE", "QUANTIFIERS", "SCALES", "SCALE_NAMES", "STRONG_NAMING",
    "STRONG_NAMING_PAIRS", "TIME_BEFORE", "word_set",
]  # fmt: skip


def word_set(words: str) -> frozenset[str]:
    """The words of a line as a set."""
    return frozenset(words.split())


SCALES: Final = {
    "nghìn": 10**3, "ngàn": 10**3, "vạn": 10**4, "triệu": 10**6, "tr": 10**6, "trđ": 10**6, "tỷ": 10**9, "tỉ": 10**9,
}  # fmt: skip
SCALE_NAMES: Final = {"ngàn": "nghìn", "tr": "triệu", "trđ": "triệu", "tỉ": "tỷ"}
MONEY: Final = word_set("đồng đ vnđ vnd")

# One or two words right before a number that make it approximate.
APPROXIMATE: Final = frozenset(
    {
        "trên", "hơn", "gần", "khoảng", "chừng", "ước", "xấp xỉ", "ngót", "dưới", "ước tính", "tối thiểu",
        "ít nhất", "tối đa", "không dưới", "không quá", "trên dưới", "ước khoảng", "đạt trên", "độ khoảng",
        "ngót nghét", "nhiều hơn",
    }
)  # fmt: skip
NOT_APPROXIMATE: Final = frozenset({"nhiều hơn", "ít hơn", "cao hơn", "thấp hơn", "lớn hơn", "nhỏ hơn", "nhanh hơn"})

CHANGE_UP: Final = word_set("tăng vượt")
CHANGE_DOWN: Final = word_set("giảm hụt")

# Words that cannot be the noun counted by the number before them.
FUNCTION: Final = word_set(
    "và với có được đã đang chưa là trong của tại theo so tăng giảm đạt chiếm bằng để cho đến từ về gồm thì còn nên"
    " do khi nhưng hoặc ở trên dưới lần tham dự cùng như các những này đó sẽ phải không vì bao nhằm trở đối qua ra"
    " vào lên xuống nữa đều cũng mà rồi hay bởi tương trong ngoài giữa sau trước thuộc nêu ký hiện vượt hụt nhiều"
    " ít hơn kém cao thấp riêng trung bình ủng tiếp nói mới cũ xin bị kịp toàn khoảng ngoài đạt: liên tổng lũy khiếu tố"
    " x"
)

# A number right after one of these is part of a name, whatever follows.
STRONG_NAMING: Final = word_set(
    "điều khoản chương mục phần biểu bảng hình trang thứ khóa ql tl phố ngõ hẻm kiệt thửa quý km mẫu"
)
STRONG_NAMING_PAIRS: Final = frozenset(
    {
        "phụ lục",
        "thế kỷ",
        "quốc lộ",
        "tỉnh lộ",
        "huyện lộ",
        "lần thứ",
        "mức độ",
        "cấp độ",
        "đường tỉnh",
        "nq tw",
        "nq tư",
        "quyết tw",
        "quyết tư",
    }
)
# After one of these it is part of a name unless a counted noun follows ("thôn 3", but "cấp 15 thẻ").
NAMING: Final = word_set(
    "thôn bản ấp xóm tổ khu khóm phường quận buôn làng đội đợt kỳ lần cụm số nhóm vùng loại mức điểm cấp tuyến"
    " đoàn hạng bậc bước vòng lớp khối đường lô tờ phòng trạm trường phiên tập quyển tầng dãy quầy mốc bđ mũi"
)
NAMING_PAIRS: Final = frozenset(
    {
        "chương trình",
        "khu vực",
        "giai đoạn",
        "dự án",
        "đề án",
        "tiêu chí",
        "khu phố",
        "tổ dân",
        "nhiệm kỳ",
        "trung ương",
        "hệ thống",
        "chi bộ",
        "chi đoàn",
        "đối tượng",
    }
)
NOT_NAMING_PAIRS: Final = frozenset(
    {"trực tuyến", "một phần", "danh mục", "tổng số", "con số", "biên bản", "văn bản", "kịch bản", "định mức",
     "quy mô", "thời điểm", "quan điểm", "cơ bản", "tài khoản", "chuyên mục", "hội trường", "thị trường",
     "môi trường", "bộ đội", "dứt điểm", "hạ tầng", "căn bản", "công đoàn", "tập đoàn", "cung cấp", "trợ cấp",
     "các cấp", "phụ cấp", "thành phần", "cổ phần", "góp phần", "mỗi lần", "nhiều lần", "bình mẫu", "trung cấp",
     "cao cấp", "sơ cấp", "trong kỳ", "cùng kỳ", "một số", "thiểu số", "đa số", "địa điểm", "khuyết điểm", "tâm điểm",
     "trọng điểm", "ưu điểm", "mức điểm", "đầu kỳ", "cuối kỳ"}
)  # fmt: skip
# Before such a noun these make it a crowd, not a name: "cấp xã 23, khối trường 12".
QUANTIFIERS: Final = word_set("cấp khối toàn mỗi từng nhiều một")

# Words before a day or an hour.
TIME_BEFORE: Final = word_set("ngày từ đến lúc vào hồi trước sau sáng chiều tối dịp lễ niệm tết nhân hôm hạn và")
PERIOD_BEFORE: Final = word_set("từ dưới trên đủ đến quá")

NUMBER_WORDS: Final = word_set(
    "một hai ba bốn năm sáu bảy bẩy tám chín mười mươi trăm nghìn ngàn vạn triệu tỷ tỉ linh lẻ mốt tư lăm nhăm không"
)
