"""One process to a token: two that poll take each other's updates away."""

from __future__ import annotations

import hashlib
import logging
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from bot.errors import ServingError
from bot.settings import Settings

logger = logging.getLogger(__name__)


def name_of(settings: Settings) -> str:
    """A name for the bot that tells nothing of its token: for files that belong to it."""
    who = f"{settings.api_url} {settings.token}"
    return hashlib.sha256(who.encode()).hexdigest()[:16]


@contextmanager
def alone(settings: Settings) -> Iterator[None]:
    """Holds a lock that the system lets go of when the process ends, in whatever way.

    Raises:
        ServingError: another process on this machine holds it.
    """
    path = Path(tempfile.gettempdir(), f"baocao-bot-{name_of(settings)}.lock")
    lock = FileLock(path)
    try:
        lock.acquire(blocking=False)
    except Timeout:
        msg = f"Another process on this machine serves this bot: stop that one first ({path})."
        raise ServingError(msg) from None
    except OSError as problem:  # another user's file, or no folder to write to
        logger.warning("Whether another process serves this bot is not known: %s", problem)
    try:
        yield
    finally:
        lock.release()
