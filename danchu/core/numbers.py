"""Numbers as they are written in Vietnamese: a dot groups thousands, a comma starts the decimals.

Reading is strict here, for forms and table cells, where a wrong guess would become a wrong count;
the generous reading of running prose lives in `reading`. Nothing is a float.
"""

import re
import unicodedata
from decimal import ROUND_HALF_UP, Context, Decimal
from typing import Final

__all__ = ["NumberFault", "read", "read_roman", "read_words", "roman", "show", "words"]

MAX_LENGTH: Final = 40
_EXACT: Final = Context(prec=400, rounding=ROUND_HALF_UP)


class NumberFault(ValueError):  # noqa: N818 - a fault of the writing, not of the program
    """Text that is not one number; its message tells the writer, in Vietnamese, what to write instead."""


def show(
    amount: int | Decimal,
    *,
    decimals: int | None = None,
    pad: bool = False,
    group: bool = True,
    trim: bool = True,
) -> str:
    """The amount in Vietnamese digits, such as "66.315,44".

    `decimals` is the most digits after the comma, rounded half up; None keeps them all. `trim` drops zeros
    at the end of the decimals; without it exactly `decimals` digits are written. `pad` writes whole numbers
    from 1 to 9 with a zero before them, as reports do; 0 stays "0".
    """
    if isinstance(amount, bool) or not isinstance(amount, int | Decimal):
        raise TypeError(f"a counted amount is an int or a Decimal, not {type(amount).__name__}")
    kept = rounded(Decimal(amount), decimals)
    digits, _, tail = f"{abs(kept):f}".partition(".")
    tail = tail.rstrip("0") if trim else tail.ljust(decimals or 0, "0")
    sign = "-" if kept < 0 else ""
    if pad and not tail and 0 < abs(kept) < 10:
        digits = digits.zfill(2)
    whole = f"{int(digits):,}".replace(",", ".") if group and len(digits) > 3 else digits
    return f"{sign}{whole},{tail}" if tail else sign + whole


def rounded(amount: Decimal, decimals: int | None) -> Decimal:
    if not amount.is_finite():
        raise ValueError("an amount that is shown is finite")
    if decimals is None:
        return amount
    return amount.quantize(Decimal(1).scaleb(-decimals), context=_EXACT)


_PLAIN = re.compile(r"[0-9]+(?:,[0-9]+)?")
_GROUPED = re.compile(r"[1-9][0-9]{0,2}(?:\.[0-9]{3})+(?:,[0-9]+)?")


def read(text: str) -> Decimal:
    """The one number typed in a form or a cell: "1.234,5", "1234,5", "1.320" (1320: thousands).

    A lone comma is always the decimal comma. What could be read in two ways is refused with a NumberFault.
    """
    typed = text.strip().replace("\u2212", "-")
    if not typed:
        raise NumberFault("Chưa có số nào; hãy gõ một số, ví dụ 1.234,5.")
    if len(typed) > MAX_LENGTH:
        raise NumberFault(f"Số dài quá {MAX_LENGTH} ký tự; hãy kiểm tra lại.")
    body = typed.removeprefix("-")
    if _PLAIN.fullmatch(body) or _GROUPED.fullmatch(body):
        return Decimal(typed.replace(".", "").replace(",", "."))
    raise NumberFault(_advice(typed))


_EN_GROUPED = re.compile(r"-?[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?")
_EN_DECIMAL = re.compile(r"-?[0-9]+\.[0-9]+")


def _advice(typed: str) -> str:
    quoted = f"«{typed}»"
    if _EN_GROUPED.fullmatch(typed):
        meant = Decimal(typed.replace(",", ""))
        return f"{quoted} viết theo kiểu Anh - Mỹ; hãy viết {show(meant)} (chấm ngăn hàng nghìn)."
    if _EN_DECIMAL.fullmatch(typed):
        whole, tail = typed.split(".")
        return f"{quoted} có dấu chấm ở sai chỗ; số lẻ hãy viết {whole},{tail}, số nguyên hãy bỏ dấu chấm."
    if re.search(r"[0-9]\s+[0-9]", typed):
        return f"{quoted} có khoảng trắng giữa các chữ số; hãy ngăn hàng nghìn bằng dấu chấm, ví dụ 1.320."
    if re.search(r"[0-9]", typed):
        return f"{quoted} không phải là một số; chỉ gõ chữ số, dấu chấm và dấu phẩy, ví dụ 1.234,5."
    return f"{quoted} không có chữ số; hãy gõ một số, ví dụ 12 hoặc 1.234,5."


_ROMAN: Final = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
    (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip


def roman(number: int) -> str:
    """Roman numeral of 1 to 3999, as terms and sections are numbered ("khóa XIII")."""
    if not 1 <= number <= 3999:
        raise ValueError(f"no Roman numeral for {number}")
    letters = ""
    for size, sign in _ROMAN:
        count, number = divmod(number, size)
        letters += sign * count
    return letters


def read_roman(text: str) -> int:
    """The number of a well-formed Roman numeral in capitals; anything else is a NumberFault."""
    letters = text.strip()
    total = 0
    rest = letters
    for size, sign in _ROMAN:
        while rest.startswith(sign):
            total += size
            rest = rest[len(sign) :]
    if rest or not 1 <= total <= 3999 or roman(total) != letters:
        raise NumberFault(f"«{text}» không phải là số La Mã, ví dụ XIII.")
    return total


_UNITS: Final = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_GROUPS: Final = ("", "nghìn", "triệu")
_BILLION: Final = 10**9


def words(number: int) -> str:
    """A whole number in words, such as "một trăm hai mươi ba"; groups of zeros are left out."""
    if number < 0:
        return "âm " + words(-number)
    if number >= _BILLION:
        upper, lower = divmod(number, _BILLION)
        return words(upper) + " tỷ" + _below_billion(lower, full=True)
    return _below_billion(number, full=False).strip() or "không"


def _below_billion(number: int, *, full: bool) -> str:
    """Words of 0 to 999.999.999 with a blank before each; `full` says that higher digits stand before."""
    said = ""
    for power in (2, 1, 0):
        group = number // 1000**power % 1000
        if group:
            said += _group(group, full=full or bool(said))
            said += " " + _GROUPS[power] if power else ""
    return said


def _group(number: int, *, full: bool) -> str:
    hundreds, rest = divmod(number, 100)
    tens, ones = divmod(rest, 10)
    said = f" {_UNITS[hundreds]} trăm" if hundreds or full else ""
    if tens:
        said += " mười" if tens == 1 else f" {_UNITS[tens]} mươi"
        return said + (f" {_after_tens(ones, tens)}" if ones else "")
    if ones:
        said += f" linh {_UNITS[ones]}" if said else f" {_UNITS[ones]}"
    return said


def _after_tens(ones: int, tens: int) -> str:
    if ones == 5:
        return "lăm"
    return {1: "mốt", 4: "tư"}.get(ones, _UNITS[ones]) if tens > 1 else _UNITS[ones]


_DIGIT_WORDS: Final = {word: digit for digit, word in enumerate(_UNITS)} | {
    "mốt": 1, "tư": 4, "lăm": 5, "nhăm": 5, "bẩy": 7,
}  # fmt: skip
_SCALE_WORDS: Final = {
    "nghìn": 10**3, "ngàn": 10**3, "vạn": 10**4, "triệu": 10**6, "tỷ": 10**9, "tỉ": 10**9,
}  # fmt: skip


def read_words(text: str) -> int:
    """The whole number said in Vietnamese words; NumberFault when the words do not make one number.

    Takes nghìn or ngàn, linh or lẻ, tỷ or tỉ, bảy or bẩy; "âm" before the words makes it negative.
    """
    said = unicodedata.normalize("NFC", text).lower().split()
    negative = said[:1] == ["âm"]
    number = _Spoken(said[negative:], text).number()
    return -number if negative else number


class _Spoken:
    """Reads words from left to right: digits into a group of three, groups into a number."""

    def __init__(self, said: list[str], text: str) -> None:
        self.said = said
        self.text = text
        self.total = 0  # closed by a scale word
        self.group = 0  # the hundreds, tens and ones being read
        self.digit: int | None = None  # the last digit word, not yet placed
        self.ceiling = 10**30  # the scale word before; a later one must stay below it

    def number(self) -> int:
        if not self.said:
            raise self.fault()
        previous = ""
        for word in self.said:
            self.take(word, previous)
            previous = word
        if previous in {"linh", "lẻ"}:
            raise self.fault()
        return self.total + self.closed()

    def take(self, word: str, previous: str) -> None:
        if word in _DIGIT_WORDS:
            self.take_digit(_DIGIT_WORDS[word])
        elif word == "mười":
            if self.digit is not None or self.group % 100:
                raise self.fault()
            self.group += 10
        elif word in {"mươi", "trăm"}:
            self.place(10 if word == "mươi" else 100)
        elif word in {"linh", "lẻ"}:
            if self.digit is not None or previous not in {"trăm", *_SCALE_WORDS}:
                raise self.fault()
        elif word in _SCALE_WORDS:
            self.scale(_SCALE_WORDS[word], previous)
        else:
            raise self.fault()

    def take_digit(self, digit: int) -> None:
        if self.digit is not None or self.group % 10:
            raise self.fault()
        self.digit = digit

    def place(self, size: int) -> None:
        """In "hai mươi" the digit before counts the tens."""
        if self.digit is None or self.group % (size * 10) or (size == 10 and self.digit < 2):
            raise self.fault()
        self.group += self.digit * size
        self.digit = None

    def scale(self, size: int, previous: str) -> None:
        if previous in {"", "linh", "lẻ"}:
            raise self.fault()
        group = self.closed()
        if size == _BILLION:
            self.total = (self.total + group) * size
        elif not 0 < group * size < self.ceiling:
            raise self.fault()
        else:
            self.total += group * size
        self.group = 0
        self.ceiling = size

    def closed(self) -> int:
        group = self.group + (self.digit or 0)
        self.digit = None
        return group

    def fault(self) -> NumberFault:
        return NumberFault(f"«{self.text}» không phải là một số viết bằng chữ, ví dụ: một trăm hai mươi ba.")
