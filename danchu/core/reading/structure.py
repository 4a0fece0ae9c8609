"""How the figures of a passage hang together: sentences, clauses, items, and scopes that a total opens.

A scope is opened by a bracket, a colon after a figure, a word such as "trong đó" or "gồm", or a list under a
line; its head is the item before the opener, its children are the figures inside. An item is a figure and those
that go with it ("34 lượt với 42 người, 34 vụ việc").
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final, Literal

from danchu.core.reading.found import Found
from danchu.core.reading.passages import Passage
from danchu.core.reading.roles import roles_of
from danchu.core.reading.tokens import Token
from danchu.core.reading.words import word_set

__all__ = ["Opener", "Scope", "Sheet", "lay_out"]

Opener = Literal["top", "bracket", "colon", "some", "all", "list"]

# Words that open the parts of what was said before; "all" promises every part, "some" does not.
_SOME: Final = (("trong", "đó"), ("trong", "số", "đó"), ("trong", "số", "này"), ("bao", "gồm", "cả"), ("riêng",))
_ALL: Final = (
    ("bao", "gồm"), ("gồm", "có"), ("gồm",), ("chia", "ra"), ("chia", "theo"), ("phân", "theo"), ("cụ", "thể"),
    ("phân", "ra"), ("được", "chia"), ("tách", "ra"),
)  # fmt: skip
_JOINING: Final = word_set(
    "với , / và có được cùng tham gia dự thu hút người trên sự của tổng số công dân đến phản ánh giải quyết cho lượt"
    " ghi nhận"
)
_MOST_JOINING: Final = 7
_DEEPEST: Final = 12  # scopes inside each other; no sentence means more
_SEXES: Final = frozenset({"nam", "nữ", "phụ nữ"})
_COLON_WORDS: Final = frozenset(
    {"kết quả", "như sau", "kết quả như sau", "đạt kết quả", "cụ thể", "kết quả cụ thể", "là"}
)


@dataclass(eq=False)
class Scope:
    """`parts[i]` are the children after the i-th semicolon; `sentence` is where it was opened."""

    opener: Opener
    head: list[Found]
    parent: "Scope | None"
    sentence: int
    parts: list[list[Found]] = field(default_factory=lambda: [[]])
    inner: list["Scope"] = field(default_factory=list)
    bracketed: bool = False  # the opening word stands first in a bracket, which closes it

    @property
    def is_empty(self) -> bool:
        return not self.parts[0] and not any(self.parts)

    @property
    def children(self) -> list[Found]:
        return [figure for part in self.parts for figure in part]


@dataclass
class Sheet:
    """A passage laid out: its figures in order, its scopes, the top scope of each sentence."""

    passage: Passage
    tokens: list[list[Token]]
    figures: list[Found]
    scopes: list[Scope] = field(default_factory=list)
    tops: list[Scope] = field(default_factory=list)
    scope_of: dict[int, Scope] = field(default_factory=dict)
    items: dict[int, list[Found]] = field(default_factory=dict)
    earlier: list[Found] = field(default_factory=list)  # the last figures of the passage before

    def item(self, figure: Found) -> list[Found]:
        """The figure and those that go with it, in order; itself alone when it is of another passage."""
        beside = self.items.get(figure.item, [])
        return beside if figure in beside else [figure]

    def scope(self, figure: Found) -> Scope:
        return self.scope_of[id(figure)]

    def around(self, figure: Found) -> Iterator[Scope]:
        """The scope of the figure and those it lies in, from the inside out."""
        scope: Scope | None = self.scope(figure)
        while scope is not None:
            yield scope
            scope = scope.parent


def lay_out(passage: Passage, tokens: list[list[Token]], figures: list[list[Found]]) -> Sheet:
    """Lays out a passage; the figures get their sentence, clause, item and roles."""
    sheet = Sheet(passage, tokens, [figure for block in figures for figure in block])
    for order, figure in enumerate(sheet.figures):
        figure.order = order
    walk = _Walk(sheet)
    for place, block in enumerate(passage.blocks):
        walk.block(tokens[place], figures[place], block.level)
    for following, figure in pairwise(reversed(sheet.figures)):
        if not figure.unit and figure.sentence == following.sentence and "/" not in following.unit:
            figure.unit = following.unit if following.unit != "%" else ""
    return sheet


class _Walk:
    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self.sentence = -1
        self.first_sentence = 0  # of the block
        self.level = 0
        self.ranks: dict[int, int] = {}  # blocks seen at each level
        self.clause = 0
        self.item = self.items_made = -1
        self.stack: list[Scope] = []
        self.items = sheet.items
        self.last: Found | None = None
        self.counted = ""  # unit of the last count of the passage, shares and rates left out
        self.lists: list[tuple[int, Scope]] = []  # level of the line that opened it, scope
        self.closed: list[Scope] = []  # colon scopes of the sentence before, which the next may go on with

    def block(self, tokens: Sequence[Token], figures: Sequence[Found], level: int) -> None:
        self.close_lists(level)
        self.new_sentence(adopt=False)
        self.first_sentence = self.sentence
        self.level = level
        self.ranks[level] = self.ranks.get(level, 0) + 1
        ahead = list(reversed(figures))
        place = 0
        while place < len(tokens):
            if ahead and ahead[-1].first == place:
                figure = ahead.pop()
                self.figure(tokens, figure)
                place = max(figure.after, place + 1)
                continue
            place += self.sign(tokens, place, last=not ahead)
        self.open_list(level, colon=bool(tokens) and tokens[-1].low == ":")

    def close_lists(self, level: int) -> None:
        while self.lists and self.lists[-1][0] >= level:
            self.lists.pop()

    def open_list(self, level: int, *, colon: bool) -> None:
        """The items below a line with a figure are its parts, if they turn out to be deeper."""
        if self.last is None and not (colon and len(self.sheet.tops) > 1 and self.sentence > self.first_sentence):
            return
        head = self.items[self.item] if self.last is not None else self.head()
        if not head:
            return
        if not colon:
            head = self.items[self.sheet.tops[-1].parts[-1][0].item] if self.sheet.tops[-1].parts[-1] else head
        self.lists.append((level, self.make("list", head, self.stack[0])))

    def make(self, opener: Opener, head: list[Found], parent: Scope | None) -> Scope:
        scope = Scope(opener, list(head), parent, self.sentence)
        if parent is not None:
            parent.inner.append(scope)
        self.sheet.scopes.append(scope)
        return scope

    def new_sentence(self, *, adopt: bool) -> None:
        self.closed = [scope for scope in self.stack if scope.opener in {"colon", "all", "some"}] if adopt else []
        self.sentence += 1
        self.clause += 1
        base = self.lists[-1][1] if self.lists else None
        if base is not None:
            base.parts.append([])
            self.stack = [base]
        else:
            self.stack = [Scope("top", [], None, self.sentence)]
        self.sheet.tops.append(self.stack[0])
        self.last = None

    def figure(self, tokens: Sequence[Token], figure: Found) -> None:
        figure.sentence, figure.clause = self.sentence, self.clause
        figure.level, figure.rank = self.level, self.ranks[self.level]
        figure.roles = roles_of(
            figure.before, f"{figure.unit} {figure.following}" if figure.unit in _SEXES else figure.following
        )
        self.adopt(figure)
        scope = self.stack[-1]
        self.inherit(figure, scope)
        if self.accompanies(figure, scope):
            self.item = scope.head[0].item
        elif not self.joins(tokens, figure, scope):
            self.item = self.items_made = self.items_made + 1
            self.items[self.item] = []
        figure.item = self.item
        first = self.items[self.item][0] if self.items[self.item] else figure
        figure.roles = {**first.roles, **figure.roles} if first is not figure else figure.roles
        self.items[self.item].append(figure)
        scope.parts[-1].append(figure)
        self.sheet.scope_of[id(figure)] = scope
        self.last = figure
        if figure.unit != "%" and "/" not in figure.unit:
            self.counted = figure.unit

    def adopt(self, figure: Found) -> None:
        """The first figure of a sentence may go on with a division begun in the sentence before."""
        closed, self.closed = self.closed, []
        for scope in reversed(closed):
            named = {axis: {child.roles.get(axis) for child in scope.children} for axis in figure.roles}
            fits = [
                axis
                for axis, roles in named.items()
                if roles - {None} and figure.roles[axis] not in roles and axis not in {"rest", "total", "status"}
            ]
            if fits and any(child.family == figure.family for child in scope.children):
                scope.parts.append([])
                self.stack = [self.stack[0], scope]
                return

    def inherit(self, figure: Found, scope: Scope) -> None:
        """A bare number in a division counts what its whole counts, or what the number before it counts."""
        if figure.unit:
            return
        above: Scope | None = scope
        while above is not None and not figure.unit:
            units = {one.unit for one in above.head if "/" not in one.unit and one.unit != "%"} - {""}
            figure.unit = units.pop() if len(units) == 1 else ""
            above = above.parent
        if not figure.unit:
            figure.unit = self.counted

    def accompanies(self, figure: Found, scope: Scope) -> bool:
        """Whether the first count in a bracket goes with the item before it: "52 lượt (60 người)"."""
        if scope.opener != "bracket" or not scope.is_empty or not scope.head or figure.before or figure.unit == "%":
            return False
        return figure.family not in {one.family for one in self.items[scope.head[0].item]} and not figure.roles

    def joins(self, tokens: Sequence[Token], figure: Found, scope: Scope) -> bool:
        """Whether the figure goes with the one before as another count of the same thing."""
        last = self.last
        if last is None or self.sheet.scope_of[id(last)] is not scope or last.clause != figure.clause:
            return False
        if figure.unit == "%" or last.unit == "%":
            return False
        families = {one.family for one in self.items[self.item]}
        new_role = {axis for axis in roles_of(figure.before, "") if axis not in last.roles} - {"total"}
        between = [tokens[i].low for i in range(last.after, figure.first)]
        loose = [low for low in between if low not in _JOINING]
        return figure.family not in families and len(between) <= _MOST_JOINING and len(loose) <= (1 if new_role else 4)

    def sign(self, tokens: Sequence[Token], place: int, *, last: bool) -> int:
        """Opens and closes scopes at a token that is no figure; gives the number of tokens it took."""
        low = tokens[place].low
        if low == "(":
            if len(self.stack) < _DEEPEST:
                apart = self.last is not None and self.last.clause != self.clause
                self.stack.append(self.make("bracket", [] if apart else self.head(), self.stack[-1]))
        elif low == ")":
            self.close_bracket()
        elif low == ";":
            self.clause += 1
            self.after_semicolon()
        elif low in {".", "!", "?"} and _ends_sentence(tokens, place):
            self.new_sentence(adopt=True)
        elif low == ":" and self.last is not None and not last and self.leads(tokens, place):
            self.open("colon", tokens, place)
        elif low in _FIRST_WORDS:
            return self.opening_words(tokens, place)
        return 1

    def leads(self, tokens: Sequence[Token], place: int) -> bool:
        """Whether a colon opens the parts of the figure before it: nothing else is said between the two."""
        assert self.last is not None
        if self.last.clause != self.clause:
            return False
        between = [tokens[i].low for i in range(self.last.after, place)]
        if "," in between:
            between = between[len(between) - between[::-1].index(",") :]
            return " ".join(between) in _COLON_WORDS
        return True

    def opening_words(self, tokens: Sequence[Token], place: int) -> int:
        for words, opener in _OPENERS:
            if all(_low(tokens, place + i) == word for i, word in enumerate(words)):
                if opener == "all" and _low(tokens, place - 1) in {"không", "chưa"}:
                    return 1
                self.open(opener, tokens, place)
                return len(words)
        return 1

    def open(self, opener: Opener, tokens: Sequence[Token], place: int) -> None:
        head = self.head()
        top = self.stack[-1]
        if opener == "colon" and top.opener in {"some", "all", "list"} and top.is_empty:
            return  # "trong đó:" opens once
        if top.opener == "bracket" and top.is_empty and opener != "colon":
            top.opener = opener  # "(trong đó …)"
            top.bracketed = True
            return
        if len(self.stack) < _DEEPEST:
            self.stack.append(self.make(opener, head, top))

    def head(self) -> list[Found]:
        """The item before an opener; at the head of a sentence, the items of the sentence before."""
        if self.last is not None:
            return self.items[self.item]
        return next((top.children for top in reversed(self.sheet.tops[:-1]) if not top.is_empty), [])

    def close_bracket(self) -> None:
        for depth in range(len(self.stack) - 1, 0, -1):
            if self.stack[depth].opener == "bracket" or self.stack[depth].bracketed:
                closed = self.stack[depth]
                del self.stack[depth:]
                if closed.head:
                    self.last, self.item = closed.head[-1], closed.head[-1].item
                return

    def after_semicolon(self) -> None:
        scope = self.stack[-1]
        scope.parts.append([])


def _low(tokens: Sequence[Token], place: int) -> str:
    return tokens[place].low if 0 <= place < len(tokens) else ""


_OPENERS: Final[tuple[tuple[tuple[str, ...], Opener], ...]] = tuple(
    [(words, "some") for words in _SOME] + [(words, "all") for words in _ALL]
)
_FIRST_WORDS: Final = frozenset(words[0] for words, _ in _OPENERS)


def _ends_sentence(tokens: Sequence[Token], place: int) -> bool:
    """A full stop before a capital or the end; not the dots of "v.v" or of an abbreviation."""
    following = tokens[place + 1] if place + 1 < len(tokens) else None
    if following is None:
        return True
    return following.start > tokens[place].end and (
        following.text[:1].isupper() or following.kind == "number" or following.text in {"-", "+", "*"}
    )
