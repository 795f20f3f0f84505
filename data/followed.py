"""Which plans of a year reappear in later reports.

Tasks that may be on the same matter are found by the posting lists of the search index, the rarest
syllables first; `data.same_matter` decides. All is bounded: a year's first plans, so many entries
of posting lists, so many tasks compared. What comes of a year is remembered until the next load.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

import numpy as np
from numpy.typing import NDArray

from data.answers import PlacedTask
from data.comparison import Followed, FollowedPlans
from data.matter import Matter, matter_of
from data.same_matter import likeness
from data.search.arrays import Segment
from data.snapshot import Snapshot
from data.store import read, read_compare

_MOST_PLANS = 600  # of a year that are looked at
_MOST_COMPARED = 700  # tasks, for all of them
_MOST_POSTINGS = 100_000
_MOST_CANDIDATES = 8
_ENOUGH = 0.45  # of what a plan's syllables say, what a candidate's must hold
_LATER = 25  # days after which a report is a later one: the news of one meeting last a week
_MOST_LATER = 3  # reports named for one plan


def followed_plans(now: Snapshot, year: int, limit: int, offset: int) -> FollowedPlans:
    """A page of the plans of a year that reappear, each with where."""
    if year not in now.followed:
        every = list(_every(now, year))
        now.followed[year] = len(every), tuple(each for each in every if each.later)
    seen, found = now.followed[year]
    page = found[offset : offset + limit]
    named = [task.report for each in page for task in (each.plan, *each.later)]
    return FollowedPlans(
        year,
        page,
        len(found),
        seen,
        read_compare.count_plans(now.connection, year),
        {card.id: card for card in read.cards(now.connection, list(dict.fromkeys(named)))},
    )


def _every(now: Snapshot, year: int) -> Iterator[Followed]:
    """The plans of a year, as many as are looked at, with what follows each."""
    compared = 0
    for plan in read_compare.plans_of_year(now.connection, year, _MOST_PLANS):
        matter = matter_of(plan.task.headline, plan.task.text)
        candidates = list(_candidates(now, plan, matter))
        compared += len(candidates)
        if compared > _MOST_COMPARED:
            return
        yield _followed(now, plan, matter, candidates)


def _followed(
    now: Snapshot, plan: PlacedTask, matter: Matter, candidates: list[tuple[int, PlacedTask]]
) -> Followed:
    """The plan with the likeliest task of each later report, what was done first; oldest first."""
    best: dict[str, tuple[bool, float, int, PlacedTask]] = {}
    for day, placed in candidates:
        task = placed.task
        alike = likeness(matter, matter_of(task.headline, task.text), now.information)
        rank = task.status == "done", alike
        if alike and rank > best.get(placed.report, ())[:2]:
            best[placed.report] = *rank, day, placed
    foremost = sorted(best.values(), key=lambda each: -each[1])[:_MOST_LATER]
    in_time = sorted(foremost, key=lambda each: (each[2], each[3].report))
    return Followed(plan, tuple(placed for *_, placed in in_time))


def _candidates(
    now: Snapshot, plan: PlacedTask, matter: Matter
) -> Iterator[tuple[int, PlacedTask]]:
    """Tasks of later reports whose headlines share the plan's rarest syllables, and their days."""
    own = int(now.days[read_compare.number_of(now.connection, plan.report)])
    if not own or not matter.pairs:
        return
    engine = now.index.headlines
    counts = engine.vocabulary.counts
    numbers = engine.vocabulary.numbers(matter.keys)
    keys = sorted(map(int, numbers), key=lambda key: (counts[key], key))
    for segment in engine.segments:
        for entry in islice(_foremost(now, segment, keys, own + _LATER), _MOST_CANDIDATES):
            number, position = segment.known_by(entry)
            placed = read_compare.task_at(now.connection, number, position)
            if placed is not None and not _is_before(placed, plan):
                yield int(now.days[number]), placed


def _is_before(placed: PlacedTask, plan: PlacedTask) -> bool:
    """Whether a task is of an earlier year than the plan is for, whenever it was written."""
    year, planned = placed.task.year, plan.task.year
    return year is not None and planned is not None and year < planned


def _foremost(now: Snapshot, segment: Segment, keys: list[int], since: int) -> Iterator[int]:
    """Entries of reports from a day on that hold enough of the keys, those that hold most first."""
    total = np.zeros(segment.size, np.float32)
    known, read_ = 0.0, 0
    for key in keys:
        entries = segment.entries(key)
        if read_ and read_ + len(entries) > _MOST_POSTINGS:
            break
        weight = now.information(now.index.headlines.vocabulary.keys[key])
        total[entries] += weight
        known += weight
        read_ += len(entries)
    near: NDArray[np.int64] = np.flatnonzero(total >= max(_ENOUGH * known, 1e-6))
    near = near[~np.isin(near, segment.dead)]
    near = near[now.days[segment.owners.take(near)] >= since]
    yield from map(int, near[np.argsort(-total[near], kind="stable")])
