"""Puts the application together: transport, handlers, menus."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

from telegram.ext import AIORateLimiter, Application, ApplicationBuilder
from telegram.request import BaseRequest

from bot.menus import publish_menus
from bot.settings import Settings
from data.library import Library
from handlers.context import context_types
from handlers.register import register

if TYPE_CHECKING:
    from bot.metrics import Metrics

App: TypeAlias = Application[Any, Any, Any, Any, Any, Any]

# Of no use but to python-telegram-bot, which wants one; nothing offline looks at it.
OFFLINE_TOKEN = "0:offline"  # noqa: S105


def build_application(
    settings: Settings,
    library: Library,
    request: BaseRequest | None = None,
    metrics: Metrics | None = None,
) -> App:
    """The bot, ready to be run: over the network, or over `request` without polling and limits.

    Over the network, what it does is told to `metrics`.
    """
    builder = Application.builder().context_types(context_types()).job_queue(None)
    if request is None:
        _connect(builder, settings, metrics)
    else:
        builder.token(OFFLINE_TOKEN).request(request).get_updates_request(request).updater(None)
    application = builder.build()
    application.bot_data.library = library
    application.bot_data.language = settings.language
    application.bot_data.admins = settings.admins
    register(application)
    return application


def _connect(
    builder: ApplicationBuilder[Any, Any, Any, Any, Any, Any],
    settings: Settings,
    metrics: Metrics | None,
) -> None:
    from bot.measured import measure  # noqa: PLC0415  # prometheus_client, which `ask` does without

    async def post_init(application: App) -> None:
        await publish_menus(application, settings.language)

    builder.token(settings.token or "").base_url(f"{settings.api_url}/bot")
    # One retry: a limiter that waits out every flood error holds all other chats up meanwhile.
    builder.rate_limiter(AIORateLimiter(max_retries=1))
    measure(builder, metrics, settings)
    builder.post_init(post_init)
