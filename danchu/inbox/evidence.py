"""What speaks for a figure telling an indicator, as numbers: how much of its name is said how near, and what else.

Every number lies about between 0 and 1; `weights` says how much each counts.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import islice
from operator import mul
from typing import Final

from danchu.core.place import Level
from danchu.inbox.among import Among
from danchu.inbox.label import Label, Name
from danchu.inbox.labels import TOTAL, Labels, is_akin, unit_of
from danchu.inbox.layers import Around, Layer
from danchu.inbox.words import features, label_words, words

_CLOSE: Final = Layer.TAKEN + 1  # so many layers are right beside the figure
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
FOR_NAME: Final = (
    *(f"said {layer.name.lower()}" for layer in Layer),
    "mass", "lacking", "all said", "total named", "total not named",
)  # fmt: skip
FOR_COMMON: Final = (
    "topic near", "topic led", "topic far", "alien after", "alien own", "alien taken", "alien led",
    "rival after", "rival own", "rival led", "strange",
    "unit same", "unit printed", "unit akin", "level foreign", "level unsaid",
    "whole of a sum", "part of a sum", "wrong in a sum",
)  # fmt: skip
FOR_LABEL: Final = (*FOR_NAME, *FOR_COMMON)
FOR_NONE: Final = (
    "none", "none strange", "none later column", "none no unit", "none rate", "none bare", "none in a sum",
    "none change", "none before", "none planned",
)  # fmt: skip


class Seen:
    """A figure's surroundings, looked at once for all labels that it may tell."""

    def __init__(self, near: Around, labels: Labels) -> None:
        self.near, self.labels = near, labels
        self.among = labels.among(near.figure.unit, near.layers)
        self.beside = {*near.own, *near.after}
        self.names_total = near.layers.get(TOTAL, Layer.EARLIER) <= Layer.CLAUSE
        self.unit = unit_of(near.figure.unit)
        self.levels = frozenset(level for level, said in _LEVEL_WORDS.items() if _says(near, said, Layer.MARKED))

    def at(self, layer: Layer) -> list[str]:
        """The words of which this is the nearest layer."""
        return [word for word, held in self.near.layers.items() if held is layer]


def for_names(seen: Seen) -> list[list[list[float]]]:
    """In the order of FOR_NAME, for each label and each of its names."""
    told, names = _told(seen), seen.among.names
    rows = iter([_named(seen, name, told.get(place, _UNSAID)) for place, name in enumerate(names)])
    return [list(islice(rows, len(label.names))) for label in seen.among.labels]


_UNSAID: Final = (0.0,) * len(Layer)


def _told(seen: Seen) -> dict[int, list[float]]:
    """Place of a name of which something is said → the share of it that each layer says."""
    found: dict[int, list[float]] = {}
    for word, layer in seen.near.layers.items():
        for place, share in seen.among.told(word) if word in seen.among.chapters else ():
            if place not in found:
                found[place] = [0.0] * len(_UNSAID)
            found[place][layer] += share
    return found


def _named(seen: Seen, name: Name, said: Sequence[float]) -> list[float]:
    told = sum(said)
    near, lacking = sum(said[:_CLOSE]) * name.total / _HEAVY, (1 - told) * name.total / _HEAVY
    return [
        *said,
        near if near < 1.0 else 1.0,
        lacking if lacking < 1.0 else 1.0,
        1.0 if told > 0.999 else 0.0,
        1.0 if seen.names_total and name.is_total else 0.0,
        1.0 if name.is_total and not seen.names_total else 0.0,
    ]


def for_labels(seen: Seen) -> list[list[float]]:
    """In the order of FOR_COMMON, for each label: what does not depend on the name."""
    near, labels, among = seen.near, seen.labels, seen.among
    after, own, led = (_known(seen, said) for said in (near.after, near.own, seen.at(Layer.LED)))
    taken = _known(seen, seen.at(Layer.TAKEN))
    columns = (
        *_topics(seen),
        *(_aliens(among, said) for said in (after, own, taken, led)),
        *(_rivals(among, said) for said in (after, own, led)),
        _strange(seen),
    )
    kinds: dict[tuple[object, ...], list[float]] = {}
    found = []
    for label, *values in zip(among.labels, *columns, strict=True):
        is_whole, is_part = label.code in labels.relations.wholes, label.code in labels.relations.parts
        kind = label.unit, label.level, is_whole, is_part
        if kind not in kinds:
            kinds[kind] = [*_unit(seen, label), *_level(seen, label), *_sum(near, is_whole, is_part)]
        found.append([*values, *kinds[kind]])
    return found


def _known(seen: Seen, said: Iterable[str]) -> list[tuple[str, float]]:
    """The words that tell the labels apart, each once with its weight."""
    return [(word, seen.labels.weight(word)) for word in dict.fromkeys(said) if word in seen.among.chapters]


def _topics(seen: Seen) -> tuple[list[float], list[float], list[float]]:
    """How much of what the chapter is about is said in the sentence, in what leads it, and further off."""
    near, led, far = ([0.0] * len(seen.among.labels) for _ in range(3))
    for word, layer in seen.near.layers.items():
        for place, share in seen.among.topics(word) if word in seen.labels.topics else ():
            (led if layer is Layer.LED else near if layer <= Layer.SENTENCE else far)[place] += share
    return near, led, far


def _aliens(among: Among, said: Sequence[tuple[str, float]]) -> list[float]:
    """How much is said there that other labels of the unit say and this one does not.

    «thường xuyên» says that it is not all receptions.
    """
    against = [sum(weight for _, weight in said)] * len(among.labels)
    for word, weight in said:
        for place in among.allowing(word):
            against[place] -= weight
    return [min(1.0, each / _PLENTY) for each in against] if said else against


def _rivals(among: Among, said: Sequence[tuple[str, float]]) -> list[float]:
    """The same of the other labels of its chapter."""
    against = [0.0] * len(among.labels)
    for word, weight in said:
        for place in among.rivals(word):
            against[place] += weight
    return [min(1.0, each / _PLENTY) for each in against] if said else against


def _strange(seen: Seen) -> list[float]:
    """The share of the words next to the number that the label does not say."""
    many = len(seen.beside)
    strange = [many] * len(seen.among.labels)
    for word in seen.beside:
        for place in seen.among.allowing(word):
            strange[place] -= 1
    return [each / max(1, many) for each in strange]


def _unit(seen: Seen, label: Label) -> tuple[float, float, float]:
    is_same = seen.unit == label.unit or label.unit in seen.near.cells
    return float(is_same), float(seen.near.printed.startswith(label.unit)), float(is_akin(seen.unit, label.unit))


def _level(seen: Seen, label: Label) -> tuple[float, float]:
    """Whether no commune tells it; whether it is of one level alone that is not said."""
    is_foreign = seen.labels.level is Level.COMMUNE and label.level is Level.DISTRICT
    return float(is_foreign), float(label.level is not None and label.level not in seen.levels)


def _sum(near: Around, is_whole: bool, is_part: bool) -> tuple[float, float, float]:
    """Whether the figure stands in a sum of the text where the indicator stands in one of the catalogue."""
    wrong = (near.is_sum and not is_whole) or (near.is_part and not is_part)
    return float(near.is_sum and is_whole), float(near.is_part and is_part), float(wrong)


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
