"""What a file states of its report beside the text: it overrides what the parser would read."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import get_args

from data.fields import Fields, choice, date, each, matching, needed, number, text, url, year
from data.model import PART, Period, Person, Role, Status


@dataclass(frozen=True, slots=True)
class StatedTask:
    """A task as its file states it; the text must stand in the report's body."""

    text: str
    status: Status
    year: int | None = None
    n: int | None = None


@dataclass(frozen=True, slots=True)
class StatedDocument:
    """A cited document as its file states it; `as_written` must stand in the report's body."""

    as_written: str
    kind: str
    code: str | None = None
    issuer: str | None = None
    issued_on: dt.date | None = None


@dataclass(frozen=True, slots=True)
class Stated:
    """The fields that a file states itself. None and () leave a field to the parser."""

    title: str | None = None
    url: str | None = None
    source: str | None = None
    author: str | None = None
    published_on: dt.date | None = None
    event_on: dt.date | None = None
    periods: tuple[Period, ...] = ()
    people: tuple[Person, ...] = ()
    tasks: tuple[StatedTask, ...] = ()
    documents: tuple[StatedDocument, ...] = ()


NOTHING = Stated()


def stated_in(fields: Fields) -> Stated:
    """What a mapping of the fields' names states; other keys in it are passed over.

    Dates are 2017-03-06 or 06/03/2017. Empty values state nothing.

    Raises:
        ValueError: a field is not what it should be; the message names it.

    >>> stated_in({"title": "Báo cáo", "published_on": "06/03/2017"}).published_on
    datetime.date(2017, 3, 6)
    """
    return Stated(
        title=text(fields, "title"),
        url=url(fields, "url"),
        source=text(fields, "source"),
        author=text(fields, "author"),
        published_on=date(fields, "published_on"),
        event_on=date(fields, "event_on"),
        periods=each(fields, "periods", _period),
        people=each(fields, "people", _person),
        tasks=each(fields, "tasks", _task),
        documents=each(fields, "documents", _document),
    )


def _period(fields: Fields) -> Period:
    read = year(fields, "year")
    if read is None:
        msg = "year is missing"
        raise ValueError(msg)
    part = matching(fields, "part", PART, "part: those are year, term, H1, Q1, M1, 9M and the like")
    return Period(read, part or "year", choice(fields, "role", get_args(Role)))


def _person(fields: Fields) -> Person:
    return Person(needed(fields, "name"), text(fields, "role"))


def _task(fields: Fields) -> StatedTask:
    status: Status = choice(fields, "status", get_args(Status))
    return StatedTask(needed(fields, "text"), status, year(fields, "year"), number(fields, "n"))


def _document(fields: Fields) -> StatedDocument:
    return StatedDocument(
        needed(fields, "as_written"),
        needed(fields, "kind"),
        text(fields, "code"),
        text(fields, "issuer"),
        date(fields, "issued_on"),
    )
