"""One report, three formats, the same words."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from danchu.core.document import Frame, Heading, ListBlock, NoteRef, Paragraph, Report, Table, Text
from danchu.reports.render import docx, html, pdf
from tests.reports.render import sample
from tests.reports.render.texts import of_docx, of_html, of_pdf, squeezed

REPORTS = {"party": sample.PARTY, "state": sample.STATE, "english": sample.ENGLISH}
REPEATED_HEAD = "Chỉtiêu" + "".join(name.replace(" ", "") for name in sample.COMMUNES)


@pytest.mark.parametrize("name", REPORTS)
def test_the_word_file_and_the_web_page_have_the_same_paragraphs(name: str) -> None:
    assert of_html(html.render(REPORTS[name])) == of_docx(docx.render(REPORTS[name]))


@pytest.mark.parametrize("name", REPORTS)
def test_the_pdf_has_the_text_of_the_web_page_with_its_marks(name: str) -> None:
    expected = of_html(html.render(REPORTS[name]), marked=True)
    body, notes = of_pdf(pdf.render(REPORTS[name]))
    first, *again = body.split(REPEATED_HEAD)  # the head row stands on every page of its table
    assert (first + REPEATED_HEAD + "".join(again) if again else first) == squeezed("".join(expected.body))
    numbered = (f"{number}{note}" for number, note in enumerate(expected.notes, start=1))
    assert notes == squeezed("".join(numbered))


# What people type in Vietnamese offices, and everything that means something to a typesetter, a browser or Word.
# No word is longer than a line: it would run off the paper.
word = st.text(
    alphabet=st.sampled_from("aăâeêioôơuưyđĐẮẾỘỰỹ0123456789.,;:()%/-–“”\\#$*_@<>[]{}`=+~'\"&|^!?§°²…"), max_size=12
)
letters = st.lists(word, max_size=10).map(" ".join)


@settings(max_examples=60, deadline=None)
@given(prose=letters, note=letters, item=letters, cell=letters)
def test_any_prose_is_the_same_in_all_three(prose: str, note: str, item: str, cell: str) -> None:
    report = Report(
        frame=sample.FRAME,
        blocks=(
            Heading(1, (Text(f"I. {prose}"),)),
            Paragraph((Text(prose), Text(prose, bold=True), NoteRef((Text(f"Xem {note}"),)), Text(f"{item}, hết"))),
            ListBlock((((Text(f"Một {item}")),), (Text(f"Hai {prose}"),))),
            Table(head=((Text(f"A {cell}"),),), rows=(((Text(f"B {prose}"),),),)),
        ),
    )
    page = of_html(html.render(report))
    assert page == of_docx(docx.render(report))
    body, notes = of_pdf(pdf.render(report))
    assert body == squeezed("".join(of_html(html.render(report), marked=True).body))
    assert notes == squeezed("1" + page.notes[0])


hostile = st.text(max_size=60) | st.sampled_from(
    [
        "#panic()",
        "$ x^2 $",
        "*đậm*",
        "= Đề mục",
        "<label>",
        "@ref",
        "// hết",
        "/* */",
        '#import "x"',
        "</w:t>",
        "]]>",
        "{{ x }}",
    ]
)


@settings(max_examples=60, deadline=None)
@given(st.lists(hostile, min_size=1, max_size=4))
def test_nothing_that_is_typed_is_read_as_markup(texts: list[str]) -> None:
    content = tuple(Text(text) for text in texts)
    frame = Frame("state", *texts[:1] * 9)  # type: ignore[arg-type]  # the day is text too, put right below
    frame = replace(frame, dated=None)
    report = Report(frame, (Paragraph(content), Paragraph((NoteRef(content),))), title=texts[0])
    assert pdf.render(report).startswith(b"%PDF")
    assert of_html(html.render(report)).body == of_docx(docx.render(report)).body
