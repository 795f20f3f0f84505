"""A full-text query read into terms: words, numbers, phrases in quotes. Nothing in it is syntax.

Each term is what may stand for it in a folded text ("TW" also as "trung ương", "khoá XI" also as
"khóa 11"), every form as tokens in a row. A number is met exactly: "500" does not stand in "1.500".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from data.model import FIRST_YEAR, LAST_YEAR
from data.vietnamese import fold, nfc, plain

MOST_TERMS = 24  # of a question; a longer one is cut

_QUOTED = re.compile(r"[\"“”„«»]([^\"“”„«»]+)[\"“”„«»]|([^\s\"“”„«»]+)")
_TOKEN = re.compile(r"[^\W_]+")
_YEARS = re.compile(r"\d{4}(?:[-–—]\d{4})+", re.ASCII)
_BEFORE_NUMERAL = frozenset({"khoa", "lan", "thu", "ky", "quy", "hoi", "hang"})
_LEAST, _LONGEST = 3, 16  # digits between which a number may be written with points
_HIGHEST = 50  # as `data.vietnamese.roman` reads them


@dataclass(frozen=True, slots=True)
class Term:
    """What must stand in a text. `typed`: as it was typed; `forms`: folded tokens in a row each.

    `spelt`: its tokens in lower case where it was typed with accents, else nothing.
    """

    typed: str
    forms: tuple[tuple[str, ...], ...]
    spelt: tuple[str, ...] = ()

    @property
    def is_number(self) -> bool:
        """Whether it is met exactly or not at all."""
        return any(char.isdigit() for char in self.typed)

    @property
    def is_word(self) -> bool:
        """Whether it is one word of letters, which may be mistyped."""
        return self.forms[0][0].isalpha() and len(self.forms[0]) == 1

    @property
    def may_be_part(self) -> bool:
        """Whether a text may hold its digits within a longer number, as "1.500" holds "500"."""
        return self.typed.replace(" ", "").isdecimal() and self.year is None

    @property
    def year(self) -> int | None:
        """The year that it is, if it is one."""
        return int(self.typed) if _is_year(self.typed) else None


def read_terms(text: str) -> tuple[Term, ...]:
    """The terms of a query in order.

    >>> [term.forms for term in read_terms('"quy hoạch cán bộ" 2012, TW')]
    [(('quy', 'hoach', 'can', 'bo'),), (('2012',),), (('tw',), ('trung', 'uong'))]
    >>> [term.forms for term in read_terms("khoá XI 15-CT/BTC NEAR( * -- ^a:")]
    [(('khoa',),), (('xi',), ('11',)), (('15', 'ct', 'btc'),), (('near',),), (('a',),)]
    >>> [term.forms for term in read_terms("khóa 8, 1.500 hộ")][1:]
    [(('8',), ('08',), ('viii',)), (('1', '500'), ('1500',)), (('ho',),)]
    """
    found: list[Term] = []
    for term in islice(_terms(nfc(text)), MOST_TERMS):
        found.append(_with_numeral(term, found[-1].forms[0][-1] if found else ""))
    return tuple(found)


def distinct(terms: Sequence[Term]) -> list[Term]:
    """The terms, each once: "phòng cháy chữa cháy" has three."""
    return list({term.forms: term for term in reversed(terms)}.values())[::-1]


def _is_year(token: str) -> bool:
    is_number = len(token) == len("2012") and token.isdecimal()
    return is_number and FIRST_YEAR <= int(token) <= LAST_YEAR


def _terms(text: str) -> Iterator[Term]:
    for match in _QUOTED.finditer(text):
        chunk = match[1] or match[2]
        tokens = _TOKEN.findall(chunk)
        if not tokens:
            continue
        if match[1] or (any(map(str.isdigit, chunk)) and not _YEARS.fullmatch(chunk)):
            yield _term(tokens)
        else:
            yield from (_term([token]) for token in tokens)


def _term(tokens: Sequence[str]) -> Term:
    typed = " ".join(tokens)
    folded = tuple(map(fold, tokens))
    forms = [folded, *_other_forms(tokens, folded)]
    is_bare = fold(typed) == typed.lower()
    spelt = () if is_bare or len(forms) > 1 else tuple(plain(token) for token in tokens)
    return Term(typed, tuple(dict.fromkeys(forms)), spelt)


def _other_forms(tokens: Sequence[str], folded: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """A code with TƯ is one with TW, 08 is 8, 2.000 is 2000; an abbreviation is written out."""
    from data.search.abbreviations import table  # noqa: PLC0415  # numpy, when first needed
    from data.search.syllables import is_abbreviation  # noqa: PLC0415  # the same

    if len(tokens) > 1 and tokens[-1] in {"TƯ", "TW", "tw"}:
        yield (*folded[:-1], "tw" if folded[-1] == "tu" else "tu")
    if len(tokens) == 1 and is_abbreviation(tokens[0], shouted=False):
        yield from (tuple(map(fold, long)) for long in [table().long(tokens)] if long)
    digits = "".join(tokens)
    if not digits.isdecimal():
        return
    if len(tokens) > 1 and all(len(token) == len("000") for token in tokens[1:]):
        yield (digits,)
    elif len(tokens) == 1 and _LEAST < len(digits) < _LONGEST and not _is_year(digits):
        yield tuple(f"{int(digits):,}".split(","))
    elif len(digits) == 1 or (digits[0] == "0" and digits != "00"):
        yield (digits.zfill(2) if len(digits) == 1 else digits.lstrip("0"),)


def _with_numeral(term: Term, before: str) -> Term:
    """After "khoá", "lần" and the like XI is 11, and 11 is XI."""
    if len(term.forms[0]) > 1 or before not in _BEFORE_NUMERAL:
        return term
    from data.search.syllables import numeral  # noqa: PLC0415  # numpy, when first needed

    (token,) = term.forms[0]
    if token.isdecimal() and len(token) < _LEAST and 0 < int(token) <= _HIGHEST:
        other = _roman(int(token))
    elif value := numeral(term.typed, before=before, shouted=False):
        other = str(value)
    else:
        return term
    return Term(term.typed, (*term.forms, (other,)))


def _roman(value: int) -> str:
    tens, ones = divmod(value, 10)
    return ("", "x", "xx", "xxx", "xl", "l")[tens] + (
        ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")[ones]
    )
