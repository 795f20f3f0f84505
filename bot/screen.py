"""A message of the bot on a terminal: styles, bars beside quotes, numbered buttons."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from rich.console import Console
from rich.style import Style
from rich.text import Text

from bot.conversation import Message, numbered
from bot.entities import message_text, spans
from bot.plain import attachment
from bot.richscreen import Quote, rendered

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

    def show(self, messages: Sequence[Message], *, unfolded: bool = False) -> None:
        """Print the messages with their buttons, numbered on through all of them."""
        keys = iter(numbered(messages))
        for message in messages:
            self._message(message, unfolded=unfolded)
            self._console.print()
            for row in (rows := message.get("reply_markup", {}).get("inline_keyboard", [])):
                self._console.print(_row(row, keys))
            if rows:
                self._console.print()

    def _message(self, message: Message, *, unfolded: bool) -> None:
        if "rich_message" in message:
            self._console.print(rendered(message["rich_message"]["blocks"], unfolded=unfolded))
            return
        for text, quoted in _parts(message):
            self._console.print(Quote(text) if quoted else text)


def _row(row: Sequence[Mapping[str, Any]], keys: Iterator[str]) -> Text:
    shown = Text()
    for button, key in zip(row, keys, strict=False):  # the keys are of all rows
        shown.append(f" {key} ", style="reverse")
        text = "" if button["text"] == key else f" {button['text']}"
        shown.append(f"{text}{' ↗' if 'url' in button else ''}   ")
    return shown


def _parts(message: Message) -> Iterator[tuple[Text, bool]]:
    """The text cut where quotes begin and end, each part with whether it is one."""
    if attached := attachment(message):
        yield Text(attached, style="magenta"), False
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
