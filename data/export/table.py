"""What is exported: rows of tasks with their reports, and the words around them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from data.model import Status


@dataclass(frozen=True, slots=True)
class Row:
    """A task with the report it stands in; the fields are the columns of a file."""

    year: int | None
    status: Status
    n: int | None
    headline: str
    text: str
    title: str | None
    source: str | None
    url: str | None
    published_on: dt.date | None
    report: str


@dataclass(frozen=True, slots=True)
class Exported:
    """The rows of a file, and how many tasks there are in all."""

    rows: tuple[Row, ...]
    total: int


@dataclass(frozen=True, slots=True)
class Table:
    """Rows, and all words that stand in a file beside them.

    `columns` names the fields of `Row` in their order; `statuses` the values of "status".
    """

    title: str
    sheet: str
    columns: Sequence[str]
    statuses: dict[Status, str]
    source: str
    rows: Sequence[Row]

    def cells(self, row: Row) -> tuple[object, ...]:
        """A row's values in the order of the columns; the status in words."""
        return (
            *(row.year, self.statuses[row.status], row.n, row.headline, row.text),
            *(row.title, row.source, row.url, row.published_on, row.report),
        )
