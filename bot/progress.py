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
def progress_bar(title: str) -> Iterator[Callable[[int, int, int], None]]:
    """A function to call with files done, files to do and texts read; shown from its first call on.

    It is written to stderr, and only if that is a terminal.
    """
    with ExitStack() as shown:
        yield _bar(title, shown) if sys.stderr.isatty() else _silent


def _silent(_done: int, _total: int, _texts: int) -> None:
    """Nobody watches."""


def _bar(title: str, shown: ExitStack) -> Callable[[int, int, int], None]:
    @cache
    def started() -> tuple[Progress, TaskID]:
        from rich.console import Console  # noqa: PLC0415  # only when there is something to show
        from rich.progress import MofNCompleteColumn, Progress, TextColumn  # noqa: PLC0415

        columns = (
            *Progress.get_default_columns(),
            MofNCompleteColumn(),
            TextColumn("{task.fields[texts]:,} texts"),
        )
        bar = shown.enter_context(Progress(*columns, console=Console(stderr=True), transient=True))
        return bar, bar.add_task(title, texts=0)

    def advance(done: int, total: int, texts: int) -> None:
        bar, task = started()
        bar.update(task, completed=done, total=total, texts=texts)

    return advance
