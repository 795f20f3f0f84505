"""How fast each command answers: `python -m tests.bench.commands [--reports 100000]`.

Made reports are put into a database through the project's own store (`--database FILE` takes one
that is there, or keeps it there), then each kind of question is asked in this process as `ask` asks
it: python-telegram-bot, handlers, library, views, and a server that checks what Telegram would.
Times are milliseconds of processor and of the clock; `first` is that of the first question to a
library just opened. `peer` is the median of SQLite's own bm25 over the same words, or of a bare
SELECT of such a page.
"""
# ruff: noqa: T201  # the figures are the output

from __future__ import annotations

import argparse
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import NamedTuple

import psutil

from bot.settings import Settings
from data.library import Library
from tests.bench.asked import Kind, Statement, kinds
from tests.chat import Chat


class Took(NamedTuple):
    """Milliseconds."""

    cpu: float
    wall: float


def main() -> None:
    """Fills if need be, asks everything, prints a line for each kind and what it takes in all."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--database", type=Path, help="default: one that is made, and thrown away")
    parser.add_argument("--reports", type=int, default=20_000, help="of a database that is made")
    parser.add_argument("--only", default="", help="kinds whose names begin so")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        database = args.database or Path(folder, "reports.db")
        if not database.exists():
            command = ["tests.bench.fill_whole", str(database), "--reports", str(args.reports)]
            subprocess.run([sys.executable, "-m", *command], check=True)  # noqa: S603  # ourselves
        measure(database, args.only)


def measure(database: Path, only: str) -> None:
    """Asks what there is to ask and prints what it took."""
    with closing(Library(database)) as library:
        size = library.counts()["reports"]
    asked = [kind for kind in kinds(size) if kind.name.startswith(only)]
    print(f"{size:,} reports; ms of processor and (clock)")
    print(f"{'':32}{'median':>15}{'worst':>17}{'first':>17}{'peer':>9}{'ratio':>8}")
    firsts = [_first(database, kind) for kind in asked]
    medians, worsts = [], []
    with _chat(database) as chat:
        for kind, first in zip(asked, firsts, strict=True):
            took = sorted(_each(chat, kind))
            median, worst = took[len(took) // 2], took[-1]
            peers = [_peer(database, each.peer) for each in kind.questions if each.peer]
            peer = statistics.median(peers) if peers else None
            print(f"{kind.name:32}{_told(median)}{_told(worst)}{_told(first)}", end="")
            print(f"{peer:9.1f}{median.cpu / peer:8.1f}" if peer else "", flush=True)
            medians.append(median.cpu)
            worsts.append(worst.cpu)
    print(f"the slowest median {max(medians):.0f} ms, the slowest of all {max(worsts):.0f} ms")
    print(f"{psutil.Process().memory_info().rss / 1e6:.0f} MB resident")


def _each(chat: Chat, kind: Kind) -> Iterator[Took]:
    if kind.before:
        chat.say(kind.before)
    for question in kind.questions:
        yield _timed(lambda question=question: question.ask(chat))  # type: ignore[misc]


def _first(database: Path, kind: Kind) -> Took:
    """The first question of a kind, to a library that was just opened."""
    with _chat(database) as chat:
        chat.say("/help")  # what Python imports is no matter here
        return next(_each(chat, kind))


@contextmanager
def _chat(database: Path) -> Iterator[Chat]:
    settings = Settings(rich=False)
    library = closing(Library(database, settings.search_memory))
    with library as opened, Chat(opened, settings) as chat:
        chat.forgiven = ("message is not modified",)  # of two pages past the last one
        yield chat


def _peer(database: Path, statement: Statement) -> float:
    """Milliseconds of processor, of the second time."""
    with closing(sqlite3.connect(f"{database.absolute().as_uri()}?mode=ro", uri=True)) as bare:
        for _ in range(2):
            took = _timed(lambda: bare.execute(*statement).fetchall())
    return max(took.cpu, 0.01)


def _timed(what: Callable[[], object]) -> Took:
    cpu, wall = time.process_time(), time.perf_counter()
    what()
    return Took((time.process_time() - cpu) * 1000, (time.perf_counter() - wall) * 1000)


def _told(took: Took) -> str:
    return f"{took.cpu:9.0f} ({took.wall:.0f})".rjust(17)


if __name__ == "__main__":
    main()
