"""One subject through the years."""

from collections.abc import Iterator

import pytest

from data.library import Library
from data.topic import Topic
from tests.reports import library_of, listing


def years(topic: Topic) -> list[tuple[int | None, int, int]]:
    return [(each.year, each.done, each.planned) for each in topic.years]


def headlines(topic: Topic) -> list[str]:
    return [placed.task.headline for placed in topic.tasks]


@pytest.mark.parametrize(
    "words", ["tinh giản biên chế", "tinh gian bien che", "Tinh Giản, biên chế"]
)
def test_a_topic_is_counted_by_year_done_and_planned_apart(library: Library, words: str) -> None:
    topic = library.topic(words, limit=10)
    assert years(topic) == [(2019, 0, 2), (2024, 1, 0)]
    assert topic.total == 3
    assert topic.understood is None
    assert all("tinh giản biên chế" in placed.task.text for placed in topic.tasks)
    assert {placed.report for placed in topic.tasks} == set(topic.cards)


def test_pages_cover_each_task_once_by_year_either_way(library: Library) -> None:
    every = library.topic("cán bộ", limit=99)
    assert len(every.tasks) == every.total
    newest = [placed.task.year or 0 for placed in every.tasks]
    assert newest == sorted(newest, reverse=True)
    pages = [
        library.topic("cán bộ", limit=7, offset=offset).tasks for offset in range(0, every.total, 7)
    ]
    assert tuple(task for page in pages for task in page) == every.tasks
    oldest = library.topic("cán bộ", limit=99, newest_first=False).tasks
    assert sorted(placed.task.year or 0 for placed in oldest) == [p.task.year or 0 for p in oldest]


def test_slips_are_corrected_and_told(library: Library) -> None:
    topic = library.topic("tinh giarn bien chee", limit=10)
    assert topic.understood == "tinh giản biên chế"
    assert topic.total == 3


def test_what_no_task_has_is_nothing(library: Library) -> None:
    assert library.topic("xyzzy", limit=10).total == 0
    assert library.topic("quy hoạch 1975", limit=10).total == 0
    assert library.topic("🙂", limit=10).total == 0


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    first = listing(
        "aaaa222222",
        2019,
        ["Đào tạo, bồi dưỡng cán bộ nữ", "Mở lớp cho cán bộ làng nghề", "Cân bò giống tại trại"],
        ["Tổ chức thi tay nghề", "Công chức của mỗi tổ"],
    )
    with library_of(tmp_path_factory.mktemp("topic"), first) as library:
        yield library


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("đào tạo cán bộ", ["Đào tạo, bồi dưỡng cán bộ nữ"]),
        ("cán bộ nữ", ["Đào tạo, bồi dưỡng cán bộ nữ"]),
        ("cán bộ đào tạo", ["Đào tạo, bồi dưỡng cán bộ nữ"]),
        ("tổ chức", ["Tổ chức thi tay nghề"]),
        ("cán bộ", ["Đào tạo, bồi dưỡng cán bộ nữ", "Mở lớp cho cán bộ làng nghề"]),
        ("cân bò", ["Cân bò giống tại trại"]),
        ("lớp làng nghề", ["Mở lớp cho cán bộ làng nghề"]),
    ],
)
def test_words_that_belong_together_are_found_together(
    made: Library, words: str, found: list[str]
) -> None:
    assert headlines(made.topic(words, limit=10)) == found


def test_accents_that_were_typed_count_where_a_task_has_them(made: Library) -> None:
    assert made.topic("can bo", limit=10).total == 3
    assert not made.topic("can bo", limit=10).other_accents
    assert made.topic("cán bộ", limit=10).total == 2
    other = made.topic("càn bỏ", limit=10)
    assert (other.total, other.other_accents) == (3, True)


def test_words_that_stand_nowhere_together_are_told_apart_and_keep_their_accents(
    made: Library,
) -> None:
    found = made.topic("lớp nghề", limit=10)
    assert (headlines(found), found.apart) == (["Mở lớp cho cán bộ làng nghề"], True)
    assert made.topic("lop nghe", limit=10).apart
    assert not made.topic("cán bộ", limit=10).apart
    assert not made.topic("nghề", limit=10).apart
    other = made.topic("lợp nghề", limit=10)
    assert (other.understood, other.other_accents) == ("lớp nghề", False)


@pytest.mark.parametrize(
    "words", ['"', "NEAR(a b)", "a AND OR", "* ^ x:", "a_b", "đ\u0301 –", "a" * 200]
)
def test_nothing_typed_is_taken_for_full_text_syntax(made: Library, words: str) -> None:
    assert made.topic(words, limit=10).words == words
