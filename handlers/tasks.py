"""`/tasks REF`: a report's list of tasks, and a task in full."""

from __future__ import annotations

from dataclasses import replace

from telegram import Update

from data.answers import ReportCard
from data.resolve import read_reference
from handlers.actions import ShowTask, ShowTasks, ShowYear
from handlers.context import Context
from handlers.reply import page_size, show
from handlers.report import one_report
from handlers.views import task as views
from handlers.views.report import tasks_page
from handlers.views.screen import pages_of, with_ways_on


async def tasks_command(update: Update, context: Context) -> None:
    """`/tasks REF`. A year that the report only plans opens what it plans."""
    card = await one_report(update, context, "tasks", lambda card: ShowTasks(card.id))
    if card is not None:
        await show_tasks(update, context, _tasks_meant(card, context))


async def show_tasks(update: Update, context: Context, asked: ShowTasks) -> None:
    """A page of a report's tasks; of what it plans, where it says of nothing that it was done."""
    library, size = context.library, page_size(update)
    card = library.card(asked.report)
    if card is None:
        await show(update, context, with_ways_on(context.texts.gone, context.texts))
        return
    if not card.done and card.planned:
        asked = replace(asked, status="planned")
    count = card.done if asked.status == "done" else card.planned
    asked = replace(asked, page=min(asked.page, pages_of(count, size) - 1))
    tasks = library.tasks(card.id, asked.status, limit=size, offset=asked.page * size)
    if asked.status == "done" and card.done + card.planned <= size:
        tasks += library.tasks(card.id, "planned", limit=size)
    await show(update, context, tasks_page(card, tasks, asked, size, context.texts))


async def show_task(update: Update, context: Context, asked: ShowTask) -> None:
    """A task in full, with ways to its neighbours and back to its page of the list."""
    library, size = context.library, page_size(update)
    card, placed = library.card(asked.report), library.task(asked.report, asked.position)
    if card is None or placed is None:
        await show(update, context, with_ways_on(context.texts.gone, context.texts))
        return
    task = placed.task
    in_year = asked.origin == "year" and task.year is not None
    listed = library.listed(placed, in_year=in_year)
    page = listed.rank // size
    back = ShowYear(task.year or 0, task.status, page) if in_year else None
    back_to = back or ShowTasks(card.id, task.status, page)
    screen = views.in_full(listed, card, asked, back_to, context.texts)
    await show(update, context, screen)


def _tasks_meant(card: ReportCard, context: Context) -> ShowTasks:
    first, last = read_reference(context.words).years
    said_of = {p.role for p in card.periods if first <= p.year <= last}
    return ShowTasks(card.id, "planned" if said_of == {"planned"} else "done")
