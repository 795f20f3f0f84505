"""A report's card, its list of tasks, and the choice between several reports."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from html import escape
from itertools import groupby

from telegram import InlineKeyboardButton

from data.answers import PlacedTask, ReportCard, Resolution
from data.model import Period, Report, Role, Status
from handlers.actions import Action, ShowReport, ShowTasks, ShowYear, ShowYears
from handlers.texts import Texts
from handlers.views import cards, task
from handlers.views.lists import SHOWN_ON_CARD, documents_line, figures_line
from handlers.views.screen import (
    Button,
    Row,
    Screen,
    bold,
    button,
    clip,
    in_rows,
    is_web_address,
    pages_of,
    screen,
    turns,
)

_PEOPLE = 8
_NAME, _ROLE = 60, 120  # characters of each


def details(report: Report, card: ReportCard, texts: Texts) -> Screen:
    """What a report is: source, dates, periods, people, counts."""
    return screen(
        [
            f"📄 {bold(cards.title(card, texts))}",
            *_facts(card, texts),
            "",
            *_people(report, texts),
            *figures_line(report.figures, texts, SHOWN_ON_CARD),
            *documents_line(report.documents, texts, SHOWN_ON_CARD),
        ],
        [
            [button for _, button in _lists(card, texts)],
            *in_rows(
                [button(texts.open_year.format(year=y), ShowYear(y, s)) for y, s in _years(card)]
            ),
            _link_button(card, texts),
        ],
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
        lines += ["", heading(status, card, texts), *(line for _, line in group)]
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
                *(button for status, button in _lists(card, texts) if status not in shown),
                button(texts.open_report, ShowReport(card.id)),
            ],
        ],
    )


def choice(
    resolution: Resolution, action: Callable[[ReportCard], Action], size: int, texts: Texts
) -> Screen:
    """Which report is meant, or that none is and which come nearest."""
    asked = clip(resolution.reference.text, cards.TITLE)
    found = resolution.found or resolution.nearest
    lines, rows = cards.choices(found[:size], texts, action)
    if resolution.found:
        more = [texts.others(len(found) - size)] if len(found) > size else []
        return screen([escape(texts.choose_report.format(text=asked)), "", *lines, *more], rows)
    nearest = ["", texts.nearest, *lines] if lines else []
    back = [button(texts.open_years, ShowYears())]
    return screen([escape(texts.no_report.format(text=asked)), *nearest], [*rows, back])


def heading(status: Status, card: ReportCard, texts: Texts) -> str:
    """What stands over a list of tasks, as HTML."""
    if status == "done":
        return f"✅ {bold(texts.done)} ({card.done})"
    return f"🎯 {bold(texts.planned)} ({card.planned})"


def _facts(card: ReportCard, texts: Texts) -> list[str]:
    inferred = f" ({texts.inferred})" if card.event_on_inferred else ""
    facts = [
        (texts.source, clip(card.source or "", cards.SOURCE)),
        (texts.author, clip(card.author or "", cards.SOURCE)),
        (texts.published, card.published_on and texts.date(card.published_on)),
        (texts.event, card.event_on and texts.date(card.event_on) + inferred),
        (texts.reviewed, cards.periods(_in_role(card, "reviewed"), texts)),
        (texts.planned_periods, cards.periods(_in_role(card, "planned"), texts)),
    ]
    return [f"{name}: {escape(value)}" for name, value in facts if value]


def _in_role(card: ReportCard, role: Role) -> list[Period]:
    return [period for period in card.periods if period.role == role]


def _people(report: Report, texts: Texts) -> list[str]:
    lines = [
        f"• {escape(clip(person.name, _NAME))}"
        + (f", {escape(clip(person.role, _ROLE))}" if person.role else "")
        for person in report.people[:_PEOPLE]
    ]
    more = len(report.people) - _PEOPLE
    return [
        *([f"👤 {bold(texts.people)}"] if lines else []),
        *lines,
        *([texts.others(more)] if more > 0 else []),
    ]


def _lists(card: ReportCard, texts: Texts) -> list[tuple[Status, Button]]:
    """The buttons to the lists of tasks there are."""
    done = button(f"✅ {texts.done_tasks(card.done)}", ShowTasks(card.id, "done"))
    planned = button(f"🎯 {texts.planned_tasks(card.planned)}", ShowTasks(card.id, "planned"))
    lists: list[tuple[Status, Button]] = [("done", done)] if card.done else []
    return [*lists, ("planned", planned)] if card.planned else lists


def _years(card: ReportCard) -> list[tuple[int, Status]]:
    """The years of a report's periods, each once, with what the report says of it."""
    found: dict[int, Status] = {}
    for period in card.periods:
        found.setdefault(period.year, "done" if period.role == "reviewed" else "planned")
    return list(found.items())


def _link_button(card: ReportCard, texts: Texts) -> Row:
    if not is_web_address(card.url):
        return []
    return [InlineKeyboardButton(texts.open_source, url=card.url)]


def _nothing(card: ReportCard, status: Status, texts: Texts) -> str:
    if not card.done + card.planned:
        return texts.no_tasks
    return texts.nothing_done if status == "done" else texts.nothing_planned
