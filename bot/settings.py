"""What an operator can set: the environment's `BOT_…` variables, or the same names in `.env`."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from bot.confidential import forms
from bot.errors import SettingsError
from bot.values import (
    address,
    database,
    host_and_port,
    language,
    log_level,
    megabytes,
    port,
    rich,
    secret,
    token,
    user_ids,
)
from data.snapshot import SEARCH_MEMORY

_READERS: dict[str, tuple[str, Callable[[str], object]]] = {
    "BOT_TOKEN": ("token", token),
    "BOT_API_URL": ("api_url", address("https", "http")),
    "BOT_PROXY": ("proxy", address("http", "https", "socks5", "socks5h")),
    "BOT_DATABASE": ("database", database),
    "BOT_REPORTS": ("reports", Path),
    "BOT_ADMINS": ("admins", user_ids),
    "BOT_SEARCH_MEMORY": ("search_memory", megabytes),
    "BOT_LANGUAGE": ("language", language),
    "BOT_RICH": ("rich", rich),
    "BOT_WEBHOOK_URL": ("webhook_url", address("https")),
    "BOT_WEBHOOK_LISTEN": ("webhook_listen", str),
    "BOT_WEBHOOK_PORT": ("webhook_port", port),
    "BOT_WEBHOOK_SECRET": ("webhook_secret", secret),
    "BOT_MONITOR_LISTEN": ("monitor_listen", host_and_port),
    "BOT_LOG_LEVEL": ("log_level", log_level),
}
ENV_FILE = Path(".env")


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings, checked. Whatever lets somebody in is left out of `repr`."""

    token: str | None = field(default=None, repr=False)
    api_url: str = "https://api.telegram.org"
    proxy: str | None = field(default=None, repr=False)
    database: Path = Path("data/reports.db")
    reports: Path = Path("data/corpus")
    admins: frozenset[int] = frozenset()
    search_memory: int = SEARCH_MEMORY
    language: str = "vi"
    rich: bool = True  # where Telegram takes them
    webhook_url: str | None = None
    webhook_listen: str = "127.0.0.1"
    webhook_port: int = 8443
    webhook_secret: str | None = field(default=None, repr=False)
    monitor_listen: tuple[str, int] | None = None
    log_level: int = logging.INFO

    @classmethod
    def from_environment(cls, environ: Mapping[str, str], env_file: Path) -> Settings:
        """The settings of `environ`, which wins, and of `env_file`, which need not be there.

        Raises:
            SettingsError: one or more settings are wrong, or a `BOT_…` name is not known.
        """
        given = {**_read(env_file), **environ}
        # An empty value is what is left when a line of .env is emptied: not set.
        values = {name: text for name, text in given.items() if text and name.startswith("BOT_")}
        fields, problems = _checked(values)
        if "BOT_WEBHOOK_URL" in values and "BOT_WEBHOOK_SECRET" not in values:
            problems.append("BOT_WEBHOOK_SECRET is required with BOT_WEBHOOK_URL")
        if problems:
            raise SettingsError("; ".join(problems))
        return cls(**fields)  # type: ignore[arg-type]  # each reader returns its field's type

    @property
    def state_file(self) -> Path:
        """What people entrusted to the bot: beside the database, and never rebuilt with it."""
        return self.database.with_name(f"{self.database.stem}-state.db")

    @property
    def secrets(self) -> tuple[str, ...]:
        """What must never be written anywhere, in each form it may turn up in."""
        return forms(self.token, self.webhook_secret, self.proxy, self.api_url)


def _read(env_file: Path) -> dict[str, str]:
    if not env_file.is_file():
        return {}
    from dotenv import dotenv_values  # noqa: PLC0415  # its import is paid only for a .env

    try:
        values = dotenv_values(env_file, interpolate=False)
    except (OSError, UnicodeDecodeError) as problem:
        msg = f"{env_file} cannot be read: {problem}"
        raise SettingsError(msg) from problem
    return {name: text for name, text in values.items() if text is not None}


def _checked(values: Mapping[str, str]) -> tuple[dict[str, object], list[str]]:
    fields: dict[str, object] = {}
    problems = []
    for name, text in sorted(values.items()):
        if name not in _READERS:
            problems.append(_unknown(name))
            continue
        key, read = _READERS[name]
        try:
            fields[key] = read(text.strip())
        except ValueError as wrong:
            problems.append(f"{name} {wrong}")
    return fields, problems


def _unknown(name: str) -> str:
    import difflib  # noqa: PLC0415  # only for a typo

    nearest = difflib.get_close_matches(name, _READERS, n=1, cutoff=0)[0]
    return f"{name} is not a setting, did you mean {nearest}?"
