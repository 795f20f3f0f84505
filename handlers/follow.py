"""`/follow` and `/unfollow`: what is followed in this chat, or in this topic of it."""

from __future__ import annotations

from telegram import Update

from data.state.follows import MOST
from data.tidings import gather
from data.vietnamese import fold
from handlers.actions import ShowFollows, Unfollow
from handlers.admins import may_choose
from handlers.context import Context
from handlers.reply import show
from handlers.views.follow import following, named
from handlers.views.screen import plain
from handlers.words import words_or_tell

LEAST = 2  # letters or digits: one alone is in every text


async def follow_command(update: Update, context: Context) -> None:
    """`/follow WORDS`, `/follow all`; alone it lists what is followed."""
    if not context.args:
        await show_follows(update, context, ShowFollows())
        return
    words = await words_or_tell(update, context, "follow", context.words)
    if words is None or not await may_choose(update, context):
        return
    texts = context.texts.follow
    if _all_meant(words, context):
        words = ""
    elif sum(map(str.isalnum, words)) < LEAST:
        await show(update, context, plain(texts.too_short.format(least=LEAST)))
        return
    await _follow(update, context, words)


async def unfollow_command(update: Update, context: Context) -> None:
    """`/unfollow WORDS`, or `/unfollow all`; alone it lists what is followed."""
    words = " ".join(context.words.split())
    if not words:
        await _list(update, context, how=context.texts.follow.how_to_end)
        return
    if not await may_choose(update, context):
        return
    follows, texts = context.bot_data.state.follows, context.texts.follow
    if _all_meant(words, context):
        ended = follows.drop_all(*_place(update))
        await _list(update, context, texts.ended_all if ended else "")
        return
    dropped = follows.drop_words(*_place(update), words)
    sentence = texts.ended if dropped else texts.not_followed
    await _list(update, context, sentence.format(what=named(words, context.texts)))


async def show_follows(update: Update, context: Context, _asked: ShowFollows) -> None:
    """What is followed here, with a button to end each."""
    await _list(update, context)


async def unfollow(update: Update, context: Context, asked: Unfollow) -> None:
    """Ends one follow."""
    chat, _ = _place(update)
    if not await may_choose(update, context):
        return
    dropped = context.bot_data.state.follows.drop(chat, asked.number)
    ended = context.texts.follow.ended
    what = named(dropped.words, context.texts) if dropped else ""
    await _list(update, context, ended.format(what=what) if dropped else "")


async def _follow(update: Update, context: Context, words: str) -> None:
    state, texts = context.bot_data.state, context.texts.follow
    chat, thread = _place(update)
    followed = {follow.words for follow in state.follows.of(chat, thread)}
    if words not in followed and state.follows.count(chat) >= MOST:
        await _list(update, context, texts.full.format(most=MOST))
        return
    _gather(context)
    begun = state.follows.add(chat, thread, words, context.language)
    sentence = (texts.begun if words else texts.begun_all) if begun else texts.already
    await _list(update, context, sentence.format(what=named(words, context.texts)))


def _gather(context: Context) -> None:
    """Sees to it that what is there already is no news."""
    data = context.bot_data
    generation = data.library.generation()
    if data.gathered != generation:
        gather(data.state, data.library)
        data.gathered = generation


async def _list(update: Update, context: Context, sentence: str = "", how: str = "") -> None:
    follows = context.bot_data.state.follows.of(*_place(update))
    await show(update, context, following(follows, sentence, context.texts, how))


def _all_meant(words: str, context: Context) -> bool:
    return fold(words) in context.texts.follow.all_words


def _place(update: Update) -> tuple[int, int]:
    """The chat, and its topic, 0 for none."""
    message = update.effective_message
    if message is None:
        return 0, 0
    return message.chat.id, (message.message_thread_id or 0) if message.is_topic_message else 0
