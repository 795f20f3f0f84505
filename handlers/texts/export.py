"""What `/export` says, and what stands in the files."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ExportTexts:
    """Tasks as a file."""

    button: str  # on a report's card
    choose: str  # {what} {tasks}
    of_report: str  # {title}
    of_years: str  # {years}
    tasks: Callable[[int], str]
    cut: Callable[[int, int], str]  # rows in the file, of how many
    nothing: str  # {what}
    columns: tuple[str, ...]  # the names of `data.export.table.Row`'s fields
    done: str
    planned: str
    sheet: str
    source: str
    file: str  # the beginning of a name, in ASCII
