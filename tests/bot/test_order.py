from __future__ import annotations

import asyncio
import signal
import threading
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from telegram import Update

from bot.offline.server import OfflineTelegram
from bot.order import ChatOrder
from tests.bot.commandline import serving
from tests.botapi import PATIENCE, BotApiServer, Reply
from tests.chat import BINH
from tests.conftest import CORPUS


def test_what_comes_from_one_chat_is_answered_in_order_and_no_other_chat_waits() -> None:
    telegram = OfflineTelegram()
    mine, again = telegram.say("/years"), telegram.say("/years")
    theirs = telegram.say("/years", BINH)
    done: list[str] = []

    async def answer(name: str, after: asyncio.Event | None = None) -> None:
        if after:
            await after.wait()
        done.append(name)

    async def happen() -> None:
        processor, released = ChatOrder(), asyncio.Event()
        first, next_, second = (Update.de_json(each, None) for each in (mine, again, theirs))
        async with processor, asyncio.TaskGroup() as tasks:
            tasks.create_task(processor.process_update(first, answer("slow", released)))
            tasks.create_task(processor.process_update(next_, answer("next")))
            await tasks.create_task(processor.process_update(second, answer("other")))
            await tasks.create_task(processor.process_update(object(), answer("no chat")))
            released.set()

    asyncio.run(happen())
    assert done == ["other", "no chat", "slow", "next"]


def test_a_chat_whose_answer_is_held_up_keeps_no_other_waiting(
    loaded_database: Path, tmp_path: Path
) -> None:
    held = threading.Event()
    with BotApiServer() as api:

        def hold(method: str, params: Mapping[str, Any]) -> Reply | None:
            if method == "sendMessage" and int(params["chat_id"]) != BINH.id:
                held.wait(PATIENCE)
            return None

        api.fault = hold
        api.say("/years")
        api.telegram.world.updates.append(api.telegram.say("/years", BINH))
        settings = {"BOT_DATABASE": loaded_database, "BOT_REPORTS": CORPUS}
        with serving(tmp_path, BOT_API_URL=api.url, **settings) as process:
            assert int(api.wait_for("sendMessage").params["chat_id"]) == BINH.id
            held.set()
            api.wait_for("sendMessage", 2)
            process.send_signal(signal.SIGTERM)
            process.communicate(timeout=10)
