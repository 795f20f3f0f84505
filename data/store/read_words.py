"""The words that a column of full text has: what there is to choose from for a mistyped one."""

from __future__ import annotations

import sqlite3


def counted(connection: sqlite3.Connection, table: str, column: str) -> dict[str, int]:
    """The words of letters in a column, each with the number of rows that hold it.

    `table`: a table of the kind fts5vocab, by columns.
    """
    query = f"SELECT term, doc FROM {table} WHERE col = ?"
    return {term: doc for term, doc in connection.execute(query, [column]) if term.isalpha()}
