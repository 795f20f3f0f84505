"""Years, reports and their tasks."""

from __future__ import annotations

from dataclasses import dataclass

from data.model import Status
from handlers.actions.action import Action
from handlers.actions.written import ComparisonPart, Format, Origin


@dataclass(frozen=True, slots=True)
class ShowHelp(Action):
    """What the bot can do."""

    letter = "h"


@dataclass(frozen=True, slots=True)
class ShowYears(Action):
    """The years there are."""

    letter = "Y"


@dataclass(frozen=True, slots=True)
class ShowYear(Action):
    """A page of what was done in, or planned for, a year."""

    letter = "y"
    year: int
    status: Status = "done"
    page: int = 0


@dataclass(frozen=True, slots=True)
class ShowReports(Action):
    """A page of the reports on a year."""

    letter = "R"
    year: int
    page: int = 0


@dataclass(frozen=True, slots=True)
class ShowReport(Action):
    """A report's card."""

    letter = "r"
    report: str


@dataclass(frozen=True, slots=True)
class ShowTasks(Action):
    """A page of a report's tasks."""

    letter = "l"
    report: str
    status: Status = "done"
    page: int = 0


@dataclass(frozen=True, slots=True)
class ShowTask(Action):
    """A task in full. `origin`: the list it was opened from; `part`: of a very long text."""

    letter = "t"
    report: str
    position: int
    origin: Origin = "report"
    part: int = 0


@dataclass(frozen=True, slots=True)
class ShowComparison(Action):
    """Two years side by side, or a page of the first one's plans that come up again."""

    letter = "c"
    first: int
    second: int
    part: ComparisonPart = "sides"
    page: int = 0


@dataclass(frozen=True, slots=True)
class ExportReport(Action):
    """A report's tasks as a file; "ask" for which kind."""

    letter = "x"
    report: str
    format: Format = "ask"


@dataclass(frozen=True, slots=True)
class ExportYears(Action):
    """The tasks of some years as a file; "ask" for which kind."""

    letter = "X"
    first: int
    last: int
    format: Format = "ask"
