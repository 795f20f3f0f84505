"""Lines that list what a report or a year holds: figures and documents."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from data.model import Citation, Figure
from handlers.texts import Texts
from handlers.views.screen import bold, clip

_SHOWN = 6
_FIGURE, _DOCUMENT = 50, 80  # characters of each


def figures_line(figures: Sequence[Figure], texts: Texts) -> list[str]:
    """The first figures in their own words, as one line of HTML; no line without a figure."""
    quotes = list(dict.fromkeys(clip(figure.quote, _FIGURE) for figure in figures))
    return _line(f"🔢 {bold(texts.figures)}", quotes, texts)


def documents_line(documents: Sequence[Citation], texts: Texts) -> list[str]:
    """The first documents as they are cited, as one line of HTML; no line without one."""
    names = list(dict.fromkeys(clip(document.as_written, _DOCUMENT) for document in documents))
    return _line(f"📑 {bold(texts.documents)}", names, texts)


def _line(heading: str, values: Sequence[str], texts: Texts) -> list[str]:
    if not values:
        return []
    more = [texts.others(len(values) - _SHOWN)] if len(values) > _SHOWN else []
    return [f"{heading} ({len(values)}): {escape(' · '.join([*values[:_SHOWN], *more]))}"]
