"""`/report REF`: a report's card; and which report a REF means, for all who ask."""

from __future__ import annotations

from collections.abc import Callable

from telegram import Update

from data.answers import ReportCard, Resolution
from handlers.actions import Action, ShowReport
from handlers.context import Context
from handlers.reply import page_size, show
from handlers.views.details import details
from handlers.views.report import choice
from handlers.views.screen import with_ways_on
from handlers.words import words_or_tell


async def report_command(update: Update, context: Context) -> None:
    """`/report REF`."""
    card = await one_report(update, context, "report", lambda card: ShowReport(card.id))
    if card is not None:
        await show_report(update, context, ShowReport(card.id))


async def one_report(
    update: Update, context: Context, command: str, action: Callable[[ReportCard], Action]
) -> ReportCard | None:
    """The one report that the words after a command mean.

    Or None, after a choice was shown: `action` is what its buttons do with a report.
    """
    words = await words_or_tell(update, context, command, context.words)
    if words is None:
        return None
    resolution = context.library.resolve(words)
    if len(resolution.found) == 1:
        return resolution.found[0]
    await show_choice(update, context, resolution, action)
    return None


async def show_choice(
    update: Update,
    context: Context,
    resolution: Resolution,
    action: Callable[[ReportCard], Action],
) -> None:
    """Which of several reports is meant, or that none is."""
    screen = choice(resolution, action, page_size(update), context.texts)
    await show(update, context, screen)


async def show_report(update: Update, context: Context, asked: ShowReport) -> None:
    """A report's card."""
    report, card = context.library.report(asked.report), context.library.card(asked.report)
    if report is None or card is None:
        await show(update, context, with_ways_on(context.texts.gone, context.texts))
        return
    await show(update, context, details(report, card, context.texts))
