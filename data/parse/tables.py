"""How the word lists of this package are written: as tables that people can read and extend."""

from __future__ import annotations

import re

from data.vietnamese import plain


def phrases(table: str) -> frozenset[str]:
    """The comma-separated phrases of a table, in the form that texts are compared in.

    >>> sorted(phrases("Uỷ ban, xây   dựng"))
    ['xây dựng', 'ủy ban']
    """
    parts = (plain(" ".join(part.split())) for part in table.split(","))
    return frozenset(part for part in parts if part)


def syllables(table: str) -> frozenset[str]:
    """The single words of a table, in the form that texts are compared in."""
    return frozenset(plain(table).split())


def either(table: str) -> str:
    """A pattern for any of the alternatives of a table, one or more a line, in their order.

    >>> either('''
    ...     sáng|chiều
    ...     tối
    ... ''')
    '(?:sáng|chiều|tối)'
    """
    lines = (line.strip().strip("|") for line in table.splitlines())
    return f"(?:{'|'.join(line for line in lines if line)})"


def pattern(*parts: str) -> re.Pattern[str]:
    """The compiled pattern of some parts, one after the other."""
    return re.compile("".join(parts))
