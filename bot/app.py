"""Puts the application together: transport, limits, order, handlers, menus."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any, TypeAlias

from telegram.ext import Application, ApplicationBuilder
from telegram.request import BaseRequest

from bot.menus import publish_menus
from bot.settings import Settings
from data.library import Library
from data.state import State, in_memory
from data.summary import Summary
from handlers.context import context_types
from handlers.limits import Limits
from handlers.register import register
from handlers.rich import RichMessages

if TYPE_CHECKING:
    from bot.metrics import Metrics

App: TypeAlias = Application[Any, Any, Any, Any, Any, Any]

# Of no use but to python-telegram-bot, which wants one; nothing offline looks at it.
OFFLINE_TOKEN = "0:offline"  # noqa: S105


def build_application(  # noqa: PLR0913  # each a part of what it puts together
    settings: Settings,
    library: Library,
    request: BaseRequest | None = None,
    metrics: Metrics | None = None,
    *,
    state: State | None = None,
    reload: Callable[[], Awaitable[Summary]] | None = None,
) -> App:
    """The bot, ready to be run: over the network, or over `request` without order and limits.

    Updates are put into its queue by whoever runs it. Over the network, what it does is told to
    `metrics`. Without a `state` it remembers what people choose as long as it lives. `reload`: what
    `/reload` does.
    """
    builder = Application.builder().context_types(context_types()).job_queue(None).updater(None)
    if request is None:
        _connect(builder, settings, metrics)
    else:
        builder.token(OFFLINE_TOKEN).request(request).get_updates_request(request)
    application = builder.build()
    application.bot_data.library = library
    application.bot_data.rich = RichMessages(on=settings.rich)
    application.bot_data.state = state or in_memory()
    application.bot_data.language = settings.language
    application.bot_data.admins = settings.admins
    application.bot_data.reload = reload
    application.bot_data.limits = Limits() if request is None else None
    register(application)
    return application


def _connect(
    builder: ApplicationBuilder[Any, Any, Any, Any, Any, Any],
    settings: Settings,
    metrics: Metrics | None,
) -> None:
    from bot.limits import ChatLimiter  # noqa: PLC0415  # with httpx, which nothing offline needs
    from bot.measured import MeasuredApplication, spare_a_search  # noqa: PLC0415
    from bot.metrics import Metrics  # noqa: PLC0415  # and prometheus_client
    from bot.order import ChatOrder  # noqa: PLC0415
    from bot.transport import CONNECTIONS, READ_TIMEOUT, Transport  # noqa: PLC0415

    metrics = metrics or Metrics()

    builder.token(settings.token or "").base_url(f"{settings.api_url}/bot")
    builder.rate_limiter(ChatLimiter()).concurrent_updates(ChatOrder())
    spare_a_search()
    builder.application_class(MeasuredApplication, {"metrics": metrics})
    for connect, connections in (
        (builder.request, CONNECTIONS),
        (builder.get_updates_request, 1),  # polling has a connection, and the proxy, of its own
    ):
        how = {"connection_pool_size": connections, "read_timeout": READ_TIMEOUT}
        connect(Transport(metrics, settings, **how))
    builder.post_init(publish_menus)
