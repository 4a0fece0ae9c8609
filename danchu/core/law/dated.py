"""A rule of law is a value that holds from a day, by an article, and says whether somebody must check it.

What was read in the text of the law is certain. What was told from memory or through a copy that may be out of
date carries `verify`, or `unsure_from` when only later wording was not seen; a check built on it can only warn.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Generic, TypeVar

from danchu.core.law.acts import ACTS

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)

DOUBTED_FOR = timedelta(days=365)
"""How long after it a first day told from memory makes the rule itself doubtful."""


class NotInForce(LookupError):  # noqa: N818
    """A rule was asked for a day on which it did not hold; the message is Vietnamese and names rule and day."""


@dataclass(frozen=True)
class Source:
    """Where a rule stands: act («Luật 10/2022/QH15»), article, clause, point; several articles as «36–40».

    `amends` names the article that an amending act rewrote: «Luật 02/2011/QH13, Điều 27».
    """

    act: str
    article: str = ""
    clause: str = ""
    point: str = ""
    verify: bool = False
    unsure_from: date | None = None
    amends: str = ""

    @property
    def symbol(self) -> str:
        """The number of the act as `acts` knows it: «10/2022/QH15»."""
        return self.act.rsplit(" ", 1)[1]

    @property
    def label_vi(self) -> str:
        """«Luật 10/2022/QH15, Điều 13 khoản 2 điểm a»."""
        words = (("Điều", self.article), ("khoản", self.clause), ("điểm", self.point))
        place = " ".join(f"{word} {told}" for word, told in words if told)
        told = f"{self.act}, {place}" if place else self.act
        return f"{told} (sửa {self.amends})" if self.amends else told

    @property
    def label_en(self) -> str:
        """«10/2022/QH15, Art. 13(2)(a)»; the Vietnamese number is kept, for that is what one looks up."""
        inside = "".join(f"({told})" for told in (self.clause, self.point) if told)
        told = f"{self.symbol}, Art. {self.article}{inside}" if self.article else self.symbol
        return f"{told} (amending {self.amends.replace('Điều', 'Art.')})" if self.amends else told

    def needs_verifying(self, day: date) -> bool:
        """Whether the wording in force on that day was not read."""
        return self.verify or (self.unsure_from is not None and day >= self.unsure_from)


@dataclass(frozen=True)
class Version(Generic[T_co]):
    """What the rule says from `since` on; `verify_since` when that day itself was told from memory."""

    since: date
    value: T_co
    source: Source
    verify_since: bool = False

    def needs_verifying(self, day: date) -> bool:
        """Whether a finding on that day may only warn."""
        starts_in_doubt = self.verify_since and day < self.since + DOUBTED_FOR
        return starts_in_doubt or self.source.needs_verifying(day)


@dataclass(frozen=True)
class Dated(Generic[T_co]):
    """One rule through time: the last version that began on or before a day holds, until the next or `until`."""

    words_vi: str
    words_en: str
    versions: tuple[Version[T_co], ...]
    until: date | None = None

    def __post_init__(self) -> None:
        days = [version.since for version in self.versions]
        if not days or days != sorted(set(days)):
            raise ValueError(f"the versions of «{self.words_en}» must begin on different, rising days")
        if self.until is not None and self.until <= days[-1]:
            raise ValueError(f"«{self.words_en}» ends before its last version begins")

    def holds_on(self, day: date) -> bool:
        """Whether the rule says anything for that day."""
        return self.versions[0].since <= day and (self.until is None or day < self.until)

    def version_on(self, day: date) -> Version[T_co]:
        """The version in force; NotInForce before the first and after the last day."""
        if not self.holds_on(day):
            raise NotInForce(f"Quy định «{self.words_vi}» không có hiệu lực ngày {day:%d/%m/%Y}.")
        return next(version for version in reversed(self.versions) if version.since <= day)

    def on(self, day: date) -> T_co:
        """The value in force on that day."""
        return self.version_on(day).value

    def source_on(self, day: date) -> Source:
        """The article in force on that day."""
        return self.version_on(day).source

    def needs_verifying(self, day: date) -> bool:
        """Whether a check built on the rule may only warn on that day."""
        return self.version_on(day).needs_verifying(day)


def version(value: T, source: Source) -> Version[T]:
    """A version that begins on the day its act came into force."""
    act = ACTS[source.symbol]
    if act.since is None:
        raise ValueError(f"nobody knows since when {source.symbol} is in force")
    return Version(act.since, value, source, act.verify)


def rule(words_vi: str, words_en: str, value: T, source: Source, *, until: date | None = None) -> Dated[T]:
    """A rule that has said the same since its act came into force."""
    return Dated(words_vi, words_en, (version(value, source),), until)


def changing(words_vi: str, words_en: str, *versions: Version[T], until: date | None = None) -> Dated[T]:
    """A rule that has said different things in the course of time."""
    return Dated(words_vi, words_en, versions, until)
