"""Figures made from figures: a small checked grammar of + - * / and parentheses over indicator codes and numbers."""

from __future__ import annotations

import ast
import operator
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from danchu.core.value import Value, combine

_OPERATIONS: dict[type[ast.operator], Callable[[Decimal, Decimal], Decimal]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
}
_LONGEST = 500
Amount = Callable[[Mapping[str, Decimal]], Decimal]  # amounts by code → the amount of an expression


class FormulaFault(ValueError):  # noqa: N818
    """A formula that cannot be read; the message is Vietnamese."""


@dataclass(frozen=True)
class Parsed:
    """A formula ready to be made: `codes` are the indicators it needs, each once, in order of appearance."""

    text: str
    codes: tuple[str, ...]
    over: Amount

    def make(self, values: Sequence[Value]) -> Value:
        """The formula over the values of one place, one for each of `codes`.

        Missing if a part is, or if something is divided by zero.
        """
        if not self.codes:
            raise FormulaFault(f"Công thức «{self.text}» không dùng chỉ tiêu nào.")

        def over(*amounts: Decimal) -> Decimal | None:
            try:
                return self.over(dict(zip(self.codes, amounts, strict=True)))
            except ArithmeticError:  # division by zero, also 0/0 which Decimal calls invalid
                return None

        return combine(over, *values)


@lru_cache(maxsize=1024)
def parse(text: str) -> Parsed:
    """Read `100 * petitions.resolved / petitions.eligible`; anything but codes, numbers and + - * / ( ) is refused."""
    if len(text) > _LONGEST:
        raise FormulaFault(f"Công thức dài quá {_LONGEST} ký tự.")
    try:
        tree = ast.parse(text.strip(), mode="eval").body
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        raise FormulaFault(f"Không đọc được công thức «{text}»: chỉ dùng mã chỉ tiêu, số và + - * / ( ).") from None
    codes: dict[str, None] = {}
    _collect(tree, text, codes)
    return Parsed(text, tuple(codes), _made(tree, text))


def _collect(node: ast.expr, text: str, codes: dict[str, None]) -> None:
    match node:
        case ast.BinOp(left=left, op=op, right=right) if type(op) in _OPERATIONS:
            _collect(left, text, codes)
            _collect(right, text, codes)
        case ast.UnaryOp(op=ast.USub(), operand=operand):
            _collect(operand, text, codes)
        case ast.Name() | ast.Attribute():
            codes[_code(node, text)] = None
        case ast.Constant():
            _constant(node, text)
        case _:
            raise FormulaFault(f"Công thức «{text}» có phần không được phép: «{ast.unparse(node)}».")


def _code(node: ast.expr, text: str) -> str:
    match node:
        case ast.Name(id=name):
            return name
        case ast.Attribute(value=value, attr=attr):
            return f"{_code(value, text)}.{attr}"
    raise FormulaFault(f"Công thức «{text}» có mã chỉ tiêu không hợp lệ: «{ast.unparse(node)}».")


def _constant(node: ast.Constant, text: str) -> Decimal:
    """The number exactly as typed, not the nearest float."""
    if type(node.value) not in (int, float):
        raise FormulaFault(f"Công thức «{text}» có giá trị không phải số: «{ast.unparse(node)}».")
    return Decimal(ast.get_source_segment(text.strip(), node) or str(node.value))


def _made(node: ast.expr, text: str) -> Amount:
    """The expression as a function, taken apart once for all places."""
    match node:
        case ast.BinOp(left=left, op=op, right=right):
            apply, one, other = _OPERATIONS[type(op)], _made(left, text), _made(right, text)
            return lambda amounts: apply(one(amounts), other(amounts))
        case ast.UnaryOp(operand=operand):
            inner = _made(operand, text)
            return lambda amounts: -inner(amounts)
        case ast.Constant():
            number = _constant(node, text)
            return lambda _amounts: number
    return operator.itemgetter(_code(node, text))
