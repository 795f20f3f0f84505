"""Whatever is asked for, an answer comes, with no more hits than were asked for."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from data.library import Library
from data.model import FIRST_YEAR, LAST_YEAR
from data.resolve import read_reference
from tests.fuzz.effort import tried
from tests.fuzz.texts import QUERIES


@tried()
@given(QUERIES)
def test_any_text_is_a_reference_of_some_kind(text: str) -> None:
    reference = read_reference(text)
    first, last = reference.years
    assert first <= last
    assert (reference.kind == "years") == bool(last)
    assert (reference.kind == "code") == bool(reference.document.key)


@tried(ci=500)
@given(QUERIES, st.integers(1, 5), st.integers(0, 10**6))
@example('" OR 1=1 --', 5, 0)
@example("NEAR(nhiệm vụ, 2) AND title:*", 5, 0)
def test_any_words_are_searched_for(library: Library, words: str, limit: int, offset: int) -> None:
    found = library.search(words, limit=limit)
    assert found.total >= len(found.hits)
    assert len(found.hits) <= limit
    assert not (found.hits and found.nearest)
    assert not library.search(words, limit=limit, offset=found.total + offset).hits


@tried(ci=500)
@given(QUERIES)
def test_any_text_is_resolved(library: Library, text: str) -> None:
    resolution = library.resolve(text)
    assert not (resolution.found and resolution.nearest)


@tried()
@given(st.text(max_size=12) | st.from_regex(r"[0-9a-z]{10}", fullmatch=True), st.integers())
def test_any_id_position_and_year_is_looked_up(library: Library, id_: str, number: int) -> None:
    assert library.card(id_) is None or library.report(id_) is not None
    library.tasks(id_, "done", limit=3, offset=abs(number) % 10**6)
    library.task(id_, abs(number) % 10**6)
    if FIRST_YEAR <= number <= LAST_YEAR:
        library.year(number)
