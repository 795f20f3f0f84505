"""From the raw text of a page to a `Report`: one module a field, composed here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from data.errors import NotAReportError
from data.model import Report
from data.parse.dates import event, published
from data.parse.documents import documents
from data.parse.figures import figures
from data.parse.identity import report_id
from data.parse.layout import read_page
from data.parse.people import people
from data.parse.periods import periods
from data.parse.tasks import tasks
from data.vietnamese import nfc

if TYPE_CHECKING:
    from data.parse.layout import Page

__all__ = ["is_report", "parse_report"]


def parse_report(text: str) -> Report:
    """What a careful reader takes from a page. A text that is no report has no periods, no tasks.

    Raises:
        NotAReportError: the text holds no word at all.
    """
    if not any(map(str.isalpha, text)):
        msg = "The text holds no words."
        raise NotAReportError(msg)
    return _report(read_page(nfc(text).replace("\r\n", "\n").replace("\r", "\n")))


def is_report(report: Report) -> bool:
    """Whether a parsed text reviews or plans a period, that is, is a work report."""
    return bool(report.periods or report.tasks)


def _report(page: Page) -> Report:
    published_on = published(page.datelines)
    reviewed_and_planned = periods(page.title, page.body, published_on)
    held = event(page.body, published_on, reviewed_and_planned)
    return Report(
        id=report_id(page.url, page.title, page.body.text),
        title=page.title,
        url=page.url,
        source=page.source,
        author=page.author,
        published_on=published_on,
        event_on=held.on,
        event_on_inferred=held.inferred,
        periods=reviewed_and_planned,
        tasks=tasks(page.body, reviewed_and_planned),
        documents=documents(page.body),
        people=people((page.title or "", *page.captions, page.body.text)),
        figures=figures(page.body),
        body=page.body.text,
    )
