"""The place and the period that the heading of the report names, against those it is compared for."""

from __future__ import annotations

import re
from typing import Final

from danchu.core.place import Level
from danchu.core.reading import Finding
from danchu.inbox.comparing.asked import Asked, Compared, Comparison
from danchu.inbox.heading import period_of
from danchu.inbox.senders import sender_of

# The word stands alone on its line; what the report is about follows below it.
_WORD: Final = re.compile(r"^[^\w\n]*BÁO CÁO[^\w\n]*$", re.MULTILINE)
_HEADING: Final = 2500


def compare(asked: Asked, into: Comparison) -> None:
    """A report of another place or period than asked for would be compared with the wrong figures."""
    word = _WORD.search(asked.text[:_HEADING])
    if word is None:
        return
    suggestion = "Kiểm tra lại nơi gửi và kỳ của báo cáo, hoặc chọn đúng khi đối chiếu."
    for message in (_other_place(asked, asked.text[: word.start()]), _other_period(asked, asked.text[word.start() :])):
        if message:
            into.add([Compared(Finding(*word.span(), "against", "question", message, suggestion))])


def _other_period(asked: Asked, title: str) -> str:
    """What is wrong with the period that the title names, "" for nothing."""
    named, period = period_of(title), asked.sheet.period
    if named is None or named == period:
        return ""
    return f"Tiêu đề ghi kỳ {named.label_vi}, nhưng báo cáo được đối chiếu cho kỳ {period.label_vi}."


def _other_place(asked: Asked, letterhead: str) -> str:
    """What is wrong with the commune that the letterhead names; only communes are mistaken for each other."""
    tree = asked.sheet.tree
    if asked.sheet.place not in tree.areas or tree.areas[asked.sheet.place].level is not Level.COMMUNE:
        return ""
    names = {area.key: area.name for area in tree.areas.values() if area.level is Level.COMMUNE}
    found = sender_of("", letterhead, names)
    if not found or found == asked.sheet.place:
        return ""
    return f"Báo cáo là của {names[found]}, nhưng được đối chiếu với {names[asked.sheet.place]}."
