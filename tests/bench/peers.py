"""Other engines over the same titles, each as good as an afternoon makes it; titles are folded."""

from __future__ import annotations

import importlib
import re
import sqlite3
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TypeAlias

from rapidfuzz import fuzz, process

from data.vietnamese import fold

Search: TypeAlias = Callable[[str], list[int]]  # line numbers of titles, best first
_FIRST = 10


def tantivy(titles: Sequence[str], _folder: Path) -> Search:
    """Every word exactly, or at one slip; `pip install tantivy`."""
    engine: Any = importlib.import_module("tantivy")
    builder = engine.SchemaBuilder()
    builder.add_integer_field("number", stored=True, indexed=False)
    builder.add_text_field("title", stored=False)
    schema = builder.build()
    index = engine.Index(schema)
    writer = index.writer(heap_size=200_000_000, num_threads=1)
    for number, title in enumerate(titles):
        writer.add_document(engine.Document(number=number, title=fold(title)))
    writer.commit()
    writer.wait_merging_threads()
    index.reload()
    searcher, should = index.searcher(), engine.Occur.Should

    def search(query: str) -> list[int]:
        words = re.findall(r"\w+", fold(query))
        exact = [engine.Query.term_query(schema, "title", word) for word in words]
        near = [engine.Query.fuzzy_term_query(schema, "title", word, distance=1) for word in words]
        clauses = [(should, engine.Query.boost_query(each, 2.0)) for each in exact]
        whole = engine.Query.boolean_query([*clauses, *((should, each) for each in near)])
        hits = searcher.search(whole, _FIRST).hits
        return [searcher.doc(address)["number"][0] for _, address in hits]

    return search


def rapidfuzz(titles: Sequence[str], _folder: Path) -> Search:
    """The token ratio of the query with every title."""
    folded = list(map(fold, titles))

    def search(query: str) -> list[int]:
        found = process.extract(fold(query), folded, scorer=fuzz.token_ratio, limit=_FIRST)
        return [number for _, _, number in found]

    return search


def fts5(titles: Sequence[str], folder: Path) -> Search:
    """SQLite's full text: all of the words, or else any of them."""
    connection = sqlite3.connect(folder / "fts5.db")
    connection.execute("CREATE VIRTUAL TABLE titles USING fts5(title, content='')")
    rows = ((number, fold(title)) for number, title in enumerate(titles, 1))
    connection.executemany("INSERT INTO titles (rowid, title) VALUES (?, ?)", rows)
    connection.commit()
    statement = "SELECT rowid FROM titles WHERE titles MATCH ? ORDER BY rank LIMIT ?"

    def search(query: str) -> list[int]:
        words = [f'"{word}"' for word in re.findall(r"\w+", fold(query))]
        for joint in (" ".join(words), " OR ".join(words)):
            found = connection.execute(statement, [joint, _FIRST]).fetchall() if words else []
            if found:
                return [number - 1 for (number,) in found]
        return []

    return search


PEERS: dict[str, Callable[[Sequence[str], Path], Search]] = {
    each.__name__: each for each in (tantivy, rapidfuzz, fts5)
}
