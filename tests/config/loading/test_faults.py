"""Each way in which a folder can be wrong: told at its file, row and column, with what to do."""

from __future__ import annotations

from pathlib import Path

import pytest

from danchu.config.loading import Fault, FaultyData, RealData, load
from danchu.journal.models import Act
from danchu.office.models import Post
from danchu.places.models import Area, AreaVersion, Body, ReportingLine
from danchu.registers.models import REGISTERS, Entry, Nil
from danchu.reports.models import Narrative, Plan
from tests.config.loading import folder
from tests.world import World

pytestmark = pytest.mark.django_db
FILES = folder.FILES


def faults(path: Path) -> list[Fault]:
    with pytest.raises(FaultyData) as found:
        load(path)
    assert Entry.objects.count() == 0
    return found.value.faults


def only(path: Path, file: str, row: int, column: str) -> str:
    """The message of the only fault, which stands there."""
    found = faults(path)
    assert [(fault.file, fault.row, fault.column) for fault in found] == [(file, row, column)], found
    return found[0].message


def test_a_fault_says_where_in_words() -> None:
    fault = Fault("registers/receptions.csv", 12, "day", "«31/02/2024»: tháng 2 năm 2024 không có ngày 31.")
    assert str(fault) == (
        "registers/receptions.csv, dòng 12, cột `day`: «31/02/2024»: tháng 2 năm 2024 không có ngày 31."
    )
    assert str(Fault("nil.csv", 0, "", "Thiếu tệp.")) == "nil.csv: Thiếu tệp."


# Places


@pytest.mark.parametrize(
    ("file", "old", "new", "row", "column", "words"),
    [
        ("areas.csv", "xã A,xa,xa", "xã A,lang,xa", 3, "kind", "Không có loại địa bàn «lang»"),
        ("areas.csv", "xã A,xa,xa,huyen", "xã A,xa,commune,huyen", 3, "level", "Không có cấp"),
        ("areas.csv", "xã A,xa,xa,huyen", "xã A,xa,huyen,huyen", 3, "parent", "không đứng trên"),
        ("areas.csv", "xã A,xa,xa,huyen", "xã A,xa,xa,xa-cu", 3, "parent", "không đứng trên"),
        ("areas.csv", "xa-a,2020", "xa-a,2019", 3, "parent", "không tồn tại vào ngày 01/01/2019"),
        ("areas.csv", "xã A,", f"{'A' * 121},", 3, "name", "nhiều nhất 120"),
        ("bodies.csv", "ubnd-b,2020", "ubnd-b,2019", 3, "area", "có từ 01/01/2020"),
        ("bodies.csv", "xã B,ubnd", "xã B,ubdn", 3, "kind", "Có phải «ubnd»"),
        ("successions.csv", "xa-cu,xa-a", "xa-cu,xa-cu", 2, "heir", "chính nó"),
        ("successions.csv", "xa-cu,xa-a,2023", "xa-a,xa-cu,2023", 2, "heir", "không kế thừa được"),
        ("successions.csv", "full", "half", 2, "extent", "mức kế thừa"),
        ("matters.csv", "xa-a,2024", "xa-cu,2024", 2, "area", "hết từ 01/07/2023"),
    ],
)
def test_a_place_that_cannot_have_been(
    tmp_path: Path, file: str, old: str, new: str, row: int, column: str, words: str
) -> None:
    assert old in FILES[file]
    folder.lay(folder.write(tmp_path), {file: FILES[file].replace(old, new, 1)})
    assert words in only(tmp_path, file, row, column)


def test_one_wrong_place_is_one_fault_not_one_for_every_line_of_it(tmp_path: Path) -> None:
    bodies = FILES["bodies.csv"].replace("xã A,ubnd,xa", "xã A,ubnd,xaa")
    assert "Không có cấp «xaa»" in only(folder.write(tmp_path, bodies_csv=bodies), "bodies.csv", 2, "level")


def test_one_wrong_line_is_one_fault_not_one_for_every_part_and_consequence(tmp_path: Path) -> None:
    bad = FILES["registers/documents.csv"].replace("2024-05-02", "2024-05-32")
    inspections = FILES["registers/inspections.csv"].replace("kt-1,ubnd-a", "kt-1,ubnd-z")
    found = faults(folder.write(tmp_path, registers__documents_csv=bad, registers__inspections_csv=inspections))
    assert {(fault.file, fault.column) for fault in found} >= {
        ("registers/documents.csv", "day"),
        ("registers/inspections.csv", "body"),
    }
    assert not [fault for fault in found if fault.file == "registers/inspections.subjects.csv"]


def test_a_body_cannot_have_the_key_of_an_area(tmp_path: Path) -> None:
    bodies = FILES["bodies.csv"] + "xa-a,2020-01-01,Đảng ủy,cap_uy,xa,xa-a\n"
    assert "đã dùng cho một địa bàn" in only(folder.write(tmp_path, bodies_csv=bodies), "bodies.csv", 4, "key")


REPORTING = """key,since,name,kind,level,area,regime,reports_to,rolls_up
ubnd-a,2020-01-01,UBND A,ubnd,xa,xa-a,calendar,ubnd-b,
ubnd-a,2020-01-01,UBND A,ubnd,xa,xa-a,nd09,,không
ubnd-b,2020-01-01,UBND B,ubnd,xa,xa-b,,,
"""


def test_a_body_reports_along_another_line_under_another_regime(tmp_path: Path) -> None:
    load(folder.write(tmp_path, bodies_csv=REPORTING))
    told = ReportingLine.objects.order_by("regime").values_list("regime", "upper__key", "rolls_up")
    assert list(told) == [("calendar", "ubnd-b", True), ("nd09", None, False)]


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("calendar,ubnd-b", ",ubnd-b", "chế độ báo cáo"),
        ("calendar,ubnd-b", "calendar,ubnd-a", "chính mình"),
        ("calendar,ubnd-b", "lunar,ubnd-b", "Không có chế độ"),
        ("xa-b,,,", "xa-b,calendar,ubnd-a,", "vòng tròn"),
    ],
)
def test_a_wrong_reporting_line(tmp_path: Path, old: str, new: str, words: str) -> None:
    found = faults(folder.write(tmp_path, bodies_csv=REPORTING.replace(old, new)))
    assert any(words in fault.message for fault in found)


# Lines


def test_a_line_of_a_body_that_is_no_more(tmp_path: Path) -> None:
    bodies = FILES["bodies.csv"].replace(",area\n", ",area,ended\n").replace("xa-a\n", "xa-a,\n")
    bodies = bodies.replace("xa-b\n", "xa-b,\n") + "ubnd-a,2024-02-01,UBND A,ubnd,xa,xa-a,1\n"
    found = faults(folder.write(tmp_path, bodies_csv=bodies))
    told = {(fault.file, fault.row): fault.message for fault in found if fault.column == "body"}
    assert "có từ 01/01/2020, hết từ 01/02/2024" in told["registers/receptions.csv", 3]
    assert ("registers/receptions.csv", 2) not in told  # 5 January was before


def test_a_body_named_in_a_part_had_not_ended_before(tmp_path: Path) -> None:
    bodies = FILES["bodies.csv"].replace(",area\n", ",area,ended\n").replace("xa-a\n", "xa-a,\n")
    bodies = bodies.replace("xa-b\n", "xa-b,\n") + "ubnd-b,2024-03-01,UBND B,ubnd,xa,xa-b,1\n"
    found = faults(folder.write(tmp_path, bodies_csv=bodies))
    at = [fault for fault in found if fault.file == "registers/inspections.subjects.csv"]
    assert [(fault.row, fault.column) for fault in at] == [(2, "body")]


def test_a_day_before_the_day_of_the_line(tmp_path: Path) -> None:
    bad = FILES["registers/petitions.csv"].replace("2023-12-20", "2023-12-03")
    path = folder.write(tmp_path, registers__petitions_csv=bad)
    assert "sớm hơn ngày của dòng" in only(path, "registers/petitions.csv", 3, "decided_on")


def test_a_number_grouped_by_commas_is_asked_back(tmp_path: Path) -> None:
    bad = FILES["registers/receptions.csv"].replace("1.000,1.234", '1.000,"1,234"')
    path = folder.write(tmp_path, registers__receptions_csv=bad)
    assert "hãy viết 1.234" in only(path, "registers/receptions.csv", 3, "people")


def test_more_decimals_than_are_kept(tmp_path: Path) -> None:
    bad = FILES["registers/profiles.csv"].replace("414.231,2", "414.231,25")
    path = folder.write(tmp_path, registers__profiles_csv=bad)
    assert "nhiều nhất 1 chữ số" in only(path, "registers/profiles.csv", 2, "land_m2")


@pytest.mark.parametrize("typed", ["01/01/0024", "1/1/24", "2024/01/01", "31-12", "ngày mai", "45000"])
def test_what_is_not_a_day(tmp_path: Path, typed: str) -> None:
    bad = FILES["registers/receptions.csv"].replace("05/01/2024", typed)
    message = only(folder.write(tmp_path, registers__receptions_csv=bad), "registers/receptions.csv", 2, "day")
    assert typed.split("/")[-1] in message


def test_a_duplicate_names_a_petition_of_the_same_register(tmp_path: Path) -> None:
    for wrong, words in (("don-9", "Không có dòng «don-9»"), ("tcd-1", "trong sổ này"), ("don-2", "chính nó")):
        bad = FILES["registers/petitions.csv"].replace(",don-1\n", f",{wrong}\n")
        message = only(
            folder.write(tmp_path, registers__petitions_csv=bad), "registers/petitions.csv", 3, "duplicate_of"
        )
        assert words in message


def test_a_code_is_used_once_in_all_registers(tmp_path: Path) -> None:
    bad = FILES["registers/profiles.csv"].replace("hs-1", "tcd-1")
    path = folder.write(tmp_path, registers__profiles_csv=bad)
    (path / "registers/profiles.ethnic_groups.csv").unlink()
    assert "đã dùng ở registers/profiles.csv, dòng 2" in only(path, "registers/receptions.csv", 2, "code")


def test_a_part_of_a_line_that_is_not_there(tmp_path: Path) -> None:
    bad = FILES["registers/profiles.ethnic_groups.csv"].replace("hs-1,Thái", "hs-2,Thái")
    path = folder.write(tmp_path, registers__profiles_ethnic_groups_csv=bad)
    assert "Có phải «hs-1»" in only(path, "registers/profiles.ethnic_groups.csv", 3, "line")


def test_a_paper_written_down_by_its_code_is_there(tmp_path: Path) -> None:
    bad = FILES["registers/inspections.subjects.csv"].replace("vb-1", "vb-2")
    path = folder.write(tmp_path, registers__inspections_subjects_csv=bad)
    assert "Có phải «vb-1»" in only(path, "registers/inspections.subjects.csv", 2, "conclusion")


def test_directives_may_lie_at_the_root(tmp_path: Path) -> None:
    directives = {
        "directives.csv": "code,body,day,content\nv-1,ubnd-a,2024-06-03,Niêm yết lại\n",
        "directives.addressees.csv": "line,body,due_on\nv-1,ubnd-b,2024-07-01\n",
    }
    load(folder.lay(folder.write(tmp_path), directives))
    assert REGISTERS["directives"].parts["addressees"].objects.get().body.key == "ubnd-b"


# What is stated


@pytest.mark.parametrize(
    ("old", "new", "row", "column", "words"),
    [
        ("receptions.visits", "nha.ty_le", 2, "indicator", "khai các số thành phần"),
        ("receptions.visits", "receptions.visit", 2, "indicator", "Có phải «receptions.visits»"),
        ("receptions.people,2024-H1", "receptions.visits,2024-H1", 3, "indicator", "Lặp lại dòng 2"),
        ("2024-H1,7", "2024-H1,", 2, "value", "«không có số liệu»"),
        ("2024-H1,7", "2024-H1,bảy", 2, "value", "không có chữ số"),
        ("2024-H1,7", "2022-H1,7", 2, "period", "có từ 01/07/2023"),
        ("7,,Báo cáo giấy", "7,,", 2, "source", "không được để trống"),
        ("7,,Báo", "7,chừng,Báo", 2, "qualifier", "khoảng"),
        ("không có số liệu,,", "không có số liệu,trên,", 3, "", "mức chính xác"),
    ],
)
def test_a_wrong_declared_figure(tmp_path: Path, old: str, new: str, row: int, column: str, words: str) -> None:
    assert old in FILES["declared.csv"]
    bad = FILES["declared.csv"].replace(old, new, 1).replace("kh-2,ubnd-b", "kh-2,ubnd-b")
    found = faults(folder.write(tmp_path, declared_csv=bad))
    at = [fault for fault in found if (fault.file, fault.row) == ("declared.csv", row)]
    assert words in at[0].message, found
    assert column in ("", at[0].column)


@pytest.mark.parametrize(
    ("old", "new", "column", "words"),
    [
        ("petitions,", "receptions,", "register", "Trái với dòng «tcd-1» ngày 05/01/2024"),
        ("petitions,", "declared,", "register", "Không có sổ"),
        ("2024-07-01", "2023-12-31", "stated_on", "trước khi kỳ bắt đầu"),
        ("Công chức Văn phòng", "", "stated_by", "không được để trống"),
        ("2024-H1", "2019-H1", "body", "không tồn tại trong kỳ này"),
    ],
)
def test_a_wrong_statement_of_nil(tmp_path: Path, old: str, new: str, column: str, words: str) -> None:
    nil = FILES["nil.csv"].replace(old, new)
    assert words in only(folder.write(tmp_path, nil_csv=nil), "nil.csv", 2, column)


@pytest.mark.parametrize(
    ("old", "new", "row", "column", "words"),
    [
        ("nha.van_hoa,nhà", "Nhà,nhà", 2, "code", "chữ thường"),
        ("nha.van_hoa,nhà", "receptions.visits,nhà", 2, "code", "đã có sẵn"),
        ("nhà,stated,,", "nhà,stated,1 + people.total,", 2, "formula", "khi và chỉ khi"),
        ("people.total", "people.totals", 3, "formula", "Có phải «people.total»"),
        ("/ people.total", "/", 3, "formula", "Không đọc được"),
        ("100 * nha.van_hoa / people.total", "nha.ty_le + 1", 3, "formula", "vòng tròn"),
        ("100 * nha.van_hoa / people.total", "1 + 1", 3, "formula", "ít nhất một"),
        ("nhà,stated,,2024-01-01", "nhà,guessed,,2024-01-01", 2, "made", "không có trong danh mục"),
    ],
)
def test_a_wrong_local_indicator(tmp_path: Path, old: str, new: str, row: int, column: str, words: str) -> None:
    assert old in FILES["indicators.csv"]
    found = faults(folder.write(tmp_path, indicators_csv=FILES["indicators.csv"].replace(old, new)))
    told = [fault.message for fault in found if (fault.row, fault.column) == (row, column)]
    assert any(words in message for message in told), found


# report.toml and narrative/


@pytest.mark.parametrize(
    ("old", "new", "row", "column", "words"),
    [
        ('place = "huyen"', 'place = "huyenn"', 2, "place", "Có phải «huyen»"),
        ('place = "huyen"', 'place = "xa-cu"', 2, "place", "hết từ 01/07/2023"),
        ('place = "huyen"', "place = []", 2, "place", "phải là chữ"),
        ('form = "party"', 'form = "letter"', 4, "form", "party"),
        ('form = "party"', 'from = "party"', 4, "from", "Có phải «form»"),
        ('period = "2024-H1"', 'period = "2024-H3"', 3, "period", "2024-H3"),
        ('locality = "H"', 'locality = "H"\nregime = "nd9"', 7, "regime", "nd9"),
        ("date = 2024-07-01", 'date = "31/06/2024"', 8, "date", "tháng 6 năm 2024 không có ngày 31"),
        ("date = 2024-07-01", "date = 5", 8, "date", "phải là ngày"),
        ('locality = "H"', 'locality = "H"\naddressees = "ai đó"', 7, "addressees", "danh sách"),
        ('locality = "H"', 'locality = "H"\nillustrative = "yes"', 7, "illustrative", "true hoặc false"),
        ('abstract = "kết quả"', 'abstract = "kết quả (MẬT)"', 7, "abstract", "độ mật"),
        ("[watermark]", "[water]", 9, "water", "[state] và [watermark]"),
        ("[report]", "[report", 1, "", "TOML"),
    ],
)
def test_a_wrong_frame_of_the_report(tmp_path: Path, old: str, new: str, row: int, column: str, words: str) -> None:
    toml = FILES["report.toml"]
    assert old in toml
    found = faults(folder.write(tmp_path, report_toml=toml.replace(old, new)))
    told = [f.message for f in found if (f.file, f.row, f.column) == ("report.toml", row, column)]
    assert any(words in message for message in told), found


@pytest.mark.parametrize("toml", ["report = 5\n", "[report]\n", "", "[report]\nplace = 1\n[watermark]\ntext = 2\n"])
def test_a_frame_that_says_nothing_is_told(tmp_path: Path, toml: str) -> None:
    assert all(fault.file == "report.toml" for fault in faults(folder.write(tmp_path, report_toml=toml)))


def test_illustrative_data_is_always_marked(tmp_path: Path) -> None:
    toml = FILES["report.toml"].split("[watermark]")[0].replace("[report]", "[report]\nillustrative = true")
    assert load(folder.write(tmp_path, report_toml=toml)).is_illustrative
    assert Plan.objects.get().watermark == "SỐ LIỆU MINH HỌA"
    assert Act.objects.get().verb == "load-illustration"


def test_a_sign_that_no_keyboard_types_is_refused_in_the_frame(tmp_path: Path) -> None:
    toml = FILES["report.toml"].replace("kết quả", "kết\\u0000quả")
    (found,) = faults(folder.write(tmp_path, report_toml=toml))
    assert (found.file, found.column) == ("report.toml", "abstract")
    assert "không in được" in found.message


@pytest.mark.parametrize(
    ("text", "row", "words"),
    [
        ("Tốt.\n\nCó 34 lượt tiếp.\n", 3, "«34»"),
        ("Tăng 3,5% trong năm 2024.\n", 1, "«3,5»"),
        ('Theo {{ paper("vb-2") }}.\n', 1, "Có phải «vb-1»"),
        ("Tốt.\nTheo {{ paper( }}.\n", 2, "{{ }}"),
        ("Tài liệu (TUYỆT MẬT).\n", 1, "độ mật"),
        ("Tốt.\nKhá\x00.\n", 2, "không in được"),
    ],
)
def test_a_narrative_with_what_it_may_not_hold(tmp_path: Path, text: str, row: int, words: str) -> None:
    found = faults(folder.lay(folder.write(tmp_path), {"narrative/ket-qua.md": text}))
    assert [(fault.file, fault.row) for fault in found] == [("narrative/ket-qua.md", row)]
    assert words in found[0].message


# Files


def test_windows_files_are_read(tmp_path: Path) -> None:
    """A mark at the beginning and CRLF, as Excel writes them."""
    folder.write(tmp_path)
    for name, text in FILES.items():
        (tmp_path / name).write_bytes(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())
    assert load(tmp_path).lines == 9
    assert Narrative.objects.get().text == FILES["narrative/ket-qua.md"]


def test_a_cell_over_several_lines_keeps_the_rows_right(tmp_path: Path) -> None:
    bad = FILES["matters.csv"].replace("Đường liên xã", '"Đường\nliên xã"') + "cau,Cầu,du_an,xa-z,2024-01-01\n"
    assert "«xa-z»" in only(folder.write(tmp_path, matters_csv=bad), "matters.csv", 4, "area")


@pytest.mark.parametrize(
    ("content", "row", "words"),
    [
        ("key;name;kind;area;since\n", 1, "dấu chấm phẩy"),
        ("key\tname\tkind\tarea\tsince\n", 1, "dấu tab"),
        ("key,key,name,kind,area,since\n", 1, "2 lần"),
        ("key,name,kind,area,since,\n", 1, "cột không tên"),
        ("key,name,kind,area,since\nx,y\n", 2, "2 ô"),
        ('key,name,kind,area,since\nx,"y,du_an,xa-a,2024-01-01\n', 2, "ngoặc kép"),
        ("key,name,kind,area,since\nx,y\x01z,du_an,xa-a,2024-01-01\n", 2, "không in được"),
        ("key,name,kind,area,since\nx,(MẬT),du_an,xa-a,2024-01-01\n", 2, "độ mật"),
        ("key,name,kind,area,since\nX Y,z,du_an,xa-a,2024-01-01\n", 2, "Ví dụ: x-y"),
        ("\n", 0, "Tệp trống"),
    ],
)
def test_a_file_that_is_not_a_table(tmp_path: Path, content: str, row: int, words: str) -> None:
    receptions = FILES["registers/receptions.csv"].replace("duong", "")
    found = faults(folder.write(tmp_path, matters_csv=content, registers__receptions_csv=receptions))
    assert any(fault.row == row and words in fault.message for fault in found), found


def test_bytes_that_are_not_utf_8_are_told_at_their_line(tmp_path: Path) -> None:
    folder.write(tmp_path)
    (tmp_path / "nil.csv").write_bytes(FILES["nil.csv"].encode("windows-1258", errors="replace"))
    found = [fault for fault in faults(tmp_path) if fault.file == "nil.csv"]
    assert (found[0].row, "CSV UTF-8" in found[0].message) == (2, True)


def test_files_nobody_would_read_are_told(tmp_path: Path) -> None:
    stray = ("nill.csv", "registers/receptions.xlsx", "narrative/ket-qua.docx")
    others = ("README.md", ".x.csv", "~$nil.csv")
    found = faults(folder.lay(folder.write(tmp_path), dict.fromkeys((*stray, *others), "")))
    assert {fault.file for fault in found} == set(stray)


def test_a_first_folder_brings_its_places_and_its_report(tmp_path: Path) -> None:
    found = faults(folder.lay(tmp_path, {"registers/receptions.csv": FILES["registers/receptions.csv"]}))
    assert {fault.file for fault in found if "Thiếu tệp" in fault.message} == {
        "areas.csv",
        "bodies.csv",
        "report.toml",
    }


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    assert "Không có thư mục" in faults(tmp_path / "nowhere")[0].message


# On top of what is stored


def later(tmp_path: Path, **files: str) -> Path:
    """A second folder, with lines of its own and whatever else is given."""
    receptions = FILES["registers/receptions.csv"].replace("tcd-", "sau-").replace("duong", "")
    named = {name.replace("__", "/").replace("_csv", ".csv"): text for name, text in files.items()}
    return folder.lay(tmp_path / "sau", {"registers/receptions.csv": receptions, **named})


def test_a_second_folder_comes_on_top_and_may_refer_to_the_first(tmp_path: Path) -> None:
    load(folder.write(tmp_path))
    receptions = FILES["registers/receptions.csv"].replace("tcd-2", "sau-2").replace("tcd-1,ubnd", "sau-1,ubnd")
    petitions = "code,body,day,channel,kind,duplicate_of\ndon-9,ubnd-a,2024-07-02,government,suggestion,don-1\n"
    more = {
        "registers/receptions.csv": receptions,
        "registers/petitions.csv": petitions,
        "areas.csv": FILES["areas.csv"],
    }
    loaded = load(folder.lay(tmp_path / "sau", more))
    assert (loaded.lines, loaded.areas, AreaVersion.objects.count(), Area.objects.count()) == (3, 0, 5, 4)
    assert Entry.objects.get(code="sau-2").arises_from.code == "tcd-1"  # type: ignore[union-attr]  # it has one
    assert REGISTERS["petitions"].model.objects.get(entry__code="don-9").duplicate_of.entry.code == "don-1"


def test_a_place_told_otherwise_than_stored_is_a_fault(tmp_path: Path) -> None:
    load(folder.write(tmp_path))
    other = later(tmp_path, areas_csv=FILES["areas.csv"].replace("xã B", "xã Bê"))
    with pytest.raises(FaultyData) as found:
        load(other)
    assert [(fault.row, fault.column) for fault in found.value.faults] == [(4, "key")]
    assert "`name`" in found.value.faults[0].message


def test_statements_and_matters_are_not_doubled(tmp_path: Path) -> None:
    load(folder.write(tmp_path))
    load(later(tmp_path, matters_csv=FILES["matters.csv"]))
    with pytest.raises(FaultyData) as found:
        load(folder.lay(tmp_path / "nua", {"nil.csv": FILES["nil.csv"]}))
    assert "đã có trong cơ sở dữ liệu" in found.value.faults[0].message
    assert Nil.objects.count() == 1


def test_a_frame_sent_again_takes_the_place_of_the_earlier_one(tmp_path: Path) -> None:
    load(folder.write(tmp_path))
    again = {"report.toml": FILES["report.toml"].replace("kết quả", "bản sửa"), "narrative/ket-qua.md": "Khá.\n"}
    load(folder.lay(tmp_path / "sau", again))
    assert (Plan.objects.get().abstract, Narrative.objects.get().text) == ("bản sửa", "Khá.\n")


# Taking an illustration out


def illustration(tmp_path: Path) -> Path:
    toml = FILES["report.toml"].replace("[report]", "[report]\nillustrative = true")
    return folder.write(tmp_path, report_toml=toml)


def test_an_illustration_is_replaced_as_often_as_one_likes(tmp_path: Path) -> None:
    for _ in range(3):
        load(illustration(tmp_path), replace=True)
    assert (Entry.objects.count(), Area.objects.count(), Nil.objects.count()) == (9, 4, 1)
    assert Act.objects.count() == 3


def test_real_data_is_never_replaced(tmp_path: Path) -> None:
    load(folder.write(tmp_path))
    with pytest.raises(RealData, match="hồ sơ thật"):
        load(illustration(tmp_path), replace=True)
    assert Entry.objects.count() == 9


def test_a_faulty_folder_does_not_take_the_illustration_out(tmp_path: Path) -> None:
    load(illustration(tmp_path))
    (tmp_path / "nil.csv").write_text("register\n", encoding="utf-8")
    with pytest.raises(FaultyData):
        load(tmp_path, replace=True)
    assert Entry.objects.count() == 9


def test_posts_survive_a_replacement(tmp_path: Path, world: World) -> None:
    """An officer appointed to look at the example keeps the post when the example is loaded anew."""
    posts = set(Post.objects.values_list("user__username", "body__key"))
    load(illustration(tmp_path), replace=True)
    assert set(Post.objects.values_list("user__username", "body__key")) == posts
    assert Body.objects.get(key="ubnd-a").versions.get().name == "Ủy ban nhân dân xã A"
