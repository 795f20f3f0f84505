"""The list of years, and what there is of one in a line."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from data.answers import YearCount
from handlers.actions import ShowYear, ShowYears
from handlers.texts import Texts
from handlers.views.screen import Row, Screen, bold, button, in_rows, screen

_YEARS = 60  # shown and pressed; with the row below them under Telegram's 100 buttons


def years(counts: Sequence[YearCount], texts: Texts, *, all_there_are: bool = True) -> Screen:
    """Years as lines and as buttons; where they are not all there are, with one to these."""
    if not counts:
        return screen([texts.empty_library])
    shown = counts[-_YEARS:]
    lines = [
        f"📅 {bold(str(count.year))}{f', {texts.inferred_year}' * count.inferred}"
        f" — {facts(count, texts)}"
        for count in shown
    ]
    back = [] if all_there_are else [button(texts.open_years, ShowYears())]
    return screen([bold(texts.years), "", *lines], [*_year_buttons([c.year for c in shown]), back])


def elsewhere(sentence: str, nearest: Sequence[int], texts: Texts) -> Screen:
    """A sentence that says a year is not there, and years that are, as buttons."""
    back = [button(texts.open_years, ShowYears())]
    return screen([escape(sentence)], [*_year_buttons(nearest), back])


def facts(count: YearCount, texts: Texts) -> str:
    """How many reports and tasks there are of a year, as plain text."""
    tasks = [texts.done_tasks(count.done)] if count.done else []
    tasks += [texts.planned_tasks(count.planned)] if count.planned else []
    return " · ".join([texts.reports(count.reports), *tasks])


def _year_buttons(years: Sequence[int]) -> list[Row]:
    return in_rows([button(str(year), ShowYear(year)) for year in years[-_YEARS:]])
