"""The base of all actions."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import ClassVar

from handlers.actions.written import FOUND, written

VERSION = "1"
MOST_BYTES = 64


@dataclass(frozen=True, slots=True)
class Action:
    """Base of everything a button can ask for.

    `in_message`: some of it, the words asked for, stands only in the button's message.
    `changes`: it changes what the chat has chosen, which a link that anybody may send must not.
    """

    letter: ClassVar[str] = ""
    in_message: ClassVar[bool] = False
    changes: ClassVar[bool] = False

    @property
    def is_for_links(self) -> bool:
        """Whether a link may ask for it: it holds all there is to know, and changes nothing."""
        return not (self.in_message or self.changes) and getattr(self, "scope", "") != FOUND

    def pack(self) -> str:
        """The written form, at most 64 bytes of letters, digits, "_" and "-".

        Raises:
            ValueError: it would be longer.
        """
        values = (written(getattr(self, field.name), str(field.type)) for field in fields(self))
        packed = "_".join([VERSION + self.letter, *values])
        if len(packed.encode()) > MOST_BYTES:
            msg = f"{packed!r} is longer than Telegram's {MOST_BYTES} bytes of callback data"
            raise ValueError(msg)
        return packed
