"""A progress bar on a terminal."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID


@contextmanager
def progress_bar(title: str) -> Iterator[Callable[[int, int], None]]:
    """A function to call with what is done and what there is to do; shown from its first call on.

    It is written to stderr, and only if that is a terminal.
    """
    with ExitStack() as shown:
        yield _bar(title, shown) if sys.stderr.isatty() else _silent


def _silent(_done: int, _total: int) -> None:
    """Nobody watches."""


def _bar(title: str, shown: ExitStack) -> Callable[[int, int], None]:
    @cache
    def started() -> tuple[Progress, TaskID]:
        from rich.console import Console  # noqa: PLC0415  # only when there is something to show
        from rich.progress import MofNCompleteColumn, Progress  # noqa: PLC0415

        columns = (*Progress.get_default_columns(), MofNCompleteColumn())
        bar = shown.enter_context(Progress(*columns, console=Console(stderr=True), transient=True))
        return bar, bar.add_task(title)

    def advance(done: int, total: int) -> None:
        bar, task = started()
        bar.update(task, completed=done, total=total)

    return advance
