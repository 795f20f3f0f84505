"""What is asked of made reports to measure answers: a few questions of each kind, typed or pressed.

Beside each stands what a bare engine would do for the same words or page, where there is such.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any, TypeAlias

from data.vietnamese import fold
from handlers.actions import ShowPassages, ShowPeople, ShowReports, ShowTopic, ShowYear
from tests.bench.made import FIRST, YEARS, names, reports, words
from tests.chat import Chat

Statement: TypeAlias = tuple[str, Sequence[Any]]
_YEARS = range(FIRST + 1, FIRST + YEARS, 3)
_FTS = "SELECT rowid FROM {0} WHERE {0} MATCH ? ORDER BY rank LIMIT 10"
_PAGE = "SELECT * FROM tasks WHERE year = ? AND status = 'done' LIMIT 10 OFFSET ?"


@dataclass(frozen=True, slots=True)
class Question:
    """Something to ask in a chat, and a statement that answers it in a bare way."""

    ask: Callable[[Chat], object]
    peer: Statement | None = None


@dataclass(frozen=True, slots=True)
class Kind:
    """Questions of one kind. `before`: what is to be on the screen, for buttons."""

    name: str
    questions: Sequence[Question]
    before: str | None = field(default=None)


def kinds(size: int) -> Iterator[Kind]:
    """Every kind of question to a corpus of so many reports."""
    yield Kind("/years", [_said("/years"), _said("/years 2004-2008")])
    yield Kind("/year", [_said(f"/year {year}", (_PAGE, [year, 0])) for year in _YEARS])
    yield Kind("a page of a year", list(_pages(size)), "/years")
    yield from _searches()
    yield from _finds(size)
    yield from _documents_and_people()
    yield Kind("/compare", [_said(f"/compare {year} {year - 1}") for year in _YEARS])
    yield from _topics()
    yield from _reports(size)
    yield Kind("/export xlsx", [_said(f"/export {year} xlsx") for year in _YEARS[:3]])
    yield from _inline()
    yield Kind("plain questions", list(map(_said, _plain())))
    yield Kind("/follow, 100 reports", [Question(partial(_followed, size=size))])


def _said(text: str, peer: Statement | None = None) -> Question:
    return Question(lambda chat: chat.say(text), peer)


def _pressed(action: Any, peer: Statement | None = None) -> Question:  # of any kind
    return Question(lambda chat: chat.forge(action.pack()), peer)


def _typed(text: str) -> Question:
    return Question(lambda chat: chat.inline(text))


def _pages(size: int) -> Iterator[Question]:
    for part, year in zip((0.1, 0.4, 0.7, 0.95), _YEARS, strict=False):
        page = int(part * size / YEARS)
        yield _pressed(ShowYear(year, "done", page), (_PAGE, [year, page * 10]))
        yield _pressed(ShowReports(year, int(page / 10)))


def _searches() -> Iterator[Kind]:
    for name, asked in {
        "rare words": [" ".join(words(rank, 2)) for rank in range(9000, 9600, 100)],
        "common words": [" ".join(words(rank, 2)) for rank in range(0, 12, 2)],
        "six words": [" ".join(words(rank, 3)) for rank in range(100, 700, 100)],
        "slips": [_slip(" ".join(words(rank, 2))) for rank in range(50, 650, 100)],
    }.items():
        yield Kind(f"/search, {name}", [_said(f"/search {each}", _fts(each)) for each in asked])


def _finds(size: int) -> Iterator[Kind]:
    for name, asked in {
        "rare words": [" ".join(words(rank, 2)) for rank in range(9000, 9600, 100)],
        "a rare and a common word": [
            f"{words(rank, 1)[0]} {words(rank - 9000, 1)[0]}" for rank in range(9000, 9006)
        ],
        "common words": [" ".join(words(rank, 2)) for rank in range(0, 12, 2)],
        "one common syllable": [fold(words(rank, 1)[0].split()[0]) for rank in range(6)],
        "six words": [" ".join(words(rank, 3)) for rank in range(100, 700, 100)],
        "six words, no accents": [fold(" ".join(words(rank, 3))) for rank in range(0, 600, 100)],
        "a phrase": [f'"{" ".join(_from_a_text(number, 4))}"' for number in range(5)],
        "words of a text": [" ".join(_from_a_text(number, 8)) for number in range(5)],
        "a number": ["1.200 hộ", "500", "12 đề án 2012", "2.999 cán bộ", "7"],
        "slips": [_slip(" ".join(words(rank, 2))) for rank in range(50, 650, 100)],
    }.items():
        yield Kind(f"/find, {name}", [_said(f"/find {each}", _fts(each)) for each in asked])
    pages = [_pressed(ShowPassages("all", int(size * part / 50))) for part in (0.001, 0.1, 0.9)]
    yield Kind("a page of /find", pages, f"/find {words(0, 1)[0]}")


def _documents_and_people() -> Iterator[Kind]:
    codes = ("15-CT/TW", "chi thi 15", "15", "quy che", "9999-QĐ/TW", "nghị quyết")
    everything = ("SELECT * FROM documents LIMIT 10", ())
    yield Kind("/doc", [_said("/doc", everything), *(_said(f"/doc {code}") for code in codes)])
    there = names(0, 3) + names(20_000, 2)
    asked = [*there, *(name.split()[0] for name in there), *map(_slip, there), "trưởng ban"]
    asked += ["phó trưởng ban 2012", "ai là giám đốc", "khong ai ca"]
    yield Kind("/people", [_said(f"/people {each}") for each in asked])
    lists = [_said("/people", ("SELECT * FROM people LIMIT 10", ()))]
    lists += [_pressed(ShowPeople(scope, 40)) for scope in ("all", "2012")]
    yield Kind("/people, lists", lists)


def _topics() -> Iterator[Kind]:
    for name, asked in {
        "rare": [words(rank, 1)[0] for rank in range(9000, 9600, 100)],
        "common": [words(rank, 1)[0] for rank in range(5)],
        "common, no accents": [fold(words(rank, 1)[0]) for rank in range(5)],
        "two common words": [" ".join(words(rank, 2)) for rank in range(0, 10, 2)],
        "one common syllable": [words(rank, 1)[0].split()[0] for rank in range(5)],
        "slips": [_slip(words(rank, 1)[0]) for rank in range(50, 450, 100)],
    }.items():
        of = [_said(f"/topic {each}", _fts(each, "tasks_fts")) for each in asked]
        yield Kind(f"/topic, {name}", of)
    yield Kind("a page of /topic", [_pressed(ShowTopic("newest", 300))], f"/topic {words(0, 1)[0]}")


def _reports(size: int) -> Iterator[Kind]:
    ids = [f"{number:06d}made" for number in range(7, size, size // 4)]
    titles = [" ".join(f"{name} 2012".split()) for name in words(30, 3)]
    yield Kind("/tasks", [_said(f"/tasks {each}") for each in (*ids, *titles)])
    meant = [*ids, *titles, "2012", "2005-2009", "15-CT/TW"]
    yield Kind("/report", [_said(f"/report {each}") for each in meant])


def _inline() -> Iterator[Kind]:
    common = words(0, 4)
    for name, asked in {
        "nothing yet": [""],
        "a year": ["2012", "năm 2005", "20"],
        "a range": ["2001-2020", "2003-2010"],
        "words": [*common, *words(9000, 3)],
        "unfinished": [
            f"{one} {other[:3]}" for one, other in zip(common, words(50, 4), strict=True)
        ],
    }.items():
        yield Kind(f"inline, {name}", list(map(_typed, asked)))


def _plain() -> Iterator[str]:
    yield from ("nhiệm vụ năm 2012", "nam 2015 co ke hoach gi", "ai là trưởng ban năm 2014")
    yield from ("2020 có bao nhiêu đề án", "so sánh 2003 và 2004", "15-CT/TW", words(7, 1)[0])


def _followed(chat: Chat, size: int) -> dict[str, set[str]]:
    wanted = [*words(0, 3), *words(9000, 4), "2012", "15-CT/TW", ""]
    ids = [f"{number:06d}made" for number in range(size - 100, size)]
    return chat.conversation.application.bot_data.library.wanted(wanted, ids)  # type: ignore[no-any-return]


def _fts(text: str, table: str = "reports_fts") -> Statement:
    tokens = fold(text).replace('"', " ").replace(".", " ").split()
    return _FTS.format(table), [" ".join(f'"{token}"' for token in tokens)]


def _from_a_text(number: int, count: int) -> list[str]:
    """Neighbouring words of one of the first reports."""
    body = next(each for place, each in enumerate(reports(number + 1)) if place == number).body
    return body.split()[60 : 60 + count]


def _slip(text: str) -> str:
    """The text with two neighbouring letters of its last long word the wrong way round."""
    chance = random.Random(text)  # noqa: S311  # the same slip every time
    last = max(text.split(), key=len)
    place = chance.randrange(1, max(2, len(last) - 1))
    swapped = last[:place] + last[place + 1 : place + 2] + last[place] + last[place + 2 :]
    return text.replace(last, swapped)
