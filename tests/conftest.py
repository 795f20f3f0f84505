"""Fixtures named by the state they hand over.

Each imports what it needs itself: tests of one room do not wait for, nor fall with, another.
"""
# ruff: noqa: PLC0415  # see above

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from data.library import Library
    from tests.chat import Chat

CORPUS = Path(__file__).parents[1] / "data" / "corpus"


@pytest.fixture(scope="session")
def loaded_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    from data.load import load

    database = tmp_path_factory.mktemp("loaded") / "reports.db"
    summary = load(database, [CORPUS])
    assert not summary.problems
    return database


@pytest.fixture
def library(loaded_database: Path) -> Iterator[Library]:
    from data.library import Library

    with closing(Library(loaded_database)) as library:
        yield library


@pytest.fixture
def chat(library: Library) -> Iterator[Chat]:
    from tests.chat import Chat

    with Chat(library) as chat:
        yield chat
