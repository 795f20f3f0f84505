"""What is said about chats that several people share, and about links to share."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class GroupTexts:
    """The sentences of one language."""

    hint: str  # how to ask, below the commands
    outdated_link: str
    full: str  # the button that opens a shortened list in private
    share: str
