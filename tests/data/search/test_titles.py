import unicodedata

import pytest

from data.search import Entry, TitleIndex
from data.search.parameters import DEFAULT

TITLES = {
    "b2012": "10 nhiệm vụ nổi bật của Ban Tổ chức Trung ương trong năm 2012",
    "b2013": "10 nhiệm vụ nổi bật của Ban Tổ chức Trung ương trong năm 2013",
    "qh13": "Hoàn thành rà soát, bổ sung quy hoạch nhân sự khoá XIII",
    "nv17": "Sở Nội vụ triển khai nhiệm vụ năm 2017",
    "dh": "Đảm bảo công tác chuẩn bị nhân sự cho đại hội Đảng các cấp",
    "ytc": "Trường Đại học Y tế công cộng tổng kết năm học",
    "thuy": "Chi cục Thuỷ lợi sơ kết 6 tháng đầu năm",
    "nsach": "Nông thôn mới: nước sạch về bản",
    "ngsach": "Thu ngân sách vượt dự toán",
}
TASKS = [("qh13", 1, "trình Bộ Chính trị phê duyệt quy hoạch"), ("dh", 2, "Kiện toàn bộ máy")]


@pytest.fixture(scope="module")
def index() -> TitleIndex:
    titles = [Entry(id_, None, text) for id_, text in TITLES.items()]
    about = [Entry("old", None, "Kết quả công tác dân vận", frozenset({2012}))]
    return TitleIndex.of([*titles, *about, *(Entry(*task) for task in TASKS)])


def found(index: TitleIndex, query: str) -> list[str]:
    return [hit.entry.report for hit in index.find(query).hits]


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("nhiệm vụ nổi bật 2012", "b2012"),
        ("nhiem vu noi bat 2012", "b2012"),
        ("NHIEM VU NOI BAT 2013", "b2013"),
        ("nhim vu noii bat 2013", "b2013"),
        ("nhiemvu noibat 2012", "b2012"),
        ("noi bat nhiem vu 2012", "b2012"),
        ("quy hoach khoa 13", "qh13"),
        ("quy hoạch khóa XIII", "qh13"),
        ("quy hoach khoa xiii", "qh13"),
        ("BTC TW 2013", "b2013"),
        ("ban to chuc TƯ 2013", "b2013"),
        ("thủy lợi", "thuy"),
        ("thuy loi", "thuy"),
        ("chuẩn bị nhân sự đại hội", "dh"),
        ("chuan bi nhan xu dai hoi", "dh"),
        ("nước sạch", "nsach"),
        ("ngân sách", "ngsach"),
        ("dan van 2012", "old"),
        ("kien toan bo may", "dh"),
        ("triển khai nhiệm vụ", "nv17"),
    ],
)
def test_finds_first(index: TitleIndex, query: str, first: str) -> None:
    assert found(index, query)[0] == first


@pytest.mark.parametrize(
    "query",
    [
        "nhiem vu noi bat 2014",
        "10 nhiem vu noi bat 2021",
        "12 nhiệm vụ nổi bật",
        "quy hoach khoa 12",
        "quy hoạch khóa XII",
        "dan van 2013",
        "so noi vu 2016",
        "6 thang dau nam 2012",
        "10 nhiem vu noi bat zzzzz 2011",
    ],
)
def test_a_number_is_never_nearly_right(index: TitleIndex, query: str) -> None:
    result = index.find(query)
    assert not result.hits
    assert result.nearest, "but what comes nearest is named"


def test_a_range_of_years_is_met_by_any_of_them(index: TitleIndex) -> None:
    assert found(index, "nhiem vu noi bat 2012-2013") == ["b2012", "b2013"]
    assert found(index, "nhiem vu noi bat 2013–2016") == ["b2013"]
    assert found(index, "dan van 2010-2014") == ["old"]
    assert found(index, "nhiem vu noi bat 2014-2016") == []


def test_only_what_some_owners_have_is_found_however_much_others_have() -> None:
    index = TitleIndex.of(Entry(str(n), None, f"Báo cáo tổng kết số {n}") for n in range(2_000))
    assert index.find("bao cao tong ket").total < 2_000
    found = index.find("bao cao tong ket", owners=[7, 1_990, 5_000])
    assert {hit.entry.report for hit in found.hits} == {"7", "1990"}
    assert [hit.entry.report for hit in index.find("bao cao 7", owners=[7, 8]).hits] == ["7"]
    assert index.find("bao cao 9", owners=[7, 8]).total == 0
    assert index.find("bao cao", owners=[]).total == 0


def test_the_last_word_may_be_unfinished(index: TitleIndex) -> None:
    hits = index.find("chi cuc thuy l", unfinished=True).hits
    assert hits[0].entry.report == "thuy"


def test_what_matched_is_marked_in_the_original_spelling(index: TitleIndex) -> None:
    (hit, *_) = index.find("nhim vu btc tw 2012").hits
    marked = [hit.entry.text[start:end] for start, end in hit.marks()]
    assert marked == ["nhiệm vụ", "Ban Tổ chức Trung ương", "2012"]


@pytest.mark.parametrize(
    ("query", "understood"),
    [
        ("nhim vu noi bat 2012", "nhiệm vụ nổi bật 2012"),
        ("nhiemvu noi bat 2012", "nhiệm vụ nổi bật 2012"),
        ("thuyr lowij", "thủy lợi"),
        ("thu3y lo7i5", "thủy lợi"),
        ("nhiem vu noi bat 2012", None),
        ("BTC TW 2012", None),
        ("khoá XIII quy hoạch", None),
    ],
)
def test_a_corrected_query_is_told(index: TitleIndex, query: str, understood: str | None) -> None:
    assert index.find(query).understood == understood


def test_where_nothing_is_found_the_word_to_drop_is_told(index: TitleIndex) -> None:
    result = index.find("nhiem vu noi bat 2014")
    assert result.without == ("2014", index.find("nhiem vu noi bat").total)
    assert index.find("zxcvb qwrty").without is None


def test_no_word_is_told_to_be_dropped_for_what_only_looks_like_the_others(
    index: TitleIndex,
) -> None:
    assert index.find("noii zxcvb").without is None
    assert index.find("noi zxcvb").without == ("zxcvb", index.find("noi").total)


@pytest.mark.parametrize(
    "query",
    [
        "",
        " ",
        "🙂🙂",
        "!!!",
        "zxcvb qwrty",
        "zxcvb 2012",
        "<b>&\"' OR 1=1 -- NEAR( * ^ :",
        "\x00",
        "a" * 5000,
    ],
)
def test_nonsense_finds_nothing(index: TitleIndex, query: str) -> None:
    assert found(index, query) == []


def test_decomposed_letters_are_the_same_letters(index: TitleIndex) -> None:
    typed = unicodedata.normalize("NFD", "triển khai nhiệm vụ")
    assert found(index, typed) == found(index, "triển khai nhiệm vụ") == ["nv17"]


def test_typed_accents_decide_between_titles_alike_without_them(index: TitleIndex) -> None:
    assert found(index, "nước sạch")[0] == "nsach"
    assert found(index, "ngân sách")[0] == "ngsach"


def test_words_found_as_typed_leave_out_others_alike_without_accents() -> None:
    index = TitleIndex.of(
        [Entry("name", None, "Ông Tô Lâm"), Entry("else", None, "Tổ đã làm việc")]
    )
    assert found(index, "Tô Lâm") == ["name"]
    assert found(index, "to lam") == ["name", "else"]


def test_titles_come_before_task_headlines(index: TitleIndex) -> None:
    hits = index.find("quy hoạch").hits
    assert [hit.entry.position for hit in hits] == [None, 1]


def test_pages_cover_every_hit_once(index: TitleIndex) -> None:
    whole = index.find("nam", limit=100)
    pages = [index.find("nam", limit=2, offset=offset).hits for offset in range(0, whole.total, 2)]
    assert [hit for page in pages for hit in page] == list(whole.hits)
    assert whole.total == len(whole.hits) > 2


def test_no_score_is_above_one_and_an_exact_title_reaches_it(index: TitleIndex) -> None:
    hits = index.find(TITLES["dh"]).hits
    assert hits[0].score == pytest.approx(1)
    assert all(0 < hit.score <= 1 for hit in hits)


def test_a_very_long_query_is_read_as_far_as_a_title_goes(index: TitleIndex) -> None:
    words = " ".join(["nhiệm vụ nổi bật 2012"] * 500)
    assert found(index, words)[0] == "b2012"
    assert len(words.split()) > DEFAULT.most_syllables


def test_an_empty_index_finds_nothing() -> None:
    assert TitleIndex.of([]).find("nhiệm vụ") == TitleIndex.of([]).find("nhiệm vụ")
    assert TitleIndex.of([]).find("nhiệm vụ").total == 0


@pytest.mark.parametrize(
    "query",
    ["xin chào bạn", "xin chao ban", "thoi tiet hom nay", "cảm ơn", "chao buoi sang", "bong da"],
)
def test_words_that_are_but_like_those_of_a_few_titles_find_nothing(
    index: TitleIndex, query: str
) -> None:
    assert found(index, query) == []
