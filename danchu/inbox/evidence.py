"""What speaks for a figure telling an indicator, as numbers: how much of its name is said how near, and what else.

Every number lies about between 0 and 1; `weights` says how much each counts.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from operator import mul
from typing import Final

from danchu.core.place import Level
from danchu.inbox.context import Around, Layer
from danchu.inbox.labels import TOTAL, Label, Labels, Name, is_akin, unit_of
from danchu.inbox.words import features, label_words, words

_CLOSE: Final = (Layer.AFTER, Layer.OWN, Layer.SHARED, Layer.TAKEN)
_HEAVY: Final = 20  # a name of this weight is a long one
_PLENTY: Final = 8  # words of this weight against a name are many
_LEVEL_WORDS: Final[Mapping[Level, tuple[str, ...]]] = {
    Level.COMMUNE: tuple(words("xã phường thị cơ")),
    Level.DISTRICT: tuple(words("huyện")),
}
# Words of a change, of the period it is measured from, and of what is only planned.
_CHANGED: Final = frozenset(words("tăng giảm"))
_BEFORE: Final = frozenset(features(label_words("cùng kỳ, năm trước"))) - frozenset(words("cùng kỳ năm trước"))
_PLANS: Final = "phấn đấu, phương hướng, mục tiêu, trọng tâm, thời gian tới, kỳ tới, tiếp theo"
_PLANNED: Final = frozenset(word for word in features(label_words(_PLANS)) if " " in word)
FOR_LABEL: Final = (
    *(f"said {layer.name.lower()}" for layer in Layer),
    "mass", "lacking", "all said", "total named", "total not named",
    "topic near", "topic led", "topic far", "alien after", "alien own", "alien taken", "alien led",
    "rival after", "rival own", "rival led", "strange",
    "unit same", "unit printed", "unit akin", "level foreign", "level unsaid",
    "whole of a sum", "part of a sum", "wrong in a sum",
)  # fmt: skip
FOR_NONE: Final = (
    "none", "none strange", "none later column", "none no unit", "none rate", "none bare", "none in a sum",
    "none change", "none before", "none planned",
)  # fmt: skip


class Seen:
    """A figure's surroundings, looked at once for all labels: what the labels of its unit say near it."""

    def __init__(self, near: Around, labels: Labels) -> None:
        self.near, self.labels = near, labels
        vocabulary = labels.vocabulary(near.figure.unit)

        def known(said: Iterable[str]) -> list[tuple[str, list[str], float]]:
            told = (word for word in dict.fromkeys(said) if word in vocabulary)
            return [(word, word.split(), labels.weight(word)) for word in told]

        def at(layer: Layer) -> list[str]:
            return [word for word, held in near.layers.items() if held is layer]

        self.after, self.own = known(near.after), known(near.own)
        self.taken, self.led = known(at(Layer.TAKEN)), known(at(Layer.LED))
        self.beside = {*near.own, *near.after}
        self.names_total = near.layers.get(TOTAL, Layer.EARLIER) <= Layer.CLAUSE
        self.unit = unit_of(near.figure.unit)
        self.levels = frozenset(level for level, said in _LEVEL_WORDS.items() if _says(near, said, Layer.MARKED))


def for_label(seen: Seen, label: Label) -> list[list[float]]:
    """In the order of FOR_LABEL, for each name of the indicator."""
    alike = _common(seen, label)
    return [[*_named(seen, name), *alike] for name in label.names]


def _named(seen: Seen, name: Name) -> list[float]:
    near, said = seen.near, [0.0] * len(Layer)
    for word, weight in name.told.items():
        layer = near.layers.get(word)
        if layer is not None:
            said[layer] += weight
    told = sum(said)
    return [
        *(each / name.total for each in said),
        min(1.0, sum(said[layer] for layer in _CLOSE) / _HEAVY),
        min(1.0, (name.total - told) / _HEAVY),
        1.0 if told > 0.999 * name.total else 0.0,
        float(seen.names_total and name.is_total),
        float(name.is_total and not seen.names_total),
    ]


def _common(seen: Seen, label: Label) -> list[float]:
    """What does not depend on the name."""
    near, labels = seen.near, seen.labels
    chapter = labels.vocabulary(near.figure.unit, label.chapter)
    return [
        *_topic(near, label),
        *(_alien(said, label) for said in (seen.after, seen.own, seen.taken, seen.led)),
        *(_alien(said, label, chapter) for said in (seen.after, seen.own, seen.led)),
        _strange(seen, label),
        *_unit(seen, label),
        float(labels.level is Level.COMMUNE and label.level is Level.DISTRICT),
        float(label.level is not None and label.level not in seen.levels),
        *_sum(near, label, labels),
    ]


def _topic(near: Around, label: Label) -> tuple[float, float, float]:
    """How much of what the chapter is about is said in the sentence, in what leads it, and further off."""
    found = [0.0, 0.0, 0.0]
    for word, weight in label.topic.items():
        layer = near.layers.get(word)
        if layer is not None:
            found[1 if layer is Layer.LED else 0 if layer <= Layer.SENTENCE else 2] += weight
    near_, led, far = (each / label.topic_total for each in found)
    return near_, led, far


def _alien(said: Iterable[tuple[str, list[str], float]], label: Label, chapter: frozenset[str] | None = None) -> float:
    """How much is said there that other labels of the unit say and this one does not; of one chapter or of all.

    «thường xuyên» says that it is not all receptions.
    """
    against = 0.0
    for word, parts, weight in said:
        if (chapter is None or word in chapter) and not label.allowed.issuperset(parts):
            against += weight
    return min(1.0, against / _PLENTY)


def _strange(seen: Seen, label: Label) -> float:
    """The share of the words next to the number that the label does not say."""
    return len(seen.beside - label.allowed) / len(seen.beside) if seen.beside else 0.0


def _unit(seen: Seen, label: Label) -> tuple[float, float, float]:
    is_same = seen.unit == label.unit or label.unit in seen.near.cells
    return float(is_same), float(seen.near.printed.startswith(label.unit)), float(is_akin(seen.unit, label.unit))


def _sum(near: Around, label: Label, labels: Labels) -> tuple[float, float, float]:
    """Whether the figure stands in a sum of the text where the indicator stands in one of the catalogue."""
    is_whole, is_part = label.code in labels.relations.wholes, label.code in labels.relations.parts
    right = (near.is_sum and is_whole), (near.is_part and is_part)
    wrong = (near.is_sum and not is_whole) or (near.is_part and not is_part)
    return float(right[0]), float(right[1]), float(wrong)


def for_none(seen: Seen) -> list[float]:
    """What speaks for the figure telling no indicator at all, in the order of FOR_NONE."""
    near, said = seen.near, seen.beside
    strange = sum(word not in seen.labels.often for word in said) / len(said) if said else 1.0
    unit = near.figure.unit
    return [
        1.0,
        strange,
        float(near.column > 0),
        float(not unit),
        float(unit == "%"),
        float(len(said) < 2),
        float(near.is_sum or near.is_part),
        float(any(word in _CHANGED for word in near.own[-2:])),
        float(_says(near, _BEFORE, Layer.CLAUSE)),
        float(_says(near, _PLANNED, Layer.SENTENCE) or any(near.layers.get(w) is Layer.TITLE for w in _PLANNED)),
    ]


def _says(near: Around, wanted: Iterable[str], within: Layer) -> bool:
    return any(near.layers.get(word, len(Layer)) <= within for word in wanted)


def weighed(values: Sequence[float], weights: Sequence[float]) -> float:
    """The sum of the products; both are of one length."""
    return float(sum(map(mul, values, weights)))


def in_order(weights: Mapping[str, float], names: Sequence[str]) -> list[float]:
    """The weights as a list beside the evidence; evidence that was never fitted counts nothing."""
    return [weights.get(name, 0.0) for name in names]
