"""The parser that is judged: ours, or any command that prints the JSON of one file."""

from __future__ import annotations

import json
import os
import shlex
import shutil
import subprocess
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from data.parse import parse_report
from data.parsed import to_json
from data.readers import read
from tests.eval.errors import EvalError

PLACE = "{}"  # where a command takes the file
LONGEST = 120  # seconds for one file; ours takes a fraction of one
_TEXTS = ("title", "published_on", "event_on")
_LISTS = ("periods", "tasks", "documents", "people", "figures")


@dataclass(frozen=True, slots=True)
class Parsed:
    """What a parser said of a text: nothing and the problem as a clause, where it failed."""

    report: dict[str, Any]
    problem: str | None = None


def parse_all(paths: Sequence[Path], command: str | None = None) -> list[Parsed]:
    """What our parser, or the command, says of every file; in their order, over all cores.

    Raises:
        EvalError: the command has no {} or names no program.
    """
    workers = min(os.cpu_count() or 1, len(paths)) or 1
    if command is None:
        # Not forked: a test runner has threads.
        with ProcessPoolExecutor(workers, get_context("spawn")) as processes:
            return list(processes.map(parse_here, paths, chunksize=4))
    words = _words(command)
    with ThreadPoolExecutor(workers) as threads:
        return list(threads.map(partial(run, words), paths))


def parse_here(path: Path) -> Parsed:
    """What our parser says of the file, as `bot parse` would print it."""
    try:
        raw = read(path)
        printed = to_json(parse_report(raw.text, raw.stated))
    except Exception as problem:  # noqa: BLE001  # whatever it is, the text has no prediction
        return Parsed({}, f"{type(problem).__name__}: {problem}")
    return read_prediction(printed)


def run(command: Sequence[str], path: Path) -> Parsed:
    """What the command prints for the file."""
    words = [word.replace(PLACE, str(path)) for word in command]
    try:
        done = subprocess.run(words, capture_output=True, check=False, timeout=LONGEST)  # noqa: S603
    except subprocess.TimeoutExpired:
        return Parsed({}, f"the command took more than {LONGEST} seconds")
    except OSError as problem:
        return Parsed({}, f"the command cannot be run ({problem.strerror})")
    if done.returncode:
        last = done.stderr.decode(errors="replace").strip().rpartition("\n")[2]
        return Parsed({}, f"the command ended with {done.returncode}: {last}".rstrip(": "))
    return read_prediction(done.stdout)


def read_prediction(printed: str | bytes) -> Parsed:
    """The report that was printed, checked for the shape that the measures need."""
    try:
        report = json.loads(printed)
    except ValueError:
        return Parsed({}, "what it prints is no JSON")
    if not isinstance(report, dict) or not report:
        return Parsed({}, "what it prints is no JSON object with fields")
    for name in _TEXTS:
        if not isinstance(report.get(name), str | None):
            return Parsed({}, f"{name} is neither text nor null")
    for name in _LISTS:
        items = report.get(name) or []
        if not isinstance(items, list) or not all(isinstance(item, dict) for item in items):
            return Parsed({}, f"{name} is no list of objects")
    return Parsed(report)


def _words(command: str) -> list[str]:
    try:
        words = shlex.split(command)
    except ValueError as problem:
        msg = f"The parser command cannot be read: {problem}."
        raise EvalError(msg) from problem
    if not any(PLACE in word for word in words):
        msg = f"The parser command has no {PLACE} for the file: {command}"
        raise EvalError(msg)
    if shutil.which(words[0]) is None:
        msg = f"The parser command names no program: {words[0]} is not found."
        raise EvalError(msg)
    return words
