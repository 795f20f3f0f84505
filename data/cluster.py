"""The same jobs on a Dask cluster, for a corpus that one machine is too small for.

Its workers need this version of baocao-bot, and see the corpus under the same paths.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING

from data.errors import ClusterError
from data.store.version import version
from data.workers import Done, Pool, over

if TYPE_CHECKING:
    from concurrent.futures import Executor

    from distributed import Client

    from data.intake import Job
    from data.loader import Work

_PATIENCE = 10  # seconds to wait for the scheduler


@contextmanager
def cluster(address: str) -> Iterator[Work]:
    """What does the jobs of a load on the cluster whose scheduler has an address ("tcp://…").

    Raises:
        ClusterError: it cannot be reached or used, or is lost on the way.
    """
    try:
        from distributed import Client  # noqa: PLC0415  # an optional extra, and slow to import
        from distributed.scheduler import KilledWorker  # noqa: PLC0415
    except ImportError as problem:
        msg = "Loading on a cluster needs the extra `cluster`: pip install 'baocao-bot[cluster]'."
        raise ClusterError(msg) from problem
    with _translated(address, OSError, ValueError):
        client = Client(address, timeout=_PATIENCE, set_as_default=False)
    with client:
        with _translated(address, OSError):
            pool = Pool(partial(_executor, client), _workers(client), KilledWorker)
        yield partial(_done, address, pool)


def _done(address: str, pool: Pool, jobs: Iterable[Job]) -> Iterator[Done]:
    with _translated(address, OSError):
        yield from over(pool, jobs)


@contextmanager
def _translated(address: str, *kinds: type[Exception]) -> Iterator[None]:
    """Turns what the cluster's client raises into a ClusterError: nothing else is to be blamed."""
    try:
        yield
    except kinds as problem:
        msg = f"The cluster at {address} cannot be used: {problem}."
        raise ClusterError(msg) from problem


def _workers(client: Client) -> int:
    """How many jobs the cluster does at a time, once every worker proved to run our version."""
    try:
        versions = client.run(version)
    except ImportError as problem:
        msg = "The workers of the cluster have no baocao-bot: install this version on each."
        raise ClusterError(msg) from problem
    others = sorted(worker for worker, theirs in versions.items() if theirs != version())
    if others:
        msg = f"Workers of the cluster run another version of baocao-bot: {', '.join(others)}."
        raise ClusterError(msg)
    if not versions:
        msg = "The cluster has no workers."
        raise ClusterError(msg)
    return sum(client.nthreads().values())


@contextmanager
def _executor(client: Client) -> Iterator[Executor]:
    executor = client.get_executor(pure=False)
    try:
        yield executor
    finally:
        executor.shutdown(wait=False)
