"""The fields of actions as they are written into callback data and links, and read again."""

from __future__ import annotations

import base64
import re
from collections.abc import Callable, Mapping
from typing import Literal, TypeAlias, get_args

from data.model import ID, Status

FOUND = "found"  # the scope of what the words in the message have found

Origin: TypeAlias = Literal["year", "report"]
Words: TypeAlias = str
ComparisonPart: TypeAlias = Literal["sides", "plans"]
Order: TypeAlias = Literal["newest", "oldest"]
Format: TypeAlias = Literal["ask", "csv", "xlsx", "md"]
Language: TypeAlias = Literal["vi", "en"]
AskedByWords: TypeAlias = Literal["find", "topic", "doc", "people"]
Sure: TypeAlias = Literal["ask", "yes"]
# "all" reports, a year's, or the one with this id; or `FOUND`.
Scope: TypeAlias = str


class OutdatedActionError(ValueError):
    """Data that this bot did not write, or an older one did."""


def written(value: object, annotation: str) -> str:
    """A field's value as it is written; `annotation` is the field's type as it is spelt."""
    if annotation == "Words":
        return base64.urlsafe_b64encode(str(value).encode()).decode().rstrip("=")
    return str(value)


def read(value: str, annotation: str) -> int | str:
    """The value of a field of this type that was so written.

    Raises:
        OutdatedActionError: none was.
    """
    return _READ[annotation](value)


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
    except ValueError:  # no base64, or no UTF-8 in it
        raise OutdatedActionError(value) from None
    if not words.strip() or written(words, "Words") != value:
        raise OutdatedActionError(value)
    return words


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
    "Sure": _one_of(get_args(Sure)),
}
