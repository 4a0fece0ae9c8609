"""What every page of the site knows: whether the data shown is only an illustration."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest


def frame(request: HttpRequest) -> dict[str, object]:
    """`illustrative`: guests read the made-up example, so every page says «SỐ LIỆU MINH HỌA»."""
    return {"illustrative": settings.DANCHU_OPEN_READING}
