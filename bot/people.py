"""Users and chats as logs may name them: by a hash that only this process can make."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

_IN_HAND: ContextVar[frozenset[int]] = ContextVar("_IN_HAND", default=frozenset())


@contextmanager
def in_hand(ids: Iterable[int]) -> Iterator[None]:
    """Has `unnamed` know the ids of a user and a chat, in what this block does and starts."""
    token = _IN_HAND.set(frozenset(map(abs, ids)))
    try:
        yield
    finally:
        _IN_HAND.reset(token)


def unnamed(text: str, key: bytes) -> str:
    """The text with a hash in place of the ids that are in hand.

    >>> with in_hand([4001]):
    ...     unnamed("chat 4001, not 14001", b"key")
    'chat #554bbcfce7, not 14001'
    """
    ids = _IN_HAND.get()
    if not ids:
        return text
    pattern = rf"(?<!\d)-?({'|'.join(map(str, ids))})(?!\d)"
    return re.sub(pattern, lambda found: f"#{_hashed(found[1], key)}", text)


def _hashed(identifier: str, key: bytes) -> str:
    return hashlib.blake2b(identifier.encode(), key=key, digest_size=5).hexdigest()
