"""Every action with fields that are well written and mean nothing, pressed and opened as a link."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from itertools import product

import pytest

from handlers import actions
from handlers.actions import Action
from tests.chat import Chat

# By the field's annotation. No report, document or person has this id, no chat follows so much.
_VALUES: dict[str, tuple[str, ...]] = {
    "int": ("0000", "9999", "999999"),
    "str": ("zzzzzzzzzz",),
    "Words": ("8J-ZgvCfmYI", "enp6eg"),  # "🙂🙂", "zzzz"
    "Scope": ("zzzzzzzzzz", "0000", "9999", "all", "found"),
    "Status": ("done", "planned"),
    "Origin": ("year", "report"),
    "ComparisonPart": ("sides", "plans"),
    "Order": ("newest", "oldest"),
    "Format": ("ask", "csv", "xlsx", "md"),
    "Language": ("en",),
    "Sure": ("ask", "yes"),
    "AskedByWords": ("find", "topic", "doc", "people"),
}
_KINDS: list[type[Action]] = [
    each for each in vars(actions).values() if isinstance(each, type) and each.__base__ is Action
]


def _nonsense(kind: type[Action]) -> Iterator[str]:
    for values in product(*(_VALUES[str(field.type)] for field in fields(kind))):
        yield "_".join([actions.VERSION + kind.letter, *values])


def test_every_action_has_a_letter_of_its_own() -> None:
    assert len({kind.letter for kind in _KINDS}) == len(_KINDS)


@pytest.mark.parametrize("kind", _KINDS)
@pytest.mark.parametrize("under", ["/help", "/year 2012", "/find cán bộ", "/topic cán bộ"])
def test_nonsense_on_a_button_is_answered_once_and_politely(
    chat: Chat, kind: type[Action], under: str
) -> None:
    chat.forgiven = ("message is not modified",)  # some of it is what the message shows already
    for data in _nonsense(kind):
        chat.say(under)
        answer = chat.forge(data)
        answered = [call for call in answer.turn.calls if call.method == "answerCallbackQuery"]
        assert len(answered) == 1, data
        assert "Xin lỗi" not in "".join([*answer.notices, *answer.texts]), data


@pytest.mark.parametrize("kind", _KINDS)
def test_nonsense_in_a_link_is_answered_with_a_way_on(chat: Chat, kind: type[Action]) -> None:
    for data in _nonsense(kind):
        answer = chat.say(f"/start {data}")
        assert len(answer.messages) == 1, data
        assert answer.text.strip(), data
        assert "Xin lỗi" not in answer.text, data
        is_file = "document" in answer.messages[0]
        assert answer.buttons or is_file or "/follow" in answer.text, data


@pytest.mark.parametrize("changing", [actions.Unfollow(1), actions.ChooseLanguage("en")])
def test_no_link_changes_what_a_chat_has_chosen(chat: Chat, changing: Action) -> None:
    followed = chat.say("/follow quy hoạch")
    assert "1W_1" in str(followed.messages[0]["reply_markup"])
    assert chat.say(f"/start {changing.pack()}").text.startswith("Liên kết này không còn hiệu lực.")
    assert chat.say("/follow").text.startswith("Đang theo dõi:")
