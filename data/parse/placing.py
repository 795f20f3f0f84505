"""Where what a file states stands in the body: a stated task is a span of the text, or an error."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from data.errors import StatedError
from data.model import Citation, Task
from data.parse.headline import headline
from data.parse.prose import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from data.model import Period
    from data.stated import StatedDocument, StatedTask


def placed_tasks(
    body: str, stated: Sequence[StatedTask], periods: Sequence[Period]
) -> tuple[Task, ...]:
    """The stated tasks, each where it stands; one without a year is of the period of its kind.

    Raises:
        StatedError: the text of one stands nowhere in the body.
    """
    found: list[Task] = []
    for task in stated:
        span = _place(body, task.text, found[-1].end if found else 0, "task")
        role = "reviewed" if task.status == "done" else "planned"
        year = task.year or next((p.year for p in periods if p.role == role), None)
        text = body[span.start : span.end]
        found.append(Task(task.n, task.status, year, headline(text), text, span.start, span.end))
    return tuple(found)


def placed_documents(body: str, stated: Sequence[StatedDocument]) -> tuple[Citation, ...]:
    """The stated documents, each where it stands first after the one before.

    Raises:
        StatedError: one stands nowhere in the body as it is written.
    """
    found: list[Citation] = []
    for cited in stated:
        span = _place(body, cited.as_written, found[-1].end if found else 0, "document")
        found.append(
            Citation(
                code=cited.code,
                kind=cited.kind,
                issuer=cited.issuer,
                issued_on=cited.issued_on,
                as_written=body[span.start : span.end],
                start=span.start,
                end=span.end,
            )
        )
    return tuple(found)


def _place(body: str, words: str, after: int, what: str) -> Span:
    """Where words stand, whatever blanks are between them, if they can after an offset."""
    pattern = re.compile(r"\s+".join(map(re.escape, words.split())))
    match = pattern.search(body, after) or pattern.search(body)
    if match is None:
        msg = f"The {what} {words[:60]!r} that is stated does not stand in the text."
        raise StatedError(msg)
    return Span(match.start(), match.end())
