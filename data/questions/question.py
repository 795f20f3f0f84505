"""What a question asks for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from data.model import Status

Kind: TypeAlias = Literal[
    "compare",
    "doc",
    "export",
    "find",
    "follow",
    "greeting",
    "help",
    "language",
    "latest",
    "people",
    "search",
    "tasks",
    "thanks",
    "topic",
    "year",
    "years",
]
Years: TypeAlias = tuple[int, int]  # the first and the last


@dataclass(frozen=True, slots=True)
class Question:
    """A question, read but not yet looked up.

    `words`: what it is about, as it was typed; of "language", its code. `years`: the first and the
    last that it is about; of "compare", the two as they were named. `status`: which tasks of a
    year. `form`: the suffix of the file to export. `doubtful`: it may as well be words to search
    for, and is a question only where these find nothing.
    """

    kind: Kind
    words: str = ""
    years: Years | None = None
    status: Status = "done"
    form: str = ""
    doubtful: bool = False
