"""The words after a command: there, and not too many, or the person is told."""

from __future__ import annotations

from telegram import Message, Update

from handlers.context import Context
from handlers.reply import show
from handlers.views.screen import with_ways_on

MOST = 200  # characters: longer than any title, short enough to be said back whole


def words_between(text: str, before: str, after: str) -> str | None:
    r"""The words that an answer keeps between two marks, in its first line that has the first mark.

    What was understood of a question may stand above. None if no line has both marks.

    >>> words_between("Đã hiểu là: /search a — b\n\n🔎 a — b — 3 kết quả", "🔎 ", " — ")
    'a — b'
    """
    line = next((each for each in text.splitlines() if each.startswith(before)), "")
    words, mark, _ = line.removeprefix(before).rpartition(after)
    return words if mark else None


async def words_in_message(update: Update, context: Context, before: str, after: str) -> str | None:
    """The words that the message with the pressed button keeps between two marks.

    State kept where no restart can lose it. Or None, after having said that they are not there.
    """
    message = update.callback_query and update.callback_query.message
    text = (message.text if isinstance(message, Message) else None) or ""
    words = words_between(text, before, after)
    if words is None:
        await show(update, context, with_ways_on(context.texts.outdated_button, context.texts))
    return words


async def words_or_tell(update: Update, context: Context, command: str, words: str) -> str | None:
    """The words; or None, after having said that there are none, no letters, or too many."""
    texts = context.texts
    words = " ".join(words.split())
    complaint = None
    if not words:
        complaint = texts.search_usage.format(command=command, example=texts.usage[command])
    elif len(words) > MOST:
        complaint = texts.too_long.format(length=texts.number(len(words)), most=MOST)
    elif not any(map(str.isalnum, words)):
        complaint = texts.no_words
    if complaint is None:
        return words
    await show(update, context, with_ways_on(complaint, texts))
    return None
