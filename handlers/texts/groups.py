"""What is said about chats that several people share, and about sharing."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class GroupTexts:
    """The sentences of one language."""

    hint: str  # how to ask, below the commands
    full: str  # the button that opens a shortened list in private
    share: str
