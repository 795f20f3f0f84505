"""What is tried again and what is not, over real HTTP: a call that was made twice shows twice."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Iterator, Mapping
from typing import Any

import pytest
from telegram import Bot
from telegram.error import NetworkError, TelegramError

from bot.metrics import Metrics
from bot.offline.world import AN
from bot.order import ANSWERING, InHand
from bot.settings import Settings
from bot.transport import Transport
from tests.botapi import TOKEN, BotApiServer, Reply

Fault = Callable[[BotApiServer, str, Mapping[str, Any]], Reply | None]
HTML = b"<html><head><title>502 Bad Gateway</title></head><body>nginx</body></html>"
SLOW = 0.4  # seconds; as long as these tests wait for an answer


@pytest.fixture
def api() -> Iterator[BotApiServer]:
    with BotApiServer() as api:
        api.telegram.private(AN)
        yield api


def html(status: int) -> Fault:
    return lambda _api, _method, _params: Reply(status, HTML)


def cut(_api: BotApiServer, _method: str, _params: Mapping[str, Any]) -> Reply | None:
    raise ConnectionAbortedError


def reset_after_it_was_done(
    api: BotApiServer, method: str, params: Mapping[str, Any]
) -> Reply | None:
    api.telegram.call(method, params)
    raise ConnectionResetError


def slow(api: BotApiServer, method: str, params: Mapping[str, Any]) -> Reply | None:
    api.telegram.call(method, params)
    time.sleep(2 * SLOW)
    return Reply(200, b'{"ok": true, "result": true}')


def truncated(api: BotApiServer, method: str, params: Mapping[str, Any]) -> Reply | None:
    api.telegram.call(method, params)
    return Reply(200, b'{"ok": true, "result": {"message_id": 12, "chat": {')


STRANGE = [
    lambda _api, _method, _params: Reply(200, b"{}"),
    lambda _api, _method, _params: Reply(200, b"[]"),
    lambda _api, _method, _params: Reply(400, b"[]"),
]


async def send(bot: Bot) -> None:
    await bot.send_message(AN.id, "một")


async def edit(bot: Bot) -> None:
    await bot.edit_message_text("hai", AN.id, 1)


async def ask(bot: Bot) -> None:
    await bot.get_chat(AN.id)


def tried(
    api: BotApiServer, fault: Fault, what: Callable[[Bot], Any], held: InHand | None = None
) -> TelegramError | None:
    """Does it with a fault in its way the first time, as if for an update; what it raised."""
    faults = iter([fault])

    def once(method: str, params: Mapping[str, Any]) -> Reply | None:
        happening = next(faults, None)
        return happening(api, method, params) if happening else None

    async def doing() -> TelegramError | None:
        request = Transport(Metrics(), Settings(), read_timeout=SLOW)
        bot = Bot(TOKEN, base_url=f"{api.url}/bot", request=request, get_updates_request=request)
        ANSWERING.set(held or InHand())
        async with request:
            try:
                await what(bot)
            except TelegramError as error:
                return error
        return None

    api.fault = once
    return asyncio.run(doing())


@pytest.mark.parametrize("fault", [html(500), html(502), html(503)])
def test_what_telegram_says_it_could_not_do_is_done_again(api: BotApiServer, fault: Fault) -> None:
    assert tried(api, fault, send) is None
    assert api.sent() == ["một"]


@pytest.mark.parametrize(
    "fault",
    [reset_after_it_was_done, slow, truncated, cut, html(504), html(404), html(429), *STRANGE],
)
def test_a_message_that_may_have_been_sent_is_not_sent_again(
    api: BotApiServer, fault: Fault
) -> None:
    done = fault in {reset_after_it_was_done, slow, truncated}
    held = InHand()
    error = tried(api, fault, send, held)
    assert isinstance(error, NetworkError)
    assert TOKEN not in str(error)
    assert "\n" not in str(error)
    assert "<" not in str(error)
    assert api.sent() == ["một"] * done
    assert held.sent, "nor is it sent after a restart"


@pytest.mark.parametrize(
    "fault", [reset_after_it_was_done, slow, truncated, cut, html(504), *STRANGE]
)
def test_a_question_is_asked_again_whatever_became_of_it(api: BotApiServer, fault: Fault) -> None:
    assert tried(api, fault, ask) is None
    assert api.methods[-1] == "getChat"


def test_an_edit_that_was_lost_is_made_again(api: BotApiServer) -> None:
    assert tried(api, html(502), send) is None
    error = tried(api, reset_after_it_was_done, edit)
    assert "not modified" in str(error), "which is normal life to whoever shows a screen"
    assert api.methods[-2:] == ["editMessageText", "editMessageText"]


def test_what_was_never_sent_may_be_sent_after_a_restart(api: BotApiServer) -> None:
    held = InHand()
    api.fault = lambda _method, _params: Reply(502, HTML)

    async def sending() -> None:
        request = Transport(Metrics(), Settings())
        ANSWERING.set(held)
        async with request:
            await Bot(TOKEN, base_url=f"{api.url}/bot", request=request).send_message(AN.id, "một")

    with pytest.raises(TimeoutError):
        asyncio.run(asyncio.wait_for(sending(), 0.3))
    assert not held.sent


def test_whoever_calls_for_no_update_is_told_soon(api: BotApiServer) -> None:
    api.fault = lambda _method, _params: Reply(502, HTML)

    async def asking() -> None:
        request = Transport(Metrics(), Settings())
        async with request:
            await Bot(TOKEN, base_url=f"{api.url}/bot", request=request).get_chat(AN.id)

    with pytest.raises(NetworkError, match="Telegram answers 502"):
        asyncio.run(asyncio.wait_for(asking(), 10))
