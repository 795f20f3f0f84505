from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from itertools import pairwise

import pytest
from sqlite_utils import Database

from data.search.engine import Engine
from data.search.entries import Text
from data.store import schema, segments


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


def found(connection: sqlite3.Connection, query: str) -> list[int]:
    engine = Engine(*segments.read(connection, segments.TITLES))
    answer = engine.find(query)
    pairs = zip(answer.segments, answer.entries, strict=True)
    return [int(engine.segments[segment].owners[entry]) for segment, entry in pairs]


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
