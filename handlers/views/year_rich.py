"""A year's summary as one rich message: its reports in a table, every task to be unfolded."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from html import escape
from itertools import groupby

from data.answers import PlacedTask, ReportCard
from handlers.texts import Texts
from handlers.views import cards, rich, task
from handlers.views.rich import Block
from handlers.views.screen import bold, clip
from handlers.views.year import YearPage, named, planned_for, report_over_tasks, unseen_of
from handlers.views.years import facts

TASKS = 120  # asked for of each list: no message has room for so many
_REPORTS = 10  # rows of the table
_SHORT = 3  # items
_ITEMS, _ITEM = 60, 200  # of figures and of documents; characters of each


@dataclass(frozen=True, slots=True)
class WholeYear:
    """The first page of a year, with the first tasks done in it and planned for it."""

    page: YearPage
    done: Sequence[PlacedTask]
    planned: Sequence[PlacedTask]


def message(whole: WholeYear, texts: Texts) -> str | None:
    """The HTML of the message; None if not one task fits."""
    year = whole.page.year
    head = [*_head(whole, texts), *_reports(whole, texts)]
    unseen, uncited = unseen_of(year)
    figures = (figure.quote for figure in year.figures)
    documents = (each.as_written for each in year.documents)
    tail = [
        *_folded(f"🔢 {bold(texts.figures)}", figures, unseen, texts),
        *_folded(f"📑 {bold(texts.documents)}", documents, uncited, texts),
    ]
    tail = [rich.divider(), *tail] if tail else []
    ends = [rich.paragraph(texts.others(count)) for count in (year.done, year.planned)]
    around = [*head, *tail, *ends, rich.details(planned_for(whole.page, texts), [])]
    done = list(rich.fitting(_tasks(whole, whole.done, texts), around))
    plans = list(rich.fitting(_tasks(whole, whole.planned, texts), [*around, *done]))
    if not done and not plans:
        return None
    done = _ended(done, year.done, texts)
    plans = _ended(plans, year.planned, texts)
    if year.done and year.planned:
        plans = [rich.details(planned_for(whole.page, texts), plans)]
    return rich.message([*head, *done, *tail, *plans])


def _head(whole: WholeYear, texts: Texts) -> Iterator[Block]:
    year = whole.page.year
    yield rich.heading(f"📅 {named(year, texts)}", 2)
    yield rich.paragraph(escape(facts(year.count, texts)))


def _reports(whole: WholeYear, texts: Texts) -> Iterator[Block]:
    """The reports in a table, and above the tasks what they are."""
    year = whole.page.year
    reports = [*year.reports, *year.plans]
    header = [texts.rich.report, texts.done, texts.planned]
    rows = [_row(card, texts) for card in reports[:_REPORTS]]
    yield rich.table([escape(label) for label in header], rows)
    if year.count.reports > _REPORTS:
        yield rich.paragraph(texts.others(year.count.reports - _REPORTS))
    heading = f"✅ {bold(texts.done)} ({texts.number(year.done)})"
    yield rich.heading(heading if year.done else planned_for(whole.page, texts), 3)


def _row(card: ReportCard, texts: Texts) -> list[str]:
    told = escape(" · ".join(cards.told(card, texts)))
    name = cards.named(card, texts) + (f" · <i>{told}</i>" if told else "")
    return [name, texts.number(card.done), texts.number(card.planned)]


def _folded(heading: str, texts_of: Iterable[str], unseen: int, texts: Texts) -> Iterator[Block]:
    """A list that is unfolded by its heading, a short one from the start; nothing if empty."""
    items = [clip(text, _ITEM) for text in dict.fromkeys(texts_of)]
    if items:
        count = len(items) + unseen
        more = [texts.others(count - _ITEMS)] if count > _ITEMS else []
        shown = rich.bullets(map(escape, [*items[:_ITEMS], *more]))
        yield rich.details(f"{heading} ({texts.number(count)})", [shown], unfolded=count <= _SHORT)


def _tasks(whole: WholeYear, tasks: Sequence[PlacedTask], texts: Texts) -> Iterator[Block]:
    """A block for each task; where there are several reports, their names stand over theirs."""
    lines = _lines(tasks, whole.page.size)
    for report, grouped in groupby(tasks, key=lambda placed: placed.report):
        heading = [rich.paragraph(name) for name in report_over_tasks(whole.page, report, texts)]
        for placed in grouped:
            parts = [*heading, _task(placed, next(lines))]
            yield Block("".join(part.html for part in parts))
            heading = []


def _lines(tasks: Sequence[PlacedTask], size: int) -> Iterator[str]:
    """The tasks' lines, numbered as on the pages of so many that the buttons are for."""
    for start in range(0, len(tasks), size):
        yield from task.lines(tasks[start : start + size], start + 1)


def _task(placed: PlacedTask, line: str) -> Block:
    """A task's line, under which its text unfolds unless the line says it all."""
    whole = placed.task.text
    if task.headline(placed, task.HEADLINE) == " ".join(whole.split()):
        return rich.paragraph(line)
    return rich.details(line, [rich.verbatim(whole)])


def _ended(shown: list[Block], count: int, texts: Texts) -> list[Block]:
    more = count - len(shown)
    return [*shown, *([rich.paragraph(texts.others(more))] if more else [])]
