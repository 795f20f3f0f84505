"""What buttons and deep links ask for: typed values with one written form.

The written form is a version, the kind's letter, and the fields, joined by "_": "1y_2012_done_0".
It fits callback data (64 bytes) and the payload of a deep link (64 of A-Z a-z 0-9 _ -) alike, and
holds all there is to know, so a button works after a restart and on another machine. Words are
written as base64url, which may hold a "_" itself, so only a last field can be words.
"""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, fields
from typing import ClassVar, Literal, TypeAlias, get_args

from data.model import ID, Status
from data.vietnamese import fold, nfc

VERSION = "1"
MOST_BYTES = 64
FOUND = "found"  # the scope of what the words in the message have found

Origin: TypeAlias = Literal["year", "report"]
Words: TypeAlias = str
ComparisonPart: TypeAlias = Literal["sides", "plans"]
Order: TypeAlias = Literal["newest", "oldest"]
Format: TypeAlias = Literal["ask", "csv", "xlsx", "md"]
Language: TypeAlias = Literal["vi", "en"]
AskedByWords: TypeAlias = Literal["find", "topic", "doc", "people"]
# "all" reports, a year's, or the one with this id; or `FOUND`.
Scope: TypeAlias = str


class OutdatedActionError(ValueError):
    """Data that this bot did not write, or an older one did."""


@dataclass(frozen=True, slots=True)
class Action:
    """Base of everything a button can ask for.

    `in_message`: some of it, the words asked for, stands only in the button's message.
    `changes`: it changes what the chat has chosen, which a link that anybody may send must not.
    """

    letter: ClassVar[str] = ""
    in_message: ClassVar[bool] = False
    changes: ClassVar[bool] = False

    @property
    def is_for_links(self) -> bool:
        """Whether a link may ask for it: it holds all there is to know, and changes nothing."""
        return not (self.in_message or self.changes) and getattr(self, "scope", "") != FOUND

    def pack(self) -> str:
        """The written form, at most 64 bytes of letters, digits, "_" and "-".

        Raises:
            ValueError: it would be longer.
        """
        values = (_written(getattr(self, field.name), str(field.type)) for field in fields(self))
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
    in_message = True
    page: int = 0


@dataclass(frozen=True, slots=True)
class SearchFor(Action):
    """The first page of a search: for links, which have no message to keep the words in."""

    letter = "A"
    words: Words

    @classmethod
    def within_limits(cls, words: str) -> SearchFor | None:
        """A search for the words as they are, or else without accents; None if too long so too.

        >>> SearchFor.within_limits("quy hoạch")
        SearchFor(words='quy hoạch')
        >>> SearchFor.within_limits("thủ tướng đã chỉ đạo những gì về chuyển đổi")
        SearchFor(words='thu tuong da chi dao nhung gi ve chuyen doi')
        >>> SearchFor.within_limits("nhiệm vụ " * 8)
        """
        return next(
            map(cls, _spelt_within(MOST_BYTES - len(f"{VERSION}{cls.letter}_"), words)), None
        )


@dataclass(frozen=True, slots=True)
class AskAgain(Action):
    """What a command answers to words: for links, which open all of what a group sees little of."""

    letter = "a"
    command: AskedByWords
    words: Words

    @classmethod
    def within_limits(cls, command: AskedByWords, words: str) -> AskAgain | None:
        """The words as they are, or else without accents; None if they are too long so too.

        >>> AskAgain.within_limits("find", "quy hoạch")
        AskAgain(command='find', words='quy hoạch')
        >>> AskAgain.within_limits("people", "quy hoạch" * 8)
        """
        room = MOST_BYTES - len(f"{VERSION}{cls.letter}_{command}_")
        return next((cls(command, spelt) for spelt in _spelt_within(room, words)), None)


@dataclass(frozen=True, slots=True)
class ShowPassages(Action):
    """A page of passages; the words searched for stand in the message itself."""

    letter = "f"
    in_message = True
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


@dataclass(frozen=True, slots=True)
class ShowComparison(Action):
    """Two years side by side, or a page of the first one's plans that come up again."""

    letter = "c"
    first: int
    second: int
    part: ComparisonPart = "sides"
    page: int = 0


@dataclass(frozen=True, slots=True)
class ShowTopic(Action):
    """Another page of a topic's tasks; its words stand in the message itself."""

    letter = "o"
    in_message = True
    order: Order = "newest"
    page: int = 0


@dataclass(frozen=True, slots=True)
class ShowChart(Action):
    """The chart of the topic in the message."""

    letter = "O"
    in_message = True


@dataclass(frozen=True, slots=True)
class ExportReport(Action):
    """A report's tasks as a file; "ask" for which kind."""

    letter = "x"
    report: str
    format: Format = "ask"


@dataclass(frozen=True, slots=True)
class ExportYears(Action):
    """The tasks of some years as a file; "ask" for which kind."""

    letter = "X"
    first: int
    last: int
    format: Format = "ask"


@dataclass(frozen=True, slots=True)
class ChooseLanguage(Action):
    """The language of the chat where the button is."""

    letter = "g"
    changes = True
    language: Language


@dataclass(frozen=True, slots=True)
class ShowFollows(Action):
    """What is followed where the button is."""

    letter = "w"


@dataclass(frozen=True, slots=True)
class Unfollow(Action):
    """The end of a follow, by its number."""

    letter = "W"
    changes = True
    number: int


_KINDS: Mapping[str, type[Action]] = {
    kind.letter: kind
    for kind in (
        *(ShowHelp, ShowYears, ShowYear, ShowReports, ShowReport),
        *(ShowTasks, ShowTask, ShowHits, SearchFor, AskAgain, ShowPassages),
        *(ShowDocument, ShowDocuments, ShowPerson, ShowPeople),
        *(ShowComparison, ShowTopic, ShowChart, ExportReport, ExportYears),
        *(ChooseLanguage, ShowFollows, Unfollow),
    )
}


def unpack(data: str) -> Action:
    """The action that `pack` wrote.

    Raises:
        OutdatedActionError: it was written otherwise.

    >>> unpack(ShowYear(2012, "done", 1).pack())
    ShowYear(year=2012, status='done', page=1)
    """
    head = data.partition("_")[0]
    kind = _KINDS.get(head.removeprefix(VERSION)) if head.startswith(VERSION) else None
    if kind is None:
        raise OutdatedActionError(data)
    values = data.split("_", len(fields(kind)))[1:]
    if len(values) != len(fields(kind)):
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
    if value not in {"all", FOUND} and not re.fullmatch(r"\d{4}", value, re.ASCII):
        return _id(value)
    return value


def _one_of(allowed: tuple[str, ...]) -> Callable[[str], str]:
    def read(value: str) -> str:
        if value not in allowed:
            raise OutdatedActionError(value)
        return value

    return read


def _words(value: str) -> str:
    try:
        words = base64.b64decode(value + "=" * (-len(value) % 4), b"-_", validate=True).decode()
    except (binascii.Error, UnicodeDecodeError):
        raise OutdatedActionError(value) from None
    if not words.strip() or _written(words, "Words") != value:
        raise OutdatedActionError(value)
    return words


def _spelt_within(room: int, words: str) -> Iterator[str]:
    """The words as they are, and without accents, that so many bytes hold as base64: 3 in 4."""
    spelt = (nfc(words), fold(words))
    return (each for each in spelt if len(each.encode()) <= room * 3 // 4)


def _written(value: object, annotation: str) -> str:
    if annotation == "Words":
        return base64.urlsafe_b64encode(str(value).encode()).decode().rstrip("=")
    return str(value)


# By the field's annotation; a field of another type is a KeyError in the first test that packs it.
_READ: Mapping[str, Callable[[str], int | str]] = {
    "int": _number,
    "str": _id,
    "Words": _words,
    "Scope": _scope,
    "Status": _one_of(get_args(Status)),
    "Origin": _one_of(get_args(Origin)),
    "ComparisonPart": _one_of(get_args(ComparisonPart)),
    "Order": _one_of(get_args(Order)),
    "Format": _one_of(get_args(Format)),
    "Language": _one_of(get_args(Language)),
    "AskedByWords": _one_of(get_args(AskedByWords)),
}
