"""The JSON of a reading points exactly into a .txt file, whatever letters, line ends and marks it is written with."""

from __future__ import annotations

import json
import unicodedata
from decimal import Decimal
from pathlib import Path

import pytest
from django.core.management import call_command
from hypothesis import given, settings
from hypothesis import strategies as st

from danchu.core.reading import read
from danchu.inbox.formats import plain

SENTENCES = (
    "Toàn xã đã tiếp 52 lượt với 61 người; trong đó tiếp thường xuyên 30 lượt, tiếp định kỳ 25 lượt.",
    "Tổng số đơn là 48 đơn, gồm 31 đơn nhận mới và 17 đơn kỳ trước chuyển sang, đạt 57% kế hoạch.",
    "Thực hiện Nghị định số 59/2023/NĐ-CP ngày 14/8/2023 của Chính phủ và Kết luận số 21-KL/TW.",
    "Nhân dân đóng góp 10 tỷ 440 triệu 932 nghìn đồng, trên 5,9 vạn người hưởng lợi.",
    "Hoà giải thành 14/20 vụ việc; diện tích 7,25 ha; một nghìn hai trăm người dự.",
)
# What a real file may hold between sentences: line ends of three systems, blanks, letters beyond 16 bits, lone marks.
BETWEEN = st.sampled_from(
    ["\n", "\r\n", "\r", " ", "\u00a0", "\t", "\ufeff", "\u200b", "\u00ad", "🏡", "𝟙𝟚", "\u0301", "\u2028", "¹", "\n\n"]
)
FORMS = st.sampled_from(["NFC", "NFD", "NFKC", "NFKD"])


@st.composite
def files(draw: st.DrawFn) -> bytes:
    """The bytes of a .txt file: sentences in any normal form, with anything between them."""
    pieces = draw(st.lists(st.tuples(st.sampled_from(SENTENCES), FORMS, BETWEEN), min_size=1, max_size=5))
    text = "".join(unicodedata.normalize(form, sentence) + between for sentence, form, between in pieces)
    return (draw(st.sampled_from(["", "\ufeff"])) + text).encode()


@settings(max_examples=150, deadline=None)
@given(files())
def test_every_place_is_one_of_the_file(content: bytes) -> None:
    text = content.decode("utf-8")
    told = json.loads(json.dumps(read(plain.text(content)).to_json()))
    assert told["text"] == text
    for each in (*told["figures"], *told["citations"]):
        assert text[each["start"] : each["end"]] == each["text"]
        assert each["text"]
    for finding in told["findings"]:
        assert 0 <= finding["start"] <= finding["end"] <= len(text)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=4), FORMS)
def test_the_normal_form_changes_no_value(sentences: list[str], form: str) -> None:
    """A text typed on a Mac (NFD) tells the same figures and papers as the same text in NFC."""
    text = "\n".join(sentences)
    plain_, other = read(text).to_json(), read(unicodedata.normalize(form, text)).to_json()
    for kind, keys in (("figures", ("value", "approx")), ("citations", ("type", "number", "symbol", "date", "system"))):
        assert [[f[k] for k in keys] for f in plain_[kind]] == [[f[k] for k in keys] for f in other[kind]]


def test_the_shape(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Keys as they were promised; a BOM and CR LF are characters of the text like any other."""
    path = tmp_path / "a.txt"
    path.write_bytes(("\ufeff" + "\r\n".join(SENTENCES)).encode())
    call_command("read", str(path), "--json")
    told = json.loads(capsys.readouterr().out)
    assert list(told) == ["text", "figures", "citations", "claims", "findings"]
    assert told["text"] == path.read_bytes().decode("utf-8")
    assert {tuple(f) for f in told["figures"]} == {("start", "end", "text", "value", "unit", "approx")}
    assert {tuple(c) for c in told["citations"]} == {
        ("start", "end", "text", "type", "number", "symbol", "date", "system")
    }
    assert {tuple(c) for c in told["claims"]} == {("kind", "figures", "holds")}
    assert {tuple(f) for f in told["findings"]} == {("start", "end", "kind", "severity", "message", "suggestion")}
    money = next(f for f in told["figures"] if f["unit"] == "đồng")
    assert money["value"] == "10440932000"
    assert all(isinstance(f["value"], str) and Decimal(f["value"]).is_finite() for f in told["figures"])
    assert [c["date"] for c in told["citations"]] == ["2023-08-14", None]
    assert all(0 <= place < len(told["figures"]) for claim in told["claims"] for place in claim["figures"])
