"""What inline mode offers: a line in the list to choose from, and the message that is then sent."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from itertools import groupby

from data.answers import PlacedTask, ReportCard, YearCount
from handlers.actions import ShowReport, ShowTask, ShowYear
from handlers.texts import Texts
from handlers.views import cards, details, task
from handlers.views.report import lists
from handlers.views.screen import (
    Screen,
    bold,
    button,
    clip,
    is_web_address,
    linked,
    quote,
    screen,
)
from handlers.views.years import facts

FIRST_TASKS = 5  # of a year, in its message
_TITLE, _DESCRIPTION = 100, 120  # characters that a list of results shows at the most
_HEADLINE = 150


@dataclass(frozen=True, slots=True)
class Offer:
    """One result: `id` is of at most 64 bytes, `title` and `description` are plain text.

    `url`: where it comes from, which clients show beside it.
    """

    id: str
    title: str
    description: str
    screen: Screen
    url: str | None = None


def report(card: ReportCard, texts: Texts) -> Offer:
    """A report's card, without what takes reading the whole report."""
    shown = [period for period in card.periods if period.role == "reviewed"]
    described = [
        clip(card.source or "", cards.SOURCE),
        cards.periods(shown[:2], texts),
        *cards.counts(card, texts),
    ]
    counted = " · ".join(cards.counts(card, texts))
    return Offer(
        ShowReport(card.id).pack(),
        f"📄 {clip(card.title or texts.untitled, _TITLE)}",
        _joined(described),
        screen(
            [
                f"📄 {linked(bold(cards.title(card, texts)), card.url)}",
                *details.facts(card, texts),
                *([f"<i>{escape(counted)}</i>"] if counted else []),
                *cards.counted(card, texts, ("done", "planned")),
            ],
            [
                [button for _, button in lists(card, texts)],
                [button(texts.open_report, ShowReport(card.id)), *details.links(card, texts)[:1]],
            ],
        ),
        card.url if is_web_address(card.url) else None,
    )


def one_task(placed: PlacedTask, card: ReportCard, texts: Texts) -> Offer:
    """A task's verbatim text with its report, ready to be sent; cut if no message holds it."""
    first, *rest = task.in_parts(placed.task.text)
    whole = ShowTask(placed.report, placed.position)
    described = [task.year_of(placed.task, card, texts), cards.title(card, texts)]
    return Offer(
        whole.pack(),
        f"{task.mark(placed.task)} {task.headline(placed, _TITLE)}",
        _joined(described),
        screen(
            [
                task.heading(placed.task, card, texts),
                quote(f"{first} …" if rest else first),
                cards.named(card, texts),
            ],
            [
                [button(texts.inline.whole, whole)] if rest else [],
                [button(texts.open_report, ShowReport(card.id))],
            ],
        ),
        card.url if is_web_address(card.url) else None,
    )


def year(
    count: YearCount, tasks: Sequence[PlacedTask], of: Mapping[str, ReportCard], texts: Texts
) -> Offer:
    """A year with the first of its tasks, under the names of the reports that they are `of`."""
    named = texts.year.format(year=count.year)
    inferred = f", {texts.inferred_year}" * count.inferred
    known = facts(count, texts)
    asked = ShowYear(count.year, tasks[0].task.status if tasks else "done")
    return Offer(
        asked.pack(),
        f"📅 {named}{inferred}",
        known,
        screen(
            [f"📅 {bold(named)}{inferred} — {known}", *_first_tasks(count, tasks, of, texts)],
            [[button(texts.inline.whole_year, asked)]],
        ),
    )


def _first_tasks(
    count: YearCount, tasks: Sequence[PlacedTask], of: Mapping[str, ReportCard], texts: Texts
) -> Iterator[str]:
    if not tasks:
        return
    done = tasks[0].task.status == "done"
    number = count.done if done else count.planned
    heading = texts.done if done else texts.planned_for.format(year=count.year)
    yield from ("", f"{task.mark(tasks[0].task)} {bold(heading)} ({number})")
    lines = iter(task.lines(tasks, 1, _HEADLINE))
    for id_, group in groupby(tasks, key=lambda placed: placed.report):
        yield cards.named(of[id_], texts)
        yield from (next(lines) for _ in group)
    if number > len(tasks):
        yield texts.others(number - len(tasks))


def _joined(described: Sequence[str]) -> str:
    return clip(" · ".join(filter(None, described)), _DESCRIPTION)
