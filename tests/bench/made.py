"""Reports made for measuring: as many as one wants, the same every time, of no meaning at all.

Their words are pairs of neighbouring syllables of the seed reports, drawn so that few are common
and most are rare (Zipf), as in any language; people, bodies and documents are drawn likewise.
"""

from __future__ import annotations

import datetime as dt
import random
import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import accumulate, pairwise
from pathlib import Path

from data.model import Citation, Figure, Period, Person, Report, Status, Task

FIRST, YEARS = 2000, 25
_CORPUS = Path(__file__).parents[2] / "data" / "corpus"
_WORDS, _PEOPLE, _BODIES, _DOCUMENTS = 20_000, 30_000, 3_000, 8_000
_KINDS = ("Chỉ thị", "Nghị quyết", "Quyết định", "Kết luận")
_CODES = ("CT/TW", "NQ/TW", "QĐ/UBND", "KL/TW")
_ROLES = ("Trưởng ban", "Phó Trưởng ban", "Chủ tịch", "Phó Chủ tịch", "Giám đốc", "Chánh Văn phòng")
_UNITS = ("cán bộ", "đảng viên", "lớp", "đề án", "tỷ đồng", "hộ")


def reports(count: int) -> Iterator[Report]:
    """So many reports, of 2 to 6 thousand characters, on 25 years in turn."""
    for number in range(count):
        yield _report(number)


class _Drawn:
    """Things drawn by their rank: the nth about n times as seldom as the first."""

    def __init__(self, things: Sequence[str], flat: float = 2.7) -> None:
        self.things = things
        self._weights = list(accumulate(1 / (rank + flat) for rank in range(len(things))))

    def some(self, chance: random.Random, count: int) -> list[str]:
        return chance.choices(self.things, cum_weights=self._weights, k=count)

    def one(self, chance: random.Random) -> str:
        return self.some(chance, 1)[0]


@cache
def _syllables() -> tuple[str, ...]:
    text = "\n".join(path.read_text("utf-8") for path in sorted(_CORPUS.glob("*.txt")))
    return tuple(re.findall(r"[^\W\d_]+", text.lower()))


@cache
def _words() -> _Drawn:
    """Words that are in the seeds, and ever rarer ones put together of their syllables."""
    chance = random.Random(1)  # noqa: S311  # the same words every time
    own = list(dict.fromkeys(" ".join(pair) for pair in pairwise(_syllables())))
    chance.shuffle(own)
    once = sorted(set(_syllables()))
    made = [" ".join(chance.choices(once, k=2)) for _ in range(_WORDS - len(own))]
    return _Drawn([*own, *made], flat=20)


@cache
def _names() -> _Drawn:
    return _Drawn(_capitals(_PEOPLE, 3, 2), flat=50)


@cache
def _bodies() -> _Drawn:
    return _Drawn([f"Sở {name}" for name in _capitals(_BODIES, 2, 3)], flat=50)


def _capitals(count: int, size: int, seed: int) -> list[str]:
    """So many names of no one: syllables of the seeds, put together at random."""
    chance = random.Random(seed)  # noqa: S311  # the same names every time
    once = sorted(set(_syllables()))
    return [" ".join(chance.choices(once, k=size)).title() for _ in range(count)]


@cache
def _documents() -> _Drawn:
    """Documents as they are cited."""
    kinds = list(zip(_KINDS, _CODES, strict=True))
    made = (
        (*kinds[number % len(kinds)], number // len(kinds) % 900 + 1)
        for number in range(_DOCUMENTS)
    )
    return _Drawn([f"{kind} số {n}-{code}" for kind, code, n in made])


def _report(number: int) -> Report:
    chance = random.Random(number)  # noqa: S311  # the same report every time
    year = FIRST + number % YEARS
    body = _bodies().one(chance)
    text, tasks = _text(chance, year)
    day = dt.date(year, 12, 1) + dt.timedelta(days=chance.randrange(90))
    source = f"{chance.randrange(60)}.example.vn"
    return Report(
        id=_id(number),
        title=f"{body} tổng kết công tác năm {year}, {' '.join(_words().some(chance, 3))}",
        url=f"https://{source}/{number}",
        source=source,
        author=None,
        published_on=day,
        event_on=None,
        event_on_inferred=False,
        periods=(Period(year, "year", "reviewed"), Period(year + 1, "year", "planned")),
        tasks=tuple(tasks),
        documents=tuple(_cited(text)),
        people=tuple(
            Person(name, f"{chance.choice(_ROLES)} {body}")
            for name in dict.fromkeys(_names().some(chance, 3))
        ),
        figures=tuple(_figures(text)),
        announced=(),
        body=text,
    )


def _id(number: int) -> str:
    """As a report's id looks: ten letters and digits."""
    return f"{number:06d}made"


def _text(chance: random.Random, year: int) -> tuple[str, list[Task]]:
    """A text of so many tasks, a line each, and between them lines that are none."""
    text, tasks = "", []
    lines = chance.randrange(10, 24)
    for line in range(lines):
        said = _sentence(chance, year)
        if line % 4 < 3:  # three of four are tasks
            planned = line > lines * 0.7
            of = year + 1 if planned else year
            status: Status = "planned" if planned else "done"
            headline = said.partition(",")[0]
            start = len(text)
            tasks.append(Task(None, status, of, headline, said, start, start + len(said)))
        text += said + "\n"
    return text, tasks


def _sentence(chance: random.Random, year: int) -> str:
    words = _words().some(chance, chance.randrange(12, 40))
    cut = min(len(words) - 2, chance.randrange(4, 12))
    first, rest = " ".join(words[:cut]).capitalize(), " ".join(words[cut:])
    more = ""
    if chance.random() < 0.3:
        more += f", theo {_documents().one(chance)}"
    if chance.random() < 0.3:
        more += f", với {chance.randrange(2, 3000)} {chance.choice(_UNITS)} năm {year}"
    return f"{first}, {rest}{more}."


def _cited(text: str) -> Iterator[Citation]:
    for match in re.finditer(rf"({'|'.join(_KINDS)}) số (\d+-[A-ZĐ]+/[A-Z]+)", text):
        yield Citation(match[2], match[1], None, None, match[0], match.start(), match.end())


def _figures(text: str) -> Iterator[Figure]:
    for match in re.finditer(rf"\b(\d+) ({'|'.join(_UNITS)})", text):
        yield Figure(match[1], match[2], match[0], match.start(), match.end())


def words(rank: int, count: int) -> list[str]:
    """Words of the reports, from a rank on: 0 is the most common."""
    return list(_words().things[rank : rank + count])


def names(rank: int, count: int) -> list[str]:
    """Names that the reports give to people, from a rank on."""
    return list(_names().things[rank : rank + count])
