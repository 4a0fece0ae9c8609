"""Vietnamese text: what is the same to store, the same to find, and which comes first."""

import unicodedata

from hypothesis import example, given
from hypothesis import strategies as st

from danchu.kit.text import fold, slug, sort_key, tidy

words = st.text(alphabet="aăâbcdđeêghioôơuưyáàảãạếềểễệốồộớợúùứựýỳĐÁẾƠƯ 0123456789-", max_size=30)


def test_the_same_word_typed_composed_or_decomposed_is_one_string() -> None:
    assert tidy("Đo\u0302\u0300ng  Đa\u0306ng ") == "Đồng Đăng"


def test_unseen_characters_and_hard_blanks_do_not_survive_tidying() -> None:
    assert tidy("\ufeffXã\u00a0Bình\u200b Lư\n") == "Xã Bình Lư"


def test_where_the_tone_sits_is_kept_in_storage_and_ignored_in_search() -> None:
    assert tidy("hoà") != tidy("hòa")
    assert fold("Hoà Bình") == fold("hòa bình") == "hoa binh"
    assert fold("Uỷ ban") == fold("ỦY BAN") == "uy ban"


def test_d_with_stroke_is_found_by_d() -> None:
    assert fold("Đà Lạt, Đảng ủy, ĐƯỜNG") == "da lat, dang uy, duong"


def test_slug_keeps_the_first_letter_of_dong_dang() -> None:
    assert slug("Đồng Đăng") == "dong-dang"
    assert slug("  Xã Bản Bo (2024) ") == "xa-ban-bo-2024"
    assert slug("–") == ""


def test_letters_come_in_the_order_of_the_vietnamese_alphabet() -> None:
    # Plain Python puts Ă, Â, Đ, Ô after Z.
    shuffled = ["đa", "da", "ân", "ăn", "an", "xa", "ô", "o", "ơ", "ư", "u", "y", "ê", "e"]
    assert sorted(shuffled, key=sort_key) == [
        "an", "ăn", "ân", "da", "đa", "e", "ê", "o", "ô", "ơ", "u", "ư", "xa", "y",
    ]  # fmt: skip


def test_tones_count_only_between_words_of_the_same_letters() -> None:
    assert sorted(["mạ", "má", "mã", "mả", "mà", "ma"], key=sort_key) == ["ma", "mà", "mả", "mã", "má", "mạ"]
    assert sort_key("mạ an") < sort_key("ma bình")


def test_numbers_in_names_are_ordered_by_size() -> None:
    assert sorted(["Bản số 10", "Bản số 2", "Bản số 1"], key=sort_key) == ["Bản số 1", "Bản số 2", "Bản số 10"]


def test_a_capital_changes_the_order_only_at_the_very_end() -> None:
    assert sorted(["Bình", "bình", "Bính", "bính"], key=sort_key) == ["bình", "Bình", "bính", "Bính"]


@given(st.text(max_size=40))
@example("İ ẞ ﬁ")
def test_tidying_and_folding_twice_change_nothing_more(text: str) -> None:
    assert tidy(tidy(text)) == tidy(text)
    assert fold(fold(text)) == fold(text)


@given(st.text(max_size=40))
def test_text_that_is_stored_the_same_is_found_the_same(text: str) -> None:
    assert fold(tidy(text)) == fold(text)
    assert fold(unicodedata.normalize("NFD", text)) == fold(unicodedata.normalize("NFC", text))


@given(words, words, words)
def test_what_is_typed_folded_is_found_inside_what_is_stored(before: str, word: str, after: str) -> None:
    assert fold(word) in fold(f"{before} {word} {after}")


@given(st.text(max_size=40))
def test_a_slug_is_plain_ascii_without_loose_dashes(text: str) -> None:
    made = slug(text)
    assert made == "" or all(part.isascii() and part.isalnum() for part in made.split("-"))


@given(words, words)
def test_equal_keys_mean_equal_words(one: str, other: str) -> None:
    # Leading zeros of a number are the only thing the order forgets.
    if "0" not in one + other:
        assert (sort_key(one) == sort_key(other)) == (tidy(one) == tidy(other))
