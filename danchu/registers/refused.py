"""What an act is refused with: a Vietnamese sentence, and which columns it is about, for a form to show beside them."""

from __future__ import annotations

from collections.abc import Iterable


class Refused(ValueError):  # noqa: N818 - what people asked for is refused
    """The act is against a rule; nothing was written. `columns`: name → what to do there ("" for the whole line)."""

    def __init__(self, message: str, columns: dict[str, list[str]] | None = None) -> None:
        self.columns = columns if columns is not None else {"": [message]}
        super().__init__(message)

    @classmethod
    def of(cls, faults: Iterable[tuple[str, str]]) -> Refused:
        """From (column, message) pairs."""
        columns: dict[str, list[str]] = {}
        for column, message in faults:
            columns.setdefault(column, []).append(message)
        return cls(" ".join(message for messages in columns.values() for message in messages), columns)
