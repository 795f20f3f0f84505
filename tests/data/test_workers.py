"""Loading over processes: what is read is the same, whatever becomes of a worker or of us."""

import os
import signal
import sqlite3
import subprocess
import time
from collections.abc import Iterable, Iterator
from concurrent.futures import BrokenExecutor, Executor, Future
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import psutil
import pytest

from data import workers
from data.errors import UnreadableFileError
from data.intake import Job, Reading, done, jobs
from data.load import load
from data.workers import Done, Pool, over
from tests.bot.commandline import ROOT, command, environment, run
from tests.data.corpora import write_copies
from tests.data.test_load import rows

COPIES = 20  # of the five seeds: enough for other processes to be called in


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_copies(tmp_path_factory.mktemp("corpus") / "raw.jsonl", COPIES)


@pytest.fixture(scope="module")
def whole(corpus: Path) -> dict[str, list[tuple[object, ...]]]:
    """The database of a load that nothing disturbed and that one process did."""
    database = corpus.with_name("whole.db")
    load(database, [corpus], work=lambda each: ((job, done(job)) for job in each))
    return rows(database)


def test_all_cores_read_what_one_reads(
    corpus: Path, whole: dict[str, Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pools: list[Pool] = []

    def noted(pool: Pool, jobs: Iterable[Job]) -> Iterator[Done]:
        pools.append(pool)
        return over(pool, jobs)

    monkeypatch.setattr(workers, "over", noted)
    load(tmp_path / "reports.db", [corpus])
    assert pools
    assert rows(tmp_path / "reports.db") == whole


def test_killed_at_any_moment_the_database_stays_whole(corpus: Path, tmp_path: Path) -> None:
    database, undisturbed = tmp_path / "reports.db", tmp_path / "undisturbed.db"
    first = next(ROOT.glob("data/corpus/001*"))
    load(database, [first])
    before = rows(database)
    load(undisturbed, [first])
    load(undisturbed, [corpus])
    after = rows(undisturbed)
    for after_workers_start in (None, 0.0, 0.4, 0.8):  # seconds; None: before they do
        family = _killed(database, corpus, after_workers_start)
        with closing(sqlite3.connect(database)) as connection:
            assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert rows(database) in (before, after), "half a load is seen"
        assert psutil.wait_procs(family, timeout=10)[1] == [], "workers outlive the load"
    settings: dict[str, object] = {"BOT_DATABASE": database}
    assert run("load", str(corpus), cwd=tmp_path, settings=settings).returncode == 0
    assert rows(database) == after


def _killed(database: Path, corpus: Path, seconds: float | None) -> list[psutil.Process]:
    """Kills a load that long after its workers start; gives the workers."""
    loading = subprocess.Popen(  # noqa: S603  # our own program
        command("load", str(corpus)),
        env=environment(BOT_DATABASE=database),
        cwd=database.parent,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    process = psutil.Process(loading.pid)
    family: list[psutil.Process] = []
    while seconds is not None and not family and process.status() != psutil.STATUS_ZOMBIE:
        time.sleep(0.02)
        family = process.children(recursive=True)
    time.sleep(0.5 if seconds is None else seconds)
    family = process.children(recursive=True) or family
    loading.send_signal(signal.SIGKILL)
    loading.wait()
    return family


class Frail(Executor):
    """Does jobs at once, until one holds a line that kills its worker."""

    def __init__(self) -> None:
        self.broken = False

    def submit(self, fn: Any, /, *args: Any, **kwargs: Any) -> Future[Any]:
        future: Future[Any] = Future()
        (job,) = args
        self.broken = self.broken or any("deadly" in line for _, line in job.lines or ())
        if self.broken:
            future.set_exception(BrokenExecutor("a worker died"))
        else:
            future.set_result(fn(*args, **kwargs))
        return future


@contextmanager
def frail() -> Iterator[Executor]:
    yield Frail()


def test_a_text_that_kills_its_worker_costs_no_other(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    lines = ['{"text": "deadly"}' if n in {7, 250} else '{"text": "x"}' for n in range(1, 301)]
    path.write_text("\n".join(lines), "utf-8")
    found = list(over(Pool(frail, 2, BrokenExecutor), jobs(path, path.stat().st_size)))
    readings = [reading for _, each in found for reading in each]
    assert [reading.place for reading in readings] == list(range(1, 301))
    crashed = [r for r in readings if "crashed" in str(r.result)]
    assert [reading.place for reading in crashed] == [7, 250]
    assert all(isinstance(reading.result, UnreadableFileError) for reading in crashed)


def test_a_worker_that_really_dies_is_survived(tmp_path: Path) -> None:
    job = Job(tmp_path / "a.txt", 1)
    pool = Pool(workers._processes, 1, BrokenExecutor)  # noqa: SLF001  # the real one
    with pool.opened() as executor, pytest.raises(BrokenExecutor):
        executor.submit(os._exit, 3).result()
    ((_, (reading,)),) = over(pool, [job])
    assert isinstance(reading, Reading)
    assert "does not exist" in str(reading.result)
