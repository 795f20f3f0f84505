"""Reports with nothing in them, or with markup, or with far too much: every command, every button.

The transport refuses what Telegram refuses: tags that are none, texts that are too long or empty.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from bot.conversation import Message, buttons
from bot.offline.world import Chat as Place
from bot.settings import Settings
from data.library import Library
from data.model import Citation, Figure, Period, Person, Report, Task
from tests.chat import Chat
from tests.reports import library_of, report

TAG = "<b>&amp;</i> \"'`_*[x](y)"
LONG = "rà soát <u>vị trí việc làm</u> & tinh giản biên chế 😀, " * 60
WORD = "𝐓𝐎𝐍𝐆" * 1200  # no blank to cut at, and each letter counts twice
BIDI = "\u202etừ phải sang trái\u202c \u200b\ufeff"
NOTHING: dict[str, object] = {
    **dict.fromkeys(("title", "url", "source", "author", "published_on", "event_on")),
    **dict.fromkeys(("periods", "tasks", "documents", "people", "figures", "announced"), ()),
    "event_on_inferred": False,
}


def _of(id_: str, said: str, **changes: object) -> Report:
    """A report in which everything that a report has is this text."""
    body = f"Năm 2020 {said}"
    start, end = 9, len(body)
    span = (start, end)
    tasks = (
        Task(None, "done", 2020, said, said, *span),
        Task(999, "planned", 2021, said, said, *span),
        Task(None, "planned", None, said, said, *span),
    )
    whole = {
        "title": said,
        "url": "https://example.vn/?a=<b>&c=\"'",
        "source": said,
        "author": said,
        "periods": (Period(2020, "year", "reviewed"), Period(2021, "year", "planned")),
        "tasks": tasks,
        "documents": (Citation(None, "Quyết định", said, None, said, *span),),
        "people": (Person(said, said), Person(f"{said} khác", None)),
        "figures": (Figure("1", said, said, *span),),
        "body": body,
    }
    return report(id_, **{**NOTHING, **whole, **changes})


HOSTILE = {
    "empty": report("none222222", **NOTHING, body="Không có gì"),
    "untitled": _of("bare222222", TAG, title=None, source=None, url="javascript:alert(1)"),
    "tags": _of("tags222222", TAG),
    "long": _of("song222222", LONG.strip()),
    "one word": _of("word222222", WORD),
    "bidi": _of("bidi222222", BIDI.strip() + " x"),
    "undated": _of("date222222", "việc không năm", periods=()),
}
ASKED = (
    *("/start", "/years", "/year 2020", "/year 2021", "/year 2020-2021", "/tasks 2020"),
    *(f"/{name} {each.id}" for name in ("report", "tasks", "export") for each in HOSTILE.values()),
    *("/search b amp", "/search vị trí việc làm", "/find b amp", "/find vị trí việc làm"),
    *("/find 𝐓𝐎𝐍𝐆", "/doc", "/doc quyết định", "/people", "/people b amp", "/people vị trí"),
    *("/compare 2020 2021", "/topic b amp", "/topic vị trí việc làm", "/export 2020", "/follow b"),
    *(
        "/export 2020 csv",
        "/export 2020-2021 xlsx",
        "/export tags222222 md",
        "@baocao_bot báo cáo mới nhất",
    ),
)


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    with library_of(tmp_path_factory.mktemp("hostile"), *HOSTILE.values()) as library:
        yield library


@pytest.fixture(params=["classic", "rich"])
def chat(request: pytest.FixtureRequest, library: Library) -> Iterator[Chat]:
    with Chat(library, Settings(rich=request.param == "rich")) as chat:
        chat.forgiven = ("message is not modified",)
        yield chat


def _data(message: Message) -> Iterator[str]:
    yield from (each["callback_data"] for each in buttons(message) if "callback_data" in each)


@pytest.mark.parametrize("place", ["alone", "in a group"])
@pytest.mark.parametrize("asked", ASKED)
def test_every_screen_and_every_button_on_it_is_shown(chat: Chat, asked: str, place: str) -> None:
    group = chat.telegram.chat(-100, "supergroup", "Nhóm") if place == "in a group" else None
    first = chat.say(asked, place=group)
    assert len(first.messages) == 1
    for data in list(_data(first.messages[0])):
        pressed = chat.forge(data, on=first.messages[0])
        assert "Xin lỗi" not in "".join([*pressed.notices, *pressed.texts]), data
        for further in [each for message in pressed.messages for each in _data(message)]:
            again = chat.forge(further, on=pressed.messages[-1])
            assert "Xin lỗi" not in "".join([*again.notices, *again.texts]), further


@pytest.mark.parametrize("words", ["", "2020", "b amp", "vị trí việc làm", "tags222222", "𝐓𝐎𝐍𝐆"])
def test_inline_offers_and_guest_answers_are_shown(chat: Chat, words: str) -> None:
    for result in chat.inline(words).results:
        assert chat.choose(result).text
    assert chat.call_as_guest(f"@baocao_bot {words}", place=Place(-300, "group", "Nơi khác")).text


@pytest.mark.parametrize("asked", ["/report tags222222", "/tasks tags222222", "/people b amp"])
def test_markup_in_a_report_is_shown_as_it_was_written(chat: Chat, asked: str) -> None:
    assert TAG in chat.say(asked).text
