"""When periodic reports close and are due: Nghị định 09/2019/NĐ-CP and the circular of the Government Inspectorate."""

from enum import StrEnum

from danchu.core.law.amounts import Limit, Side, Unit
from danchu.core.law.dated import Source, rule

_DECREE = "Nghị định 09/2019/NĐ-CP"
_CIRCULAR = "Thông tư 06/2025/TT-TTCP"

CUT_OFF_DAY = rule(
    "Ngày của tháng cuối kỳ là ngày chốt số liệu",
    "Day of the last month on which data closes",
    14,
    Source(_DECREE, "12"),
)
CUT_OFF_TO_DUE = rule(
    "Từ ngày chốt số liệu đến ngày gửi báo cáo",
    "From closing the data to sending the report",
    Limit(1, Unit.WORKING_DAYS, Side.AT_LEAST),
    Source(_DECREE, "8", "5", "b"),
)
GOVERNMENT_DUE_DAY = rule(
    "Ngày của tháng cuối kỳ mà bộ, tỉnh gửi Chính phủ",
    "Day of the last month on which ministries and provinces report to the Government",
    25,
    Source(_DECREE, "13"),
)
REGIME_PARTS = rule("Số phần của một chế độ báo cáo", "Parts of a reporting regime", 11, Source(_DECREE, "7"))

INSPECTORATE_COMMUNE_DUE_DAY = rule(
    "Ngày của tháng cuối kỳ mà xã, sở gửi báo cáo thanh tra, tiếp công dân lên tỉnh",
    "Day of the last month on which communes and departments report to the province",
    17,
    Source(_CIRCULAR, "7"),
)
INSPECTORATE_PROVINCE_DUE_DAY = rule(
    "Ngày của tháng cuối kỳ mà tỉnh gửi Thanh tra Chính phủ",
    "Day of the last month on which the province reports to the Inspectorate",
    20,
    Source(_CIRCULAR, "7"),
)


class Output(StrEnum):
    """What one period asks for."""

    NARRATIVE_AND_FORMS = "báo cáo và biểu"
    FORMS = "biểu"


class Outputs(tuple[tuple[str, Output], ...]):
    """What each period asks for, by the suffix of its code («Q1», «H1», «N», «» for the year)."""

    __slots__ = ()

    def __str__(self) -> str:
        return "; ".join(f"{suffix or 'năm'}: {output}" for suffix, output in self)

    def of(self, suffix: str) -> Output | None:
        """What the period asks for; None when it is not reported (months, the second half)."""
        return dict(self).get(suffix)


INSPECTORATE_OUTPUTS = rule(
    "Kỳ báo cáo thanh tra, tiếp công dân gồm gì",
    "What each period of the Inspectorate's regime asks for",
    Outputs(
        (
            ("Q1", Output.NARRATIVE_AND_FORMS),
            ("H1", Output.NARRATIVE_AND_FORMS),
            ("N", Output.NARRATIVE_AND_FORMS),
            ("", Output.NARRATIVE_AND_FORMS),
            ("Q2", Output.FORMS),
            ("Q3", Output.FORMS),
            ("Q4", Output.FORMS),
        )
    ),
    Source(_CIRCULAR, "7"),
)
