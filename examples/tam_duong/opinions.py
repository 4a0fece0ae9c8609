"""Ý kiến, kiến nghị: one line for every opinion counted at a dialogue or a voter contact. What was said is made up.

Of the 43 opinions at dialogues one is unanswered, as the report has it.
"""

from __future__ import annotations

from datetime import date

from examples.tam_duong import bodies, dialogues
from examples.tam_duong.bodies import UBND
from examples.tam_duong.book import Book
from examples.tam_duong.days import after, later
from examples.tam_duong.dice import Dice
from examples.tam_duong.places import BY_KEY

# Field, what was asked ({} is the village), office that answers ("" is the commune's own authority).
ASKED: tuple[tuple[str, str, str], ...] = (
    ("bồi thường khi thu hồi đất", "Đề nghị kiểm tra lại diện tích kiểm kê đất của các hộ {}", "tt-quy-dat"),
    ("bồi thường khi thu hồi đất", "Đề nghị nói rõ đơn giá bồi thường cây trồng ở {}", "phong-tnmt"),
    ("đất đai", "Đề nghị cấp giấy chứng nhận quyền sử dụng đất cho các hộ {}", "phong-tnmt"),
    ("đất đai", "Đề nghị xác định ranh giới đất rừng của {}", "phong-tnmt"),
    ("di dân và tái định cư", "Đề nghị sớm giao đất ở cho các hộ phải di chuyển của {}", UBND),
    ("công trình hạ tầng", "Đề nghị sửa đoạn đường bị sạt vào {}", "phong-ktht"),
    ("công trình hạ tầng", "Đề nghị kéo điện đến nhóm hộ ở xa trung tâm {}", "phong-ktht"),
    ("nước sinh hoạt và thủy lợi", "Đề nghị nạo vét, sửa mương dẫn nước của {}", "phong-nnptnt"),
    ("nước sinh hoạt và thủy lợi", "Đề nghị bổ sung bể chứa nước cho {}", "phong-nnptnt"),
    ("sản xuất", "Đề nghị hỗ trợ giống cây ăn quả cho các hộ {}", "phong-nnptnt"),
    ("sản xuất", "Đề nghị hướng dẫn đầu ra cho chè, chanh leo của {}", "phong-nnptnt"),
    ("chế độ chính sách", "Đề nghị rà soát thẻ bảo hiểm y tế của người dân {}", "phong-ldtbxh"),
    ("chế độ chính sách", "Đề nghị nêu rõ tiêu chí bình xét hộ nghèo ở {}", "phong-ldtbxh"),
    ("môi trường", "Đề nghị bố trí điểm tập kết rác cho {}", ""),
    ("văn hóa", "Đề nghị hỗ trợ sửa nhà văn hóa của {}", "phong-vhtt"),
    ("giáo dục", "Đề nghị sửa điểm trường lẻ ở {}", "phong-gddt"),
    ("thủ tục hành chính", "Đề nghị hướng dẫn nộp hồ sơ trực tuyến cho người dân {}", ""),
    ("an ninh trật tự", "Đề nghị tăng tuần tra ban đêm ở {}", ""),
)
RESULTS = (
    "Đã trả lời tại hội nghị",
    "Đã kiểm tra, trả lời bằng văn bản",
    "Đã đưa vào kế hoạch sửa chữa",
    "Đã hướng dẫn, người dân đồng ý",
)
DAYS_TO_ANSWER = 20


def write(book: Book) -> None:
    dice = Dice("opinions")
    for held in dialogues.HELD:
        for number in range(1, held.opinions + 1):
            answered = number <= held.resolved
            _line(book, dice, (held.code, number, held.body, held.day, held.commune, held.matter), answered)
    for row in list(book.lines("voter_contacts")):
        commune = row["body"].removeprefix("mttq-")
        day, answered_of = date.fromisoformat(row["day"]), int(row["answered"])
        for number in range(1, int(row["opinions"]) + 1):
            _line(book, dice, (row["code"], number, row["body"], day, commune, ""), number <= answered_of)


def _line(book: Book, dice: Dice, of: tuple[str, int, str, date, str, str], answered: bool) -> None:
    origin, number, body, day, commune, matter = of
    field, content, office = dice.pick(ASKED)
    village = dice.between(1, BY_KEY[commune].villages)
    at_once = dice.below(3) == 0
    answered_on = day if at_once else min(after(day, dice.between(4, 18)), date(2024, 6, 28))
    book.line(
        "opinions",
        f"yk-{origin}-{number:02}",
        body,
        day,
        area=BY_KEY[commune].village(village),
        matter=matter,
        arises_from=origin,
        content=content.format(f"Bản {village}"),
        field=field,
        answered_by=office or bodies.of("ubnd", commune),
        due_on=later(day, DAYS_TO_ANSWER),
        answered_on=answered_on if answered else None,
        result=(RESULTS[0] if at_once else dice.pick(RESULTS[1:])) if answered else "",
    )
