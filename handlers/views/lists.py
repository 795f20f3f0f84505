"""Lines that list what a report or a year holds: figures and documents."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from data.model import Citation, Figure
from handlers.texts import Texts
from handlers.views.screen import bold, clip

SHOWN, SHOWN_ON_CARD = 6, 25
_FIGURE, _DOCUMENT = 50, 80  # characters of each


def figures_line(
    figures: Sequence[Figure], texts: Texts, most: int = SHOWN, *, unseen: int = 0
) -> list[str]:
    """The first figures in their own words, as one line of HTML; no line without a figure.

    `unseen`: how many more there are than those given.
    """
    quotes = dict.fromkeys(figure.quote for figure in figures)
    shown = [clip(quote, _FIGURE) for quote in quotes]
    return _line(f"🔢 {bold(texts.figures)}", shown, most, unseen, texts)


def documents_line(
    documents: Sequence[Citation], texts: Texts, most: int = SHOWN, *, unseen: int = 0
) -> list[str]:
    """The first documents as they are cited, as one line of HTML; no line without one."""
    names = dict.fromkeys(document.as_written for document in documents)
    shown = [clip(name, _DOCUMENT) for name in names]
    return _line(f"📑 {bold(texts.documents)}", shown, most, unseen, texts)


def _line(heading: str, values: Sequence[str], most: int, unseen: int, texts: Texts) -> list[str]:
    if not values:
        return []
    count = len(values) + unseen
    more = [texts.others(count - most)] if count > most else []
    return [f"{heading} ({texts.number(count)}): {escape(' · '.join([*values[:most], *more]))}"]
