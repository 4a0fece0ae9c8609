"""Giao việc: tasks that follow from plans and inspections, and the tasks of the next half-year (section V).

The report's section V names no addressee and no day; both are made up here, and so are the words.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from examples.tam_duong import matters
from examples.tam_duong.bodies import COMMITTEE, FARMERS, FRONT, LABOUR, PARTY, UBND, VETERANS, WOMEN, YOUTH, of
from examples.tam_duong.book import Book
from examples.tam_duong.documents import WITHOUT_PLAN
from examples.tam_duong.inspections import COMMITTEE_REMEDIES, OTHERS, Remedy
from examples.tam_duong.places import COMMUNES

NEXT = "2024-H2"
GIVEN = date(2024, 6, 27)  # at the mid-year meeting of the Ban Chỉ đạo
COMMITTEES = tuple(of("ban_chi_dao", commune.key) for commune in COMMUNES)
AUTHORITIES = tuple(of("ubnd", commune.key) for commune in COMMUNES)


@dataclass(frozen=True)
class Task:
    section: str
    content: str
    due: date
    addressees: tuple[str, ...]
    matter: str = ""


TASKS: tuple[Task, ...] = (
    Task(
        "V.1",
        'Phổ biến {{ paper("vb-luat-10-2022") }} và các nghị định hướng dẫn tới từng bản, ưu tiên tiếng dân tộc và các '
        'hình thức dễ nhớ; gắn với việc học tập {{ paper("vb-kl-21") }} và {{ paper("vb-kl-01") }}.',
        date(2024, 10, 31),
        ("ban-tuyen-giao", "phong-tu-phap", "tt-van-hoa", *AUTHORITIES),
        matters.LAW,
    ),
    Task(
        "V.1",
        "Mở lớp tập huấn cho thành viên Ban Chỉ đạo, Ban Thanh tra nhân dân và trưởng bản theo "
        '{{ paper("vb-kh-252") }}.',
        date(2024, 9, 30),
        ("ban-dan-van", "phong-noi-vu"),
        matters.LAW,
    ),
    Task(
        "V.2",
        "Rà soát và niêm yết bổ sung dự toán ngân sách, danh mục dự án ở những xã còn chậm; gửi minh chứng về Ban Chỉ "
        "đạo.",
        date(2024, 7, 31),
        ("ubnd-khun-ha", "ubnd-giang-ma", "ubnd-then-sin", "ubnd-nung-nang"),
    ),
    Task(
        "V.2",
        "Trả lời dứt điểm ý kiến của người dân về kiểm kê, bồi thường đất; không để ý kiến quá hạn.",
        date(2024, 8, 30),
        ("tt-quy-dat", "phong-tnmt", "ubnd-khun-ha"),
        matters.ROAD,
    ),
    Task(
        "V.3",
        "Kiện toàn những Ban Chỉ đạo đã có thay đổi thành viên; phân công lại người phụ trách từng bản.",
        date(2024, 7, 31),
        ("bcd-giang-ma", "bcd-ho-thau", "bcd-then-sin"),
    ),
    Task(
        "V.3",
        "Mỗi Ban Chỉ đạo xã tự kiểm tra ít nhất một lần trong nửa cuối năm và báo cáo kết quả.",
        date(2024, 11, 15),
        COMMITTEES,
    ),
    Task(
        "V.4",
        "Tổ chức hội nghị đối thoại của người đứng đầu cấp ủy, chính quyền huyện với người dân theo "
        '{{ paper("vb-hu-doi-thoai") }}.',
        date(2024, 9, 27),
        (PARTY, UBND),
    ),
    Task(
        "V.4",
        "Giải quyết hết đơn của kỳ trước chuyển sang; công bố lịch tiếp công dân và số ngày tiếp thực tế.",
        date(2024, 9, 30),
        (UBND, "thanh-tra-huyen", *AUTHORITIES),
    ),
    Task(
        "V.5",
        'Giám sát theo {{ paper("vb-qd-217") }} và {{ paper("vb-qdi-124") }}; hướng dẫn các hội phụ nữ xã chưa giám '
        "sát chọn chuyên đề sát với hội viên.",
        date(2024, 11, 29),
        (FRONT, WOMEN),
    ),
    Task(
        "V.5",
        "Vận động doanh nghiệp, hợp tác xã mở hội nghị người lao động, thương lượng thỏa ước, đóng đủ bảo hiểm.",
        date(2024, 12, 13),
        (LABOUR, "phong-ldtbxh", "bhxh-huyen"),
    ),
    Task(
        "V.6",
        'Hoàn thành kiểm tra theo {{ paper("vb-kh-251") }}, đôn đốc các nơi khắc phục kiến nghị sau kiểm tra.',
        date(2024, 10, 31),
        (COMMITTEE,),
        matters.INSPECTION,
    ),
    Task(
        "V.6",
        "Báo cáo đầy đủ, đúng hạn bằng sổ việc; tổng kết công tác dân chủ ở cơ sở cả năm.",
        date(2024, 12, 20),
        (*COMMITTEES, "phong-noi-vu"),
    ),
)


def write(book: Book) -> None:
    _plan_of_the_law(book)
    _after_inspections(book)
    _staff(book)
    _unions(book)
    for number, task in enumerate(TASKS, 1):
        code = f"gv-v-{number:02}"
        _line(book, code, COMMITTEE, GIVEN, task.content, section=task.section, matter=task.matter, period=NEXT)
        for body in task.addressees:
            _addressee(book, code, body, task.due)


def _plan_of_the_law(book: Book) -> None:
    """The plan of 20 March asks every commune for a plan of its own; the papers themselves are the evidence."""
    content = "Xây dựng kế hoạch thực hiện Luật của xã và gửi về Phòng Nội vụ."
    code, paper = "gv-kh-296", "vb-kh-296"
    _line(book, code, UBND, date(2024, 3, 20), content, document=paper, origin=paper, matter=matters.LAW)
    days = {row["code"]: date.fromisoformat(row["day"]) for row in book.lines("documents")}
    for commune in COMMUNES:
        plan = f"vb-kh-{commune.key}"
        made = plan if commune.key not in WITHOUT_PLAN else ""
        _addressee(book, code, of("ubnd", commune.key), date(2024, 4, 15), done=days.get(made), evidence=made)


def _after_inspections(book: Book) -> None:
    for body, remedy in COMMITTEE_REMEDIES.items():
        code, paper = f"gv-kl-{body}", f"vb-kl-{body}"
        content = "Khắc phục các kiến nghị nêu trong thông báo kết luận kiểm tra."
        day = next(date.fromisoformat(row["day"]) for row in book.lines("documents") if row["code"] == paper)
        _line(book, code, COMMITTEE, day, content, document=paper, origin=paper, matter=matters.INSPECTION)
        _remedied(book, code, remedy)
    code, paper = "gv-tthc", "vb-ubnd-kl-tthc"
    content = "Bổ sung thủ tục còn thiếu trên bảng niêm yết, gỡ thủ tục đã bãi bỏ."
    _line(book, code, UBND, date(2024, 5, 24), content, document=paper, origin=paper, matter=matters.PROCEDURES)
    for remedy in OTHERS[0].remedies:
        if remedy.made:
            _remedied(book, code, remedy)


def _remedied(book: Book, code: str, remedy: Remedy) -> None:
    progress = "Đã khắc phục, có báo cáo" if remedy.done else "Đang khắc phục"
    _addressee(book, code, remedy.body, remedy.due, done=remedy.done, progress=progress)


def _staff(book: Book) -> None:
    """N16 of the inventory: planning, promotion and pay done by the rules, told in the report as a statement only."""
    content = "Rà soát quy hoạch, bổ nhiệm, nâng lương đúng quy định; công khai trong cơ quan trước khi quyết định."
    _line(book, "gv-can-bo", UBND, date(2024, 1, 8), content)
    for body, done in (("phong-noi-vu", date(2024, 6, 14)), ("phong-gddt", date(2024, 6, 20))):
        _addressee(book, "gv-can-bo", body, date(2024, 6, 28), done=done, progress="Đã rà soát, công khai")


def _unions(book: Book) -> None:
    """N02 of the inventory: the Party committee leads supervision and criticism by the Front and the unions."""
    content = "Chọn nội dung giám sát, phản biện sát với đời sống; phối hợp HĐND, UBND, báo cáo kết quả cuối năm."
    _line(book, "gv-giam-sat", PARTY, date(2024, 1, 22), content)
    for body in (FRONT, FARMERS, WOMEN, YOUTH, VETERANS, LABOUR):
        _addressee(book, "gv-giam-sat", body, date(2024, 12, 6), progress="Đã có kế hoạch, đang thực hiện")


def _line(
    book: Book,
    code: str,
    body: str,
    day: date,
    content: str,
    *,
    document: str = "",
    origin: str = "",
    section: str = "",
    matter: str = "",
    period: str = "",
) -> None:
    book.line(
        "directives",
        code,
        body,
        day,
        matter=matter,
        arises_from=origin,
        content=content,
        document=document,
        section=section,
        for_period=period,
    )


def _addressee(
    book: Book,
    line: str,
    body: str,
    due: date | None,
    *,
    done: date | None = None,
    progress: str = "",
    evidence: str = "",
) -> None:
    book.part(
        "directives",
        "addressees",
        line,
        body=body,
        due_on=due,
        progress=progress,
        done_on=done,
        evidence=evidence,
    )
