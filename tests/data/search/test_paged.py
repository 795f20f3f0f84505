from __future__ import annotations

import numpy as np
import pytest

from data.search.paged import Array, Cache, Paged

WHOLE = np.arange(100, 1100, dtype=np.uint32)
LENGTH = 64


class Source:
    """An array in parts, which counts how often each is asked for."""

    def __init__(self) -> None:
        self.read: list[int] = []

    def part(self, number: int) -> Array:
        self.read.append(number)
        return WHOLE[number * LENGTH : (number + 1) * LENGTH]


@pytest.fixture
def source() -> Source:
    return Source()


@pytest.fixture
def paged(source: Source) -> Paged:
    return Paged(len(WHOLE), LENGTH, WHOLE.dtype, source.part)


@pytest.mark.parametrize(
    "span",
    [
        slice(0, 0),
        slice(0, 1),
        slice(0, 64),
        slice(63, 65),
        slice(64, 128),
        slice(10, 700),
        slice(990, 1000),
        slice(990, 5000),
        slice(700, 10),
        slice(None),
    ],
)
def test_a_span_is_as_of_the_whole(paged: Paged, span: slice) -> None:
    assert np.array_equal(paged[span], WHOLE[span])
    assert paged[span].dtype == WHOLE.dtype


def test_numbers_are_taken_in_the_shape_asked_for_and_each_part_is_read_once(
    paged: Paged, source: Source
) -> None:
    places = np.array([[999, 0, 64], [63, 500, 0], [128, 127, 999]])
    assert np.array_equal(paged.take(places), WHOLE[places])
    assert sorted(source.read) == [0, 1, 2, 7, 15]


def test_nothing_is_taken_from_nowhere(paged: Paged, source: Source) -> None:
    assert paged.take(np.zeros((0, 3), np.int64)).shape == (0, 3)
    assert source.read == []


def test_a_cache_holds_what_was_used_last_and_no_more_than_its_bytes(source: Source) -> None:
    cache = Cache(3 * LENGTH * WHOLE.itemsize)

    def get(number: int) -> None:
        assert cache.get(number, lambda: source.part(number))[0] == WHOLE[number * LENGTH]

    for number in (0, 1, 2, 0, 3, 0, 2, 1):
        get(number)
    assert source.read == [0, 1, 2, 3, 1]  # 3 pushed out 1, the longest unused; then 1 did 3
    assert cache.held == 3 * LENGTH * WHOLE.itemsize


def test_a_part_larger_than_the_cache_is_read_all_the_same(source: Source) -> None:
    cache = Cache(1)
    for number in (0, 0, 1, 0):
        cache.get(number, lambda number=number: source.part(number))  # type: ignore[misc]
    assert source.read == [0, 1, 0]
