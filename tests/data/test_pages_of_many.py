"""Pages that are read from an index are those that all rows, sorted in Python, would give."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import count, pairwise, takewhile
from typing import TypeVar

import pytest

from data.expressions import in_pairs
from data.library import Library
from data.model import Report, Task
from data.terms import read_terms
from tests.bench.made import FIRST, YEARS, reports, words
from tests.reports import library_of

Page = TypeVar("Page")
MADE = list(reports(120))
YEAR = FIRST + 7


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    with library_of(tmp_path_factory.mktemp("many"), *MADE) as library:
        yield library


def every(page: Callable[[int], Sequence[Page]], size: int) -> list[Page]:
    pages = (page(offset) for offset in count(0, size))
    return [each for found in takewhile(bool, pages) for each in found]


def placed(kept: Callable[[Task], bool]) -> list[tuple[Report, int, Task]]:
    return [
        (report, position, task)
        for report in MADE
        for position, task in enumerate(report.tasks, 1)
        if kept(task)
    ]


def newest_first(found: Sequence[Report]) -> list[str]:
    in_order = sorted(found, key=lambda report: report.id)
    return [r.id for r in sorted(in_order, key=lambda r: str(r.published_on), reverse=True)]


def test_the_tasks_of_a_year_come_report_by_report_the_oldest_first(many: Library) -> None:
    expected = sorted(
        placed(lambda task: (task.year, task.status) == (YEAR, "done")),
        key=lambda each: (str(each[0].published_on), each[0].id, each[1]),
    )
    got = every(lambda start: many.tasks_of_year(YEAR, "done", limit=7, offset=start), 7)
    assert [(g.report, g.position) for g in got] == [(r.id, n) for r, n, _ in expected]
    for rank in (0, 5, len(got) - 1):
        assert many.listed(got[rank], in_year=True).rank == rank


def test_the_reports_on_a_year_come_with_those_that_review_it_first(many: Library) -> None:
    of = {r.id: {p.role for p in r.periods if p.year == YEAR} for r in MADE}
    reviewing = [r for r in MADE if "reviewed" in of[r.id]]
    planning = [r for r in MADE if of[r.id] == {"planned"}]
    pages = every(lambda start: [*sum(many.foremost_on(YEAR, limit=3, offset=start), ())], 3)
    assert [card.id for card in pages] == newest_first(reviewing) + newest_first(planning)
    together = every(lambda start: many.reports_on(YEAR, limit=3, offset=start), 3)
    assert [card.id for card in together] == newest_first([*reviewing, *planning])


def test_a_year_counts_what_it_does_not_list(many: Library) -> None:
    year = many.year(YEAR)
    assert year is not None
    of_year = [r for r in MADE if r.periods[0].year == YEAR]

    def told(report: Report, start: int) -> bool:
        around = [t for t in report.tasks if t.start <= start < t.end]
        return not any(task.status == "planned" for task in around)

    quotes = [f.quote for r in of_year for f in r.figures if told(r, f.start)]
    assert [figure.quote for figure in year.figures] == list(dict.fromkeys(quotes))
    assert year.figure_count == len(set(quotes))
    codes = {d.code for r in of_year for d in r.documents if told(r, d.start)}
    assert {document.code for document in year.documents} == codes
    assert year.document_count == len(codes)


def test_years_of_a_range_tell_how_many_reports_there_are(many: Library) -> None:
    resolution = many.resolve(f"{FIRST + 2}-{FIRST + 6}")
    assert resolution.total == sum(FIRST + 2 <= r.periods[0].year <= FIRST + 6 for r in MADE)
    expected = [r for r in MADE if FIRST + 2 <= r.periods[0].year <= FIRST + 6]
    shown = [card.id for card in resolution.found]
    assert shown == newest_first(expected)[: len(shown)]


@pytest.mark.parametrize("newest", [True, False])
def test_a_topic_comes_year_by_year(many: Library, newest: bool) -> None:  # noqa: FBT001
    word = words(0, 1)[0]
    said = re.compile(rf"\b{word}\b".replace(" ", r"[\W_]+"), re.IGNORECASE)
    expected = placed(lambda task: bool(said.search(task.text)))
    sign = -1 if newest else 1
    expected.sort(key=lambda each: (each[0].id, each[1]))
    expected.sort(key=lambda each: str(each[0].published_on), reverse=newest)
    expected.sort(key=lambda each: sign * (each[2].year or 0))
    got = every(lambda s: many.topic(word, limit=9, offset=s, newest_first=newest).tasks, 9)
    assert len(got) > 9 * 3  # pages that begin in one year and end in another
    assert [(g.report, g.position) for g in got] == [(r.id, n) for r, n, _ in expected]
    assert many.topic(word, limit=0).total == len(expected)
    assert len(many.topic(word, limit=0).years) <= YEARS + 1


@pytest.mark.parametrize(
    "text", ["a b", "a b c", "a b c d", "a b c d e f", "a b a b", "a 12-b c d"]
)
def test_the_fewest_pairs_say_that_each_word_has_a_neighbour(text: str) -> None:
    terms = read_terms(text)
    pairs = [f"{one.typed} {other.typed}" for one, other in pairwise(terms)]
    said = in_pairs(terms)
    for there in range(2 ** len(pairs)):
        held = {pair for n, pair in enumerate(pairs) if there >> n & 1}
        expected = all(
            held.intersection(pairs[max(0, n - 1) : n + 1])
            for n, term in enumerate(terms)
            if len(term.forms[0]) == 1
        )
        assert _holds(said, held) == expected


def _holds(expression: str, held: set[str]) -> bool:
    """Whether a text that holds these pairs side by side meets an expression of full text."""
    clauses = expression.split(" AND ")
    return all(any(f'"{pair}"' in clause for pair in held) for clause in clauses)
