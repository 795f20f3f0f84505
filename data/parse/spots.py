"""Marked stretches of a page: what was read where."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from heapq import heapify, heappop, heappush
from itertools import count
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


class MarkKind(StrEnum):
    """What a stretch was taken for. The last two were left out."""

    URL = "url"
    TITLE = "title"
    SOURCE = "source"
    AUTHOR = "author"
    PUBLISHED = "published"
    EVENT = "event"
    CUE = "cue"
    PERIOD = "period"
    DONE = "done"
    PLANNED = "planned"
    ANNOUNCED = "announced"
    DOCUMENT = "document"
    PERSON = "person"
    FIGURE = "figure"
    PASSED = "no task"
    EXCLUDED = "left out"


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of a page's text; `label` says more of it: a task's number, a reason."""

    start: int
    end: int
    kind: MarkKind
    label: str = ""


def nested(marks: Iterable[Mark], text: str) -> tuple[Mark, ...]:
    """The marks in the order of the text, the outer before the inner; crossing ones are cut."""
    serial = count()
    waiting = [(mark.start, -mark.end, next(serial), mark) for mark in marks]
    heapify(waiting)
    open_: list[Mark] = []
    found: list[Mark] = []
    while waiting:
        mark = heappop(waiting)[-1]
        while open_ and open_[-1].end <= mark.start:
            open_.pop()
        if open_ and mark.end > (cut := open_[-1].end):
            heappush(waiting, (cut, -mark.end, next(serial), replace(mark, start=cut)))
            mark = replace(mark, end=cut)
        if text[mark.start : mark.end].strip():
            open_.append(mark)
            found.append(mark)
    return tuple(found)
