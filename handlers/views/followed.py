"""The plans of a year that come up again in later reports."""

from __future__ import annotations

from html import escape

from data.answers import PlacedTask, ReportCard
from data.comparison import Followed, FollowedPlans
from handlers.actions import ShowComparison, ShowTask
from handlers.texts import Texts
from handlers.views import cards
from handlers.views.screen import (
    Button,
    Screen,
    bold,
    button,
    clip,
    in_rows,
    linked,
    pages_of,
    screen,
    turns,
)
from handlers.views.task import headline

_HEADLINE, _TITLE = 140, 80  # characters of each


def plans_page(plans: FollowedPlans, asked: ShowComparison, size: int, texts: Texts) -> Screen:
    """A page of the plans that come up again, each above what later reports say."""
    pages = pages_of(plans.total, size)
    listed, buttons = entries(plans, asked.page * size + 1, texts)
    to = [ShowComparison(asked.first, asked.second, "plans", page) for page in range(pages)]
    back = button(texts.compare.sides, ShowComparison(asked.first, asked.second))
    return screen(
        [*heading(plans, texts), *listed],
        [*in_rows(buttons), turns(asked.page, pages, to), [back]],
    )


def heading(plans: FollowedPlans, texts: Texts) -> list[str]:
    """How many of a year's plans come up again, or that none does, as lines of HTML."""
    words = texts.compare
    if not plans.plans:
        return [escape(words.no_plans.format(year=plans.year))]
    partly = [f"<i>{escape(words.followed_of(plans.seen, plans.plans))}</i>"]
    rest = partly if plans.seen < plans.plans else []
    if not plans.total:
        return [escape(words.none_followed.format(year=plans.year)), *rest]
    return [
        f"🔁 {bold(words.followed.format(year=plans.year))} ({texts.number(plans.total)})",
        *rest,
    ]


def entries(plans: FollowedPlans, first: int, texts: Texts) -> tuple[list[str], list[Button]]:
    """Each plan above the later tasks, all verbatim with their reports, and a button for each."""
    lines, buttons = [], []
    for number, each in enumerate(plans.followed, first):
        for label, placed in zip(labels(number, each), (each.plan, *each.later), strict=True):
            lines += [line(label, placed), source(plans.cards[placed.report], texts)]
            buttons.append(button(label, ShowTask(placed.report, placed.position)))
    return lines, buttons


def labels(number: int, each: Followed) -> list[str]:
    """What a plan and the later tasks are called: "2", then "2a" and so on."""
    return [
        f"{number}",
        *(f"{number}{letter}" for _, letter in zip(each.later, "abc", strict=False)),
    ]


def line(label: str, placed: PlacedTask) -> str:
    """A task with its label, status and year, as HTML."""
    mark = "✅" if placed.task.status == "done" else "🎯"
    year = f"{placed.task.year} · " if placed.task.year else ""
    return f"{bold(f'{label})')} {mark} {year}{escape(headline(placed, _HEADLINE))}"


def source(card: ReportCard, texts: Texts) -> str:
    """The report that a line was quoted from, as HTML."""
    return f"📄 <i>{linked(escape(clip(cards.title(card, texts), _TITLE)), card.url)}</i>"
