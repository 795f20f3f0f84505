import csv
import io

import openpyxl
import pytest
from markdown_it import MarkdownIt

from bot.offline.parameters import Upload
from data.library import Library
from handlers import export
from tests.chat import KATE, Answer, Chat

TITLE_2012 = "10 nhiệm vụ nổi bật của Ban Tổ chức Trung ương trong năm 2012"


def file_of(answer: Answer) -> Upload:
    (call,) = [call for call in answer.turn.calls if call.method == "sendDocument"]
    upload = call.params["document"]
    assert isinstance(upload, Upload)
    return upload


def rows(answer: Answer) -> list[list[str]]:
    text = file_of(answer).content.decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text, newline="")))[1:]


@pytest.mark.parametrize("command", ["/export", "/xuat"])
def test_a_year_comes_as_a_choice_of_files_first(chat: Chat, command: str) -> None:
    answer = chat.say(f"{command} 2012")
    assert answer.text == "Nhiệm vụ năm 2012: 10 việc. Bạn muốn tải tệp loại nào?"
    assert answer.buttons[:3] == ["Excel (.xlsx)", ".csv", "Markdown (.md)"]
    sent = chat.press(".csv")
    assert not sent.edited, "the choice stays"
    assert sent.text == "Nhiệm vụ năm 2012: 10 việc"
    assert file_of(sent).name == "nhiem-vu-2012.csv"
    assert [row[2] for row in rows(sent)] == [str(n) for n in range(1, 11)]


@pytest.mark.parametrize("kind", ["xlsx", ".xlsx", "XLSX", "excel"])
def test_a_file_comes_at_once_where_its_kind_is_said(chat: Chat, kind: str) -> None:
    upload = file_of(chat.say(f"/export 2012 {kind}"))
    assert upload.name == "nhiem-vu-2012.xlsx"
    sheet = openpyxl.load_workbook(io.BytesIO(upload.content)).active
    assert sheet is not None
    assert (sheet.max_row, sheet.max_column) == (11, 10)
    assert [cell.value for cell in sheet["A"]][1:] == [2012] * 10


def test_a_report_is_meant_as_everywhere(chat: Chat, library: Library) -> None:
    answer = chat.say("/export 10 nhiem vu noi bat md")
    (id_,) = {card.id for card in library.resolve("10 nhiem vu noi bat").found}
    assert file_of(answer).name == f"10-nhiem-vu-noi-bat-cua-ban-to-{id_}.md"
    assert answer.text == f"Nhiệm vụ: 10 việc\n📄 {TITLE_2012}"
    shown = MarkdownIt().render(file_of(answer).content.decode())
    assert shown.count("<li>") == 10
    assert f"Nhiệm vụ trong báo cáo “{TITLE_2012}”" in shown


def test_a_choice_between_reports_remembers_the_kind(chat: Chat) -> None:
    answer = chat.say("/export công tác tổ chức xây dựng Đảng csv")
    assert "Bạn muốn xem báo cáo nào?" in answer.text
    assert file_of(chat.press(0)).name.endswith(".csv")


def test_a_range_holds_the_years_there_are(chat: Chat) -> None:
    answer = chat.say("/export 2010-2015 csv")
    assert file_of(answer).name == "nhiem-vu-2012-2015.csv"
    assert [row[0] for row in rows(answer)] == ["2012"] * 10 + ["2014"] * 7 + ["2015"] * 3
    assert file_of(chat.say("/export từ 2019 đến nay csv")).name == "nhiem-vu-2019-2025.csv"
    assert chat.say("/export 2010-2015").buttons[-1] == "📅 Các năm"


def test_every_row_is_a_task_of_the_report_verbatim(chat: Chat, library: Library) -> None:
    report = library.report(library.resolve("2019").found[0].id)
    assert report is not None
    shown = rows(chat.say(f"/export {report.id} csv"))
    assert [row[4] for row in shown] == [task.text for task in report.tasks]
    assert all(row[4] in report.body for row in shown)
    assert {row[9] for row in shown} == {report.id}


def test_a_card_leads_to_the_files_and_back(chat: Chat) -> None:
    card = chat.say("/report 2014").text
    assert "báo cáo “Đảm bảo công tác chuẩn bị" in chat.press("⬇️ Tải về").text
    assert chat.press("📄 Báo cáo").text == card


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("", "Gõ lệnh kèm vài từ, ví dụ: /export 2012 xlsx"),
        ("csv", "Gõ lệnh kèm vài từ, ví dụ: /export 2012 xlsx"),
        ("1999 csv", "Không có báo cáo nào về năm 1999."),
        ("1998-1999", "Không có báo cáo nào về các năm 1998-1999."),
        ("xyzzy md", "Không tìm thấy báo cáo nào khớp với “xyzzy”."),
        ("🙂 md", "ít nhất một chữ hoặc số"),
        ("nhiệm vụ " * 99, "tối đa 200"),
    ],
)
def test_what_cannot_be_exported_gets_a_sentence(chat: Chat, words: str, sentence: str) -> None:
    assert sentence in chat.say(f"/export {words}").text


@pytest.mark.parametrize("data", ["1x_aaaa222222_csv", "1x_aaaa222222_ask"])
def test_a_report_that_has_gone_says_so(chat: Chat, data: str) -> None:
    chat.say("/export 2012")
    assert chat.forge(data).text == "Báo cáo này không còn trong kho."


@pytest.mark.parametrize(
    "data", ["1x_aaaa222222_exe", "1X_2012_csv", "1X_2012_2013_", "1X_a_b_csv"]
)
def test_a_forged_button_gets_a_polite_line(chat: Chat, data: str) -> None:
    chat.say("/export 2012")
    assert "không còn hiệu lực" in chat.forge(data).notices[0]


def test_a_long_file_is_cut_and_says_so(chat: Chat, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(export, "MOST_ROWS", 4)
    answer = chat.say("/export 2012 csv")
    assert answer.text == "Nhiệm vụ năm 2012: 4 việc\nTệp chỉ chứa 4 việc đầu tiên trong 10."
    assert len(rows(answer)) == 4


def test_in_a_group_the_file_answers_who_asked_in_the_topic(chat: Chat) -> None:
    group = chat.telegram.chat(-100, "supergroup", topics=(7,))
    (message,) = chat.say("/export 2012 csv", place=group, thread=7).messages
    assert message["reply_to_message"]["text"] == "/export 2012 csv"
    assert message["message_thread_id"] == 7


def test_in_english(chat: Chat) -> None:
    answer = chat.say("/export 2012 csv", user=KATE)
    assert answer.text == "Tasks of 2012: 10 tasks"
    assert file_of(answer).name == "tasks-2012.csv"
    assert file_of(answer).content.decode("utf-8-sig").startswith("Year,Status,Number,Task,Text,")
