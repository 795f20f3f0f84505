"""A report may hold what it will: it is shown as it stands, breaks nothing, and leads nowhere.

Every text of a report is hostile at once, and everything that shows reports is opened: commands,
and then every button of every answer, classic and rich, lists over the input field, guests, files.
The server that answers refuses broken markup and what is too long.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

import pytest

from bot.offline.world import Chat as Place
from bot.settings import Settings
from data.model import Announced, Citation, Figure, Period, Person, Report, Task
from handlers.texts import TEXTS
from tests.chat import Answer, Chat
from tests.reports import library_of, report

INJECTED = "BỊ CHÈN"
MARKUP = f'<b>{INJECTED}</b> <a href="https://evil.example/">{INJECTED}</a> <script>x</script>'
TEXTS_OF = {
    "markup": MARKUP,
    "broken markup": "</b></blockquote></a><i <b><a href='\" & &lt; &#60; &unk; <!-- ]]> <?x ?>",
    "rich markup": f"</summary></details><h1>{INJECTED}</h1><table><tr><td>x<br/><img src=x>",
    "quotes": "\"'`” OR 1=1; DROP TABLE reports; -- %s {0} {title} %(x)s \\",
    "full text": '" OR * NEAR( ^ title: AND NOT -',
    "directions": "\u202eđảo\u202c \u2066cô lập\u2069 \u200ftrái\u200e \u061c",
    "unseen": "Nhiệm\u200b vụ\u200d \ufeffnăm\u00ad \u2060\u180e 2012",
    "emoji": "👩‍👩‍👧‍👦🇻🇳" * 40,
    "combining": "Z" + "\u0301\u0323\u0302" * 300,
    "markdown": "*đậm* _nghiêng_ [x](javascript:alert(1)) `mã` ||ẩn|| @baocao_bot /year #x t.me/x",
    "long": "nhiệm vụ & <việc> " * 555,  # 10,000 characters
    "one long word": "<&>" * 3333,
}
URLS = (
    "javascript:alert(1)",
    "JaVaScRiPt://example.vn/%0aalert(1)",
    "data:text/html,<script>alert(1)</script>",
    "tg://user?id=1",
    "file:///etc/passwd",
    "//evil.example/x",
    "https://example.vn/\"><b>&'x",
    "https://example.vn/a b",
    "https://exam\u202eple.vn/x",
    "https://",
    "https://example.vn/" + "<&" * 5000,
)


def hostile(number: int, text: str, url: str) -> Report:
    """A report on 2021 in which every text is this one."""
    body = f"{text}\n{text} 2022\n{text} 3"
    end = len(text)
    planned = (end + 1, 2 * end + len("\n 2022"))
    return report(
        f"host{number:06d}",
        title=text,
        url=url,
        source=text,
        author=text,
        periods=(Period(2021, "year", "reviewed"), Period(2022, "year", "planned")),
        tasks=(
            Task(1, "done", 2021, text[:300], text, 0, end),
            Task(None, "planned", 2022, text[:300], body[slice(*planned)], *planned),
        ),
        documents=(Citation("15-CT/TW", text[:60], text, None, text, 0, end),),
        people=(Person(text, text),),
        figures=(Figure("3", text, text, 0, end),),
        announced=(Announced(9, text, "done", text, 0, end),),
        body=body,
    )


REPORTS = [
    *(hostile(n, text, URLS[n % len(URLS)]) for n, text in enumerate(TEXTS_OF.values())),
    *(hostile(100 + n, f"<b>{INJECTED}</b> {n}", url) for n, url in enumerate(URLS)),
]
ASKED = (
    *("/years", "/year 2021", "/year 2022", "/compare 2021 2022", "/people", "/doc 15-CT/TW"),
    *("/search nhiệm vụ", "/find nhiệm vụ", "/topic nhiệm vụ", "/find bị chèn", "/topic bị chèn"),
    *("/people bị chèn", "/export 2021", "/export 2021 csv", "/export 2021-2022 xlsx"),
    *("/export 2021 md", "15-CT/TW", "bị chèn", "năm 2021 có gì", "/follow bị chèn", "/help"),
)


@pytest.fixture(scope="module", params=["classic", "rich"])
def chat(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Chat]:
    folder = tmp_path_factory.mktemp("hostile")
    settings = Settings(rich=request.param == "rich")
    with library_of(folder, *REPORTS) as library, Chat(library, settings) as chat:
        yield chat


def leads(value: Any) -> Iterator[str]:
    """Every address in a message or in a result, however deep."""
    if isinstance(value, dict):
        found = value.get("url")
        yield from [found] if isinstance(found, str) else leads(found)
        for name in value.keys() - {"url"}:
            yield from leads(value[name])
    elif isinstance(value, list):
        for each in value:
            yield from leads(each)


def check(answer: Answer) -> None:
    """What was shown holds the report's text as text; `Chat` sees to it that nothing failed."""
    assert answer.messages
    for kind in ("bold", "text_link", "italic", "code"):
        assert INJECTED not in answer.entities(kind)
    for message in answer.messages:
        shown = json.dumps(message, ensure_ascii=False)
        assert f'"text": "{INJECTED}"' not in shown, "in a rich message"
        for address in leads(message):
            assert urlsplit(address).scheme in {"http", "https"}
            assert urlsplit(address).hostname in {"example.vn", "t.me"}
            assert address.isprintable()


def buttons(answer: Answer) -> set[str]:
    keyboards = (message.get("reply_markup", {}) for message in answer.messages)
    rows = (row for keyboard in keyboards for row in keyboard.get("inline_keyboard", ()))
    return {button["callback_data"] for row in rows for button in row if "callback_data" in button}


def kind(data: str) -> str:
    """A button's kind and how it is used: pages and reports of one kind are much alike."""
    return re.sub(r"\d{2,}|host\d+", "", data)


@pytest.mark.parametrize("asked", ASKED)
def test_every_answer_and_every_kind_of_button(chat: Chat, asked: str) -> None:
    chat.forgiven = ("message is not modified",)
    first = chat.say(asked)
    check(first)
    pressed: set[str] = set()
    waiting = [(data, first.messages[-1]) for data in sorted(buttons(first))]
    while waiting:
        data, message = waiting.pop()
        if kind(data) in pressed:
            continue
        pressed.add(kind(data))
        answer = chat.forge(data, on=message)
        if answer.messages:
            check(answer)
            waiting += [(found, answer.messages[-1]) for found in sorted(buttons(answer))]


@pytest.mark.parametrize("number", [each.id for each in REPORTS])
def test_every_report_and_its_parts(chat: Chat, number: str) -> None:
    for asked in (f"/report {number}", f"/tasks {number}"):
        check(chat.say(asked))
    card = chat.last
    for data in (
        *(f"1t_{number}_{task}_report_{part}" for task in (0, 1) for part in (0, 1)),
        *(f"1l_{number}_{status}_0" for status in ("done", "planned")),
        *(f"1D_{number}_0", f"1P_{number}_0", f"1x_{number}_csv", f"1x_{number}_md"),
    ):
        answer = chat.forge(data, on=card)
        if answer.messages:
            check(answer)


@pytest.mark.parametrize("typed", ["", "2021", "bị chèn", "nhiệm vụ", REPORTS[0].id])
def test_lists_over_the_input_field(chat: Chat, typed: str) -> None:
    offered = chat.inline(typed)
    assert offered.results
    for result in offered.results:
        check(chat.choose(result))
        hosts = {urlsplit(address).hostname for address in leads(result)}
        assert hosts <= {"example.vn", "t.me"}


@pytest.mark.parametrize("asked", ["2021", "bị chèn", f"/report {REPORTS[0].id}", "15-CT/TW"])
def test_guests(chat: Chat, asked: str) -> None:
    elsewhere = Place(-300, "supergroup", "Nơi khác")
    check(chat.call_as_guest(f"@baocao_bot {asked}", place=elsewhere))


def test_groups(chat: Chat) -> None:
    group = chat.telegram.chat(-100, "supergroup", MARKUP)
    for asked in ("/year 2021", "/report host000000", "/find bị chèn", "@baocao_bot 15-CT/TW"):
        check(chat.say(asked, place=group))


def test_what_stands_in_a_report_is_shown_as_it_stands(chat: Chat) -> None:
    assert MARKUP in chat.say("/report host000000").text
    assert TEXTS_OF["broken markup"] in " ".join(chat.say("/report host000001").text.split())


def test_a_chat_of_a_hostile_name_or_words_is_no_harm(chat: Chat) -> None:
    for said in TEXTS_OF.values():
        for command in ("/search", "/find", "/follow", "/report", "/people", "/doc", "/language"):
            check(chat.say(f"{command} {said}"))
    assert TEXTS["vi"].follow.list in chat.say("/follow").text
