"""A made-up report that uses every element: both forms, notes with figures, papers, lists, tables, annexes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from danchu.core.document import (
    Annex,
    Block,
    FigureRef,
    Frame,
    Heading,
    Inline,
    ListBlock,
    NoteRef,
    PaperRef,
    Paragraph,
    Report,
    Table,
    Text,
)

PLACE, PERIOD = "dong-dang", "2026-H1"


def figure(code: str, printed: str, label: str = "", grade: str = "A", place: str = PLACE) -> FigureRef:
    return FigureRef(code, place, PERIOD, printed, label or code, grade)


def line(*parts: str | Inline) -> tuple[Inline, ...]:
    return tuple(Text(part) if isinstance(part, str) else part for part in parts)


FRAME = Frame(
    form="party",
    superior="HUYỆN ỦY ĐỒNG ĐĂNG",
    issuer="BAN CHỈ ĐẠO XÂY DỰNG VÀ THỰC HIỆN QUY CHẾ DÂN CHỦ Ở CƠ SỞ",
    number="7",
    symbol="BC/BCĐ",
    locality="Đồng Đăng",
    dated=date(2026, 6, 5),
    kind="BÁO CÁO",
    abstract="kết quả thực hiện dân chủ ở cơ sở 6 tháng đầu năm 2026, nhiệm vụ trọng tâm 6 tháng cuối năm",
    addressees=("Ban Chỉ đạo thực hiện dân chủ ở cơ sở tỉnh",),
    recipients=("Ban Chỉ đạo tỉnh (để báo cáo)", "Thường trực Huyện ủy", "Các xã, thị trấn", "Lưu"),
    signers=("T/M BAN CHỈ ĐẠO", "TRƯỞNG BAN"),
    watermark="SỐ LIỆU MINH HỌA",
)

PLAN = PaperRef("ke-hoach-05", "Kế hoạch số 05-KH/BCĐ, ngày 15/01/2026")
REPORT_OF_2025 = PaperRef("bao-cao-45", "Báo cáo số 45-BC/BCĐ, ngày 10/12/2025")

PARTS: tuple[Block, ...] = (
    Heading(1, line("I. CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO")),
    Heading(2, line("1. Việc ban hành văn bản")),
    Paragraph(
        line(
            "Trong 6 tháng, Ban Chỉ đạo huyện đã ban hành ",
            figure("documents.issued", "12", "Văn bản đã ban hành"),
            " văn bản",
            NoteRef(line(PLAN, " và ", figure("documents.other", "11"), " văn bản khác; xem thêm Phụ lục I.")),
            ", mở ",
            figure("meetings.held", "37", "Hội nghị", "B"),
            " hội nghị với ",
            figure("meetings.attendees", "trên 4.215", "Lượt người dự", "C"),
            " lượt người tham dự. Công việc được phân công tới từng thành viên, có người theo dõi và có hạn hoàn thành;"
            " nơi nào chậm thì được nhắc bằng văn bản, nơi nào làm tốt thì được nêu gương trong hội nghị hằng tháng.",
        )
    ),
    Heading(2, line("2. Kết quả cụ thể")),
    Heading(3, line("a) Công khai thông tin")),
    Paragraph(
        line(
            "Tỷ lệ bản, tổ dân phố công khai đầy đủ đạt ",
            figure("disclosure.share", "98,75", "Tỷ lệ công khai"),
            "%",
            NoteRef(
                line(
                    "Tăng ",
                    figure("disclosure.change", "1,2", "Chênh lệch", "B"),
                    " điểm phần trăm so với cùng kỳ (",
                    REPORT_OF_2025,
                    "); riêng xã Bình Minh đạt ",
                    figure("disclosure.share", "100", place="binh-minh"),
                    "%.",
                )
            ),
            "; chưa có số liệu của ",
            Text("một", italic=True),
            " bản. ",
            Text("Không có", bold=True),
            " kiến nghị quá hạn.",
        )
    ),
    ListBlock(
        (
            line("Niêm yết tại trụ sở: ", figure("disclosure.posted", "126"), " lượt;"),
            line("Trên hệ thống truyền thanh: ", figure("disclosure.radio", "1.040"), " lượt;"),
            line("Trực tiếp tại hội nghị của Nhân dân, có ghi biên bản và có chữ ký của người chủ trì."),
        )
    ),
    Heading(1, line("II. NHIỆM VỤ TRỌNG TÂM")),
    ListBlock((line("Tiếp tục phổ biến pháp luật."), line("Củng cố Ban Thanh tra nhân dân.")), ordered=True),
    Table(
        head=(line("Nội dung"), line("Số lượng"), line("So với cùng kỳ")),
        rows=(
            (line("Đối thoại"), line(figure("dialogues.held", "6")), line("tăng")),
            (line("Hòa giải"), line(figure("mediation.cases", "28")), line("giảm ", figure("mediation.change", "03"))),
        ),
        caption="Một số kết quả",
    ),
    ListBlock((line("Kiểm tra tại cơ sở."), line("Sơ kết, tổng kết.")), ordered=True),
    Paragraph(line("Trên đây là báo cáo kết quả, Ban Chỉ đạo kính báo cáo.")),
)

COMMUNES = ("Bình Minh", "Đồng Tâm", "Hòa An", "Nà Tăm", "Bản Bo", "Thị trấn Đồng Đăng")


def annex_row(code: str, label: str, start: int) -> tuple[tuple[Inline, ...], ...]:
    cells = (line(figure(code, str(start + place), label, place=f"c{place}")) for place in range(len(COMMUNES)))
    return (line(label), *cells)


ANNEXES: tuple[Block, ...] = (
    Annex("Phụ lục I", "SỐ LIỆU CHIA THEO XÃ, THỊ TRẤN", landscape=True),
    Table(
        head=(line("Chỉ tiêu"), *(line(name) for name in COMMUNES)),
        rows=tuple(
            annex_row(
                f"annex.row{number}", f"Chỉ tiêu thứ {number} của phụ lục, đơn vị tính là lượt người", number * 10
            )
            for number in range(1, 31)
        ),
        landscape=True,
    ),
    Annex("Phụ lục II", "DANH SÁCH VĂN BẢN"),
    Paragraph(
        line(
            "Gồm ",
            PaperRef("ke-hoach-05", "Kế hoạch số 05-KH/BCĐ"),
            NoteRef(line("Còn hiệu lực.")),
            " và văn bản khác.",
        )
    ),
)

FILLER = tuple(
    Paragraph(
        line(
            f"Đoạn {number}: các xã, thị trấn đã tổ chức họp dân, lấy ý kiến về việc làm đường, đóng góp và giám sát; ",
            figure(f"filler.row{number}", str(number)),
            " cuộc có biên bản",
            NoteRef(
                line("Trong đó có ", figure(f"filler.note{number}", str(number + 1)), " cuộc họp ngoài giờ hành chính.")
            ),
            ". Ý kiến của Nhân dân được ghi lại, trả lời tại chỗ hoặc chuyển tới cơ quan có trách nhiệm trong hạn.",
        )
    )
    for number in range(1, 13)
)

PARTY = Report(frame=FRAME, blocks=(*PARTS[:-1], *FILLER, PARTS[-1]), annexes=ANNEXES)

STATE = replace(
    PARTY,
    frame=replace(
        FRAME,
        form="state",
        superior="ỦY BAN NHÂN DÂN HUYỆN ĐỒNG ĐĂNG",
        issuer="ỦY BAN NHÂN DÂN XÃ BÌNH MINH",
        symbol="BC-UBND",
        dated=date(2026, 2, 5),
        addressees=("Ủy ban nhân dân huyện", "Phòng Nội vụ"),
        signers=("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"),
        signer_name="An",
    ),
)

ENGLISH = replace(
    PARTY,
    language="en",
    frame=replace(FRAME, kind="REPORT", abstract="on grassroots democracy in the first half of 2026"),
    blocks=(Heading(1, line("I. OVERVIEW")), Paragraph(line("There were ", figure("x.y", "1,234"), " meetings."))),
    annexes=(),
)
