"""The words that a column of full text has: what there is to choose from for a mistyped one."""

from __future__ import annotations

import sqlite3


def update(connection: sqlite3.Connection) -> None:
    """Notes the words of all texts, so that no question has to wait until they are counted."""
    connection.execute("DELETE FROM text_words")
    query = "INSERT INTO text_words (word, reports) SELECT term, doc FROM words WHERE col = ?"
    connection.execute(query, ["body_folded"])


def of_texts(connection: sqlite3.Connection) -> dict[str, int]:
    """The words of letters in all texts, each with the number of reports that hold it."""
    rows = connection.execute("SELECT word, reports FROM text_words")
    return {word: count for word, count in rows if word.isalpha()}


def counted(connection: sqlite3.Connection, table: str, column: str) -> dict[str, int]:
    """The words of letters in a column, each with the number of rows that hold it.

    `table`: a table of the kind fts5vocab, by columns.
    """
    query = f"SELECT term, doc FROM {table} WHERE col = ?"
    return {term: doc for term, doc in connection.execute(query, [column]) if term.isalpha()}
