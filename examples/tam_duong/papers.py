"""Papers issued in the district: those the report names by number and day, and made-up ones that other lines point to.

Of the twelve of the Ban Chỉ đạo seven are named in the report; of the five notices of conclusion it tells only that
there were five, so their numbers and days are made up.
"""

from __future__ import annotations

from datetime import date

from examples.tam_duong import matters
from examples.tam_duong.bodies import COMMITTEE, COUNCIL, FARMERS, FRONT, PARTY, UBND
from examples.tam_duong.cited import CITED, Paper

HOST, TERM = "Ban Chỉ đạo huyện", "2020-2025"

INSPECTED = (
    ("bcd-binh-lu", "xã Bình Lư", "826-TB/BCĐ", date(2024, 4, 12)),
    ("bcd-nung-nang", "xã Nùng Nàng", "829-TB/BCĐ", date(2024, 4, 16)),
    ("bql-rung", "Ban Quản lý Rừng phòng hộ huyện", "834-TB/BCĐ", date(2024, 4, 22)),
    ("phong-nnptnt", "Phòng NN&PTNT", "841-TB/BCĐ", date(2024, 5, 3)),
    ("tt-y-te", "Trung tâm Y tế huyện", "845-TB/BCĐ", date(2024, 5, 8)),
)
INSPECTION = "kt-bcd-2024"


def _committee(
    code: str,
    kind: str,
    symbol: str,
    day: date,
    abstract: str,
    *,
    printed: str = "",
    matter: str = "",
    arises_from: str = "",
    links: tuple[tuple[str, str], ...] = (),
) -> Paper:
    return Paper(
        code, kind, symbol, day, HOST, abstract, COMMITTEE, "issued", printed, TERM, matter, arises_from, links=links
    )


ISSUED_BY_COMMITTEE: tuple[Paper, ...] = (
    _committee(
        "vb-tb-737",
        "Thông báo",
        "737-TB/BCĐ",
        date(2024, 1, 2),
        "kết luận hội nghị tổng kết năm 2023",
        arises_from="bcd-h-tong-ket-2023",
    ),
    _committee(
        "vb-qc-22",
        "Quy chế",
        "22-QC/BCĐ",
        date(2024, 1, 23),
        "lề lối làm việc của Ban Chỉ đạo",
        links=(("implements", "vb-qd-1656"),),
    ),
    _committee(
        "vb-tb-756",
        "Thông báo",
        "756-TB/BCĐ",
        date(2024, 1, 24),
        "phân công thành viên phụ trách địa bàn",
        printed="756 -TB/BCĐ",
        links=(("implements", "vb-qd-1656"),),
    ),
    _committee(
        "vb-kh-238",
        "Kế hoạch",
        "238-KH/BCĐ",
        date(2024, 1, 24),
        "công tác dân chủ ở cơ sở năm 2024",
        printed="238 -KH/BCĐ",
        matter=matters.LAW,
        links=(("implements", "vb-luat-10-2022"),),
    ),
    _committee(
        "vb-kh-251",
        "Kế hoạch",
        "251-KH/BCĐ",
        date(2024, 2, 28),
        "kiểm tra công tác dân chủ năm 2024",
        printed="251 -KH/BCĐ",
        matter=matters.INSPECTION,
        links=(("implements", "vb-kh-238"),),
    ),
    _committee(
        "vb-kh-252",
        "Kế hoạch",
        "252-KH/BCĐ",
        date(2024, 2, 28),
        "hội nghị tập huấn trong năm 2024",
        printed="252 -KH/BCĐ",
        matter=matters.LAW,
        links=(("implements", "vb-kh-238"),),
    ),
    _committee(
        "vb-qd-1718",
        "Quyết định",
        "1718-QĐ/BCĐ",
        date(2024, 3, 18),
        "kiểm tra công tác dân chủ tại các đơn vị",
        printed="1718 -QĐ/BCĐ",
        matter=matters.INSPECTION,
        links=(("implements", "vb-kh-251"),),
    ),
    *(
        _committee(
            f"vb-kl-{body}",
            "Thông báo",
            symbol,
            day,
            f"kết luận kiểm tra tại {name}",
            matter=matters.INSPECTION,
            arises_from=INSPECTION,
            links=(("implements", "vb-qd-1718"),),
        )
        for body, name, symbol, day in INSPECTED
    ),
)


def _issued(
    code: str, kind: str, symbol: str, day: date, issuer: str, abstract: str, body: str, matter: str = ""
) -> Paper:
    series = str(day.year) if "/" in symbol and "-" in symbol.split("/")[1] else TERM
    return Paper(code, kind, symbol, day, issuer, abstract, body, "issued", series=series, matter=matter)


OTHERS: tuple[Paper, ...] = (
    _issued("vb-qd-1656", "Quyết định", "1656-QĐ/HU", date(2024, 1, 5), "Huyện ủy", "kiện toàn Ban Chỉ đạo", PARTY),
    _issued(
        "vb-kh-296",
        "Kế hoạch",
        "296/KH-UBND",
        date(2024, 3, 20),
        "UBND huyện",
        "triển khai Luật về dân chủ ở cơ sở",
        UBND,
        matters.LAW,
    ),
    _issued(
        "vb-hu-lich", "Thông báo", "739-TB/HU", date(2024, 1, 4), "Huyện ủy", "lịch tiếp dân của Bí thư Huyện ủy", PARTY
    ),
    _issued(
        "vb-hu-doi-thoai",
        "Kế hoạch",
        "247-KH/HU",
        date(2024, 2, 20),
        "Huyện ủy",
        "đối thoại với Nhân dân trong nửa cuối năm",
        PARTY,
    ),
    _issued(
        "vb-ubnd-lich",
        "Thông báo",
        "9/TB-UBND",
        date(2024, 1, 3),
        "UBND huyện",
        "lịch tiếp công dân của Chủ tịch UBND huyện",
        UBND,
    ),
    _issued(
        "vb-ubnd-kiem-tra",
        "Kế hoạch",
        "211/KH-UBND",
        date(2024, 2, 29),
        "UBND huyện",
        "kiểm tra niêm yết, giải quyết thủ tục hành chính",
        UBND,
        matters.PROCEDURES,
    ),
    _issued(
        "vb-ubnd-kl-tthc",
        "Thông báo",
        "676/TB-UBND",
        date(2024, 5, 24),
        "UBND huyện",
        "kết quả kiểm tra thủ tục hành chính",
        UBND,
        matters.PROCEDURES,
    ),
    _issued(
        "vb-ubnd-duong",
        "Quyết định",
        "1742/QĐ-UBND",
        date(2023, 7, 10),
        "UBND huyện",
        "đầu tư đường liên xã Bản Hon - Khun Há",
        UBND,
        matters.ROAD,
    ),
    _issued(
        "vb-ubnd-tdc",
        "Quyết định",
        "1988/QĐ-UBND",
        date(2023, 8, 14),
        "UBND huyện",
        "đầu tư khu tái định cư xã Bình Lư",
        UBND,
        matters.RESETTLEMENT,
    ),
    _issued(
        "vb-hdnd-gs",
        "Kế hoạch",
        "14/KH-HĐND",
        date(2024, 1, 18),
        "HĐND huyện",
        "tiếp xúc cử tri năm 2024",
        COUNCIL,
    ),
    _issued(
        "vb-hnd-gs",
        "Kế hoạch",
        "41-KH/HND",
        date(2024, 3, 27),
        "Hội Nông dân huyện",
        "giám sát chính sách nông nghiệp hàng hóa",
        FARMERS,
        matters.POLICY,
    ),
    _issued(
        "vb-mttq-nha-2023",
        "Quyết định",
        "58/QĐ-MTTQ",
        date(2023, 9, 29),
        "MTTQ huyện",
        "phân bổ kinh phí làm nhà đại đoàn kết",
        FRONT,
        matters.HOUSES_2023,
    ),
    _issued(
        "vb-mttq-nha-2024",
        "Tờ trình",
        "31/TTr-MTTQ",
        date(2024, 5, 20),
        "MTTQ huyện",
        "hỗ trợ hộ nghèo làm nhà",
        FRONT,
        matters.HOUSES_2024,
    ),
    _issued(
        "vb-mttq-gs",
        "Kế hoạch",
        "46/KH-MTTQ",
        date(2024, 2, 22),
        "MTTQ huyện",
        "giám sát, phản biện xã hội năm 2024",
        FRONT,
    ),
    _issued(
        "vb-bbo-quy-uoc",
        "Quyết định",
        "74/QĐ-UBND",
        date(2024, 4, 26),
        "UBND xã Bản Bo",
        "công nhận quy ước Bản 3",
        "ubnd-ban-bo",
        matters.CONVENTION,
    ),
    _issued(
        "vb-tle-duong",
        "Kế hoạch",
        "22/KH-UBND",
        date(2024, 1, 17),
        "UBND xã Tả Lèng",
        "vận động Nhân dân làm đường nội bản",
        "ubnd-ta-leng",
        matters.VILLAGE_ROAD,
    ),
    _issued(
        "vb-bgi-cay-trong",
        "Kế hoạch",
        "18/KH-UBND",
        date(2024, 3, 6),
        "UBND xã Bản Giang",
        "chuyển đổi cơ cấu cây trồng",
        "ubnd-ban-giang",
        matters.CROPS,
    ),
)
PAPERS = (*CITED, *ISSUED_BY_COMMITTEE, *OTHERS)
