"""Periods as texts name them: "6 tháng đầu năm 2019", "quý I/2018", "nhiệm kỳ tới"."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from itertools import takewhile
from operator import attrgetter
from typing import TYPE_CHECKING, TypeVar

from data.model import PART
from data.parse.period_forms import FORMS, RELATIVE, REST, SEVERAL, TERM, number, year_of_congress

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from data.model import Role
    from data.parse.prose import Body, Span

Form = TypeVar("Form")

_LOOK_BACK = 8  # characters
_START = attrgetter("start")
_OVER = re.compile(r" (?:vừa )?qua\b")


@dataclass(frozen=True, slots=True)
class Mention:
    """A period as a text names it; `year` is None where none is printed beside it.

    `until`: the last year of a term. `role`: what a relative period is to the report by its own
    words; `shift`: "năm qua" is the year before the one that is planned, "năm tới" the one after.
    The `part` of a relative month or quarter is "M" or "Q", that of a year's remainder `REST`.
    `cue`: the words that tell its role, where a sentence announces it.
    """

    part: str
    year: int | None
    until: int | None
    start: int
    end: int
    shift: int = 0
    role: Role | None = None
    cue: Span | None = None

    @property
    def is_relative(self) -> bool:
        """Whether it tells neither its year nor its part but by what stands beside it."""
        bare = self.shift != 0 or self.part == "term"
        return self.part in {REST, "M", "Q"} or (bare and not self.year)


def mentions_in(text: str) -> tuple[Mention, ...]:
    """The periods that a text in the form of keys (`plain`) names, in order, none in another."""
    found: list[Mention] = []
    at = 0
    for line in text.split("\n"):
        end = at + len(line)
        found += _apart([*_of_forms(text, at, end), *_relative(text, at, end)])
        at = end + 1
    return tuple(found)


def mentions(body: Body, start: int, end: int) -> list[Mention]:
    """The periods named between two offsets of a body, in order."""
    first = bisect_left(body.mentions, start, key=_START)
    return [m for m in takewhile(lambda m: m.start < end, body.mentions[first:]) if m.end <= end]


def order(mention: Mention) -> tuple[int, int]:
    """When a period ends, to tell a later one: its year and its last month."""
    return mention.year or 0, last_month(mention.part)


def last_month(part: str) -> int:
    """The month with which a part of a year ends; a stretch without a number ends with it."""
    digits = int("".join(filter(str.isdigit, part)) or 0)
    if part.endswith("M"):
        return digits or 12
    return {"H": 6 * digits, "Q": 3 * digits, "M": digits}.get(part[:1], 12)


def _of_forms(text: str, start: int, end: int) -> Iterator[Mention]:
    for form, part_of in _with_their_word(FORMS, text, start, end):
        for match in form.finditer(text, start, end):
            part = part_of(match)
            if part == REST or PART.fullmatch(part):
                role = _own_role(text, match, part)
                yield Mention(part, *_years(match), *match.span(), 0, role)


def _own_role(text: str, match: re.Match[str], part: str) -> Role | None:
    if _OVER.match(text, match.end()) or match.group().endswith(" qua"):
        return "reviewed"
    return "planned" if part == REST else None


def _relative(text: str, start: int, end: int) -> Iterator[Mention]:
    for form, part, shift, role in _with_their_word(RELATIVE, text, start, end):
        for match in form.finditer(text, start, end):
            several = SEVERAL.search(text[max(0, match.start() - _LOOK_BACK) : match.start()])
            if part == "term" or not (shift and several):
                yield Mention(part, *_years(match), *match.span(), shift, role)


def _with_their_word(
    forms: Mapping[str, Sequence[Form]], text: str, start: int, end: int
) -> Iterator[Form]:
    """The forms that may stand there: a literal word of theirs does."""
    for word, those in forms.items():
        if text.find(word, start, end) >= 0:
            yield from those


def _years(match: re.Match[str]) -> tuple[int | None, int | None]:
    """The year a form prints, or that of the Party's congress it names, and a term's last one."""
    told = match.groupdict()
    if told.get("congress"):
        year = year_of_congress(number(told["congress"]))
        return year, year + TERM
    return int(told.get("y") or 0) or None, int(told.get("until") or 0) or None


def _apart(found: list[Mention]) -> Iterator[Mention]:
    """In the order of the text; of two that overlap the one that starts first, then the longer."""
    at = -1
    for mention in sorted(found, key=lambda m: (m.start, -m.end)):
        if mention.start >= at:
            yield mention
            at = mention.end
