"""The report as text: a snapshot of the example, sentences that follow their figures, nothing countable left out.

DANCHU_SNAPSHOTS=write makes the snapshot again; look at what changed before committing it.
"""

from __future__ import annotations

import csv
import os
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from danchu.core.document import (
    Annex,
    FigureRef,
    Heading,
    ListBlock,
    NoteRef,
    PaperRef,
    Paragraph,
    Report,
    Table,
    figures,
    inlines,
    notes,
    plain,
)
from danchu.core.period import CALENDAR, Period
from danchu.core.value import Grade, Value, Why, missing, number
from danchu.figures import queries
from danchu.reports.compose import compose
from danchu.reports.management.commands.report import plain_plan
from danchu.reports.marks import Marks
from danchu.reports.models import Plan
from danchu.reports.render.text import normal
from danchu.reports.writer import Ready, Writer
from tests.reports.conftest import Told
from tests.world import World

SNAPSHOT = Path(__file__).parent / "snapshots" / "tam-duong-2024-H1.txt"
PUBLISHED = Path(__file__).parent.parent / "examples" / "published.csv"


def lines(report: Report) -> Iterator[str]:
    """Body, then notes, then annexes: a line for each paragraph, item, row."""
    for block in (*report.blocks, *report.annexes):
        match block:
            case Heading(level, content):
                yield f"{'#' * level} {plain(content)}"
            case Paragraph(content):
                yield plain(content)
            case ListBlock(items):
                yield from (f"- {plain(item)}" for item in items)
            case Table(head, rows):
                yield from (" | ".join(map(plain, row)) for row in (head, *rows))
            case other:
                yield f"== {other.label}: {other.title}"
    for place, note in enumerate(notes(report), start=1):
        yield f"[{place}] {plain(note.content)}"


def test_the_report_of_the_example_reads_as_it_did(told: Told) -> None:
    text = "".join(f"{normal(line)}\n" for line in lines(told.vi))
    if os.environ.get("DANCHU_SNAPSHOTS") == "write":
        SNAPSHOT.parent.mkdir(exist_ok=True)
        SNAPSHOT.write_text(text, encoding="utf-8")
    assert text.splitlines() == SNAPSHOT.read_text(encoding="utf-8").splitlines()


def test_there_are_at_least_sixteen_notes_and_every_one_says_something(told: Told) -> None:
    assert len(notes(told.vi)) >= 16
    assert all(len(normal(plain(note.content))) > 20 for note in notes(told.vi))


def test_the_five_parts_stand_in_their_order(told: Told) -> None:
    tops = [plain(block.content) for block in told.vi.blocks if isinstance(block, Heading) and block.level == 1]
    assert [top.split(".")[0] for top in tops] == ["I", "II", "III", "IV", "V"]


def test_every_tag_fits_into_word(told: Told) -> None:
    tags = [mark.tag for block in told.vi.blocks for mark in inlines(block) if isinstance(mark, FigureRef | PaperRef)]
    assert max(map(len, [*tags, *(ref.tag for ref in figures(told.vi))])) <= 64


def test_every_published_figure_stands_in_the_text_itself(told: Told) -> None:
    by_ref = {ref: code for code, indicator in told.sheet.catalogue.items() for ref in indicator.refs}
    with PUBLISHED.open(encoding="utf-8", newline="") as file:
        wanted = {row["ref"]: by_ref[row["ref"]] for row in csv.DictReader(file)}
    body = [inline for block in told.vi.blocks for inline in inlines(block)]
    printed = {ref.indicator for ref in body if isinstance(ref, FigureRef) and ref.place == "tam-duong"}
    assert {ref: code for ref, code in wanted.items() if code not in printed} == {}


def test_a_paper_is_cited_in_full_only_once(told: Told) -> None:
    cited = [ref for block in told.vi.blocks for ref in inlines(block) if isinstance(ref, PaperRef)]
    laws = {ref.key for ref in cited if ref.printed.startswith("Luật ")}
    for key in {ref.key for ref in cited} - laws:
        full = [ref for ref in cited if ref.key == key and " ngày " in ref.printed]
        assert len(full) == 1, key


def test_a_law_is_cited_by_its_name_alone_every_time(told: Told) -> None:
    """NĐ 30/2020/NĐ-CP, Phụ lục I, phần I, II.6.b: number, day and issuer are for every other kind of paper."""
    cited = [ref.printed for block in told.vi.blocks for ref in inlines(block) if isinstance(ref, PaperRef)]
    assert {text for text in cited if text.startswith("Luật ")} == {"Luật Thực hiện dân chủ ở cơ sở"}
    assert cited.count("Luật Thực hiện dân chủ ở cơ sở") > 1


def test_the_paper_says_where_its_annexes_are(told: Told) -> None:
    """NĐ 30/2020/NĐ-CP, Phụ lục I, phần I, III.1.a."""
    said = "\n".join(plain(block.content) for block in told.vi.blocks if isinstance(block, Paragraph))
    labels = [block.label for block in told.vi.annexes if isinstance(block, Annex)]
    assert f"{labels[0]} đến {labels[-1]} kèm theo báo cáo này" in said


# Sentences follow their figures: a sheet in memory with one value changed.


def told_with(told: Told, **values: Value) -> Writer:
    """A writer over the example's sheet in which some indicators (dots as «__») are worth something else."""
    changed = {(code.replace("__", "."), "tam-duong"): value for code, value in values.items()}
    sheet = replace(told.sheet, values={**told.sheet.values, **changed})
    return Writer(sheet, {}, {})


def read(writer: Writer, text: Ready) -> str:
    return "".join(inline if isinstance(inline, str) else _printed(inline) for inline in writer.marks.split(text))


def _printed(inline: object) -> str:
    return str(getattr(inline, "text", None) or getattr(inline, "printed", ""))


MANY, NONE, UNKNOWN = "đã họp {} cuộc", "không họp cuộc nào", "chưa có số liệu họp"


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (number(1, grade=Grade.A), "đã họp 01 cuộc"),
        (number(12, grade=Grade.A), "đã họp 12 cuộc"),
        (number(1320, grade=Grade.A), "đã họp 1.320 cuộc"),
        (number(0, grade=Grade.A), "không họp cuộc nào"),
        (missing(Why.NOT_REPORTED), "chưa có số liệu họp"),
        (Value(Decimal(7), reported=98, expected=102), "đã họp 07 cuộc (98/102 đơn vị đã báo cáo)"),
        # The zero of some is not the zero of all: the sentence may not say «không».
        (Value(Decimal(0), reported=98, expected=102), "đã họp 0 cuộc (98/102 đơn vị đã báo cáo)"),
    ],
)
def test_a_sentence_follows_its_figure(told: Told, value: Value, said: str) -> None:
    writer = told_with(told, committee__meetings=value)
    assert read(writer, writer.say("committee.meetings", MANY, NONE, UNKNOWN)) == said


def test_a_missing_figure_without_a_sentence_of_its_own_says_its_name(told: Told) -> None:
    writer = told_with(told, committee__meetings=missing(Why.NOT_REPORTED))
    said = read(writer, writer.say("committee.meetings", MANY, NONE))
    assert said == "cuộc giao ban, sơ kết, tổng kết của Ban Chỉ đạo huyện: chưa có số liệu"


def test_all_of_them_stay_all_of_them(told: Told) -> None:
    writer = told_with(told, voters__communes=number(13), supervision__women__communes=number(7))
    assert read(writer, writer.of("voters.communes", "area.communes")) == "13/13"
    assert read(writer, writer.of("supervision.women.communes", "bodies.women.communes")) == "07/13"


def test_a_share_of_all_is_a_hundred_per_cent(told: Told) -> None:
    assert _printed(one(told.vi, "practices.one_stop.share")) == "100%"


def test_english_sentences_follow_one_and_many(told: Told) -> None:
    for amount, said in ((1, "1 meeting was held"), (2, "2 meetings were held")):
        writer = replace(told_with(told, committee__meetings=number(amount)), language="en", marks=Marks())
        text = writer.say("committee.meetings", "{} meetings were held", "none", one="{} meeting was held")
        assert read(writer, text) == said


def one(report: Report, code: str) -> FigureRef:
    return next(ref for ref in figures(report) if ref.indicator == code)


# The tiny world: a whole report of a place of which next to nothing is known.


def report_of(place: str, language: str = "vi") -> Report:
    period = Period.parse("2024-H1")
    sheet = queries.sheet(place, period, CALENDAR)
    return compose(sheet, plain_plan(sheet.tree.areas[place], period), language=language)


def test_a_place_that_has_told_nothing_gets_a_report_that_says_so(world: World) -> None:
    text = "\n".join(lines(report_of("tinh")))
    assert "Chưa có số liệu về tiếp xúc cử tri" in text
    assert "không có đợt tiếp xúc cử tri" not in text
    assert "{{" not in text
    assert "None" not in text


def test_one_line_in_a_register_moves_its_sentence(world: World) -> None:
    before = "\n".join(lines(report_of("tinh")))
    world.reception("tiep-1", "ubnd-a", date(2024, 3, 5), visits=2, people=3)
    after = "\n".join(lines(report_of("tinh")))
    assert "Chưa có số liệu về tiếp công dân" in before
    assert "Cả tỉnh tiếp 02 lượt (1/2 đơn vị đã báo cáo), 03 người (1/2 đơn vị đã báo cáo)" in after


def test_an_outline_that_names_no_indicator_fails_loudly(told: Told) -> None:
    with pytest.raises(KeyError):
        told_with(told).f("no.such.figure")


def test_a_note_holds_figures_too(told: Told) -> None:
    inside = [ref for note in notes(told.vi) for ref in note.content if isinstance(ref, FigureRef)]
    assert len(inside) > 60
    assert not any(isinstance(inline, NoteRef) for note in notes(told.vi) for inline in note.content)


def test_a_plan_that_nobody_made_invents_nothing(world: World) -> None:
    period = Period.parse("2024-H1")
    plan: Plan = plain_plan(queries.sheet("tinh", period, CALENDAR).tree.areas["tinh"], period)
    assert (plan.number, plan.dated, plan.signers) == ("", None, [])
