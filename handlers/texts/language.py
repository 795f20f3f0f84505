"""What there is to say about languages, and about who may choose for a chat."""

from __future__ import annotations

from dataclasses import dataclass

# What each language calls itself: whoever looks for theirs reads no other.
NAMES = {"vi": "Tiếng Việt", "en": "English"}


@dataclass(frozen=True, slots=True)
class LanguageTexts:
    """The sentences of one language."""

    ask: str
    chosen: str
    unknown: str  # {text}
    admins_only: str
    unkept: str  # what was chosen cannot be written down
    about: str  # the bot, in an empty chat with it, at most 512 characters
    about_short: str  # the bot, on its profile, at most 120 characters
