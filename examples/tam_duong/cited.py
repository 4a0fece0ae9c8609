"""What a paper is, and those of the State, the Party and the province that the reference report cites.

Numbers and days are the report's; 05-CT/TW and 29/2023/NĐ-CP, which it leaves undated, bear their own days. Abstracts
are shortened in our own words. `printed` is the symbol as the report prints it where that differs.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from examples.tam_duong import matters
from examples.tam_duong.bodies import COMMITTEE

CENTRAL, POLITBURO, SECRETARIAT = "Ban Chấp hành Trung ương", "Bộ Chính trị", "Ban Bí thư"
STANDING_PROVINCE = "Ban Thường vụ Tỉnh ủy"


@dataclass(frozen=True)
class Paper:
    """`body` keeps the line: the issuer of an issued paper, whoever cites a cited one."""

    code: str
    kind: str
    symbol: str
    day: date
    issuer: str
    abstract: str
    body: str = COMMITTEE
    role: str = "cited"
    printed: str = ""
    series: str = ""
    matter: str = ""
    arises_from: str = ""
    force_from: date | None = None
    links: tuple[tuple[str, str], ...] = ()

    @property
    def number(self) -> str:
        return self.symbol.split("/")[0].split("-")[0]


CITED: tuple[Paper, ...] = (
    Paper(
        "vb-luat-10-2022",
        "Luật",
        "10/2022/QH15",
        date(2022, 11, 10),
        "Quốc hội",
        "Thực hiện dân chủ ở cơ sở",
        matter=matters.LAW,
        force_from=date(2023, 7, 1),
    ),
    Paper(
        "vb-nd-59-2023",
        "Nghị định",
        "59/2023/NĐ-CP",
        date(2023, 8, 14),
        "Chính phủ",
        "hướng dẫn thi hành Luật về dân chủ ở cơ sở",
        matter=matters.LAW,
        links=(("implements", "vb-luat-10-2022"),),
        force_from=date(2023, 8, 14),
    ),
    Paper(
        "vb-nd-61-2023",
        "Nghị định",
        "61/2023/NĐ-CP",
        date(2023, 8, 16),
        "Chính phủ",
        "hương ước, quy ước của cộng đồng",
        matter=matters.LAW,
        force_from=date(2023, 8, 16),
    ),
    Paper("vb-kl-21", "Kết luận", "21-KL/TW", date(2021, 10, 25), CENTRAL, "công tác chỉnh đốn Đảng"),
    Paper(
        "vb-hd-02",
        "Hướng dẫn",
        "02-HD/TU",
        date(2018, 4, 24),
        STANDING_PROVINCE,
        "việc Nhân dân tham gia ngăn chặn suy thoái trong nội bộ",
    ),
    Paper(
        "vb-qdi-11",
        "Quy định",
        "11-QĐi/TW",
        date(2019, 2, 18),
        POLITBURO,
        "việc tiếp dân, đối thoại của người đứng đầu cấp ủy",
        printed="11-QĐ/TW",
    ),
    Paper(
        "vb-qc-06", "Quy chế", "06-QC/TU", date(2019, 4, 4), STANDING_PROVINCE, "đối thoại giữa người đứng đầu với dân"
    ),
    Paper(
        "vb-qd-217",
        "Quyết định",
        "217-QĐ/TW",
        date(2013, 12, 12),
        POLITBURO,
        "Quy chế giám sát, phản biện xã hội",
        printed="217- QĐ/TW",
    ),
    Paper("vb-qd-218", "Quyết định", "218-QĐ/TW", date(2013, 12, 12), POLITBURO, "việc góp ý với Đảng, chính quyền"),
    Paper(
        "vb-qdi-124", "Quy định", "124-QĐ/TW", date(2018, 2, 2), SECRETARIAT, "giám sát tu dưỡng, rèn luyện của cán bộ"
    ),
    Paper(
        "vb-nq-07-2021",
        "Nghị quyết",
        "07/2021/NQ-HĐND",
        date(2021, 3, 22),
        "HĐND tỉnh Lai Châu",
        "chính sách nông nghiệp hàng hóa tập trung",
        matter=matters.POLICY,
    ),
    Paper("vb-nd-29-2023", "Nghị định", "29/2023/NĐ-CP", date(2023, 6, 3), "Chính phủ", "tinh giản biên chế"),
    Paper(
        "vb-nq-39",
        "Nghị quyết",
        "39-NQ/TW",
        date(2015, 4, 17),
        POLITBURO,
        "việc tinh giản biên chế, cơ cấu lại đội ngũ",
    ),
    Paper("vb-nq-18", "Nghị quyết", "18-NQ/TW", date(2017, 10, 25), CENTRAL, "sắp xếp bộ máy của hệ thống chính trị"),
    Paper("vb-nq-19", "Nghị quyết", "19-NQ/TW", date(2017, 10, 25), CENTRAL, "đổi mới đơn vị sự nghiệp công lập"),
    Paper("vb-kl-01", "Kết luận", "01-KL/TW", date(2021, 5, 18), POLITBURO, "việc tiếp tục Chỉ thị 05-CT/TW"),
    Paper("vb-ct-05", "Chỉ thị", "05-CT/TW", date(2016, 5, 15), POLITBURO, "học tập và làm theo tấm gương Hồ Chí Minh"),
)
