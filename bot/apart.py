"""Loads in a process of their own: nothing slow, or large to import, is done where people wait."""

from __future__ import annotations

import contextlib
import json
import os
import sys
from asyncio import create_subprocess_exec
from asyncio.subprocess import DEVNULL, PIPE, Process

from bot.settings import Settings
from data.errors import DatabaseError
from data.summary import Problem, Summary

_BEHIND = 10  # how much less urgent a load is than an answer, as os.nice counts


class Apart:
    """Runs `python -m bot load`, one at a time."""

    def __init__(self, settings: Settings) -> None:
        """Load what these settings name."""
        paths = {"BOT_DATABASE": settings.database, "BOT_REPORTS": settings.reports}
        self._paths = {name: str(path) for name, path in paths.items()}
        self._process: Process | None = None
        self._closed = False

    async def load(self, *, anew: bool, shown: bool) -> Summary:
        """What a load changed; it is ended if this is cancelled.

        `anew`: into a new database. `shown`: with a progress bar, on a terminal.

        Raises:
            DatabaseError: it failed, or was ended.
        """
        if self._closed:
            msg = "The bot is stopping."
            raise DatabaseError(msg)
        stderr = None if shown and sys.stderr.isatty() else PIPE
        self._process = process = await self._start(["--anew"] if anew else [], stderr)
        try:
            out, err = await process.communicate()
        finally:
            self._process = None
            if process.returncode is None:
                process.terminate()
                await process.wait()
        if not out:
            told = "as it says above" if err is None else f"it ended with {process.returncode}"
            raise DatabaseError(_last_line(err) or f"The reports could not be loaded: {told}.")
        return _summary(out)

    def close(self) -> None:
        """End a load under way, which leaves the database as it was, and begin no other."""
        self._closed = True
        if self._process is not None:
            with contextlib.suppress(ProcessLookupError):
                self._process.terminate()

    async def _start(self, options: list[str], stderr: int | None) -> Process:
        command = [sys.executable, "-m", "bot", "load", "--quick", "--json", *options]
        process = await create_subprocess_exec(
            *command, env=os.environ | self._paths, stdin=DEVNULL, stdout=PIPE, stderr=stderr
        )
        with contextlib.suppress(OSError):
            os.setpriority(os.PRIO_PROCESS, process.pid, _BEHIND)
        return process


def _last_line(output: bytes | None) -> str:
    lines = (output or b"").decode(errors="replace").strip().splitlines()
    return lines[-1].removeprefix("python -m bot: ") if lines else ""


def _summary(output: bytes) -> Summary:
    content = json.loads(output)
    problems = [Problem(**problem) for problem in content.pop("problems")]
    return Summary(**content, problems=problems)
