"""The version of a database: of the code that made it."""

from __future__ import annotations

import zlib
from functools import lru_cache
from pathlib import Path

# Whatever changes what a reading gives, or how it is kept, changes the version.
_VERSIONED = (
    "model.py",
    "parsed.py",
    "vietnamese.py",
    "words.py",
    "counted.py",
    "fields.py",
    "stated.py",
    "intake.py",
    "likeness.py",
    "shelves.py",
    "readers/*.py",
    "parse/*.py",
    "store/*.py",
    "search/abbreviations.*",
    "search/arrays.py",
    "search/entries.py",
    "search/syllables.py",
    "syllables.py",
)


@lru_cache(maxsize=1)
def version() -> int:
    """`PRAGMA user_version`: a checksum of the code that reads and keeps reports.

    A database written by other code is not worth migrating, it is rebuilt from the corpus; and a
    version that computes itself cannot be forgotten when a rule of the parser changes.
    """
    here = Path(__file__).parent.parent
    sources = sorted(path for pattern in _VERSIONED for path in here.glob(pattern))
    total = 0
    for source in sources:
        total = zlib.crc32(source.read_bytes(), total)
    return total & 0x7FFFFFFF  # user_version is a signed 32-bit number
