"""A syllable, number or range of years as it was typed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from data.model import FIRST_YEAR, LAST_YEAR
from data.search.syllables import fold_of
from data.vietnamese import number_key, roman

_YEARS = re.compile(r"((?:19|20)[0-9]{2})[-–—]((?:19|20)[0-9]{2})")


@dataclass(frozen=True, slots=True)
class Typed:
    """A syllable as it was typed, by its key.

    `numeral`: the number that it may be instead. `goes_on`: the log-likelihood that it is
    unfinished, if it may be; `being_typed`: because somebody is still at it.
    """

    key: str
    numeral: str | None = None
    goes_on: float | None = None
    being_typed: bool = False

    @property
    def is_number(self) -> bool:
        """Whether it must be matched exactly."""
        return self.key[0].isdigit()

    @property
    def bare(self) -> bool:
        """Whether it has neither tone nor marks."""
        return not self.is_number and self.key == fold_of(self.key)


def years_of(word: str) -> range | None:
    """The years of a range; any of them answers it.

    >>> years_of("2012-2014"), years_of("2014-2012"), years_of("17-4")
    (range(2012, 2015), None, None)
    """
    match = _YEARS.fullmatch(word)
    if match is None:
        return None
    first, last = map(int, match.groups())
    return range(first, last + 1) if first < last else None


def years_beginning(digits: str) -> Iterator[str]:
    """The years that somebody may be about to type.

    >>> list(years_beginning("201"))[:2], list(years_beginning("2012")), list(years_beginning("3"))
    (['2010', '2011'], [], [])
    """
    if len(digits) < len(str(LAST_YEAR)):
        years = map(str, range(FIRST_YEAR, LAST_YEAR + 1))
        yield from (year for year in years if year.startswith(digits))


def numeral_of(word: str) -> str | None:
    """The number that letters are in Roman numerals, as its key."""
    value = roman(word.upper())
    return None if value is None else number_key(str(value))
