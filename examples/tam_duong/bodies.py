"""Bodies of 2024: the 59 agencies, unions and communes of the report, what sits beside them, schools and enterprises.

The counts are those of the report (12 + 6 + 1 + 13 + 11 + 16 = 59; 34 schools; 114 enterprises and co-operatives, of
them 2 of the State); the names of offices are those every district had; schools and enterprises are numbered, because
which ones there were is made up.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from examples.tam_duong.book import Book
from examples.tam_duong.places import BY_KEY, COMMUNES, DISTRICT, HEIRS, MERGED, PROVINCE, SINCE, Commune

UBND, PARTY, COUNCIL = "ubnd-tam-duong", "huyen-uy", "hdnd-tam-duong"
COMMITTEE, ONE_STOP, FRONT = "bcd-tam-duong", "mot-cua-tam-duong", "mttq-tam-duong"
FARMERS, WOMEN, YOUTH, VETERANS, LABOUR = "nong-dan-huyen", "lhpn-huyen", "huyen-doan", "ccb-huyen", "ldld-huyen"


@dataclass(frozen=True)
class Body:
    key: str
    name: str
    short_name: str
    kind: str
    level: str
    area: str
    reports_to: str = ""


# Each line: key, name, short name.
DISTRICT_BODIES: dict[str, tuple[tuple[str, str, str], ...]] = {
    "ubnd": ((UBND, "Ủy ban nhân dân huyện Tam Đường", "UBND huyện"),),
    "cap_uy": ((PARTY, "Huyện ủy Tam Đường", "Huyện ủy"),),
    "hdnd": ((COUNCIL, "Hội đồng nhân dân huyện Tam Đường", "HĐND huyện"),),
    "ban_chi_dao": (
        (COMMITTEE, "Ban Chỉ đạo xây dựng và thực hiện Quy chế dân chủ ở cơ sở huyện Tam Đường", "Ban Chỉ đạo huyện"),
    ),
    "mot_cua": ((ONE_STOP, "Bộ phận Tiếp nhận và Trả kết quả huyện Tam Đường", "Bộ phận Một cửa huyện"),),
    "co_quan_chuyen_mon": (
        ("vp-hdnd-ubnd", "Văn phòng HĐND - UBND huyện", "Văn phòng HĐND - UBND"),
        ("phong-noi-vu", "Phòng Nội vụ huyện", "Phòng Nội vụ"),
        ("phong-tu-phap", "Phòng Tư pháp huyện", "Phòng Tư pháp"),
        ("phong-tckh", "Phòng Tài chính - Kế hoạch huyện", "Phòng TC-KH"),
        ("phong-tnmt", "Phòng Tài nguyên và Môi trường huyện", "Phòng TN&MT"),
        ("phong-ldtbxh", "Phòng Lao động - Thương binh và Xã hội huyện", "Phòng LĐ-TB&XH"),
        ("phong-vhtt", "Phòng Văn hóa và Thông tin huyện", "Phòng VH&TT"),
        ("phong-gddt", "Phòng Giáo dục và Đào tạo huyện", "Phòng GD&ĐT"),
        ("phong-ktht", "Phòng Kinh tế và Hạ tầng huyện", "Phòng KT&HT"),
        ("phong-nnptnt", "Phòng Nông nghiệp và Phát triển nông thôn huyện", "Phòng NN&PTNT"),
        ("phong-dan-toc", "Phòng Dân tộc huyện", "Phòng Dân tộc"),
        ("thanh-tra-huyen", "Thanh tra huyện", "Thanh tra huyện"),
    ),
    "su_nghiep": (
        ("tt-dvnn", "Trung tâm Dịch vụ nông nghiệp huyện", "Trung tâm DVNN"),
        ("bql-rung", "Ban Quản lý Rừng phòng hộ huyện", "BQL Rừng phòng hộ"),
        ("bql-du-an", "Ban Quản lý dự án đầu tư xây dựng huyện", "BQL dự án"),
        ("tt-quy-dat", "Trung tâm Phát triển quỹ đất huyện", "TT Phát triển quỹ đất"),
        ("tt-van-hoa", "Trung tâm Văn hóa, Thể thao và Truyền thông huyện", "TT VH-TT&TT"),
        ("tt-gdnn-gdtx", "Trung tâm Giáo dục nghề nghiệp - Giáo dục thường xuyên huyện", "TT GDNN-GDTX"),
    ),
    "hoi": (("hoi-ctd", "Hội Chữ thập đỏ huyện", "Hội CTĐ"),),
    "co_quan_dang": (
        ("vp-huyen-uy", "Văn phòng Huyện ủy", "Văn phòng Huyện ủy"),
        ("ban-to-chuc", "Ban Tổ chức Huyện ủy", "Ban Tổ chức"),
        ("ban-tuyen-giao", "Ban Tuyên giáo Huyện ủy", "Ban Tuyên giáo"),
        ("ban-dan-van", "Ban Dân vận Huyện ủy", "Ban Dân vận"),
        ("ubkt-huyen-uy", "Ủy ban Kiểm tra Huyện ủy", "UBKT Huyện ủy"),
    ),
    "mttq": ((FRONT, "Ủy ban Mặt trận Tổ quốc Việt Nam huyện Tam Đường", "MTTQ huyện"),),
    "hoi_lhpn": ((WOMEN, "Hội Liên hiệp Phụ nữ huyện Tam Đường", "Hội LHPN huyện"),),
    "hoi_nong_dan": ((FARMERS, "Hội Nông dân huyện Tam Đường", "Hội Nông dân huyện"),),
    "doan_thanh_nien": ((YOUTH, "Huyện đoàn Tam Đường", "Huyện đoàn"),),
    "hoi_ccb": ((VETERANS, "Hội Cựu chiến binh huyện Tam Đường", "Hội CCB huyện"),),
    "cong_doan": ((LABOUR, "Liên đoàn Lao động huyện Tam Đường", "LĐLĐ huyện"),),
    "nganh_doc": (
        ("cong-an-huyen", "Công an huyện Tam Đường", "Công an huyện"),
        ("chqs-huyen", "Ban Chỉ huy Quân sự huyện Tam Đường", "Ban CHQS huyện"),
        ("toa-an-huyen", "Tòa án nhân dân huyện Tam Đường", "TAND huyện"),
        ("vks-huyen", "Viện Kiểm sát nhân dân huyện Tam Đường", "VKSND huyện"),
        ("thi-hanh-an", "Chi cục Thi hành án dân sự huyện Tam Đường", "Chi cục THADS"),
        ("chi-cuc-thue", "Chi cục Thuế trên địa bàn huyện", "Chi cục Thuế"),
        ("kho-bac", "Kho bạc Nhà nước Tam Đường", "Kho bạc"),
        ("bhxh-huyen", "Bảo hiểm xã hội huyện Tam Đường", "BHXH huyện"),
        ("chi-cuc-thong-ke", "Chi cục Thống kê trên địa bàn huyện", "Chi cục Thống kê"),
        ("hat-kiem-lam", "Hạt Kiểm lâm huyện Tam Đường", "Hạt Kiểm lâm"),
        ("tt-y-te", "Trung tâm Y tế huyện Tam Đường", "Trung tâm Y tế"),
        ("vpdk-dat-dai", "Chi nhánh Văn phòng Đăng ký đất đai huyện", "CN VPĐK đất đai"),
        ("nh-csxh", "Phòng giao dịch Ngân hàng Chính sách xã hội huyện", "PGD NHCSXH"),
        ("nh-nong-nghiep", "Chi nhánh Ngân hàng Nông nghiệp và Phát triển nông thôn huyện", "CN NHNo&PTNT"),
        ("dien-luc", "Điện lực Tam Đường", "Điện lực"),
        ("buu-dien", "Bưu điện huyện Tam Đường", "Bưu điện"),
    ),
}

# Kind → prefix of the key, name, short name; the commune's name follows each.
COMMUNE_BODIES: dict[str, tuple[str, str, str]] = {
    "ubnd": ("ubnd", "Ủy ban nhân dân", "UBND"),
    "cap_uy": ("dang-uy", "Đảng ủy", "Đảng ủy"),
    "hdnd": ("hdnd", "Hội đồng nhân dân", "HĐND"),
    "mttq": ("mttq", "Ủy ban Mặt trận Tổ quốc Việt Nam", "MTTQ"),
    "ban_chi_dao": ("bcd", "Ban Chỉ đạo xây dựng và thực hiện Quy chế dân chủ ở cơ sở", "Ban Chỉ đạo"),
    "hoi_lhpn": ("lhpn", "Hội Liên hiệp Phụ nữ", "Hội LHPN"),
    "hoi_nong_dan": ("nong-dan", "Hội Nông dân", "Hội Nông dân"),
    "doan_thanh_nien": ("doan-tn", "Đoàn TNCS Hồ Chí Minh", "Đoàn TN"),
    "hoi_ccb": ("ccb", "Hội Cựu chiến binh", "Hội CCB"),
}

# Where the schools and the enterprises are, in the order of the communes.
NURSERIES = (1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1)
PRIMARIES = (1, 1, 0, 1, 1, 1, 1, 0, 0, 1, 0, 1, 1)
SECONDARIES = (1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0)
COMPANIES = (24, 7, 1, 11, 3, 3, 2, 2, 1, 2, 1, 2, 1)
CO_OPERATIVES = (7, 8, 4, 7, 5, 3, 3, 3, 2, 4, 2, 2, 2)
STATE_COMPANIES = ("tt-tam-duong", "binh-lu")


def of(kind: str, commune: str) -> str:
    """Key of a commune's own body: of("ubnd", "ban-bo") is "ubnd-ban-bo"."""
    return f"{COMMUNE_BODIES[kind][0]}-{commune}"


def community(village: str) -> str:
    """Key of the community of a village."""
    return f"cd-{village}"


def district() -> Iterator[Body]:
    for kind, listed in DISTRICT_BODIES.items():
        for key, name, short in listed:
            upper = COMMITTEE if key != COMMITTEE else "bcd-lai-chau"
            yield Body(key, name, short, kind, "huyen", DISTRICT, "" if kind == "nganh_doc" else upper)


def communes() -> Iterator[Body]:
    for commune in COMMUNES:
        for kind, (_, name, short) in COMMUNE_BODIES.items():
            upper = COMMITTEE if kind == "ban_chi_dao" else of("ban_chi_dao", commune.key)
            full, brief = f"{name} {commune.name}", f"{short} {commune.name}"
            yield Body(of(kind, commune.key), full, brief, kind, "xa", commune.key, upper)


def villages() -> Iterator[Body]:
    for commune in COMMUNES:
        for number, key in enumerate(commune.village_keys, 1):
            name = f"Cộng đồng dân cư bản {number} {commune.name}"
            yield Body(community(key), name, f"Bản {number}", "thon", "thon", key, of("ubnd", commune.key))


def schools() -> Iterator[Body]:
    for kind, name, where in (
        ("mn", "Trường Mầm non", NURSERIES),
        ("th", "Trường Tiểu học", PRIMARIES),
        ("thcs", "Trường Trung học cơ sở", SECONDARIES),
    ):
        for commune, count in zip(COMMUNES, where, strict=True):
            if count:
                yield Body(f"{kind}-{commune.key}", f"{name} {commune.name}", "", "truong_hoc", "xa", commune.key)


def enterprises() -> Iterator[Body]:
    for number, commune in enumerate(STATE_COMPANIES, 1):
        yield Body(f"dnnn-{number}", f"Doanh nghiệp nhà nước số {number}", "", "dn_nha_nuoc", "xa", commune)
    yield from _numbered("doanh_nghiep", "dn", "Doanh nghiệp", COMPANIES)
    yield from _numbered("hop_tac_xa", "htx", "Hợp tác xã", CO_OPERATIVES)


def _numbered(kind: str, prefix: str, name: str, where: tuple[int, ...]) -> Iterator[Body]:
    at = [commune.key for commune, count in zip(COMMUNES, where, strict=True) for _ in range(count)]
    for number, commune in enumerate(at, 1):
        yield Body(f"{prefix}-{number:03}", f"{name} số {number}", "", kind, "xa", commune)


def everyone() -> list[Body]:
    """Every body of the district as it stood in the first half of 2024."""
    return [*district(), *communes(), *villages(), *schools(), *enterprises()]


def commune_of(body: Body) -> Commune | None:
    """The commune a body lies in; None for one of the whole district."""
    return BY_KEY.get(body.area) or BY_KEY.get(body.area[:-3])


COLUMNS = (
    "key",
    "since",
    "name",
    "short_name",
    "kind",
    "level",
    "area",
    "ended",
    "regime",
    "reports_to",
    "rolls_up",
)


def write(book: Book) -> None:
    table = book.table("bodies.csv", COLUMNS)
    table.add(_row(_upper()))
    for body in everyone():
        table.add(_row(body))
    for body in _since_the_merger():
        table.add(_row(body, MERGED))
    for body in everyone():
        if body.level == "huyen" or body.kind in COMMUNE_BODIES:
            table.add({**_row(body, MERGED), "ended": 1})


def _upper() -> Body:
    name = "Ban Chỉ đạo xây dựng và thực hiện Quy chế dân chủ ở cơ sở tỉnh Lai Châu"
    return Body("bcd-lai-chau", name, "Ban Chỉ đạo tỉnh", "ban_chi_dao", "tinh", PROVINCE)


def _since_the_merger() -> Iterator[Body]:
    """The authorities of the six new units; what lay in the old communes goes on under the new ones."""
    for key, unit, _, _ in HEIRS:
        for kind in ("ubnd", "cap_uy", "hdnd", "mttq"):
            prefix, name, short = COMMUNE_BODIES[kind]
            yield Body(f"{prefix}-{key}", f"{name} {unit}", f"{short} {unit}", kind, "xa", key)
    for body in (*schools(), *enterprises()):
        yield replace(body, area=BY_KEY[body.area].heir)
    for body in villages():
        commune = BY_KEY[body.area[:-3]]
        number = int(body.area[-2:])
        name, short = f"Cộng đồng dân cư bản {commune.bare} {number}", f"Bản {commune.bare} {number}"
        yield replace(body, name=name, short_name=short, reports_to=f"ubnd-{commune.heir}")


def _row(body: Body, since: date = SINCE) -> dict[str, str | date | None]:
    row: dict[str, str | date | None] = {"since": since, "regime": "calendar" if body.reports_to else None}
    columns = ("key", "name", "short_name", "kind", "level", "area", "reports_to")
    return row | {column: getattr(body, column) for column in columns}
