"""How texts cite documents: by number, by plenum or congress, by law, by name."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import replace
from typing import TYPE_CHECKING

from data.model import Citation
from data.parse.citation_forms import (
    ABOUT,
    BY_NUMBER,
    CITED,
    CODE_AFTER_NAME,
    CONGRESS,
    DATE,
    GENERIC,
    KIND_BY_CODE,
    NAME,
    NAME_ENDS,
    NAME_GOES_ON,
    ONE_NUMBER,
    OWN_NUMBER,
    PLENUM,
    QUOTED,
    SAYS_ITS_NAME,
)
from data.parse.dates import full_date
from data.parse.issuers import issuer
from data.parse.laws import LAW, law_end

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from data.parse.prose import Body

_LONGEST_NAME, _LONGEST_ABOUT, _SHORTEST_NAME = 160, 60, 5  # characters
_YEARS = range(1900, 2101)  # "Kế hoạch 2019" is that of a year


def citations(body: Body) -> list[Citation]:
    """Every citation in the order of the text; of two readings of one place the first kind."""
    found: list[Citation] = []
    for read in (_own_number, _by_number, _by_plenum, _by_congress, _laws, _by_name):
        found = sorted([*found, *_free(read(body), found)], key=lambda c: c.start)
    return found


def _free(read: Iterable[Citation], found: Sequence[Citation]) -> Iterator[Citation]:
    """Those that no citation found before overlaps; a name that goes on into one ends before it."""
    starts = [c.start for c in found]
    for citation in read:
        at = bisect_right(starts, citation.start)
        limit = starts[at] if at < len(starts) else citation.end
        taken = at and found[at - 1].end > citation.start
        if not taken and (limit >= citation.end or citation.code is None):
            written = citation.as_written[: limit - citation.start].rstrip()
            yield replace(citation, as_written=written, end=citation.start + len(written))


def _cite(body: Body, match: re.Match[str], code: str | None, start: int, end: int) -> Citation:
    own = KIND_BY_CODE[_letters(code)] if code and match.re is OWN_NUMBER else None
    kind = own or match["kind"].capitalize()
    dated = DATE.match(body.plain, end)
    end = dated.end() if dated else end
    on = full_date(body.text[dated.start() : end]) if dated else None
    return Citation(
        code, kind, issuer(body, code, start, end), on, body.text[start:end], start, end
    )


def _letters(code: str) -> str:
    """The first letters of a code: "318/BC-BVĐK" has "bc"."""
    return next(iter(re.findall(r"[^\W\d_]+", code.lower())), "")


def _own_number(body: Body) -> Iterator[Citation]:
    """The number that a paper prints at its head: "Số: 12-BC/TU"."""
    for match in OWN_NUMBER.finditer(body.plain):
        code = re.sub(r"\s", "", body.text[slice(*match.span("numbers"))])
        if _letters(code) in KIND_BY_CODE:
            yield _cite(body, match, code, *match.span())


def _by_number(body: Body) -> Iterator[Citation]:
    """Each number of "Hướng dẫn số 10 và 14 -HD/BTCTW" with the tail that the last one has."""
    for match in BY_NUMBER.finditer(body.plain):
        numbers = list(ONE_NUMBER.finditer(body.plain, *match.span("numbers")))
        if not match["so"] and not _is_code(body, match, numbers[0].group()):
            continue
        last = body.text[slice(*numbers[-1].span())]
        for i, number in enumerate(numbers):
            written = body.text[slice(*number.span())]
            code = written if _tail(written) else written + _shared_tail(written, last)
            start = number.start() if i else match.start()
            yield _cite(body, match, re.sub(r"\s", "", code), start, number.end())


def _is_code(body: Body, match: re.Match[str], number: str) -> bool:
    """Whether a number without "số" is a code: by its tail, its kind's capital, what follows it."""
    if _tail(number):
        return True
    capital = body.text[match.start()].isupper() or bool(CITED.match(body.plain, match.end()))
    return capital and len(number) > 1 and not (number.isdigit() and int(number) in _YEARS)


def _tail(code: str) -> str:
    """What follows the digits: "14 -HD/BTCTW" has "-HD/BTCTW"."""
    return re.sub(r"^\d+(?:\s?/\s?\d{4})?|\s", "", code)


def _shared_tail(code: str, last: str) -> str:
    """What the last of several numbers has for all: "05, 09 và 12/2024/TT-BYT" the year too."""
    return _tail(last) if "/" in code else re.sub(r"^\d+|\s", "", last)


def _by_plenum(body: Body) -> Iterator[Citation]:
    for match in PLENUM.finditer(body.plain):
        several = GENERIC.search(body.plain[max(0, match.start() - 12) : match.start()])
        if (several and not match["term"]) or not (match["plenum"] or match["nth"]):
            continue
        about = None if match["term"] else ABOUT.match(body.plain, match.end())
        end = _name_end(body, about.end(), _LONGEST_ABOUT) if about else match.end()
        yield _cite(body, match, None, match.start(), end)


def _by_congress(body: Body) -> Iterator[Citation]:
    for match in CONGRESS.finditer(body.plain):
        yield _cite(body, match, None, *match.span())


def _laws(body: Body) -> Iterator[Citation]:
    for match in LAW.finditer(body.plain):
        end = law_end(body, match.start(), match.end())
        if end is not None:
            number = CODE_AFTER_NAME.match(body.plain, end)
            code = re.sub(r"\s", "", body.text[slice(*number.span("code"))]) if number else None
            yield _cite(body, match, code, match.start(), number.end() if number else end)


def _by_name(body: Body) -> Iterator[Citation]:
    """Named without a number: "Quy chế bầu cử trong Đảng", "Chỉ thị về tăng cường …"."""
    for match in NAME.finditer(body.plain):
        start = match.start()
        before = body.plain[max(0, start - 12) : start]
        named = SAYS_ITS_NAME.match(body.plain, match.end())
        first = not start or body.text[start - 2 : start - 1] in set(".\n:")
        capital = body.text[start].isupper() and not GENERIC.search(before)
        if capital and named and (not first or named.group().endswith("về")):
            end = _name_end(body, named.end(), _LONGEST_NAME)
            if end >= match.end() + _SHORTEST_NAME:
                yield _cite(body, match, None, start, end)


def _name_end(body: Body, start: int, longest: int) -> int:
    """Where a name ends: with its quotes, before a stop or a verb, else after a whole word."""
    if quoted := QUOTED.match(body.text, start):
        return quoted.end()
    limit = min(len(body.text), start + longest)
    stops = (m for m in NAME_ENDS.finditer(body.plain, start, limit) if not _goes_on(body, m))
    if stop := next(stops, None):
        return stop.start()
    blank = body.text.rfind(" ", start, limit)
    return limit if limit == len(body.text) or blank < 0 else blank


def _goes_on(body: Body, stop: re.Match[str]) -> bool:
    """Whether a comma stands within a name: "về tăng cường lãnh đạo, chỉ đạo công tác …"."""
    return stop.group() == "," and bool(NAME_GOES_ON.match(body.plain, stop.end()))
