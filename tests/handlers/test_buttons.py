import dataclasses
from contextlib import closing
from pathlib import Path

import pytest

from bot.conversation import buttons
from data.library import Library
from data.load import load
from data.parsed import to_json
from handlers import actions
from handlers.actions import OutdatedActionError, ShowReport, ShowTask, ShowYear, unpack
from handlers.texts import TEXTS
from handlers.views import year as views
from handlers.views.screen import Screen
from tests.chat import BINH, Chat
from tests.reports import report, task


@pytest.mark.parametrize(
    "action",
    [
        actions.ShowHelp(),
        actions.ShowYears(),
        ShowYear(2012, "planned", 3),
        ShowReport("k7m2x9q4wd"),
        actions.ShowTasks("k7m2x9q4wd", "planned", 999),
        ShowTask("k7m2x9q4wd", 999999, "report", 999999),
        actions.ShowHits(7),
        actions.ShowPassages("k7m2x9q4wd", 7),
        actions.ShowDocument("k7m2x9q4wd", 999999),
        actions.ShowDocuments("found", 7),
        actions.ShowPerson("k7m2x9q4wd", 999999),
        actions.ShowPeople("2012", 7),
    ],
)
def test_actions_come_back_as_they_were_packed(action: actions.Action) -> None:
    packed = action.pack()
    assert unpack(packed) == action
    assert len(packed.encode()) <= 64
    assert set(packed) <= set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-")


FORGED = [
    "",
    "1",
    "1y",
    "1y_2012",
    "2y_2012_done_0",
    "1y_2012_done_0_0",
    "1y_-1_done_0",
    "1y_2012_gone_0",
    "1y_9999999_done_0",
    "1y_٢٠١٢_done_0",
    "1r_../../etc",
    "1r_' OR 1=1",
    "1zz_1",
    "1D_every_0",
    "1P_20122_0",
    "1f_all_-1",
    "y_2012_done_0",
    "🙂" * 16,
    "\x00",
]


@pytest.mark.parametrize("data", FORGED)
def test_forged_data_is_no_action(data: str) -> None:
    with pytest.raises(OutdatedActionError):
        unpack(data)


@pytest.mark.parametrize("data", [data for data in FORGED if data])
def test_a_forged_button_gets_a_polite_line_and_a_way_on(chat: Chat, data: str) -> None:
    before = chat.say("/help")
    answer = chat.forge(data)
    assert answer.notices == ["Nút này không còn hiệu lực. Bạn gõ lại lệnh nhé."]
    assert answer.text == before.text
    assert answer.buttons == ["📅 Các năm", "❔ Cách dùng"]
    assert chat.press("📅").text.startswith("Các năm có báo cáo")


@pytest.mark.parametrize(
    ("action", "answer"),
    [
        (ShowReport("nope222222"), "Báo cáo này không còn trong kho."),
        (ShowTask("nope222222", 1), "Báo cáo này không còn trong kho."),
        (actions.ShowTasks("nope222222"), "Báo cáo này không còn trong kho."),
        (ShowYear(1999), "Không có báo cáo nào về năm 1999."),
        (actions.ShowReports(1999), "Không có báo cáo nào về năm 1999."),
        (ShowYear(2012, "done", 500), "\n10. "),
        (ShowYear(2019, "planned", 500), "\n27) "),
        (actions.ShowReports(2012, 9), "1. 📄 10 nhiệm vụ nổi bật"),
        (actions.ShowHits(3), "Nút này không còn hiệu lực."),
    ],
)
def test_a_button_to_what_is_no_longer_there_says_what_is(
    chat: Chat, action: actions.Action, answer: str
) -> None:
    chat.say("/start")
    assert answer in chat.forge(action.pack()).text


def test_a_page_of_hits_that_is_no_longer_there_is_the_last_one(chat: Chat) -> None:
    chat.say("/search can bo")
    assert chat.forge(actions.ShowHits(50).pack()).buttons


def test_pressing_the_button_of_the_page_one_is_on_is_quiet(chat: Chat) -> None:
    chat.say("/year 2012")
    packed = ShowYear(2012).pack()
    turn = chat.conversation.happen(chat.telegram.press(chat.last, {"callback_data": packed}))
    assert not turn.errors
    assert [refused.description[:36] for refused in turn.refusals] == [
        "Bad Request: message is not modified"
    ]


def test_old_buttons_work_after_a_restart_and_a_reload(library: Library, tmp_path: Path) -> None:
    with Chat(library) as before:
        before.say("/tasks 2012")
        data = [
            button["callback_data"] for button in buttons(before.last) if "callback_data" in button
        ]
    rebuilt = tmp_path / "rebuilt.db"
    load(rebuilt, [Path(__file__).parents[2] / "data" / "corpus"])
    with closing(Library(rebuilt)) as other, Chat(other) as after:
        after.say("/help")
        for packed in data:
            assert after.forge(packed).text


def test_in_a_group_only_who_asked_may_page(chat: Chat) -> None:
    group = chat.telegram.chat(-100, "supergroup", "Văn phòng")
    chat.say("/year 2014", place=group)
    refused = chat.press("2015 ▶", user=BINH)
    assert refused.notices == [
        "Danh sách này là của người đã hỏi. Bạn gõ lệnh để có danh sách của mình nhé."
    ]
    assert not refused.messages
    assert chat.press("2015 ▶").text.startswith("📅 Năm 2015")


def test_in_a_group_answers_reply_are_shorter_and_plain_talk_is_left_alone(chat: Chat) -> None:
    group = chat.telegram.chat(-100, "supergroup", "Văn phòng")
    answer = chat.say("/tasks@baocao_bot 2012", place=group)
    assert answer.messages[0]["reply_to_message"]["text"] == "/tasks@baocao_bot 2012"
    assert "\n5. " in answer.text
    assert "\n6. " not in answer.text
    for chatter in ("nhiệm vụ năm 2012", "2012", "/unknown", "/year@other_bot 2012"):
        assert not chat.say(chatter, place=group).messages


def test_deep_links_open_what_they_point_to(chat: Chat) -> None:
    assert chat.say(f"/start {ShowYear(2014).pack()}").text.startswith("📅 Năm 2014")
    assert "/year" in chat.say("/start nonsense").text


def labels(chat: Chat) -> list[str]:
    return [button["text"] for button in buttons(chat.last)]


def test_the_largest_reports_still_fit_into_messages(tmp_path: Path) -> None:
    """Everything long at once: the transport refuses what Telegram would find too long."""
    wide = "<&>" * 40 + " " + "nghiên cứu " * 30
    whole = report()
    long_task = task("Sở " + "đã làm & ghi <lại> 😀 " * 400, 2021)
    body = whole.body + long_task.text
    start = len(whole.body)
    tasks = [
        dataclasses.replace(long_task, n=n, start=start, end=len(body), headline=long_task.text)
        for n in range(1, 31)
    ]
    tasks += [dataclasses.replace(t, status="planned") for t in tasks]
    people = tuple(
        dataclasses.replace(whole.people[0], name=f"{wide} {n}", role=wide) for n in range(40)
    )
    file = tmp_path / "long.jsonl"
    file.write_text(
        "\n".join(
            to_json(
                dataclasses.replace(
                    whole,
                    id=f"long22222{n}",
                    title=wide + str(n),
                    source=wide[:300],
                    author=wide,
                    url="https://example.vn/" + "a" * 500,
                    body=body,
                    tasks=tuple(tasks),
                    people=people,
                )
            )
            for n in range(9)
        ),
        "utf-8",
    )
    database = tmp_path / "long.db"
    assert not load(database, [file]).problems
    with closing(Library(database)) as library, Chat(library) as chat:
        for asked in (
            "/years",
            "/year 2021",
            "/year 2022",
            "/tasks long222221",
            "/report long222221",
            "/tasks 2021",
            "/search nghien cuu",
            "/search so da lam",
            "/find nghien cuu",
            "/find da lam & ghi",
            "/doc",
            "/doc quyet dinh 12",
            "/people",
            "/people nghien cuu",
            "/people nghien cuu 39",
        ):
            assert chat.say(asked).text
        chat.say("/tasks long222221")
        parts = [chat.press("1").entities("expandable_blockquote")[0]]
        while any("›" in label for label in labels(chat)):
            parts.append(chat.press("›").entities("expandable_blockquote")[0])
        assert len(parts) > 2
        assert " ".join(parts).split() == long_task.text.split()


def test_a_year_with_many_reports_fits_too_and_leads_to_all_of_them(tmp_path: Path) -> None:
    wide = "Báo cáo 𝐓𝐎̂̉𝐍𝐆 𝐊𝐄̂́𝐓 " * 12  # letters that Telegram counts twice
    one = report()
    lines = [
        to_json(
            dataclasses.replace(one, id=f"many2222{n}", title=f"{wide} {n}", tasks=one.tasks[:1])
        )
        for n in range(10, 35)
    ]
    file = tmp_path / "many.jsonl"
    file.write_text("\n".join(lines), "utf-8")
    load(tmp_path / "many.db", [file])
    with closing(Library(tmp_path / "many.db")) as library, Chat(library) as chat:
        assert "25 báo cáo · 25 việc đã làm" in chat.say("/year 2021").text
        assert "1) " in chat.press("3/3 ›" if "3/3 ›" in labels(chat) else "2/3 ›").text
        chat.press("‹ 1/3")
        chat.press("📄 25 báo cáo")
        assert "\n11. " in chat.press("2/3 ›").text
        assert chat.press("12. ").text.startswith("📄 Báo cáo")
        assert chat.say("/report 2021").text.startswith("Có nhiều báo cáo")
        assert chat.say("/search bao cao tong ket").text


def test_in_a_topic_the_asker_still_pages_when_the_question_is_deleted(chat: Chat) -> None:
    forum = chat.telegram.chat(-200, "supergroup", "Diễn đàn", topics=(7,))
    answer = chat.say("/year 2014", place=forum, thread=7)
    message = answer.messages[0]
    assert message["message_thread_id"] == 7
    opened = {"forum_topic_created": {"name": "Báo cáo", "icon_color": 1}}
    message["reply_to_message"] = {**message["reply_to_message"], **opened, "from": BINH.as_json()}
    assert chat.press("2015 ▶", on=message).text.startswith("📅 Năm 2015")


def test_when_telegram_refuses_an_answer_the_person_is_told(
    chat: Chat, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> Screen:
        return Screen("<b>")

    monkeypatch.setattr(views, "summary", broken)
    turn = chat.conversation.say("/year 2012")
    assert [message["text"] for message in turn.messages] == [TEXTS["vi"].trouble]
