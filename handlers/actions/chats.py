"""What a chat chooses for itself."""

from __future__ import annotations

from dataclasses import dataclass

from handlers.actions.action import Action
from handlers.actions.written import Language, Sure


@dataclass(frozen=True, slots=True)
class ChooseLanguage(Action):
    """The language of the chat where the button is."""

    letter = "g"
    changes = True
    language: Language


@dataclass(frozen=True, slots=True)
class ShowFollows(Action):
    """What is followed where the button is."""

    letter = "w"


@dataclass(frozen=True, slots=True)
class Unfollow(Action):
    """The end of a follow, by its number."""

    letter = "W"
    changes = True
    number: int


@dataclass(frozen=True, slots=True)
class ShowPrivacy(Action):
    """What the bot keeps."""

    letter = "v"


@dataclass(frozen=True, slots=True)
class ForgetChat(Action):
    """The end of all that is kept about the chat where the button is; "ask" whether to."""

    letter = "V"
    sure: Sure = "ask"
