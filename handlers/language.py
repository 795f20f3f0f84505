"""`/language`: which language the bot speaks in this chat."""

from __future__ import annotations

from telegram import Update
from telegram.constants import ChatType

from data.vietnamese import fold
from handlers.actions import ChooseLanguage, Language
from handlers.admins import may_choose
from handlers.context import Context
from handlers.menus import set_chat_menu
from handlers.reply import show
from handlers.texts import TEXTS
from handlers.views.language import languages
from handlers.views.screen import clip, plain

_ECHO = 32  # characters of what was typed, said back
_CALLED: dict[str, Language] = {  # what people call a language, folded
    "vi": "vi",
    "vn": "vi",
    "viet": "vi",
    "tieng viet": "vi",
    "viet nam": "vi",
    "vietnamese": "vi",
    "en": "en",
    "eng": "en",
    "anh": "en",
    "tieng anh": "en",
    "english": "en",
}


async def language_command(update: Update, context: Context) -> None:
    """`/language`, or `/language en` in any of its names."""
    if not context.args:
        await show(update, context, languages(context.texts.language.ask, context.language))
        return
    language = _CALLED.get(fold(context.words))
    if language is None:
        said = clip(context.words, _ECHO)
        sentence = context.texts.language.unknown.format(text=said)
        await show(update, context, languages(sentence, context.language))
        return
    await choose_language(update, context, ChooseLanguage(language))


async def choose_language(update: Update, context: Context, asked: ChooseLanguage) -> None:
    """Keeps the language for this chat, says so in it, and has the chat's menu speak it."""
    chat = update.effective_chat
    if chat is None or not await may_choose(update, context):
        return
    context.bot_data.state.choose_language(chat.id, asked.language)
    await show(update, context, plain(TEXTS[asked.language].language.chosen))
    if chat.type != ChatType.CHANNEL:  # no menu there
        await set_chat_menu(context.bot, context.bot_data.state, chat.id, context.bot_data.commands)
