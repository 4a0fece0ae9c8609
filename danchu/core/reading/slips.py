"""Slips of the hand: what a printed number may have been meant to be.

Two neighbouring digits changed round is what is hardest to come about otherwise; one wrong, added or lost digit is
weaker evidence, so only a rule that is sure of the structure asks for it.
"""

from decimal import Decimal

from danchu.core.reading.found import Found

__all__ = ["misprinted", "swapped"]


def swapped(figure: Found, wanted: Decimal) -> bool:
    """Whether the wanted value is the printed one with two neighbouring digits changed round ("01" for 10 too)."""
    pair = _aligned(figure, wanted)
    if pair is None:
        return False
    printed, meant = pair
    differing = [i for i in range(len(printed)) if printed[i] != meant[i]]
    if len(differing) < 2:
        return False
    first, last = differing[0], differing[-1]
    return last == first + 1 and printed[first] == meant[last] and printed[last] == meant[first]


def misprinted(figure: Found, wanted: Decimal) -> bool:
    """Whether one slip makes the wanted value the printed one: digits changed round, or one wrong, added or lost."""
    if swapped(figure, wanted):
        return True
    if wanted < 0 or wanted == figure.value or _has_smaller_digits(figure, wanted):
        return False
    printed, meant = (_digits(value).replace(".", "") for value in (figure.value, wanted))
    if len(printed) == len(meant):
        return len(printed) > 1 and sum(a != b for a, b in zip(printed, meant, strict=True)) == 1
    long, short = sorted((printed, meant), key=len, reverse=True)
    one_more = len(short) > 1 and len(long) == len(short) + 1  # next to a single digit every number has lost one
    return one_more and any(long[:i] + long[i + 1 :] == short for i in range(len(long)))


def _has_smaller_digits(figure: Found, wanted: Decimal) -> bool:
    """Whether the wanted value needs more decimals than are printed."""
    exponent = wanted.normalize().as_tuple().exponent
    return isinstance(exponent, int) and -exponent > figure.places


def _aligned(figure: Found, wanted: Decimal) -> tuple[str, str] | None:
    """The digits of both, of one length, the noughts printed before a single digit too; None when that cannot be."""
    printed, meant = _digits(figure.value), _digits(wanted)
    if printed.find(".") == meant.find("."):
        printed, meant = printed.replace(".", ""), meant.replace(".", "")
    if len(printed) == 1 and figure.end - figure.start == 2:
        printed = printed.zfill(2)
    if len(meant) == 1:
        meant = meant.zfill(len(printed))  # "70" for 07
    return (printed, meant) if len(printed) == len(meant) and printed != meant else None


def _digits(value: Decimal) -> str:
    return f"{value.normalize():f}"
