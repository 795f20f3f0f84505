"""Corpus to database: reads what is new or changed, forgets what is gone, never stops at one.

A load is one transaction, so a reader sees the old corpus or the new one, never a mixture. A file
counts as changed by the hash of its content; `refresh` trusts size and time of change first.
Texts stream through: what is in memory at a time does not grow with the corpus.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from data.errors import DamagedDatabaseError, DatabaseError
from data.scan import scan
from data.store.open import readable, set_aside, translated, writable
from data.summary import Problem, Progress, Summary, printable

if TYPE_CHECKING:
    from data.loader import How, Work

__all__ = ["Problem", "Progress", "Summary", "load", "rebuild", "refresh"]


_LINK = "It is a link out of the folder, or to a folder, and is not followed."


def load(
    database: Path,
    paths: Sequence[Path],
    *,
    progress: Progress | None = None,
    trust_stat: bool = False,
    work: Work | None = None,
) -> Summary:
    """Brings the database up to date with files and folders; a folder's lost files are forgotten.

    `trust_stat`: a file of the size and time of change it had is taken as unchanged, unopened.
    `work`: does the jobs of reading and parsing; by default all cores do.

    Raises:
        DatabaseError: the database cannot be written.
    """
    from data.loader import How  # noqa: PLC0415  # what only a writer needs is slow to import
    from data.workers import in_order  # noqa: PLC0415

    how = How(progress or _silent, work or in_order, trust_stat)
    try:
        return _load(database, paths, how)
    except DamagedDatabaseError:  # found out only in the midst of it
        kept = set_aside(database)
        summary = _load(database, paths, how)
        note = f"It was damaged; it is kept as {kept.name}, and a new one was built."
        summary.problems.insert(0, Problem(str(database), note))
        return summary


def rebuild(
    database: Path,
    paths: Sequence[Path],
    *,
    progress: Progress | None = None,
    work: Work | None = None,
) -> Summary:
    """As `load`, into a new database; the one there, known not to be whole, is kept aside.

    Raises:
        DatabaseError: the database cannot be written.
    """
    from data.loader import How  # noqa: PLC0415  # as in `load`
    from data.workers import in_order  # noqa: PLC0415

    how = How(progress or _silent, work or in_order, trust_stat=False)
    return _load(database, paths, how, anew=True)


def _load(database: Path, paths: Sequence[Path], how: How, *, anew: bool = False) -> Summary:
    from data.loader import Loader  # noqa: PLC0415  # as above

    summary = Summary()
    links: list[str] = []
    for path in paths:
        if not path.exists():
            summary.problems.append(
                Problem(printable(str(path)), "There is no such file or folder.")
            )
    with writable(database, anew=anew) as opened:
        if opened.note:
            summary.problems.append(Problem(str(database), opened.note))
        before = [database.parent / path for path in opened.files]
        found = scan([*paths, *before], database.parent, links.append)
        summary.problems += [Problem(printable(key), _LINK) for key in links]
        Loader(opened, summary, how).run(found, _inside(paths, database))
    return summary


def refresh(database: Path, corpus: Path, *, progress: Progress | None = None) -> Summary:
    """As `load` of one folder, unless no file of it has another size or time of change.

    That costs milliseconds, and imports neither sqlite_utils nor pyvi.

    Raises:
        DatabaseError: the database cannot be written.
    """
    try:
        with translated(database, "read"), closing(readable(database)) as connection:
            rows = connection.execute("SELECT path, size, mtime_ns FROM files").fetchall()
    except DatabaseError:
        return load(database, [corpus], progress=progress)  # which builds it anew
    inside = _inside([corpus], database)
    known = {path: (size, mtime_ns) for path, size, mtime_ns in rows if inside(path)}
    found = {key: file.stat for key, file in scan([corpus], database.parent).items()}
    if found == known:
        return Summary(unchanged=len(found))
    return load(database, [corpus], progress=progress, trust_stat=True)


def _silent(_done: int, _total: int, _texts: int) -> None:
    """The progress nobody watches."""


def _inside(paths: Iterable[Path], database: Path) -> Callable[[str], bool]:
    """Whether a key lies in one of the folders. A folder that is gone loses nothing by it."""
    base = f"{database.parent.absolute()}{os.sep}"
    folders = tuple(os.path.normpath(path.absolute()) + os.sep for path in paths if path.is_dir())
    return lambda key: os.path.normpath(base + key).startswith(folders)
