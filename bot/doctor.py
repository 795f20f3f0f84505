"""What is wrong with the set-up, one line each, with the mend."""

from __future__ import annotations

import asyncio
import os
import time
from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot.confidential import exposed
from bot.errors import SettingsError
from bot.logs import masked
from bot.settings import ENV_FILE, Settings
from data.errors import ReportsError
from data.library import Library
from data.readers import LINE_SUFFIXES, SUFFIXES, read
from data.scan import scan


@dataclass(frozen=True, slots=True)
class Finding:
    """What one look brought; `mend` says what to do, and stands only where something is broken."""

    part: str
    state: str
    mend: str = ""

    def __str__(self) -> str:
        """One line."""
        mark = "✗" if self.mend else "✓"
        return f"{mark} {self.part}: {self.state}" + (f" → {self.mend}" if self.mend else "")


def examine() -> Iterator[Finding]:
    """Look at settings, token and network, database, corpus and the word segmenter in turn."""
    try:
        settings = Settings.from_environment(os.environ, ENV_FILE)
    except SettingsError as problem:
        yield Finding("settings", str(problem), "see .env.example")
        return
    yield _settings(exposed(ENV_FILE))
    yield from _telegram(settings)
    yield _database(settings.database)
    yield _corpus(settings.reports)
    yield _words()


def _settings(exposed: str) -> Finding:
    return Finding("settings", exposed or "sound", f"chmod 600 {ENV_FILE}" if exposed else "")


def _telegram(settings: Settings) -> Iterator[Finding]:
    from bot.reach import RefusedError, reach  # noqa: PLC0415  # httpx: slow, after settings
    from bot.trouble import Trouble, shown  # noqa: PLC0415

    if settings.token is None:
        yield Finding("token", "not set; `chat` and `ask` need none, `run` does")
        return
    way = f"{shown(settings.api_url)} answers"
    if settings.proxy:
        way += f", through the proxy {shown(settings.proxy)}"
    try:
        me = asyncio.run(reach(settings))
    except RefusedError:
        yield Finding("network", way)
        state = f"{shown(settings.api_url)} refuses it"
        yield Finding("token", state, "copy it again from @BotFather into BOT_TOKEN")
        return
    if isinstance(me, Trouble):
        yield Finding("network", masked(str(me), settings.secrets), me.mend)
        return
    yield Finding("network", way)
    yield Finding("token", f"it is @{me.get('username')}'s")
    privacy = (
        "off, it reads all" if me.get("can_read_all_group_messages") else "on, as it should be"
    )
    yield Finding("privacy mode in groups", privacy)
    yield _inline_mode(me)
    guest = "on" if me.get("supports_guest_queries") else "off; @BotFather's settings turn it on"
    yield Finding("guest mode", guest)


def _inline_mode(me: Mapping[str, Any]) -> Finding:
    if me.get("supports_inline_queries"):
        return Finding("inline mode", f"on, for `@{me.get('username')} words` in any chat")
    state = f"off, `@{me.get('username')} words` offers nothing"
    return Finding("inline mode", state, "send /setinline to @BotFather")


def _database(path: Path) -> Finding:
    try:
        with closing(Library(path)) as library:
            counts = ", ".join(f"{count} {what}" for what, count in library.counts().items())
    except ReportsError as problem:
        return Finding("database", str(problem), "run `python -m bot load`")
    return Finding("database", f"{path}: {counts}")


def _corpus(folder: Path) -> Finding:
    if not folder.is_dir():
        return Finding("corpus", f"there is no folder {folder}", "set BOT_REPORTS to the reports")
    files = [file.path for file in scan([folder], folder).values()]
    problems = list(filter(None, map(_unreadable, files)))
    if problems:
        state = f"{len(problems)} of {len(files)} files cannot be read; {problems[0]}"
        return Finding("corpus", state, "mend or remove them; `python -m bot load` lists them")
    known = ", ".join((*SUFFIXES, *LINE_SUFFIXES))
    mend = "" if files else f"put reports there ({known})"
    return Finding("corpus", f"{folder}: {len(files)} files", mend)


def _unreadable(file: Path) -> str:
    try:
        if not file.name.lower().endswith(LINE_SUFFIXES):
            read(file)
    except ReportsError as problem:
        return str(problem)
    return ""


def _words() -> Finding:
    from data.words import tagged  # noqa: PLC0415  # pyvi

    started = time.monotonic()
    try:
        tagged("báo cáo")
    except ImportError as problem:
        return Finding("pyvi", str(problem), "make the virtual environment anew: `make clean chat`")
    return Finding("pyvi", f"ready in {time.monotonic() - started:.1f} s")
