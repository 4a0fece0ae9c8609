"""Who sends a report back to whom: what stands around the points in the paper that returns it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

_OPEN: Final = "…………"


@dataclass(frozen=True)
class Letter:
    """What is not known is left open with dots, for the officer who signs.

    `superior`: the body over the issuer, "" for none. `report`: what the file is called. `is_party`: in the form of
    Party papers, else in that of the State.
    """

    issuer: str = _OPEN
    addressee: str = _OPEN
    superior: str = ""
    locality: str = _OPEN
    report: str = ""
    period: str = ""
    is_party: bool = False

    @property
    def heading(self) -> tuple[str, str]:
        """What stands at the top on the right, and the motto under it ("" in Party papers)."""
        if self.is_party:
            return "ĐẢNG CỘNG SẢN VIỆT NAM", ""
        return "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"

    @property
    def about(self) -> str:
        """The abstract of the letter."""
        period = f" {self.period}" if self.period else ""
        return f"V/v chỉnh sửa, làm rõ báo cáo{period}"

    @property
    def dated(self) -> str:
        return f"{self.locality}, ngày …… tháng …… năm ………"

    @property
    def opening(self) -> str:
        period = f" kỳ {self.period}" if self.period else ""
        name = f" (tệp «{self.report}»)" if self.report else ""
        return f"Qua đọc và đối chiếu báo cáo{period} của {self.addressee}{name}, {self.issuer}"
