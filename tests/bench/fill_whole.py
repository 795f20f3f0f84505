"""Fills a database with whole made reports through the store.

    python -m tests.bench.fill_whole DB [--reports 20000]

Prints the time and the memory it took. For `tests.bench.commands` and `tests.bench.serve`, which
take it as their `--database`.
"""
# ruff: noqa: T201  # the figures are the output

from __future__ import annotations

import argparse
import resource
import time
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

from data.model import Report
from data.store import searchable, write
from data.store.open import writable
from tests.bench.made import reports

_BATCH = 500
_FILE = "made.jsonl"


def fill(made: Iterator[Report], database: Path) -> int:
    """Saves and indexes the reports in one transaction; returns how many there are."""
    count = 0
    with writable(database) as opened:
        file = {"path": _FILE, "size": 0, "mtime_ns": 0, "digest": "", "problem": None}
        write.insert(opened.db, "files", [file])
        while batch := list(islice(enumerate(made, count + 1), _BATCH)):
            write.save(opened.db, batch)
            write.insert(opened.db, "names", ({"id": r.id, "report": n} for n, r in batch))
            write.insert(opened.db, "editions", (_edition(n, r) for n, r in batch))
            count += len(batch)
        searchable.update(opened.db.conn, range(1, count + 1), set())
    return count


def _edition(number: int, report: Report) -> dict[str, Any]:
    told = {"url": report.url, "source": report.source, "published_on": str(report.published_on)}
    place = {"number": None, "report": number, "file": _FILE, "place": number, "kind": "parsed"}
    return place | told | {"mtime_ns": 0, "stale": 0, "content": None}


def main() -> None:
    """Fills, and prints how many, how long and in how much memory."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("database", type=Path)
    parser.add_argument("--reports", type=int, default=20_000)
    args = parser.parse_args()
    begun = time.perf_counter()
    count = fill(reports(args.reports), args.database)
    megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000
    told = f"{time.perf_counter() - begun:.0f} s, {megabytes:.0f} MB at the highest"
    print(f"{count:,} reports in {told}; {args.database.stat().st_size / 1e6:.0f} MB on disk")


if __name__ == "__main__":
    main()
