"""`/years` and `/year 2012`: which years there are, and what one holds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from telegram import Update

from data.answers import PlacedTask, ReportCard, YearSummary
from data.questions import understand
from data.resolve import read_reference
from handlers.actions import ShowReports, ShowYear, ShowYears
from handlers.context import Context
from handlers.reply import page_size, show, wants_rich
from handlers.today import today
from handlers.views import year as views
from handlers.views import year_rich as rich_views
from handlers.views import years as years_views
from handlers.views.screen import clip, pages_of
from handlers.words import MOST

_PLANS = 3  # of the plans for a year, on its summary
_ECHO = 60  # characters of what was typed, said back


async def years_command(update: Update, context: Context) -> None:
    """`/years`, or `/years 2012-2016`."""
    await year_command(update, context)


async def year_command(update: Update, context: Context) -> None:
    """`/year 2012`, a range of years, or nothing: then the years there are.

    "Năm" belongs to what is said: "/nam ngoái", "/nam 2012 nhé".
    """
    if not context.words:
        await show_years(update, context, ShowYears())
    elif years := _years_meant(update, context.words):
        await answer_years(update, context, *years)
    else:
        sentence = context.texts.not_a_year.format(text=clip(context.words, _ECHO))
        await _elsewhere(update, context, sentence, _newest(context))


def _years_meant(update: Update, words: str) -> tuple[int, int] | None:
    reference = read_reference(words)
    if reference.kind == "years":
        return reference.years
    if len(words) > MOST:
        return None
    question = understand(f"năm {words}", today(update))
    return question.years if question and question.kind == "year" else None


async def answer_years(update: Update, context: Context, first: int, last: int) -> None:
    """A year, or the years there are of a range."""
    if first == last:
        await show_year(update, context, ShowYear(first))
        return
    known = context.library.years()
    counts = [count for count in known if first <= count.year <= last]
    if counts:
        whole = len(counts) == len(known)
        screen = years_views.years(counts, context.texts, all_there_are=whole)
        await show(update, context, screen)
    else:
        sentence = context.texts.no_years.format(years=f"{first}-{last}")
        await _elsewhere(update, context, sentence, context.library.nearest_years(first))


async def show_years(update: Update, context: Context, _asked: ShowYears) -> None:
    """The years there are."""
    await show(update, context, years_views.years(context.library.years(), context.texts))


async def show_year(update: Update, context: Context, asked: ShowYear) -> None:
    """A page of a year; where nothing was done in it yet, of what is planned for it."""
    library, size = context.library, page_size(update)
    year = library.year(asked.year)
    if year is None:
        sentence = context.texts.no_such_year.format(year=asked.year)
        await _elsewhere(update, context, sentence, library.nearest_years(asked.year))
        return
    whole = wants_rich(update, context) and asked == ShowYear(asked.year)
    if not year.done and year.planned:
        asked = replace(asked, status="planned")
    count = year.done if asked.status == "done" else year.planned
    asked = replace(asked, page=min(asked.page, pages_of(count, size) - 1))
    offset = asked.page * size
    tasks = library.tasks_of_year(asked.year, asked.status, limit=size, offset=offset)
    plans = library.tasks_of_year(asked.year, "planned", limit=_PLANS)
    page = views.YearPage(year, asked, tasks, plans, _others(context, year, tasks), size)
    screen = views.summary(page, context.texts)
    if whole:
        screen = replace(screen, rich=_rich(context, page))
    await show(update, context, screen)


def _rich(context: Context, page: views.YearPage) -> str | None:
    """The year with all its tasks, if Telegram takes so much in a message."""
    done, planned = (
        context.library.tasks_of_year(page.year.year, status, limit=rich_views.TASKS)
        for status in ("done", "planned")
    )
    others = _others(context, page.year, [*done, *planned])
    page = replace(page, others=others)
    return rich_views.message(rich_views.WholeYear(page, done, planned), context.texts)


def _others(
    context: Context, year: YearSummary, tasks: Sequence[PlacedTask]
) -> tuple[ReportCard, ...]:
    """The reports of tasks that were done in a year which they neither review nor plan."""
    known = {card.id for card in (*year.reports, *year.plans)}
    others = dict.fromkeys(placed.report for placed in tasks if placed.report not in known)
    return tuple(card for id_ in others if (card := context.library.card(id_)))


async def show_reports(update: Update, context: Context, asked: ShowReports) -> None:
    """A page of the reports on a year."""
    year = context.library.year(asked.year)
    if year is None:
        await show_year(update, context, ShowYear(asked.year))
        return
    size = page_size(update)
    asked = replace(asked, page=min(asked.page, pages_of(year.count.reports, size) - 1))
    found = context.library.foremost_on(asked.year, limit=size, offset=asked.page * size)
    screen = views.reports(year, [*found[0], *found[1]], asked, size, context.texts)
    await show(update, context, screen)


async def _elsewhere(
    update: Update, context: Context, sentence: str, years: tuple[int, ...]
) -> None:
    if not years:
        sentence = context.texts.empty_library
    await show(update, context, years_views.elsewhere(sentence, years, context.texts))


def _newest(context: Context) -> tuple[int, ...]:
    return tuple(count.year for count in context.library.years())[-_PLANS:]
