"""What the lines are about. All made up but two: the tunnel and the provincial resolution are named in the report."""

from __future__ import annotations

from datetime import date

from examples.tam_duong.book import Book
from examples.tam_duong.places import DISTRICT

ROAD = "duong-ban-hon-khun-ha"
VILLAGE_ROAD = "duong-ta-leng"
RESETTLEMENT = "tai-dinh-cu-binh-lu"
TOWN = "khu-dan-cu-thi-tran"
CANAL = "kenh-na-tam"
SCHOOL = "truong-ho-thau"
WATER = "nuoc-then-sin"
BRIDGE = "cau-ban-bo"
TUNNEL = "ham-hoang-lien"
CONVENTION = "quy-uoc-ban-bo-03"
HOUSES_2023, HOUSES_2024 = "nha-dai-doan-ket-2023-2", "nha-dai-doan-ket-2024-1"
CROPS = "cay-trong-ban-giang"
INSPECTION = "kiem-tra-dan-chu-2024"
LAW = "luat-dan-chu-2024"
POLICY = "nghi-quyet-07-2021"
PROCEDURES = "thu-tuc-hanh-chinh-2024"

# Projects with land recovery, with the communes the land lies in.
LAND_PROJECTS: dict[str, tuple[str, ...]] = {
    ROAD: ("ban-hon", "khun-ha"),
    RESETTLEMENT: ("binh-lu",),
    TOWN: ("tt-tam-duong",),
    CANAL: ("na-tam",),
    SCHOOL: ("ho-thau",),
    WATER: ("then-sin",),
    BRIDGE: ("ban-bo",),
}

MATTERS: tuple[tuple[str, str, str, str, date, date | None, str], ...] = (
    (
        ROAD,
        "Nâng cấp đường liên xã Bản Hon - Khun Há",
        "du_an",
        "khun-ha",
        date(2023, 7, 10),
        None,
        "Nâng cấp, mở rộng mặt đường, có thu hồi đất của các hộ ven tuyến tại hai xã.",
    ),
    (
        VILLAGE_ROAD,
        "Đường nội bản xã Tả Lèng, Nhà nước hỗ trợ vật liệu, Nhân dân góp công",
        "du_an",
        "ta-leng",
        date(2024, 1, 8),
        None,
        "Nhà nước hỗ trợ xi măng, Nhân dân góp ngày công và hiến đất.",
    ),
    (
        RESETTLEMENT,
        "Khu tái định cư xã Bình Lư",
        "du_an",
        "binh-lu",
        date(2023, 8, 14),
        None,
        "Bố trí đất ở cho các hộ phải di chuyển.",
    ),
    (
        TOWN,
        "Khu dân cư mới thị trấn Tam Đường",
        "du_an",
        "tt-tam-duong",
        date(2023, 6, 5),
        None,
        "Hạ tầng khu dân cư, thu hồi đất trồng lúa và đất vườn.",
    ),
    (CANAL, "Kênh thủy lợi xã Nà Tăm", "du_an", "na-tam", date(2023, 9, 11), None, "Kiên cố hóa kênh tưới."),
    (
        SCHOOL,
        "Mở rộng khuôn viên trường học xã Hồ Thầu",
        "du_an",
        "ho-thau",
        date(2023, 9, 18),
        None,
        "Thu hồi đất liền kề để mở rộng sân trường.",
    ),
    (
        WATER,
        "Công trình nước sinh hoạt xã Thèn Sin",
        "du_an",
        "then-sin",
        date(2023, 10, 2),
        None,
        "Đầu mối, bể chứa và tuyến ống qua đất của các hộ.",
    ),
    (
        BRIDGE,
        "Cầu dân sinh và đường dẫn xã Bản Bo",
        "du_an",
        "ban-bo",
        date(2023, 8, 21),
        None,
        "Cầu qua suối và đường dẫn hai đầu cầu.",
    ),
    (
        TUNNEL,
        "Hầm qua đèo Hoàng Liên, đoạn qua xã Sơn Bình",
        "du_an",
        "son-binh",
        date(2024, 3, 4),
        None,
        "Hỏi ý kiến người dân ở vùng chịu ảnh hưởng của dự án.",
    ),
    (
        CONVENTION,
        "Quy ước Bản 3 xã Bản Bo",
        "quy_uoc",
        "ban-bo-03",
        date(2023, 12, 18),
        None,
        "Sửa quy ước của bản cho phù hợp Nghị định 61/2023/NĐ-CP.",
    ),
    (
        HOUSES_2023,
        "Làm nhà đại đoàn kết, đợt thứ hai năm 2023",
        "dot_nha",
        DISTRICT,
        date(2023, 7, 17),
        None,
        "Hỗ trợ hộ nghèo làm nhà; bàn giao trong nửa đầu năm sau.",
    ),
    (
        HOUSES_2024,
        "Làm nhà đại đoàn kết, đợt đầu năm 2024",
        "dot_nha",
        DISTRICT,
        date(2024, 4, 8),
        None,
        "Bản bình xét, xã lập danh sách, huyện đề nghị hỗ trợ.",
    ),
    (
        CROPS,
        "Chuyển đổi cơ cấu cây trồng xã Bản Giang",
        "ke_hoach",
        "ban-giang",
        date(2024, 1, 15),
        None,
        "Chuyển đất lúa một vụ sang cây ăn quả và chè.",
    ),
    (
        INSPECTION,
        "Kiểm tra công tác dân chủ ở cơ sở trong năm 2024",
        "chi_dao",
        DISTRICT,
        date(2024, 2, 28),
        None,
        "Kế hoạch, quyết định, các cuộc làm việc và thông báo kết luận.",
    ),
    (
        LAW,
        "Triển khai Luật 10/2022/QH15 trong năm 2024",
        "chi_dao",
        DISTRICT,
        date(2024, 1, 2),
        None,
        "Kế hoạch của huyện và của các xã, thị trấn.",
    ),
    (
        POLICY,
        "Chính sách nông nghiệp hàng hóa theo Nghị quyết 07/2021/NQ-HĐND",
        "chi_dao",
        DISTRICT,
        date(2021, 3, 22),
        None,
        "Giám sát việc thực hiện chính sách của tỉnh tại huyện.",
    ),
    (
        PROCEDURES,
        "Công khai, giải quyết thủ tục hành chính năm 2024",
        "chi_dao",
        DISTRICT,
        date(2024, 1, 2),
        None,
        "Niêm yết thủ tục, tiếp nhận và trả kết quả, kiểm tra.",
    ),
)

COLUMNS = ("key", "name", "kind", "area", "since", "closed_on", "summary")


def write(book: Book) -> None:
    for row in MATTERS:
        book.table("matters.csv", COLUMNS).add(dict(zip(COLUMNS, row, strict=True)))
