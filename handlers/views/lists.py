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
    quotes = list(dict.fromkeys(clip(figure.quote, _FIGURE) for figure in figures))
    return _line(f"🔢 {bold(texts.figures)}", quotes, most, unseen, texts)


def documents_line(
    documents: Sequence[Citation], texts: Texts, most: int = SHOWN, *, unseen: int = 0
) -> list[str]:
    """The first documents as they are cited, as one line of HTML; no line without one."""
    names = list(dict.fromkeys(clip(document.as_written, _DOCUMENT) for document in documents))
    return _line(f"📑 {bold(texts.documents)}", names, most, unseen, texts)


def _line(heading: str, values: Sequence[str], most: int, unseen: int, texts: Texts) -> list[str]:
    if not values:
        return []
    count = len(values) + unseen
    more = [texts.others(count - most)] if count > most else []
    return [f"{heading} ({texts.number(count)}): {escape(' · '.join([*values[:most], *more]))}"]
