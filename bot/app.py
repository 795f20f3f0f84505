"""Puts the application together: transport, handlers, menus."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

from telegram.ext import Application, ApplicationBuilder
from telegram.request import BaseRequest

from bot.limiter import Limiter
from bot.menus import publish_menus
from bot.settings import Settings
from bot.turns import ChatByChat
from data.library import Library
from data.state import State, in_memory
from handlers.context import context_types
from handlers.limits import Limits
from handlers.register import register
from handlers.rich import RichMessages

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
    *,
    state: State | None = None,
) -> App:
    """The bot, ready to be run: over the network, or over `request` without polling and limits.

    Over the network, what it does is told to `metrics`. Without a `state` it remembers what people
    choose as long as it lives.
    """
    builder = Application.builder().context_types(context_types()).job_queue(None)
    if request is None:
        _connect(builder, settings, metrics)
    else:
        builder.token(OFFLINE_TOKEN).request(request).get_updates_request(request).updater(None)
    application = builder.build()
    application.bot_data.library = library
    application.bot_data.rich = RichMessages(on=settings.rich)
    application.bot_data.state = state or in_memory()
    application.bot_data.language = settings.language
    application.bot_data.admins = settings.admins
    application.bot_data.limits = Limits() if request is None else None
    register(application)
    return application


def _connect(
    builder: ApplicationBuilder[Any, Any, Any, Any, Any, Any],
    settings: Settings,
    metrics: Metrics | None,
) -> None:
    from bot.measured import measure  # noqa: PLC0415  # prometheus_client, which `ask` does without

    builder.token(settings.token or "").base_url(f"{settings.api_url}/bot")
    builder.rate_limiter(Limiter())
    builder.concurrent_updates(ChatByChat())
    measure(builder, metrics, settings.proxy)
    builder.post_init(publish_menus)
