"""Which way of asking wants which answer."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import cast

from data.questions import ways
from data.questions.general import general
from data.questions.phrases import patterns
from data.questions.question import Kind
from data.vietnamese import fold


@lru_cache(maxsize=1)
def conversation() -> tuple[tuple[Kind, re.Pattern[str]], ...]:
    """What is said beside questions, and questions about the bot."""
    return tuple(_compiled(ways.CONVERSATION))


@lru_cache(maxsize=1)
def rules() -> tuple[tuple[Kind, re.Pattern[str]], ...]:
    """The kinds and patterns, in the order in which they are tried."""
    return tuple(_compiled(ways.RULES))


@lru_cache(maxsize=1)
def comparisons() -> tuple[re.Pattern[str], ...]:
    """Patterns with the times still in the text."""
    return _patterns(ways.COMPARE)


def _compiled(lines: str) -> Iterator[tuple[Kind, re.Pattern[str]]]:
    for line in lines.strip().splitlines():
        kinds, _, phrase = line.strip().partition(": ")
        [pattern] = _patterns(phrase)
        yield from ((cast("Kind", kind), pattern) for kind in kinds.split("|"))


def _patterns(phrases: str) -> tuple[re.Pattern[str], ...]:
    for name, part in ways.STRETCHES.items():
        phrases = phrases.replace(name, part)
    word = f"(?>{general()})"
    return patterns(phrases, w=r"(?P<w>\S.*?)", g=f"{word}(?: {word}){{0,5}}")


@lru_cache(maxsize=1)
def vocabulary() -> frozenset[str]:
    """The folded words that questions are put in, all phrases taken together."""
    return frozenset(re.findall(r"[a-z]+", fold(f"{ways.RULES}{ways.COMPARE}{general()}")))
