"""The chat in a terminal: lines in, the bot's messages out, buttons pressed by their numbers."""
# ruff: noqa: T201  # a terminal is what this is for

from __future__ import annotations

import contextlib
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Protocol
from urllib.parse import parse_qs, urlsplit

from bot.conversation import Conversation, Message, Turn, numbered
from bot.keeping import keep
from bot.plain import plain

ENDINGS = {"/quit", "/thoat"}
_WELCOME = {
    "vi": "Gõ /help để xem bot làm được gì, gõ số để bấm nút, /thoat để ra.",
    "en": "Type /help to see what the bot can do, a number to press a button, /quit to leave.",
}
_SAVED = {"vi": "Đã lưu", "en": "Saved"}
_SILENCE = {"vi": "(bot không trả lời)", "en": "(the bot says nothing)"}


class _Output(Protocol):
    def say(self, text: str) -> None: ...

    def show(self, messages: Sequence[Message]) -> None: ...


class _Pipe:
    """Shows what the bot did where stdout is no terminal."""

    def say(self, text: str) -> None:
        print(text, flush=True)

    def show(self, messages: Sequence[Message]) -> None:
        print(plain(messages), end="\n\n", flush=True)


class Console:
    """One person at the terminal, in a conversation."""

    def __init__(self, conversation: Conversation, language: str) -> None:
        """Speak `language` where the terminal itself has something to say."""
        self._conversation = conversation
        self._language = language
        self._output: _Output = _terminal() or _Pipe()
        self._buttons: Mapping[str, tuple[Message, Mapping[str, Any]]] = {}

    def run(self) -> None:
        """Talk until the lines end, somebody types an ending, or Ctrl-C."""
        if sys.stdin.isatty():
            self._output.say(_WELCOME[self._language])
        with contextlib.suppress(KeyboardInterrupt):
            for line in _lines():
                if line in ENDINGS:
                    return
                if line:
                    self._answer(line)

    def _answer(self, line: str) -> None:
        if line in self._buttons:  # the bare number of a button; a year stays a question
            self._press(*self._buttons[line])
        else:
            self._show(self._conversation.say(line))

    def _press(self, message: Message, button: Mapping[str, Any]) -> None:
        if "callback_data" in button:
            self._show(self._conversation.press(message, button))
        elif (payload := self._deep_link(button.get("url", ""))) is not None:
            self._show(self._conversation.say_in_private(f"/start {payload}".strip()))
        else:
            self._output.say(button.get("url") or button["text"])

    def _deep_link(self, url: str) -> str | None:
        """The payload of a link that opens this bot in private, as Telegram would on a tap."""
        parts = urlsplit(url)
        if (parts.netloc, parts.path[1:]) != ("t.me", self._conversation.bot_name):
            return None
        return parse_qs(parts.query).get("start", [""])[0]

    def _show(self, turn: Turn) -> None:
        for notice in turn.notices:
            self._output.say(f"ⓘ {notice}")
        if turn.messages:
            self._output.show(turn.messages)
            for kept in keep(turn, Path.cwd()):
                self._output.say(f"{_SAVED[self._language]}: {kept}")
            self._buttons = numbered(turn.messages)
        elif not turn.notices:
            self._output.say(_SILENCE[self._language])


def _terminal() -> _Output | None:
    if not sys.stdout.isatty():
        return None
    from bot.screen import Screen  # noqa: PLC0415  # rich, for a terminal only

    return Screen()


def _lines() -> Iterator[str]:
    if sys.stdin.isatty():
        with contextlib.suppress(ImportError):  # some systems have none
            import readline  # noqa: F401, PLC0415  # arrow keys and history in input()
    prompt = "› " if sys.stdin.isatty() and sys.stdout.isatty() else ""
    while True:
        try:
            yield input(prompt).strip()
        except (EOFError, KeyboardInterrupt):
            if prompt:
                print()  # what comes next does not stand behind the prompt
            return
