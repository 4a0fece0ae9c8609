"""A file that is not read; the message says in Vietnamese why and what to send instead."""


class Refused(ValueError):  # noqa: N818 - the file is refused, the program is well
    """Raised by every format for a file that is hostile, broken, too large or of another kind."""
