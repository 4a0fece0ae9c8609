"""Markdown with marks → blocks of the document model. Footnotes are Markdown footnotes: `đảng[^quan-triet]`."""

from __future__ import annotations

from collections.abc import Iterator

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode
from mdit_py_plugins.footnote import footnote_plugin

from danchu.core.document import Block, Heading, Inline, ListBlock, NoteRef, Paragraph, Table, Text
from danchu.reports.marks import Marks

Cells = tuple[tuple[Inline, ...], ...]


def blocks(source: str, marks: Marks) -> list[Block]:
    """Headings, paragraphs, lists, tables and footnotes; anything else in the outline is a fault (ValueError)."""
    reader = MarkdownIt("commonmark", {"html": False}).enable("table").use(footnote_plugin, move_to_end=True)
    root = SyntaxTreeNode(reader.parse(source))
    return list(_Reader(marks, _notes(root)).blocks(root))


def _notes(root: SyntaxTreeNode) -> dict[int, SyntaxTreeNode]:
    """Footnote id → the node that holds its paragraphs."""
    found = {}
    for node in root.walk():
        if node.type == "footnote":
            found[int(node.meta["id"])] = node
    return found


class _Reader:
    def __init__(self, marks: Marks, notes: dict[int, SyntaxTreeNode]) -> None:
        self.marks, self.notes = marks, notes

    def blocks(self, root: SyntaxTreeNode) -> Iterator[Block]:
        for node in root.children:
            match node.type:
                case "heading":
                    yield Heading(int(node.tag[1]), self._inlines(node))
                case "paragraph":
                    yield Paragraph(self._inlines(node))
                case "bullet_list" | "ordered_list":
                    items = tuple(self._inlines(item) for item in node.children)
                    yield ListBlock(items, ordered=node.type == "ordered_list")
                case "table":
                    yield self._table(node)
                case "footnote_block":
                    continue
                case _:
                    raise ValueError(f"the outline has a block that a report cannot hold: {node.type}")

    def _table(self, node: SyntaxTreeNode) -> Table:
        rows = [row for part in node.children for row in part.children]
        cells: list[Cells] = [tuple(self._inlines(cell) for cell in row.children) for row in rows]
        return Table(cells[0], tuple(cells[1:]))

    def _inlines(self, node: SyntaxTreeNode) -> tuple[Inline, ...]:
        found: list[Inline] = []
        for child in node.walk(include_self=False):
            if child.type == "inline":
                found += self._of(child, bold=False, italic=False)
        return tuple(_joined(found))

    def _of(self, node: SyntaxTreeNode, *, bold: bool, italic: bool) -> list[Inline]:
        found: list[Inline] = []
        for child in node.children:
            match child.type:
                case "text" | "code_inline":
                    found += self.marks.split(child.content, bold=bold, italic=italic)
                case "softbreak" | "hardbreak":
                    found.append(Text(" ", bold, italic))
                case "strong":
                    found += self._of(child, bold=True, italic=italic)
                case "em":
                    found += self._of(child, bold=bold, italic=True)
                case "footnote_ref":
                    found.append(self._note(child))
                case "footnote_anchor":
                    continue
                case _:
                    raise ValueError(f"the outline has a piece that a sentence cannot hold: {child.type}")
        return found

    def _note(self, node: SyntaxTreeNode) -> NoteRef:
        body = self.notes[int(node.meta["id"])]
        found: list[Inline] = []
        for paragraph in body.children:
            if found:
                found.append(Text(" "))
            found += self._inlines(paragraph)
        return NoteRef(tuple(_joined(found)))


def _joined(inlines: list[Inline]) -> list[Inline]:
    """Neighbouring texts of one look become one; the ends lose their blanks."""
    found: list[Inline] = []
    for inline in inlines:
        last = found[-1] if found else None
        if isinstance(inline, Text) and isinstance(last, Text) and _look(last) == _look(inline):
            found[-1] = Text(last.text + inline.text, last.bold, last.italic)
        else:
            found.append(inline)
    if found and isinstance(found[-1], Text):
        end = found[-1]
        found[-1] = Text(end.text.rstrip(), end.bold, end.italic)
    return [inline for inline in found if not (isinstance(inline, Text) and not inline.text)]


def _look(text: Text) -> tuple[bool, bool]:
    return text.bold, text.italic
