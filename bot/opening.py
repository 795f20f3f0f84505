"""Opens what the commands work with: the library, up to date, and a conversation over it."""

from __future__ import annotations

import logging
import sys
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.progress import progress_bar
from bot.settings import Settings
from data.errors import DatabaseError
from data.library import Library
from data.load import refresh
from data.state import State, open_state

if TYPE_CHECKING:
    from bot.conversation import Conversation

GROUP_ID = -1001000000001
TOLD = 3  # problems of the corpus that are worth a line each before an answer


@contextmanager
def open_library(settings: Settings) -> Iterator[Library]:
    """The library, after what is new or changed in the corpus was loaded.

    A database that cannot be written, but read, is served as it is.

    Raises:
        DatabaseError: there is no database and none can be made.
    """
    stale: DatabaseError | None = None
    try:
        with progress_bar("load") as progress:
            summary = refresh(settings.database, settings.reports, progress=progress)
        _tell([f"{problem.path}: {problem.message}" for problem in summary.problems])
    except DatabaseError as problem:
        stale = problem
    try:
        library = Library(settings.database, settings.search_memory)
    except DatabaseError as problem:
        raise stale or problem from None
    _tell([str(stale)] if stale else [])
    with closing(library):
        yield library


@contextmanager
def open_choices(settings: Settings) -> Iterator[State]:
    """The state; what is wrong with its file is told in a line, and keeps nobody from an answer."""
    state, problem = open_state(settings.state_file)
    _tell([problem] if problem else [])
    with state:
        yield state


def _tell(lines: Sequence[str]) -> None:
    for line in lines[:TOLD]:
        sys.stderr.write(f"{line}\n")
    if len(lines) > TOLD:
        sys.stderr.write(f"… and {len(lines) - TOLD} more: `python -m bot load` lists them.\n")


@contextmanager
def open_conversation(settings: Settings, name: str, *, group: bool) -> Iterator[Conversation]:
    """A conversation of somebody of this name with the bot, over no network.

    Rich messages are for a terminal: in a pipe all that they fold would stand there unfolded.

    Raises:
        DatabaseError: as `open_library`.
    """
    from bot.app import build_application  # noqa: PLC0415  # telegram, which `search` does without
    from bot.conversation import Conversation  # noqa: PLC0415
    from bot.logs import set_up_logging  # noqa: PLC0415
    from bot.offline.request import OfflineRequest  # noqa: PLC0415
    from bot.offline.server import OfflineTelegram  # noqa: PLC0415
    from bot.offline.world import AN, Person  # noqa: PLC0415

    # The terminal is for the chat: of the log only what went wrong, unless all is asked for.
    quiet = max(settings.log_level, logging.WARNING)
    level = logging.DEBUG if settings.log_level == logging.DEBUG else quiet
    set_up_logging(level, settings.secrets)
    telegram = OfflineTelegram()
    user = Person(AN.id, name, AN.username, settings.language)
    chat = telegram.chat(GROUP_ID, "supergroup", "Group") if group else None
    if chat:
        chat.admins.add(user.id)  # who is alone in a group made it
    settings = replace(settings, rich=settings.rich and sys.stdout.isatty())
    with open_library(settings) as library, open_choices(settings) as state:
        request = OfflineRequest(telegram)
        application = build_application(settings, library, request, state=state)
        with Conversation(application, telegram, user, chat) as conversation:
            yield conversation
