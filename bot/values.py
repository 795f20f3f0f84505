"""The values a setting may have. Each reader takes text, and says in a ValueError what it wants.

No message repeats the text: it may be a token in the wrong place.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

LANGUAGES = ("vi", "en")
# Not documented beyond "a unique token" (https://core.telegram.org/bots/features#botfather):
# the bot's user id, and 35 letters so far. Longer ones are let through.
TOKEN = re.compile(r"[0-9]{5,20}:[A-Za-z0-9_-]{30,}")
SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")  # https://core.telegram.org/bots/api#setwebhook
HIGHEST_PORT = 65535


def token(text: str) -> str:
    """A bot's token."""
    if not TOKEN.fullmatch(text):
        msg = "does not look like a token; @BotFather gives one such as 123456789:AAF…"
        raise ValueError(msg)
    return text


def address(*schemes: str) -> Callable[[str], str]:
    """A reader of addresses with one of the schemes; without a slash at the end."""

    def read(text: str) -> str:
        if not _is_address(text, schemes):
            msg = f"must be an address that begins with {' or '.join(f'{s}://' for s in schemes)}"
            raise ValueError(msg)
        return text.rstrip("/")

    return read


def _is_address(text: str, schemes: tuple[str, ...]) -> bool:
    try:
        parts = urlsplit(text)
        # Reading the port checks it. A query or fragment would swallow what is put after it.
        sound = parts.port != 0 and not (parts.query or parts.fragment)
    except ValueError:
        return False
    return parts.scheme in schemes and bool(parts.hostname) and sound and " " not in text


def database(text: str) -> Path:
    """A file that is there or can come to be."""
    path = Path(text)
    if path.is_dir():
        msg = "must be a file, and is a folder"
        raise ValueError(msg)
    return path


def user_ids(text: str) -> frozenset[int]:
    """Numbers with commas between them."""
    identifiers = [part.strip() for part in text.split(",") if part.strip()]
    if not all(part.isascii() and part.isdecimal() for part in identifiers):
        msg = "must be user ids, numbers separated by commas"
        raise ValueError(msg)
    return frozenset(map(int, identifiers))


def language(text: str) -> str:
    """A language the bot speaks."""
    if text not in LANGUAGES:
        msg = f"must be {' or '.join(LANGUAGES)}"
        raise ValueError(msg)
    return text


def rich(text: str) -> bool:
    """Whether rich messages are tried: always classic ones when off."""
    if text.lower() not in {"auto", "off"}:
        msg = "must be auto or off"
        raise ValueError(msg)
    return text.lower() == "auto"


def port(text: str) -> int:
    """A port to listen on."""
    if not text.isdecimal() or not 0 < int(text) <= HIGHEST_PORT:
        msg = f"must be a number from 1 to {HIGHEST_PORT}"
        raise ValueError(msg)
    return int(text)


def host_and_port(text: str) -> tuple[str, int]:
    """An address of this machine to listen on."""
    try:
        parts = urlsplit(f"//{text}")
        if parts.hostname and parts.port and not (parts.path or parts.query or parts.username):
            return parts.hostname, parts.port
    except ValueError:
        pass
    msg = "must be an address and a port such as 127.0.0.1:9464"
    raise ValueError(msg)


def megabytes(text: str) -> int:
    """A number of megabytes, as bytes."""
    if not re.fullmatch(r"[1-9][0-9]{0,5}", text):
        msg = "must be a number of megabytes, from 1 to 999999"
        raise ValueError(msg)
    return int(text) * 1_000_000


def secret(text: str) -> str:
    """The secret token of a webhook."""
    if not SECRET.fullmatch(text):
        msg = "must be 1 to 256 letters, digits, _ or -"
        raise ValueError(msg)
    return text


def log_level(text: str) -> int:
    """The level from which on something is logged, as `logging` counts."""
    levels = {name: getattr(logging, name) for name in ("DEBUG", "INFO", "WARNING", "ERROR")}
    if text.upper() not in levels:
        msg = f"must be one of {', '.join(levels)}"
        raise ValueError(msg)
    return int(levels[text.upper()])
