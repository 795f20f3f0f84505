"""Puts the application together: transport, limits, order, handlers, menus."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any, TypeAlias

from telegram.ext import Application, ApplicationBuilder
from telegram.request import BaseRequest

from bot.menus import publish_menus
from bot.settings import Settings
from data.library import Library
from data.summary import Summary
from handlers.context import context_types
from handlers.register import register

App: TypeAlias = Application[Any, Any, Any, Any, Any, Any]

# Of no use but to python-telegram-bot, which wants one; nothing offline looks at it.
OFFLINE_TOKEN = "0:offline"  # noqa: S105


def build_application(
    settings: Settings,
    library: Library,
    request: BaseRequest | None = None,
    reload: Callable[[], Awaitable[Summary]] | None = None,
) -> App:
    """The bot, ready to be run: over the network, or over `request` without order and limits.

    Updates are put into its queue by whoever runs it. `reload`: what `/reload` does.
    """
    builder = Application.builder().context_types(context_types()).job_queue(None).updater(None)
    if request is None:
        _connect(builder, settings)
    else:
        builder.token(OFFLINE_TOKEN).request(request).get_updates_request(request)
    application = builder.build()
    application.bot_data.library = library
    application.bot_data.language = settings.language
    application.bot_data.admins = settings.admins
    application.bot_data.reload = reload
    register(application)
    return application


def _connect(builder: ApplicationBuilder[Any, Any, Any, Any, Any, Any], settings: Settings) -> None:
    from bot.limits import ChatLimiter  # noqa: PLC0415  # with httpx, which nothing offline needs
    from bot.order import ChatOrder  # noqa: PLC0415
    from bot.transport import CONNECTIONS, READ_TIMEOUT, Transport  # noqa: PLC0415

    async def post_init(application: App) -> None:
        await publish_menus(application, settings.language)

    builder.token(settings.token or "").base_url(f"{settings.api_url}/bot")
    builder.rate_limiter(ChatLimiter()).concurrent_updates(ChatOrder())
    for connect, connections in (
        (builder.request, CONNECTIONS),
        (builder.get_updates_request, 1),  # polling has a connection, and the proxy, of its own
    ):
        connect(Transport(connections, read_timeout=READ_TIMEOUT, proxy=settings.proxy))
    builder.post_init(post_init)
