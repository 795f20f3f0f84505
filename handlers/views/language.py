"""The choice of a language."""

from __future__ import annotations

from html import escape
from typing import get_args

from handlers.actions import ChooseLanguage, Language
from handlers.texts.language import NAMES
from handlers.views.screen import Screen, button, screen


def languages(sentence: str, now: str) -> Screen:
    """A sentence, and a button for each language; the one spoken now is ticked."""
    codes: tuple[Language, ...] = get_args(Language)
    row = [
        button(f"{'✓ ' if code == now else ''}{NAMES[code]}", ChooseLanguage(code))
        for code in codes
    ]
    return screen([escape(sentence)], [row])
