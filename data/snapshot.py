"""The database as one load left it, and what is computed from it once."""

from __future__ import annotations

import math
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from data.answers import YearCount
from data.comparison import Followed
from data.store import read_compare, read_words, read_years
from data.store.open import readable

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from data.search import TitleIndex
    from data.search.vocabulary import Vocabulary

_ADDED, _MIDDLING = 500, 0.01  # headlines, and the share of them that hold a syllable


SEARCH_MEMORY = 256_000_000  # bytes: the whole index of about two and a half million titles


class Snapshot:
    """A read connection that knows whether what it reads is still what there is."""

    def __init__(self, path: Path, search_memory: int = SEARCH_MEMORY) -> None:
        """Opens the database file. `search_memory`: bytes for the search index.

        Raises:
            DatabaseError: there is none, or it is no current database of this bot.
        """
        self.connection = readable(path)
        self._memory = search_memory
        self._path = path
        self._file = self._identity()
        self._version = self._data_version()
        # By year, how many plans were looked at, and those that come up again: see data.followed.
        self.followed: dict[int, tuple[int, tuple[Followed, ...]]] = {}
        self._information: dict[str, float] = {}

    def is_current(self) -> bool:
        """Whether neither a rebuild replaced the file nor a load changed it since."""
        # The file first: a connection to one that was damaged has no version to tell.
        return self._file == self._identity() and self._version == self._data_version()

    @contextmanager
    def held_still(self) -> Iterator[bool]:
        """Every row read in this block is of one load, whatever is loaded meanwhile.

        Says whether it is the load that the snapshot is of.
        """
        self.connection.execute("BEGIN")
        try:
            yield self.is_current()  # its first read is what SQLite holds still
        finally:
            self.connection.rollback()

    @cached_property
    def years(self) -> dict[int, YearCount]:
        """How much there is of each year, in order."""
        return {count.year: count for count in read_years.years(self.connection)}

    @cached_property
    def index(self) -> TitleIndex:
        """The search index over titles and task headlines."""
        from data.store.searchable import index  # noqa: PLC0415  # numpy, when first needed

        return index(self.connection, self._memory)

    @cached_property
    def days(self) -> NDArray[np.int32]:
        """By its number, the Julian day that each report is of; 0 where it does not say."""
        import numpy as np  # noqa: PLC0415  # when first needed

        rows = read_compare.days(self.connection)
        days = np.zeros(max((number for number, _ in rows), default=0) + 1, np.int32)
        for number, day in rows:
            days[number] = day
        return days

    @cached_property
    def _vocabulary(self) -> Vocabulary:
        return self.index.headlines.vocabulary

    def information(self, key: str) -> float:
        """What a syllable says, in nats: the fewer headlines hold it, the more.

        A few reports tell little of how often a word is said: to theirs are added so many headlines
        in which each syllable stands as often as the middling one does.
        """
        if key in self._information:
            return self._information[key]
        vocabulary = self._vocabulary
        count = vocabulary.counts[vocabulary.ids[key]] if key in vocabulary.ids else 0
        told = math.log((vocabulary.entries + _ADDED) / (int(count) + _MIDDLING * _ADDED))
        return self._information.setdefault(key, told)

    @cached_property
    def words(self) -> dict[str, int]:
        """The folded words of all texts, each with the number of reports that hold it."""
        return read_words.of_texts(self.connection)

    @cached_property
    def name_words(self) -> dict[str, int]:
        """The folded words of all names, each with the number of people who bear it."""
        return read_words.counted(self.connection, "name_words", "name_folded")

    def _identity(self) -> tuple[int, int] | None:
        try:
            stat = self._path.stat()
        except OSError:
            return None
        return stat.st_dev, stat.st_ino

    def _data_version(self) -> int:
        version: int = self.connection.execute("PRAGMA data_version").fetchone()[0]
        return version
