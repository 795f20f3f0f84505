"""Whether a report is about the words that somebody follows. Nothing is guessed here.

The words are read as a REF is. A year is met by a report that reviews or plans it, a document's
code by one that cites it, other words by a title or a headline of a task that holds all of them in
any order, or where they stand together: in the text, its source, author or people. What `search`
takes as equal is equal (accents that were not typed, TƯ and Trung ương, khoá XI and khóa 11); a
slip is not forgiven, for nobody is there to see what was understood.

In any order, but no word torn apart: most words have two syllables, and "kế hoạch quý I" is not
about "quy hoach". So each syllable must stand beside one that it was typed beside.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from itertools import pairwise
from typing import TypeAlias

from data.find import cited
from data.model import Report
from data.resolve import Reference, read_reference
from data.search.syllables import fold_of, is_number, syllables
from data.snapshot import Snapshot
from data.store import read

Keys: TypeAlias = tuple[str, ...]
_Test: TypeAlias = Callable[["_Read"], bool]


def wanted(now: Snapshot, words: Iterable[str], ids: Sequence[str]) -> dict[str, set[str]]:
    """For each of the words the reports that are about them; "" wants every report."""
    tests = {each: _test(now, each) for each in words}
    found: dict[str, set[str]] = {each: set() for each in tests}
    for id_ in ids:
        report = read.report(now.connection, id_) if any(tests) else None
        told = _Read(report) if report else None
        for each, test in tests.items():
            if not each or (told and test(told)):
                found[each].add(id_)
    return found


@dataclass(frozen=True)
class _Read:
    """A report, and the keys of what can be followed in it, with accents and without."""

    report: Report

    @cached_property
    def headings(self) -> list[tuple[frozenset[Keys], frozenset[Keys]]]:
        texts = [self.report.title or "", *(task.headline for task in self.report.tasks)]
        return [(_stretches(keys), _stretches(_bare(keys))) for keys in map(_keys, texts)]

    @cached_property
    def running(self) -> tuple[str, str]:
        texts = list(map(_keys, self._texts()))
        return _joined(texts), _joined(map(_bare, texts))

    def _texts(self) -> Iterator[str]:
        report = self.report
        yield from filter(None, (report.title, report.body, report.source, report.author))
        yield from (person.name for person in report.people)


def _test(now: Snapshot, words: str) -> _Test:
    reference = read_reference(words)
    if reference.kind == "years":
        return partial(_on_years, reference)
    if reference.kind == "code":
        citing = {id_ for id_, _ in cited(now, reference)}
        return lambda told: told.report.id in citing
    return _in_words(_keys(words))


def _on_years(reference: Reference, told: _Read) -> bool:
    first, last = reference.years
    return any(first <= period.year <= last for period in told.report.periods)


def _in_words(keys: Keys) -> _Test:
    # Of words without accents none are compared; "tổ" alone says that "tô" is not meant.
    bare = int(keys == _bare(keys))
    beside = [_beside(keys, place) for place in range(len(keys))]
    together = _joined([keys])

    def test(told: _Read) -> bool:
        headings = (heading[bare] for heading in told.headings)
        in_one = any(not any(map(heading.isdisjoint, beside)) for heading in headings)
        return bool(keys) and (in_one or together in told.running[bare])

    return test


def _beside(keys: Keys, place: int) -> list[Keys]:
    """A key with each of its neighbours, numbers aside; alone if it has no other."""
    pairs = [keys[at : at + 2] for at in (place - 1, place) if 0 <= at < len(keys) - 1]
    return [pair for pair in pairs if not any(map(is_number, pair))] or [(keys[place],)]


def _keys(text: str) -> Keys:
    return tuple(syllable.key for syllable in syllables(text))


def _bare(keys: Keys) -> Keys:
    return tuple(map(fold_of, keys))


def _stretches(keys: Keys) -> frozenset[Keys]:
    """The keys alone and in pairs that stand together."""
    return frozenset([*((key,) for key in keys), *pairwise(keys)])


def _joined(texts: Iterable[Keys]) -> str:
    return "|".join(f" {' '.join(keys)} " for keys in texts)
