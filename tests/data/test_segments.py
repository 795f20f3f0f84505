from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from itertools import pairwise

import pytest
from sqlite_utils import Database

from data.errors import DatabaseError
from data.search.engine import Engine
from data.search.entries import Text
from data.search.paged import Cache
from data.store import schema, segments
from tests.data.search.made_titles import TITLES


@pytest.fixture
def connection() -> Iterator[sqlite3.Connection]:
    db = Database(memory=True)
    schema.create(db)
    yield db.conn
    db.close()


def add(
    connection: sqlite3.Connection, *texts: tuple[int, str], gone: set[int] | None = None
) -> None:
    each = [Text(owner, 0, text) for owner, text in texts]
    segments.update(connection, segments.TITLES, gone or set(), each)


def found(connection: sqlite3.Connection, query: str, cache: Cache | None = None) -> list[int]:
    engine = Engine(*segments.read(connection, segments.TITLES, cache))
    answer = engine.find(query)
    pairs = zip(answer.segments, answer.entries, strict=True)
    return [engine.segments[segment].known_by(int(entry))[0] for segment, entry in pairs]


def sizes(connection: sqlite3.Connection) -> list[int]:
    return [each.size for each in segments.read(connection, segments.TITLES)[1]]


def test_an_empty_index_finds_nothing(connection: sqlite3.Connection) -> None:
    assert found(connection, "kế hoạch") == []


def test_what_is_added_later_is_found_too(connection: sqlite3.Connection) -> None:
    add(connection, *((n, f"Báo cáo số {n}") for n in range(1, 101)))
    add(connection, (101, "Kế hoạch trồng rừng"))
    assert found(connection, "ke hoach trong rung") == [101]
    assert found(connection, "bao cao 7") == [7]
    assert sizes(connection) == [100, 1]


def test_what_is_gone_is_found_no_more_and_what_is_replaced_only_anew(
    connection: sqlite3.Connection,
) -> None:
    add(connection, *((n, f"Báo cáo số {n}") for n in range(1, 101)))
    add(connection, (7, "Kế hoạch trồng rừng"), gone={7, 8})
    assert found(connection, "bao cao 7") == []
    assert found(connection, "bao cao 8") == []
    assert found(connection, "ke hoach trong rung") == [7]
    assert found(connection, "bao cao 9") == [9]


def test_segments_stay_few_and_each_is_much_larger_than_the_next(
    connection: sqlite3.Connection,
) -> None:
    for number in range(1, 101):
        add(connection, (number, f"Báo cáo số {number}"))
    now = sizes(connection)
    assert sum(now) == 100
    assert len(now) <= 5
    assert all(first >= 4 * second for first, second in pairwise(now))
    assert found(connection, "bao cao 55") == [55]


def test_a_segment_that_is_half_dead_is_written_anew(connection: sqlite3.Connection) -> None:
    add(connection, *((n, f"Báo cáo số {n}") for n in range(1, 101)))
    add(connection, gone=set(range(1, 61)))
    assert sizes(connection) == [40]
    assert found(connection, "bao cao 61") == [61]


def test_large_arrays_are_kept_in_parts(
    connection: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(segments, "_PART", 16)
    add(connection, *((n, f"Báo cáo số {n}") for n in range(1, 101)))
    assert found(connection, "bao cao 55") == [55]


@pytest.mark.parametrize("memory", [1, 300_000, 100_000_000])
def test_an_index_larger_than_its_memory_answers_as_one_that_is_held_whole(
    connection: sqlite3.Connection, memory: int
) -> None:
    titles = [f"{title}, đợt {number}" for number in range(20) for title in TITLES]
    add(connection, *enumerate(titles[:-100]))
    add(connection, *enumerate(titles[-100:], len(titles) - 100))
    add(connection, (17, "Kế hoạch trồng rừng"), gone={17, 18})
    assert len(sizes(connection)) > 1
    assert segments.size(connection) > 300_000
    cache = Cache(memory)
    for query in ("ke hoach trong rung", "nam 2012 dot 7", titles[17], titles[4_000], "nhiemj vuj"):
        assert found(connection, query, cache) == found(connection, query)
        assert cache.held <= max(memory, 1 << 16)


def test_an_index_that_was_changed_while_it_is_read_is_told(
    connection: sqlite3.Connection,
) -> None:
    add(connection, *((n, f"Báo cáo số {n}") for n in range(1, 101)))
    engine = Engine(*segments.read(connection, segments.TITLES, Cache(1)))
    add(connection, gone=set(range(1, 101)))
    with pytest.raises(DatabaseError, match="changed while it was read"):
        engine.find("bao cao 7")
