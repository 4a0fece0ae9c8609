"""One way to show a figure: its number as a link to its evidence, its grade when it is not A, how complete it is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from django import template
from django.utils.functional import Promise
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from danchu.core.period import Period
from danchu.core.value import Grade
from danchu.figures import marking, sources, words
from danchu.figures.saying import Said
from danchu.figures.shown import Shown, capital, label

register = template.Library()


@register.inclusion_tag("figures/_figure.html")
def figure(f: Shown, unit: bool = False, grade: bool = True) -> dict[str, object]:
    """`unit`: print it after the number. `grade`: False where a column of its own shows it."""
    return {"f": f, "unit": f.unit_beside if unit else "", "show_grade": grade and f.grade not in {"", "A"}}


@register.inclusion_tag("figures/_grade.html")
def grade(code: str) -> dict[str, str | Promise]:
    """A grade as a small badge that says what it means; nothing for none."""
    return {"code": code, "said": words.GRADES[Grade(code)] if code else ""}


@register.filter
def named(period: Period) -> str:
    """«6 tháng đầu năm 2024», in the reader's language."""
    return capital(label(period))


@register.filter
def at(mapping: Mapping[object, object], key: object) -> object:
    """What the mapping holds for the key; a KeyError tells of a fault in the page."""
    return mapping[key]


@register.filter
def marked(text: str, question: str) -> SafeString:
    """The text, cut if it is long, with the words of the question marked, whatever marks and tones stand on them."""
    pieces = marking.pieces(marking.around(text, question), question) if question else [(text, False)]
    marks = ((format_html("<mark>{}</mark>", piece) if is_hit else piece,) for piece, is_hit in pieces)
    return format_html_join("", "{}", marks)


@register.simple_tag
def told(said: Iterable[Said], question: str = "") -> SafeString:
    """What a line says as one text, what officers typed in its own language; the words of a question marked."""
    parts = [(_heading(one.heading, is_first=not place), _worded(one, question)) for place, one in enumerate(said)]
    return format_html_join("; ", "{}{}", parts)


def _heading(heading: str, *, is_first: bool) -> str:
    return f"{capital(heading) if is_first else heading}: " if heading else ""


def _worded(one: Said, question: str) -> SafeString:
    text = marked(one.text, question)
    return _vietnamese(text) if one.is_typed else text


def _vietnamese(text: str) -> SafeString:
    return format_html('<span lang="vi">{}</span>', text)


@register.filter
def sourced(source: str) -> SafeString:
    """The source in the language of the page, names of laws marked as Vietnamese."""
    found = sources.pieces(source)
    return format_html_join("; ", "{}", ((_vietnamese(text) if is_law else text,) for text, is_law in found))
