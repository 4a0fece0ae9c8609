"""What every page of the site knows: whether the data is only an illustration, and light or dark."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest

from danchu.kit import theme


def frame(request: HttpRequest) -> dict[str, object]:
    """`illustrative`: guests read the made-up example, so every page says «SỐ LIỆU MINH HỌA».

    `theme` is the reader's own choice ("light", "dark") or "" to follow the device; `dark_media` is the media
    query under which the dark colours hold. Paper is always light, hence `screen`.
    """
    chosen = theme.chosen(request)
    return {
        "illustrative": settings.DANCHU_OPEN_READING,
        "theme": chosen,
        "dark_media": theme.DARK_MEDIA[chosen],
    }
