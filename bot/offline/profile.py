"""The methods about the bot itself, and about who is in a chat."""

from __future__ import annotations

import re
from typing import Any

from bot.offline.parameters import Parameters
from bot.offline.refusal import refuse
from bot.offline.world import World

# https://core.telegram.org/bots/api#botcommand, #setmydescription and #setmyshortdescription
COMMAND = re.compile(r"[a-z0-9_]{1,32}")
MOST_COMMANDS = 100
LONGEST_COMMAND_DESCRIPTION = 256
LONGEST = {"description": 512, "short_description": 120}

# Each with the fields that it needs: https://core.telegram.org/bots/api#botcommandscope
_SCOPES: dict[str, set[str]] = {
    "default": set(),
    "all_private_chats": set(),
    "all_group_chats": set(),
    "all_chat_administrators": set(),
    "chat": {"chat_id"},
    "chat_administrators": {"chat_id"},
    "chat_member": {"chat_id", "user_id"},
}


def get_me(world: World, _: Parameters) -> dict[str, Any]:
    """The bot's own user."""
    return world.bot.as_json() | {
        "can_join_groups": True,
        "can_read_all_group_messages": False,
        "supports_inline_queries": True,
        "supports_guest_queries": True,
    }


def set_my_commands(world: World, params: Parameters) -> bool:
    """Set the command menu of a scope and language."""
    menu = _menu(world, params)
    commands = params.value("commands")
    if len(commands) > MOST_COMMANDS:
        refuse("BOT_COMMANDS_TOO_MUCH")
    for command in commands:
        if not COMMAND.fullmatch(command["command"]):
            refuse("BOT_COMMAND_INVALID")
        if not 0 < len(command["description"]) <= LONGEST_COMMAND_DESCRIPTION:
            refuse("BOT_COMMAND_DESCRIPTION_INVALID")
    world.profile[menu] = commands
    return True


def get_my_commands(world: World, params: Parameters) -> list[dict[str, str]]:
    """The command menu of exactly this scope and language."""
    return list(world.profile.get(_menu(world, params), []))


def delete_my_commands(world: World, params: Parameters) -> bool:
    """Remove the command menu of a scope and language."""
    world.profile.pop(_menu(world, params), None)
    return True


def _menu(world: World, params: Parameters) -> tuple[str, ...]:
    scope = params.value("scope") or {"type": "default"}
    kind = scope.get("type")
    if kind not in _SCOPES:
        refuse("can't parse BotCommandScope: Unsupported type specified")
    if missing := _SCOPES[kind] - scope.keys():
        refuse(f"can't parse BotCommandScope: Can't find field \"{min(missing)}\"")
    if "chat_id" in _SCOPES[kind]:
        chat = world.chats.get(scope["chat_id"]) or refuse("chat not found")
        if chat.type == "channel":
            refuse("can't change commands in channel chats")
        if chat.type == "private" and kind != "chat":
            refuse("can't use specified scope in private chats")
    return ("commands", *(f"{key}={scope[key]}" for key in sorted(scope)), _language(params))


def _language(params: Parameters) -> str:
    language = params.text("language_code")
    if language and not re.fullmatch(r"[a-z]{2}", language):
        refuse("invalid language code specified")
    return language


def set_my_description(world: World, params: Parameters) -> bool:
    """Set what an empty chat with the bot shows."""
    return _describe(world, params, "description")


def set_my_short_description(world: World, params: Parameters) -> bool:
    """Set what the bot's profile shows."""
    return _describe(world, params, "short_description")


def _describe(world: World, params: Parameters, name: str) -> bool:
    if len(params.text(name)) > LONGEST[name]:
        refuse(f"{name.replace('_', ' ')} is too long")
    world.profile[name, _language(params)] = params.text(name)
    return True


def get_chat(world: World, params: Parameters) -> dict[str, Any]:
    """A chat with what only getChat tells."""
    limits = {"accent_color_id": 0, "max_reaction_count": 11, "accepted_gift_types": _GIFTS}
    return world.chat(params).as_json() | limits


_GIFTS = dict.fromkeys(
    (
        "unlimited_gifts",
        "limited_gifts",
        "unique_gifts",
        "premium_subscription",
        "gifts_from_channels",
    ),
    False,
)


def get_chat_member(world: World, params: Parameters) -> dict[str, Any]:
    """The bot or a person as admin or plain member of the chat; who has written counts as one."""
    chat = world.chat(params)
    people = [message["from"] for message in chat.messages.values() if "from" in message]
    people += [person.as_json() for person in (world.bot, chat.person) if person]
    known = {person["id"]: person for person in people}
    user = known.get(params.number("user_id")) or refuse("user not found")
    if user["id"] in chat.admins:
        return {"status": "administrator", "user": user, "can_be_edited": False} | _RIGHTS
    return {"status": "member", "user": user}


# https://core.telegram.org/bots/api#chatmemberadministrator: those that every admin has or lacks
_RIGHTS = dict.fromkeys(
    (
        "is_anonymous",
        "can_manage_chat",
        "can_delete_messages",
        "can_manage_video_chats",
        "can_restrict_members",
        "can_promote_members",
        "can_change_info",
        "can_invite_users",
        "can_post_stories",
        "can_edit_stories",
        "can_delete_stories",
    ),
    False,
)
