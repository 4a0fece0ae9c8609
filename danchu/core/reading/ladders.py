"""Tables that go down: a total in the first row, below it what it is made of, often in two ways one after the other.

"Tổng số đơn | 152", "Trong đó: khiếu nại | 38", "Tố cáo | 13", "Kiến nghị | 101", "Đã giải quyết | 129", …
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from danchu.core.reading.addition import adds_up, one_misprint, one_slip, sum_failure
from danchu.core.reading.found import Found
from danchu.core.reading.ledger import Ledger
from danchu.core.reading.roles import COMPLETE, roles_of

__all__ = ["check_ladder"]


def check_ladder(cells: Sequence[tuple[str, Found]], ledger: Ledger) -> None:
    """Checks the runs of rows that may make up the first one. `cells` are the labels and figures of one column."""
    (_, whole), *rest = cells
    reached: set[int] = set()
    for group in _runs(whole, [figure for _, figure in rest]):
        ledger.holds("sum", [whole, *group])
        reached |= {id(one) for one in group}
    for group in _sides([(label, figure) for label, figure in rest if id(figure) not in reached]):
        if adds_up(whole, group):
            ledger.holds("sum", [whole, *group])
        elif one_misprint(whole, group):
            sum_failure(whole, group, "error" if one_slip(whole, group) else "question", ledger)


def _runs(whole: Found, rest: Sequence[Found]) -> Iterator[list[Found]]:
    """Rows one after the other that make up the whole, and then the next ones that do again."""
    run: list[Found] = []
    for figure in rest:
        run.append(figure)
        if len(run) > 1 and adds_up(whole, run):
            yield run
            run = []
        elif sum((one.size for one in run), Decimal(0)) > whole.size:
            return


def _sides(rest: Sequence[tuple[str, Found]]) -> Iterator[list[Found]]:
    """Rows whose labels are sides of one division: complaints, denunciations and petitions; resolved and pending."""
    by_axis: dict[str, dict[str, Found]] = {}
    for label, figure in rest:
        for axis, role in roles_of(label.lower(), "").items():
            if axis in COMPLETE | {"kind"}:
                by_axis.setdefault(axis, {}).setdefault(role, figure)
    yield from (list(sides.values()) for sides in by_axis.values() if len(sides) > 1)
