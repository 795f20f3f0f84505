"""The folder of reports while the bot serves: what changes there, another process loads.

So nothing that is slow, or large to import, is ever done where questions are answered, and an
answer is of before a load or of after it.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging

from bot.apart import Apart
from bot.settings import Settings
from data.errors import DamagedDatabaseError, DatabaseError
from data.scan import fingerprint
from data.summary import Problem, Summary

logger = logging.getLogger(__name__)

_LOOK_EVERY = 5.0  # seconds between looks at the folder
_SHARE = 20  # a look that takes long is made so much more seldom: it costs a twentieth of the time
_SETTLE = 1.0  # seconds in which nothing must change any more, or half a file would be read
_UNSETTLED = 30  # so often is that waited for, then what there is is loaded
_AFTER_FAILURE = 60.0  # seconds
_TOLD = 3  # problems that are worth a line each in the log


class Corpus:
    """Watches the reports, and loads them."""

    def __init__(self, settings: Settings) -> None:
        """Nothing is looked at yet."""
        self._settings = settings
        self._one_at_a_time = asyncio.Lock()
        self._apart = Apart(settings)
        self._loaded: int | None = None
        self._told: list[Problem] = []
        self._failure = ""
        self._damaged = False
        self._wanted = asyncio.Event()
        self._closed = False

    async def load(self, *, anew: bool = False, shown: bool = False) -> Summary:
        """Bring the database up to date with the folder; says what that changed.

        `anew`: the database is not whole, and is built from nothing. `shown`: with a progress bar
        on a terminal.

        Raises:
            DatabaseError: it cannot be written.
        """
        async with self._one_at_a_time:
            seen = await asyncio.to_thread(fingerprint, self._settings.reports)
            summary = await self._apart.load(anew=anew, shown=shown)
            self._loaded = seen
        self._tell(summary)
        return summary

    async def watch(self) -> None:
        """Load at once, then whenever something has changed or is to be mended, until cancelled."""
        while True:
            try:
                anew = self._damaged
                await self.load(anew=anew)
                # Whatever could not be answered meanwhile is mended by now.
                self._damaged = False
                self._wanted.clear()
                await asyncio.sleep(_AFTER_FAILURE if anew else 0)
                await self._change()
            except DatabaseError as problem:
                if self._closed:
                    return
                self._tell_failure(str(problem))
                await asyncio.sleep(_AFTER_FAILURE)
            except Exception:  # a bug here must not end the serving
                logger.exception("The reports could not be looked at")
                await asyncio.sleep(_AFTER_FAILURE)

    def mend(self, problem: DatabaseError) -> None:
        """A question could not be answered for the database's sake: have it loaded again."""
        self._damaged = self._damaged or isinstance(problem, DamagedDatabaseError)
        self._wanted.set()

    def close(self) -> None:
        """End a load that is under way, which leaves the database as it was, and begin no other."""
        self._closed = True
        self._apart.close()

    async def _change(self) -> None:
        """Wait for one in the folder that has come to rest, or for a mend to be wanted."""
        clock, before, unsettled = asyncio.get_running_loop().time, self._loaded, 0
        while not self._wanted.is_set():
            began = clock()
            seen = await asyncio.to_thread(fingerprint, self._settings.reports)
            took = clock() - began
            if seen != self._loaded and (seen == before or unsettled >= _UNSETTLED):
                return
            unsettled = unsettled + 1 if seen != self._loaded else 0
            before = seen
            pause = max(_SETTLE if unsettled else _LOOK_EVERY, _SHARE * took)
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._wanted.wait(), pause)

    def _tell_failure(self, sentence: str) -> None:
        if sentence != self._failure:
            logger.warning("%s", sentence)
        self._failure = sentence

    def _tell(self, summary: Summary) -> None:
        self._failure = ""
        if summary.added or summary.replaced or summary.removed:
            logger.info(
                "Reports: %d added, %d replaced, %d removed.",
                *(summary.added, summary.replaced, summary.removed),
            )
        if summary.problems != self._told:
            for problem in summary.problems[:_TOLD]:
                logger.warning("%s: %s", problem.path, problem.message)
            if more := len(summary.problems[_TOLD:]):
                logger.warning("… and %d more: `python -m bot load` lists them.", more)
        self._told = summary.problems
