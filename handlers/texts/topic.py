"""What `/topic` says, and what its chart says."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TopicTexts:
    """One subject through the years."""

    tasks: Callable[[int], str]
    done: str  # in the legend
    planned: str
    undated: Callable[[int], str]  # tasks without a year
    other_years: Callable[[int], str]
    none: str  # {text}
    chart: str  # on a button
    newest_first: str  # on a button
    oldest_first: str
    no_chart: str
    file: str  # the name of a chart, in ASCII
    years: str  # {first} {last}; what the chart spans
    year: str  # {year}; the same of one year
    other_accents: str
    apart: str  # before tasks in which the words do not stand together
