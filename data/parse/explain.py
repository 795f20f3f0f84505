"""Where on the page each field was read, and what was left out and why.

The marks come from the page, its regions and the readers of the fields themselves: nothing is
read a second time in another way.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

from data.parse import held_on, page_of, report_of
from data.parse.inference import clue
from data.parse.pagemarks import line_marks
from data.parse.people import named
from data.parse.periods import told_periods
from data.parse.prose import Kind, Span
from data.parse.spots import Mark, MarkKind, nested
from data.parse.tasks import Passed, readings
from data.stated import NOTHING
from data.vietnamese import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from data.model import Period, Report, Role, Task
    from data.parse.layout import Page
    from data.parse.mentions import Mention
    from data.parse.periods import Told
    from data.stated import Stated


@dataclass(frozen=True, slots=True)
class Explanation:
    """A page's text with its marks, and the report that was read from it.

    Marks stand in the order of the text; of two that overlap one lies within the other. `years`
    says of each period that was read what its year comes from; those a file states are not in it.
    """

    text: str
    marks: tuple[Mark, ...]
    report: Report
    years: Mapping[Period, str]


def explain(text: str, stated: Stated = NOTHING) -> Explanation:
    """What `parse_report` reads, with its evidence. Raises as that does."""
    page = page_of(text, stated)
    report = report_of(page, stated)
    told = () if stated.periods else told_periods(report.title, page.body, report.published_on)
    years = {each.period: _year_from(each, told, page, report) for each in told}
    marks = chain(
        line_marks(page, report),
        _on_page(page, _of_body(page, report, stated)),
        _of_periods(page, told),
        _of_people(page, report),
    )
    return Explanation(page.text, nested(marks, page.text), report, years)


def _on_page(page: Page, marks: Iterator[Mark]) -> Iterator[Mark]:
    """Marks of the body where they stand on the page, in pieces where its lines are apart."""
    for mark in marks:
        for block in page.body.blocks:
            start, end = max(mark.start, block.start), min(mark.end, block.end)
            if start < end:
                off = block.origin - block.start
                yield Mark(start + off, end + off, mark.kind, mark.label)


def _of_body(page: Page, report: Report, stated: Stated) -> Iterator[Mark]:
    for task in report.tasks:
        yield Mark(task.start, task.end, MarkKind(task.status), _task_label(task))
    for passed in readings(page.body, report.periods):
        if isinstance(passed, Passed) and not _holds_task(passed.span, report):
            yield Mark(passed.span.start, passed.span.end, MarkKind.PASSED, passed.reason)
    for cited in report.documents:
        yield Mark(cited.start, cited.end, MarkKind.DOCUMENT, cited.code or "")
    for figure in report.figures:
        yield Mark(figure.start, figure.end, MarkKind.FIGURE)
    for count in report.announced:
        label = f"{count.count} {count.status}"
        yield Mark(count.start, count.end, MarkKind.ANNOUNCED, label)
    held = held_on(page, stated, report.published_on, report.periods)
    if held.at:
        label = f"{held.on}{', year inferred' * held.inferred}"
        yield Mark(held.at.start, held.at.end, MarkKind.EVENT, label)


def _holds_task(span: Span, report: Report) -> bool:
    return any(task.start < span.end and span.start < task.end for task in report.tasks)


def _task_label(task: Task) -> str:
    return " ".join(str(part) for part in (task.n, task.year) if part is not None)


def _of_periods(page: Page, told: tuple[Told, ...]) -> Iterator[Mark]:
    for each in told:
        cue, mention, period = each.mention.cue, each.mention, each.period
        label = f"{period.role} {period.part} {period.year}{', inferred' * period.inferred}"
        marks = [Mark(mention.start, mention.end, MarkKind.PERIOD, label)]
        if cue:
            marks.append(Mark(cue.start, cue.end, MarkKind.CUE, period.role))
        if each.in_title:
            yield from _moved(marks, _title_at(page))
        else:
            yield from _on_page(page, iter(marks))


def _of_people(page: Page, report: Report) -> Iterator[Mark]:
    """Every place of a name that the report has, in the title, the captions and the body."""
    known = {fold(person.name) for person in report.people}

    def marks(text: str) -> Iterator[Mark]:
        spans = (span for span, person in named(text) if fold(person.name) in known)
        return (Mark(span.start, span.end, MarkKind.PERSON) for span in spans)

    yield from _moved(marks(page.title or ""), _title_at(page))
    for line in page.lines:
        if line.kind is Kind.CAPTION:
            yield from _moved(marks(line.text), line.start)
    yield from _on_page(page, marks(page.body.text))


def _year_from(each: Told, told: Sequence[Told], page: Page, report: Report) -> str:
    """What a period's year comes from, in a few words."""
    if each.mention.year:
        return "printed"
    dated = (other for other in told if other.mention.year and other.period.part != "term")
    if printed := next(dated, None):
        return f"from {printed.mention.year}, printed beside another period"
    ended = (m.until for m, role in _terms(told) if m.until and role == "reviewed")
    found = clue(page.body, report.published_on, next(ended, None))
    return f"from {found.source}" if found else "from the text"


def _terms(told: Sequence[Told]) -> list[tuple[Mention, Role]]:
    return [(each.mention, each.period.role) for each in told]


def _moved(marks: Iterator[Mark] | list[Mark], by: int) -> Iterator[Mark]:
    return (Mark(mark.start + by, mark.end + by, mark.kind, mark.label) for mark in marks)


def _title_at(page: Page) -> int:
    line = next((line for line in page.lines if line.kind is Kind.TITLE), None)
    return line.end - len(page.title or "") if line else 0
