"""Writing lines: what is wrong is told at its column; what a line said stays; counting again leaves nothing behind."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from django.test import override_settings
from django.utils import timezone

from danchu.core.period import CALENDAR, Period
from danchu.journal.actions import first_broken
from danchu.journal.models import Act
from danchu.registers import actions
from danchu.registers.actions import Refused
from danchu.registers.models import REGISTERS, Entry, Nil, Version
from tests.world import World

MARCH = date(2024, 3, 4)
PDF = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<<>>\nendobj\n"
HALF = CALENDAR.window(Period.parse("2024-H1"))


def refused(**changes: Any) -> dict[str, list[str]]:
    with pytest.raises(Refused) as found:
        actions.edit(**changes)
    return found.value.columns


def inspection(world: World, code: str = "kt-1", **more: Any) -> Entry:
    """An inspection by UBND A of two bodies."""
    subjects = [{"body": world.bodies["ubnd-b"], "recommendations": 2}, {"body": world.bodies["cap-uy-b"]}]
    told: dict[str, Any] = {"body": world.bodies["ubnd-a"], "area": world.areas["xa-a"], "by": world.an}
    told |= {"parts": {"subjects": subjects}, **more, "fields": {"topic": "qcdc", **more.get("fields", {})}}
    return actions.record(register="inspections", code=code, day=MARCH, **told)


def subjects(entry: Entry) -> list[tuple[str, int]]:
    rows = REGISTERS["inspections"].parts["subjects"].objects.filter(line=entry.pk).order_by("pk")
    return list(rows.values_list("body__key", "recommendations"))


# Recording


def test_a_line_is_written_with_its_parts_and_journalled(world: World) -> None:
    entry = inspection(world, note="  ghi   chu\u0301 ")
    assert entry.note == "ghi chú"  # composed, single blanks
    assert subjects(entry) == [("ubnd-b", 2), ("cap-uy-b", 0)]
    act = Act.objects.get()
    assert (act.verb, act.target, act.by) == ("record", "entry:kt-1", world.an)
    assert (entry.version, entry.recorded_by) == (1, world.an)


def test_everything_wrong_is_told_at_once_and_nothing_is_written(world: World) -> None:
    wrong: dict[str, Any] = {"kind": "sometimes", "visits": -1, "people": 2, "cases": 1}
    with pytest.raises(Refused) as found:
        world.line("receptions", "r1", "ubnd-a", MARCH, wrong)
    assert found.value.columns.keys() == {"kind", "visits"}
    assert Entry.objects.count() == Act.objects.count() == 0


def test_a_broken_rule_of_the_table_is_told_in_words(world: World) -> None:
    with pytest.raises(Refused, match="«số người» \\(1\\) không được nhỏ hơn «lượt tiếp» \\(2\\)"):
        world.reception("r1", "ubnd-a", MARCH, visits=2, people=1)


def test_a_part_told_twice_is_refused(world: World) -> None:
    twice = [{"body": world.bodies["ubnd-b"]}, {"body": world.bodies["ubnd-b"]}]
    with pytest.raises(Refused, match="lặp lại"):
        inspection(world, parts={"subjects": twice})


def test_a_column_that_the_register_does_not_have_is_refused(world: World) -> None:
    with pytest.raises(Refused, match="colour"):
        inspection(world, fields={"colour": "red"})


def test_a_paper_written_down_by_its_code_is_there(world: World) -> None:
    with pytest.raises(Refused, match="vb-9"):
        inspection(world, fields={"decision": "vb-9"})
    world.reception("vb-9", "ubnd-a", MARCH)
    assert inspection(world, fields={"decision": "vb-9"})


def test_a_code_is_used_once_in_all_registers(world: World) -> None:
    world.reception("x1", "ubnd-a", MARCH)
    with pytest.raises(Refused, match="x1"):
        inspection(world, code="x1")


def test_nobody_keeps_lines_of_a_day_before_it_was_founded(world: World) -> None:
    with pytest.raises(Refused) as found:
        world.reception("r1", "ubnd-a", date(2019, 12, 31))
    assert found.value.columns.keys() == {"body", "area"}


@pytest.mark.parametrize("stamp", ["Quyết định 12-QĐ/HU (MẬT)", "TỐI MẬT", "độ mật: tuyệt mật", "12-QĐ/TW, MẬT"])
def test_a_paper_with_a_degree_of_secrecy_is_refused(world: World, stamp: str) -> None:
    with pytest.raises(Refused, match="độ mật"):
        inspection(world, note=stamp)


@pytest.mark.parametrize("text", ["nuôi ong lấy mật", "bỏ phiếu bí mật", "BẢO VỆ BÍ MẬT NHÀ NƯỚC", "mật độ dân số"])
def test_other_uses_of_the_word_are_let_pass(world: World, text: str) -> None:
    assert inspection(world, note=text).note == text


# Editing


def test_an_edit_keeps_what_the_line_said_who_changed_it_and_why(world: World) -> None:
    entry = inspection(world)
    first = timezone.now()
    actions.edit(entry=entry, changes={"ended_on": date(2024, 4, 1)}, why="ghi thiếu", by=world.binh)
    old = Version.objects.get()
    assert (old.number, old.changed_by, old.why) == (1, world.binh, "ghi thiếu")
    assert old.since == entry.recorded_at <= first <= old.until
    assert old.said[1]["fields"]["ended_on"] is None
    assert REGISTERS["inspections"].model.objects.get().ended_on == date(2024, 4, 1)
    assert Entry.objects.get().version == 2
    assert Act.objects.last().verb == "edit"  # type: ignore[union-attr]  # two acts were written
    assert first_broken() is None


def test_parts_are_replaced_and_what_they_were_is_kept(world: World) -> None:
    entry = inspection(world)
    rows = [{"body": world.bodies["ubnd-b"], "recommendations": 3}]
    actions.edit(entry=entry, changes={"subjects": rows, "note": "đính chính"}, why="đếm lại")
    assert subjects(entry) == [("ubnd-b", 3)]
    kept = [row["fields"]["recommendations"] for row in Version.objects.get().said[2:]]
    assert kept == [2, 0]


def test_the_body_register_and_code_of_a_line_never_change(world: World) -> None:
    entry = inspection(world)
    for column, value in (("body", world.bodies["ubnd-b"]), ("register", "petitions"), ("code", "x")):
        with pytest.raises(Refused, match=column):
            actions.edit(entry=entry, changes={column: value}, why="sai đơn vị")
    assert (Entry.objects.get().body.key, Version.objects.count()) == ("ubnd-a", 0)


def test_an_edit_needs_a_reason_and_a_change(world: World) -> None:
    entry = inspection(world)
    assert "lý do" in str(refused(entry=entry, changes={"note": "x"}, why="  "))
    assert "thay đổi" in str(refused(entry=entry, changes={"topic": "qcdc"}, why="không rõ"))
    assert Version.objects.count() == 0


def test_a_refused_edit_leaves_the_line_and_its_version(world: World) -> None:
    entry = world.reception("r1", "ubnd-a", MARCH, visits=2, people=3)
    assert refused(entry=entry, changes={"people": 1}, why="đếm lại").keys() == {"people"}
    assert REGISTERS["receptions"].model.objects.get().people == 3
    assert (Entry.objects.get().version, Version.objects.count()) == (1, 0)


def test_of_two_people_editing_at_once_the_second_is_told(world: World) -> None:
    entry = inspection(world)
    seen_by_both = Entry.objects.get()
    actions.edit(entry=entry, changes={"note": "của An"}, why="An ghi", by=world.an)
    assert "người khác" in str(refused(entry=seen_by_both, changes={"note": "của Bình"}, why="Bình ghi"))
    assert Entry.objects.get().note == "của An"


def test_lines_cannot_arise_from_each_other(world: World) -> None:
    first = world.reception("r1", "ubnd-a", MARCH)
    second = inspection(world, arises_from=first)
    assert "arises_from" in refused(entry=first, changes={"arises_from": second}, why="nối lại")


def test_a_withdrawn_line_stays_to_be_read_and_is_not_edited(world: World) -> None:
    entry = inspection(world)
    kept = actions.withdraw(entry=entry, why="ghi nhầm sổ", by=world.an)
    assert (kept.withdrawn, kept.version, Version.objects.get().why) == (True, 2, "ghi nhầm sổ")
    assert "đã rút" in str(refused(entry=kept, changes={"note": "x"}, why="sửa"))
    with pytest.raises(Refused, match="đã rút"):
        actions.withdraw(entry=kept, why="lần nữa")
    with pytest.raises(Refused, match="lý do"):
        actions.withdraw(entry=entry, why="")


# What a line said


def test_what_a_line_said_on_a_past_moment(world: World) -> None:
    entry = world.reception("r1", "ubnd-a", MARCH, visits=1, people=4)
    before, first = entry.recorded_at - timedelta(seconds=1), entry.recorded_at
    second = actions.edit(entry=entry, changes={"people": 5}, why="một")
    third = actions.edit(entry=second, changes={"people": 6}, why="hai")
    one, two = Version.objects.order_by("number")

    def people(moment: Any) -> Any:
        said = actions.said_on(third, moment)
        return said and said[1]["fields"]["people"]

    assert people(before) is None
    assert people(first) == 4
    assert people(one.until) == 5  # a version no longer holds at its end
    assert people(two.until) == 6
    assert people(timezone.now()) == 6


# Counting again


def pinned(*entries: Entry) -> dict[int, int]:
    return {entry.pk: entry.version for entry in entries}


def test_inside_lines_say_what_they_said_and_later_ones_are_hidden(world: World) -> None:
    entry, other = inspection(world), inspection(world, code="kt-2")
    pins = pinned(entry, other)
    edited = actions.edit(entry=entry, changes={"note": "mới", "subjects": []}, why="sửa")
    actions.withdraw(entry=other, why="trùng")
    inspection(world, code="kt-3")
    with actions.as_pinned(pins, "inspections"):
        shown = Entry.objects.filter(register="inspections", withdrawn=False)
        assert set(shown.values_list("code", "note", "version")) == {("kt-1", "", 1), ("kt-2", "", 1)}
        assert subjects(entry) == [("ubnd-b", 2), ("cap-uy-b", 0)]
    assert set(Entry.objects.values_list("code", "note", "version", "withdrawn")) == {
        ("kt-1", "mới", edited.version, False),
        ("kt-2", "", 2, True),
        ("kt-3", "", 1, False),
    }
    assert subjects(entry) == []


def test_an_error_inside_leaves_nothing_behind_either(world: World) -> None:
    entry = inspection(world)
    counted = Entry.objects.filter(withdrawn=False)
    with pytest.raises(ZeroDivisionError), actions.as_pinned({}, "inspections"):
        1 / counted.count()  # no line counts inside
    assert not Entry.objects.get(pk=entry.pk).withdrawn


def test_registers_are_pinned_one_inside_the_other(world: World) -> None:
    entry, reception = inspection(world), world.reception("r1", "ubnd-a", MARCH)
    with actions.as_pinned(pinned(entry), "inspections"), actions.as_pinned({}, "receptions"):
        assert list(Entry.objects.filter(withdrawn=False).values_list("code", flat=True)) == ["kt-1"]
    assert Entry.objects.filter(withdrawn=False).count() == 2
    assert not Entry.objects.get(pk=reception.pk).withdrawn


def test_a_version_that_was_never_kept_cannot_be_pinned(world: World) -> None:
    entry = inspection(world)
    with pytest.raises(KeyError), actions.as_pinned({entry.pk: 7}, "inspections"):
        pass
    assert not Entry.objects.get().withdrawn


# «Không phát sinh»


def nil(world: World, **more: Any) -> Nil:
    told: dict[str, Any] = {"register": "receptions", "body": world.bodies["ubnd-a"], "window": HALF}
    told |= {"stated_by": "Công chức Văn phòng", "stated_on": date(2024, 7, 1), "by": world.an}
    return actions.state_nil(**{**told, **more})


def test_somebody_states_that_there_is_nothing(world: World) -> None:
    made = nil(world)
    assert (made.window, Act.objects.get().details) == (HALF, {"register": "receptions", "body": "ubnd-a"})


def test_nothing_is_not_stated_beside_a_line(world: World) -> None:
    world.reception("r1", "ubnd-a", date(2024, 6, 30))
    with pytest.raises(Refused, match="r1"):
        nil(world)


def test_a_line_of_another_half_year_or_withdrawn_does_not_contradict(world: World) -> None:
    world.reception("r1", "ubnd-a", date(2024, 7, 1))
    actions.withdraw(entry=world.reception("r2", "ubnd-a", MARCH), why="nhầm")
    assert nil(world).pk


def test_it_is_stated_once_by_somebody_and_not_in_advance(world: World) -> None:
    nil(world)
    with pytest.raises(Refused, match="đã xác nhận"):
        nil(world)
    for wrong in ({"stated_by": " "}, {"stated_on": date(2023, 12, 31)}):
        with pytest.raises(Refused, match="chức danh"):
            nil(world, register="petitions", **wrong)
    assert Nil.objects.count() == 1


# Papers behind a line


@pytest.fixture
def _files(tmp_path: Path) -> Iterator[None]:
    with override_settings(MEDIA_ROOT=tmp_path):
        yield


@pytest.mark.usefixtures("_files")
def test_a_paper_is_kept_under_its_hash(world: World) -> None:
    entry = inspection(world)
    made = actions.attach(entry=entry, name="C:\\Hồ sơ\\Kết luận.pdf", content=PDF, by=world.an)
    assert (made.name, made.media_type, made.size) == ("Kết luận.pdf", "application/pdf", len(PDF))
    assert made.sha256 in str(made.file.name)
    assert made.file.open().read() == PDF
    assert Act.objects.filter(verb="attach").get().details == {"sha256": made.sha256}


@pytest.mark.usefixtures("_files")
@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("a.pdf", b"", "trống"),
        ("a.pdf", b"MZ" + b"\x00" * 300, "Chỉ nhận"),
        ("a.docx", PDF, "tên tệp khác"),
        ("Quyết định (MẬT).pdf", PDF, "độ mật"),
        ("x" * 250 + ".pdf", PDF, "200"),
        ("a.pdf", PDF + b" " * (20 * 1024 * 1024), "20 MB"),
    ],
)
def test_what_is_not_a_paper_is_refused(world: World, name: str, content: bytes, words: str) -> None:
    entry = inspection(world)
    with pytest.raises(Refused, match=words):
        actions.attach(entry=entry, name=name, content=content)
    assert not entry.attachments.exists()


@pytest.mark.usefixtures("_files")
def test_the_same_paper_is_attached_once(world: World) -> None:
    entry = inspection(world)
    actions.attach(entry=entry, name="a.pdf", content=PDF)
    with pytest.raises(Refused, match="đã được đính kèm"):
        actions.attach(entry=entry, name="b.pdf", content=PDF)
