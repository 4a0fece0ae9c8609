"""Identities of chapter A: bodies, communes, people and households."""

from __future__ import annotations

from decimal import Decimal

from danchu.core.catalogue.area import GROUPS, PARTS
from danchu.core.check import Rule, Severity
from danchu.core.rule_forms import AtMost, Equal, Limit

TREE = "Danh mục đơn vị, địa bàn"
PROFILE = "Hồ sơ địa bàn"

RULES = (
    Rule(
        "bodies-total",
        Equal(("bodies.local",), tuple(part.code for part in PARTS)),
        "Tổng số cơ quan, đơn vị phải bằng tổng các khối",
        "All agencies must be the sum of their groups",
        Severity.BLOCK,
        TREE,
        ("R01",),
    ),
    Rule(
        "communes-have-authorities",
        Equal(("bodies.communes",), ("area.communes",)),
        "Số chính quyền cấp xã phải bằng số xã, thị trấn",
        "Commune authorities must be as many as communes",
        Severity.BLOCK,
        TREE,
        ("R02",),
    ),
    Rule(
        "ethnic-shares",
        Limit(tuple(f"people.{code}.share" for code, _, _ in GROUPS), Decimal(100), Decimal("0.05")),
        "Tổng tỷ lệ các dân tộc được nêu tên không quá 100%",
        "Shares of the named ethnic groups must not exceed 100%",
        Severity.BLOCK,
        PROFILE,
        ("R03",),
    ),
    Rule(
        "people-of-groups",
        AtMost(("people.by_group",), ("people.total",)),
        "Số người thống kê theo dân tộc không quá dân số",
        "People counted by ethnic group must not exceed the population",
        Severity.WARN,
        PROFILE,
    ),
    Rule(
        "poor-households",
        AtMost(("households.poor", "households.near_poor"), ("households.total",)),
        "Hộ nghèo và cận nghèo không quá tổng số hộ",
        "Poor and near-poor households must not exceed all households",
        Severity.BLOCK,
        PROFILE,
    ),
)
