"""Reading the journal."""

from __future__ import annotations

from danchu.journal.models import Act

LOAD, ILLUSTRATION = "load", "load-illustration"
# What stands on every page and file that is made from made-up lines.
MARK = "SỐ LIỆU MINH HỌA"


def is_illustrative() -> bool:
    """Did every load so far bring an illustration? False when nothing was loaded. One query."""
    loads = Act.objects.filter(verb__in=(LOAD, ILLUSTRATION)).values_list("verb", flat=True).distinct()
    return set(loads) == {ILLUSTRATION}
