"""Small charts as SVG images: bars by place, a line over periods. Their numbers also stand in a table on the page.

A chart is drawn for one background, because an image cannot see the page it stands on.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from decimal import Decimal
from typing import Final

import pygal
from lxml import etree
from pygal.style import Style

from danchu.kit import write

# pygal leaves behind an import hook for its map plug-ins, of a kind that Python no longer knows and warns about.
sys.meta_path[:] = [hook for hook in sys.meta_path if type(hook).__name__ != "PluginImportFixer"]

Point = tuple[str, Decimal | int | None]

SVG: Final = "{http://www.w3.org/2000/svg}"
WIDTH: Final = 760
ROW_HEIGHT: Final = 30
FONT: Final = "'Be Vietnam Pro', 'Segoe UI', Roboto, 'Helvetica Neue', Arial, 'Liberation Sans', sans-serif"


def bars(title: str, points: Sequence[Point], *, unit: str, dark: bool = False, decimals: int = 2) -> bytes:
    """One horizontal bar a point, from top to bottom in the order given; a point without a number has none.

    The number stands beside the name, where it can be read however short the bar is.
    """
    height = ROW_HEIGHT * max(len(points), 2) + 24
    chart = pygal.HorizontalBar(height=height, **_frame(dark, decimals), show_y_labels=True, show_x_labels=False)
    # pygal fills a horizontal chart from the bottom.
    turned = list(reversed(points))
    chart.x_labels = [f"{label} · {_said(amount, decimals)}" for label, amount in turned]
    chart.add(unit, [None if amount is None else float(amount) for _, amount in turned])
    return _finish(chart, title, points, unit=unit, decimals=decimals)


def line(title: str, points: Sequence[Point], *, unit: str, dark: bool = False, decimals: int = 2) -> bytes:
    """A line from left to right in the order given; it breaks where a number is missing, and starts from zero."""
    chart = pygal.Line(
        height=280,
        **_frame(dark, decimals, label_size=12),
        print_values=True,
        dots_size=4.5,
        allow_interruptions=True,
        truncate_label=-1,
        margin_top=28,
        margin_right=72,
        margin_left=56,
    )
    chart.x_labels = [label for label, _ in points]
    chart.add(unit, [None if amount is None else float(amount) for _, amount in points])
    return _finish(chart, title, points, unit=unit, decimals=decimals)


def _frame(dark: bool, decimals: int, label_size: int = 14) -> dict[str, object]:
    """Options all charts share. Floats live only in the drawing; what is printed is rounded from them."""
    return {
        "js": [],
        "width": WIDTH,
        "style": _style(dark, label_size),
        "show_legend": False,
        "include_x_axis": True,
        "min_scale": 3,
        "max_scale": 5,
        "margin": 8,
        "value_formatter": lambda amount: write.number(Decimal(str(amount)), decimals=decimals),
    }


def _style(dark: bool, label_size: int) -> Style:
    ink, soft, rule, mark = (
        ("#e6e4de", "#a9b1bb", "#343d48", "#8fb8ee") if dark else ("#1e2631", "#525c69", "#ddd8cc", "#24508a")
    )
    return Style(
        background="transparent",
        plot_background="transparent",
        foreground=soft,
        foreground_strong=ink,
        foreground_subtle=rule,
        guide_stroke_color=rule,
        major_guide_stroke_color=rule,
        guide_stroke_dasharray="none",
        major_guide_stroke_dasharray="none",
        stroke_width="2.5",
        opacity="1",
        opacity_hover="1",
        colors=(mark,),
        value_colors=(ink,),
        font_family=FONT,
        label_font_size=label_size,
        major_label_font_size=label_size,
        value_font_size=13,
        value_font_family=FONT,
        transition="none",
    )


def _finish(chart: pygal.graph.graph.Graph, title: str, points: Sequence[Point], *, unit: str, decimals: int) -> bytes:
    """The drawing without scripts, named and described for those who do not see it."""
    root = etree.fromstring(chart.render())
    for node in list(root.iter(f"{SVG}script", f"{SVG}title", f"{SVG}desc", etree.Comment)):
        _drop(node)
    for node in list(root.iter(f"{SVG}g")):
        if "tooltip-overlay" in node.get("class", ""):
            _drop(node)
        elif node.get("class") == "axis x":
            for rule in list(node.iter(f"{SVG}path")):
                _drop(rule)
    _lift_values(root)
    named = etree.Element(f"{SVG}title")
    named.text = title
    described = etree.Element(f"{SVG}desc")
    described.text = describe(points, unit=unit, decimals=decimals)
    root.insert(0, named)
    root.insert(1, described)
    root.set("role", "img")
    drawn: bytes = etree.tostring(root, encoding="utf-8", xml_declaration=True)
    # pygal names each drawing anew; the same numbers should give the same bytes.
    return drawn.replace(str(root.get("id")).encode(), b"chart")


def _drop(node: etree._Element) -> None:
    parent = node.getparent()
    if parent is not None:
        parent.remove(node)


def _lift_values(root: etree._Element) -> None:
    """Puts each printed number above its dot; pygal writes it beside, where the next line runs through it."""
    said = (text for text in root.iter(f"{SVG}text") if text.get("class") == "value")
    for dot, text in zip(root.iter(f"{SVG}circle"), said, strict=False):
        text.set("x", dot.get("cx", "0"))
        text.set("y", f"{float(dot.get('cy', '0')) - 11:.2f}")
        text.set("text-anchor", "middle")


def _said(amount: Decimal | int | None, decimals: int) -> str:
    return "–" if amount is None else write.number(amount, decimals=decimals)


def describe(points: Sequence[Point], *, unit: str, decimals: int = 2) -> str:
    """The points in words, for the alternative text: «Xã Bình Lư: 12; Xã Bản Bo: – (buổi)»."""
    said = "; ".join(f"{label}: {_said(amount, decimals)}" for label, amount in points)
    return f"{said} ({unit})" if unit else said
