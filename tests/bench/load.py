"""How fast a corpus loads, in how much memory: `python -m tests.bench.load TEXTS.jsonl.gz`.

The peer is what pyvi alone needs to segment the same texts on the same cores. Both are whole
processes, run in turn; the ratio is that of a pair's wall times. Memory is summed over a process
and its workers, what they share counted once (PSS), sampled ten times a second; Linux only.
"""
# ruff: noqa: T201  # the figures are the output

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from itertools import islice
from pathlib import Path
from typing import NamedTuple

import psutil

from data.readers.lines import lines

CHUNK = 64  # texts a job
AHEAD = 3  # jobs a worker, as the load itself has it


class Run(NamedTuple):
    """What one whole process took: seconds, and megabytes at the highest."""

    seconds: float
    megabytes: float


def measured(*command: str) -> Run:
    """Runs `python -m …` to its end.

    Raises:
        CalledProcessError: it failed.
    """
    with tempfile.TemporaryDirectory() as folder:
        environment = os.environ | {"BOT_DATABASE": str(Path(folder, "reports.db"))}
        begun = time.perf_counter()
        process = subprocess.Popen(  # noqa: S603  # ourselves
            [sys.executable, "-m", *command], env=environment, stdout=subprocess.DEVNULL
        )
        highest = 0.0
        while process.poll() is None:
            highest = max(highest, _megabytes(process.pid))
            time.sleep(0.1)
        seconds = time.perf_counter() - begun
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    return Run(seconds, highest)


def _megabytes(pid: int) -> float:
    try:
        family = [psutil.Process(pid), *psutil.Process(pid).children(recursive=True)]
        return sum(member.memory_full_info().pss for member in family) / 1e6
    except psutil.Error:  # one has just ended
        return 0.0


def segment(texts: list[str]) -> int:
    """How many characters the texts have once pyvi has segmented them."""
    from pyvi import ViTokenizer  # noqa: PLC0415  # in the workers alone

    return sum(len(ViTokenizer.tokenize(text)) for text in texts)


def segment_all(corpus: Path) -> int:
    """What the peer does: pyvi over every text, on all cores, streamed as the load is."""
    texts = (json.loads(line)["text"] for _, line in lines(corpus))
    cores = os.cpu_count() or 1
    total = 0
    with ProcessPoolExecutor(cores) as pool:
        waiting: deque[Future[int]] = deque()
        for chunk in _chunks(texts):
            waiting.append(pool.submit(segment, chunk))
            if len(waiting) >= AHEAD * cores:
                total += waiting.popleft().result()
        return total + sum(future.result() for future in waiting)


def _chunks(texts: Iterable[str]) -> Iterator[list[str]]:
    remaining = iter(texts)
    while chunk := list(islice(remaining, CHUNK)):
        yield chunk


def main() -> None:
    """Prints each pair and the median ratio."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "corpus", type=Path, help=".jsonl or .jsonl.gz, an object with a text a line"
    )
    parser.add_argument("--pairs", type=int, default=1)
    parser.add_argument(
        "--segment", action="store_true", help="run the peer alone, in this process"
    )
    args = parser.parse_args()
    if args.segment:
        segment_all(args.corpus)
        return
    ratios = []
    for _ in range(args.pairs):
        ours = measured("bot", "load", str(args.corpus))
        peer = measured("tests.bench.load", "--segment", str(args.corpus))
        ratios.append(ours.seconds / peer.seconds)
        for name, run in (("load", ours), ("pyvi", peer)):
            print(f"{name}: {run.seconds:.1f} s, {run.megabytes:.0f} MB at the highest")
        print(f"ratio {ratios[-1]:.2f}")
    print(f"median ratio {statistics.median(ratios):.2f} on {os.cpu_count()} cores")


if __name__ == "__main__":
    main()
