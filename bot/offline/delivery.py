"""The methods by which updates reach the bot: long polling and the webhook's settings."""

from __future__ import annotations

import itertools
from typing import Any

from bot.offline.parameters import Parameters
from bot.offline.refusal import BotApiError, refuse
from bot.offline.world import World

MOST_UPDATES = 100  # https://core.telegram.org/bots/api#getupdates


def get_updates(world: World, params: Parameters) -> list[dict[str, Any]]:
    """The updates that wait, from `offset` on; those before it are confirmed and forgotten.

    A negative offset counts from the end. `timeout` is up to whoever serves the call: this
    answers at once.
    """
    if world.webhook:
        raise BotApiError(
            409,
            "Conflict: can't use getUpdates method while webhook is active; "
            "use deleteWebhook to delete the webhook first",
        )
    offset = params.number("offset") or 0
    if offset < 0:
        offset = (
            world.updates[max(offset, -len(world.updates))]["update_id"] if world.updates else 0
        )
    while world.updates and world.updates[0]["update_id"] < offset:
        world.updates.popleft()
    limit = min(max(params.number("limit") or MOST_UPDATES, 1), MOST_UPDATES)
    return list(itertools.islice(world.updates, limit))


def set_webhook(world: World, params: Parameters) -> bool:
    """Have updates sent to an address; an empty one ends that."""
    url = params.text("url")
    if url and not url.startswith("https://"):
        refuse("bad webhook: An HTTPS URL must be provided for webhook")
    world.webhook = {"url": url, "secret_token": params.text("secret_token")} if url else {}
    return _dropped(world, params)


def delete_webhook(world: World, params: Parameters) -> bool:
    """End the sending of updates to an address."""
    world.webhook = {}
    return _dropped(world, params)


def _dropped(world: World, params: Parameters) -> bool:
    if params.flag("drop_pending_updates"):
        world.updates.clear()
    return True


def get_webhook_info(world: World, _: Parameters) -> dict[str, Any]:
    """Where updates are sent, and how many wait."""
    return {
        "url": world.webhook.get("url", ""),
        "has_custom_certificate": False,
        "pending_update_count": len(world.updates),
    }
