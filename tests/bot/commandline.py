"""`python -m bot` as its users run it: a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from tests.botapi import TOKEN

ROOT = Path(__file__).parents[2]
# Tests that run side by side serve the same bot: each process of them has its own locks.
_TEMPORARY = TemporaryDirectory()


def command(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "bot", *arguments]


def environment(**settings: object) -> dict[str, str]:
    """A bare environment with these settings: nothing of the machine's may leak into a test."""
    return {
        "PATH": os.environ["PATH"],
        "PYTHONPATH": str(ROOT),
        "TMPDIR": _TEMPORARY.name,
        **{name: str(value) for name, value in settings.items()},
    }


def run(
    *arguments: str, cwd: Path, settings: Mapping[str, object] | None = None, stdin: str = ""
) -> subprocess.CompletedProcess[str]:
    """Run to the end in a folder, with the given BOT_… settings."""
    options: dict[str, Any] = {
        "cwd": cwd,
        "env": environment(TMPDIR=cwd, **settings or {}),
        "input": stdin,
    }
    return subprocess.run(  # noqa: S603  # our own program
        command(*arguments),
        **options,
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )


@contextmanager
def serving(
    cwd: Path, log: Path | None = None, /, **settings: object
) -> Iterator[subprocess.Popen[str]]:
    """The bot on the network, until the block ends; `log`: where its stderr goes instead."""
    with (
        (log or Path(os.devnull)).open("a", encoding="utf-8") as stderr,
        subprocess.Popen(  # noqa: S603  # our own program
            command("run"),
            cwd=cwd,
            env=environment(BOT_TOKEN=TOKEN, TMPDIR=cwd, **settings),
            stdout=subprocess.PIPE,
            stderr=stderr if log else subprocess.PIPE,
            text=True,
        ) as process,
    ):
        try:
            yield process
        finally:
            process.kill()
