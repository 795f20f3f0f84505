"""From the raw text of a page to a `Report`: one module a field, composed here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from data.errors import NotAReportError
from data.model import Report
from data.parse.byline import domain
from data.parse.counts import announced_counts
from data.parse.dates import published
from data.parse.documents import documents
from data.parse.figures import figures
from data.parse.identity import report_id
from data.parse.layout import read_page
from data.parse.markup import without_markup
from data.parse.meetings import Event, event
from data.parse.people import people
from data.parse.periods import periods
from data.parse.placing import placed_documents, placed_tasks
from data.parse.tasks import tasks
from data.parse.title import same_words
from data.parse.turns import first_turn
from data.stated import NOTHING
from data.vietnamese import nfc

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from data.model import Period
    from data.parse.layout import Page
    from data.stated import Stated

__all__ = ["held_on", "is_report", "page_of", "parse_report", "read_report", "report_of"]


def parse_report(text: str, stated: Stated = NOTHING) -> Report:
    """What a careful reader takes from a page. A text that is no report has no periods, no tasks.

    What the page's file states itself goes before what is read.

    Raises:
        NotAReportError: the text holds no word at all.
        StatedError: a task or document is stated that does not stand in the text.
    """
    return report_of(page_of(text, stated), stated)


def page_of(text: str, stated: Stated = NOTHING) -> Page:
    """The parts of a page before its fields are read. Raises NotAReportError."""
    if not any(map(str.isalpha, text)):
        msg = "The text holds no words."
        raise NotAReportError(msg)
    text = nfc(without_markup(text)).replace("\r\n", "\n").replace("\r", "\n")
    return read_page(_titled(text, stated.title), stated.title)


def read_report(text: str, stated: Stated = NOTHING) -> Report:
    """As `parse_report`, but what is no report is read no further than to know that.

    Raises:
        NotAReportError: the text reviews and plans nothing, or holds no word at all.
        StatedError: as `parse_report`.
    """
    page = page_of(text, stated)
    told = _told(page, stated)
    found = None
    if told or stated.tasks or first_turn(page.body, told):
        found = report_of(page, stated, told)
    if found is None or not is_report(found):
        msg = "It is not a work report: no period is reviewed or planned in it."
        raise NotAReportError(msg)
    return found


def is_report(report: Report) -> bool:
    """Whether a parsed text reviews or plans a period, that is, is a work report."""
    return bool(report.periods or report.tasks)


def _titled(text: str, title: str | None) -> str:
    """The text with the stated title above it, so that its first heading is not taken for one."""
    if title is None or any(same_words(line, title) for line in text.split("\n")):
        return text
    return f"{title}\n\n{text}"


def _told(page: Page, stated: Stated) -> tuple[Period, ...]:
    published_on = stated.published_on or published(page.datelines)
    return stated.periods or periods(stated.title or page.title, page.body, published_on)


def report_of(
    page: Page, stated: Stated = NOTHING, told: tuple[Period, ...] | None = None
) -> Report:
    """The fields of a page, whose periods may be `told` already. Raises StatedError."""
    title, url = stated.title or page.title, stated.url or page.url
    published_on = stated.published_on or published(page.datelines)
    told = _told(page, stated) if told is None else told
    beside = (title or "", *page.captions)
    held = held_on(page, stated, published_on, told)
    text = page.body.text
    found = placed_tasks(text, stated.tasks, told) or tasks(page.body, told)
    return Report(
        id=report_id(url, title, text),
        title=title,
        url=url,
        source=stated.source or page.source or (domain(url) if url else None),
        author=stated.author or page.author,
        published_on=published_on,
        event_on=held.on,
        event_on_inferred=held.inferred,
        periods=told,
        tasks=found,
        documents=placed_documents(text, stated.documents) or documents(page.body),
        people=stated.people or people((*beside, text), page.signer),
        figures=figures(page.body),
        announced=announced_counts(page.body, found, told),
        body=text,
    )


def held_on(
    page: Page, stated: Stated, published_on: dt.date | None, told: Sequence[Period]
) -> Event:
    """The day of the meeting."""
    if stated.event_on:
        return Event(stated.event_on)
    beside = (stated.title or page.title or "", *page.captions)
    return event(page.body, published_on, told, beside)
