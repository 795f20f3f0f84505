"""The bot on the network, from its first call to a clean end."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import signal
from collections.abc import Iterator
from typing import Any

from telegram import Update
from telegram.error import BadRequest, Conflict, InvalidToken, TelegramError
from telegram.ext import Application

from bot.errors import ServingError
from bot.metrics import Metrics
from bot.monitor import Health, monitor
from bot.settings import Settings
from bot.telling import telling
from bot.webhook import Webhook

logger = logging.getLogger(__name__)

_FIRST_WAIT, _LONGEST_WAIT = 1.0, 30.0  # seconds between attempts to reach Telegram at the start
_FINISHING = 5.0  # seconds for what is in hand when the bot is to stop


async def serve(
    application: Application[Any, Any, Any, Any, Any, Any], settings: Settings, metrics: Metrics
) -> None:
    """Answer until SIGINT or SIGTERM; what is in hand then is finished.

    By webhook where `settings` name one, else by long polling.

    Raises:
        ServingError: Telegram refuses the token, another process polls with it, or an address
            cannot be listened on.
    """
    watch = _Watch()
    try:
        if not await _reached(application, watch):
            return
        if application.post_init:
            await application.post_init(application)
        await application.start()
        hook = Webhook(application, settings) if settings.webhook_url else None
        with _monitored(application, hook, settings, metrics):
            async with telling(application):
                await (_receive(hook, watch) if hook else _poll(application, watch))
    except OSError as problem:
        msg = f"An address cannot be listened on: {problem}."
        raise ServingError(msg) from None
    except InvalidToken:
        # From None: the text of the cause holds the token.
        msg = "Telegram refuses the token: set BOT_TOKEN to the one that @BotFather shows."
        raise ServingError(msg) from None
    finally:
        if application.running:
            await application.stop()
        await application.shutdown()
    if watch.problem:
        raise ServingError(watch.problem)


class _Watch:
    """Waits for a signal, or for a reason to give up."""

    def __init__(self) -> None:
        self.stopped = asyncio.Event()
        self.problem = ""
        for number in (signal.SIGINT, signal.SIGTERM):
            asyncio.get_running_loop().add_signal_handler(number, self.stopped.set)

    async def sleep(self, seconds: float) -> None:
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self.stopped.wait(), seconds)

    def polling_failed(self, error: TelegramError) -> None:
        if isinstance(error, Conflict):
            self.problem = "Another process polls with the same token: stop that one first."
            self.stopped.set()
        else:
            logger.warning("Telegram could not be polled: %s", error)


async def _reached(application: Application[Any, Any, Any, Any, Any, Any], watch: _Watch) -> bool:
    """Whether Telegram let the bot in, however long that took; False for a stop before."""
    wait = _FIRST_WAIT
    while not watch.stopped.is_set():
        try:
            await application.initialize()
        except InvalidToken:
            raise
        except TelegramError as error:
            logger.warning("Telegram cannot be reached, again in %g s: %s", wait, error)
            await watch.sleep(wait)
            wait = min(2 * wait, _LONGEST_WAIT)
        else:
            return True
    return False


async def _poll(application: Application[Any, Any, Any, Any, Any, Any], watch: _Watch) -> None:
    updater = application.updater
    if updater is None:
        msg = "The application was built without an updater: it cannot poll."
        raise ServingError(msg)
    await updater.start_polling(
        allowed_updates=Update.ALL_TYPES, bootstrap_retries=-1, error_callback=watch.polling_failed
    )
    logger.info("Serving as @%s.", application.bot.username)
    await watch.stopped.wait()
    await updater.stop()


async def _receive(hook: Webhook, watch: _Watch) -> None:
    try:
        await hook.open()
    except BadRequest as problem:
        msg = f"Telegram refuses the webhook: {problem.message}."
        raise ServingError(msg) from None
    logger.info("Serving by webhook.")
    await watch.stopped.wait()
    await hook.close(_FINISHING)


@contextlib.contextmanager
def _monitored(
    application: Application[Any, Any, Any, Any, Any, Any],
    hook: Webhook | None,
    settings: Settings,
    metrics: Metrics,
) -> Iterator[None]:
    """Tells how the bot is, where the operator wants to know."""
    if settings.monitor_listen is None:
        yield
        return

    def backlog() -> int:
        return application.update_queue.qsize() + (hook.in_hand if hook else 0)

    metrics.watch("baocao_backlog", "Updates that wait or are being handled.", backlog)
    library = application.bot_data.library
    health = Health(library, metrics, backlog, polling=hook is None)
    server = monitor(health, metrics)
    host, port = settings.monitor_listen
    server.listen(port, host)
    try:
        yield
    finally:
        server.stop()
