"""A report's list of tasks, and the choice between several reports."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from html import escape
from itertools import groupby

from data.answers import PlacedTask, ReportCard, Resolution
from data.model import Status
from handlers.actions import Action, SearchFor, ShowReport, ShowReports, ShowTasks, ShowYears
from handlers.texts import Texts
from handlers.views import cards, task
from handlers.views.screen import (
    Button,
    Link,
    Screen,
    bold,
    button,
    clip,
    pages_of,
    screen,
    turns,
)


def tasks_page(
    card: ReportCard, tasks: Sequence[PlacedTask], asked: ShowTasks, size: int, texts: Texts
) -> Screen:
    """A page of a report's tasks, done and planned under headings of their own.

    `size` is the number of tasks a page; `tasks` may be of both kinds where all fit on one.
    """
    first = asked.page * size + 1
    lines: list[str] = []
    listed = zip(tasks, task.lines(tasks, first), strict=True)
    for status, group in groupby(listed, key=lambda pair: pair[0].task.status):
        lines += ["", heading(status, card, texts), *cards.counted(card, texts, [status])]
        lines += [line for _, line in group]
    if not tasks:
        lines += ["", _nothing(card, asked.status, texts)]
    shown = {placed.task.status for placed in tasks}
    count = card.done if asked.status == "done" else card.planned
    pages = 1 if len(shown) > 1 else pages_of(count, size)
    to = [ShowTasks(card.id, asked.status, page) for page in range(pages)]
    return screen(
        [cards.named(card, texts), *lines],
        [
            *task.buttons(tasks, first, "report"),
            turns(asked.page, pages, to),
            [
                *(button for status, button in lists(card, texts) if status not in shown),
                button(texts.open_report, ShowReport(card.id)),
            ],
        ],
        shared=Link(to[0], cards.title(card, texts)),
        full=to[0] if pages > 1 else None,
    )


def choice(
    resolution: Resolution, action: Callable[[ReportCard], Action], size: int, texts: Texts
) -> Screen:
    """Which report is meant, or that none is and which come nearest."""
    asked = clip(resolution.reference.text, cards.TITLE)
    found = resolution.found or resolution.nearest
    lines, rows = cards.choices(found[:size], texts, action)
    if resolution.found:
        more = [texts.others(resolution.total - size)] if resolution.total > size else []
        sentence = escape(texts.choose_report.format(text=asked))
        full = _all_found(resolution) if more else None
        return screen([sentence, "", *lines, *more], rows, full=full)
    nearest = ["", texts.nearest, *lines] if lines else []
    back = [button(texts.open_years, ShowYears())]
    return screen([escape(texts.no_report.format(text=asked)), *nearest], [*rows, back])


def _all_found(resolution: Resolution) -> Action | None:
    """What lists all reports that a choice is between, as far as a link can say it."""
    reference = resolution.reference
    first, last = reference.years
    if reference.kind == "years" and first == last:
        return ShowReports(first)
    return SearchFor.within_limits(reference.text)


def heading(status: Status, card: ReportCard, texts: Texts) -> str:
    """What stands over a list of tasks, as HTML."""
    if status == "done":
        return f"✅ {bold(texts.done)} ({texts.number(card.done)})"
    return f"🎯 {bold(texts.planned)} ({texts.number(card.planned)})"


def lists(card: ReportCard, texts: Texts) -> list[tuple[Status, Button]]:
    """The buttons to the lists of tasks there are."""
    done = button(f"✅ {texts.done_tasks(card.done)}", ShowTasks(card.id, "done"))
    planned = button(f"🎯 {texts.planned_tasks(card.planned)}", ShowTasks(card.id, "planned"))
    lists: list[tuple[Status, Button]] = [("done", done)] if card.done else []
    return [*lists, ("planned", planned)] if card.planned else lists


def _nothing(card: ReportCard, status: Status, texts: Texts) -> str:
    if not card.done + card.planned:
        return texts.no_tasks
    return texts.nothing_done if status == "done" else texts.nothing_planned
