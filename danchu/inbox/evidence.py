"""What speaks for a figure telling an indicator, as numbers: how much of its name is said how near, and what else.

Every number lies about between 0 and 1; `weights` says how much each counts.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
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
_PLANNED: Final = frozenset(features(label_words("phấn đấu, phương hướng, mục tiêu"))) - frozenset(
    words("phấn đấu phương hướng mục tiêu")
)
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


def for_label(near: Around, label: Label, labels: Labels) -> list[list[float]]:
    """In the order of FOR_LABEL, for each name of the indicator."""
    alike = _common(near, label, labels)
    return [[*_named(near, name), *alike] for name in label.names]


def _named(near: Around, name: Name) -> list[float]:
    said = [0.0] * len(Layer)
    for word, weight in name.told.items():
        layer = near.layers.get(word)
        if layer is not None:
            said[layer] += weight
    named = near.layers.get(TOTAL, Layer.EARLIER) <= Layer.CLAUSE
    return [
        *(each / name.total for each in said),
        min(1.0, sum(said[layer] for layer in _CLOSE) / _HEAVY),
        min(1.0, (name.total - sum(said)) / _HEAVY),
        1.0 if sum(said) > 0.999 * name.total else 0.0,
        float(named and name.is_total),
        float(name.is_total and not named),
    ]


def _common(near: Around, label: Label, labels: Labels) -> list[float]:
    """What does not depend on the name."""
    return [
        *_topic(near, label),
        _alien(near, near.after, label, labels),
        _alien(near, near.own, label, labels),
        _alien(near, near.at(Layer.TAKEN), label, labels),
        _alien(near, near.at(Layer.LED), label, labels),
        _alien(near, near.after, label, labels, label.chapter),
        _alien(near, near.own, label, labels, label.chapter),
        _alien(near, near.at(Layer.LED), label, labels, label.chapter),
        _strange(near, label),
        *_unit(near, label),
        float(labels.level is Level.COMMUNE and label.level is Level.DISTRICT),
        float(label.level is not None and not _says(near, _LEVEL_WORDS.get(label.level, ()), Layer.MARKED)),
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


def _alien(near: Around, said: Iterable[str], label: Label, labels: Labels, chapter: str = "") -> float:
    """How much is said there that other labels of the unit say and this one does not; of one chapter or of all.

    «thường xuyên» says that it is not all receptions.
    """
    others = labels.vocabulary(near.figure.unit, chapter)
    against = sum(
        labels.weight(word)
        for word in dict.fromkeys(said)
        if word in others and any(part not in label.allowed for part in word.split())
    )
    return min(1.0, against / _PLENTY)


def _strange(near: Around, label: Label) -> float:
    """The share of the words next to the number that the label does not say."""
    said = {*near.own, *near.after}
    return sum(word not in label.allowed for word in said) / len(said) if said else 0.0


def _unit(near: Around, label: Label) -> tuple[float, float, float]:
    unit = unit_of(near.figure.unit)
    is_same = unit == label.unit or label.unit in near.cells
    return float(is_same), float(near.printed.startswith(label.unit)), float(is_akin(unit, label.unit))


def _sum(near: Around, label: Label, labels: Labels) -> tuple[float, float, float]:
    """Whether the figure stands in a sum of the text where the indicator stands in one of the catalogue."""
    is_whole, is_part = label.code in labels.relations.wholes, label.code in labels.relations.parts
    right = (near.is_sum and is_whole), (near.is_part and is_part)
    wrong = (near.is_sum and not is_whole) or (near.is_part and not is_part)
    return float(right[0]), float(right[1]), float(wrong)


def for_none(near: Around, labels: Labels) -> list[float]:
    """What speaks for the figure telling no indicator at all, in the order of FOR_NONE."""
    said = {*near.own, *near.after}
    strange = sum(word not in labels.often for word in said) / len(said) if said else 1.0
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
    return sum(value * weight for value, weight in zip(values, weights, strict=True) if value)


def in_order(weights: Mapping[str, float], names: Sequence[str]) -> list[float]:
    """The weights as a list beside the evidence; evidence that was never fitted counts nothing."""
    return [weights.get(name, 0.0) for name in names]
