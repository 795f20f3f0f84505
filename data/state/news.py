"""What is new and to whom it is to be told: noted once, claimed by one process, told, deleted.

A report is new when none of its ids was known before. Being known and being told are noted in one
transaction, so a report is noted for a place once, however often processes are killed. What was
claimed and not told within `LEASE` is to be had again: after a kill between sending a message and
noting that, it is sent a second time; never is one lost.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import TypeVar

from data.state.changing import asking, changing

_T = TypeVar("_T")

LEASE = 120.0  # seconds for sending one message, waiting for its turn included
SHOWN = 5  # reports of a place that are told by name
_BATCH = 1000  # reports looked up at a time


@dataclass(frozen=True, slots=True)
class Tidings:
    """For one place: the first of `count` new reports by their ids, and the follows they match.

    `numbers` are the rows that hold it.
    """

    chat: int
    thread: int
    reports: tuple[str, ...]
    count: int
    words: tuple[str, ...]
    numbers: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Unknown:
    """Reports of which no name is known, with their names; and new names of the other reports."""

    reports: tuple[tuple[str, tuple[str, ...]], ...]
    others: tuple[str, ...] = ()

    def parts(self, size: int) -> Iterator[Unknown]:
        """All of it, so many reports at a time."""
        yield Unknown(self.reports[:size], self.others)
        for start in range(size, len(self.reports), size):
            yield Unknown(self.reports[start : start + size])


class News:
    """The news of one state file. Every method may raise StateError."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        """Use a connection to the file."""
        self._connection = connection

    def unknown(self, names: Iterable[tuple[str, Sequence[str]]]) -> Unknown:
        """What is not known of reports and all their names."""
        reports: list[tuple[str, tuple[str, ...]]] = []
        others: list[str] = []
        with asking():
            for batch in _batches(names, _BATCH):
                new = self._not_known(name for _, its in batch for name in its)
                for report, its in batch if new else ():
                    if new.issuperset(its):
                        reports.append((report, tuple(its)))
                    else:
                        others += new.intersection(its)
        return Unknown(tuple(reports), tuple(others))

    def note(self, unknown: Unknown, tidings: Iterable[Tidings]) -> bool:
        """Notes what was unknown as known, and tidings as to be told.

        False, and nothing is noted, if another process noted some of it meanwhile.
        """
        names = {*unknown.others, *(name for _, its in unknown.reports for name in its)}
        with changing(self._connection):
            if len(self._not_known(names)) < len(names):
                return False
            ids = ([name] for name in names)
            self._connection.executemany("INSERT INTO known VALUES (?)", ids)
            self._connection.executemany(
                """INSERT INTO news (chat, thread, reports, count, words, not_before)
                VALUES (?, ?, ?, ?, ?, 0)""",
                (
                    (
                        *(each.chat, each.thread, json.dumps(each.reports[:SHOWN]), each.count),
                        json.dumps(each.words),
                    )
                    for each in tidings
                ),
            )
        return True

    def claim(self, now: float) -> Tidings | None:
        """What is to be told to one place, all of it together; None if there is nothing just now.

        Nobody else is given it until `LEASE` is over. What is followed no longer is dropped.
        """
        with changing(self._connection):
            query = "SELECT chat, thread FROM news WHERE not_before <= ? ORDER BY number LIMIT 1"
            while place := self._connection.execute(query, [now]).fetchone():
                chat, thread = place
                tidings = self._together(chat, thread, now)
                followed = set(self._followed(chat, thread))
                if followed.intersection(tidings.words):
                    self._put_off(tidings, now + LEASE)
                    return tidings
                self._delete(tidings)
        return None

    def told(self, tidings: Tidings) -> None:
        """It was told, or never can be."""
        with changing(self._connection):
            self._delete(tidings)

    def put_off(self, tidings: Tidings, until: float) -> None:
        """It could not be told, and is to be had again from `until` on."""
        with changing(self._connection):
            self._put_off(tidings, until)

    def _together(self, chat: int, thread: int, now: float) -> Tidings:
        rows = self._connection.execute(
            """SELECT number, reports, count, words FROM news
            WHERE chat = ? AND thread = ? AND not_before <= ? ORDER BY number""",
            [chat, thread, now],
        ).fetchall()
        reports = [id_ for row in rows for id_ in json.loads(row[1])]
        words = dict.fromkeys(word for row in rows for word in json.loads(row[3]))
        return Tidings(
            chat,
            thread,
            reports=tuple(reports[:SHOWN]),
            count=sum(row[2] for row in rows),
            words=tuple(words),
            numbers=tuple(row[0] for row in rows),
        )

    def _followed(self, chat: int, thread: int) -> Iterator[str]:
        query = "SELECT words FROM follows WHERE chat = ? AND thread = ?"
        return (words for (words,) in self._connection.execute(query, [chat, thread]))

    def _put_off(self, tidings: Tidings, until: float) -> None:
        statement = "UPDATE news SET not_before = ? WHERE number = ?"
        pairs = [(until, number) for number in tidings.numbers]
        self._connection.executemany(statement, pairs)

    def _delete(self, tidings: Tidings) -> None:
        rows = [(number,) for number in tidings.numbers]
        self._connection.executemany("DELETE FROM news WHERE number = ?", rows)

    def _not_known(self, names: Iterable[str]) -> set[str]:
        query = "SELECT value FROM json_each(?) WHERE value NOT IN (SELECT id FROM known)"
        rows = self._connection.execute(query, [json.dumps(list(names))])
        return {name for (name,) in rows}


def _batches(items: Iterable[_T], size: int) -> Iterator[list[_T]]:
    iterator = iter(items)
    while batch := list(islice(iterator, size)):
        yield batch
