"""The database as one load left it, and what is computed from it once."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from data.answers import YearCount
from data.store import read_years
from data.store.open import readable

if TYPE_CHECKING:
    from data.search import TitleIndex


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

    def _identity(self) -> tuple[int, int] | None:
        try:
            stat = self._path.stat()
        except OSError:
            return None
        return stat.st_dev, stat.st_ino

    def _data_version(self) -> int:
        version: int = self.connection.execute("PRAGMA data_version").fetchone()[0]
        return version
