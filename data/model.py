"""What a report is made of: frozen values, each beside the words it was read from.

The field names and their order are the JSON contract of `python -m bot parse`, of `.jsonl` files
and of the golden tests. `start` and `end` index `Report.body`, and for every task, citation,
figure and announced count `body[start:end]` is its text as written.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from typing import Literal, TypeAlias

Status: TypeAlias = Literal["done", "planned"]
Role: TypeAlias = Literal["reviewed", "planned"]
# How the text of a report came: read by the parser, parsed before, or corrected by somebody.
Kind: TypeAlias = Literal["raw", "parsed", "corrected"]

ID = re.compile(r"[0-9a-z]{10}")  # a report's id: short enough for a button, safe in a link
PART = re.compile(r"year|term|H[12]|Q[1-4]|M(?:[1-9]|1[0-2])|(?:[1-9]|1[0-2])M")
FIRST_YEAR, LAST_YEAR = 1900, 2199  # outside them a number is a number, not a year


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of time that a report reviews or plans.

    `part` is "year", "H1", "H2", "Q1" to "Q4", "M1" to "M12" (one month), "9M" (the first nine
    months, any number) or "term" (`year` is then its first). `inferred`: no line prints the year.
    """

    year: int
    part: str
    role: Role
    inferred: bool = False


@dataclass(frozen=True, slots=True)
class Task:
    """One thing done or planned, verbatim; `n` is the report's own number for it, if it has one."""

    n: int | None
    status: Status
    year: int | None
    headline: str
    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Citation:
    """A document the report names; `code` is its number as printed ("92-QĐ/TW"), null without."""

    code: str | None
    kind: str
    issuer: str | None
    issued_on: dt.date | None
    as_written: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Person:
    """Who is named, in the longest wording of the role that the text gives."""

    name: str
    role: str | None


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with what it counts: value "2.000", unit "cán bộ", quote "gần 2.000 cán bộ"."""

    value: str
    unit: str
    quote: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Announced:
    """How many things a text says it lists: count 10, noun "nhiệm vụ lớn", quote "10 nhiệm vụ lớn".

    What it holds of them may differ: see `data.counted`.
    """

    count: int
    noun: str
    status: Status
    quote: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Report:
    """A report as a careful reader takes it from its raw text. What the text lacks is None."""

    id: str
    title: str | None
    url: str | None
    source: str | None
    author: str | None
    published_on: dt.date | None
    event_on: dt.date | None
    event_on_inferred: bool
    periods: tuple[Period, ...]
    tasks: tuple[Task, ...]
    documents: tuple[Citation, ...]
    people: tuple[Person, ...]
    figures: tuple[Figure, ...]
    announced: tuple[Announced, ...]
    body: str
