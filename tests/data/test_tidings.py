"""Which reports are news, and to whom."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from data.library import Library
from data.load import load
from data.model import Report
from data.parsed import to_json
from data.state import State, in_memory, open_state
from data.tidings import gather, gather_from
from tests.reports import BODY, report, task

CHAT, GROUP = 4001, -100123
OTHER = "Năm 2023, Ban Tổ chức đã rà soát quy hoạch cán bộ ở 12 huyện"


@pytest.fixture
def state() -> Iterator[State]:
    with in_memory() as state:
        yield state


@pytest.fixture
def put(tmp_path: Path) -> Callable[..., Path]:
    """Makes these reports all that there are; returns the database."""
    corpus, database = tmp_path / "corpus", tmp_path / "reports.db"
    corpus.mkdir()

    def put(*reports: Report) -> Path:
        lines = "".join(f"{to_json(each)}\n" for each in reports)
        (corpus / "reports.jsonl").write_text(lines, "utf-8")
        summary = load(database, [corpus])
        assert not summary.problems
        return database

    return put


def gathered(state: State, database: Path) -> list[tuple[int, int, tuple[str, ...]]]:
    """What is to be told after a load: chat, thread, ids."""
    with closing(Library(database)) as library:
        gather(state, library)
    found = []
    while tidings := state.news.claim(0):
        state.news.told(tidings)
        found.append((tidings.chat, tidings.thread, tidings.reports))
    return found


def on(id_: str, text: str, **changes: object) -> Report:
    """A report whose title and whole text are these words."""
    whole = dataclasses.replace(task(text, 2023), start=0, end=len(text))
    empty = {"documents": (), "people": (), "figures": (), "announced": ()}
    return report(id_, body=text, title=text, tasks=(whole,), **empty | changes)


FIRST, SECOND, THIRD = report("aaaa222222"), on("bbbb333333", OTHER), report("cccc444444")


def test_what_is_there_when_somebody_follows_is_no_news(
    state: State, put: Callable[..., Path]
) -> None:
    assert not gathered(state, put(FIRST))
    state.follows.add(CHAT, 0, "", "vi")
    assert not gathered(state, put(FIRST))
    assert gathered(state, put(FIRST, SECOND)) == [(CHAT, 0, ("bbbb333333",))]
    assert not gathered(state, put(FIRST, SECOND))


def test_every_load_is_a_generation_of_its_own(put: Callable[..., Path]) -> None:
    with closing(Library(put(FIRST))) as library:
        seen = [library.generation(), library.generation()]
        for reports in ((FIRST, SECOND), (FIRST, SECOND, THIRD), (FIRST,)):
            put(*reports)
            seen.append(library.generation())
    assert seen == [0, 0, 1, 2, 3]


def test_a_corrected_text_is_no_news(state: State, put: Callable[..., Path]) -> None:
    gathered(state, put(FIRST))
    state.follows.add(CHAT, 0, "", "vi")
    assert not gathered(state, put(dataclasses.replace(FIRST, title="Tiêu đề đã sửa")))


def test_a_database_built_anew_is_no_news(state: State, put: Callable[..., Path]) -> None:
    gathered(state, database := put(FIRST, SECOND))
    state.follows.add(CHAT, 0, "", "vi")
    for part in database.parent.glob("reports.db*"):
        part.unlink()
    assert not gathered(state, put(SECOND, FIRST))


def test_a_report_that_goes_and_comes_again_is_no_news(
    state: State, put: Callable[..., Path]
) -> None:
    state.follows.add(CHAT, 0, "", "vi")
    assert gathered(state, put(FIRST, SECOND)) == [(CHAT, 0, ("aaaa222222", "bbbb333333"))]
    assert not gathered(state, put(FIRST))
    assert not gathered(state, put(FIRST, SECOND))


def test_each_place_hears_once_of_what_it_follows(state: State, put: Callable[..., Path]) -> None:
    gathered(state, put(FIRST))
    state.follows.add(CHAT, 0, "quy hoạch", "vi")
    state.follows.add(CHAT, 0, "cán bộ", "vi")
    state.follows.add(GROUP, 7, "12 huyện", "vi")
    state.follows.add(GROUP, 9, "an sinh", "vi")
    assert gathered(state, put(FIRST, SECOND, THIRD)) == [
        (GROUP, 7, ("bbbb333333",)),
        (CHAT, 0, ("bbbb333333", "cccc444444")),
    ]


def test_what_is_stopped_is_gathered_the_next_time(state: State, put: Callable[..., Path]) -> None:
    state.follows.add(CHAT, 0, "", "vi")
    database = put(*(report(f"xxxxxxx{number}") for number in range(222, 333)))
    answers = iter([False, True, True])
    with closing(Library(database)) as library:
        gather(state, library, stopped=lambda: next(answers))
    first = state.news.claim(0)
    assert first is not None
    assert first.count == 100
    state.news.told(first)
    assert [reports for _, _, reports in gathered(state, database)] == [
        tuple(f"xxxxxxx{number}" for number in range(322, 327))
    ]


def test_news_are_gathered_from_the_files_too(tmp_path: Path, put: Callable[..., Path]) -> None:
    file = tmp_path / "reports-state.db"
    with open_state(file)[0] as state:
        state.follows.add(CHAT, 0, "", "vi")
    gather_from(file, put(FIRST))
    with open_state(file)[0] as state:
        assert state.news.claim(0)


@pytest.mark.parametrize(
    ("words", "met"),
    [
        ("", True),
        ("2021", True),
        ("năm 2022", True),  # planned
        ("2020-2021", True),
        ("2019", False),
        ("12-QĐ/SNV", True),
        ("quyet dinh 12", True),
        ("13-QĐ/SNV", False),
        ("tong ket cong tac", True),
        ("công tác tổng kết", True),  # all words of the title
        ("tổng kết 2021", True),
        ("tổng kết 2020", False),
        ("tông kết", False),  # other accents
        ("nội vụ 2021", True),
        ("sở 2021", True),
        ("sở tác", False),  # halves of two words
        ("cong so", False),
        ("tong ket cong tac an sinh", False),
        ("quy chế làm việc", True),  # together in the text
        ("QUY CHE LAM VIEC", True),
        ("quy che lam viec cua", False),
        ("tập huấn 120 cán bộ", True),  # in one headline
        ("tập huấn 12 cán bộ", False),
        ("tap huan rà soát", False),  # in two tasks
        ("To Lam", True),
        ("Tô Lâm", True),
        ("tổ làm", False),
        ("example.vn", True),
        ("nọi vụ", False),  # a slip
        ("🙂", False),
    ],
)
def test_words_are_met_exactly(
    state: State,
    put: Callable[..., Path],
    words: str,
    met: bool,  # noqa: FBT001
) -> None:
    state.follows.add(CHAT, 0, words, "vi")
    assert bool(gathered(state, put(FIRST))) is met


def test_no_word_is_torn_apart(state: State, put: Callable[..., Path]) -> None:
    state.follows.add(CHAT, 0, "quy hoach", "vi")
    assert not gathered(state, put(on("bbbb333333", "Năm 2023, kế hoạch quý I đã xong")))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Nghị quyết Trung ương 4 khoá XI năm 2023", "NQ TW 4 khóa 11"),
        ("UBND tỉnh họp phiên tháng 3 năm 2023", "ủy ban nhân dân"),
        ("Năm 2023, cấp 2.000 suất học bổng", "2000 suất"),
    ],
)
def test_what_search_takes_as_equal_is_equal(
    state: State, put: Callable[..., Path], text: str, words: str
) -> None:
    state.follows.add(CHAT, 0, words, "vi")
    assert gathered(state, put(on("bbbb333333", text)))


def test_the_fixture_says_what_the_table_above_relies_on() -> None:
    assert "quy chế làm việc" in BODY
    assert FIRST.title == "Sở Nội vụ tổng kết công tác năm 2021"
