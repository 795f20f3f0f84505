"""How texts cite documents: by number, by plenum or congress, by law, by name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from data.model import Citation
from data.parse.citation_forms import (
    ABOUT,
    AMENDED,
    BY_NUMBER,
    CONGRESS,
    DATE,
    GENERIC,
    LAW,
    LAW_NAME,
    NAME,
    NAME_ENDS,
    ONE_NUMBER,
    PLENUM,
    SAYS_ITS_NAME,
)
from data.parse.dates import full_date
from data.parse.issuers import issuer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from data.parse.prose import Body

_LONGEST_NAME, _LONGEST_ABOUT, _SHORTEST_NAME = 90, 60, 5  # characters


def citations(body: Body) -> list[Citation]:
    """Every citation in the order of the text; of two readings of one place the first kind."""
    found: list[Citation] = []
    for read in (_by_number, _by_plenum, _by_congress, _laws, _by_name):
        taken = [(c.start, c.end) for c in found]
        found += [c for c in read(body) if not any(s < c.end and c.start < e for s, e in taken)]
    return sorted(found, key=lambda c: c.start)


def _cite(body: Body, match: re.Match[str], code: str | None, start: int, end: int) -> Citation:
    kind = match["kind"].capitalize()
    dated = DATE.match(body.plain, end)
    end = dated.end() if dated else end
    on = full_date(body.text[dated.start() : end]) if dated else None
    return Citation(
        code, kind, issuer(body, code, start, end), on, body.text[start:end], start, end
    )


def _by_number(body: Body) -> Iterator[Citation]:
    """Each number of "Hướng dẫn số 10 và 14 -HD/BTCTW" with the tail that the last one has."""
    for match in BY_NUMBER.finditer(body.plain):
        numbers = list(ONE_NUMBER.finditer(body.plain, *match.span("numbers")))
        if not match["so"] and not _is_code(body, match.start(), numbers[0].group()):
            continue
        tail = _tail(body.text[slice(*numbers[-1].span())])
        for i, number in enumerate(numbers):
            written = body.text[slice(*number.span())]
            code = written if _tail(written) else written + tail
            start = number.start() if i else match.start()
            yield _cite(body, match, re.sub(r"\s", "", code), start, number.end())


def _is_code(body: Body, start: int, number: str) -> bool:
    """Without "số" a number is a code where the kind is capitalised or the number has a tail."""
    return bool(_tail(number)) or (body.text[start].isupper() and len(number) > 1)


def _tail(code: str) -> str:
    """What follows the digits: "14 -HD/BTCTW" has "-HD/BTCTW"."""
    return re.sub(r"^\d+(?:\s?/\s?\d{4})?|\s", "", code)


def _by_plenum(body: Body) -> Iterator[Citation]:
    for match in PLENUM.finditer(body.plain):
        about = None if match["term"] else ABOUT.match(body.plain, match.end())
        end = _name_end(body, about.end(), _LONGEST_ABOUT) if about else match.end()
        yield _cite(body, match, None, match.start(), end)


def _by_congress(body: Body) -> Iterator[Citation]:
    for match in CONGRESS.finditer(body.plain):
        yield _cite(body, match, None, *match.span())


def _laws(body: Body) -> Iterator[Citation]:
    for match in LAW.finditer(body.plain):
        if body.text[match.start()].isupper() and body.text[match.end() :][:1].isupper():
            yield _cite(body, match, None, match.start(), _law_end(body, match.end()))


def _law_end(body: Body, start: int) -> int:
    name = LAW_NAME.match(body.plain, start, min(len(body.plain), start + _LONGEST_NAME))
    end = start + len(name.group().rstrip()) if name else start
    amended = AMENDED.match(body.plain, end)
    return amended.end() if amended else end


def _by_name(body: Body) -> Iterator[Citation]:
    """Named without a number: "Quy chế bầu cử trong Đảng", "Chỉ thị về tăng cường …"."""
    for match in NAME.finditer(body.plain):
        start = match.start()
        before = body.plain[max(0, start - 12) : start]
        named = SAYS_ITS_NAME.match(body.plain, match.end())
        first = not start or body.text[start - 2 : start - 1] in set(".\n:")
        capital = body.text[start].isupper() and not GENERIC.search(before)
        if capital and named and (not first or named.group() == "về"):
            end = _name_end(body, match.end(), _LONGEST_NAME)
            if end >= match.end() + _SHORTEST_NAME:
                yield _cite(body, match, None, start, end)


def _name_end(body: Body, start: int, longest: int) -> int:
    limit = min(len(body.text), start + longest)
    stop = NAME_ENDS.search(body.plain, start, limit)
    blank = body.text.rfind(" ", start, limit)
    whole = limit == len(body.text) or blank < 0
    return stop.start() if stop else limit if whole else blank
