"""A table as Markdown: a list to read, year by year, each task with its source."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from data.export.table import Row, Table

_SPECIAL = re.compile(r"([\\`*_\[\]<>#|~$&])")
_BULLET = re.compile(r"^(\s*)([-+])(?=\s|$)")
_NUMBER = re.compile(r"^(\s*\d+)([.)])(?=\s|$)")


def markdown_file(table: Table) -> bytes:
    """The file: under each year and status the reports, under each report its tasks verbatim."""
    return ("\n".join(_lines(table)) + "\n").encode(errors="replace")


def _lines(table: Table) -> Iterator[str]:
    yield f"# {_escaped(table.title)}"
    for (year, status), rows in groupby(table.rows, key=lambda row: (row.year, row.status)):
        heading = ", ".join(filter(None, [str(year or ""), table.statuses[status]]))
        yield from ("", f"## {_escaped(heading)}")
        for _, of_report in groupby(rows, key=lambda row: row.report):
            tasks = list(of_report)
            yield from ("", f"*{_escaped(table.source)}: {_source(tasks[0])}*", "")
            for task in tasks:
                yield from _task(task)


def _task(row: Row) -> Iterator[str]:
    number = f"{row.n}. " if row.n is not None else ""
    first, *rest = f"{number}{row.text}".splitlines() or [""]
    yield f"- {_escaped(first)}"
    yield from (f"  {_escaped(line)}" for line in rest)


def _source(row: Row) -> str:
    title = _escaped(row.title or row.report)
    if row.url and re.fullmatch(r"https?://[^\s<>]+", row.url):
        title = f"[{title}](<{row.url}>)"
    return ", ".join(filter(None, [title, _escaped(row.source or ""), str(row.published_on or "")]))


def _escaped(text: str) -> str:
    r"""A line so that Markdown shows it as it stands.

    >>> _escaped("1. Sơ kết *quý I*"), _escaped("- 5%")
    ('1\\. Sơ kết \\*quý I\\*', '\\- 5%')
    """
    text = _SPECIAL.sub(r"\\\1", " ".join(text.splitlines()))
    return _NUMBER.sub(r"\1\\\2", _BULLET.sub(r"\1\\\2", text))
