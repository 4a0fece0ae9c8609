"""Numbers are written the Vietnamese way and read back without a guess."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from danchu.core import numbers
from danchu.core.numbers import NumberFault

amounts = st.decimals(min_value=-(10**15), max_value=10**15, places=4)


@pytest.mark.parametrize(
    ("amount", "shown"),
    [
        (Decimal("66315.44"), "66.315,44"),
        (Decimal("57509.424"), "57.509,424"),
        (Decimal("8.20"), "8,2"),
        (Decimal("10.00"), "10"),
        (Decimal("25.52"), "25,52"),
        (1549, "1.549"),
        (0, "0"),
        (-1200, "-1.200"),
        (Decimal("1E+3"), "1.000"),
    ],
)
def test_a_number_is_shown_with_dots_and_a_comma(amount: Decimal, shown: str) -> None:
    assert numbers.show(amount) == shown


def test_small_counts_are_padded_but_nought_is_not() -> None:
    assert [numbers.show(n, pad=True) for n in (0, 1, 9, 10)] == ["0", "01", "09", "10"]
    assert numbers.show(Decimal("8.2"), pad=True) == "8,2"


def test_a_half_is_rounded_up_away_from_nought() -> None:
    assert numbers.show(Decimal("25.525"), decimals=2) == "25,53"
    assert numbers.show(Decimal("0.5"), decimals=0) == "1"
    assert numbers.show(Decimal("-0.4"), decimals=0) == "0"


def test_decimals_can_be_kept_at_full_length() -> None:
    assert numbers.show(Decimal("10"), decimals=2, trim=False) == "10,00"
    assert numbers.show(1549, group=False) == "1549"


def test_a_float_is_never_a_counted_amount() -> None:
    with pytest.raises(TypeError):
        numbers.show(0.1)  # type: ignore[arg-type]  # what the test is about
    with pytest.raises(TypeError):
        numbers.show(True)
    with pytest.raises(ValueError, match="finite"):
        numbers.show(Decimal("NaN"))


@pytest.mark.parametrize(
    ("typed", "amount"),
    [
        ("1.234,5", "1234.5"),
        ("1234,5", "1234.5"),
        ("1.320", "1320"),
        ("1549", "1549"),
        (" 05 ", "5"),
        ("1.234.567", "1234567"),
        ("1,320", "1.320"),
        ("-7", "-7"),
        ("−7", "-7"),
        ("0", "0"),
    ],
)
def test_a_typed_number_is_read(typed: str, amount: str) -> None:
    assert numbers.read(typed) == Decimal(amount)


@pytest.mark.parametrize(
    ("typed", "advice"),
    [
        ("1,234.5", "hãy viết 1.234,5"),
        ("1,234,567", "hãy viết 1.234.567"),
        ("12.5", "hãy viết 12,5"),
        ("66315.44", "hãy viết 66315,44"),
        ("1 320", "khoảng trắng"),
        ("0.125", "hãy viết 0,125"),
        ("1.23.456", "không phải là một số"),
        ("12 hộ", "không phải là một số"),
        ("mười", "không có chữ số"),
        ("", "Chưa có số"),
        ("9" * 41, "dài quá"),
        ("१२", "không có chữ số"),
    ],
)
def test_what_could_be_misread_is_refused_with_advice(typed: str, advice: str) -> None:
    with pytest.raises(NumberFault, match=advice.replace(".", r"\.")):
        numbers.read(typed)


@given(amounts)
def test_what_is_shown_can_be_read_back(amount: Decimal) -> None:
    assert numbers.read(numbers.show(amount)) == amount


@given(st.text(max_size=50))
def test_any_text_is_a_number_or_a_fault(text: str) -> None:
    try:
        readable = numbers.read(text).is_finite()
    except NumberFault as fault:
        readable = str(fault).endswith(".")
    assert readable


@pytest.mark.parametrize(("number", "letters"), [(1, "I"), (4, "IV"), (13, "XIII"), (1999, "MCMXCIX")])
def test_terms_are_written_in_roman_numerals(number: int, letters: str) -> None:
    assert numbers.roman(number) == letters
    assert numbers.read_roman(letters) == number


@pytest.mark.parametrize("text", ["", "IIII", "VX", "xiii", "IC", "A"])
def test_badly_made_roman_numerals_are_refused(text: str) -> None:
    with pytest.raises(NumberFault):
        numbers.read_roman(text)


def test_only_1_to_3999_have_a_roman_numeral() -> None:
    for number in (0, 4000):
        with pytest.raises(ValueError, match="Roman"):
            numbers.roman(number)


@given(st.integers(1, 3999))
def test_roman_numerals_round_trip(number: int) -> None:
    assert numbers.read_roman(numbers.roman(number)) == number


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (0, "không"),
        (15, "mười lăm"),
        (21, "hai mươi mốt"),
        (24, "hai mươi tư"),
        (14, "mười bốn"),
        (105, "một trăm linh năm"),
        (123, "một trăm hai mươi ba"),
        (1005, "một nghìn không trăm linh năm"),
        (1_050_000, "một triệu không trăm năm mươi nghìn"),
        (2_000_000_003, "hai tỷ không trăm linh ba"),
        (10**12, "một nghìn tỷ"),
        (-5, "âm năm"),
    ],
)
def test_numbers_are_said_in_words(number: int, said: str) -> None:
    assert numbers.words(number) == said
    assert numbers.read_words(said) == number


@pytest.mark.parametrize(
    ("said", "number"),
    [
        ("Một trăm lẻ bốn", 104),
        ("một ngàn hai trăm", 1200),
        ("năm vạn chín nghìn", 59_000),
        ("ba tỉ", 3 * 10**9),
        ("hai mươi bốn", 24),
    ],
)
def test_other_ways_of_saying_are_understood(said: str, number: int) -> None:
    assert numbers.read_words(said) == number


@pytest.mark.parametrize(
    "said",
    ["", "hộ", "mươi", "hai ba", "trăm", "nghìn", "một mươi", "hai mươi mươi", "một linh năm",
     "một trăm linh", "hai nghìn ba triệu", "mười mười", "hai mười", "linh hai",
     "một trăm một trăm", "không nghìn"],
)  # fmt: skip
def test_words_that_are_not_one_number_are_refused(said: str) -> None:
    with pytest.raises(NumberFault):
        numbers.read_words(said)


@given(st.integers(-(10**20), 10**20))
def test_words_round_trip(number: int) -> None:
    assert numbers.read_words(numbers.words(number)) == number
