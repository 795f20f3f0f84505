"""The methods that answer a pressed button and an inline query."""

from __future__ import annotations

from bot.offline.keyboards import checked
from bot.offline.parameters import Parameters
from bot.offline.refusal import refuse
from bot.offline.world import World

# https://core.telegram.org/bots/api#answercallbackquery and #answerinlinequery
LONGEST_NOTICE = 200
MOST_RESULTS = 50
LONGEST_RESULT_ID = 64
LONGEST_OFFSET = 64


def answer_callback_query(world: World, params: Parameters) -> bool:
    """Stop a button's clock, with a notice or without. Stricter than Telegram: once only."""
    if len(params.text("text")) > LONGEST_NOTICE:
        refuse("MESSAGE_TOO_LONG")
    world.close_query(params.text("callback_query_id"))
    return True


def answer_inline_query(world: World, params: Parameters) -> bool:
    """Show results under the input field of whoever typed the bot's name."""
    results = params.value("results") or []
    identifiers = [result.get("id", "") for result in results]
    if len(results) > MOST_RESULTS:
        refuse("RESULTS_TOO_MUCH")
    if not all(0 < len(identifier.encode()) <= LONGEST_RESULT_ID for identifier in identifiers):
        refuse("RESULT_ID_INVALID")
    if len(set(identifiers)) < len(identifiers):
        refuse("RESULT_ID_DUPLICATE")
    if len(params.text("next_offset").encode()) > LONGEST_OFFSET:
        refuse("NEXT_OFFSET_INVALID")
    for result in results:
        checked(result.get("reply_markup"))
    world.close_query(params.text("inline_query_id"))
    return True
