"""A comparison in Vietnamese sentences."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Final

from danchu.core.document import FigureRef, Report
from danchu.reports.comparing import Comparison
from danchu.reports.comparing.findings import Finding, Kind, Sure
from danchu.reports.render.marks import marks

SURE: Final = {
    Sure.TAGS: "Nhận ra các con số bằng thẻ trong văn bản: chắc chắn.",
    Sure.BOOKMARKS: "Văn bản đã mất thẻ ở một số chỗ (thường do lưu bằng LibreOffice); nhận ra con số bằng dấu trang: "
    "khá chắc chắn.",
    Sure.TEXT: "Văn bản không còn thẻ lẫn dấu trang; chỉ so được bằng chữ: không chắc chắn, cần người đọc lại.",
}
_BY_TEXT: Final = " (so bằng chữ)"
_SENTENCES: Final[Mapping[Kind, str]] = {
    Kind.TYPED_OVER: "Sửa số: {what} trong tệp là «{after}», theo sổ là «{before}»",
    Kind.DELETED: "Xóa số: {what} («{before}») không còn trong tệp",
    Kind.MOVED: "Chuyển chỗ: {what} («{after}») đứng ở chỗ khác so với báo cáo",
    Kind.ADDED: "Thêm số: {what} («{after}») được chép thêm vào",
    Kind.UNTIED: "Mất liên kết: {what} vẫn ghi «{after}» nhưng không còn mở được về sổ",
    Kind.CHANGED: "Sửa chữ: {after}",
    Kind.REMOVED: "Bỏ đoạn: «{before}»",
    Kind.INSERTED: "Thêm đoạn: {after}",
    Kind.TYPED_NUMBER: "Số gõ tay: «{after}» không lấy từ sổ",
}
_PAPERS: Final[Mapping[Kind, str]] = {
    Kind.TYPED_OVER: "Sửa viện dẫn: {what} trong tệp ghi là «{after}»",
    Kind.DELETED: "Bỏ viện dẫn: {what} không còn trong tệp",
    Kind.ADDED: "Thêm viện dẫn: {what} được chép thêm vào",
    Kind.UNTIED: "Mất liên kết: {what} vẫn còn nhưng không mở được về sổ",
}
_EXCERPT: Final = 60
_MOST_UNTIED: Final = 3


def sentences(comparison: Comparison, report: Report, name: Callable[[str], str]) -> Iterator[str]:
    """How sure, then every finding with its paragraph, then the sum. `name`: of a place or body by its key."""
    yield SURE[comparison.sure]
    by_text = sum(finding.sure is Sure.TEXT for finding in comparison.findings)
    if by_text and comparison.sure is not Sure.TEXT:
        yield f"Riêng {by_text} chỗ không còn thẻ lẫn dấu trang, chỉ so được bằng chữ: cần người đọc lại."
    labels = _labels(report, name)
    untied = [finding for finding in comparison.findings if finding.kind is Kind.UNTIED]
    for finding in comparison.findings:
        if finding.kind is not Kind.UNTIED or len(untied) <= _MOST_UNTIED:
            yield sentence(finding, labels)
    if len(untied) > _MOST_UNTIED:
        yield f"Mất liên kết: {len(untied)} con số, văn bản vẫn ghi đúng chữ nhưng không còn mở được về sổ."
    yield _sum(comparison)


def sentence(finding: Finding, labels: Mapping[str, str]) -> str:
    """One finding, where it stands, and how it was recognised if not by a tag."""
    what = labels.get(finding.tag) or (f"«{finding.tag}»" if finding.tag else "một con số không rõ của chỉ tiêu nào")
    said = _form_of(finding).format(what=what, before=finding.before, after=finding.after)
    by_text = _BY_TEXT if finding.sure is Sure.TEXT else ""
    end = "" if said.endswith(("…", ".")) and not by_text else "."
    return f"{said}{by_text}{end}{_place(finding)}"


def _form_of(finding: Finding) -> str:
    """A paper is no number."""
    own = _PAPERS if finding.tag.startswith("doc@") else {}
    return own.get(finding.kind, _SENTENCES[finding.kind])


def _place(finding: Finding) -> str:
    where = "Chú thích" if finding.where == "footnote" else "Đoạn"
    text = " ".join(finding.paragraph.split())
    shown = text if len(text) <= _EXCERPT else text[:_EXCERPT].rsplit(" ", 1)[0] + "…"
    return f" {where}: “{shown}”."


def _labels(report: Report, name: Callable[[str], str]) -> dict[str, str]:
    """Tag → «lượt tiếp, tổng số» của huyện Tam Đường; the reference itself, «Kế hoạch số …», for a paper."""
    found = {}
    for mark in marks(report):
        if isinstance(mark, FigureRef):
            found[mark.tag] = f"«{mark.label or mark.indicator}» của {name(mark.body or mark.place)}"
        else:
            found.setdefault(mark.tag, f"«{mark.printed}»")
    return found


def _sum(comparison: Comparison) -> str:
    if not comparison.is_changed:
        return f"Không có gì thay đổi: {comparison.figures} con số và văn bản viện dẫn đều như trong sổ."
    changed = sum(finding.kind is not Kind.UNTIED for finding in comparison.findings)
    return f"{changed} chỗ khác với sổ, trong {comparison.figures} con số và văn bản viện dẫn."
