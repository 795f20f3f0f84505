import pytest

from tests.chat import Chat

TITLE_2012 = "10 nhiệm vụ nổi bật của Ban Tổ chức Trung ương trong năm 2012"


@pytest.mark.parametrize(
    "words", ["nhiệm vụ nổi bật", "nhiem vu noi bat", "nhim vu noii bat", "NHIEM VU 2012"]
)
@pytest.mark.parametrize("command", ["/search", "/tim"])
def test_titles_are_found_with_accents_without_and_with_slips(
    chat: Chat, command: str, words: str
) -> None:
    text = chat.say(f"{command} {words}").text
    assert text.startswith(f"🔎 {words} — ")
    assert f"1. 📄 {TITLE_2012}" in text


def test_another_year_is_not_answered_as_if_it_matched(chat: Chat) -> None:
    answer = chat.say("/search nhiem vu noi bat 2013")
    assert answer.text.startswith("Không tìm thấy “nhiem vu noi bat 2013”.")
    assert "Gần nhất là:" in answer.text
    assert TITLE_2012 in answer.text


def test_a_hit_opens_its_report_or_its_task(chat: Chat) -> None:
    chat.say("/search quy hoach")
    assert chat.press("1").text.startswith("📄 Hoàn thành rà soát")
    chat.say("/search lay phieu tin nhiem")
    assert chat.press("1").entities("expandable_blockquote")[0].startswith("Thực hiện chủ trương")


def test_hits_are_paged_by_the_words_in_the_message(chat: Chat) -> None:
    words = 'công — <tác> "cán" & bộ'
    first = chat.say(f"/search {words}")
    assert f"🔎 {words} — " in first.text
    second = chat.press("2/")
    assert f"🔎 {words} — " in second.text
    assert "\n11. " in second.text
    assert chat.press("‹ 1/").text == first.text


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("", "Gõ lệnh kèm vài từ"),
        ("🙂🙂", "ít nhất một chữ hoặc số"),
        ("nhiệm vụ " * 400, "tối đa 200"),
        ("<b>&\"' OR 1=1 -- NEAR( * ^ :", "Không tìm thấy “<b>&\"' OR 1=1 -- NEAR( * ^ :”."),
        ("</b></a>", "Không tìm thấy"),
    ],
)
def test_bad_queries_get_a_sentence(chat: Chat, words: str, sentence: str) -> None:
    assert sentence in chat.say(f"/search {words}").text


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("2012", "📅 Năm 2012"),
        ("nhiệm vụ năm 2012", "Đã hiểu là: /year 2012\n\n📅 Năm 2012"),
        ("nam 2015 co ke hoach gi", "Đã hiểu là: /year 2015 (phần dự kiến)\n\n📅 Năm 2015"),
        ("từ 2012 đến 2016", "Các năm có báo cáo"),
        ("15-CT/TW", "🔎 15-CT/TW — 1 kết quả\n\n1. ✅ Tham mưu Bộ Chính trị"),
        ("chi thi 15", "🔎 chi thi 15 — 1 kết quả\n\n1. ✅ Tham mưu Bộ Chính trị"),
        ("CT 15", "🔎 CT 15 — 1 kết quả\n\n1. ✅ Tham mưu Bộ Chính trị"),
        (
            "năm 2015 dự kiến những gì vậy bạn",
            "Đã hiểu là: /year 2015 (phần dự kiến)\n\n📅 Năm 2015",
        ),
        ("cho tôi xem nhiệm vụ năm 2017", "Đã hiểu là: /year 2017\n\n📅 Năm 2017"),
        ("các năm", "Các năm có báo cáo"),
        ("trợ giúp", "Tôi giúp bạn"),
        ("Tô Huy Rứa", "🔎 Tô Huy Rứa — 2 kết quả"),
        ("99-CT/TW", "Không tìm thấy"),
        ("nhiem vu noi bat", "🔎 nhiem vu noi bat"),
        ("🙂", "Tôi cần ít nhất"),
        ("/khongco lệnh", "Tôi không có lệnh /khongco"),
        ("/năm 2012", "📅 Năm 2012"),
        ("/nhiệmvụ 2012", f"📄 {TITLE_2012}"),
        ("/tìm quy hoạch", "🔎 quy hoạch — "),
    ],
)
def test_plain_text_in_private_is_understood(chat: Chat, text: str, start: str) -> None:
    assert chat.say(text).text.startswith(start)


@pytest.mark.parametrize(
    ("words", "where"),
    [
        ("phòng chống tham nhũng", "Trong báo cáo: 10 nhiệm vụ nổi bật"),  # in a task's text
        ("thi trac nghiem", "Trong báo cáo: 10 nhiệm vụ nổi bật"),
        ("Lâm Đồng", "Triển khai công tác tổ chức xây dựng Đảng năm 2017"),  # outside tasks
        ("Pham Minh Chinh", "Hoàn thành rà soát, bổ sung quy hoạch"),  # a person
        ("TTXVN", "Tổng Bí thư Tô Lâm dự Hội nghị"),  # a source
    ],
)
def test_what_no_title_has_is_found_in_the_text(chat: Chat, words: str, where: str) -> None:
    assert where in chat.say(f"/search {words}").text


def test_only_what_one_source_published(chat: Chat) -> None:
    text = chat.say("/search hoi nghi tong ket nguồn:TTXVN").text
    assert "1. 📄 Tổng Bí thư Tô Lâm dự Hội nghị toàn quốc" in text
    assert TITLE_2012 not in text
    assert "Không tìm thấy" in chat.say("/search hoi nghi tong ket nguồn:abc.vn").text
    assert "1. 📄" in chat.say('/search tong ket nguon:"TTXVN"').text


def test_an_answer_says_how_a_query_was_understood(chat: Chat) -> None:
    answer = chat.say("/search nhim vu noii bat")
    assert "Đã hiểu là: nhiệm vụ nổi bật" in answer.text
    assert answer.entities("underline") == ["nhiệm vụ nổi bật"]


def test_where_nothing_is_found_the_word_to_drop_is_told(chat: Chat) -> None:
    assert "Nếu bỏ “2013” thì có " in chat.say("/search nhiem vu noi bat 2013").text


@pytest.mark.parametrize("words", ["2013", "nhiem vu noi bat 2013", "năm 2013", "tham nhũng 2013"])
def test_a_year_that_happens_to_stand_in_a_text_is_no_match(chat: Chat, words: str) -> None:
    assert "Không tìm thấy" in chat.say(f"/search {words}").text
