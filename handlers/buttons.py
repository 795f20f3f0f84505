"""A pressed button: read what it asks for, do it, and answer the press exactly once."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Mapping
from typing import Any

from telegram import Update

from handlers.actions import (
    Action,
    OutdatedActionError,
    ShowDocument,
    ShowDocuments,
    ShowHelp,
    ShowHits,
    ShowPassages,
    ShowPeople,
    ShowPerson,
    ShowReport,
    ShowReports,
    ShowTask,
    ShowTasks,
    ShowYear,
    ShowYears,
    unpack,
)
from handlers.context import Context
from handlers.doc import show_document, show_documents
from handlers.find import show_passages
from handlers.help import show_help
from handlers.people import show_people, show_person
from handlers.reply import may_press, notify
from handlers.report import show_report
from handlers.search import show_hits
from handlers.tasks import show_task, show_tasks
from handlers.year import show_reports, show_year, show_years

_OPENS: Mapping[type[Action], Callable[..., Coroutine[Any, Any, None]]] = {
    ShowDocument: show_document,
    ShowDocuments: show_documents,
    ShowHelp: show_help,
    ShowHits: show_hits,
    ShowPassages: show_passages,
    ShowPeople: show_people,
    ShowPerson: show_person,
    ShowReport: show_report,
    ShowReports: show_reports,
    ShowTask: show_task,
    ShowTasks: show_tasks,
    ShowYear: show_year,
    ShowYears: show_years,
}


async def perform(update: Update, context: Context, action: Action) -> None:
    """Does what a button or a deep link asks for."""
    await _OPENS[type(action)](update, context, action)


async def button_pressed(update: Update, context: Context) -> None:
    """Any button. One that is not the presser's, or that no bot of ours wrote, says so."""
    query = update.callback_query
    if query is None:
        return
    if not may_press(update):
        await notify(query, context.texts.not_your_button)
        return
    try:
        action = unpack(query.data or "")
    except OutdatedActionError:
        await notify(query, context.texts.outdated_button)
        return
    await perform(update, context, action)
    await notify(query)
