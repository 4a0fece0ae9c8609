"""Công khai ở xã: what each commune made public, where and for how long. The report gives no number; all is made up.

The items it names (1, 3, 4, 7, 13 of Luật 10/2022/QH15, Điều 11) are there in every commune. The gaps it tells in
section IV are lines too: budgets and lists of projects that some communes posted late or not at all.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from examples.tam_duong import consultations, matters
from examples.tam_duong.bodies import of
from examples.tam_duong.book import Book
from examples.tam_duong.days import later, some
from examples.tam_duong.dice import Dice
from examples.tam_duong.land_recovery import STAGES
from examples.tam_duong.places import BY_KEY, COMMUNES, Commune

DUE, BOARD_DAYS = 5, 30  # working days; consecutive days
NEVER, LATE = -1, 9

# Working days until a budget estimate was made public; communes not named took two to four.
BUDGET = {"khun-ha": LATE, "ho-thau": LATE, "giang-ma": LATE + 6, "nung-nang": NEVER, "then-sin": NEVER}
PROJECTS = {"ban-hon": LATE, "khun-ha": NEVER, "giang-ma": NEVER, "then-sin": NEVER}
NO_QUARTERLY_LIST = ("then-sin", "nung-nang")
WEBSITE = ("tt-tam-duong", "ban-bo", "binh-lu", "son-binh", "ban-giang")  # communes with a page of their own
TAKEN_DOWN = ("giang-ma", "khun-ha", "nung-nang")  # communes that took a board down too soon

EVER = ("4", "13")  # on the board for good
LOUD = ("7", "9", "11")  # on the loudspeakers and through the village heads too


@dataclass(frozen=True)
class Content:
    """One content of a commune; `took` working days after the decision it was public, NEVER while it is not."""

    code: str
    item: str
    text: str
    decided: date
    took: int
    matter: str = ""
    arises_from: str = ""
    quarterly: bool = False
    villages: tuple[int, ...] = field(default_factory=tuple)
    short: bool = False


def write(book: Book) -> None:
    dice = Dice("disclosures")
    asked = {item.commune: item for item in consultations.ASKED}
    for commune in COMMUNES:
        for content in _yearly(dice, commune):
            _line(book, dice, commune, content)
        for quarter, day in ((1, date(2024, 3, 29)), (2, date(2024, 6, 28))):
            took = NEVER if quarter == 2 or commune.key in NO_QUARTERLY_LIST else dice.between(1, 4)
            text = "Danh mục nội dung đã công khai trong quý"
            _line(book, dice, commune, Content(f"dm-q{quarter}", "", text, day, took, quarterly=True))
        if commune.key in asked:
            _line(book, dice, commune, _consulted(dice, asked[commune.key]))
    _land(book, dice)
    _matters(book, dice)


def _yearly(dice: Dice, commune: Commune) -> list[Content]:
    """What every commune has to tell in the first half of a year."""
    usual = dice.between(2, 4)
    budget, projects = BUDGET.get(commune.key, usual), PROJECTS.get(commune.key, usual)
    january = some(dice, date(2024, 1, 3), date(2024, 1, 12))
    few = tuple(sorted(dice.mixed(range(1, commune.villages + 1))[:3]))
    april = some(dice, date(2024, 4, 3), date(2024, 4, 12))
    calls = some(dice, date(2024, 1, 15), date(2024, 1, 22))
    return [
        Content("1-kh", "1", "Kế hoạch kinh tế - xã hội năm", january, usual, villages=few),
        Content("2-dt", "2", "Dự toán thu, chi ngân sách xã được giao", january, budget, villages=few),
        Content("3-ct", "3", "Danh mục dự án, công trình đầu tư trong năm", january, projects, villages=few),
        Content("4-nv", "4", "Nhiệm vụ, quyền hạn của người làm việc ở xã", january, usual),
        Content("13-tt", "13", "Thủ tục hành chính giải quyết tại xã", january, usual, matters.PROCEDURES),
        Content("9-nv", "9", "Danh sách gọi, tạm hoãn, miễn nhập ngũ", calls, 2, villages=few),
        Content("7-the", "7", "Đối tượng được cấp thẻ bảo hiểm y tế, hỗ trợ hộ nghèo", april, usual, villages=few,
                short=commune.key in TAKEN_DOWN),
        *([Content("2-q1", "2", "Tình hình thực hiện ngân sách xã trong quý", april, budget)] if budget >= 0 else []),
    ]  # fmt: skip


def _consulted(dice: Dice, asked: consultations.Consultation) -> Content:
    """The matter was made public so that people could speak about it."""
    decided = later(asked.first, -dice.between(4, 9))
    text = f"Lấy ý kiến Nhân dân: {asked.content[:1].lower()}{asked.content[1:]}"
    return Content(f"11-{asked.first:%m%d}", "11", text, decided, 2, asked.matter, asked.code)


def _land(book: Book, dice: Dice) -> None:
    """Every approved plan hangs at the commune and in the village (Luật 10/2022/QH15, Điều 11 khoản 3)."""
    for place, stage in enumerate(STAGES, 1):
        if stage.plan:
            commune = BY_KEY[stage.commune]
            took = LATE if stage.commune == "khun-ha" and place in (3, 11) else dice.between(1, 4)
            village = (dice.between(1, commune.villages),)
            text = "Quyết định thu hồi đất, phương án bồi thường kèm theo"
            origin = f"dat-pl-{place:02}-00"
            content = Content(f"dat-{place:02}", "3", text, stage.plan, took, stage.matter, origin, villages=village)
            _line(book, dice, commune, content)


def _matters(book: Book, dice: Dice) -> None:
    """Results of the selection of houses, drafts of a convention, what people gave for a road."""
    for commune, day, matter in (
        ("ta-leng", date(2023, 8, 28), matters.HOUSES_2023),
        ("khun-ha", date(2023, 8, 29), matters.HOUSES_2023),
        ("ta-leng", date(2024, 4, 26), matters.HOUSES_2024),
        ("giang-ma", date(2024, 4, 26), matters.HOUSES_2024),
        ("son-binh", date(2024, 5, 3), matters.HOUSES_2024),
    ):
        text = "Tiêu chí, kết quả bình xét hộ nghèo được hỗ trợ làm nhà"
        content = Content(f"7-nha-{day.year}", "7", text, day, 2, matter, villages=(2, 3))
        _line(book, dice, BY_KEY[commune], content)
    text = "Dự thảo quy ước Bản 3 để Nhân dân góp ý"
    draft = Content("14-qu", "14", text, date(2024, 1, 17), 3, matters.CONVENTION, villages=(3,))
    _line(book, dice, BY_KEY["ban-bo"], draft)
    text = "Mức đóng góp và việc sử dụng khoản đóng góp làm đường nội bản"
    road = Content("5-dg", "5", text, date(2024, 2, 5), 3, matters.VILLAGE_ROAD, villages=(2, 5))
    _line(book, dice, BY_KEY["ta-leng"], road)
    _line(book, dice, BY_KEY["ta-leng"], replace(road, code="5-qt", text="Quyết toán khoản đóng góp làm đường nội bản",
                                                 decided=date(2024, 6, 18)))  # fmt: skip


def _line(book: Book, dice: Dice, commune: Commune, content: Content) -> None:
    public = None if content.took == NEVER else later(content.decided, content.took)
    code = book.line(
        "disclosures",
        f"ck-{commune.key}-{content.code}",
        of("ubnd", commune.key),
        content.decided,
        matter=content.matter,
        arises_from=content.arises_from,
        item_list="commune",
        item=content.item,
        quarterly_list=content.quarterly,
        content=content.text,
        due_on=later(content.decided, DUE),
        disclosed_on=public,
        updated_on=later(public, 60) if public and content.item == "13" else None,
        evidence="Biên bản niêm yết" if public else "",
    )
    if public:
        _postings(book, dice, commune, content, code, public)


def _postings(book: Book, dice: Dice, commune: Commune, content: Content, line: str, public: date) -> None:
    kept = 20 if content.short else BOARD_DAYS + dice.between(0, 8)
    last = None if content.item in EVER or content.quarterly else _still(public + timedelta(days=kept - 1))
    _posting(book, line, "board", f"Trụ sở UBND {commune.name}", public, last)
    for number in content.villages:
        first = later(public, dice.between(0, 2))
        place, area = f"Nhà văn hóa Bản {number}", commune.village(number)
        _posting(book, line, "board", place, first, _still(first + timedelta(days=kept - 1)), area)
    if commune.key in WEBSITE:
        _posting(book, line, "website", "Trang thông tin điện tử của xã", public, None)
    if content.item in LOUD:
        _posting(book, line, "loudspeaker", "Loa truyền thanh xã", public, public + timedelta(days=2))
        _posting(book, line, "village_head", "Trưởng các bản", public, None)


def _still(last: date) -> date | None:
    """A board that stays up beyond the end of June has no last day yet."""
    return last if last <= date(2024, 6, 28) else None


def _posting(book: Book, line: str, form: str, place: str, first: date, last: date | None, area: str = "") -> None:
    book.part("disclosures", "postings", line, form=form, place=place, area=area, first_day=first, last_day=last)
