"""Saves and deletes the content of reports, inside the caller's transaction."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from sqlite_utils import Database

from data.counted import held
from data.model import Citation, Figure, Report, Task
from data.parse.identity import short_name
from data.scan import File
from data.vietnamese import code_key, fold, nfc, split_tone

Row = dict[str, Any]

CHILDREN = ("periods", "tasks", "citations", "mentions", "figures", "announced")


def mark(
    db: Database, files: Iterable[File], digests: dict[str, str], *, problem: str | None = None
) -> None:
    """Notes that files were seen as they are now, and what was wrong with them."""
    insert(
        db,
        "files",
        (
            {"path": file.key, "size": file.size, "mtime_ns": file.mtime_ns}
            | {"digest": digests[file.key], "problem": problem}
            for file in files
        ),
        replace=True,
    )


def unmark(db: Database, paths: Iterable[str]) -> None:
    """Forgets files that are gone; no edition may stand in them any more."""
    for path in paths:
        db.execute("DELETE FROM files WHERE path = ?", [path])


def save(db: Database, numbered: Sequence[tuple[int, Report]]) -> None:
    """Writes reports under their numbers; none of these may be taken."""
    insert(db, "reports", (_report_row(number, report) for number, report in numbered))
    # Of two parts of a report at one place the first is kept.
    insert(db, "periods", _rows(numbered, "periods"), ignore=True)
    insert(db, "tasks", (row for n, report in numbered for row in _task_rows(n, report)))
    insert(db, "figures", _rows(numbered, "figures", in_task=True), ignore=True)
    insert(db, "announced", _count_rows(numbered), ignore=True)
    _save_citations(db, numbered)
    _save_mentions(db, numbered)


def erase(db: Database, number: int) -> None:
    """Deletes what `save` wrote of a report. Its editions and names stay."""
    for child in CHILDREN:
        db.execute(f"DELETE FROM {child} WHERE report = ?", [number])
    db.execute("DELETE FROM reports WHERE number = ?", [number])


def sweep(db: Database) -> None:
    """Forgets documents nobody cites and people nobody mentions any more."""
    db.execute("DELETE FROM documents WHERE id NOT IN (SELECT document FROM citations)")
    db.execute("DELETE FROM people WHERE id NOT IN (SELECT person FROM mentions)")


def document_key(citation: Citation) -> str:
    """What makes two citations one document: its full code, else its kind and bare number or name.

    A bare number says nothing without the kind: "Kết luận số 64" is not "Nghị quyết 64".
    """
    if citation.code is None:
        return " ".join(fold(citation.as_written).split())
    key = code_key(citation.code)
    return key if "-" in key else f"{fold(citation.kind)} {key}"


def person_key(name: str) -> str:
    """What makes two spellings one name: case and the place of a tone mark, never an accent."""
    return " ".join("".join(split_tone(word)) for word in nfc(name).split())


def insert(
    db: Database,
    table: str,
    rows: Iterable[Row],
    *,
    ignore: bool = False,
    replace: bool = False,
) -> None:
    """Inserts rows; one whose key is there is an error, or passed over, or takes its place."""
    db.table(table).insert_all(rows, ignore=ignore, replace=replace)


def _report_row(number: int, report: Report) -> Row:
    columns = ("id", "title", "url", "source", "author", "published_on", "event_on", "body")
    names = (*(person.name for person in report.people), report.author, report.source)
    return {
        "number": number,
        **{name: _plain(getattr(report, name)) for name in columns},
        "event_on_inferred": int(report.event_on_inferred),
        "day": _day(report),
        "title_folded": fold(report.title or ""),
        "body_folded": fold(report.body),
        "names_folded": fold("\n".join(filter(None, names))),
    }


def _day(report: Report) -> str | None:
    """Of publication, else of the meeting, else the end of what is reviewed; None of none.

    No meeting that a report tells of is still to come: a day whose year was inferred so is none.
    """
    reviewed = [period.year for period in report.periods if period.role == "reviewed"]
    last = f"{max(reviewed)}-12-31" if reviewed else None
    meeting = report.event_on
    if meeting and report.event_on_inferred and meeting > dt.datetime.now(dt.UTC).date():
        meeting = None
    told = report.published_on or meeting
    return str(told) if told else last


def _task_rows(number: int, report: Report) -> Iterator[Row]:
    of_report = f"{report.published_on or report.event_on or ''} {report.id}"
    for position, task in enumerate(report.tasks, 1):
        place = {"number": None, "report": number, "position": position, "place": of_report}
        yield place | dataclasses.asdict(task) | {"text_folded": fold(task.text)}


def _count_rows(numbered: Sequence[tuple[int, Report]]) -> Iterator[Row]:
    for number, report in numbered:
        for each in report.announced:
            yield {"report": number, "held": held(each, report)} | dataclasses.asdict(each)


def _rows(
    numbered: Sequence[tuple[int, Report]], field: str, *, in_task: bool = False
) -> Iterator[Row]:
    for number, report in numbered:
        for value in getattr(report, field):
            row = {name: _plain(part) for name, part in dataclasses.asdict(value).items()}
            place = _task_around(report.tasks, value) if in_task else {}
            yield {"report": number} | place | row


def _task_around(tasks: Sequence[Task], span: Citation | Figure) -> Row:
    """The position of the task that a span stands in, and whether that is planned."""
    for position, task in enumerate(tasks, 1):
        if task.start <= span.start and span.end <= task.end:
            return {"task": position, "planned": int(task.status == "planned")}
    return {"task": None, "planned": 0}


def _save_citations(db: Database, numbered: Sequence[tuple[int, Report]]) -> None:
    documents = {
        document_key(c): {"code": c.code, "kind": c.kind, "name": c.as_written}
        | {"kind_folded": fold(c.kind), "name_folded": fold(c.as_written)}
        | {"digits": code_key(c.code).partition("-")[0] if c.code else None}
        for _, report in numbered
        for c in reversed(report.documents)  # the first wording names the document
    }
    ids = _entities(db, "documents", documents)
    rows = _rows(numbered, "documents", in_task=True)
    keys = (document_key(c) for _, report in numbered for c in report.documents)
    insert(
        db,
        "citations",
        (
            {name: value for name, value in row.items() if name not in {"code", "kind"}}
            | {"document": ids[key]}
            for row, key in zip(rows, keys, strict=True)
        ),
        ignore=True,
    )


def _save_mentions(db: Database, numbered: Sequence[tuple[int, Report]]) -> None:
    people = {
        person_key(p.name): {"name": p.name, "name_folded": fold(p.name)}
        for _, report in numbered
        for p in report.people
    }
    ids = _entities(db, "people", people)
    insert(
        db,
        "mentions",
        (
            {"number": None, "report": number, "person": ids[person_key(person.name)]}
            | {"role": person.role, "role_folded": person.role and fold(person.role)}
            for number, report in numbered
            for person in report.people
        ),
        ignore=True,
    )


def _entities(db: Database, table: str, wanted: dict[str, Row]) -> dict[str, int]:
    """Adds the entities that are new; returns every wanted key with its id."""
    named = {key: {"id": None, "key": key, "ref": short_name(key)} for key in wanted}
    insert(db, table, (named[key] | row for key, row in wanted.items()), ignore=True)
    query = f"SELECT id FROM {table} WHERE key = ?"
    return {key: db.execute(query, [key]).fetchone()[0] for key in wanted}


def _plain(value: object) -> object:
    """A value as SQLite keeps it: dates in ISO form."""
    return value if value is None or isinstance(value, int | float | str) else str(value)
