"""Time limits of complaints (khiếu nại) and denunciations (tố cáo); other petitions have none in these laws."""

from dataclasses import dataclass

from danchu.core.law.amounts import Item, Limit, Side, Unit
from danchu.core.law.dated import changing, rule, version
from danchu.core.law.sources import complaints_law, denunciations_law, law136


@dataclass(frozen=True)
class Handling:
    """Calendar days to decide: plain or complex cases, in ordinary or remote places («vùng sâu, vùng xa»)."""

    plain: int
    complicated: int
    remote_plain: int
    remote_complicated: int

    def __str__(self) -> str:
        return (
            f"{self.plain} ngày, phức tạp {self.complicated} ngày; "
            f"vùng sâu, vùng xa {self.remote_plain} và {self.remote_complicated} ngày"
        )

    def days(self, *, is_remote: bool, is_complicated: bool) -> int:
        """The limit that fits the case."""
        if is_remote:
            return self.remote_complicated if is_complicated else self.remote_plain
        return self.complicated if is_complicated else self.plain


COMPLAINT_ACCEPTED = changing(
    "Thụ lý khiếu nại kể từ ngày nhận đơn",
    "Accepting a complaint after its receipt",
    version(Limit(10, Unit.CALENDAR_DAYS), complaints_law("27, 36, 50")),
    version(Limit(7, Unit.WORKING_DAYS), law136("Luật 02/2011/QH13, Điều 27, 36, 50")),
)
COMPLAINT_FIRST = rule(
    "Giải quyết khiếu nại lần đầu kể từ ngày thụ lý",
    "Deciding a first complaint after acceptance",
    Handling(30, 45, 45, 60),
    complaints_law("28"),
)
COMPLAINT_SECOND_FILED = rule(
    "Nộp khiếu nại lần hai sau khi hết hạn hoặc nhận quyết định",
    "Filing a second complaint",
    Limit(30, Unit.CALENDAR_DAYS),
    complaints_law("33"),
)
COMPLAINT_SECOND_FILED_REMOTE = rule(
    "Nộp khiếu nại lần hai ở vùng sâu, vùng xa",
    "Filing a second complaint in a remote place",
    Limit(45, Unit.CALENDAR_DAYS),
    complaints_law("33"),
)
COMPLAINT_SECOND = rule(
    "Giải quyết khiếu nại lần hai kể từ ngày thụ lý",
    "Deciding a second complaint after acceptance",
    Handling(45, 60, 60, 70),
    complaints_law("37"),
)
COMPLAINT_STOPPED = rule(
    "Căn cứ đình chỉ giải quyết khiếu nại; tạm đình chỉ thì không tính thời gian",
    "Grounds to stop a complaint for good; a suspension only stops the clock",
    (
        Item("withdrawn", "rút toàn bộ khiếu nại", "all of it withdrawn"),
        Item("death", "người khiếu nại chết", "death of the complainant"),
        Item("no_object", "đối tượng khiếu nại không còn", "its object is gone"),
        Item("court", "tòa án đã thụ lý", "before a court"),
    ),
    law136("Luật 02/2011/QH13, Điều 11a"),
)

DENUNCIATION_FIRST_HANDLED = rule(
    "Xử lý ban đầu thông tin tố cáo",
    "First handling of a denunciation",
    Limit(7, Unit.WORKING_DAYS),
    denunciations_law("24"),
)
DENUNCIATION_FIRST_HANDLED_LONG = rule(
    "Xử lý ban đầu thông tin tố cáo khi việc xác minh cần thêm thời gian",
    "First handling of a denunciation that takes longer to verify",
    Limit(10, Unit.WORKING_DAYS),
    denunciations_law("24"),
)
DENUNCIATION_TRANSFERRED = rule(
    "Chuyển tố cáo không thuộc thẩm quyền",
    "Transferring a denunciation beyond competence",
    Limit(5, Unit.WORKING_DAYS),
    denunciations_law("24"),
)
DENUNCIATION_DECIDED = rule(
    "Giải quyết tố cáo kể từ ngày thụ lý",
    "Deciding a denunciation after acceptance",
    Limit(30, Unit.CALENDAR_DAYS),
    denunciations_law("30"),
)
DENUNCIATION_EXTENDED = rule(
    "Gia hạn mỗi lần khi giải quyết tố cáo",
    "One extension in deciding a denunciation",
    Limit(30, Unit.CALENDAR_DAYS),
    denunciations_law("30"),
)
DENUNCIATION_EXTENSIONS_COMPLEX = rule(
    "Số lần gia hạn tố cáo phức tạp", "Extensions of a complex denunciation", 1, denunciations_law("30")
)
DENUNCIATION_EXTENSIONS_SPECIAL = rule(
    "Số lần gia hạn tố cáo đặc biệt phức tạp",
    "Extensions of a specially complex denunciation",
    2,
    denunciations_law("30"),
)
DENUNCIATION_PUBLISHED = rule(
    "Công khai kết luận nội dung tố cáo",
    "Publishing the conclusion on a denunciation",
    Limit(7, Unit.WORKING_DAYS, Side.WITHIN),
    denunciations_law(),
)
