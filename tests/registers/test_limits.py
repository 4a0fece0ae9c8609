"""Constraints foreseen in Python give the database's own answer, and say in words what would have to be so."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import CheckConstraint, Exists, Q
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from danchu.registers import limits
from danchu.registers.models import REGISTERS

TABLES: dict[str, Any] = {
    table.__name__: table for kept in REGISTERS.values() for table in (kept.model, *kept.parts.values())
}


def told(table: str, **fields: Any) -> dict[str, str]:
    return {found.constraint: found.message for found in limits.refusals(TABLES[table](**fields))}


def values(field: models.Field[Any, Any]) -> st.SearchStrategy[Any]:
    """Few different values, so that equal, smaller and larger ones all meet."""
    some: st.SearchStrategy[Any]
    if field.choices:
        some = st.sampled_from([code for code, _ in field.flatchoices])
    elif isinstance(field, models.BooleanField):
        some = st.booleans()
    elif isinstance(field, models.DateField):
        some = st.integers(0, 4).map(lambda days: date(2024, 1, 1) + timedelta(days))
    elif isinstance(field, models.IntegerField):
        some = st.integers(0, 6)
    else:
        some = st.sampled_from(["", "1", "x"])
    return st.none() | some if field.null else some


@st.composite
def rows(draw: st.DrawFn) -> models.Model:
    table = draw(st.sampled_from(sorted(TABLES)))
    fields = [f for f in TABLES[table]._meta.concrete_fields if not isinstance(f, models.ForeignKey | models.AutoField)]
    made: models.Model = TABLES[table](**{field.name: draw(values(field)) for field in fields})
    return made


@pytest.mark.django_db
@settings(max_examples=600, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(row=rows())
def test_what_is_foreseen_is_what_the_database_says(row: models.Model) -> None:
    refused = set()
    for constraint in row._meta.constraints:
        if isinstance(constraint, CheckConstraint):
            try:
                constraint.validate(type(row), row)
            except ValidationError:
                refused.add(constraint.name)
    found = limits.refusals(row)
    assert {refusal.constraint for refusal in found} == refused
    for refusal in found:
        assert refusal.columns
        assert refusal.message.endswith(".")
        assert "None" not in refusal.message


def test_every_constraint_of_the_registers_is_foreseen() -> None:
    """None of them has to be asked of the database row by row."""
    unknown = []
    for table in TABLES.values():
        for constraint in table._meta.constraints:
            if isinstance(constraint, CheckConstraint):
                try:
                    limits.condition_of(constraint.condition, table)
                except limits._Unknown:
                    unknown.append(constraint.name)
    assert unknown == []


def test_a_condition_of_another_kind_is_left_to_the_database() -> None:
    with pytest.raises(limits._Unknown):
        limits.condition_of(Q(Exists(TABLES["Petition"].objects.all())), TABLES["Petition"])
    with pytest.raises(limits._Unknown):
        limits.condition_of(Q(signers__in=TABLES["Petition"].objects.values("signers")), TABLES["Petition"])


def test_two_numbers_are_told_with_their_values() -> None:
    message = told("Reception", kind="regular", visits=3, people=2, cases=1)["reception_people_not_below"]
    assert message == "«số người» (2) không được nhỏ hơn «lượt tiếp» (3)."


def test_two_days_are_told_as_before_and_after() -> None:
    row = {"accepted_on": date(2024, 3, 5), "decided_on": date(2024, 3, 1)}
    message = told("Petition", channel="government", kind="suggestion", **row)["petition_decided_after_accepted"]
    assert message == "«ngày giải quyết xong» (01/03/2024) không được trước «ngày thụ lý» (05/03/2024)."


def test_a_scaled_number_is_told_as_people_write_it() -> None:
    """Declared amounts are kept in thousandths: -1500 is minus one and a half."""
    window = {"first": date(2024, 1, 1), "after": date(2024, 7, 1)}
    message = told("Declared", indicator="x", amount=-1500, source="y", **window)["declared_not_negative"]
    assert message == "«số liệu» (-1,5) không được nhỏ hơn 0."


def test_the_kind_of_the_row_is_the_reason_and_not_the_thing_to_change() -> None:
    message = told("Inspection", topic="other", content="")["inspection_other_is_told"]
    assert message == "Khi «nội dung kiểm tra» là «Nội dung khác» thì phải ghi «nói rõ nội dung»."


def test_a_condition_over_nothing_refuses_nothing() -> None:
    """NULL is neither true nor false: a petition without days breaks no rule about their order."""
    assert told("Petition", channel="government", kind="suggestion") == {}


def test_a_repeated_row_of_a_part_is_found_and_an_empty_one_never_repeats() -> None:
    group, line = TABLES["EthnicGroup"], TABLES["Profile"]()
    rows = [group(line=line, name=name, people=1) for name in ("Mông", "Thái", "Mông")]
    assert [(found, columns) for found, columns in limits.doubles(rows)] == [(rows[2], ("line", "name"))]
    assert limits.doubles([group(line=line, name=None, people=1), group(line=line, name=None, people=1)]) == []
    assert limits.doubles([]) == []
    assert limits.repeated_message(("line", "name"), group) == (
        "Dòng này lặp lại một dòng trước (cùng «dân tộc»); chỉ giữ một dòng."
    )
