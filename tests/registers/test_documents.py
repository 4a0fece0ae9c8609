"""Papers issued, papers cited, and notices that conclude an inspection."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.db import IntegrityError

from danchu.registers.line import Line
from tests.registers.desk import Fields, figures, line

pytestmark = pytest.mark.django_db
CODES = ("committee.papers", "committee.notices", "committee.papers.others", "committees.communes.papers")


def paper(type_word: str, at: str = "h", origin: Line | None = None, **more: Any) -> Line:
    told: Fields = {"role": "issued", "type_word": type_word, "issuer": "BCĐ", "abstract": "về kiểm tra"} | more
    return line("documents", "ban_chi_dao", date(2024, 3, 18), at=at, origin=origin, **told)


def test_a_notice_concludes_only_when_it_arises_from_an_inspection() -> None:
    order = paper("Quyết định", number="1718", symbol="1718-QĐ/BCĐ", symbol_printed="1718 -QĐ/BCĐ")
    inspection = line("inspections", "ban_chi_dao", date(2024, 3, 20), at="h", origin=order, topic="qcdc")
    paper("Thông báo", origin=inspection)
    paper("Thông báo")
    paper("Báo cáo", origin=inspection)
    assert figures(*CODES) == [4, 1, 3, None]


def test_a_paper_that_is_only_cited_was_not_issued_here() -> None:
    paper("Luật", role="cited")
    paper("Kế hoạch", at="a")
    assert figures(*CODES) == [0, 0, 0, 1]


@pytest.mark.parametrize(
    "wrong",
    [
        {"force_from": date(2024, 5, 2), "force_to": date(2024, 5, 1)},
        {"number": "12"},
        {"type_word": ""},
    ],
)
def test_what_cannot_be_is_refused(wrong: Fields) -> None:
    with pytest.raises(IntegrityError, match="document_"):
        paper(**({"type_word": "Kế hoạch"} | wrong))  # type: ignore[arg-type]  # wrong on purpose
