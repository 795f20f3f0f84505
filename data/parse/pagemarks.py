"""What each line of a page was taken for, as marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from data.parse.byline import byline_of, source_of
from data.parse.dates import full_date
from data.parse.prose import BODY_KINDS, Kind
from data.parse.spots import Mark, MarkKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from data.model import Report
    from data.parse.layout import Page
    from data.parse.lines import Line

_LEFT_OUT = {
    Kind.CAPTION: "caption",
    Kind.DATELINE: "another date",
    Kind.AUTHOR: "another byline",
    Kind.SOURCE: "another source",
    Kind.URL: "another address",
    Kind.RULE: "rule",
    Kind.STRAY: "beside the article",
    Kind.TEASER: "teaser of another article",
    Kind.TAIL: "comments or other articles",
    Kind.FOREIGN: "not Vietnamese",
    Kind.SIGNATURE: "signature",
}


def line_marks(page: Page, report: Report) -> Iterator[Mark]:
    """The lines that gave title, source, author and dates, and those left out with the reason."""
    given: set[MarkKind] = set()
    origins = iter(block.origin for block in page.body.blocks)
    for line in page.lines:
        if line.kind in BODY_KINDS:
            yield from _agency(line.start, next(origins), report, page)
        elif line.kind is Kind.TITLE:
            at = line.end - len(page.title or "")
            yield from _agency(line.start, at, report, page)
            yield Mark(at, line.end, MarkKind.TITLE)
        else:
            kind = _field(line, page, report)
            first = kind is not None and kind not in given
            if kind and first:
                given.add(kind)
                yield Mark(line.start, line.end, kind)
            else:
                reason = _LEFT_OUT.get(line.kind, "") if line.kind else ""
                yield Mark(line.start, line.end, MarkKind.EXCLUDED, reason)


def _agency(start: int, end: int, report: Report, page: Page) -> Iterator[Mark]:
    """The mark of an agency before a text: the source, or another one's."""
    if start < end:
        source = report.source is not None and report.source in page.text[start:end]
        kind = MarkKind.SOURCE if source else MarkKind.EXCLUDED
        yield Mark(start, end, kind, "" if source else "mark of an agency")


def _field(line: Line, page: Page, report: Report) -> MarkKind | None:
    """The field that a line outside the article gave."""
    fields = {
        Kind.URL: (MarkKind.URL, line.text == page.url),
        Kind.SOURCE: (MarkKind.SOURCE, source_of(line.text) == report.source),
        Kind.AUTHOR: (MarkKind.AUTHOR, byline_of(line.text) == report.author),
        Kind.DATELINE: (MarkKind.PUBLISHED, full_date(line.text) == report.published_on),
    }
    kind, gave = fields.get(line.kind, (None, False)) if line.kind else (None, False)
    return kind if gave else None
