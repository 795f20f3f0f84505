"""Logging to stderr: without a secret, without what people wrote, and users only as a hash."""

from __future__ import annotations

import logging
import re
import sys
import threading
from collections.abc import Sequence
from secrets import token_bytes
from types import TracebackType
from typing import TYPE_CHECKING

from bot.people import unnamed

if TYPE_CHECKING:
    from sys import UnraisableHookArgs

logger = logging.getLogger(__name__)

# At INFO these print every address they call, and the token is part of it.
_TALKATIVE = ("httpx", "httpcore")
# It logs with a traceback what it then raises to whoever made the call.
_TWICE = "telegram.ext.AIORateLimiter"
# At ERROR this prints answers that are no JSON whole, and people's messages are in them.
_INDISCREET = "telegram.request.BaseRequest"


class _Masked(logging.Formatter):
    """Writes records as they are, but for secrets and users: also in arguments and tracebacks.

    The key of the users' hashes is drawn at each start: lines of one run can be told to be of one
    person, and nobody finds out of whom by hashing all ids there are.
    """

    def __init__(self, secrets: Sequence[str]) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s: %(message)s")
        self._secrets = secrets
        self._key = token_bytes(16)

    def format(self, record: logging.LogRecord) -> str:
        return unnamed(masked(super().format(record), self._secrets), self._key)


class _Discreet(logging.Filter):
    """Of what python-telegram-bot logs, whole updates go by the name of their class.

    It does so at CRITICAL where it cannot make a context for one, and people's messages are in it.
    """

    def filter(self, record: logging.LogRecord) -> bool:
        if record.name.startswith("telegram") and isinstance(record.args, tuple):
            record.args = tuple(map(_brief, record.args))
        return True


def _brief(value: object) -> object:
    plain = value is None or isinstance(value, str | int | float | BaseException)
    return value if plain else type(value).__name__


class _Handler(logging.StreamHandler):  # type: ignore[type-arg]  # generic for mypy only
    """To stderr. What cannot be logged is told without it, where `logging` would print it all."""

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802  # as in logging
        kind = sys.exc_info()[0]
        name = kind.__name__ if kind else "error"
        sys.stderr.write(f"A record of {record.name} could not be written: {name}\n")


def masked(text: str, secrets: Sequence[str]) -> str:
    """The text with "***" in place of each secret.

    >>> masked("https://api.telegram.org/bot123:AAF/getMe", ["AAF", "123:AAF"])
    'https://api.telegram.org/bot***/getMe'
    """
    if not secrets:
        return text
    # One of them may hold another: the longest that stands in a place goes.
    longest_first = sorted(secrets, key=len, reverse=True)
    return re.sub("|".join(map(re.escape, longest_first)), "***", text)


def set_up_logging(level: int, secrets: Sequence[str]) -> None:
    """Log from `level` on to stderr, and no secret wherever one turns up.

    Warnings, and errors that nobody catches, in whichever thread, go the same way.
    """
    handler = _Handler(sys.stderr)
    handler.setFormatter(_Masked(secrets))
    logging.basicConfig(level=level, handlers=[handler], force=True)
    for name in _TALKATIVE:
        logging.getLogger(name).setLevel(max(level, logging.WARNING))
    logging.getLogger(_TWICE).setLevel(logging.CRITICAL)
    if level > logging.DEBUG:
        handler.addFilter(_Discreet())
        logging.getLogger(_INDISCREET).setLevel(logging.CRITICAL)
    logging.captureWarnings(capture=True)
    sys.excepthook = _uncaught
    sys.unraisablehook = _unraisable
    threading.excepthook = _uncaught_in_thread


def _uncaught(
    kind: type[BaseException], error: BaseException, traceback: TracebackType | None
) -> None:
    logger.critical("Nobody caught this", exc_info=(kind, error, traceback))


def _uncaught_in_thread(args: threading.ExceptHookArgs) -> None:
    if args.exc_value is not None:
        _uncaught(args.exc_type, args.exc_value, args.exc_traceback)


def _unraisable(args: UnraisableHookArgs) -> None:
    if args.exc_value is not None:
        _uncaught(args.exc_type, args.exc_value, args.exc_traceback)
