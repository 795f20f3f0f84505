"""What is wrong with the set-up, one line each, with the mend."""

from __future__ import annotations

import asyncio
import os
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from bot.errors import SettingsError
from bot.logs import masked
from bot.settings import Settings
from data.errors import ReportsError
from data.library import Library
from data.readers import LINE_SUFFIXES, SUFFIXES, read
from data.scan import scan

if TYPE_CHECKING:
    from telegram import User

PATIENCE = 5.0  # seconds to wait for Telegram


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
        settings = Settings.from_environment(os.environ, Path(".env"))
    except SettingsError as problem:
        yield Finding("settings", str(problem), "see .env.example")
        return
    yield Finding("settings", "sound")
    yield from _telegram(settings)
    yield _database(settings.database)
    yield _corpus(settings.reports)
    yield _words()


def _telegram(settings: Settings) -> Iterator[Finding]:
    from telegram.error import InvalidToken, TelegramError  # noqa: PLC0415  # slow, after settings

    if settings.token is None:
        yield Finding("token", "not set; `chat` and `ask` need none, `run` does")
        return
    try:
        me = asyncio.run(_me(settings))
    except InvalidToken:
        yield Finding("token", f"{settings.api_url} refuses it", "copy it again from @BotFather")
    except TelegramError as problem:
        mend = "check the network; where Telegram is blocked, set BOT_PROXY or BOT_API_URL"
        why = masked(str(problem), settings.secrets)
        yield Finding("network", f"{settings.api_url} cannot be reached: {why}", mend)
    else:
        yield Finding("token", f"it is @{me.username}'s")
        privacy = "off, it reads all" if me.can_read_all_group_messages else "on, as it should be"
        yield Finding("privacy mode in groups", privacy)
        yield _inline_mode(me)
        guest = "on" if me.supports_guest_queries else "off; the settings in @BotFather turn it on"
        yield Finding("guest mode", guest)


def _inline_mode(me: User) -> Finding:
    if me.supports_inline_queries:
        return Finding("inline mode", f"on, for `@{me.username} words` in any chat")
    state = f"off, `@{me.username} words` offers nothing"
    return Finding("inline mode", state, "send /setinline to @BotFather")


async def _me(settings: Settings) -> User:
    from telegram import Bot  # noqa: PLC0415
    from telegram.request import HTTPXRequest  # noqa: PLC0415

    request = HTTPXRequest(proxy=settings.proxy, connect_timeout=PATIENCE, read_timeout=PATIENCE)
    token = settings.token or ""
    bot = Bot(token, base_url=f"{settings.api_url}/bot", request=request)
    async with request:
        return await bot.get_me()


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
