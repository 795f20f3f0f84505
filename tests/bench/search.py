"""How well and how fast titles are found, beside another engine in the same process.

    python -m tests.bench.search --titles FILE --queries FILE --answers FILE
        [--peer tantivy|rapidfuzz|fts5] [--limit N] [--memory MEGABYTES]

Titles are lines of a `.txt`, `.gz` or `.xz`; queries are JSON lines with `id`, `query`, `noise`
and, of each corpus, `target` and `accept`: line numbers of titles. The answers written have `id`,
`hits` (line numbers, best first) and `ms`. A child process fills a database through the project's
own store, another one opens it and only searches: what they take in memory is what is told.
"""
# ruff: noqa: T201  # the figures are the output

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psutil

from data.snapshot import SEARCH_MEMORY, Snapshot
from tests.bench.fill import lines
from tests.bench.peers import PEERS, Search
from tests.data.search.hostile import HOSTILE

_FIRST = 10  # hits that count
_MB = 1_000_000


@dataclass(frozen=True, slots=True)
class Asked:
    """One query's answer: line numbers, and how long it took."""

    query: dict[str, Any]
    hits: list[int]
    seconds: float


def main() -> None:
    """Fills, searches and prints."""
    args = _arguments()
    queries = [json.loads(line) for line in lines(args.queries)][: args.limit]
    with tempfile.TemporaryDirectory() as folder:
        database = Path(folder, "reports.db")
        _fill(args.titles, database)
        memory = str(args.memory)
        alone = _child(
            *("tests.bench.search", "--alone", str(database), "--memory", memory),
            *("--queries", str(args.queries)),
        )
        print(f"a process that only searches: {alone}", flush=True)
        engines = {"ours": _ours(database, args.memory)}
        if args.peer:
            engines[args.peer] = PEERS[args.peer](list(lines(args.titles)), Path(folder))
        asked = _interleaved(engines, queries)
    with args.answers.open("w", encoding="utf-8") as file:
        for each in asked["ours"]:
            row = {"id": each.query["id"], "hits": each.hits, "ms": each.seconds * 1000}
            file.write(json.dumps(row) + "\n")
    corpus = _corpus(queries, sum(1 for _ in lines(args.titles)))
    for name, answers in asked.items():
        _tell(name, answers, corpus)
    if args.peer:
        _compare(asked["ours"], asked[args.peer])


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--queries", type=Path, required=True)
    parser.add_argument("--titles", type=Path)
    parser.add_argument("--answers", type=Path)
    parser.add_argument("--peer", choices=PEERS)
    parser.add_argument("--limit", type=int, help="only so many queries")
    parser.add_argument("--memory", type=int, default=SEARCH_MEMORY // _MB, help="as the setting")
    parser.add_argument("--alone", type=Path, help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.alone:
        _search_alone(args.alone, args.queries, args.memory)
        sys.exit()
    if not (args.titles and args.answers):
        parser.error("--titles and --answers are required")
    return args


def _fill(titles: Path, database: Path) -> None:
    begun = time.perf_counter()
    told = _child("tests.bench.fill", str(titles), str(database))
    seconds = time.perf_counter() - begun
    print(f"filled in {seconds:.1f} s, {told}; {database.stat().st_size / _MB:.1f} MB on disk")


def _child(*arguments: str) -> str:
    command = [sys.executable, "-m", *arguments]
    done = subprocess.run(command, check=True, capture_output=True, text=True)  # noqa: S603  # ourselves
    return done.stdout.strip()


def _search_alone(database: Path, queries: Path, memory: int) -> None:
    """What a process that only searches needs; the first query opens the index."""
    asked = [json.loads(line)["query"] for line in lines(queries)][:500]
    begun = time.perf_counter()
    search = _ours(database, memory)
    search(asked[0])
    opened = time.perf_counter() - begun
    hostile = max(_seconds(search, query) for query in HOSTILE)  # each typed for the first time
    for query in asked:
        search(query)
    megabytes = psutil.Process().memory_info().rss / _MB
    print(f"{megabytes:.0f} MB resident, first answer after {opened:.2f} s, ", end="")
    print(f"the worst of {len(HOSTILE)} hostile queries after {hostile * 1000:.0f} ms")


def _seconds(search: Search, query: str) -> float:
    begun = time.perf_counter()
    search(query)
    return time.perf_counter() - begun


def _ours(database: Path, memory: int) -> Search:
    index = Snapshot(database, memory * _MB).index

    def search(query: str) -> list[int]:
        return [int(hit.entry.report) for hit in index.find(query, limit=_FIRST).hits]

    return search


def _interleaved(
    engines: dict[str, Search], queries: Iterable[dict[str, Any]]
) -> dict[str, list[Asked]]:
    asked: defaultdict[str, list[Asked]] = defaultdict(list)
    for search in engines.values():
        search("khởi động")
    for query in queries:
        for name, search in engines.items():
            begun = time.perf_counter()
            hits = search(query["query"])
            asked[name].append(Asked(query, hits, time.perf_counter() - begun))
    return asked


def _corpus(queries: Iterable[dict[str, Any]], size: int) -> str:
    """The corpus that the line numbers are of: the smallest that holds all of them."""
    last: defaultdict[str, int] = defaultdict(int)
    for query in queries:
        for name, target in query["target"].items():
            last[name] = max(last[name], target)
    fitting = [name for name in last if last[name] < size]
    return max(fitting, key=lambda name: last[name])


def _tell(name: str, answers: list[Asked], corpus: str) -> None:
    ranks: defaultdict[str, list[float]] = defaultdict(list)
    for asked in answers:
        wanted = {*asked.query["accept"][corpus], asked.query["target"][corpus]}
        places = (place for place, hit in enumerate(asked.hits[:_FIRST], 1) if hit in wanted)
        worth = 1 / next(places, float("inf"))
        for kind in ("all", *asked.query["noise"]):
            ranks[kind].append(worth)
    by_kind = {kind: statistics.mean(values) for kind, values in sorted(ranks.items())}
    print(f"{name}: relaxed MRR {by_kind.pop('all'):.4f} on {corpus}")
    print("  " + "  ".join(f"{kind} {value:.3f}" for kind, value in by_kind.items()))
    p50, p95, p99 = _percentiles(answers)
    print(f"  p50 {p50:.2f} ms, p95 {p95:.2f} ms, p99 {p99:.2f} ms")


def _percentiles(answers: list[Asked]) -> tuple[float, float, float]:
    cuts = statistics.quantiles((each.seconds * 1000 for each in answers), n=100)
    return cuts[49], cuts[94], cuts[98]


def _compare(ours: list[Asked], peer: list[Asked]) -> None:
    ratios = [mine / its for mine, its in zip(_percentiles(ours), _percentiles(peer), strict=True)]
    print("ours to the peer: p50 {:.2f}, p95 {:.2f}, p99 {:.2f}".format(*ratios))


if __name__ == "__main__":
    main()
