"""What buttons and deep links ask for: typed values with one written form.

The written form is a version, the kind's letter, and the fields, joined by "_": "1y_2012_done_0".
It fits callback data (64 bytes) and the payload of a deep link (64 of A-Z a-z 0-9 _ -) alike, and
holds all there is to know, so a button works after a restart and on another machine.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from typing import ClassVar, Literal, TypeAlias, get_args

from data.model import ID, Status

VERSION = "1"
MOST_BYTES = 64

Origin: TypeAlias = Literal["year", "report"]
# "all" reports, a year's, or the one with this id; or what the words in the message have "found".
Scope: TypeAlias = str


class OutdatedActionError(ValueError):
    """Data that this bot did not write, or an older one did."""


@dataclass(frozen=True, slots=True)
class Action:
    """Base of everything a button can ask for."""

    letter: ClassVar[str] = ""

    def pack(self) -> str:
        """The written form, at most 64 bytes of letters, digits and "_"."""
        values = (str(getattr(self, field.name)) for field in fields(self))
        packed = "_".join([VERSION + self.letter, *values])
        if len(packed.encode()) > MOST_BYTES:
            msg = f"{packed!r} is longer than Telegram's {MOST_BYTES} bytes of callback data"
            raise ValueError(msg)
        return packed


@dataclass(frozen=True, slots=True)
class ShowHelp(Action):
    """What the bot can do."""

    letter = "h"


@dataclass(frozen=True, slots=True)
class ShowYears(Action):
    """The years there are."""

    letter = "Y"


@dataclass(frozen=True, slots=True)
class ShowYear(Action):
    """A page of what was done in, or planned for, a year."""

    letter = "y"
    year: int
    status: Status = "done"
    page: int = 0


@dataclass(frozen=True, slots=True)
class ShowReports(Action):
    """A page of the reports on a year."""

    letter = "R"
    year: int
    page: int = 0


@dataclass(frozen=True, slots=True)
class ShowReport(Action):
    """A report's card."""

    letter = "r"
    report: str


@dataclass(frozen=True, slots=True)
class ShowTasks(Action):
    """A page of a report's tasks."""

    letter = "l"
    report: str
    status: Status = "done"
    page: int = 0


@dataclass(frozen=True, slots=True)
class ShowTask(Action):
    """A task in full. `origin`: the list it was opened from; `part`: of a very long text."""

    letter = "t"
    report: str
    position: int
    origin: Origin = "report"
    part: int = 0


@dataclass(frozen=True, slots=True)
class ShowHits(Action):
    """Another page of search hits; the words searched for stand in the message itself."""

    letter = "s"
    page: int = 0


@dataclass(frozen=True, slots=True)
class ShowPassages(Action):
    """A page of passages; the words searched for stand in the message itself."""

    letter = "f"
    scope: Scope = "all"
    page: int = 0


@dataclass(frozen=True, slots=True)
class ShowDocument(Action):
    """A page of the places where a document is cited; `ref` is its short name in the store."""

    letter = "d"
    ref: str
    page: int = 0


@dataclass(frozen=True, slots=True)
class ShowDocuments(Action):
    """A page of the documents that are cited, the most cited first."""

    letter = "D"
    scope: Scope = "all"
    page: int = 0


@dataclass(frozen=True, slots=True)
class ShowPerson(Action):
    """A page of a person's roles; `ref` is the person's short name in the store."""

    letter = "p"
    ref: str
    page: int = 0


@dataclass(frozen=True, slots=True)
class ShowPeople(Action):
    """A page of the people who are named, the most often named first."""

    letter = "P"
    scope: Scope = "all"
    page: int = 0


_KINDS: Mapping[str, type[Action]] = {
    kind.letter: kind
    for kind in (
        *(ShowHelp, ShowYears, ShowYear, ShowReports, ShowReport),
        *(ShowTasks, ShowTask, ShowHits, ShowPassages),
        *(ShowDocument, ShowDocuments, ShowPerson, ShowPeople),
    )
}


def unpack(data: str) -> Action:
    """The action that `pack` wrote.

    Raises:
        OutdatedActionError: it was written otherwise.

    >>> unpack(ShowYear(2012, "done", 1).pack())
    ShowYear(year=2012, status='done', page=1)
    """
    head, *values = data.split("_")
    kind = _KINDS.get(head.removeprefix(VERSION)) if head.startswith(VERSION) else None
    if kind is None or len(values) != len(fields(kind)):
        raise OutdatedActionError(data)
    pairs = zip(fields(kind), values, strict=True)
    return kind(*(_READ[str(field.type)](value) for field, value in pairs))


def _number(value: str) -> int:
    if not re.fullmatch(r"\d{1,6}", value, re.ASCII):
        raise OutdatedActionError(value)
    return int(value)


def _id(value: str) -> str:
    if not ID.fullmatch(value):
        raise OutdatedActionError(value)
    return value


def _scope(value: str) -> str:
    if value not in {"all", "found"} and not re.fullmatch(r"\d{4}", value, re.ASCII):
        return _id(value)
    return value


def _one_of(allowed: tuple[str, ...]) -> Callable[[str], str]:
    def read(value: str) -> str:
        if value not in allowed:
            raise OutdatedActionError(value)
        return value

    return read


# By the field's annotation; a field of another type is a KeyError in the first test that packs it.
_READ: Mapping[str, Callable[[str], int | str]] = {
    "int": _number,
    "str": _id,
    "Scope": _scope,
    "Status": _one_of(get_args(Status)),
    "Origin": _one_of(get_args(Origin)),
}
