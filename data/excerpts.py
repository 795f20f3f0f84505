"""Passages as answers: values a view can show without asking again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from data.answers import ReportCard
from data.model import Status

Span: TypeAlias = tuple[int, int]  # start and end


@dataclass(frozen=True, slots=True)
class Passage:
    """A verbatim stretch of a text. `marks`: spans of `text`; it `begins` or `ends` a sentence.

    `core`: the span of the whole text where the words stand nearest each other.
    """

    start: int
    end: int
    text: str
    marks: tuple[Span, ...]
    core: Span
    begins: bool
    ends: bool


@dataclass(frozen=True, slots=True)
class PlacedPassage:
    """A passage and the position and status of the task it lies in, if it lies in one."""

    passage: Passage
    position: int | None
    status: Status | None


@dataclass(frozen=True, slots=True)
class ReportPassages:
    """A report's best passages. `marks`: of its title; `count`: how many passages are as good."""

    card: ReportCard
    marks: tuple[Span, ...]
    passages: tuple[PlacedPassage, ...]
    count: int


@dataclass(frozen=True, slots=True)
class FoundPassages:
    """Reports from `offset` on, out of `total`, with passages.

    `understood`: the words, if corrected; `apart`: they stand nowhere near each other.
    """

    query: str
    reports: tuple[ReportPassages, ...]
    total: int
    offset: int = 0
    understood: str | None = None
    apart: bool = False
