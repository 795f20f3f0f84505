"""Which way of asking wants which answer."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import cast

from data.questions import ways
from data.questions.general import general_words, is_general
from data.questions.phrases import pattern
from data.questions.question import Kind
from data.vietnamese import fold

_WORDS = r"(?P<w>\S.*?)"
_GENERAL = r"(?P<g{number}>[^\s#]+(?: [^\s#]+){{0,5}}?)"  # told to be general after the match


@dataclass(frozen=True, slots=True)
class Rule:
    """A way of asking, and what it wants."""

    kind: Kind
    pattern: re.Pattern[str]
    doubtful: bool = False

    def match(self, text: str) -> re.Match[str] | None:
        """The match with a text that follows it as a whole."""
        found = self.pattern.fullmatch(text)
        groups = found.groupdict(default="") if found else {}
        return found if all(is_general(groups[g]) for g in groups if g[0] == "g") else None


@lru_cache(maxsize=1)
def conversation() -> tuple[Rule, ...]:
    """What is said beside questions, and questions about the bot."""
    return tuple(_compiled(ways.CONVERSATION))


@lru_cache(maxsize=1)
def rules() -> tuple[Rule, ...]:
    """The ways of asking, in the order in which they are tried."""
    return tuple(_compiled(ways.RULES))


@lru_cache(maxsize=1)
def comparisons() -> tuple[Rule, ...]:
    """Rules for a text with its times still in it."""
    return tuple(_compiled(ways.COMPARE))


@lru_cache(maxsize=1)
def vocabulary() -> frozenset[str]:
    """The folded words that questions are put in, all phrases taken together."""
    return frozenset(re.findall(r"[a-z]+", fold(f"{ways.RULES}{ways.COMPARE}{general_words()}")))


def _compiled(lines: str) -> Iterator[Rule]:
    for line in lines.strip().splitlines():
        kinds, _, phrase = line.strip().partition(": ")
        for name, part in ways.STRETCHES.items():
            phrase = phrase.replace(name, part)
        # Other words that may stand there are tried first.
        phrase = phrase.replace("( {g})?", "( {g})??").replace("({g} )?", "({g} )??")
        phrase = phrase.replace("( {w})?", "( {w})??")
        for number in range(phrase.count("{g}")):
            phrase = phrase.replace("{g}", f"{{g{number}}}", 1)
        compiled = pattern(phrase, w=_WORDS, **_general(phrase))
        for kind in kinds.split("|"):
            yield Rule(cast("Kind", kind.rstrip("?")), compiled, kind.endswith("?"))


def _general(phrase: str) -> dict[str, str]:
    return {name: _GENERAL.format(number=name[1:]) for name in re.findall(r"{(g\d)}", phrase)}
