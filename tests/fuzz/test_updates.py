"""Whatever is posted to the webhook, it is handled, passed over, or refused by a status."""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.app import App, build_application
from bot.offline.request import OfflineRequest
from bot.offline.server import OfflineTelegram
from bot.settings import Settings
from bot.webhook import Webhook, parsed
from data.library import Library
from tests.botapi import TOKEN
from tests.fuzz.effort import tried

_SCALARS = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.sampled_from([0, 1, 4001, 10**18, 2**63, -(10**30), 1e300, 1700000000])
    | st.sampled_from(["private", "supergroup", "/year 2012", "1Y", "vi"])
    | st.text(max_size=5)
)
_NAMES = st.sampled_from(
    [
        *(
            "update_id",
            "message",
            "edited_message",
            "callback_query",
            "inline_query",
            "my_chat_member",
        ),
        *("message_id", "date", "chat", "from", "text", "entities", "id", "type", "data", "query"),
        *("first_name", "is_bot", "language_code", "reply_to_message", "offset", "length", "title"),
        *("chat_instance", "message_thread_id", "is_topic_message", "sender_chat", "guest_message"),
    ]
) | st.text(max_size=5)
VALUES = st.recursive(
    _SCALARS,
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(_NAMES, inner, max_size=3),
    max_leaves=6,
)
_USER = {"id": 4001, "is_bot": False, "first_name": "An"}
_PRIVATE = {"id": 4001, "type": "private", "first_name": "An"}
_COMMAND = {"type": "bot_command", "offset": 0, "length": 5}
_MESSAGE: dict[str, Any] = {
    "message_id": 1,
    "date": 1700000000,
    "chat": _PRIVATE,
    "from": _USER,
    "text": "/year 2012",
    "entities": [_COMMAND],
}
_PRESS = {"id": "1", "from": _USER, "chat_instance": "1", "data": "1Y", "message": _MESSAGE}
_WHOLE: tuple[dict[str, Any], ...] = (
    {"update_id": 1, "message": _MESSAGE},
    {"update_id": 2, "message": _MESSAGE | {"chat": {"id": -1001, "type": "supergroup"}}},
    {"update_id": 3, "callback_query": _PRESS},
    {"update_id": 4, "inline_query": {"id": "1", "from": _USER, "query": "năm", "offset": ""}},
)


@st.composite
def nearly(draw: st.DrawFn) -> Any:
    """An update as Telegram sends it, but for a few values."""
    update = json.loads(json.dumps(draw(st.sampled_from(_WHOLE))))
    for _ in range(draw(st.integers(0, 3))):
        place = update
        while True:
            name = draw(st.sampled_from(sorted(place)) if place else _NAMES)
            inner = place.get(name)
            if isinstance(inner, dict) and draw(st.booleans()):
                place = inner
                continue
            if draw(st.integers(0, 4)):
                place[name] = draw(VALUES)
            else:
                place.pop(name, None)
            break
    return update


def replying(depth: int) -> dict[str, Any]:
    """A message that replies to one that replies to one …"""
    return _MESSAGE | ({"reply_to_message": replying(depth - 1)} if depth else {})


BODIES = st.dictionaries(_NAMES, VALUES, max_size=5) | nearly()


@pytest.fixture
def runner(library: Library) -> Iterator[tuple[asyncio.Runner, App]]:
    logging.disable()
    with asyncio.Runner() as runner:
        application = build_application(Settings(), library, OfflineRequest(OfflineTelegram()))
        runner.run(application.initialize())
        yield runner, application
        runner.run(application.shutdown())
    logging.disable(logging.NOTSET)


@tried()
@example({"update_id": 1, "message": _MESSAGE | {"chat": _PRIVATE | {"id": []}}})
@example({"update_id": 1, "message": {"message_id": 1, "chat": _PRIVATE, "date": 2**63}})
@example(
    {"update_id": 1, "message": {"message_id": 1, "chat": _PRIVATE, "date": 67768036191676800}}
)
@example({"update_id": 1, "message": replying(300)})
@given(BODIES)
def test_any_json_is_handled_or_passed_over(
    runner: tuple[asyncio.Runner, App], body: dict[str, Any]
) -> None:
    loop, application = runner
    settings = Settings(token=TOKEN, webhook_url="https://example.vn/hook", webhook_secret="s")  # noqa: S106
    loop.run(Webhook(application, settings)._take(json.loads(json.dumps(body))))  # noqa: SLF001


@tried()
@given(st.binary(max_size=60) | VALUES.map(lambda value: json.dumps(value).encode()))
def test_any_body_is_an_object_or_none(body: bytes) -> None:
    assert isinstance(parsed(body), dict | None)
