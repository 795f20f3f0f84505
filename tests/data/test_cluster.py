"""`load --scheduler`: a real scheduler and two workers on this machine."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from distributed import LocalCluster

from data.load import load
from tests.bot.commandline import run
from tests.conftest import CORPUS
from tests.data.test_load import rows


@pytest.fixture(scope="module")
def scheduler() -> Iterator[str]:
    with LocalCluster(
        n_workers=2, threads_per_worker=1, dashboard_address=None, host="127.0.0.1"
    ) as cluster:
        yield cluster.scheduler_address


def test_a_cluster_reads_what_one_process_reads(scheduler: str, tmp_path: Path) -> None:
    here, there = tmp_path / "here.db", tmp_path / "there.db"
    load(here, [CORPUS])
    ended = run(
        "load",
        "--scheduler",
        scheduler,
        str(CORPUS),
        cwd=tmp_path,
        settings={"BOT_DATABASE": there},
    )
    assert (ended.returncode, ended.stderr) == (0, "")
    assert ended.stdout.startswith("added 5,")
    assert rows(there) == rows(here)


def test_no_scheduler_there_is_one_sentence(tmp_path: Path) -> None:
    ended = run(
        "load",
        "--scheduler",
        "tcp://127.0.0.1:9",
        str(CORPUS),
        cwd=tmp_path,
        settings={"BOT_DATABASE": tmp_path / "reports.db"},
    )
    assert ended.returncode == 1
    assert "The cluster at tcp://127.0.0.1:9 cannot be used" in ended.stderr
    assert ended.stderr.count("\n") == 1


def test_no_address_of_a_scheduler_is_one_sentence(tmp_path: Path) -> None:
    ended = run("load", "--scheduler", "nonsense", str(CORPUS), cwd=tmp_path)
    assert ended.returncode == 2
    assert "'nonsense' is no address of a scheduler" in ended.stderr
    assert ended.stderr.count("\n") == 1
