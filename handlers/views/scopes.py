"""What a list of documents or people is of: all reports, a year's, one report, or words' hits."""

from __future__ import annotations

from data.answers import ReportCard
from handlers.actions import ShowReport, ShowYear
from handlers.texts import Texts
from handlers.views import cards
from handlers.views.screen import Row, bold, button
from handlers.views.search import AFTER_WORDS, BEFORE_WORDS


def words_line(words: str, count: str) -> str:
    """The first line of what words have found, as HTML: paging reads them from it."""
    return f"{BEFORE_WORDS}{bold(words)}{AFTER_WORDS}{count}"


def heading(title: str, scope: str, card: ReportCard | None, texts: Texts) -> list[str]:
    """The first lines of a list, as HTML; `card`: the report that it is of."""
    if card is not None:
        return [title, cards.named(card, texts)]
    return [f"{title} · {bold(texts.year.format(year=scope))}"] if scope.isdecimal() else [title]


def back(scope: str, card: ReportCard | None, texts: Texts) -> Row:
    """The button to the report or the year that a list is of."""
    if card is not None:
        return [button(texts.open_report, ShowReport(card.id))]
    if scope.isdecimal():
        return [button(texts.open_year.format(year=scope), ShowYear(int(scope)))]
    return []
