"""What was understood of a question: in words and as the command that asks the same."""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING

from data.answers import FoundTitle
from handlers.texts import Texts
from handlers.views.screen import clip

if TYPE_CHECKING:
    from data.questions import Question

_SAID_BY_THE_ANSWER = {"greeting", "thanks", "help", "language", "follow"}
_NEARLY = 0.7  # share of the words asked, and of the title, that are the same
_MOST = 160  # characters of a command said back; `views.screen` keeps room for it


def command(question: Question) -> tuple[str, list[str]]:
    """The name of the command that asks the same, and what is written after it."""
    first, last = question.years or (0, 0)
    years = str(first) if first == last else f"{first}-{last}"
    if question.kind == "compare":
        years = f"{first} {last}"
    said = (question.words, years if question.years else "", question.form)
    # Who is named in the reports of a year stands on their cards.
    named = question.kind == "people" and question.years and not question.words
    return "report" if named else question.kind, " ".join(said).split()


def preface(question: Question, texts: Texts) -> str:
    """The line, as HTML, that stands before an answer; "" where the answer says it itself."""
    if question.kind in _SAID_BY_THE_ANSWER:
        return ""
    if question.kind == "latest":
        return escape(texts.understood.format(text=texts.questions.newest))
    name, arguments = command(question)
    # As plain text "/year 2012" would be a link to "/year"; this is to be copied.
    typed = f"<code>{escape(clip(' '.join([f'/{name}', *arguments]), _MOST))}</code>"
    one_year = len(set(question.years or ())) == 1
    of_plans = one_year and question.status == "planned"
    planned = f" ({texts.questions.planned})" if of_plans else ""
    before, _, after = texts.understood.partition("{text}")
    return f"{escape(before)}{typed}{planned}{escape(after)}"


def is_nearly_a_title(words: str, hit: FoundTitle) -> bool:
    """Whether nearly all of the words stand in the title that they found, and are nearly all of it.

    A report by that name is what was meant, however much like a question it is called.
    """
    title = hit.card.title or ""
    if hit.task is not None:
        return False
    same = sum(len(re.findall(r"\w+", title[start:end])) for start, end in hit.marks)
    return all(same >= _NEARLY * len(re.findall(r"\w+", text)) for text in (words, title))
