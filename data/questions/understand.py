"""From a text to the question that it asks, if every word of it has a part in one."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace

from data.questions import general
from data.questions.filling import MOST_WORDS, filled
from data.questions.politeness import without_politeness
from data.questions.question import Question, Years
from data.questions.rules import comparisons, conversation, rules
from data.questions.spelling import corrected, spellings
from data.questions.times import span, timed
from data.questions.wording import TIME, Wording
from data.resolve import read_reference

# A time with what may lead to it: "trong năm 2012", "của các năm 2012".
_TIME = re.compile(
    r"(?:(?<!\S)(?:(?:trong|ở|o|tại|tai) (?:báo cáo|bao cao|hội nghị|hoi nghi)|in the report"
    r"|trong|vào|vao|của|cua|ở|o|cho|hồi|hoi|năm|nam|các|cac|từ|tu"
    rf"|in|for|of|during|from|the|year) )*(?<!\S){TIME}(?: reports?)?(?!\S)"
)
_SURELY_POLITE = re.compile(r" (?:ạ|nhé|nhỉ|vậy|ơi|please)$")
_MOST_NOUNS = 1  # of what reports hold, in what asks nothing: more of them make a title


def understand(text: str, today: dt.date) -> Question | None:
    """What a text asks; None for what are but words to search for.

    `today`: what "this year" is told from. A question is read only where all its words are: one
    word more makes it a title, or words of one.

    >>> day = dt.date(2026, 11, 25)
    >>> understand("cho mình hỏi năm ngoái ban có kế hoạch gì ạ", day)
    Question(kind='year', words='', years=(2025, 2025), status='planned', form='', doubtful=False)
    >>> understand("Chuyển đổi số qua các năm", day).words
    'Chuyển đổi số'
    >>> understand("Hội nghị tổng kết năm 2012", day)
    """
    others = spellings(text)
    typed = next(others)
    if question := _read(typed, today):
        return question
    for said in others:
        question = _read(said, today)
        # Of other accents than were typed only what has no words of its own.
        if question and (text.isascii() or not question.words):
            return question
    for said in corrected(text):
        question = _read(said, today)
        if question and not question.words:
            return replace(question, doubtful=True)
    reference = read_reference(text)
    if reference.kind == "years":
        return Question("year", years=reference.years)
    return _to_search_for(typed, today)


def _read(said: Wording, today: dt.date) -> Question | None:
    bare = without_politeness(said)
    for rule in conversation():
        if rule.match(said.text) or rule.match(bare.text):
            return Question(rule.kind)
    found = timed(bare, today)
    return (
        _comparison(found.wording.text, found.times)
        or _ruled(_without_times(found.wording), found.times)
        or _of_years(found.wording.text, found.times, polite=len(bare.words) < len(said.words))
    )


def _comparison(text: str, times: tuple[Years, ...]) -> Question | None:
    """Of two years, or of a range's first and last."""
    named = [year for first, last in times for year in sorted({first, last})]
    if len(named) != 2 or not any(rule.match(text) for rule in comparisons()):  # noqa: PLR2004
        return None
    return Question("compare", years=(named[0], named[1]))


def _ruled(said: Wording, times: tuple[Years, ...]) -> Question | None:
    """By the first rule that the whole text follows, with something to be about."""
    for rule in rules():
        match = rule.match(said.text)
        question = filled(rule, match, said, span(times)) if match else None
        if question:
            return question
    return None


def _of_years(text: str, times: tuple[Years, ...], *, polite: bool) -> Question | None:
    """About one or more years, if all words are general."""
    rest = " ".join(_TIME.sub(" ", text).split())
    if not times or not general.is_general(rest):
        return None
    several = len(times) > 1 or general.nouns(rest) > _MOST_NOUNS
    return Question(
        "year",
        years=span(times),
        status="planned" if general.is_of_plans(rest) else "done",
        doubtful=several and not (polite or general.is_asking(rest)),
    )


def _to_search_for(said: Wording, today: dt.date) -> Question | None:
    """What is left to search for without politeness, and with years for "last year"."""
    bare = without_politeness(said)
    found = timed(bare, today)
    told = [year for years in found.times for year in years]
    if not all(str(year) in bare.text for year in told):
        rest = _without_times(found.wording)
        words = rest.written(0, len(rest.text))
        few = 0 < len(words.split()) <= MOST_WORDS
        return Question("search", words, span(found.times)) if few else None
    # One word less may be one of a title: "thế giới", "trên không".
    before = len(said.text[: said.text.find(bare.text)].split())
    if before > 1 or _SURELY_POLITE.search(said.text):
        return Question("search", bare.written(0, len(bare.text)), doubtful=True)
    return None


def _without_times(said: Wording) -> Wording:
    while match := _TIME.search(said.text):
        said = said.replaced(match.start(), match.end())
    return said
