"""How times are written in a question, and the years that each form means. All without accents."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import TypeAlias

from data.questions.question import Years
from data.vietnamese import number_key

# What a form means, told from today's year; None where it is no time after all.
Reader: TypeAlias = Callable[[re.Match[str], int], Years | None]

_NUMBERS = "mot 1 hai 2 ba 3 bon 4 tu 4 nam 5 lam 5 sau 6 bay 7 tam 8 chin 9 muoi 10"
_NUMBERS += " one 1 two 2 three 3 four 4 five 5 ten 10"
_DIGITS = {word: int(digits) for word, digits in re.findall(r"([a-z]+) (\d+)", _NUMBERS)}
_DIGIT = "|".join(_DIGITS)
_COUNT = rf"(\d{{1,2}}|{_DIGIT})"
_NAM = r"(?<!viet )(?<!mien )(?<!phia )(?<!ha )(?<!quang )nam"  # and not "Việt Nam 2012"
_BEFORE = rf"(?<!\d ){_NAM}"  # and not "30 năm trước"
_YEAR = rf"(?:(?:(?:{_NAM}|year) )?(?:19|20)\d\d|{_NAM} [1-9]\d{{3}})"
_PART = (
    r"(?:quy (?:i{1,3}|iv|[1-4]|mot|hai|ba|bon|tu)|q[1-4]|h[12]|thang \d{1,2}"
    r"|(?:sau|chin|ba|\d{1,2}) thang(?: (?:dau|cuoi))?|nua (?:dau|cuoi|sau)|dau|cuoi|giua|ca|het"
    r"|(?:the )?(?:first|second) half of|(?:the )?(?:start|end|rest) of)"
)
_PARTS = rf"(?:{_PART}(?: ?/ ?| ?- ?| cua | trong | ))*"
_FROM_TODAY: Mapping[str, int] = {
    rf"{_NAM} (?:nay|hien tai)": 0,
    r"(?:quy|thang) nay": 0,
    rf"{_BEFORE} (?:ngoai|truoc|roi|vua roi|vua qua)": -1,
    rf"trong {_NAM} qua": -1,
    rf"{_BEFORE} kia": -2,
    rf"(?:sang nam|{_BEFORE} (?:sau|toi|sap toi))": 1,
    "this year": 0,
    "last year": -1,
    "next year": 1,
}


@lru_cache(maxsize=1)
def forms() -> tuple[tuple[re.Pattern[str], Reader], ...]:
    """The forms, each a pattern that ends with a word, and what it means."""
    term = r"(?:khoa [ivxlc\d]+ )?(?:nhiem ky|giai doan|thoi ky|khoa) "
    until = r"(?:den|toi|cho den|to|till|until|and|va) (?:het )?(?:cuoi )?"
    written: dict[str, Reader] = {
        rf"{_PARTS}{_YEAR}": _span,
        rf"{_PARTS}(?:{'|'.join(_FROM_TODAY)})": _from_today,
        rf"(?:{term})?{_YEAR} ?- ?{_YEAR}": _span,
        rf"(?:{term})?(?:(tu|from|between|giua) )?{_YEAR} {until}{_YEAR}": _joined,
        rf"(?:tu |from ){_YEAR} (?:den|toi|to) (?:nay|gio|bay gio|hien nay|now)": _since,
        rf"since {_YEAR}(?: to now)?": _since,
        rf"{_COUNT} nam (?:gan (?:day|nhat)|qua|vua qua|tro lai day)": _last,
        rf"(?:the )?(?:last|past) {_COUNT} years": _last,
        # Slips that only a word for "year" before them makes a year of: 2o12, 20l2.
        rf"(?:{_NAM}|year|in) ([12i][0o][0-9oli]{{2}})": _slipped,
        rf"{_NAM} hai (?:nghin|ngan)(?: khong tram)?(?: linh| le)?"
        rf"(?: (?:({_DIGIT}) )?(muoi))?(?: ({_DIGIT}))?": _spelt,
    }
    return tuple((re.compile(rf"{form}(?= |$)"), read) for form, read in written.items())


def _span(match: re.Match[str], _today: int) -> Years:
    years = [int(number_key(year)) for year in re.findall(r"(?<!\d)\d{4}(?!\d)", match[0])]
    return min(years), max(years)


def _joined(match: re.Match[str], today: int) -> Years | None:
    """A range; but "2012 and 2014" are two years if nothing before them says "between"."""
    two = re.search(r" (?:and|va) ", match[0]) and match[1] not in {"between", "giua"}
    return None if two else _span(match, today)


def _since(match: re.Match[str], today: int) -> Years:
    first, _ = _span(match, today)
    return first, max(first, today)


def _from_today(match: re.Match[str], today: int) -> Years:
    away = next(years for form, years in _FROM_TODAY.items() if re.search(f"{form}$", match[0]))
    return today + away, today + away


def _last(match: re.Match[str], today: int) -> Years | None:
    count = int(number_key(match[1])) if match[1].isdigit() else _DIGITS[match[1]]
    return (today - count + 1, today) if count else None


def _slipped(match: re.Match[str], _today: int) -> Years:
    year = int(match[1].translate(str.maketrans("oli", "011")))
    return year, year


def _spelt(match: re.Match[str], _today: int) -> Years:
    """The year of "hai nghìn không trăm mười hai"."""
    several, ten, one = match.groups()
    tens = (_DIGITS[several] if several else 1) if ten else 0
    year = 2000 + 10 * tens + (_DIGITS[one] if one else 0)
    return year, year
