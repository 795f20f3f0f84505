"""The tasks of a report: sections give the status, sentences and items give the text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from data.model import Task
from data.parse.clauses import Reading, read_clause
from data.parse.exclusions import goes_on, is_assessment, is_no_task, of_the_meeting
from data.parse.headline import headline
from data.parse.items import Item, Part, items, marked
from data.parse.lead_ins import is_talk, without_lead_in
from data.parse.prose import Body, Kind, Span
from data.parse.repeats import without_repeated
from data.parse.sentences import clauses, sentences, without_stop
from data.parse.speech import in_open_quotation, in_quotation, leads_to_orders, past_linked_order
from data.parse.turns import Turn, heading_turn, turn

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator, Sequence

    from data.model import Period, Status

_STATUS: dict[Turn | None, Status] = {Turn.DONE: "done", Turn.PLANNED: "planned"}
_CROWD = 3  # clauses that make a list, in which an assessment stays


@dataclass(slots=True)
class _Thread:
    """What the text speaks of at the moment; `year`: the one it named.

    `headed`: a heading on shortcomings opened the passage, which then lasts over its paragraphs.
    """

    turn: Turn | None
    year: int | None = None
    before: Turn | None = None
    headed: bool = False

    def to(self, turn: Turn | None, year: int | None = None, *, headed: bool = False) -> None:
        """Follow a turn of the text; None is none."""
        if turn is None or (self.headed and turn is Turn.DONE and not headed):
            return
        if turn is Turn.FLAWS and self.turn is not Turn.FLAWS:
            self.before = self.turn
        year = year or (self.year if turn is self.turn else None)
        self.turn, self.year, self.headed = turn, year, headed and turn is Turn.FLAWS

    def back(self) -> None:
        """Out of a passage on shortcomings, to what was spoken of before it."""
        if self.turn is Turn.FLAWS:
            self.turn, self.headed = self.before, False


def tasks(body: Body, periods: Sequence[Period]) -> tuple[Task, ...]:
    """The tasks in the order of the text. The lede counts only where the article states none."""
    if not periods:
        return ()
    found = list(_tasks(body, periods))
    leading = [b for b in body.blocks if b.kind is Kind.LEDE]
    inside = [t for t in found if not any(b.start <= t.start < b.end for b in leading)]
    return tuple(without_repeated(body, inside or found))


def _tasks(body: Body, periods: Sequence[Period]) -> Iterator[Task]:
    reviews = any(p.role == "reviewed" for p in periods)
    thread = _Thread(Turn.DONE if reviews else Turn.PLANNED)
    for part in items(body):
        if isinstance(part, Item):
            yield from _item(body, part, thread, periods)
        elif part.kind is Kind.HEADING:
            thread.back()
            thread.to(*heading_turn(body, Span(part.start, part.end), periods), headed=True)
        else:
            if not thread.headed:
                thread.back()
            yield from _paragraph(body, part, thread, periods)


def _paragraph(
    body: Body, part: Part, thread: _Thread, periods: Sequence[Period]
) -> Iterator[Task]:
    meeting = ordering = False
    for sentence in sentences(body, part.start, part.end):
        meeting = of_the_meeting(body, sentence) or (meeting and goes_on(body, sentence))
        goes_on_ordering = ordering and in_open_quotation(body, part.start, sentence)
        if meeting or (in_quotation(body, part.start, sentence) and not goes_on_ordering):
            continue
        ordered = yield from _sentence(body, sentence, thread, periods)
        ordering = goes_on_ordering or ordered


def _item(body: Body, item: Item, thread: _Thread, periods: Sequence[Period]) -> Iterator[Task]:
    if thread.turn is Turn.FLAWS:
        return
    first = next(sentences(body, item.span.start, item.span.end), item.span)
    own, year = turn(body, first, periods)
    if not item.announced:
        acts = any(read_clause(body, clause).is_task for clause in clauses(body, first))
        if not acts or own is Turn.FLAWS or is_no_task(body, first):
            return
        thread.to(own if own is Turn.PLANNED else None, year)
    yield _task(without_stop(body, item.span), item.n, body, thread, periods)


def _sentence(
    body: Body, sentence: Span, thread: _Thread, periods: Sequence[Period]
) -> Generator[Task, None, bool]:
    """The tasks of a sentence; returns whether a superior's order led to them."""
    thread.to(*turn(body, sentence, periods))
    leads = body.text[sentence.end - 1] == ":"  # what it announces stands in the lines below
    thread.to(Turn.PLANNED if leads and leads_to_orders(body, sentence) else None)
    if leads or thread.turn is Turn.FLAWS or is_no_task(body, sentence):
        return False
    span, ordered = without_lead_in(body, sentence)
    thread.to(Turn.PLANNED if ordered else None)
    led_in = span != sentence
    if (led_in and is_no_task(body, span)) or is_talk(body, span):
        return False
    parts = clauses(body, span)
    alone = len(parts) < _CROWD and not led_in
    if alone and is_assessment(body, without_stop(body, parts[0])):
        return False
    for clause in _merged(body, parts):
        start = past_linked_order(body, clause)
        thread.to(Turn.PLANNED if start > clause.start else None)
        n, start = marked(body, Span(start, clause.end))
        yield _task(without_stop(body, Span(start, clause.end)), n, body, thread, periods)
    return ordered


def _merged(body: Body, parts: Sequence[Span]) -> Iterator[Span]:
    """Clauses that act, each with the noun phrases and quotations that go on with it."""
    held: Span | None = None
    for part in parts:
        quoted = body.text[part.start] in '"“‘'
        reading = Reading.NAMES if quoted and held else read_clause(body, part)
        if reading is Reading.NAMES and held:
            held = Span(held.start, part.end)
            continue
        if held:
            yield held
        held = part if reading.is_task else None
    if held:
        yield held


def _task(
    span: Span, n: int | None, body: Body, thread: _Thread, periods: Sequence[Period]
) -> Task:
    status = _STATUS.get(thread.turn, "done")
    role = "reviewed" if status == "done" else "planned"
    year = thread.year or next((p.year for p in periods if p.role == role), None)
    text = body.cut(span)
    return Task(n, status, year, headline(text), text, span.start, span.end)
