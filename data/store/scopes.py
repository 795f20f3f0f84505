"""Which citations or mentions are meant: of all reports, of a year's, of one report."""

from __future__ import annotations

from dataclasses import dataclass

from data.store import read
from data.store.read_years import OF_YEAR

ALL = "all"


@dataclass(frozen=True, slots=True)
class Where:
    """A condition of SQL and the values of its parameters."""

    sql: str = "1"
    values: tuple[str | int, ...] = ()

    def __and__(self, other: Where) -> Where:
        """Both conditions."""
        return Where(f"{self.sql} AND {other.sql}", self.values + other.values)


def citations_of(scope: str) -> Where:
    """The citations of a scope: "all", a year (what is planned for later left out), or an id."""
    if scope.isdecimal() and len(scope) == len("2012"):
        return Where(f"({OF_YEAR})", (int(scope),))
    return Where() if scope == ALL else Where(f"report = {read.REPORT}", (scope,))


def mentions_of(scope: str) -> Where:
    """The mentions of a scope: "all", a year that the reports are on, or a report's id."""
    if scope.isdecimal() and len(scope) == len("2012"):
        # "+": by person or role there are few; by pairs of a report and a person there are not.
        return Where("+report IN (SELECT report FROM periods WHERE year = ?)", (int(scope),))
    return Where() if scope == ALL else Where(f"report = {read.REPORT}", (scope,))
