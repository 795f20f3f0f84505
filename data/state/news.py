"""What is new and to whom it is to be told: noted once, claimed by one process, told, deleted.

A report is new when none of its ids was known before. Being known and being told are noted in one
transaction, so a report is noted for a place once, however often processes are killed. What was
claimed and not told within `LEASE` is to be had again: after a kill between sending a message and
noting that, it is sent a second time; never is one lost.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter

from data.state.changing import asking, changing

LEASE = 120.0  # seconds for sending one message, waiting for its turn included
SHOWN = 5  # reports of a place that are told by name


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
    """Reports of which no name is known, and all unknown names, also further ones of the others."""

    reports: tuple[str, ...]
    names: tuple[str, ...]


class News:
    """The news of one state file. Every method may raise StateError."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        """Use a connection to the file."""
        self._connection = connection

    def unknown(self, names: Iterable[tuple[str, str]]) -> Unknown:
        """What is not known. `names` are pairs of report and name, report after report."""
        reports, unknown = [], []
        with asking():
            for report, group in groupby(names, key=itemgetter(0)):
                its = [name for _, name in group]
                new = [name for name in its if not self._is_known(name)]
                unknown += new
                if len(new) == len(its):
                    reports.append(report)
        return Unknown(tuple(reports), tuple(unknown))

    def note(self, unknown: Unknown, tidings: Iterable[Tidings]) -> bool:
        """Notes what was unknown as known, and tidings as to be told.

        False, and nothing is noted, if another process noted some of it meanwhile.
        """
        with changing(self._connection):
            if any(map(self._is_known, unknown.names)):
                return False
            ids = ([name] for name in unknown.names)
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

    def _is_known(self, name: str) -> bool:
        query = "SELECT 1 FROM known WHERE id = ?"
        return self._connection.execute(query, [name]).fetchone() is not None
