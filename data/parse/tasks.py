"""The tasks of a report: sections give the status, sentences and items give the text."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from data.model import Task
from data.parse.clauses import Reading, read_clause
from data.parse.exclusions import OF_MEETING, goes_on, is_assessment, no_task, of_the_meeting
from data.parse.headline import headline
from data.parse.items import Item, Part, heads_section, items, marked
from data.parse.lead_ins import is_talk, without_lead_in
from data.parse.merging import ReadPart, merged, read_parts
from data.parse.prose import Body, Kind, Span
from data.parse.quotations import in_open_quotation, in_quotation, pledged
from data.parse.repeats import without_repeated
from data.parse.sentences import sentences, without_stop
from data.parse.speech import is_bare_order, leads_to_orders, past_linked_order
from data.parse.thread import Thread
from data.parse.turns import Turn, first_turn, heading_turn, is_on_flaws, turn

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator, Sequence

    from data.model import Period, Status

_STATUS: dict[Turn | None, Status] = {Turn.DONE: "done", Turn.PLANNED: "planned"}
_FLAWS, _LEADS, _NO_ACTION = "shortcomings", "leads into what follows", "no action"
_CROWD = 3  # clauses that make a list, in which an assessment stays


@dataclass(frozen=True, slots=True)
class Passed:
    """What was looked at and is no task, with the reason."""

    span: Span
    reason: str


def tasks(body: Body, periods: Sequence[Period]) -> tuple[Task, ...]:
    """The tasks in the order of the text. The lede counts only where the article states none."""
    return tuple(each for each in readings(body, periods) if isinstance(each, Task))


def readings(body: Body, periods: Sequence[Period]) -> list[Task | Passed]:
    """The tasks, and what was passed over among them, in the order of the text."""
    first = first_turn(body, periods)
    if first is None:
        return []
    # A mark with nothing after it, where a page was cut off, is no task.
    read = [
        each for each in _readings(body, periods, first) if not isinstance(each, Task) or each.text
    ]
    found = [each for each in read if isinstance(each, Task)]
    leading = [b for b in body.blocks if b.kind is Kind.LEDE]
    inside = [t for t in found if not any(b.start <= t.start < b.end for b in leading)]
    kept = {task.start for task in without_repeated(body, inside or found)}
    return [
        Passed(Span(each.start, each.end), "the opening, told again below")
        if isinstance(each, Task) and each.start not in kept
        else each
        for each in read
    ]


def _readings(body: Body, periods: Sequence[Period], first: Turn) -> Iterator[Task | Passed]:
    thread = Thread(first)
    parts = list(items(body))
    sections = _sections(body, parts, periods)
    for part in parts:
        if isinstance(part, Item):
            yield from _item(body, part, thread, periods)
        elif part.kind is Kind.HEADING:
            thread.back()
            told = heading_turn(body, Span(part.start, part.end), periods)
            thread.to(*told, headed=True, section=part.start in sections)
        else:
            if not thread.headed:
                thread.back()
            yield from _paragraph(body, part, thread, periods)


def _sections(body: Body, parts: Sequence[Item | Part], periods: Sequence[Period]) -> set[int]:
    """Where the headings stand that part a paper into what was done and what is planned."""
    turns = {
        part.start: heading_turn(body, Span(part.start, part.end), periods)[0]
        for part in parts
        if isinstance(part, Part) and part.kind is Kind.HEADING and heads_section(body, part)
    }
    return set(turns) if {Turn.DONE, Turn.PLANNED} <= set(turns.values()) else set()


def _paragraph(
    body: Body, part: Part, thread: Thread, periods: Sequence[Period]
) -> Iterator[Task | Passed]:
    meeting = ordering = False
    for sentence in sentences(body, part.start, part.end):
        meeting = of_the_meeting(body, sentence) or (meeting and goes_on(body, sentence))
        goes_on_ordering = ordering and in_open_quotation(body, part.start, sentence)
        quoted = in_quotation(body, part.start, sentence) and not goes_on_ordering
        told = pledged(body, sentence) if quoted else sentence
        if meeting and is_on_flaws(body, sentence):
            thread.to(Turn.FLAWS)
        if meeting or told is None:
            yield Passed(sentence, "of the meeting" if meeting else "a quotation")
            continue
        ordered = yield from _sentence(body, told, thread, periods)
        ordering = goes_on_ordering or ordered


def _item(
    body: Body, item: Item, thread: Thread, periods: Sequence[Period]
) -> Iterator[Task | Passed]:
    if thread.turn is Turn.FLAWS:
        yield Passed(item.span, _FLAWS)
        return
    first = next(sentences(body, item.span.start, item.span.end), item.span)
    own, year = turn(body, first, periods)
    if not item.announced:
        planned = thread.turn is Turn.PLANNED
        told = read_parts(body, first, ordered=False, planned=planned)
        acts = any(part.reading.is_task for part in told) or _acts_after_colon(body, first)
        reason = no_task(body, first)
        if not acts or own is Turn.FLAWS or reason:
            yield Passed(item.span, _FLAWS if own is Turn.FLAWS else reason or _NO_ACTION)
            return
        thread.to(own if own is Turn.PLANNED else None, year)
    task = _task(without_stop(body, item.span), item.n, body, thread, periods)
    yield replace(task, year=year) if year and own is thread.turn else task


def _acts_after_colon(body: Body, sentence: Span) -> bool:
    """Whether an item that opens with its field goes on to act: "Công tác dược: đấu thầu …"."""
    colon = body.text.find(":", sentence.start, sentence.end)
    return colon > 0 and read_clause(body, Span(colon + 1, sentence.end)).is_task


def _sentence(
    body: Body, sentence: Span, thread: Thread, periods: Sequence[Period]
) -> Generator[Task | Passed, None, bool]:
    """The tasks of a sentence; returns whether a superior's order led to them."""
    span, ordered = without_lead_in(body, sentence)
    why = "" if ordered else no_task(body, sentence)
    goes_on = thread.turn is Turn.FLAWS and (marked(body, sentence)[0] or 0) > 1  # "Hai là, …"
    if why != OF_MEETING and not goes_on:  # what it is held for does not tell what comes next
        thread.to(*turn(body, sentence, periods))
    leads = body.text[sentence.end - 1] == ":"  # what it announces stands in the lines below
    orders = ordered or is_bare_order(body, span) or (leads and leads_to_orders(body, sentence))
    thread.to(Turn.PLANNED if orders else None)
    if reason := _LEADS if leads else _FLAWS if thread.turn is Turn.FLAWS else why:
        yield Passed(sentence, reason)
        return False
    planned = thread.turn is Turn.PLANNED
    parts = list(read_parts(body, span, ordered=ordered, planned=planned))
    if reason := _no_task(body, span, parts, led_in=not ordered and span != sentence):
        yield Passed(span, reason)
        return False
    for part in merged(body, parts):
        start, end = past_linked_order(body, part.span), part.span.end
        planned = start > part.span.start or part.reading is Reading.OWED
        thread.to(Turn.PLANNED if planned else None)
        n, start = marked(body, Span(start, end))
        yield _task(without_stop(body, Span(start, end)), n, body, thread, periods)
    return ordered


def _no_task(body: Body, span: Span, parts: Sequence[ReadPart], *, led_in: bool) -> str:
    """Why what is left of a sentence without its lead-in holds no task; "" where it may."""
    if is_talk(body, span):
        return "talk"
    alone = len(parts) < _CROWD and not led_in
    if alone and is_assessment(body, without_stop(body, parts[0].span)):
        return "says only that much was done"
    acts = any(merged(body, parts))
    return (no_task(body, span) if led_in else "") or ("" if acts else _NO_ACTION)


def _task(span: Span, n: int | None, body: Body, thread: Thread, periods: Sequence[Period]) -> Task:
    """A task of the year that was named last, else of that of the chief period."""
    status = _STATUS.get(thread.turn, "done")
    role = "reviewed" if status == "done" else "planned"
    chief = [p for p in periods if p.role == role]
    alike = (p.year for p in chief if p.part == chief[0].part)  # "2 năm 2018-2019": the later
    year = thread.year or max(alike, default=None)
    text = body.cut(span)
    return Task(n, status, year, headline(text), text, span.start, span.end)
