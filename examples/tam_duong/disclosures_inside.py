"""Công khai trong cơ quan, trường học, doanh nghiệp: what was told to the staff. Made up: the report has no number."""

from __future__ import annotations

from datetime import date, timedelta

from examples.tam_duong import bodies, matters
from examples.tam_duong.bodies import ONE_STOP, UBND, Body
from examples.tam_duong.book import Book
from examples.tam_duong.days import later, some
from examples.tam_duong.dice import Dice

OFFICES = ("co_quan_chuyen_mon", "su_nghiep")
PARTY_AND_UNIONS = ("co_quan_dang", "mttq", "hoi_lhpn", "hoi_nong_dan", "doan_thanh_nien", "hoi_ccb", "cong_doan")
STATE = (
    ("a", "Tình hình sản xuất, kinh doanh năm trước, kế hoạch năm nay"),
    ("đ", "Trích nộp bảo hiểm của người lao động"),
    ("g", "Quy chế dân chủ của doanh nghiệp"),
)
WORKPLACE = (
    ("1", "Tình hình sản xuất, kinh doanh"),
    ("2", "Nội quy lao động, thang lương, định mức lao động"),
    ("4", "Quỹ khen thưởng, quỹ phúc lợi"),
    ("6", "Trích nộp bảo hiểm của người lao động"),
)
EVERY = 3  # every so manyth company tells something
LATE = ("phong-dan-toc", "tt-gdnn-gdtx")


def write(book: Book) -> None:
    dice = Dice("disclosures_inside")
    _district(book)
    for body in bodies.everyone():
        if body.kind in OFFICES:
            _line(book, dice, body, "agency", "3", "Dự toán, quyết toán kinh phí của đơn vị")
            _line(book, dice, body, "agency", "6", "Kết quả đánh giá, xếp loại năm trước")
        elif body.kind in PARTY_AND_UNIONS and body.level == "huyen":
            _line(book, dice, body, "agency", "2", "Chương trình công tác năm")
        elif body.kind == "truong_hoc":
            _line(book, dice, body, "agency", "3", "Thu, chi tài chính của trường")
        elif body.kind == "dn_nha_nuoc":
            for item, text in STATE:
                _line(book, dice, body, "state_enterprise", item, text)
        elif body.kind == "doanh_nghiep" and int(body.key[-3:]) % EVERY == 1:
            item, text = dice.pick(WORKPLACE)
            _line(book, dice, body, "workplace", item, text)


def _district(book: Book) -> None:
    """The district's own list: land plans and projects on its page, procedures at the one-stop office."""
    for code, body, day, text, matter in (
        ("ck-h-ke-hoach-dat", UBND, date(2024, 1, 10), "Kế hoạch sử dụng đất năm của huyện", ""),
        ("ck-h-duong", UBND, date(2024, 1, 11), "Chỉ giới giải phóng mặt bằng đường liên xã", matters.ROAD),
        ("ck-h-tdc", UBND, date(2024, 2, 1), "Quy hoạch chi tiết khu tái định cư", matters.RESETTLEMENT),
        ("ck-h-thu-tuc", ONE_STOP, date(2024, 1, 5), "Thủ tục tiếp nhận tại Bộ phận Một cửa", matters.PROCEDURES),
    ):
        public = later(day, 3)
        book.line(
            "disclosures",
            code,
            body,
            day,
            matter=matter,
            item_list="own",
            content=text,
            due_on=later(day, 5),
            disclosed_on=public,
            evidence="Đăng trên trang thông tin điện tử huyện",
        )
        form = "board" if body == ONE_STOP else "website"
        place = "Bộ phận Một cửa huyện" if body == ONE_STOP else "Trang thông tin điện tử huyện"
        book.part("disclosures", "postings", code, form=form, place=place, first_day=public)


def _line(book: Book, dice: Dice, body: Body, item_list: str, item: str, text: str) -> None:
    day = some(dice, date(2024, 1, 22), date(2024, 3, 29))
    took = 12 if body.key in LATE and item == "3" else dice.between(1, 5)
    public = later(day, took)
    due = None if item_list == "workplace" else day + timedelta(days=15)
    code = book.line(
        "disclosures",
        f"ck-{body.key}-{'dd' if item == 'đ' else item}",
        body.key,
        day,
        item_list=item_list,
        item=item,
        content=text,
        due_on=later(day, 5) if item_list == "agency" else due,
        disclosed_on=public,
    )
    form = dice.pick(("board", "conference", "website" if item_list == "agency" else "board"))
    last = {"board": public + timedelta(days=dice.between(20, 40)), "conference": public}.get(form)
    book.part("disclosures", "postings", code, form=form, place="Trụ sở đơn vị", first_day=public, last_day=last)
