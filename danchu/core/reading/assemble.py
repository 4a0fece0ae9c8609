"""From the working figures and the ledger to the result: places in the text, in the order of the text."""

from collections.abc import Sequence

from danchu.core.citations import Citation
from danchu.core.printed import Printed
from danchu.core.reading.found import Found
from danchu.core.reading.ledger import Ledger, Remark
from danchu.core.reading.result import Claim, Figure, Finding, Reading

__all__ = ["assemble"]

_FAR = 1500  # characters; figures further apart are pointed at one by one


def assemble(printed: Printed, found: Sequence[Found], citations: list[Citation], ledger: Ledger) -> Reading:
    """The reading of a text; every position is one of the print."""
    for place, figure in enumerate(found):
        figure.place = place
    claims = [Claim(entry.kind, tuple(one.place for one in entry.figures), entry.holds) for entry in ledger.entries]
    return Reading(
        text=printed.text,
        figures=[_figure(printed, figure) for figure in found],
        citations=citations,
        claims=list(dict.fromkeys(claims)),
        findings=_findings(printed, ledger.remarks),
        unchecked=_findings(printed, ledger.unchecked),
    )


def _figure(printed: Printed, figure: Found) -> Figure:
    start, end = printed.at(figure.start), printed.at(figure.end)
    return Figure(start, end, printed.text[start:end], figure.value, figure.unit, figure.approx)


def _findings(printed: Printed, remarks: Sequence[Remark]) -> list[Finding]:
    findings = [
        Finding(printed.at(start), printed.at(end), remark.kind, remark.severity, remark.message, remark.suggestion)
        for remark in remarks
        for start, end in _places(remark)
    ]
    return sorted(dict.fromkeys(findings), key=lambda finding: (finding.start, finding.end))


def _places(remark: Remark) -> list[tuple[int, int]]:
    """One stretch over all figures, or one for each group when they stand far apart (body and footnote)."""
    places = sorted((figure.start, figure.end) for figure in remark.figures)
    groups = [list(places[0])]
    for start, end in places[1:]:
        if start - groups[-1][1] > _FAR:
            groups.append([start, end])
        else:
            groups[-1][1] = max(groups[-1][1], end)
    return [(group[0], group[1]) for group in groups]
