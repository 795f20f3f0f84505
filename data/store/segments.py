"""The search index in the database: segments as blobs, changed in the load's own transaction.

A load adds one segment a kind; the dead of older ones are marked. Small segments are merged, so
that there are few and each is several times larger than the next.
"""

from __future__ import annotations

import dataclasses
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from functools import partial

import numpy as np
from numpy.typing import NDArray

from data.errors import DatabaseError
from data.search.arrays import Segment, merged
from data.search.entries import Numbering, Text, indexed
from data.search.paged import Cache, Paged

TITLES, HEADLINES = "titles", "headlines"
_TYPES = {
    "keys": np.uint32,
    "starts": np.uint32,
    "postings": np.uint32,
    "offsets": np.uint32,
    "owners": np.int64,
    "positions": np.uint32,
    "dead": np.uint32,
}
_PAGED = ("keys", "starts", "postings", "owners", "positions")  # what grows with the entries
_PART = 1 << 16  # bytes of a blob; one is read for a few numbers where memory is short
_GROWTH = 4  # a segment is at least so many times as large as the next


def size(connection: sqlite3.Connection) -> int:
    """The bytes of what grows with the entries, of all kinds."""
    query = "SELECT coalesce(sum(length(data)), 0) FROM search_arrays WHERE name = ?"
    return sum(connection.execute(query, [name]).fetchone()[0] for name in _PAGED)


def read(
    connection: sqlite3.Connection, kind: str, cache: Cache | None = None
) -> tuple[list[str], list[Segment]]:
    """The keys in the order of their numbers, and the segments of one kind.

    With a cache the arrays in `_PAGED` are read through it, as long as no load changes them.
    """
    numbers = _numbers(connection, kind)
    return _keys(connection, numbers), [_segment(connection, number, cache) for number in numbers]


def update(
    connection: sqlite3.Connection, kind: str, gone: set[int], texts: Iterable[Text]
) -> None:
    """Forgets all texts of the owners that are gone, then adds texts; the caller commits."""
    numbers = _numbers(connection, kind)
    if gone:
        for number in numbers:
            _bury(connection, number, gone)
    keys = _keys(connection, numbers)
    numbering = Numbering({key: number for number, key in enumerate(keys)})
    new = indexed(texts, numbering)
    if new.size:
        _write(connection, kind, new, list(numbering.numbers)[len(keys) :])
    _tidy(connection, kind)


def _numbers(connection: sqlite3.Connection, kind: str) -> list[int]:
    query = "SELECT number FROM search_segments WHERE kind = ? ORDER BY number"
    return [number for (number,) in connection.execute(query, [kind])]


def _bury(connection: sqlite3.Connection, number: int, gone: set[int]) -> None:
    owners = _array(connection, number, "owners")
    dead = np.flatnonzero(np.isin(owners, np.fromiter(gone, np.int64, len(gone))))
    if len(dead):
        together = np.union1d(dead, _array(connection, number, "dead"))
        _write_array(connection, number, "dead", together.astype(np.uint32))


def _tidy(connection: sqlite3.Connection, kind: str) -> None:
    """Merges what is not much smaller than what comes before it, and what is half dead."""
    numbers = _numbers(connection, kind)
    sizes = [_living(connection, number) for number in numbers]
    first = len(numbers)
    while first > 1 and sizes[first - 2][0] < _GROWTH * sum(
        living for living, _ in sizes[first - 1 :]
    ):
        first -= 1
    first -= 1
    dying = [place for place, (living, size) in enumerate(sizes) if 2 * living < size]
    first = min([first, *dying])
    merge = numbers[max(first, 0) :]
    if len(merge) < 2 and not dying:  # noqa: PLR2004
        return
    whole = merged([_segment(connection, number) for number in merge])
    words = _keys(connection, merge)
    for number in merge:
        connection.execute("DELETE FROM search_segments WHERE number = ?", [number])
        connection.execute("DELETE FROM search_arrays WHERE segment = ?", [number])
    _write(connection, kind, whole, words)


def _living(connection: sqlite3.Connection, number: int) -> tuple[int, int]:
    query = "SELECT entries FROM search_segments WHERE number = ?"
    (size,) = connection.execute(query, [number]).fetchone()
    return size - len(_array(connection, number, "dead")), size


def _write(connection: sqlite3.Connection, kind: str, new: Segment, words: Sequence[str]) -> None:
    cursor = connection.execute(
        "INSERT INTO search_segments (kind, entries) VALUES (?, ?)", [kind, new.size]
    )
    number = cursor.lastrowid or 0
    for field in dataclasses.fields(new):
        _write_array(connection, number, field.name, getattr(new, field.name))
    _write_bytes(connection, number, "words", "\n".join(words).encode())


def _write_array(
    connection: sqlite3.Connection, number: int, name: str, values: NDArray[np.generic]
) -> None:
    data = np.ascontiguousarray(values).view(np.uint8).data
    _write_bytes(connection, number, name, data)


def _write_bytes(
    connection: sqlite3.Connection, number: int, name: str, data: bytes | memoryview
) -> None:
    connection.execute("DELETE FROM search_arrays WHERE segment = ? AND name = ?", [number, name])
    connection.executemany(
        "INSERT INTO search_arrays (segment, name, part, data) VALUES (?, ?, ?, ?)",
        (
            (number, name, part, data[start : start + _PART])
            for part, start in enumerate(range(0, len(data), _PART))
        ),
    )


def _parts(connection: sqlite3.Connection, number: int, name: str) -> Iterator[bytes]:
    query = "SELECT data FROM search_arrays WHERE segment = ? AND name = ? ORDER BY part"
    return (data for (data,) in connection.execute(query, [number, name]))


def _array(connection: sqlite3.Connection, number: int, name: str) -> NDArray[np.generic]:
    whole = np.empty(_size(connection, number, name), np.uint8)
    start = 0
    for data in _parts(connection, number, name):
        whole[start : start + len(data)] = np.frombuffer(data, np.uint8)
        start += len(data)
    return whole.view(_TYPES[name])


def _size(connection: sqlite3.Connection, number: int, name: str) -> int:
    query = (
        "SELECT coalesce(sum(length(data)), 0) FROM search_arrays WHERE segment = ? AND name = ?"
    )
    (found,) = connection.execute(query, [number, name]).fetchone()
    return int(found)


def _segment(connection: sqlite3.Connection, number: int, cache: Cache | None = None) -> Segment:
    arrays = {
        name: _paged(connection, number, name, cache)
        if cache and name in _PAGED
        else _array(connection, number, name)
        for name in _TYPES
    }
    return Segment(**arrays)  # type: ignore[arg-type]  # each of its own type


def _paged(connection: sqlite3.Connection, number: int, name: str, cache: Cache) -> Paged:
    dtype = np.dtype(_TYPES[name])

    def part(place: int) -> NDArray[np.generic]:
        read = partial(_part, connection, number, name, place)
        return cache.get((number, name, place), read)

    size = _size(connection, number, name) // dtype.itemsize
    return Paged(size, _PART // dtype.itemsize, dtype, part)


def _part(
    connection: sqlite3.Connection, number: int, name: str, place: int
) -> NDArray[np.generic]:
    query = "SELECT data FROM search_arrays WHERE segment = ? AND name = ? AND part = ?"
    row = connection.execute(query, [number, name, place]).fetchone()
    if row is None:
        msg = "the search index was changed while it was read"
        raise DatabaseError(msg)
    return np.frombuffer(row[0], _TYPES[name])


def _keys(connection: sqlite3.Connection, numbers: Iterable[int]) -> list[str]:
    """The words of segments, in the order of their numbers as keys."""
    found: list[str] = []
    for number in numbers:
        found += filter(None, b"".join(_parts(connection, number, "words")).decode().split("\n"))
    return found
