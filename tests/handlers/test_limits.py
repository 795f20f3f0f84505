"""Who asks too much too fast is told so once, and then answered nothing until it calmed down."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from bot.app import build_application
from bot.offline.world import AN, ANONYMOUS_ADMIN, CHANNEL_SENDER, Person
from bot.offline.world import Chat as Place
from bot.settings import Settings
from data.library import Library
from handlers.limits import OF_GROUP, OF_PERSON, Limits, Verdict
from tests.chat import BINH, Answer, Chat

PERSON = "Bạn hỏi nhanh quá, tôi theo không kịp. Chừng nửa phút nữa bạn hỏi tiếp nhé."
GROUP = "Ở đây đang hỏi dồn dập quá"
PRESSES = "Bạn bấm nhanh quá"
ALICE = Person(4010, "Quản trị", "operator")


class Clock:
    now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def chat(library: Library, clock: Clock) -> Iterator[Chat]:
    """A chat in which people are held back, as they are over the network."""
    settings = Settings(rich=False, admins=frozenset({ALICE.id}))
    with Chat(library, settings) as chat:
        chat.conversation.application.bot_data.limits = Limits(clock)
        yield chat


@pytest.fixture
def group(chat: Chat) -> Place:
    return chat.telegram.chat(-100, "supergroup", "Văn phòng")


def asks(chat: Chat, times: int, *, place: Place | None = None, user: Person = AN) -> Answer:
    """The answer to the last of so many questions, each of which was answered."""
    answers = [chat.say("/year 2012", place=place, user=user) for _ in range(times)]
    assert all(answer.text.startswith("📅 Năm 2012") for answer in answers)
    return answers[-1]


def test_a_person_is_told_once_and_then_not_answered(chat: Chat) -> None:
    asks(chat, OF_PERSON["question"].most)
    assert chat.say("/year 2012").text == PERSON
    for said in ("/year 2014", "2014", "/khongco", "nhiệm vụ năm 2012"):
        assert not chat.say(said).turn.calls
    assert chat.say("/year 2012", user=BINH).text.startswith("📅 Năm 2012")


def test_half_a_minute_later_it_answers_whatever_was_tried_meanwhile(
    chat: Chat, clock: Clock
) -> None:
    asks(chat, OF_PERSON["question"].most)
    chat.say("/year 2012")
    for _ in range(29):
        clock.now += 1
        assert not chat.say("/year 2012").turn.calls
    clock.now += 1
    asks(chat, OF_PERSON["question"].most // 2)
    assert chat.say("/year 2012").text == PERSON


def test_one_question_every_three_seconds_is_never_too_fast(clock: Clock) -> None:
    limits = Limits(clock)
    for _ in range(500):
        clock.now += 3
        assert limits.take("question", AN.id, -100).answered == "yes"


def test_a_group_is_told_once_however_many_ask(chat: Chat, group: Place) -> None:
    people = [Person(5000 + n, f"Người {n}") for n in range(OF_GROUP["question"].most)]
    for person in people:
        asks(chat, 1, place=group, user=person)
    assert chat.say("/year 2012", place=group).text.startswith(GROUP)
    assert not chat.say("/year 2012", place=group, user=BINH).turn.calls
    assert not chat.say("@baocao_bot 2012", place=group, user=BINH).turn.calls
    asks(chat, 1, user=BINH)


def test_talk_that_is_not_for_the_bot_costs_nothing(chat: Chat, group: Place) -> None:
    for said in ("năm 2012 vui thật", "/year@other_bot 2012", "/khongco", "@other_bot 2012"):
        for _ in range(20):
            assert not chat.say(said, place=group).turn.calls
    asks(chat, 1, place=group)


def test_commands_and_mentions_and_replies_count_alike(chat: Chat, group: Place) -> None:
    answer = asks(chat, 1, place=group).messages[0]["message_id"]
    for _ in range(6):
        assert chat.say("/nam@baocao_bot 2012", place=group).messages
        assert chat.say("@baocao_bot 2012", place=group).messages
        assert chat.say("2014", place=group, reply_to=answer).messages
    asks(chat, 1, place=group)
    assert chat.say("/year 2012", place=group).text == PERSON


def test_a_pressed_button_is_told_once_and_then_answered_silently(chat: Chat) -> None:
    shown = asks(chat, 1).messages[0]
    for n in range(OF_PERSON["press"].most):
        assert chat.forge(("1h", "1Y")[n % 2], on=shown).messages
    pressed = chat.forge("1h", on=shown)
    assert pressed.notices[0].startswith(PRESSES)
    assert not pressed.messages
    for _ in range(3):
        again = chat.forge("1h", on=shown)
        assert [call.method for call in again.turn.calls] == ["answerCallbackQuery"]
        assert not again.notices
    asks(chat, 1)


def test_a_list_over_the_input_field_is_empty_for_who_types_too_fast_alone(chat: Chat) -> None:
    for _ in range(OF_PERSON["inline"].most):
        assert chat.inline("2012").results
    for _ in range(2):
        held = chat.inline("2012")
        assert held.results == []
        assert held.button is None
        assert int(held.params["cache_time"]) <= 30
        assert held.params["is_personal"] in {True, "true"}
    assert chat.inline("2012", user=BINH).results


def test_a_guest_is_told_once_too(chat: Chat) -> None:
    elsewhere = Place(-300, "supergroup", "Nơi khác")
    for _ in range(OF_PERSON["question"].most):
        assert chat.call_as_guest("@baocao_bot 2012", place=elsewhere).messages
    assert chat.call_as_guest("@baocao_bot 2012", place=elsewhere).text == PERSON
    call = chat.telegram.call_as_guest("@baocao_bot 2012", elsewhere)
    assert not chat.conversation.happen(call).calls
    chat.telegram.world.open_queries.clear()  # nobody waits for an answer to that one
    assert chat.call_as_guest("@baocao_bot 2012", place=elsewhere, user=BINH).messages


def test_the_admins_of_the_bot_are_not_counted(chat: Chat, group: Place) -> None:
    asks(chat, OF_GROUP["question"].most + 1, place=group, user=ALICE)
    asks(chat, 1, place=group)


def test_who_writes_in_the_name_of_a_chat_is_counted_as_that_chat(chat: Chat, group: Place) -> None:
    most = OF_PERSON["question"].most
    channel = chat.telegram.chat(-200, "channel", "Kênh")
    asks(chat, most, place=group, user=ANONYMOUS_ADMIN)
    assert chat.say("/year 2012", place=group, user=ANONYMOUS_ADMIN).text == PERSON
    as_channel = chat.say("/year 2012", place=group, user=CHANNEL_SENDER, channel=channel)
    assert as_channel.text.startswith("📅 Năm 2012"), "another sender, though the same user"
    asks(chat, most - 1, place=channel)
    assert chat.say("/year 2012", place=channel).text == PERSON
    asks(chat, 1, place=group)


def test_an_edit_is_a_question_too(chat: Chat) -> None:
    asks(chat, OF_PERSON["question"].most)
    assert chat.edit("/year 2014").text == PERSON
    assert not chat.edit("/year 2015").turn.calls


def test_the_longest_quiet_are_forgotten_first(clock: Clock) -> None:
    limits = Limits(clock, most_known=2)
    for _ in range(OF_PERSON["question"].most + 1):
        verdict = limits.take("question", 1)
    assert verdict == Verdict("told")
    limits.take("question", 2)
    assert limits.take("question", 1) == Verdict("no")
    limits.take("question", 3)
    assert limits.take("question", 1) == Verdict("no"), "2 was quiet for longer"
    limits.take("question", 4)
    limits.take("question", 5)
    assert limits.take("question", 1) == Verdict("yes")


def test_people_are_held_back_over_the_network_only(library: Library) -> None:
    with Chat(library) as terminal:
        assert terminal.conversation.application.bot_data.limits is None
    served = build_application(Settings(token="1:a"), library)  # noqa: S106
    assert served.bot_data.limits is not None
