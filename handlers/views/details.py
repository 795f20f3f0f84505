"""A report's card: what it is, where it was published, whom and what it names."""

from __future__ import annotations

from html import escape

from telegram import InlineKeyboardButton

from data.answers import ReportCard
from data.model import Period, Report, Role, Status
from handlers.actions import ExportReport, ShowDocuments, ShowPeople, ShowReport, ShowYear
from handlers.texts import Texts
from handlers.views import cards
from handlers.views.lists import SHOWN_ON_CARD, documents_line, figures_line
from handlers.views.report import lists
from handlers.views.screen import (
    Link,
    Row,
    Screen,
    bold,
    button,
    clip,
    in_rows,
    is_web_address,
    screen,
)

_PEOPLE = 8
_NAME, _ROLE = 60, 120  # characters of each
_SOURCES = 5
_LINKS = 2  # beside the button to download


def details(report: Report, card: ReportCard, texts: Texts) -> Screen:
    """What a report is: source, dates, periods, people, counts."""
    return screen(
        [
            f"📄 {bold(cards.title(card, texts))}",
            *facts(card, texts),
            *cards.counted(card, texts, ("done", "planned")),
            "",
            *_people(report, texts),
            *figures_line(report.figures, texts, SHOWN_ON_CARD),
            *documents_line(report.documents, texts, SHOWN_ON_CARD),
        ],
        [
            [button for _, button in lists(card, texts)],
            *in_rows(
                [button(texts.open_year.format(year=y), ShowYear(y, s)) for y, s in _years(card)]
            ),
            _named(report, texts),
            [*_export(card, texts), *links(card, texts)],
        ],
        shared=Link(ShowReport(card.id), cards.title(card, texts)),
    )


def facts(card: ReportCard, texts: Texts) -> list[str]:
    """Source, author, dates and periods of a report, a line of HTML each; what it has of them."""
    inferred = f" ({texts.inferred})" if card.event_on_inferred else ""
    known = [
        (texts.source, clip(card.source or "", cards.SOURCE)),
        (texts.also, _also(card)),
        (texts.author, clip(card.author or "", cards.SOURCE)),
        (texts.published, card.published_on and texts.date(card.published_on)),
        (texts.event, card.event_on and texts.date(card.event_on) + inferred),
        (texts.reviewed, cards.periods(_in_role(card, "reviewed"), texts)),
        (texts.planned_periods, cards.periods(_in_role(card, "planned"), texts)),
    ]
    return [f"{name}: {escape(value)}" for name, value in known if value]


def _named(report: Report, texts: Texts) -> Row:
    """Buttons to the documents and the people that a report names."""
    documents = [button(texts.cited.open, ShowDocuments(report.id))] if report.documents else []
    people = [button(texts.named.open, ShowPeople(report.id))] if report.people else []
    return [*documents, *people]


def _in_role(card: ReportCard, role: Role) -> list[Period]:
    return [period for period in card.periods if period.role == role]


def _people(report: Report, texts: Texts) -> list[str]:
    """A list, since roles hold commas; apart from the lines that follow."""
    lines = [
        f"• {escape(clip(person.name, _NAME))}"
        + (f", {escape(clip(person.role, _ROLE))}" if person.role else "")
        for person in report.people[:_PEOPLE]
    ]
    more = len(report.people) - _PEOPLE
    return [
        *([f"👤 {bold(texts.people)}"] if lines else []),
        *lines,
        *([texts.others(more)] if more > 0 else []),
        *([""] if lines else []),
    ]


def _years(card: ReportCard) -> list[tuple[int, Status]]:
    """The years of a report's periods, each once, with what the report says of it."""
    found: dict[int, Status] = {}
    for period in card.periods:
        found.setdefault(period.year, "done" if period.role == "reviewed" else "planned")
    return list(found.items())


def _also(card: ReportCard) -> str:
    """The other sources of a report, each once."""
    names = {also.source: None for also in card.editions if also.source not in {None, card.source}}
    return ", ".join(clip(name or "", cards.SOURCE) for name in list(names)[:_SOURCES])


def links(card: ReportCard, texts: Texts) -> Row:
    """Buttons that open the report where it was published."""
    own = (
        [InlineKeyboardButton(texts.open_source, url=card.url)] if is_web_address(card.url) else []
    )
    others = [
        InlineKeyboardButton(f"🔗 {clip(also.source or '', cards.SOURCE)}", url=also.url)
        for also in card.editions
        if is_web_address(also.url) and also.url != card.url
    ]
    return [*own, *others][:_LINKS]


def _export(card: ReportCard, texts: Texts) -> Row:
    has_tasks = card.done or card.planned
    return [button(texts.export.button, ExportReport(card.id))] if has_tasks else []
