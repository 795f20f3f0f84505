"""A year as a rich message, and the classic one in its place wherever that is refused."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from telegram.error import TimedOut

from bot.offline.refusal import BotApiError, refuse
from bot.offline.server import METHODS, OfflineTelegram
from bot.richtext import plain_blocks, plain_text
from bot.settings import Settings
from data.library import Library
from data.load import load
from data.parsed import to_json
from handlers.rich import RichMessages
from handlers.views import rich as rich_views
from handlers.views.screen import bold
from tests.chat import KATE, Answer, Chat
from tests.reports import BODY, report, task

HOUR = 3600.0


class Clock:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def chat(library: Library) -> Iterator[Chat]:
    with Chat(library, Settings(rich=True)) as chat:
        yield chat


@pytest.fixture
def clock(chat: Chat) -> Clock:
    clock = Clock()
    chat.conversation.application.bot_data.rich = RichMessages(clock=clock)
    return clock


def methods(answer: Answer) -> list[str]:
    return [call.method for call in answer.turn.calls if call.method != "answerCallbackQuery"]


def blocks(answer: Answer, kind: str) -> list[Any]:
    """All blocks of a kind, those inside others too."""

    def inside(each: list[Any]) -> Iterator[Any]:
        for block in each:
            yield block
            yield from inside(block.get("blocks", []))

    (message,) = answer.messages
    return [block for block in inside(message["rich_message"]["blocks"]) if block["type"] == kind]


def without(monkeypatch: pytest.MonkeyPatch, method: str, problem: Callable[..., Any]) -> None:
    monkeypatch.setitem(METHODS, method, problem)


def unknown(*_: Any) -> None:
    raise BotApiError(404, "Not Found")


def test_a_year_is_one_rich_message_with_every_task_verbatim(chat: Chat, library: Library) -> None:
    answer = chat.say("/year 2019")
    assert methods(answer) == ["sendRichMessage"]
    assert answer.text.startswith("📅 Năm 2019, suy ra")
    told = " ".join(answer.text.split())
    for status in ("done", "planned"):
        tasks = library.tasks_of_year(2019, status, limit=99)
        assert tasks
        assert all(" ".join(placed.task.text.split()) in told for placed in tasks)


def test_its_table_counts_the_tasks_of_each_report(chat: Chat) -> None:
    (table,) = blocks(chat.say("/year 2019"), "table")
    head, row = [[cell["text"] for cell in row] for row in table["cells"]]
    assert head == ["Báo cáo", "Đã làm", "Dự kiến"]
    assert row[1:] == ["6", "27"]


def test_two_years_are_compared_in_a_table_with_plans_to_unfold(
    chat: Chat, library: Library
) -> None:
    answer = chat.say("/compare 2019 2024")
    assert methods(answer) == ["sendRichMessage"]
    assert answer.text.startswith("⚖️ Năm 2019 (suy ra) và năm 2024\n")
    (table,) = blocks(answer, "table")
    rows = [[cell["text"] for cell in row] for row in table["cells"]]
    assert rows[0] == ["", "2019", "2024"]
    assert ["Dự kiến", "27", "0"] in rows
    plans = library.followed_plans(2019, limit=2)
    for each in plans.followed:
        for placed in (each.plan, *each.later):
            assert " ".join(placed.task.text.split()) in " ".join(answer.text.split())
    assert "2a" in answer.buttons
    assert answer.text.count("Tổng Bí thư Tô Lâm dự Hội nghị toàn quốc") >= len(plans.followed)
    group = chat.telegram.chat(-1001, "supergroup")
    assert methods(chat.say("/compare 2019 2024", place=group)) == ["sendMessage"]


def test_its_buttons_are_those_of_the_classic_answer(chat: Chat, library: Library) -> None:
    with Chat(library) as classic:
        assert chat.say("/year 2024").buttons == classic.say("/year 2024").buttons


def test_it_speaks_english_too(chat: Chat) -> None:
    (table,) = blocks(chat.say("/year 2014", user=KATE), "table")
    assert [cell["text"] for cell in table["cells"][0]] == ["Report", "Done", "Planned"]


def test_a_press_turns_rich_into_rich_and_into_classic_and_back(chat: Chat) -> None:
    chat.say("/year 2012")
    answer = chat.press("2014 ▶")
    assert methods(answer) == ["editMessageText"]
    assert answer.text.startswith("📅 Năm 2014")
    assert blocks(answer, "table")
    opened = chat.press("1")
    assert opened.edited
    assert opened.entities("expandable_blockquote")
    back = chat.press("↩")
    assert back.edited
    assert blocks(back, "table")


def test_a_second_press_that_changes_nothing_is_passed_over(chat: Chat, clock: Clock) -> None:
    chat.forgiven = ("message is not modified",)
    chat.say("/year 2012")
    before = chat.last
    chat.press("2014 ▶")
    answer = chat.press("2014 ▶", on=before)
    assert methods(answer) == ["editMessageText"]
    assert chat.conversation.application.bot_data.rich.welcome
    assert clock.now == 0


def test_groups_get_the_shorter_classic_answer(chat: Chat) -> None:
    group = chat.telegram.chat(-1001, "supergroup")
    assert methods(chat.say("/year 2012", place=group)) == ["sendMessage"]


def test_off_is_never_rich(library: Library) -> None:
    with Chat(library, Settings(rich=False)) as chat:
        assert methods(chat.say("/year 2012")) == ["sendMessage"]
        assert methods(chat.press("2014 ▶")) == ["editMessageText"]
        assert "text" in chat.last


@pytest.mark.parametrize("problem", [unknown, lambda *_: refuse("no")], ids=["404", "400"])
def test_refused_is_classic_once_and_not_tried_again_for_an_hour(
    chat: Chat, clock: Clock, monkeypatch: pytest.MonkeyPatch, problem: Callable[..., Any]
) -> None:
    chat.forgiven = ("no", "Not Found")
    without(monkeypatch, "sendRichMessage", problem)
    first = chat.say("/year 2012")
    assert methods(first) == ["sendRichMessage", "sendMessage"]
    assert len(first.messages) == 1
    clock.now = HOUR - 1
    assert methods(chat.say("/year 2014")) == ["sendMessage"]
    assert methods(chat.press("2015 ▶")) == ["editMessageText"]
    clock.now = HOUR
    assert methods(chat.say("/year 2012")) == ["sendRichMessage", "sendMessage"]


def test_a_refused_rich_edit_is_edited_classically_once(
    chat: Chat, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As a server of before 10.1 does, which sees no text in a rich edit."""
    known = METHODS["editMessageText"]

    def before(world: Any, params: Any) -> Any:
        return known(world, params) if params.text("text") else refuse("message text is empty")

    chat.say("/years")
    without(monkeypatch, "editMessageText", before)
    chat.forgiven = ("message text is empty",)
    answer = chat.press("2012")
    assert methods(answer) == ["editMessageText", "editMessageText"]
    assert answer.text.startswith("📅 Năm 2012 — 1 báo cáo")
    assert methods(chat.press("2014 ▶")) == ["editMessageText"], "remembered"
    assert clock.now == 0


def test_what_refuses_the_classic_answer_too_is_not_held_against_rich_ones(
    chat: Chat, monkeypatch: pytest.MonkeyPatch
) -> None:
    closed = lambda *_: refuse("not enough rights")  # noqa: E731
    without(monkeypatch, "sendRichMessage", closed)
    without(monkeypatch, "sendMessage", closed)
    turn = chat.conversation.say("/year 2012")
    assert turn.errors
    assert chat.conversation.application.bot_data.rich.welcome


def test_after_a_time_out_nothing_else_is_sent(chat: Chat, monkeypatch: pytest.MonkeyPatch) -> None:
    def late(*_: Any) -> None:
        raise TimedOut

    without(monkeypatch, "sendRichMessage", late)
    turn = chat.conversation.say("/year 2012")
    assert isinstance(turn.errors[0], TimedOut)
    assert "Năm 2012" not in str(turn.messages), "only the apology"


HOSTILE = "<b>&</b> </details><script>\"'"


def test_hostile_titles_and_texts_are_shown_as_they_are(tmp_path: Path) -> None:
    first, *_ = BODY.split("\n")
    body = BODY.replace(first, f"{first} {HOSTILE}")
    text = f"{first} {HOSTILE}"
    hostile = replace(task(first, 2021), text=text, headline="</summary>&lt;", end=len(text))
    path = tmp_path / "reports.jsonl"
    path.write_text(to_json(report(title=HOSTILE, body=body, tasks=(hostile,), documents=(),
                                   figures=(), announced=())), "utf-8")  # fmt: skip
    load(tmp_path / "reports.db", [path])
    with closing(Library(tmp_path / "reports.db")) as library, Chat(library, Settings()) as chat:
        answer = chat.say("/year 2021")
    assert methods(answer) == ["sendRichMessage"]
    assert answer.text.count(HOSTILE) == 2
    assert "</summary>&lt;" in answer.text


def test_many_and_long_tasks_fill_the_message_and_the_rest_is_counted(tmp_path: Path) -> None:
    lines = [f"Việc thứ {n}: " + "rà soát vị trí việc làm " * 40 for n in range(1, 81)]
    many = long_report(lines)
    path = tmp_path / "reports.jsonl"
    path.write_text(to_json(many), "utf-8")
    load(tmp_path / "reports.db", [path])
    with closing(Library(tmp_path / "reports.db")) as library, Chat(library, Settings()) as chat:
        answer = chat.say("/year 2021")
    assert methods(answer) == ["sendRichMessage"]
    shown = len(blocks(answer, "details"))
    assert 20 < shown < 80
    assert f"… và {80 - shown} mục khác" in answer.text


def test_a_year_of_many_reports_names_some_and_numbers_tasks_as_the_buttons_do(
    tmp_path: Path,
) -> None:
    reports = []
    for n in range(12):
        body = f"Sở số {n}\n{BODY}"
        tasks = [
            replace(
                task(line, 2021, n=at), start=body.index(line), end=body.index(line) + len(line)
            )
            for at, line in enumerate(BODY.split("\n")[:2], 1)
        ]
        made = report(f"aaaa2222{n:02}".replace("0", "b").replace("1", "c"), body=body,
                      title=f"Sở số {n} tổng kết năm 2021", tasks=tuple(tasks), documents=(),
                      figures=(), announced=())  # fmt: skip
        reports.append(to_json(made))
    path = tmp_path / "reports.jsonl"
    path.write_text("\n".join(reports), "utf-8")
    load(tmp_path / "reports.db", [path])
    with closing(Library(tmp_path / "reports.db")) as library, Chat(library, Settings()) as chat:
        answer = chat.say("/year 2021")
        (table,) = blocks(answer, "table")
        assert len(table["cells"]) == 11
        assert "… và 2 mục khác" in answer.text
        lines = answer.text.splitlines()
        assert sum(line.startswith("📄 Sở số") and "|" not in line for line in lines) == 12
        for label in [label for label in answer.buttons if label.isdigit()]:
            (line,) = [line for line in lines if line.startswith((f"{label}) ", f"▾ {label}) "))]
            chat.last = answer.messages[0]
            opened = chat.press(label)
            assert opened.entities("expandable_blockquote")[0] in line
            chat.press("↩")


def test_where_not_one_task_fits_the_answer_is_classic(tmp_path: Path) -> None:
    path = tmp_path / "reports.jsonl"
    path.write_text(to_json(long_report(["Việc " + "rà soát " * 5000])), "utf-8")
    load(tmp_path / "reports.db", [path])
    with closing(Library(tmp_path / "reports.db")) as library, Chat(library, Settings()) as chat:
        assert methods(chat.say("/year 2021")) == ["sendMessage"]


def long_report(lines: list[str]) -> Any:
    body = "\n".join(line.strip() for line in lines)
    tasks = []
    for line in body.split("\n"):
        start = body.index(line)
        made = task(line, 2021, headline=line[:60])
        tasks.append(replace(made, start=start, end=start + len(line)))
    return report(body=body, tasks=tuple(tasks), documents=(), figures=(), announced=())


@pytest.mark.parametrize(
    "block",
    [
        rich_views.heading("<b>a</b>", 2),
        rich_views.paragraph("a &amp; b"),
        rich_views.bullets(["a", "b"]),
        rich_views.table(["a", "b"], [["<i>c</i>", "1"], ["d", "2"]]),
        rich_views.details("s", [rich_views.verbatim("a\nb"), rich_views.paragraph("c")]),
    ],
)
def test_blocks_are_counted_as_telegram_counts_them(block: rich_views.Block) -> None:
    """As many as the limits let through beside a preface are taken, and not one more."""
    telegram = OfflineTelegram()
    place = {"chat_id": telegram.private().id}
    preface = rich_views.paragraph("p" * 256)

    def send(html: str | None) -> Any:
        params = place | {"rich_message": json.dumps({"html": preface.html + (html or "")})}
        return telegram.call("sendRichMessage", params)

    most = min(499 // block.blocks, (32_768 - 256) // block.length)
    assert send(rich_views.message([block] * most))
    assert rich_views.message([block] * (most + 1)) is None
    with pytest.raises(BotApiError):
        send(block.html * (most + 1))
    filler = rich_views.Block(f"<p>{'a' * 32_444}</p>")
    left = 68 // block.length
    assert send(rich_views.message([filler, *[block] * left]))
    assert rich_views.message([filler, *[block] * (left + 1)]) is None


@given(st.text(min_size=1, max_size=200))
def test_any_text_is_shown_as_it_is(text: str) -> None:
    telegram = OfflineTelegram()
    block = rich_views.details(bold(text), [rich_views.verbatim(text), rich_views.paragraph("a")])
    html = rich_views.message([block])
    params = {"chat_id": telegram.private().id, "rich_message": json.dumps({"html": html})}
    (details,) = telegram.call("sendRichMessage", params)["rich_message"]["blocks"]
    quotation, _ = details["blocks"]
    for shown in (plain_text(details["summary"]), plain_blocks(quotation["blocks"])):
        assert shown.split() == text.split()
