"""The opening words of a clause, and which of the genre's phrases stand where in them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from data.parse import nouns, verbs

if TYPE_CHECKING:
    from collections.abc import Collection

    from data.parse.prose import Body, Span

_TOKEN = re.compile(r"[^\W_]+(?:[.,/-][^\W_]+)*%?|[,:()“”\"]")
_READ = 320  # characters of a clause that are read
_LONGEST_PHRASE = 6  # syllables
_MARKS = frozenset('“"(,:')
_ADJUNCT_REACH = 40  # words
_SHORTEST_SENTENCE = 3  # words: a subject and what it does
_MEASURE_REACH = 10
_NUMBER_REACH = 16


class Opening:
    """The first tokens of a clause. Places are indexes of tokens; lengths are counted in them."""

    def __init__(self, body: Body, span: Span) -> None:
        """Read the beginning of a clause, in lower case and as it is written."""
        end = min(span.end, span.start + _READ)
        found = list(_TOKEN.finditer(body.plain, span.start, end))
        self.tokens = [match.group() for match in found]
        written = [body.text[match.start() : match.end()] for match in found]
        self._capital = [word[0].isupper() for word in written]
        self._capitals = [len(word) > 1 and word.isupper() for word in written]
        self._runs: dict[int, list[tuple[int, str]]] = {}

    def __len__(self) -> int:
        """How many tokens there are."""
        return len(self.tokens)

    def token(self, at: int) -> str:
        """The token at a place, "" beyond the end."""
        return self.tokens[at] if at < len(self.tokens) else ""

    def is_name(self, at: int) -> bool:
        """Whether the token is written with a capital."""
        return self._capital[at]

    def is_abbreviation(self, at: int) -> bool:
        """Whether the token is in capitals throughout, as the names of bodies are: "LĐLĐ"."""
        return at < len(self.tokens) and self._capitals[at] and self.tokens[at].isalpha()

    def is_named_so(self, at: int) -> bool:
        """Whether what stands here is named as bodies are: "PVN …", "Kiên Giang hoàn thành …"."""
        if self.is_abbreviation(at):
            return True
        named = self._capital[at : at + 3] == [True, True, False]
        return named and (self.verb(at + 2) > 1 or self.phrase(at + 2, verbs.AFTER_NAMES) > 0)

    def phrase(self, at: int, table: Collection[str]) -> int:
        """The length of the longest phrase of the table that begins here; 0 for none."""
        return next((n for n, words in self._runs_from(at) if words in table), 0)

    def _runs_from(self, at: int) -> list[tuple[int, str]]:
        """The runs of tokens that begin here, the longest first, each with its length."""
        if at not in self._runs:
            tokens = self.tokens[at : at + _LONGEST_PHRASE]
            self._runs[at] = [(n, " ".join(tokens[:n])) for n in range(len(tokens), 0, -1)]
        return self._runs[at]

    def past(self, at: int, *tables: Collection[str]) -> int:
        """The place after any run of phrases of the tables and of opening marks."""
        while at < len(self.tokens):
            n = max(self.phrase(at, table) for table in tables)
            if not n and self.tokens[at] not in _MARKS:
                return at
            at += n or 1
        return at

    def verb(self, at: int) -> int:
        """The length of an action's verb; 0 where a state or a noun made of a verb stands."""
        n = self.phrase(at, verbs.ACTIONS) or self._made_so(at)
        return 0 if self.token(at + n) == "của" or self.phrase(at, verbs.STATES) > 1 else n

    def _made_so(self, at: int) -> int:
        """The length of a verb that makes something so: "nhựa hóa", "tin học hóa"."""
        for n in (1, 2):
            if (
                self.token(at + n) == "hóa"
                and f"{self.token(at + n - 1)} hóa" not in nouns.NO_VERBS
            ):
                return n + 1
        return 0

    def is_measured(self, at: int) -> bool:
        """A result in spite of its verb: "thu ngân sách đạt 1.250 tỷ đồng"."""
        n = self.phrase(at, verbs.ACTIONS)
        if self.phrase(at, verbs.AIMS):
            return False
        for i in range(at + n, min(at + _MEASURE_REACH, len(self.tokens))):
            if self.tokens[i] in {",", "phấn"}:
                return False
            of_verb = max(self.phrase(j, verbs.ACTIONS) for j in (i - 1, i)) > 1  # "cắt giảm"
            if self.tokens[i] in verbs.MEASURES and not of_verb:
                reach = 2 if self.tokens[i] in {"bằng", "là"} else 4  # "văn bằng", "bằng tiền"
                return any(token[0].isdigit() for token in self.tokens[i + 1 : i + reach])
        return False

    def subject(self, at: int) -> int:
        """The length of a reporting body's head noun, with what stands before it."""
        start = at
        while n := self.phrase(at, nouns.BEFORE_BODIES):
            if self.phrase(at, nouns.BODIES) > n:  # "các cấp ủy" is no "các cấp"
                break
            at += n
        n = self.phrase(at, nouns.BODIES)
        if not n or self.phrase(at, nouns.NOT_BODIES):
            return 0
        named = any(self._capital[at : at + n + 1])
        bare = at == start and not named
        if bare and " ".join(self.tokens[at : at + n]) in nouns.CAPITAL_BODIES:
            return 0
        return at + n - start

    def person(self, at: int) -> int:
        """The length of an office's or person's head noun, with what stands before it."""
        start = at
        while n := self.phrase(at, nouns.BEFORE_BODIES):
            at += n
        n = self.phrase(at, nouns.PERSONS)
        return at + n - start if n else 0

    def has_number(self, at: int) -> bool:
        """Whether a number stands here or soon after."""
        return any(token[0].isdigit() for token in self.tokens[at : at + _NUMBER_REACH])

    def names_subject(self, at: int) -> bool:
        """Whether a body, or work that is done, is named here."""
        at = self.past(at, nouns.LINKS)
        return bool(self.subject(at) or self.phrase(at, nouns.WORK))

    def _names_whoever(self, at: int) -> bool:
        return self.names_subject(at) or self.is_named_so(at)

    def names_thing(self, at: int) -> bool:
        """Whether a noun opens here: a common one, or a paper's kind that is no verb here."""
        noun = self.phrase(at, nouns.NOUNS)
        if noun and not self.subject(at) and self.verb(at) <= noun:  # "số hóa" is no "số"
            return True
        n = self.phrase(at, nouns.PAPERS)
        after = self.token(at + n)
        if after == "và":
            return bool(n and self.phrase(at + n + 1, nouns.PAPERS))
        if after[:1].isdigit():  # "hướng dẫn 26 chủ phương tiện" is no paper
            beyond = self.token(at + n + 1)
            return bool(n) and (not beyond or beyond in _MARKS or beyond in nouns.OF_PAPERS)
        return bool(n) and after in nouns.OF_PAPERS

    def after_commas(self, at: int, end: int) -> list[int]:
        """The places after commas and colons, within the reach of an adjunct and before `end`."""
        reach = range(at, min(at + _ADJUNCT_REACH, len(self.tokens) - 1, end))
        return [i + 1 for i in reach if self.tokens[i] in {",", ":"}]

    def past_adjunct(self, at: int) -> int | None:
        """The place after an opening adjunct: a comma before a subject, else before a verb."""
        commas = self.after_commas(at, len(self.tokens))
        last = len(self.tokens) - _SHORTEST_SENTENCE  # "…, huyện, thành phố" says no more
        subjects = (i for i in commas if i <= last and self._names_whoever(i))
        actions = (i for i in commas if self.verb(self.past(i, nouns.LINKS, verbs.ADVERBS)))
        return next(subjects, None) or next(actions, None)
