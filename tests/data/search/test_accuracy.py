"""How well titles are found under noise: a bound on accuracy, none on time."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random
from statistics import mean

import pytest

from data.search import TitleIndex
from data.search.syllables import syllables
from tests.data.search.made_titles import TITLES
from tests.data.search.noise import KINDS

_QUERIES = 120
_LEAST = 0.92  # relaxed mean reciprocal rank


@pytest.fixture(scope="module")
def keys() -> list[set[str]]:
    return [{each.key for each in syllables(title)} for title in TITLES]


def runs_of_words(seed: int) -> Iterator[tuple[list[str], Random]]:
    """Four to seven words that stand together in a title."""
    random = Random(seed)  # noqa: S311  # a test
    for _ in range(_QUERIES):
        words = re.findall(r"\w+", random.choice(TITLES).lower())
        size = random.randint(4, 7)
        first = random.randrange(max(1, len(words) - size + 1))
        yield words[first : first + size], random


@pytest.mark.parametrize("kind", KINDS)
def test_titles_are_found_under_noise(index: TitleIndex, keys: list[set[str]], kind: str) -> None:
    worth = []
    for words, random in runs_of_words(len(kind)):
        wanted = {each.key for each in syllables(" ".join(words))}
        hits = index.find(" ".join(KINDS[kind](words, random))).hits
        right = (
            place for place, hit in enumerate(hits, 1) if wanted <= keys[int(hit.entry.report)]
        )
        worth.append(1 / next(right, float("inf")))
    assert mean(worth) >= _LEAST


@pytest.mark.parametrize("title", TITLES[::17])
def test_a_whole_title_is_found_first(index: TitleIndex, title: str) -> None:
    assert index.find(title).hits[0].entry.text == title


def test_a_year_counts_however_late_it_comes(index: TitleIndex) -> None:
    long = "UBND huyện Đông Anh, HĐND tỉnh Bắc Kạn, Ban Tổ chức TW triển khai nhiệm vụ của đơn vị"
    for query in (f"{long} năm 2016", f"{long} {long} năm 2016"):
        assert not index.find(query).hits


@pytest.mark.parametrize("year", [2012, 2013, 2017, 2021])
def test_another_year_is_never_an_answer(index: TitleIndex, year: int) -> None:
    for query in ("tong ket cong tac", "trien khai nhiem vu nam", "ra quan trong cay"):
        hits = index.find(f"{query} {year}", limit=100).hits
        assert hits
        assert all(str(year) in hit.entry.text for hit in hits)
