"""Reports made for tests: small, whole, and true to their spans."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from itertools import accumulate
from pathlib import Path
from typing import Any

from data.library import Library
from data.load import load
from data.model import Announced, Citation, Figure, Period, Person, Report, Task
from data.parsed import to_json

BODY = (
    "Năm 2021, Sở đã ban hành Quyết định số 12-QĐ/SNV về quy chế làm việc\n"
    "Mở 3 lớp tập huấn cho 120 cán bộ\n"
    "Năm 2022, Sở tiếp tục rà soát vị trí việc làm"
)


def report(id_: str = "aaaa222222", **changes: Any) -> Report:
    """A report on 2021 with two tasks done, one planned for 2022, a document and a figure."""
    first, second, third = BODY.split("\n")
    whole = Report(
        id=id_,
        title="Sở Nội vụ tổng kết công tác năm 2021",
        url=f"https://example.vn/{id_}",
        source="example.vn",
        author=None,
        published_on=dt.date(2022, 1, 5),
        event_on=dt.date(2022, 1, 4),
        event_on_inferred=True,
        periods=(Period(2021, "year", "reviewed"), Period(2022, "year", "planned", inferred=True)),
        tasks=(task(first, 2021), task(second, 2021), task(third, 2022, status="planned")),
        documents=(_cited("Quyết định số 12-QĐ/SNV", "12-QĐ/SNV", "Quyết định"),),
        people=(Person("Tô Lâm", "Tổng Bí thư"),),
        figures=(Figure("120", "cán bộ", "120 cán bộ", *_place("120 cán bộ")),),
        announced=(_count("3 lớp tập huấn", 3, "lớp tập huấn"),),
        body=BODY,
    )
    return dataclasses.replace(whole, **changes)


def task(text: str, year: int, **changes: Any) -> Task:
    """A task whose headline is its whole text."""
    start, end = _place(text)
    return dataclasses.replace(Task(None, "done", year, text, text, start, end), **changes)


def _cited(as_written: str, code: str, kind: str) -> Citation:
    return Citation(code, kind, None, None, as_written, *_place(as_written))


def _count(quote: str, count: int, noun: str) -> Announced:
    return Announced(count, noun, "done", quote, *_place(quote))


def _place(part: str) -> tuple[int, int]:
    start = BODY.index(part) if part in BODY else 0
    return start, start + len(part)


def listing(id_: str, year: int, done: Sequence[str], planned: Sequence[str] = ()) -> Report:
    """A report on a year whose body is its tasks, a line each; the planned ones for the next."""
    body = "\n".join([*done, *planned])
    starts = accumulate([len(line) + 1 for line in (*done, *planned)], initial=0)
    said = [*((line, "done") for line in done), *((line, "planned") for line in planned)]
    return report(
        id_,
        title=f"Sở Nội vụ tổng kết công tác năm {year}",
        published_on=dt.date(year + 1, 1, 5),
        event_on=None,
        event_on_inferred=False,
        periods=(Period(year, "year", "reviewed"), Period(year + 1, "year", "planned")),
        tasks=tuple(
            Task(
                None,
                "done" if status == "done" else "planned",
                year if status == "done" else year + 1,
                line,
                line,
                start,
                start + len(line),
            )
            for (line, status), start in zip(said, starts, strict=False)
        ),
        documents=(),
        people=(),
        figures=(),
        announced=(),
        body=body,
    )


@contextmanager
def library_of(folder: Path, *reports: Report) -> Iterator[Library]:
    """A library that holds these reports, in a new database in a folder."""
    (folder / "made.jsonl").write_text("".join(f"{to_json(each)}\n" for each in reports), "utf-8")
    summary = load(folder / "made.db", [folder / "made.jsonl"])
    assert not summary.problems
    with closing(Library(folder / "made.db")) as library:
        yield library
