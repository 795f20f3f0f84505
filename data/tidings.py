"""From a load to what is to be told: which reports are new, and which chats follow them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from pathlib import Path

from data.library import Library
from data.state import Follow, State, Tidings, open_state

_TRIES = 5  # other processes that may note the same news at the same time


def gather(state: State, library: Library) -> None:
    """Notes the reports that were never there before as known, and for whom they are news.

    News are for those who follow already, so this is done before somebody begins to. A corrected
    text of a report, or a database built anew, brings no news.

    Raises:
        DatabaseError, StateError: one of the files cannot be used.
    """
    for _ in range(_TRIES):
        unknown = state.news.unknown(library.names())
        if not unknown.names:
            return
        follows = state.follows.all() if unknown.reports else []
        wanted = library.wanted({follow.words for follow in follows}, unknown.reports)
        if state.news.note(unknown, _for_each_place(follows, wanted, unknown.reports)):
            return


def gather_from(state_file: Path, database: Path) -> None:
    """As `gather`, with connections of its own: to be done beside the thread that answers.

    Raises:
        DatabaseError, StateError: one of the files cannot be used.
    """
    state, _ = open_state(state_file)
    with state:
        library = Library(database)
        try:
            gather(state, library)
        finally:
            library.close()


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
