"""Tasks: the lines of a list of them, and one in full."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from data.answers import ListedTask, PlacedTask, ReportCard
from data.model import Task
from handlers.actions import Action, Origin, ShowReport, ShowTask
from handlers.texts import Texts
from handlers.views import cards
from handlers.views.screen import (
    Link,
    Row,
    Screen,
    bold,
    button,
    clip,
    in_rows,
    quote,
    screen,
    turns,
    units,
)

HEADLINE = 200  # characters of a headline in a list of tasks alone
PART = 3000  # UTF-16 units of verbatim text in one message: with all around it well under 4,096


def lines(tasks: Sequence[PlacedTask], first: int, most: int = HEADLINE) -> list[str]:
    """A numbered list of headlines of at most so many characters, as HTML.

    The report's own numbers stand ("3."); where they would not be clear, the place in the list
    stands before them ("5)").
    """
    own = _numbered_by_report(tasks)
    return [
        f"{bold(f'{placed.task.n}.' if own else f'{number})')} "
        + escape(headline(placed, most) if own else _with_number(placed, most))
        for number, placed in enumerate(tasks, first)
    ]


def headline(placed: PlacedTask, most: int) -> str:
    """A task's headline as plain text, with "…" wherever its text goes on."""
    task = placed.task
    shown = clip(task.headline, most)
    return shown if shown.endswith("…") or len(task.headline) == len(task.text) else f"{shown} …"


def buttons(tasks: Sequence[PlacedTask], first: int, origin: Origin) -> list[Row]:
    """A button for each task of a list, labelled as `lines` numbers it."""
    own = _numbered_by_report(tasks)
    return in_rows(
        [
            button(
                str(placed.task.n if own else number),
                ShowTask(placed.report, placed.position, origin),
            )
            for number, placed in enumerate(tasks, first)
        ]
    )


def in_full(
    listed: ListedTask, card: ReportCard, asked: ShowTask, back: Action, texts: Texts
) -> Screen:
    """A task's verbatim text with its report; a very long text in parts.

    `listed`: the task in the list it was opened from; `back`: the page of that list.
    """
    placed, task = listed.placed, listed.placed.task
    parts = in_parts(task.text)
    part = min(asked.part, len(parts) - 1)
    to = [ShowTask(card.id, placed.position, asked.origin, n) for n in range(len(parts))]
    place = f"{texts.number(listed.rank + 1)}/{texts.number(listed.count)}"
    return screen(
        [
            f"{heading(task, card, texts)} · {place}",
            quote(parts[part]),
            cards.named(card, texts),
        ],
        [
            turns(part, len(parts), to),
            _neighbours(listed, asked.origin),
            [button(texts.back, back), button(texts.open_report, ShowReport(card.id))],
        ],
        shared=Link(ShowTask(card.id, placed.position), headline(placed, HEADLINE)),
    )


def heading(task: Task, card: ReportCard, texts: Texts) -> str:
    """What stands over a task's text, as HTML: its number, whether it is done, its year."""
    status = texts.done if task.status == "done" else texts.planned
    year = f" · {year_of(task, card, texts)}" if task.year else ""
    number = f"{task.n}. " if task.n is not None else ""
    return f"{mark(task)} {bold(f'{number}{status}{year}')}"


def mark(task: Task) -> str:
    """The sign of a task done, or of one planned."""
    return "✅" if task.status == "done" else "🎯"


def year_of(task: Task, card: ReportCard, texts: Texts) -> str:
    """A task's year as plain text, with a word where it is inferred; "" if it has none."""
    if task.year is None:
        return ""
    role = "reviewed" if task.status == "done" else "planned"
    own = [period for period in card.periods if period.role == role and period.year == task.year]
    return f"{task.year}{cards.inferred_year(task.year, own or card.periods, texts)}"


def _neighbours(listed: ListedTask, origin: Origin) -> Row:
    return [
        button(label, ShowTask(near.report, near.position, origin))
        for label, near in (("◀", listed.before), ("▶", listed.after))
        if near is not None
    ]


def _numbered_by_report(tasks: Sequence[PlacedTask]) -> bool:
    """Whether the report's own numbers tell the tasks of a list apart."""
    numbers = {placed.task.n for placed in tasks}
    one_report = len({placed.report for placed in tasks}) == 1
    return one_report and None not in numbers and len(numbers) == len(tasks)


def _with_number(placed: PlacedTask, most: int) -> str:
    number = f"{placed.task.n}. " if placed.task.n is not None else ""
    return number + headline(placed, most)


def in_parts(text: str) -> list[str]:
    """A text in pieces that fit a message, cut after a sentence or else a word."""
    most = PART * len(text) // units(text)  # in characters, which Telegram may count twice
    parts = []
    while len(text) > most:
        cut = max(text.rfind(stop, most // 2, most) + 1 for stop in (".", ";", "\n"))
        cut = cut or text.rfind(" ", most // 2, most) + 1 or most
        parts.append(text[:cut].strip())
        text = text[cut:].strip()
    return [*parts, text]
