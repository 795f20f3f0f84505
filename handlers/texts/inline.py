"""What is said where the bot is only called: over an input field, and in chats it is no part of."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class InlineTexts:
    """The sentences of one language. A button over the results holds at most 64 characters."""

    nothing: str
    no_reports: str
    whole_year: str
    whole: str  # on a button, under a task that was too long for one message
    how_to_call: str  # {bot}
    elsewhere: str  # {bot}
    not_as_guest: str  # {command}
