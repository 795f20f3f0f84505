"""Documents and people as answers: values a view can show without asking again."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from data.answers import ReportCard
from data.excerpts import PlacedPassage


@dataclass(frozen=True, slots=True)
class DocumentEntry:
    """A document in a list: `ref` is its short name, `reports` how many cite it, `times` how often.

    `name`: how it is cited first; `code` is its number as printed, None without.
    """

    ref: str
    code: str | None
    kind: str
    name: str
    times: int
    reports: int


@dataclass(frozen=True, slots=True)
class Cited:
    """A place where a document is cited: its report, and the sentence around it."""

    card: ReportCard
    sentence: PlacedPassage


@dataclass(frozen=True, slots=True)
class DocumentPage:
    """A document, its issuer and date where a citation tells them, and some of its places."""

    entry: DocumentEntry
    issuer: str | None
    issued_on: dt.date | None
    places: tuple[Cited, ...]
    offset: int


@dataclass(frozen=True, slots=True)
class Documents:
    """Documents from `offset` on, out of `total`; of none that were asked for, the nearest."""

    found: tuple[DocumentEntry, ...]
    total: int
    offset: int = 0
    nearest: tuple[DocumentEntry, ...] = ()


@dataclass(frozen=True, slots=True)
class PersonEntry:
    """A person in a list, with the latest role, or the latest that was asked for.

    `ref` is the person's short name, `reports` how many name this person.
    """

    ref: str
    name: str
    role: str | None
    reports: int


@dataclass(frozen=True, slots=True)
class Role:
    """What a report calls a person; None where it gives the name alone."""

    card: ReportCard
    role: str | None


@dataclass(frozen=True, slots=True)
class PersonPage:
    """A person and some of the roles in which reports name this person, newest first."""

    entry: PersonEntry
    roles: tuple[Role, ...]
    offset: int


@dataclass(frozen=True, slots=True)
class People:
    """People from `offset` on, out of `total`. `understood`: the name meant, if corrected."""

    found: tuple[PersonEntry, ...]
    total: int
    offset: int = 0
    understood: str | None = None
