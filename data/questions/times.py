"""Times in a question: years, ranges of years, parts of a year, and years told from today."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from data.questions.question import Years
from data.questions.time_forms import forms
from data.questions.wording import TIME, Wording
from data.vietnamese import fold

_WORDS = """
    năm quý tháng đầu cuối nửa giữa của từ đến tới ngoái trước rồi vừa nay hiện tại sắp kỳ kì khóa
    nhiệm giai đoạn thời và hết cả gần đây nhất trở lại giờ bây một bốn sáu bảy tám chín mười mươi
    lăm tư nghìn ngàn không trăm lẻ
"""
_TOLD_IN = frozenset(_WORDS.split())


@dataclass(frozen=True, slots=True)
class Timed:
    """A question with a sign in place of each time, and the times in their order."""

    wording: Wording
    times: tuple[Years, ...]


def timed(said: Wording, today: dt.date) -> Timed:
    """Reads the times; of a part of a year, the year.

    >>> from data.questions.wording import wording
    >>> text = "so sánh năm ngoái với 6 tháng đầu năm 2012"
    >>> found = timed(wording(text), dt.date(2026, 11, 25))
    >>> found.wording.text, found.times
    ('so sánh # với #', ((2025, 2025), (2012, 2012)))
    """
    times: list[Years] = []
    start = 0
    while start < len(said.text):
        if found := _longest(_folded(said.text), start, today):
            end, years = found
            said = said.replaced(start, end, TIME)
            times.append(years)
        start = (said.text + " ").index(" ", start) + 1
    return Timed(said, tuple(times))


def span(times: tuple[Years, ...]) -> Years | None:
    """The first and the last year of them all."""
    years = [year for time in times for year in time]
    return (min(years), max(years)) if years else None


def _folded(text: str) -> str:
    """The text without the accents of words that times are told in: "nằm ngoài" is no "năm ngoái".

    It keeps its length.
    """
    return " ".join(fold(word) if word in _TOLD_IN else word for word in text.split(" "))


def _longest(text: str, start: int, today: dt.date) -> tuple[int, Years] | None:
    """The end and the years of the longest time that begins here."""
    best: tuple[int, Years] | None = None
    for pattern, read in forms():
        match = pattern.match(text, start)
        if match and (best is None or match.end() > best[0]) and (years := read(match, today.year)):
            best = match.end(), years
    return best
