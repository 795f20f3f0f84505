"""What a load makes of each text: a report of its own, or a further edition of one there is."""

from __future__ import annotations

import datetime as dt
import sqlite3
from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from data.likeness import amends, corrects, is_excerpt, same_report, sketch, told_apart
from data.model import Report
from data.parse.identity import normal_url, report_id
from data.store import editions, searchable, write
from data.store.editions import Edition
from data.vietnamese import fold

if TYPE_CHECKING:
    from sqlite_utils import Database

_BATCH = 100  # new reports in memory before they are saved
_FULLER = 1.1  # how much longer a text of another site must be to be shown instead


class Shelves:
    """The reports of the database while one load changes them, inside its transaction.

    `added`, `replaced` and `removed` are numbers of reports; `merged` counts texts that tell a
    report which another file tells too.
    """

    def __init__(self, db: Database, before: sqlite3.Connection | None) -> None:
        """`before`: the outdated database that this one replaces, whose reports keep their ids."""
        self.added: set[int] = set()
        self.replaced: set[int] = set()
        self.removed: set[int] = set()
        self.merged = 0
        self._db = db
        self._before = before
        self._loose: set[int] = set()  # an edition of theirs is being read again, or is gone
        self._next = int(db.execute("SELECT coalesce(max(number), 0) FROM reports").fetchone()[0])
        self._batch: list[tuple[int, Edition, list[str]]] = []
        self._in_batch: set[str | int] = set()

    def take_out(self, files: Iterable[str]) -> None:
        """What stands in files is read again, or is gone."""
        self._loose |= editions.outdate(self._db, files)

    def put(self, edition: Edition) -> None:
        """Adds a report, or an edition to the one that the text tells."""
        edition = self._apart(edition)
        hashes = sketch(edition.report.body)
        if not self._in_batch.isdisjoint((edition.report.id, *hashes)):
            self.save()
        number = self._told_by(edition, hashes)
        if number is None:
            self._add(edition, hashes)
        else:
            self._add_to(number, edition)

    def save(self) -> None:
        """Writes the batch."""
        numbered = [(n, replace(e.report, id=names[0])) for n, e, names in self._batch]
        write.save(self._db, numbered)
        editions.add(self._db, [(n, e) for n, e, _ in self._batch], shown=True)
        editions.name(self._db, ((n, name) for n, _, names in self._batch for name in names))
        self._batch.clear()
        self._in_batch.clear()

    def close(self) -> None:
        """Ends the load: what no text tells any more is removed."""
        self.save()
        editions.clear(self._db)
        for number in self._loose:
            self._settle(number)
        write.sweep(self._db)
        searchable.update(self._db.conn, self.added | self.replaced, self.removed)

    def _apart(self, edition: Edition) -> Edition:
        """The edition, with an id of its text's where its address is that of another report."""
        report = edition.report
        if edition.kind == "parsed" or not report.url:
            return edition
        if report.id in self._in_batch:
            self.save()
        number = editions.named(self._db, report.id)
        stands = editions.stood_at(self._db, edition.file, edition.place)
        if number is None or number == stands:
            return edition
        if not told_apart(report, editions.content(self._db, number)):
            return edition
        return replace(
            edition, report=replace(report, id=report_id(None, report.title, report.body))
        )

    def _told_by(self, edition: Edition, hashes: Iterable[int]) -> int | None:
        """The report there is that a text tells."""
        report = edition.report
        if number := editions.named(self._db, report.id):
            return number
        stood = editions.stood_at(self._db, edition.file, edition.place)
        if stood and corrects(report, editions.content(self._db, stood)):
            return stood
        if edition.kind == "parsed":  # its id was given to it: another id is another report
            return None
        candidates = editions.alike(self._db, hashes)
        contents = ((number, editions.content(self._db, number)) for number in candidates)
        same = amends if edition.kind == "corrected" else same_report
        return next((number for number, other in contents if same(report, other)), None)

    def _add(self, edition: Edition, hashes: Iterable[int]) -> None:
        self._next += 1
        before = editions.names_before(self._before, edition)
        taken = {*self._in_batch, edition.report.id}
        free = (name for name in before if name not in taken)
        names = [name for name in free if editions.named(self._db, name) is None]
        names.append(edition.report.id)
        self._batch.append((self._next, edition, names))
        self._in_batch |= {*names, *hashes}
        self.added.add(self._next)
        if len(self._batch) >= _BATCH:
            self.save()

    def _add_to(self, number: int, edition: Edition) -> None:
        shown = editions.shown(self._db, number)
        others = editions.others(self._db, number) if shown is None else [shown]
        held = [other for other in others if not _same_place(other, edition)]
        self.merged += bool(held)
        if any(not _supersedes(edition, other) for other in held):
            editions.add(self._db, [(number, edition)], shown=False)
            self._loose.add(number)
            return
        if shown is not None:
            editions.hide(self._db, shown, number)
        editions.show(self._db, edition, number)
        self.replaced |= {number} - self.added

    def _settle(self, number: int) -> None:
        """Shows another edition of a report where the one shown is gone, or removes the report."""
        if editions.shown(self._db, number) is not None:
            return
        left = list(editions.others(self._db, number))
        if not left:
            editions.forget(self._db, number)
            self.removed.add(number)
            return
        best = left[0]
        for edition in left[1:]:
            best = edition if _supersedes(edition, best) else best
        editions.show(self._db, best, number)
        self.replaced.add(number)


def _same_place(one: Edition, other: Edition) -> bool:
    return (one.file, one.place) == (other.file, other.place)


def _supersedes(edition: Edition, shown: Edition) -> bool:
    """Whether an edition is to be seen instead of the one that is.

    What somebody corrected by hand comes before what was read, the whole before a part of it. Of
    one publication the newer text corrects the older; of several sites' the fuller one is shown.
    """
    if "corrected" in {edition.kind, shown.kind} and edition.kind != shown.kind:
        return edition.kind == "corrected"
    ours, theirs = edition.report, shown.report
    if is_excerpt(ours.body, theirs.body):
        return False
    if _one_publication(ours, theirs):
        return is_excerpt(theirs.body, ours.body) or _age(edition) > _age(shown)
    return len(ours.body) > _FULLER * len(theirs.body)


def _one_publication(one: Report, other: Report) -> bool:
    if one.url and other.url:
        return normal_url(one.url) == normal_url(other.url)
    sites = {fold(report.source or "") for report in (one, other)} - {""}
    return len(sites) < 2 and fold(one.title or "") == fold(other.title or "")  # noqa: PLR2004


def _age(edition: Edition) -> tuple[dt.date, int]:
    return edition.report.published_on or dt.date.min, edition.mtime_ns
