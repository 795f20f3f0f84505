"""What there is to say. A language is one filled instance; a missing sentence does not type-check.

Plain strings are said as they stand; those with {names} are filled by `str.format`; the callables
are where a language counts or writes dates in its own way. No markup: views add it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from handlers.texts.compare import CompareTexts
from handlers.texts.documents import DocumentsTexts
from handlers.texts.export import ExportTexts
from handlers.texts.follow import FollowTexts
from handlers.texts.groups import GroupTexts
from handlers.texts.inline import InlineTexts
from handlers.texts.language import LanguageTexts
from handlers.texts.limits import LimitTexts
from handlers.texts.passages import PassagesTexts
from handlers.texts.people import PeopleTexts
from handlers.texts.privacy import PrivacyTexts
from handlers.texts.questions import QuestionTexts
from handlers.texts.rich import RichTexts
from handlers.texts.serving import ServingTexts
from handlers.texts.topic import TopicTexts


@dataclass(frozen=True, slots=True)
class Texts:
    """The sentences of one language."""

    # What the bot is and can do
    greeting: str
    commands: Mapping[str, str]  # command: what it does, for menus and /help
    usage: Mapping[str, str]  # command: what to write after it
    plain_text_hint: str
    empty_library: str

    # Counts and dates
    number: Callable[[int], str]  # any count that stands alone
    date: Callable[[dt.date], str]
    reports: Callable[[int], str]
    done_tasks: Callable[[int], str]
    planned_tasks: Callable[[int], str]
    hits: Callable[[int], str]
    others: Callable[[int], str]  # "… and 3 more"
    period: Callable[[int, str], str]  # year and part, as in `data.model.Period`

    # Years
    years: str
    year: str  # {year}
    no_such_year: str  # {year}
    not_a_year: str  # {text}
    no_years: str
    done: str
    planned_for: str  # {year}
    planned: str
    figures: str
    documents: str

    # Reports
    untitled: str
    source: str
    also: str  # before the report's other sources
    author: str
    published: str
    event: str
    inferred: str  # after a date or half a year, whose year it is said of
    inferred_year: str  # after a year
    reviewed: str
    planned_periods: str
    people: str
    choose_report: str  # {text}
    no_report: str  # {text}
    no_tasks: str
    nothing_done: str
    nothing_planned: str
    counted: Callable[[str, int], str]  # what a report says it lists, and how many were read

    # Search
    search_usage: str
    too_long: str  # {length} {most}
    not_found: str  # {text}
    nearest: str
    understood: str  # {text}
    without: str  # {word} {hits}
    in_report: str
    no_words: str

    # Buttons
    open_report: str
    open_year: str  # {year}
    open_years: str
    open_help: str
    open_source: str
    back: str

    # When something is wrong
    unknown_command: str  # {command}
    outdated_button: str
    not_your_button: str
    gone: str
    trouble: str
    unavailable: str

    # Features with sentences of their own
    groups: GroupTexts  # and sharing
    inline: InlineTexts  # and guest messages
    rich: RichTexts
    passages: PassagesTexts  # /find
    cited: DocumentsTexts  # /doc
    named: PeopleTexts  # /people
    compare: CompareTexts
    topic: TopicTexts
    export: ExportTexts
    language: LanguageTexts
    follow: FollowTexts
    questions: QuestionTexts  # in plain words
    serving: ServingTexts  # while the bot serves
    limits: LimitTexts  # for those who ask too fast
    privacy: PrivacyTexts
