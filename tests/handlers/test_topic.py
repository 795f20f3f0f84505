import io
from itertools import pairwise
from pathlib import Path

import pytest
from matplotlib.colors import to_rgba
from matplotlib.image import imread

from bot.offline.parameters import Upload
from data.topic import Topic, YearOfTopic
from handlers.texts import TEXTS
from handlers.views.chart import HEIGHT, WIDTH, Chart, chart_of, drawn, figure_of
from tests.chat import BINH, Answer, Chat

GOLDEN = Path(__file__).parents[1] / "golden" / "topic.png"


@pytest.mark.parametrize("command", ["/topic", "/chude"])
def test_a_topic_is_told_year_by_year_and_in_the_reports_words(chat: Chat, command: str) -> None:
    answer = chat.say(f"{command} tinh giản biên chế")
    assert answer.text.startswith("📈 tinh giản biên chế — 3 việc\n")
    assert answer.entities("pre") == ["2024 █ 1\n2019 ▒▒ 2\n█ đã làm  ▒ dự kiến"]
    assert "1) ✅ 2024 · trong đó, kịp thời tham mưu tổng kết sớm Nghị quyết" in answer.text
    assert answer.text.count("📄 Hoàn thành rà soát, bổ sung quy hoạch nhân sự khóa 13") == 1
    opened = chat.press("3").entities("expandable_blockquote")
    assert "tinh giản biên chế" in opened[0]


def test_the_words_stand_out_and_where_the_headline_has_them_not_the_passage_is_told(
    chat: Chat,
) -> None:
    answer = chat.say("/topic quy hoach")
    assert [words.lower() for words in answer.entities("underline")] == ["quy hoạch"] * 8
    assert (
        "5) ✅ 2012 · Xây dựng các Đề án để trình Hội nghị Trung ương 5, 6 và 7 … "
        "để trình Hội nghị Trung ương 5; Đề án Quy hoạch Ban Chấp hành Trung ương" in answer.text
    )


def test_slips_are_corrected_and_said_so(chat: Chat) -> None:
    answer = chat.say("/topic tinh giarn bien chee")
    assert answer.text.startswith("📈 tinh giarn bien chee — 3 việc")
    assert "Đã hiểu là: tinh giản biên chế" in answer.text


def test_pages_turn_and_the_order_too_by_the_words_in_the_message(chat: Chat) -> None:
    words = "công — tác cán bộ"
    first = chat.say(f"/topic {words}")
    second = chat.press("2/")
    assert second.text.startswith(f"📈 {words} — ")
    assert "\n11) " in second.text
    assert not second.entities("pre"), "the years stand on the first page"
    assert chat.press("‹ 1/").text == first.text
    oldest = chat.press("Cũ nhất trước")
    assert "\n1) ✅ 2012 · " in oldest.text
    assert chat.press("Mới nhất trước").text == first.text


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("", "Gõ lệnh kèm vài từ, ví dụ: /topic quy hoạch"),
        ("🙂🙂", "ít nhất một chữ hoặc số"),
        ("quy hoạch " * 30, "tối đa 200"),
        ("xyzzy", "Không thấy nhiệm vụ nào nói về “xyzzy”."),
        (
            "<b>&\"' OR 1=1 -- NEAR( * ^ :",
            "Không thấy nhiệm vụ nào nói về “<b>&\"' OR 1=1 -- NEAR( * ^ :”.",
        ),
    ],
)
def test_bad_topics_get_a_sentence(chat: Chat, words: str, sentence: str) -> None:
    assert sentence in chat.say(f"/topic {words}").text


def test_a_page_that_is_no_longer_there_is_the_last_one(chat: Chat) -> None:
    chat.say("/topic cán bộ")
    assert "\n1) " not in chat.forge("1o_newest_999").text


@pytest.mark.parametrize("data", ["1o_newest_0", "1O"])
def test_a_button_under_another_message_is_out_of_date(chat: Chat, data: str) -> None:
    chat.say("/help")
    assert "Nút này không còn hiệu lực" in chat.forge(data).text
    assert "Nút này không còn hiệu lực" in chat.say(f"/start {data}").text


def picture(answer: Answer) -> bytes:
    (call,) = [call for call in answer.turn.calls if call.method == "sendPhoto"]
    upload = call.params["photo"]
    assert isinstance(upload, Upload)
    return upload.content


def test_the_chart_comes_as_a_picture_when_asked_for(chat: Chat) -> None:
    chat.say("/topic tinh giản biên chế")
    answer = chat.press("📊 Biểu đồ")
    content = picture(answer)
    assert content.startswith(b"\x89PNG\r\n\x1a\n")
    size = int.from_bytes(content[16:20]), int.from_bytes(content[20:24])
    assert size == (WIDTH, HEIGHT)
    assert len(content) < 100_000
    assert answer.text == "📈 tinh giản biên chế — 3 việc"


def test_the_picture_in_the_readme_is_what_is_drawn(
    chat: Chat, request: pytest.FixtureRequest
) -> None:
    chat.say("/topic quy hoạch")
    content = picture(chat.press("Biểu đồ"))
    if request.config.getoption("--rewrite-golden", default=False):
        GOLDEN.write_bytes(content)
    kept, now = (imread(io.BytesIO(each)) for each in (GOLDEN.read_bytes(), content))
    # Letters are drawn a little otherwise by other versions of the library that draws them.
    assert kept.shape == now.shape
    assert abs(kept - now).mean() < 0.02
    assert len(content) < 60_000


def test_in_a_group_the_chart_answers_the_question_in_its_topic(chat: Chat) -> None:
    group = chat.telegram.chat(-100, "supergroup", topics=(7,))
    shown = chat.say("/topic quy hoạch", place=group, thread=7)
    assert len(shown.messages) == 1
    assert chat.press("Biểu đồ", user=BINH).notices, "not who asked"
    (message,) = chat.press("Biểu đồ").messages
    question = shown.messages[0]["reply_to_message"]
    assert message["reply_to_message"]["message_id"] == question["message_id"]
    assert message["message_thread_id"] == 7


def bars(chart: Chart) -> dict[float, tuple[float, float]]:
    """What is drawn: of each year the heights of its two bars."""
    (axes,) = figure_of(chart).axes
    done, planned = axes.containers
    assert all(bar.get_y() == below.get_height() for below, bar in zip(done, planned, strict=True))
    return {
        round(bar.get_x() + bar.get_width() / 2): (bar.get_height(), above.get_height())
        for bar, above in zip(done, planned, strict=True)
    }


def topic(*years: YearOfTopic, words: str = "quy hoạch") -> Topic:
    return Topic(words, years, (), {})


def chart(*years: YearOfTopic, words: str = "quy hoạch") -> Chart:
    made = chart_of(topic(*years, words=words), TEXTS["vi"])
    assert made is not None
    return made


def test_every_count_is_drawn_and_years_without_tasks_are_gaps() -> None:
    made = chart(YearOfTopic(2012, 4, 0), YearOfTopic(2014, 1, 300), YearOfTopic(2019, 0, 2))
    assert bars(made) == {2012: (4, 0), 2014: (1, 300), 2019: (0, 2)}
    (axes,) = figure_of(made).axes
    first, last = axes.get_xlim()
    assert first < 2012
    assert last > 2019
    assert [text.get_text() for text in axes.texts] == ["4", "301", "2"]
    assert list(axes.get_xticks()) == list(range(2012, 2020))


def test_the_words_of_a_chart_are_the_topics_and_the_languages() -> None:
    made = chart(YearOfTopic(None, 9, 9), YearOfTopic(2012, 4, 1), words="chi $x_1$ và_y")
    assert (made.title, made.subtitle) == ("chi $x_1$ và_y", "Số việc năm 2012")
    figure = figure_of(made)
    assert figure.get_suptitle() == made.title
    assert [text.get_text() for text in figure.legends[0].get_texts()] == ["đã làm", "dự kiến"]
    several = chart(YearOfTopic(2012, 4, 1), YearOfTopic(2015, 1, 0))
    assert several.subtitle == "Số việc mỗi năm, 2012–2015"


def test_a_chart_bears_the_words_that_were_counted() -> None:
    found = Topic("qui hoach", (YearOfTopic(2012, 4, 1),), (), {}, understood="quy hoạch")
    made = chart_of(found, TEXTS["vi"])
    assert made is not None
    assert made.title == "quy hoạch"


def test_tasks_without_a_year_make_no_chart() -> None:
    assert chart_of(topic(YearOfTopic(None, 2, 1)), TEXTS["vi"]) is None


@pytest.mark.parametrize("count", [1, 2, 7, 300])
def test_the_axis_counts_whole_tasks(count: int) -> None:
    (axes,) = figure_of(chart(YearOfTopic(2012, count, 0))).axes
    assert all(tick == round(tick) for tick in axes.get_yticks())


@pytest.mark.parametrize("span", [1, 5, 9, 10, 20, 21, 40, 90])
def test_labels_of_years_have_room(span: int) -> None:
    made = chart(*(YearOfTopic(year, 1, 1) for year in range(2026 - span, 2026)))
    figure = figure_of(made)
    figure.draw_without_rendering()
    (axes,) = figure.axes
    boxes = [label.get_window_extent() for label in axes.get_xticklabels() if label.get_text()]
    upright = [box for box in boxes if box.width > box.height]
    assert all(one.x1 < next_.x0 for one, next_ in pairwise(upright))
    assert boxes
    assert bars(made).keys() <= set(range(1986, 2026)), "of very many years the newest"


@pytest.mark.parametrize("words", ["🙂 $\\frac", "chuyển đổi số " * 14, "漢字", "a\u0301_^{"])
def test_whatever_is_typed_can_be_drawn(words: str) -> None:
    assert drawn(chart(YearOfTopic(2012, 1, 0), words=words)).startswith(b"\x89PNG")


def test_a_picture_is_light_in_any_chat() -> None:
    (axes,) = figure_of(chart(YearOfTopic(2012, 4, 1))).axes
    assert min(to_rgba(axes.get_facecolor())) > 0.9  # red, green, blue and how opaque
