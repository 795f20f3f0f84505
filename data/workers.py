"""Jobs over all cores: results in their order, and few jobs in memory at a time.

A short load stays in this process, because starting others costs more than it saves.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import BrokenExecutor, Executor, Future, ProcessPoolExecutor
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from typing import TypeAlias

from data.errors import UnreadableFileError
from data.intake import Job, Reading, done

_ALONE = 400_000  # bytes read before other processes are called in: about two seconds of work
_AHEAD = 3  # jobs a worker may have waiting, so that none is idle

Done: TypeAlias = tuple[Job, list[Reading]]


@dataclass(frozen=True, slots=True)
class Pool:
    """Workers to do jobs. `broken`: what `Future.result` raises when a job killed its worker."""

    opened: Callable[[], AbstractContextManager[Executor]]
    workers: int
    broken: type[Exception]


def in_order(jobs: Iterable[Job]) -> Iterator[Done]:
    """Each job with its readings, in the order of the jobs; over all cores once it gets long."""
    remaining = iter(jobs)
    read = 0
    for job in remaining:
        yield job, done(job)
        read += job.size
        if read > _ALONE:
            yield from over(Pool(_processes, _cores(), BrokenExecutor), remaining)


def over(pool: Pool, jobs: Iterable[Job]) -> Iterator[Done]:
    """Each job with its readings, in the order of the jobs, done by the workers of a pool.

    A job that kills its worker is told as unreadable, and the others are done nevertheless.
    """
    remaining = iter(jobs)
    waiting: deque[Job] = deque()
    while job := next(remaining, None):
        waiting.append(job)
        try:
            with pool.opened() as executor:
                yield from _until_broken(executor, waiting, remaining, pool.workers * _AHEAD)
        except pool.broken:
            yield from _one_by_one(pool, waiting)


def _until_broken(
    executor: Executor, waiting: deque[Job], remaining: Iterator[Job], most: int
) -> Iterator[Done]:
    """Does the jobs; `waiting` holds at every moment those that are not done."""
    futures: deque[Future[list[Reading]]] = deque(executor.submit(done, job) for job in waiting)
    while waiting:
        while len(waiting) < most and (job := next(remaining, None)):
            waiting.append(job)
            futures.append(executor.submit(done, job))
        readings = futures[0].result()
        futures.popleft()
        yield waiting.popleft(), readings


def _one_by_one(pool: Pool, waiting: deque[Job]) -> Iterator[Done]:
    """Does the jobs of a pool that broke each in a pool of its own, to find which one broke it."""
    while waiting:
        job = waiting.popleft()
        try:
            with pool.opened() as executor:
                readings = executor.submit(done, job).result()
        except pool.broken:
            halves = job.halves()
            waiting.extendleft(reversed(halves))
            if halves:
                continue
            readings = [_crashed(job)]
        yield job, readings


def _crashed(job: Job) -> Reading:
    place = job.lines[0][0] if job.lines else 0
    where = f"line {place}" if place else "it"
    msg = f"The parser crashed on {where}, or there was not memory enough."
    return Reading(place, "raw", UnreadableFileError(msg))


def _cores() -> int:
    """The processors this process may use."""
    allowed = getattr(os, "sched_getaffinity", None)  # not on every system
    return len(allowed(0)) if allowed else os.cpu_count() or 1


@contextmanager
def _processes() -> Iterator[Executor]:
    """A process a core. They are spawned, not forked: whoever loads may have threads."""
    context = multiprocessing.get_context("spawn")
    executor = ProcessPoolExecutor(_cores(), context, _start_worker)
    try:
        yield executor
    finally:
        executor.shutdown(cancel_futures=True)


def _start_worker() -> None:
    """Leaves ^C to the parent, and ends when the parent was killed and cannot end its workers."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_die_with_parent, daemon=True).start()


def _die_with_parent() -> None:
    if parent := multiprocessing.parent_process():
        parent.join()
        os._exit(1)
