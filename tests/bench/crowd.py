"""People who ask a bot over loopback, each again as soon as the answer is there, and a Bot API."""

from __future__ import annotations

import asyncio
import json
import time
from collections import deque
from collections.abc import Callable, Mapping
from typing import Any, TypeAlias
from urllib.parse import parse_qsl

Message: TypeAlias = dict[str, Any]
# What somebody does next, who was last shown this message: a text, or a button's data.
Ask: TypeAlias = Callable[[Message | None], tuple[str, str]]

_ANSWERS = ("sendMessage", "editMessageText")
_ME = {"id": 7000000001, "is_bot": True, "first_name": "Bot", "username": "bench_bot"}
_PROFILE: Mapping[str, Any] = {"getMe": _ME, "getMyCommands": []}
_MOST = 100  # updates at once, as https://core.telegram.org/bots/api#getupdates has it


class Crowd:
    """So many people in private chats, who ask while `asking` is set.

    `quiet` is set when nobody waits. `seconds`: how long each answer took, from when the bot could
    have fetched the question.
    """

    def __init__(self, chats: int, ask: Ask) -> None:
        self.asking = False
        self.seconds: list[float] = []
        self._ask = ask
        self.people = range(10_001, 10_001 + chats)
        self._last: dict[int, Message | None] = dict.fromkeys(self.people)
        self._since: dict[int, float] = {}
        self._updates: deque[Message] = deque()
        self._came = asyncio.Event()
        self.quiet = asyncio.Event()
        self._number = 0

    @property
    def waiting(self) -> int:
        """How many have no answer yet."""
        return len(self._since)

    def begin(self) -> None:
        """Everybody asks, who is not waiting still."""
        self.asking = True
        for person in self._last:
            if person not in self._since:
                self._asks(person)

    def _asks(self, person: int) -> None:
        self._number += 1
        kind, said = self._ask(self._last[person])
        user = {"id": person, "is_bot": False, "first_name": "An", "language_code": "vi"}
        chat = {"id": person, "type": "private", "first_name": "An"}
        update: Message = {"update_id": self._number}
        if kind == "press":
            query = {"id": str(self._number), "from": user, "chat_instance": "1", "data": said}
            update["callback_query"] = query | {"message": self._last[person]}
        else:
            message = {"message_id": self._number, "date": int(time.time()), "text": said}
            update["message"] = message | {"from": user, "chat": chat}
            if said.startswith("/"):
                command = {"type": "bot_command", "offset": 0, "length": len(said.split()[0])}
                update["message"]["entities"] = [command]
        self.quiet.clear()
        self._since[person] = time.perf_counter()
        self._updates.append(update)
        self._came.set()

    def _answered(self, params: Mapping[str, str]) -> Message:
        self._number += 1
        person = int(params["chat_id"])
        number = int(params.get("message_id") or self._number)
        chat = {"id": person, "type": "private", "first_name": "An"}
        message = {"message_id": number, "date": int(time.time()), "chat": chat, "from": _ME}
        message |= {"text": params["text"]}
        if markup := params.get("reply_markup"):
            message["reply_markup"] = json.loads(markup)
        if (since := self._since.pop(person, None)) is not None:
            self.seconds.append(time.perf_counter() - since)
            self._last[person] = message
            if not self._since:
                self.quiet.set()
            if self.asking:
                self._asks(person)
        return message

    async def answer(self, method: str, params: Mapping[str, str]) -> Any:
        """What the Bot API answers to a call."""
        if method in _ANSWERS:
            return self._answered(params)
        if method != "getUpdates":
            return _PROFILE.get(method, True)
        if not self._updates:
            self._came.clear()
            try:
                await asyncio.wait_for(self._came.wait(), float(params.get("timeout") or 0))
            except TimeoutError:
                return []
        return [self._updates.popleft() for _ in range(min(_MOST, len(self._updates)))]


async def serve(crowd: Crowd) -> asyncio.Server:
    """A Bot API for the crowd's bot, on a port of its own; just enough HTTP for httpx."""

    async def connected(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while head := await reader.readuntil(b"\r\n\r\n"):
                first, *rest = head.decode().split("\r\n")
                names = (line.lower().partition(":") for line in rest)
                length = next((int(v) for name, _, v in names if name == "content-length"), 0)
                body = (await reader.readexactly(length)).decode()
                method = first.split()[1].rpartition("/")[2]
                params = dict(parse_qsl(body, keep_blank_values=True))
                result = {"ok": True, "result": await crowd.answer(method, params)}
                payload = json.dumps(result).encode()
                writer.write(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n")
                writer.write(b"Content-Length: %d\r\n\r\n%b" % (len(payload), payload))
                await writer.drain()
        except (asyncio.IncompleteReadError, asyncio.CancelledError, ConnectionError):
            writer.close()

    return await asyncio.start_server(connected, "127.0.0.1", 0)
