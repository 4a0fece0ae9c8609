"""One way to write a number, a day, an icon, a page list, a chart in every template."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal
from functools import lru_cache

from django import template
from django.core.paginator import Page
from django.http import HttpRequest
from django.template.context import Context
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from lucide.jinja import lucide as draw

from danchu.core.value import Value
from danchu.kit import write

register = template.Library()


@register.filter
def so(amount: Value | Decimal | int | None, decimals: int | None = None) -> str:
    """A number in the reader's form; `|so:2` allows two decimals. Nothing known is a dash that is read aloud."""
    if isinstance(amount, Value):
        amount = amount.amount
    if amount is None or amount == "":
        return _dash()
    return write.number(amount, decimals=decimals)


@register.filter
def ngay(when: date | None) -> str:
    """A day, or the day of a moment; a dash for none."""
    return _dash() if when is None or when == "" else write.day(when)


@register.filter
def luc(when: datetime | None) -> str:
    """The hour and day of a moment; a dash for none."""
    return _dash() if when is None or when == "" else write.moment(when)


def _dash() -> SafeString:
    return format_html(
        '<span class="missing"><span aria-hidden="true">–</span><span class="visually-hidden">{}</span></span>',
        _("chưa có"),
    )


@register.simple_tag
def icon(name: str, size: int = 18) -> SafeString:
    """A decorative lucide icon; whatever it says must also stand in words beside it."""
    return _drawn(str(name), size)


@lru_cache(maxsize=256)
def _drawn(name: str, size: int) -> SafeString:
    svg = draw(name, size=size, **{"class": "icon", "aria-hidden": "true"})
    return SafeString(" ".join(svg.split()))


@register.simple_tag
def share_bar(part: Decimal | int | None, whole: Decimal | int | None) -> SafeString:
    """A thin bar for a table cell, `part` of `whole`; the numbers themselves must stand beside it. Empty if unknown."""
    if part is None or not whole:
        return SafeString("")
    width = max(Decimal(0), min(Decimal(100), 100 * Decimal(part) / Decimal(whole)))
    return format_html(
        '<svg class="share" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">'
        '<rect class="share-rest" width="100" height="6" rx="1"/>'
        '<rect class="share-part" width="{}" height="6" rx="1"/></svg>',
        f"{width:.1f}",
    )


@register.inclusion_tag("kit/_pages.html", takes_context=True)
def paginate(context: Context, page: Page[object], name: str = "trang") -> dict[str, object]:
    """Links to the other pages of a list; they keep the rest of the address. `name` is the query word."""
    request: HttpRequest = context["request"]
    return {"page": page, "name": name, "steps": list(_steps(page, request, name))}


def _steps(page: Page[object], request: HttpRequest, name: str) -> Iterator[tuple[str, str]]:
    """Each (printed number, address); the ellipsis between distant pages has no address."""
    paginator = page.paginator
    for number in paginator.get_elided_page_range(page.number, on_each_side=2, on_ends=1):
        if not isinstance(number, int):
            yield str(number), ""
            continue
        query = request.GET.copy()
        query[name] = str(number)
        yield str(number), f"?{query.urlencode()}"


@register.inclusion_tag("kit/_chart.html")
def chart(address: str, title: str, said: str = "") -> dict[str, object]:
    """A chart as an image, in light or dark. `said` is the alternative text; the table stands in the page."""
    return {
        "address": address,
        "dark_address": f"{address}{'&' if '?' in address else '?'}nen=toi",
        "title": title,
        "said": said or title,
    }


@register.inclusion_tag("kit/_field.html")
def field(bound: object, optional: bool = False) -> dict[str, object]:
    """One field of a form: label, hint, input, and its errors beside it."""
    return {"field": bound, "optional": optional}
