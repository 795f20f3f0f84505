from __future__ import annotations

import pytest

from data.search import Entry, TitleIndex
from tests.data.search.made_titles import TITLES


@pytest.fixture(scope="module")
def index() -> TitleIndex:
    """An index of all titles made for tests; an entry's id is its title's number."""
    return TitleIndex.of(Entry(str(number), None, title) for number, title in enumerate(TITLES))
