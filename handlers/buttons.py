"""A pressed button: read what it asks for, do it, and answer the press exactly once.

The answer comes when the new screen is there, or after a second where that takes longer; what
goes wrong before is told in it. See `handlers.reply`.
"""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Mapping
from typing import Any

from telegram import CallbackQuery, Update

from handlers.actions import (
    Action,
    AskAgain,
    ChooseLanguage,
    ExportReport,
    ExportYears,
    ForgetChat,
    OutdatedActionError,
    SearchFor,
    ShowChart,
    ShowComparison,
    ShowDocument,
    ShowDocuments,
    ShowFollows,
    ShowHelp,
    ShowHits,
    ShowPassages,
    ShowPeople,
    ShowPerson,
    ShowPrivacy,
    ShowReport,
    ShowReports,
    ShowTask,
    ShowTasks,
    ShowTopic,
    ShowYear,
    ShowYears,
    Unfollow,
    unpack,
)
from handlers.admins import RefusedError
from handlers.again import ask_again
from handlers.asker import may_press
from handlers.compare import show_comparison
from handlers.context import Context
from handlers.doc import show_document, show_documents
from handlers.errors import apology
from handlers.export import export_report, export_years
from handlers.find import show_passages
from handlers.follow import show_follows, unfollow
from handlers.help import show_help
from handlers.language import choose_language
from handlers.people import show_people, show_person
from handlers.privacy import forget_chat, show_privacy
from handlers.refusals import passed_over
from handlers.reply import notify, place
from handlers.report import show_report
from handlers.search import show_hits, show_search
from handlers.tasks import show_task, show_tasks
from handlers.topic import show_chart, show_topic
from handlers.views.screen import with_ways_on
from handlers.year import show_reports, show_year, show_years

_OPENS: Mapping[type[Action], Callable[..., Coroutine[Any, Any, None]]] = {
    AskAgain: ask_again,
    ExportReport: export_report,
    ExportYears: export_years,
    ForgetChat: forget_chat,
    SearchFor: show_search,
    ShowChart: show_chart,
    ShowComparison: show_comparison,
    ChooseLanguage: choose_language,
    ShowFollows: show_follows,
    ShowDocument: show_document,
    ShowDocuments: show_documents,
    ShowHelp: show_help,
    ShowHits: show_hits,
    ShowPassages: show_passages,
    ShowPeople: show_people,
    ShowPerson: show_person,
    ShowPrivacy: show_privacy,
    ShowReport: show_report,
    ShowReports: show_reports,
    ShowTask: show_task,
    ShowTasks: show_tasks,
    ShowTopic: show_topic,
    ShowYear: show_year,
    ShowYears: show_years,
    Unfollow: unfollow,
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
        await notify(update, context, context.texts.not_your_button)
        return
    try:
        action = unpack(query.data or "")
    except OutdatedActionError:
        await _tell_outdated(update, context, query)
        return
    try:
        await perform(update, context, action)
    except RefusedError as refused:
        await notify(update, context, str(refused))
        return
    except Exception as problem:
        await notify(update, context, apology(problem, context.texts))
        raise
    await notify(update, context)


async def _tell_outdated(update: Update, context: Context, query: CallbackQuery) -> None:
    """Says so, and puts buttons that work in the place of those that do not; the text stays."""
    texts = context.texts
    await notify(update, context, texts.outdated_button)
    ways = with_ways_on(texts.outdated_button, texts).keyboard
    with passed_over():
        await context.bot.edit_message_reply_markup(reply_markup=ways, **place(query))
