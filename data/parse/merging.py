"""The clauses of a sentence that are tasks, each with the noun phrases that go on with it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from data.parse.clauses import (
    Reading,
    names_paper,
    opens_with_verb,
    read_clause,
    read_order,
    sets_aim,
    starts_anew,
)
from data.parse.items import marked
from data.parse.prose import Span
from data.parse.sentences import clauses

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from data.parse.prose import Body

_LISTS = re.compile(r"\b(?:như|gồm|bao gồm)\b:?|:")
_SHORT = 8  # words of one thing of a list


@dataclass(frozen=True, slots=True)
class ReadPart:
    """A part of a sentence between semicolons, and how it reads."""

    span: Span
    reading: Reading


def read_parts(
    body: Body, span: Span, *, ordered: bool, planned: bool = False
) -> Iterator[ReadPart]:
    """The parts of a sentence; `ordered`: a superior's order leads to the first.

    `planned`: it speaks of what is planned, where an aim with a number is a task.

    What is numbered within a sentence, "1- …; 2- …", is a list of tasks if its first part is one.
    """
    listed = False
    for i, part in enumerate(clauses(body, span)):
        n, start = marked(body, part)
        read = read_order if ordered and i == 0 else read_clause
        reading = read(body, Span(start, part.end))
        if planned and not reading.is_task and sets_aim(body, Span(start, part.end)):
            reading = Reading.ACTION
        quoted = body.text[part.start] in '"“‘'
        if i and (quoted or names_paper(body, part)):
            reading = Reading.NAMES
        listed = n is not None and (listed or (n == 1 and reading.is_task))
        yield ReadPart(part, Reading.ACTION if listed else reading)


def merged(body: Body, parts: Sequence[ReadPart]) -> Iterator[ReadPart]:
    """Clauses that act, each with the noun phrases and quotations that go on with it."""
    held: ReadPart | None = None
    listing = False  # of things: "các đơn vị như trung tâm …; văn phòng …"
    personal = False  # what an office-holder does, and goes on to do after the semicolon
    for part in parts:
        if held and (part.reading is Reading.NAMES or (listing and _is_short(body, part.span))):
            held = ReadPart(Span(held.span.start, part.span.end), held.reading)
            continue
        listing = _lists_things(body, part.span)
        if held:
            yield held
        goes_on = personal and not starts_anew(body, part.span)
        personal = part.reading is Reading.PERSONAL or goes_on
        held = part if part.reading.is_task and not personal else None
    if held:
        yield held


def _lists_things(body: Body, span: Span) -> bool:
    """Whether a clause ends in the first of some things: "ở ba nhóm ngành: dệt may"."""
    opens = list(_LISTS.finditer(body.plain, span.start, span.end))
    return bool(opens) and not opens_with_verb(body, Span(opens[-1].end(), span.end))


def _is_short(body: Body, span: Span) -> bool:
    words = body.cut(span).split()
    return len(words) <= _SHORT and not any(map(str.isdigit, "".join(words)))
