"""Footnote marks in plain text: small raised digits, as the reader's grammar knows them."""

_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def raised(number: int | str) -> str:
    """12 → «¹²»."""
    return str(number).translate(_RAISED)
