"""A table as Markdown: a list to read, year by year, each task with its source."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from data.export.table import Row, Table

_SPECIAL = re.compile(r"([\\`*_\[\]<>#|~$&])")
_LIST_MARK = re.compile(r"^(\s*)([-+]|\d+[.)])(?=\s|$)", re.MULTILINE)


def markdown_file(table: Table) -> bytes:
    """The file: under each year and status the tasks verbatim, under each task its report."""
    return ("\n".join(_lines(table)) + "\n").encode(errors="replace")


def _lines(table: Table) -> Iterator[str]:
    yield f"# {_escaped(table.title)}"
    for (year, status), rows in groupby(table.rows, key=lambda row: (row.year, row.status)):
        heading = ", ".join(filter(None, [str(year or ""), table.statuses[status]]))
        yield from ("", f"## {_escaped(heading)}", "")
        for row in rows:
            yield from _task(row, table)


def _task(row: Row, table: Table) -> Iterator[str]:
    number = f"{row.n}. " if row.n is not None else ""
    first, *rest = f"{number}{row.text}".splitlines() or [""]
    yield f"- {_escaped(first)}"
    yield from (f"  {_escaped(line)}" for line in rest)
    yield f"  *{_escaped(table.source)}: {_source(row)}*"


def _source(row: Row) -> str:
    title = _escaped(row.title or row.report)
    if row.url and re.fullmatch(r"https?://[^\s<>]+", row.url):
        title = f"[{title}](<{row.url}>)"
    return ", ".join(filter(None, [title, _escaped(row.source or ""), str(row.published_on or "")]))


def _escaped(text: str) -> str:
    """The text so that Markdown shows it as it stands."""
    one_line = " ".join(text.split())
    return _LIST_MARK.sub(r"\1\\\2", _SPECIAL.sub(r"\\\1", one_line))
