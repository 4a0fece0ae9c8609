"""The period that the title of the report names, against the one it is compared for."""

from __future__ import annotations

import re
from typing import Final

from danchu.core.reading import Finding
from danchu.inbox.comparing.asked import Asked, Compared, Comparison
from danchu.inbox.heading import period_of

# The word stands alone on its line; what the report is about follows below it.
_WORD: Final = re.compile(r"^[^\w\n]*BÁO CÁO[^\w\n]*$", re.MULTILINE)
_HEADING: Final = 2500


def compare(asked: Asked, into: Comparison) -> None:
    """A report of another period than the one asked for would be compared with the wrong figures."""
    word, period = _WORD.search(asked.text[:_HEADING]), asked.sheet.period
    named = period_of(asked.text[word.start() :]) if word else None
    if word is None or named is None or named == period:
        return
    message = f"Tiêu đề ghi kỳ {named.label_vi}, nhưng báo cáo được đối chiếu cho kỳ {period.label_vi}."
    suggestion = "Kiểm tra lại kỳ của báo cáo, hoặc chọn đúng kỳ khi nhận."
    into.add([Compared(Finding(*word.span(), "against", "question", message, suggestion))])
