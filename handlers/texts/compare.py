"""What `/compare` says."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CompareTexts:
    """Two years side by side."""

    heading: str  # {first} {second}
    reports: str  # names of rows, short: they stand in a table
    done: str
    planned: str
    documents: str
    figures: str
    cited_in_both: str  # before documents
    cited_in_one: str  # {year}
    figures_of: str  # {year}
    measured: str  # before clauses of both years
    followed: str  # {year}
    followed_of: Callable[[int, int], str]  # how many plans were looked at, of how many
    none_followed: str  # {year}
    no_plans: str  # {year}
    all_followed: Callable[[int], str]  # on a button
    with_year: str  # {year}; on a button
    sides: str  # on a button: back to the two years
    two_years: str  # {example}
    one_year: str  # {year}
    same_year: str  # {year}
