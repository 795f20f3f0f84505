"""References in passing: mentions, replies to the bot, and links to what it showed."""

import re
import unicodedata
from urllib.parse import quote

import pytest
from hypothesis import given, settings
from hypothesis.strategies import sampled_from, text

from bot.conversation import Message
from bot.offline.world import BAOCAO
from bot.offline.world import Chat as Place
from data.vietnamese import nfc
from handlers.actions import AskAgain, AskedByWords, SearchFor, unpack
from tests.chat import BINH, KATE, Chat, find, payload

TASKS = "📄 10 nhiệm vụ nổi bật của Ban Tổ chức Trung ương trong năm 2012"


@pytest.fixture
def group(chat: Chat) -> Place:
    return chat.telegram.chat(-100, "supergroup", "Văn phòng")


@pytest.fixture
def listed(chat: Chat, group: Place) -> Message:
    """The tasks of a report, shown in the group."""
    return chat.say("/tasks 2012", place=group).messages[0]


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("@baocao_bot năm 2012", "📅 Năm 2012"),
        ("@BaoCao_Bot 2012", "📅 Năm 2012"),
        ("năm 2012 @baocao_bot", "📅 Năm 2012"),
        ("📄😀 @baocao_bot quy hoạch", "🔎 📄😀 quy hoạch — "),
        ("@baocao_bot, nhiệm vụ năm 2012?", "📅 Năm 2012"),
        ("@baocao_bot: quy hoạch", "🔎 quy hoạch — "),
        ("@baocao_bot 15-CT/TW", "🔎 15-CT/TW — "),
        ("@baocao_bot /nam 2012", "📅 Năm 2012"),
        ("/nam @baocao_bot 2012", "📅 Năm 2012"),
        ("@baocao_bot", "Tôi giúp bạn tra cứu"),
        ("@baocao_bot @baocao_bot", "Tôi giúp bạn tra cứu"),
        ("@baocao_bot ơi!!! 🙂", ""),
    ],
)
def test_whoever_names_the_bot_is_answered(chat: Chat, group: Place, text: str, start: str) -> None:
    answer = chat.say(text, place=group)
    assert len(answer.messages) == 1
    assert answer.without_preface.startswith(start)


def test_a_name_that_links_to_the_bot_is_its_name(chat: Chat, group: Place) -> None:
    text = "😀 Báo cáo năm 2012"
    named = {"type": "text_mention", "offset": 3, "length": 7, "user": BAOCAO.as_json()}
    assert chat.say("quy hoạch", place=group).turn.calls == ()
    answer = chat.say(text.replace("😀 ", ""), place=group, entities=[named | {"offset": 0}])
    assert answer.text.startswith("📅 Năm 2012")
    other = named | {"user": BINH.as_json()}
    assert not chat.say(text, place=group, entities=[other]).turn.calls


REFERENCES = [
    ("2014", "📅 Năm 2014"),
    ("năm 2014", "📅 Năm 2014"),
    ("còn 2014?", "📅 Năm 2014"),
    ("Thế năm 2014 thì sao ạ?", "📅 Năm 2014"),
    ("con nam 2014 thi sao", "📅 Năm 2014"),
    ("2014 nữa nhé", "📅 Năm 2014"),
    ("nhiệm vụ năm 2014", "📅 Năm 2014"),
    ("2015 có kế hoạch gì?", "📅 Năm 2015"),
    ("and 2014?", "📅 Năm 2014"),
    ("2012-2016", "Các năm có báo cáo"),
    ("từ 2012 đến nay", "Các năm có báo cáo"),
    ("1999", "Không có báo cáo nào về năm 1999"),
    ("bc7skgfzbk", TASKS),
    ("15-CT/TW", "🔎 15-CT/TW"),
    ("Chỉ thị số 15-CT/TW thì sao?", "🔎 Chỉ thị số 15-CT/TW"),
    ("còn chỉ thị 15 ạ", "🔎 chỉ thị 15"),
    ("99-CT/TW", "Không tìm thấy “99-CT/TW”"),
    ("3", "✅ 3. Đã làm · 2012"),
    ("mục 3", "✅ 3. Đã làm · 2012"),
    ("cho xem số 3 với", "✅ 3. Đã làm · 2012"),
    ("tìm quy hoạch", "🔎 quy hoạch"),
    ("tim: quy hoach", "🔎 quy hoach"),
    ("search quy hoach", "🔎 quy hoach"),
    (unicodedata.normalize("NFD", "tìm quy hoạch"), "🔎 quy hoạch"),
    (unicodedata.normalize("NFD", "còn năm 2014 thế nào ạ?"), "📅 Năm 2014"),
]


@pytest.mark.parametrize(("text", "start"), REFERENCES)
def test_a_reply_with_a_reference_is_answered(
    chat: Chat, group: Place, listed: Message, text: str, start: str
) -> None:
    answer = chat.say(text, place=group, reply_to=listed["message_id"], user=BINH)
    assert len(answer.messages) == 1
    assert answer.without_preface.startswith(start)
    assert answer.messages[0]["reply_to_message"]["text"] == text


CHATTER = [
    "cảm ơn nhé",
    "cam on ban nhieu",
    "ok",
    "👍",
    "...",
    "?",
    "vâng ạ",
    "thế à",
    "hay quá",
    "quy hoạch cán bộ",
    "nhiệm vụ nổi bật",
    "2012 vui thật",
    "hẹn gặp 2015",
    "ok 2014",
    "năm 2014 đã làm được nhiều hơn",
    "tôi vào ngành từ 2014 rồi",
    "trên 15-CT/TW có ghi mà",
    "tôi đọc 15-CT/TW rồi",
    "chỉ thị 15 hay đấy",
    "3 việc đầu quan trọng nhất",
    "9",  # a number that is on no button
    "+1",
    "100%",
    "5000",
    "12/2012",
    "0912345678",  # as long as a report's id
    "năm ngoái thì sao?",
    "tìm mãi mới thấy",
    "tìm đâu ra cái này thế",
    "kế hoạch năm sau có chưa",
    "cảm ơn, năm 2012 nhiều việc thật",
    "https://example.vn/2012",
    "gửi @binh_tran xem năm 2012 nhé",
    "/khongco 2012",
    "/năm 2012",
]


@pytest.mark.parametrize("text", CHATTER)
def test_talk_about_an_answer_is_left_alone(
    chat: Chat, group: Place, listed: Message, text: str
) -> None:
    answer = chat.say(text, place=group, reply_to=listed["message_id"], user=BINH)
    assert not answer.turn.calls, answer.text


def test_a_reply_to_somebody_else_is_left_alone(chat: Chat, group: Place) -> None:
    said = chat.telegram.say("năm nào nhiều việc nhất?", BINH, group)["message"]
    assert not chat.say("2012", place=group, reply_to=said["message_id"]).turn.calls


def test_the_answer_to_a_reply_is_whose_reply_it_was(
    chat: Chat, group: Place, listed: Message
) -> None:
    chat.say("2014", place=group, reply_to=listed["message_id"], user=BINH)
    assert chat.press("2015 ▶").notices
    assert chat.press("2015 ▶", user=BINH).text.startswith("📅 Năm 2015")


TASK = "Xây dựng các Đề án để trình Hội nghị Trung ương 5, 6 và 7 …"


@pytest.mark.parametrize(
    ("asked", "title"),
    [
        (["/year 2012"], "Năm 2012"),
        (["/report 2012"], TASKS.removeprefix("📄 ")),
        (["/tasks 2012"], TASKS.removeprefix("📄 ")),
        (["/tasks 2012", "3"], TASK),
        (["/year 2012", "3"], TASK),
    ],
)
@pytest.mark.parametrize("where", ["private", "group"])
def test_what_is_shown_is_shared_by_a_link_that_shows_it(
    chat: Chat, group: Place, asked: list[str], title: str, where: str
) -> None:
    shown = chat.say(asked[0], place=group if where == "group" else None)
    for button in asked[1:]:
        shown = chat.press(button)
    link = find(shown.messages[0], "📤 Chia sẻ")["url"]
    assert link.startswith("https://t.me/share/url?url=https%3A%2F%2Ft.me%2Fbaocao_bot%3Fstart%3D")
    assert link.endswith(f"&text={quote(title, safe='')}")
    opened = chat.say(f"/start {payload(shown.messages[0], '📤 Chia sẻ')}", user=BINH)
    first, same = (answer.text.splitlines()[0].split(" · ")[:2] for answer in (opened, shown))
    assert first == same


def test_a_further_page_shares_the_list_from_its_start(chat: Chat, group: Place) -> None:
    first = chat.say("/year 2012", place=group).messages[0]
    second = chat.press("2/2 ›").messages[0]
    for button in ("📤", "⤢"):
        assert payload(second, button) == payload(first, button)


def test_links_stand_in_a_row_of_their_own(chat: Chat, group: Place) -> None:
    rows = chat.say("/year 2012", place=group).messages[0]["reply_markup"]["inline_keyboard"]
    assert [button["text"] for button in rows[-1]] == ["⤢ Xem đầy đủ", "📤 Chia sẻ"]
    assert not any("url" in button for row in rows[:-1] for button in row)


def test_every_language_has_its_labels(chat: Chat) -> None:
    assert "📤 Share" in chat.say("/year 2012", user=KATE).buttons


@pytest.mark.parametrize(
    "words", ["a", "quy hoạch", "15-CT/TW", "nguồn:TTXVN 2024", "công tác cán bộ? <&>", "😀 🙂"]
)
def test_words_come_back_from_a_link_as_they_were(words: str) -> None:
    action = SearchFor.within_limits(words)
    assert action
    assert unpack(action.pack()) == action == SearchFor(words)


@settings(deadline=None)
@given(
    words=text(min_size=1).filter(str.strip),
    command=sampled_from(["find", "topic", "doc", "people"]),
)
def test_a_command_with_its_words_fits_a_link_or_has_none(
    words: str, command: AskedByWords
) -> None:
    action = AskAgain.within_limits(command, words)
    if action is None:
        assert len(nfc(words).encode()) > 35
    else:
        assert re.fullmatch(r"[A-Za-z0-9_-]{1,64}", action.pack())
        assert unpack(action.pack()) == action


@settings(deadline=None)
@given(words=text(min_size=1).filter(str.strip))
def test_words_of_any_kind_fit_a_link_or_have_none(words: str) -> None:
    action = SearchFor.within_limits(words)
    if action is None:
        assert len(nfc(words).encode()) > 45
    else:
        assert re.fullmatch(r"[A-Za-z0-9_-]{1,64}", action.pack())
        assert unpack(action.pack()) == action


@pytest.mark.parametrize(
    "data",
    ["1A_", "1A_*", "1A__w", "1A_a", "1A_IA", "1A_YR", "1A_YQ==", "nonsense", "2y_2012_done_0"],
)
def test_a_link_that_no_bot_of_ours_made_says_so_and_leads_on(chat: Chat, data: str) -> None:
    answer = chat.say(f"/start {data}")
    assert answer.text.startswith("Liên kết này không còn hiệu lực.\n\nTôi giúp bạn tra cứu")
    assert chat.press("2024").text.startswith("📅 Năm 2024")
