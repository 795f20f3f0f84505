"""Fields that people write, read strictly: a message names the field and what is wrong with it."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Mapping
from typing import TypeAlias, TypeVar

from data.model import FIRST_YEAR, LAST_YEAR
from data.vietnamese import nfc

Fields: TypeAlias = Mapping[str, object]
_T = TypeVar("_T")

_URL = re.compile(r"(?:https?://|www\.)[^\s<>\"]+", re.IGNORECASE)
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
_ISO = re.compile(r"(?P<y>\d{4})-(?P<m>\d{1,2})-(?P<d>\d{1,2})(?:[T ]\d.*)?")
_DAY_FIRST = re.compile(r"(?P<d>\d{1,2})([/.-])(?P<m>\d{1,2})\2(?P<y>\d{4})")
_SHOWN = 40  # characters of a wrong value that its message shows
_HIGHEST = 10**6  # no list of tasks has so many


def text(fields: Fields, name: str) -> str | None:
    """A text on one line, in normal form C; None where there is none."""
    value = fields.get(name)
    if value is None:
        return None
    if not isinstance(value, str):
        raise _wrong(value, name, "no text: put it in quotes")
    value.encode()  # half a surrogate pair is no text
    return nfc(" ".join(_CONTROLS.sub("", value).split())) or None


def needed(fields: Fields, name: str) -> str:
    """A text that must not be missing."""
    value = text(fields, name)
    if value is None:
        msg = f"{name} is missing"
        raise ValueError(msg)
    return value


def url(fields: Fields, name: str) -> str | None:
    """A web address; None where there is none."""
    value = text(fields, name)
    if value and not _URL.fullmatch(value):
        raise _wrong(value, name, "no address that begins with http:// or https://")
    return value


def year(fields: Fields, name: str) -> int | None:
    """A year; None where there is none."""
    value = _whole(fields, name, "no year")
    if value is not None and not FIRST_YEAR <= value <= LAST_YEAR:
        raise _wrong(value, name, f"not between {FIRST_YEAR} and {LAST_YEAR}")
    return value


def number(fields: Fields, name: str) -> int | None:
    """The number of an item; None where there is none."""
    value = _whole(fields, name, "no number")
    if value is not None and not 0 <= value < _HIGHEST:
        raise _wrong(value, name, f"not between 0 and {_HIGHEST}")
    return value


def date(fields: Fields, name: str) -> dt.date | None:
    """A day, written 2017-03-06 (a time may follow) or 06/03/2017; None where there is none.

    >>> date({"on": "6/3/2017"}, "on")
    datetime.date(2017, 3, 6)
    >>> date({"on": "31/02/2017"}, "on")
    Traceback (most recent call last):
    ValueError: on is '31/02/2017', which is no date
    """
    value = fields.get(name)
    written = value.strip() if isinstance(value, str) else value
    if written is None or written == "":
        return None
    day = _day(written)
    if day is None:
        raise _wrong(value, name, "no date")
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise _wrong(value, name, f"no date between {FIRST_YEAR} and {LAST_YEAR}")
    return day


def choice(fields: Fields, name: str, choices: tuple[_T, ...]) -> _T:
    """One of the choices."""
    value = fields.get(name)
    for option in choices:
        if value == option:
            return option
    raise _wrong(value, name, f"neither {' nor '.join(map(str, choices))}")


def matching(fields: Fields, name: str, pattern: re.Pattern[str], what: str) -> str | None:
    """A text of a pattern; None where there is none."""
    value = text(fields, name)
    if value and not pattern.fullmatch(value):
        raise _wrong(value, name, f"no {what}")
    return value


def each(fields: Fields, name: str, read: Callable[[Fields], _T]) -> tuple[_T, ...]:
    """What a reading gives of every group of fields in a list; () where there is none."""
    values = fields.get(name) or ()
    if not isinstance(values, (list, tuple)):
        raise _wrong(values, name, "no list")
    found = []
    for place, value in enumerate(values, 1):
        if not isinstance(value, Mapping):
            raise _wrong(value, f"{name} {place}", "no group of fields")
        try:
            found.append(read(value))
        except ValueError as problem:
            msg = f"in {name} {place}, {problem}"
            raise ValueError(msg) from problem
    return tuple(found)


def _whole(fields: Fields, name: str, what: str) -> int | None:
    value = fields.get(name)
    if value is not None and (not isinstance(value, int) or isinstance(value, bool)):
        raise _wrong(value, name, what)
    return value


def _day(written: object) -> dt.date | None:
    if isinstance(written, dt.date):
        return written.date() if isinstance(written, dt.datetime) else written
    if not isinstance(written, str):
        return None
    match = _ISO.fullmatch(written) or _DAY_FIRST.fullmatch(written)
    try:
        return dt.date(*(int(match[part]) for part in "ymd")) if match else None
    except ValueError:
        return None


def _wrong(value: object, name: str, what: str) -> ValueError:
    shown = repr(value)
    if len(shown) > _SHOWN:
        shown = f"{shown[:_SHOWN]}…"
    return ValueError(f"{name} is {shown}, which is {what}")
