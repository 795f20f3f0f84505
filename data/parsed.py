"""A parsed report as JSON: what `parse` prints, and what a line of a `.jsonl` file holds."""

from __future__ import annotations

import dataclasses
import datetime as dt
import json
from collections.abc import Iterator
from typing import Any, Literal, get_args, get_origin, get_type_hints

from data.model import (
    FIRST_YEAR,
    ID,
    LAST_YEAR,
    PART,
    Announced,
    Citation,
    Figure,
    Report,
    Task,
)

_LATER: dict[str, object] = {"announced": []}  # fields that older files do not have
_MOST = 2**31  # no offset or number in a report comes near it, and SQLite's end at 2**63


def to_json(report: Report, *, indent: int | None = None) -> str:
    """The report as JSON text, dates in ISO form, Vietnamese letters as they are."""
    return json.dumps(dataclasses.asdict(report), ensure_ascii=False, indent=indent, default=str)


def from_json(text: str) -> Report:
    """The report that `to_json` wrote.

    Raises:
        ValueError: the text is no JSON, not of a report's shape, or a span of it is not where it
            says; the message says what is off.
    """
    try:
        raw = json.loads(text)
        report: Report = _value(Report, _LATER | raw if isinstance(raw, dict) else raw)
        _check(report)
    except (ValueError, RecursionError) as problem:
        msg = f"not a parsed report: {problem}"
        raise ValueError(msg) from problem
    return report


def _value(kind: type[Any], raw: object) -> Any:  # noqa: ANN401  # an instance of `kind`
    """The value of a dataclass from a JSON object with just its fields."""
    names = {field.name for field in dataclasses.fields(kind)}
    if not isinstance(raw, dict) or raw.keys() != names:
        odd = sorted(raw.keys() ^ names) if isinstance(raw, dict) else raw
        msg = f"a {kind.__name__.lower()} with other fields: {str(odd)[:80]}"
        raise ValueError(msg)
    hints = get_type_hints(kind)
    return kind(**{name: _field(name, hints[name], raw[name]) for name in names})


def _field(name: str, hint: Any, raw: object) -> object:  # noqa: ANN401  # an annotation
    """A field's value, of just the type that it is annotated with."""
    if get_origin(hint) is tuple and isinstance(raw, list):
        return tuple(_value(get_args(hint)[0], item) for item in raw)
    if dt.date in get_args(hint) and isinstance(raw, str):
        return dt.date.fromisoformat(raw)
    if get_origin(hint) is Literal:
        right = raw in get_args(hint)
    else:
        right = isinstance(raw, hint) if get_origin(hint) is not tuple else False
        right = right and (hint is bool or not isinstance(raw, bool))
    if not right or (isinstance(raw, int) and abs(raw) > _MOST):
        msg = f"{name} is {str(raw)[:40]!r}"
        raise ValueError(msg)
    if isinstance(raw, str):
        raw.encode()  # half a surrogate pair is no text
    return raw


def _check(report: Report) -> None:
    """Whether what the types leave open is right."""
    if not ID.fullmatch(report.id):
        msg = f"id is {report.id[:40]!r}"
        raise ValueError(msg)
    for period in report.periods:
        if not PART.fullmatch(period.part):
            msg = f"part is {period.part[:40]!r}"
            raise ValueError(msg)
    for year in (*(p.year for p in report.periods), *(t.year for t in report.tasks)):
        if year is not None and not FIRST_YEAR <= year <= LAST_YEAR:
            msg = f"year is {year}"
            raise ValueError(msg)
    for span, words in _spans(report):
        if not words or span.start < 0 or report.body[span.start : span.end] != words:
            msg = f"{words[:40]!r} is not where its span says"
            raise ValueError(msg)


def _spans(report: Report) -> Iterator[tuple[Task | Citation | Figure | Announced, str]]:
    yield from ((task, task.text) for task in report.tasks)
    yield from ((citation, citation.as_written) for citation in report.documents)
    yield from ((figure, figure.quote) for figure in report.figures)
    yield from ((announced, announced.quote) for announced in report.announced)
