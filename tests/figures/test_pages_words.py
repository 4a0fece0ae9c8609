"""Everything the built-in catalogue says has words for people: units, kinds, dimensions, measures, chapters."""

from __future__ import annotations

from datetime import date

import pytest

from danchu.core.catalogue import BUILT_IN
from danchu.core.indicator import Counted, Formula, Indicator
from danchu.figures import chapters, describe, dimensions, words
from danchu.figures.listing import rows
from danchu.places.queries import tree_on
from danchu.registers.models import REGISTERS
from tests.world import World

SYMBOLS = {"%", "ha", "m²", "km"}
CATALOGUE = {indicator.code: indicator for indicator in BUILT_IN}
COUNTED = [(i.code, i.made) for i in BUILT_IN if isinstance(i.made, Counted)]
# Values that are words already, or numbers of items of the law.
PLAIN = {("profiles", "ethnicity"), ("documents", "type"), ("disclosures", "item"), ("inspections", "subject")}


def test_every_unit_has_words() -> None:
    assert {indicator.unit for indicator in BUILT_IN} - words.UNITS.keys() - SYMBOLS == set()


def test_every_indicator_has_a_chapter_of_its_own() -> None:
    assert [i.code for i in BUILT_IN if chapters.chapter_of(i) is chapters.OTHERS] == []


def test_every_kind_of_body_has_words() -> None:
    keepers = {kind for register in REGISTERS.values() for kind in register.kept_by.kinds if kind}
    assert keepers - words.BODY_KINDS.keys() == set()


def test_every_condition_is_told_in_words() -> None:
    bare: set[tuple[str, ...]] = set()
    for _code, made in COUNTED:
        register = REGISTERS[made.register]
        for name, values in made.where.items():
            if dimensions.name(register, made.tally, name) == name:
                bare.add((made.register, name))
            told = {value for value in values if dimensions.value(register, made.tally, name, value) == value}
            if told and (made.register, name) not in PLAIN:
                bare |= {(made.register, name, value) for value in told}
    assert bare == set()


def test_every_measure_is_told_in_words() -> None:
    assert {
        (made.register, made.measure)
        for _code, made in COUNTED
        if made.measure != "lines"
        and dimensions.measure(REGISTERS[made.register], made.tally, made.measure) == made.measure
    } == set()


@pytest.mark.parametrize("indicator", [i for i in BUILT_IN if isinstance(i.made, Formula)], ids=lambda i: i.code)
def test_a_formula_in_words_holds_no_code(indicator: Indicator) -> None:
    said = describe.making(indicator, CATALOGUE)
    assert [code for code in CATALOGUE if code in said and "." in code] == []


def test_a_count_is_told_as_one_sentence_for_officers() -> None:
    said = describe.making(CATALOGUE["petitions.resolved"])
    assert said == (
        "Đếm số dòng trong Sổ tiếp nhận, xử lý đơn, chỉ dòng có kênh tiếp nhận là «Chính quyền»; "
        "tình trạng cuối kỳ là «đã giải quyết». Chỉ đơn vị: Ủy ban nhân dân"
    )


def test_a_cited_paper_stands_in_a_line_as_people_read_it(world: World) -> None:
    """The text of a task is typed with {{ paper("…") }}; nobody but the report's outline should see that."""
    paper = {"role": "issued", "type_word": "Kế hoạch", "symbol": "251-KH/BCĐ", "issuer": "BCĐ", "abstract": "kiểm tra"}
    world.line("documents", "vb-251", "ubnd-a", date(2024, 2, 28), paper)
    text = 'Hoàn thành theo {{ paper("vb-251") }} và {{ paper("khong-co") }}.'
    task = world.line("directives", "gv-1", "ubnd-a", date(2024, 6, 27), {"content": text})
    tree = tree_on(date(2024, 6, 30))
    assert rows("directives", [task.pk], tree)[0].content == "Hoàn thành theo Kế hoạch số 251-KH/BCĐ và khong-co."
    assert rows("directives", [task.pk], tree, cited=False)[0].content == text
