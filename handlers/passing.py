"""What people say to the bot in passing, in groups: by its name, or in reply to what it said.

A message with the bot's name in it is always answered. A reply to one of its messages is mostly
talk about that ("cảm ơn nhé", "2012 vui thật"), so it is answered only if it is a reference and
nothing else, the small words around a question aside ("còn … thì sao?", "… nữa nhé"):

- a year or years: "2014", "thế năm 2014 có gì?", "2012-2016";
- a report's id;
- a document: "15-CT/TW", "còn chỉ thị số 15 thì sao ạ";
- the number of a button under the message replied to: "3", "mục 3";
- words after "tìm" or "search" that find something as they are: "tìm quy hoạch cán bộ".

Chatter that looks like none of these gets nothing, nor does what is said to others: with privacy
mode on, Telegram does not even show it to the bot.
"""

from __future__ import annotations

import re

from telegram import Message, Update

from data.model import FIRST_YEAR, LAST_YEAR
from data.resolve import read_reference
from data.vietnamese import fold, nfc
from handlers.actions import Action, OutdatedActionError, ShowHelp, unpack
from handlers.buttons import perform
from handlers.context import Context
from handlers.mention import is_mentioned, without_mention
from handlers.plain import understand
from handlers.words import MOST

# Folded; taken away at both ends of a reply only.
_AROUND = re.compile(
    r"con|the|vay|thi|sao|a|oi|nua|nhe|nhi|di|xem|cho|toi|minh|voi|giup|so|muc|ban|bot"
    r"|and|what|about|how|then|please|also"
)
# What stands around a document's number; a reply with other words in it only mentions a document.
_OF_DOCUMENTS = re.compile(
    r"chi|thi|nghi|quyet|quy|dinh|ket|luan|huong|dan|ke|hoach|thong|bao|che|cong|van|cao|luat"
    r"|chuong|trinh|to|tu|so|ngay|thang|nam|cua|ct|nq|qd|kl|hd|kh|tb|qc|nd|tt|cv|bc|tw|.*\d.*"
)
_SEARCH = re.compile(r"(?:tim|search|find)\s*:?\s+(?=\S)")


async def in_passing(update: Update, context: Context) -> None:
    """Answers a group message that is meant for the bot; leaves all others alone."""
    message = update.effective_message
    if message is None:
        return
    asked: str | Action | None = None
    if is_mentioned(message):
        asked = without_mention(message) or ShowHelp()
    elif replies_to_the_bot(message):
        asked = _reference(message, context)
    if isinstance(asked, Action):
        await perform(update, context, asked)
    elif asked:
        await understand(update, context, asked)


def replies_to_the_bot(message: Message) -> bool:
    """Whether it replies to a message of the bot's."""
    replied = message.reply_to_message
    # In a topic that the bot opened, all that replies to nothing else replies to that.
    if replied is None or replied.from_user is None or replied.forum_topic_created:
        return False
    return replied.from_user.id == message.get_bot().id


def _reference(message: Message, context: Context) -> str | Action | None:
    """What a reply asks for, as a question or a button's action; None for talk."""
    text = nfc(message.text or "")
    if len(text) > MOST:
        return None
    if search := _SEARCH.match(fold(text)):
        words = text[search.end() :]
        found = context.library.search(words, limit=1)
        return words if found.total and not found.understood else None
    asked = _without_small_words(text)
    if action := _button(message, asked):
        return action
    return asked if _is_reference(asked, context) else None


def _is_reference(text: str, context: Context) -> bool:
    reference = read_reference(text)
    match reference.kind:
        case "years":
            return FIRST_YEAR <= reference.years[0] <= LAST_YEAR
        case "id":
            return context.library.card(text) is not None
        case "code":
            return all(map(_OF_DOCUMENTS.fullmatch, fold(text).split()))
    return False


def _without_small_words(text: str) -> str:
    words = [word for word in (each.strip(",:;?!.…") for each in text.split()) if word]
    while words and _AROUND.fullmatch(fold(words[0])):
        words.pop(0)
    while words and _AROUND.fullmatch(fold(words[-1])):
        words.pop()
    return " ".join(words)


def _button(message: Message, number: str) -> Action | None:
    """What the button with a number under the message replied to asks for."""
    answer = message.reply_to_message
    if answer is None or answer.reply_markup is None or not number.isdecimal():
        return None
    buttons = (button for row in answer.reply_markup.inline_keyboard for button in row)
    data = (button.callback_data for button in buttons if button.text == number)
    try:
        return unpack(str(next(data, "")))
    except OutdatedActionError:
        return None
