"""A message of the bot on a terminal: styles, bars beside quotes, numbered buttons."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from rich.console import Console
from rich.style import Style
from rich.text import Text

from bot.conversation import Message, numbered
from bot.entities import message_text, spans
from bot.plain import attachment, placed
from bot.richscreen import Quote, is_folded, rendered
from handlers.links import is_for_sharing

_STYLES = {
    "bold": "bold",
    "italic": "italic",
    "underline": "underline",
    "strikethrough": "strike",
    "spoiler": "reverse",
    "code": "cyan",
    "pre": "cyan",
    "bot_command": "cyan",
    "mention": "cyan",
    "url": "cyan underline",
}
_QUOTES = {"blockquote", "expandable_blockquote"}


class Screen:
    """Shows what the bot did on the terminal that stdout is."""

    def __init__(self) -> None:
        """Take the width and the colours of the terminal as they are."""
        self._console = Console(highlight=False)

    def say(self, text: str) -> None:
        """Print a line of the chat itself, not of the bot."""
        self._console.print(Text(text, style="dim"))

    def show(self, messages: Sequence[Message], *, unfolded: bool = False) -> bool:
        """Print the messages with their buttons, numbered on through all of them.

        Returns whether something in them stays folded.
        """
        keys = iter(numbered(messages))
        for message in messages:
            self._message(message, unfolded=unfolded)
            self._console.print()
            for row in (rows := message.get("reply_markup", {}).get("inline_keyboard", [])):
                self._row(row, keys)
            if rows:
                self._console.print()
        return not unfolded and any(map(is_folded, _blocks(messages)))

    def _message(self, message: Message, *, unfolded: bool) -> None:
        if place := placed(message):
            self.say(place)
        if attached := attachment(message):
            self._console.print(Text(attached, style="magenta"))
        if "rich_message" in message:
            self._console.print(rendered(message["rich_message"]["blocks"], unfolded=unfolded))
            return
        for text, quoted in _parts(message):
            self._console.print(Quote(text) if quoted else text)

    def _row(self, row: Sequence[Mapping[str, Any]], keys: Iterator[str]) -> None:
        """Print a row of buttons, in more lines than one where the terminal is narrow."""
        line = Text()
        for button, key in zip(row, keys, strict=False):  # the keys are of all rows
            shown = self._button(button, key)
            if line and line.cell_len + shown.cell_len > self._console.width:
                self._console.print(line)
                line = Text()
            line.append_text(shown).append("   ")
        self._console.print(line)

    def _button(self, button: Mapping[str, Any], key: str) -> Text:
        plainly = self._console.is_dumb_terminal  # which shows nothing reversed
        shown = Text(f"[{key}]") if plainly else Text().append(f" {key} ", style="reverse")
        if button["text"] != key:
            shown.append(f" {button['text']}")
        url = button.get("url", "")
        if url and not is_for_sharing(url):  # that one is long, and shown when it is pressed
            shown.append(" ↗ ").append(url, style=Style(dim=True, link=url))
        return shown


def _blocks(messages: Sequence[Message]) -> Iterator[Mapping[str, Any]]:
    for message in messages:
        yield from message.get("rich_message", {}).get("blocks", ())


def _parts(message: Message) -> Iterator[tuple[Text, bool]]:
    """The text cut where quotes begin and end, each part with whether it is one."""
    text = _styled(message)
    at = 0
    for start, end in sorted((a, b) for e, a, b in spans(message) if e["type"] in _QUOTES):
        yield from _between(text[at:start])
        yield text[start:end], True
        at = end
    yield from _between(text[at:])


def _between(text: Text) -> Iterator[tuple[Text, bool]]:
    """What stands between quotes, but for the line breaks that a quote makes itself."""
    if text.plain.strip():
        first = text.plain.startswith("\n")
        yield text[int(first) : len(text.plain) - text.plain.endswith("\n")], False


def _styled(message: Message) -> Text:
    text = Text(message_text(message))
    for entity, start, end in spans(message):
        if entity["type"] == "text_link":
            text.stylize(Style(color="cyan", underline=True, link=entity["url"]), start, end)
        elif entity["type"] in _STYLES:
            text.stylize(_STYLES[entity["type"]], start, end)
    return text
