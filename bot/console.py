"""The chat in a terminal: lines in, the bot's messages out, buttons pressed by their numbers."""
# ruff: noqa: T201  # a terminal is what this is for

from __future__ import annotations

import contextlib
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Protocol
from urllib.parse import parse_qs, urlsplit

from bot.conversation import Conversation, Message, Turn, numbered
from bot.entities import message_text
from bot.inline import InlineField
from bot.keeping import keep
from bot.lines import lines
from bot.plain import plain
from handlers.links import shared_address

ENDINGS = {"vi": "/thoat", "en": "/quit"}
_UNFOLD = "+"
_WELCOME = {
    "vi": "Gõ /help để xem bot làm được gì, gõ số để bấm nút, /thoat để ra.",
    "en": "Type /help to see what the bot can do, a number to press a button, /quit to leave.",
}
_SAVED = {"vi": "Đã lưu", "en": "Saved"}
_SILENCE = {"vi": "(bot không trả lời)", "en": "(the bot says nothing)"}
_FOLDED = {"vi": "Gõ + để mở các mục ▸.", "en": "Type + to unfold what has a ▸."}
_EDITED = {"vi": "✎ Tin “{was}” đổi thành:", "en": "✎ The message “{was}” becomes:"}
_WAS = 40  # characters of a message that is no longer what it was


class _Output(Protocol):
    def say(self, text: str) -> None: ...

    def show(self, messages: Sequence[Message], *, unfolded: bool = False) -> bool: ...


class _Pipe:
    """Shows what the bot did where stdout is no terminal: all of it, nothing folded."""

    def say(self, text: str) -> None:
        print(text, flush=True)

    def show(self, messages: Sequence[Message], *, unfolded: bool = True) -> bool:
        print(plain(messages), end="\n\n", flush=True)
        return not unfolded


class Console:
    """One person at the terminal, in a conversation."""

    def __init__(
        self, conversation: Conversation, language: str, commands: Sequence[str] = ()
    ) -> None:
        """Speak `language` where the terminal itself has something to say; Tab knows `commands`."""
        self._conversation = conversation
        self._language = language
        self._commands = [*commands, ENDINGS[language]]
        self._output: _Output = _terminal() or _Pipe()
        self._buttons: Mapping[str, tuple[Message, Mapping[str, Any]]] = {}
        self._inline = InlineField(conversation, language)
        self._shown: Sequence[Message] = ()
        self._first_lines: dict[tuple[int, int], str] = {}

    def run(self) -> None:
        """Talk until the lines end, somebody types an ending, or Ctrl-C."""
        if sys.stdin.isatty():
            self._output.say(_WELCOME[self._language])
        with contextlib.suppress(KeyboardInterrupt):
            for line in lines(self._commands):
                if line in ENDINGS.values():
                    return
                if line:
                    self._answer(line)

    def _answer(self, line: str) -> None:
        if line == _UNFOLD and self._shown:
            self._output.show(self._shown, unfolded=True)
        elif line in self._buttons:  # the bare number of a button; a year stays a question
            self._press(*self._buttons[line])
        else:
            self._show(self._inline.typed(line) or self._conversation.say(line))

    def _press(self, message: Message, button: Mapping[str, Any]) -> None:
        if "callback_data" in button:
            self._show(self._conversation.press(message, button))
        elif "inline" in button:
            self._show(self._inline.press(button["inline"]))
        elif (payload := self._deep_link(button.get("url", ""))) is not None:
            self._show(self._conversation.say_in_private(f"/start {payload}".strip()))
        else:
            self._output.say(shared_address(button.get("url", "")) or button["text"])

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
            self._tell_edits(turn.messages)
            self._buttons, self._shown = numbered(turn.messages), turn.messages
            if self._output.show(turn.messages):
                self._output.say(_FOLDED[self._language])
            for kept in keep(turn, Path.cwd()):
                self._output.say(f"{_SAVED[self._language]}: {kept}")
        elif not turn.notices:
            self._output.say(_SILENCE[self._language])

    def _tell_edits(self, messages: Sequence[Message]) -> None:
        """Say which messages are new versions of what was shown before."""
        for message in messages:
            key = message["chat"]["id"], message["message_id"]
            if "edit_date" in message and (was := self._first_lines.get(key)):
                self._output.say(_EDITED[self._language].format(was=was))
            first = message_text(message).partition("\n")[0]
            self._first_lines[key] = first if len(first) <= _WAS else f"{first[:_WAS].rstrip()}…"


def _terminal() -> _Output | None:
    if not sys.stdout.isatty():
        return None
    from bot.screen import Screen  # noqa: PLC0415  # rich, for a terminal only

    return Screen()
