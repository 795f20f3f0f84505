"""The method that answers a pressed button."""

from __future__ import annotations

from bot.offline.parameters import Parameters
from bot.offline.refusal import refuse
from bot.offline.world import World

LONGEST_NOTICE = 200  # https://core.telegram.org/bots/api#answercallbackquery


def answer_callback_query(world: World, params: Parameters) -> bool:
    """Stop a button's clock, with a notice or without. Stricter than Telegram: once only."""
    if len(params.text("text")) > LONGEST_NOTICE:
        refuse("MESSAGE_TOO_LONG")
    world.close_query(params.text("callback_query_id"))
    return True
