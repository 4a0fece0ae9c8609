"""The nouns that reports count, by family. Two units can be added when they are of one family.

A family is not a list of phrases: any noun may follow a number (`units` finds its edge); the families only say
which counts belong together, so that 12 kế hoạch and 3 quyết định are both văn bản, but lượt are never người.
"""

from typing import Final

__all__ = ["ATTRIBUTES", "BASES", "FAMILIES", "LONGEST", "NOUNS", "OTHER_WORDS", "base_of", "family_of"]

_PEOPLE: Final = """
người|nhân khẩu|khẩu|công dân|cử tri|đại biểu|hội viên|đoàn viên|thành viên|đảng viên|cán bộ|công chức
viên chức|lao động|học sinh|sinh viên|giáo viên|trẻ em|trẻ|em|cháu|phụ nữ|nam|nữ|hòa giải viên
ủy viên|đồng chí|đ/c|chiến sĩ|thanh niên|thiếu niên|nông dân|bí thư|trưởng thôn|trưởng bản|bệnh nhân|đối tượng
cá nhân|khách|báo cáo viên|tuyên truyền viên|cộng tác viên|ứng cử viên|già làng|nghệ nhân
quân nhân|dân quân|công nhân|đại diện|luật sư|nhân dân|phó chủ tịch|chủ tịch|học viên|bác sĩ|cựu chiến binh
nạn nhân|trưởng ban|tình nguyện viên|hội thẩm|thân nhân|chuyên gia|nhà giáo|tín đồ|giáo dân
đồng bào|bị can|bị cáo|bị hại|vị|biên chế|chỉ tiêu biên chế|kế toán|lãnh đạo|quần chúng|thẩm phán|kiểm sát viên
"""
_VISITS: Final = "lượt"
_VISITORS: Final = "lượt người|lượt khách|lượt hộ"
_CASES: Final = "vụ việc|vụ|việc|vụ, việc|trường hợp|sự việc|mâu thuẫn|tranh chấp|hành vi|ca"
_PETITIONS: Final = "đơn|đơn thư|thư|lá đơn"
_DOSSIERS: Final = "hồ sơ|bộ hồ sơ|TTHC|thủ tục|thủ tục hành chính|dịch vụ công|dịch vụ|giao dịch"
_OPINIONS: Final = "ý kiến|kiến nghị|câu hỏi|phản ánh|góp ý|đề xuất|tham luận|nguyện vọng"
_BALLOTS: Final = "phiếu|phiếu bầu|lá phiếu"
_PAPERS: Final = """
văn bản|nghị quyết|quyết định|kế hoạch|thông báo|báo cáo|công văn|tờ trình|hướng dẫn|chỉ thị|kết luận|biên bản
quy chế|dự thảo|giấy|quy ước|hương ước|đề án|chương trình|quy định|thông tư|nghị định|luật|giấy mời|công điện|tài liệu
bản cam kết|cam kết|bản kê khai|KLTT|giấy chứng nhận|giấy phép|hợp đồng|thỏa ước|quy trình
"""
_EVENTS: Final = """
cuộc|hội nghị|buổi|lớp|đợt|hội thảo|phiên|kỳ họp|kỳ|chuyến|hoạt động
đoàn|tọa đàm|hội thi|phong trào
diễn đàn
"""
_BODIES: Final = """
xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|thành phố|tỉnh|thôn|bản|ấp|khóm|khu|khu phố|khu dân cư
tổ dân phố|tổ|buôn|làng|xóm|sóc|cụm|địa phương|đơn vị|cơ quan|phòng|ban|sở|ngành|đoàn thể|tổ chức
doanh nghiệp|hợp tác xã|HTX|công ty|trường|trường học|trạm|trạm y tế|trung tâm|chi bộ|đảng bộ
chi hội|chi đoàn|hội|câu lạc bộ|CLB|ban chỉ đạo|ban thanh tra nhân dân|ban TTND|ban giám sát|ban GSĐTCCĐ
tổ hòa giải|tổ tự quản|tổ công tác|tổ bầu cử|đội|nhóm|cơ sở|đầu mối|điểm|chi nhánh|tập thể|tổ hợp tác|đảng ủy
thôn bản|tổ công nghệ số cộng đồng|ban công tác mặt trận|hội đồng
ban giám sát đầu tư của cộng đồng|khối|công đoàn|ủy ban|UBND|HĐND|tổ liên gia
"""
_HOUSEHOLDS: Final = "hộ|hộ gia đình|gia đình|chủ hộ"
_HOUSES: Final = "nhà|căn nhà|ngôi nhà|căn|ngôi"
_WORKS: Final = "công trình|dự án|hạng mục|tuyến đường|tuyến|đường|cầu|phòng học|gói thầu|phần việc|mô hình|kênh mương"
_CONTENTS: Final = """
nội dung|lĩnh vực|tiêu chí|chỉ tiêu|nhiệm vụ|chuyên đề|vấn đề|giải pháp|điều|khoản|danh mục|thông tin|mặt
tồn tại|hạn chế|khuyết điểm|vi phạm|sai phạm|sai sót
"""
_MEDIA: Final = """
tin, bài|điểm cầu|đầu sách|bản sách
tin|bài|tin bài|bài viết|bản tin|phóng sự|tờ rơi|cuốn|quyển|băng rôn|pano|áp phích|khẩu hiệu|bảng|bảng tin
hòm thư|clip|video|kênh|tài khoản|biển|panô|chuyên mục|ấn phẩm|bộ|trang|tờ gấp
"""
_GIFTS: Final = "suất|suất quà|phần quà|quà|suất học bổng|thẻ|thẻ BHYT|giải|bằng khen|giấy khen|sổ tiết kiệm|xe lăn"
_THINGS: Final = """
con|con giống|khẩu trang|cây|máy|chiếc|cái|thiết bị|xe|camera|bóng|bình|giường|sản phẩm|thửa|lô|gốc|cột|bóng đèn
máy tính|bộ máy|nguồn|khoản
"""
_ETHNIC: Final = "dân tộc|tôn giáo|dòng họ"
_POSTS: Final = "chức danh|vị trí|vị trí việc làm"
_EFFORT: Final = "ngày công|công lao động|ngày công lao động|công"
_TIMES: Final = "lần|vòng"
_DAYS: Final = "ngày|ngày làm việc"
_SPANS: Final = "tháng|năm|tuần|giờ|phút|tiếng|quý|nhiệm kỳ|tiết|tuổi|giây"
_SCORES: Final = "sao|bậc|hạng|cấp"

_FAMILY_WORDS: Final = {
    "people": _PEOPLE, "visits": _VISITS, "visitors": _VISITORS, "cases": _CASES, "petitions": _PETITIONS,
    "dossiers": _DOSSIERS, "opinions": _OPINIONS, "ballots": _BALLOTS, "papers": _PAPERS, "events": _EVENTS,
    "bodies": _BODIES, "households": _HOUSEHOLDS, "houses": _HOUSES, "works": _WORKS, "contents": _CONTENTS,
    "media": _MEDIA, "gifts": _GIFTS, "things": _THINGS, "ethnic": _ETHNIC, "posts": _POSTS, "effort": _EFFORT,
    "times": _TIMES, "days": _DAYS, "spans": _SPANS, "scores": _SCORES,
}  # fmt: skip

FAMILIES: Final = {
    noun.lower(): family
    for family, words in _FAMILY_WORDS.items()
    for line in words.split("\n")
    for noun in line.split("|")
    if noun
}

# First word → the nouns that begin with it, as tuples of words, longest first.
NOUNS: Final[dict[str, list[tuple[str, ...]]]] = {}
for _noun in sorted(FAMILIES, key=lambda noun: -len(noun.split())):
    _words = tuple(_noun.replace(",", " ,").split())
    NOUNS.setdefault(_words[0], []).append(_words)
LONGEST: Final = max(len(words) for nouns in NOUNS.values() for words in nouns)

# A syllable that is a noun alone begins another word before these: "31/3 giải quyết", "30/6 công an".
OTHER_WORDS: Final = {
    first: frozenset(seconds.split())
    for first, seconds in {
        "giải": "quyết ngân phóng thích trình đáp tỏa thể pháp trí",
        "công": "an khai tác bố nhận nghệ nghiệp tâm bằng cộng ty chức dân đoàn trình văn điện nhân",
        "nhà": "nước trường thầu máy nghèo",
        "mặt": "trận bằng hàng",
        "thư": "viện ký",
        "cấp": "giấy phát mới đổi lại ủy trên dưới phép bách thẻ",
        "bài": "trừ bản học",
        "cầu": "lông thang",
        "tin": "tưởng học",
        "tổ": "chức quốc tiên",
        "khu": "vực trú",
        "việc": "thực làm triển lấy tổ",
        "hội": "trường nhập thảo",
        "trường": "hợp",
        "ban": "hành đầu ngày",
        "bản": "thân",
        "con": "người số đường",
        "điều": "hành tra chỉnh kiện động trị chuyển",
        "đường": "dây lối",
        "kỳ": "vọng",
        "ngành": "nghề",
        "phòng": "chống ngừa cháy",
        "đoàn": "kết thể viên thanh",
        "máy": "móc",
        "sở": "tại hữu",
    }.items()
}

# Marks of persons that overlap: a woman may be a Party member, so such counts never make up a whole.
ATTRIBUTES: Final = frozenset({"nữ", "phụ nữ", "đảng viên", "đoàn viên", "hội viên", "trẻ em", ""})

_MONEY: Final = {"đồng": 1, "nghìn": 10**3, "triệu": 10**6, "tỷ": 10**9}
# Units that measure one thing: unit → (what it measures, how many of the smallest).
BASES: Final = {
    "đồng": ("money", 1), "nghìn đồng": ("money", 10**3), "triệu đồng": ("money", 10**6),
    "tỷ đồng": ("money", 10**9), "nghìn tỷ đồng": ("money", 10**12),
    "m²": ("area", 1), "ha": ("area", 10**4), "km²": ("area", 10**6), "sào": ("sao", 1),
    "m": ("length", 1), "km": ("length", 1000), "kg": ("mass", 1), "tạ": ("mass", 100), "tấn": ("mass", 1000),
    "m³": ("volume", 1), "lít": ("liquid", 1), "%": ("%", 1),
}  # fmt: skip


def family_of(unit: str) -> str:
    """The family of a counted noun; a noun of no family is a family of its own."""
    if unit in BASES:
        return BASES[unit][0]
    return FAMILIES.get(unit.lower(), unit.lower())


def base_of(unit: str) -> int:
    """How many of the smallest unit of its kind one is; 1 for counted nouns."""
    return BASES[unit][1] if unit in BASES else 1
