"""Fills a database with titles through the store: `python -m tests.bench.fill TITLES DB`.

Each title is a report of its own, whose id is its line number from 0. Prints the memory it took.
"""
# ruff: noqa: T201  # the figure is the output

from __future__ import annotations

import argparse
import gzip
import lzma
import resource
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path
from typing import IO, Any

from data.store import searchable, write
from data.store.open import writable
from tests.reports import report

_OPEN: dict[str, Callable[..., IO[str]]] = {".gz": gzip.open, ".xz": lzma.open}
_BATCH = 1000
_NOTHING: dict[str, Any] = dict.fromkeys(
    ("periods", "tasks", "documents", "people", "figures", "announced"), ()
) | {"body": ""}


def lines(path: Path) -> Iterator[str]:
    """The lines of a plain or compressed text file, without their ends."""
    with _OPEN.get(path.suffix, open)(path, mode="rt", encoding="utf-8") as file:
        for line in file:
            yield line.rstrip("\n")


def fill(titles: Iterator[str], database: Path) -> int:
    """Saves and indexes the titles in one transaction; returns how many there are."""
    count = 0
    with writable(database) as opened:
        while batch := list(islice(titles, _BATCH)):
            reports = [
                (number, report(str(number - 1), title=title, **_NOTHING))
                for number, title in enumerate(batch, count + 1)
            ]
            write.save(opened.db, reports)
            names = ({"id": each.id, "report": number} for number, each in reports)
            write.insert(opened.db, "names", names)
            count += len(batch)
        searchable.update(opened.db.conn, range(1, count + 1), set())
    return count


def main() -> None:
    """Fills, and prints how many and in how much memory."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("titles", type=Path)
    parser.add_argument("database", type=Path)
    args = parser.parse_args()
    count = fill(lines(args.titles), args.database)
    megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000
    print(f"{count:,} titles, {megabytes:.0f} MB at the highest")


if __name__ == "__main__":
    main()
