"""The bot on the network, from its first call to a clean end."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from contextlib import closing
from pathlib import Path

from telegram.error import BadRequest, Conflict, InvalidToken, TelegramError

from bot.alone import name_of
from bot.app import App, build_application
from bot.corpus import Corpus
from bot.errors import ServingError
from bot.metrics import Metrics
from bot.monitor import monitored
from bot.opening import open_choices
from bot.order import ChatOrder
from bot.polling import Poller
from bot.settings import Settings
from bot.stop import Stop, StoppedError
from bot.telling import telling
from bot.unanswered import Unanswered, keep, take
from bot.webhook import Webhook
from data.errors import DatabaseError
from data.library import Library
from handlers.context import Context

logger = logging.getLogger(__name__)

_FIRST_WAIT, _LONGEST_WAIT = 1.0, 30.0  # seconds between attempts to reach Telegram at the start
# Seconds. Together they are less than the 5 s in which a stop is to be over.
_TO_FINISH, _TO_END, _TO_CONFIRM = 3.0, 0.5, 1.0
_REFUSED = "Telegram refuses the token: set BOT_TOKEN to the one that @BotFather shows."
_CONFLICT = "Another process polls with the same token: stop that one first."
_WEBHOOK = "Another process has set a webhook for the same token: stop that one first."


async def serve(settings: Settings) -> None:
    """Answer until SIGINT or SIGTERM; what is in hand then is finished.

    By webhook where the settings name one, else by long polling. A database that can be read is
    served at once, and brought up to date meanwhile.

    Raises:
        ServingError: Telegram refuses the token or the webhook, another process polls with the
            token, or an address cannot be listened on.
        DatabaseError: there is no database and none can be made.
    """
    stop, corpus, metrics = Stop(), Corpus(settings), Metrics()
    with contextlib.suppress(StoppedError):
        library = await stop.unless(_library(settings, corpus))
        with closing(library), open_choices(settings) as state:
            application = build_application(
                settings, library, metrics=metrics, state=state, reload=corpus.load
            )
            service = _Service(application, corpus, stop, settings)
            try:
                with monitored(application, settings, metrics, service.backlog):
                    await service.run(_left(settings))
            except OSError as problem:
                stop.give_up(f"An address cannot be listened on: {problem}.")
    if stop.problem:
        raise ServingError(stop.problem)


async def _library(settings: Settings, corpus: Corpus) -> Library:
    try:
        return Library(settings.database, settings.search_memory)
    except DatabaseError:
        logger.info("There is no database to answer from yet. Reading the reports first.")
    await corpus.load(shown=True)
    return Library(settings.database, settings.search_memory)


def _left(settings: Settings) -> Path:
    """Where what a stop cut off is kept: beside the database, apart for each bot."""
    return Path(f"{settings.database}-unanswered-{name_of(settings)}")


class _Service:
    """The running application, what feeds it, and what watches over it."""

    def __init__(self, application: App, corpus: Corpus, stop: Stop, settings: Settings) -> None:
        order = application.update_processor
        if not isinstance(order, ChatOrder):
            msg = "the application was built for no network"
            raise TypeError(msg)
        self._application, self._corpus, self._stop = application, corpus, stop
        self._order = order
        self._poller = Poller(application, order)
        self._webhook = Webhook(application, settings) if settings.webhook_url else None
        application.add_error_handler(self._failed)

    async def run(self, left: Path) -> None:
        watching = asyncio.ensure_future(self._corpus.watch())
        try:
            await self._stop.unless(self._begin())
            async with telling(self._application):
                if self._webhook is None:
                    await self._resume(left)
                    await self._stop.unless(self._poller.run())
                else:
                    await self._webhook.open()
                    await self._stop.called.wait()
        except BadRequest as refusal:
            self._stop.give_up(f"Telegram refuses the webhook: {refusal.message}.")
        except InvalidToken:
            self._stop.give_up(_REFUSED)
        except Conflict as conflict:
            self._stop.give_up(_WEBHOOK if "webhook" in conflict.message else _CONFLICT)
        finally:
            self._corpus.close()
            if self._application.running:
                await self._finish(left)
            watching.cancel()
            await asyncio.wait([watching])
            await self._application.shutdown()

    def backlog(self) -> int:
        """How many updates wait or are being answered."""
        return len(self._order.in_hand)

    async def _begin(self) -> None:
        """Get in, however long Telegram cannot be reached."""
        wait = _FIRST_WAIT
        while True:
            try:
                await self._application.initialize()
                if self._application.post_init:
                    await self._application.post_init(self._application)
                if self._webhook is None:
                    await self._application.bot.delete_webhook()
            except InvalidToken:
                raise
            except TelegramError as error:
                logger.warning("Telegram cannot be reached, again in %g s: %s", wait, error)
                await asyncio.sleep(wait)
                wait = min(2 * wait, _LONGEST_WAIT)
            else:
                break
        await self._application.start()
        logger.info("Serving as @%s.", self._application.bot.username)

    async def _resume(self, left: Path) -> None:
        """Answer first what the last stop cut off."""
        before = take(left)
        if before.updates:
            logger.info("%d updates are left from the last stop.", len(before.updates))
            self._application.bot_data.backlog_end = before.updates[-1]["update_id"]
        await self._poller.hand_over(before.updates)
        self._poller.offset = before.offset

    async def _finish(self, left: Path) -> None:
        """Answer what is in hand, keep what is not answered in time, confirm the rest.

        What was posted and is not answered is posted again, so of that nothing is kept.
        """
        if self._webhook is not None:
            self._webhook.close()
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self._order.at_most(0), _TO_FINISH)
        unanswered = self._order.let_go()
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self._application.stop(), _TO_END)
        if self._webhook is not None:
            await self._webhook.end()
            return
        confirmed = await self._confirmed()
        if unanswered:
            logger.warning("%d updates are left for the next start.", len(unanswered))
        if unanswered or not confirmed:
            keep(left, Unanswered(unanswered, self._poller.offset))

    async def _confirmed(self) -> bool:
        """Whether Telegram knows which updates were fetched.

        Whoever polls beside us is left alone: our poll would end theirs.
        """
        if self._stop.problem or not self._poller.offset:
            return True
        try:
            await asyncio.wait_for(self._poller.fetch(0, limit=1), _TO_CONFIRM)
        except (TelegramError, TimeoutError):
            return False
        return True

    async def _failed(self, _update: object, context: Context) -> None:
        """After the person was told: see to what no handler can mend."""
        if isinstance(context.error, InvalidToken):
            self._stop.give_up(_REFUSED)
        elif isinstance(context.error, DatabaseError):
            self._corpus.mend(context.error)
