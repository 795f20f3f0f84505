"""Plain questions: answered by the command that fits, after what was understood."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any, TypeAlias

from telegram import Update

from data.answers import Found
from handlers.actions import ShowReport, ShowYear
from handlers.calling import call
from handlers.context import Context
from handlers.help import help_command
from handlers.reply import show
from handlers.report import show_report
from handlers.today import today
from handlers.views.questions import command, is_nearly_a_title, preface
from handlers.views.screen import with_ways_on
from handlers.year import show_year

if TYPE_CHECKING:
    from data.questions import Question

_Answer: TypeAlias = Callable[[Update, Context], Coroutine[Any, Any, None]]


async def answer_question(update: Update, context: Context, words: str) -> bool:
    """Answers the question that the words ask; says whether they ask one that can be answered."""
    from data.questions import understand  # noqa: PLC0415  # no command needs it

    question = understand(words, today(update))
    if question is None or _are_searched_for(words, question, context):
        return False
    answer = _ANSWERS.get(question.kind, _by_command)(question, context)
    if answer is None:
        return False
    context.preface = preface(question, context.texts)
    await answer(update, context)
    return True


def _are_searched_for(words: str, question: Question, context: Context) -> bool:
    """Whether the words are nearly a title; or are found, where they are hardly a question."""
    found: Found = context.library.search(words, limit=1)
    if question.doubtful and found.total:
        return True
    return any(is_nearly_a_title(words, hit) for hit in found.hits)


def _by_command(question: Question, context: Context) -> _Answer | None:
    """What the command does; None if there is no such command."""
    name, arguments = command(question)
    for known in context.bot_data.commands:
        if known.name == name:
            context.args = arguments
            return partial(call, command=known)
    return None


def _year(question: Question, context: Context) -> _Answer | None:
    """A year, or what is planned for it; a range of years has no more than a list of them."""
    first, last = question.years or (0, 0)
    if first != last or question.status == "done":
        return _by_command(question, context)
    return partial(show_year, asked=ShowYear(first, "planned"))


def _newest(_question: Question, context: Context) -> _Answer | None:
    newest = context.library.newest(limit=1)
    return partial(show_report, asked=ShowReport(newest[0].id)) if newest else None


def _greeting(_question: Question, _context: Context) -> _Answer:
    return help_command


def _thanks(_question: Question, context: Context) -> _Answer:
    return partial(show, screen=with_ways_on(context.texts.questions.welcome, context.texts))


_ANSWERS: Mapping[str, Callable[[Question, Context], _Answer | None]] = {
    "greeting": _greeting,
    "latest": _newest,
    "thanks": _thanks,
    "year": _year,
}
