from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from data.search.candidates import Bounds, candidates
from data.search.engine import Engine
from data.search.entries import Numbering, Text, indexed
from data.search.parameters import DEFAULT
from data.search.ranking import rank
from tests.data.search.made_titles import TITLES

QUERIES = (
    "so noi vu ha giang tong ket 2012",
    "chi cục kiểm lâm trồng cây",
    "nhim vu 2017 cuc thue",
    "phong chong tham nhung ban to chuc trung uong",
    "quy hoạch cán bộ quý 4",
)


@pytest.fixture(scope="module")
def engine() -> Engine:
    numbering = Numbering()
    segment = indexed((Text(n, 0, title) for n, title in enumerate(TITLES)), numbering)
    # So few candidates that reading ends early.
    return Engine(list(numbering.numbers), [segment], replace(DEFAULT, most_candidates=80))


@pytest.mark.parametrize("query", QUERIES)
def test_reading_ends_early_without_losing_the_best(engine: Engine, query: str) -> None:
    way = engine.find(query).readings[0]
    (segment,) = engine.segments
    few = candidates(way.slots, segment, engine.parameters, Bounds(exactly=False, most=10**9))
    everything = np.arange(segment.size)
    ranked = rank(way.slots, everything, segment, engine.vocabulary, engine.parameters)
    best = np.flatnonzero(ranked.score >= ranked.score.max() - 1e-4)
    assert len(few) <= engine.parameters.most_candidates
    assert set(best.tolist()) & set(few.tolist())


@pytest.mark.parametrize("query", QUERIES)
def test_numbers_exclude(engine: Engine, query: str) -> None:
    numbers = [word for word in query.split() if word.isdigit()]
    for entry in engine.find(query).entries:
        assert all(number in TITLES[entry] for number in numbers)


def test_little_may_be_read(engine: Engine) -> None:
    assert len(engine.find("tong ket cong tac nam 2012", effort=0.0))


def test_the_dead_are_not_found(engine: Engine) -> None:
    (segment,) = engine.segments
    first = int(engine.find(QUERIES[1]).entries[0])
    dead = replace(segment, dead=np.array([first], np.uint32))
    again = Engine(engine.vocabulary.keys, [dead]).find(QUERIES[1])
    assert first not in again.entries
    assert len(again)
