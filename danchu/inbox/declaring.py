"""Whether a confirmed figure becomes a declared one: a report that speaks for an area must not be counted twice.

The figure of an area is the sum over its bodies. What its government reports for the whole area may be declared by
that body only where nobody else of the area tells the figure; else it is compared and remembered, and the sum stays.
"""

from __future__ import annotations

from collections.abc import Collection

from django.utils.translation import gettext as _

from danchu.core.indicator import Counted, Indicator, Stated
from danchu.core.period import CALENDAR, Period
from danchu.core.place import Body, Level, Tree
from danchu.core.sheet import Sheet
from danchu.figures import queries as figures
from danchu.inbox.comparing.asked import GOVERNING
from danchu.places.queries import tree_on


def refused(sender: str, period: Period, indicators: Collection[str]) -> dict[str, str]:
    """Indicator → why the sender's figure is not declared; those that may be declared are left out."""
    tree = tree_on(CALENDAR.window(period).last)
    body = tree.bodies.get(sender)
    if body is None or not indicators:
        return {}
    sheet = figures.sheet(body.area, period, CALENDAR, tree=tree, only=indicators)
    whys = {code: _why(sheet, body, sheet.catalogue[code]) for code in indicators if code in sheet.catalogue}
    return {code: why for code, why in whys.items() if why}


def _why(sheet: Sheet, body: Body, indicator: Indicator) -> str:
    """ "" when it may be declared."""
    made = indicator.made
    if not isinstance(made, Counted | Stated):
        return _("Chỉ tiêu này được tính từ chỉ tiêu khác nên không khai riêng.")
    if body.kind not in GOVERNING:
        return ""
    if made.level != body.level and _has_places_below(sheet.tree, body.area):
        return _("Số của cả địa bàn là cộng của cấp dưới nên chỉ dùng để đối chiếu, không khai thêm.")
    return _others(sheet, body, indicator)


def _others(sheet: Sheet, body: Body, indicator: Indicator) -> str:
    """Another body of the area already tells a number of it."""
    for other in sheet.tree.bodies_below(body.area):
        amount = sheet.value(indicator.code, other.key).amount
        if other.key != body.key and amount:
            return _("%(body)s đã có số này nên số trong báo cáo chỉ dùng để đối chiếu.") % {"body": other.name}
    return ""


def _has_places_below(tree: Tree, area: str) -> bool:
    return any(child.level is not Level.VILLAGE for child in tree.children(area))
