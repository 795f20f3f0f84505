"""How a report is named on any screen, and lists of reports to choose from."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from html import escape

from data.answers import ReportCard
from data.model import Period, Status
from handlers.actions import Action
from handlers.texts import Texts
from handlers.views.screen import Button, Spans, bold, button, clip, linked, marked

TITLE, SOURCE = 160, 60  # characters of each; longer ones are cut
_ON_BUTTON = 40
_PERIODS = 2  # named in a list


def title(card: ReportCard, texts: Texts) -> str:
    """The title as plain text."""
    return clip(card.title or texts.untitled, TITLE)


def named(card: ReportCard, texts: Texts, marks: Spans = ()) -> str:
    """Title and source of a report, as HTML: what stands wherever a report is quoted.

    `marks`: spans of its title that are to stand out.
    """
    source = f" — {escape(clip(card.source, SOURCE))}" if card.source else ""
    shown = marked(card.title or "", title(card, texts), marks)
    return f"📄 {linked(shown, card.url)}{source}"


def date(card: ReportCard, texts: Texts) -> str:
    """When it was published, else when the meeting was, as plain text; "" if it says neither."""
    if card.published_on:
        return f"{texts.published.lower()} {texts.date(card.published_on)}"
    if card.event_on:
        inferred = f" ({texts.inferred})" if card.event_on_inferred else ""
        return f"{texts.event.lower()} {texts.date(card.event_on)}{inferred}"
    return ""


def entry(card: ReportCard, texts: Texts, marks: Spans = ()) -> list[str]:
    """A report in a list: its name, and below it what it reviews, its date and its counts."""
    facts = [*told(card, texts), *counts(card, texts)]
    return [named(card, texts, marks), f"<i>{escape(' · '.join(facts))}</i>"]


def told(card: ReportCard, texts: Texts) -> list[str]:
    """What a report reviews and when it was published, each as plain text, if it says so."""
    reviewed = [period for period in card.periods if period.role == "reviewed"]
    return [*filter(None, [periods(reviewed[:_PERIODS], texts), date(card, texts)])]


def periods(card_periods: Iterable[Period], texts: Texts) -> str:
    """Periods in words, as plain text: "năm 2014, quý I/2015 (năm suy ra)"."""
    return ", ".join(
        texts.period(period.year, period.part) + (f" ({texts.inferred})" if period.inferred else "")
        for period in card_periods
    )


def inferred_year(year: int, card_periods: Iterable[Period], texts: Texts) -> str:
    """What stands after a year that rests on inferred periods alone, as plain text; else ""."""
    return f", {texts.inferred_year}" if is_inferred(year, card_periods) else ""


def is_inferred(year: int, card_periods: Iterable[Period]) -> bool:
    """Whether a year is told by inferred periods alone."""
    of_year = [period.inferred for period in card_periods if period.year == year]
    return bool(of_year) and all(of_year)


def counted(card: ReportCard, texts: Texts, statuses: Collection[Status]) -> list[str]:
    """A line, as HTML, for each list of which the report announces more or fewer than were read."""
    return [
        f"<i>{escape(texts.counted(each.announced.quote, each.held))}</i>"
        for each in card.counts
        if each.announced.status in statuses and each.held != each.announced.count
    ]


def choices(
    cards: Sequence[ReportCard],
    texts: Texts,
    action: Callable[[ReportCard], Action],
    first: int = 1,
) -> tuple[list[str], list[list[Button]]]:
    """The lines and the rows of buttons of a choice between reports, numbered from `first`."""
    lines, rows = [], []
    for number, card in enumerate(cards, first):
        name, *facts = entry(card, texts)
        lines += [f"{bold(f'{number}.')} {name}", *facts]
        label = f"{number}. {clip(card.title or texts.untitled, _ON_BUTTON)}"
        rows.append([button(label, action(card))])
    return lines, rows


def counts(card: ReportCard, texts: Texts) -> list[str]:
    """How many tasks a report lists, done and planned, as plain text; none of neither."""
    done = [texts.done_tasks(card.done)] if card.done else []
    return done + ([texts.planned_tasks(card.planned)] if card.planned else [])
