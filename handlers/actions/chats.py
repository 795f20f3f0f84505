"""What a chat chooses for itself."""

from __future__ import annotations

from dataclasses import dataclass

from handlers.actions.action import Action
from handlers.actions.written import Language


@dataclass(frozen=True, slots=True)
class ChooseLanguage(Action):
    """The language of the chat where the button is."""

    letter = "g"
    language: Language


@dataclass(frozen=True, slots=True)
class ShowFollows(Action):
    """What is followed where the button is."""

    letter = "w"


@dataclass(frozen=True, slots=True)
class Unfollow(Action):
    """The end of a follow, by its number."""

    letter = "W"
    number: int
