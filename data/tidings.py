"""From a load to what is to be told: which reports are new, and which chats follow them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from itertools import groupby
from pathlib import Path

from data.library import Library
from data.state import Follow, State, Tidings, open_state
from data.state.news import Unknown

_TRIES = 5  # other processes may note the same news at the same time
_BATCH = 100  # new reports looked into at a time: that takes about a second
_AT_ONCE = 10_000  # where nobody follows anything


def _never() -> bool:
    return False


def gather(state: State, library: Library, stopped: Callable[[], bool] = _never) -> None:
    """Notes the reports that were never there before as known, and for whom they are news.

    News are for those who follow already, so this is done before somebody begins to. A corrected
    text of a report, or a database built anew, brings no news. What is left to do when it is
    `stopped` is done the next time.

    Raises:
        DatabaseError, StateError: one of the files cannot be used.
    """
    for _ in range(_TRIES):
        with closing(library.names()) as names:
            unknown = state.news.unknown(names)
        follows = state.follows.all() if unknown.reports else []
        parts = unknown.parts(_BATCH if follows else _AT_ONCE)
        if all(stopped() or _note(state, library, follows, part) for part in parts):
            return


def gather_from(state_file: Path, database: Path, stopped: Callable[[], bool] = _never) -> None:
    """As `gather`, with connections of its own: to be done beside the thread that answers.

    Raises:
        DatabaseError, StateError: one of the files cannot be used.
    """
    state, _ = open_state(state_file)
    with state, closing(Library(database)) as library:
        gather(state, library, stopped)


def _note(state: State, library: Library, follows: Sequence[Follow], new: Unknown) -> bool:
    """Whether news were noted, and not by somebody else meanwhile."""
    ids = [report for report, _ in new.reports]
    wanted = library.wanted({follow.words for follow in follows}, ids) if follows else {}
    return state.news.note(new, _for_each_place(follows, wanted, ids))


def _for_each_place(
    follows: Iterable[Follow], wanted: Mapping[str, set[str]], order: Sequence[str]
) -> Iterator[Tidings]:
    """The news of every place that follows something of them; each report once."""
    for (chat, thread), group in groupby(sorted(follows, key=_place), key=_place):
        words = [follow.words for follow in group if wanted[follow.words]]
        reports = set().union(*(wanted[each] for each in words))
        if reports:
            ids = tuple(id_ for id_ in order if id_ in reports)
            yield Tidings(chat, thread, ids, len(ids), tuple(words))


def _place(follow: Follow) -> tuple[int, int]:
    return follow.chat, follow.thread
