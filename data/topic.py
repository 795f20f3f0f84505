"""One subject through the years: the tasks whose text has all its words.

"Đào tạo cán bộ" finds "đào tạo, bồi dưỡng cán bộ", but "tổ chức" not "công chức của mỗi tổ": so
neighbouring syllables are taken in pairs, and the pairs may stand a few words apart, in any order.
Where nothing is found so, the words may stand anywhere in the task, as they are accented; and where
still nothing is, they are corrected as search corrects them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from data.answers import PlacedTask, ReportCard
from data.pairs import in_pairs
from data.snapshot import Snapshot
from data.store import read, read_topic
from data.store.read_topic import Match
from data.vietnamese import fold, nfc, plain

_APART = 8  # words between two pairs
_MOST_WORDS = 16
_MOST_CHECKED = 20_000  # tasks whose accents are looked at


@dataclass(frozen=True, slots=True)
class YearOfTopic:
    """How many tasks of a year are on a topic; `year` is None for those that say none."""

    year: int | None
    done: int
    planned: int


@dataclass(frozen=True, slots=True)
class Topic:
    """A page of the tasks on a topic, and how many there are each year, in order.

    `understood`: the words as they were corrected. `other_accents`: those that were typed did not
    count. `apart`: the words stand together in none. `cards` are of the tasks' reports, by id.
    """

    words: str
    years: tuple[YearOfTopic, ...]
    tasks: tuple[PlacedTask, ...]
    cards: dict[str, ReportCard]
    understood: str | None = None
    other_accents: bool = False
    apart: bool = False

    @property
    def tokens(self) -> list[str]:
        """The words that were found, folded."""
        return tokens_of(self.understood or self.words)

    @property
    def total(self) -> int:
        """How many tasks there are."""
        return sum(year.done + year.planned for year in self.years)


def topic(now: Snapshot, words: str, limit: int, offset: int, *, newest_first: bool) -> Topic:
    """A page of the tasks on a topic, by year; without any, of what is nearly typed so."""
    understood = None
    found = _matching(now, words)
    if found is None and (understood := now.index.find(words, limit=1).understood):
        found = _matching(now, understood)
    if found is None:
        return Topic(words, (), (), {})
    match, as_typed = found
    years = tuple(YearOfTopic(*row) for row in read_topic.years(now.connection, match))
    tasks = list(_page(now, match, years, (limit, offset), newest_first=newest_first))
    ids = list(dict.fromkeys(placed.report for placed in tasks))
    cards = {card.id: card for card in read.cards(now.connection, ids)}
    other_accents = not as_typed and any(_accented(understood or words))
    return Topic(words, years, tuple(tasks), cards, understood, other_accents, match.apart)


def _page(
    now: Snapshot,
    match: Match,
    years: Sequence[YearOfTopic],
    page: tuple[int, int],
    *,
    newest_first: bool,
) -> Iterator[PlacedTask]:
    """A page (limit and offset) of the tasks that match, by year; those without one come last."""
    limit, offset = page
    for of in sorted(years, key=lambda of: _place(of.year, newest_first=newest_first)):
        count = of.done + of.planned
        if limit > 0 and offset < count:
            found = read_topic.tasks_of_year(
                now.connection, match, of.year, (limit, offset), newest_first=newest_first
            )
            limit -= len(found)
            yield from found
        offset = max(0, offset - count)


def _place(year: int | None, *, newest_first: bool) -> tuple[bool, int]:
    return year is None, -(year or 0) if newest_first else year or 0


def _matching(now: Snapshot, words: str) -> tuple[Match, bool] | None:
    """The tasks with these words, and whether they have their accents, as they do if any task has.

    Of too many tasks the accents are not looked at.
    """
    accented = list(_accented(words))
    for fts, apart in _expressions(tokens_of(words)):
        if match := read_topic.match(now.connection, fts, _MOST_CHECKED):
            match = replace(match, apart=apart)
            if match.numbers is None or not accented:
                return match, False
            if spelt := read_topic.spelt(now.connection, match.numbers, accented):
                return replace(match, numbers=tuple(spelt)), True
            if not apart:  # far apart and accented otherwise they say something else
                return match, False
    return None


def tokens_of(words: str) -> list[str]:
    """The words that are looked for, folded."""
    return re.findall(r"[^\W_]+", fold(words))[:_MOST_WORDS]


def _expressions(tokens: list[str]) -> Iterator[tuple[str, bool]]:
    """Full-text expressions, the narrower first, and whether the words may stand far apart."""
    if not tokens:
        return
    if len(tokens) > 2:  # noqa: PLR2004  # more than one pair
        ways = (" ".join(f'"{pair}"' for pair in pairs) for pairs in in_pairs(tokens))
        yield " OR ".join(f"NEAR({way}, {_APART})" for way in ways), False
    else:
        yield f'"{" ".join(tokens)}"', False
    if len(tokens) > 1:
        yield " ".join(f'"{token}"' for token in tokens), True


def _accented(words: str) -> Iterator[str]:
    """The words that were typed with accents, as `data.vietnamese.plain` writes them."""
    for word in re.findall(r"[^\W_]+", plain(nfc(words))):
        if fold(word) != word:
            yield word
