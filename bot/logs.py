"""Logging to stderr, without the token."""

from __future__ import annotations

import logging
import sys
from collections.abc import Sequence

# At INFO these print every address they call, and the token is part of it.
_TALKATIVE = ("httpx", "httpcore")
# It logs with a traceback what it then raises to whoever made the call.
_TWICE = "telegram.ext.AIORateLimiter"


class _Masked(logging.Formatter):
    """Writes records as they are, but for the secrets: also in arguments and tracebacks."""

    def __init__(self, secrets: Sequence[str]) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s: %(message)s")
        self._secrets = secrets

    def format(self, record: logging.LogRecord) -> str:
        return masked(super().format(record), self._secrets)


def masked(text: str, secrets: Sequence[str]) -> str:
    """The text with "***" in place of each secret.

    >>> masked("https://api.telegram.org/bot123:AAF/getMe", ["123:AAF"])
    'https://api.telegram.org/bot***/getMe'
    """
    for secret in secrets:
        text = text.replace(secret, "***")
    return text


def set_up_logging(level: int, secrets: Sequence[str]) -> None:
    """Log from `level` on to stderr, and no secret wherever one turns up."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(_Masked(secrets))
    logging.basicConfig(level=level, handlers=[handler], force=True)
    for name in _TALKATIVE:
        logging.getLogger(name).setLevel(max(level, logging.WARNING))
    logging.getLogger(_TWICE).setLevel(logging.CRITICAL)
