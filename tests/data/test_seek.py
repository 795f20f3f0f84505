"""Full text over a database: which reports come, in which order, and how a query is mended."""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from data.library import Library
from data.load import load
from data.model import Period, Task
from data.parsed import to_json
from data.store.schema import FULL_TEXT
from tests.conftest import CORPUS
from tests.reports import library_of, report

TITLE_2012 = "10 nhiệm vụ nổi bật của Ban Tổ chức Trung ương trong năm 2012"
BODIES = {
    "apart22222": "Sở mở lớp học về phòng chống dịch. " + "Việc khác. " * 40 + "Hết lụt, dân về.",
    "near222222": "Sở lo chống lụt và phòng cháy cho dân trong cả năm",
    "together22": "Sở lo phòng chống lụt bão cho dân",
    "other22222": "Báo cáo nêu 1.500 hộ được cấp nước",
}


@pytest.fixture
def made(tmp_path: Path) -> Iterator[Library]:
    nothing = {"tasks": (), "documents": (), "people": (), "figures": (), "announced": ()}
    periods = {"near222222": (Period(2019, "year", "reviewed"),)}
    lines = [
        to_json(
            report(
                id_,
                title=f"Báo cáo {id_}",
                body=body,
                **nothing,
                periods=periods.get(id_, (Period(2021, "year", "reviewed"),)),
            )
        )
        for id_, body in BODIES.items()
    ]
    file = tmp_path / "made.jsonl"
    file.write_text("\n".join(lines), "utf-8")
    assert not load(tmp_path / "made.db", [file]).problems
    with closing(Library(tmp_path / "made.db")) as library:
        yield library


def ids(library: Library, words: str) -> list[str]:
    return [each.card.id for each in library.passages(words, limit=9).reports]


def test_words_that_stand_together_come_first_and_those_far_apart_not_at_all(
    made: Library,
) -> None:
    assert ids(made, "phòng chống lụt") == ["together22", "near222222"]


def test_without_accents_syllables_that_make_no_pair_do_not_count(made: Library) -> None:
    assert ids(made, "phong chong lut") == ["together22"]


@pytest.mark.parametrize("words", ["phòng chống", "phòng chống 2021", "phong chong"])
def test_two_syllables_are_one_word_where_any_report_has_it(made: Library, words: str) -> None:
    assert set(ids(made, words)) == {"together22", "apart22222"}


def test_two_syllables_that_no_report_has_as_one_word_may_stand_near_each_other(
    made: Library,
) -> None:
    assert ids(made, "chống cháy") == ["near222222"]


def test_what_a_report_says_twice_is_one_passage_that_of_its_task(tmp_path: Path) -> None:
    said = "Sở đã thanh tra 15 xã vùng cao"
    body = f"{said}.\nPhóng viên đưa tin.\n{said};"
    start = body.rindex(said)
    whole = report(
        "twice22222",
        title="Báo cáo",
        body=body,
        tasks=(Task(None, "done", 2021, said, said, start, start + len(said)),),
        **dict.fromkeys(("documents", "people", "figures", "announced"), ()),
    )
    with library_of(tmp_path, whole) as library:
        (found,) = library.passages("thanh tra", limit=9).reports
    assert found.count == 1
    assert [(each.position, each.status) for each in found.passages] == [(1, "done")]


def test_words_that_stand_nowhere_together_are_told_apart(made: Library) -> None:
    found = made.passages("lớp lụt", limit=9)
    assert [each.card.id for each in found.reports] == ["apart22222"]
    assert found.apart
    assert not made.passages("phòng chống lụt", limit=9).apart


def test_an_accent_tells_words_apart_and_another_one_is_told(made: Library) -> None:
    assert ids(made, "bão") == ["together22"]
    other = made.passages("bãi", limit=9)
    assert not other.total
    assert made.passages("lũt", limit=9).understood == "lụt"
    assert made.passages("lut", limit=9).understood is None


def test_a_year_is_in_the_text_or_what_the_report_is_on(made: Library) -> None:
    assert ids(made, "lụt 2019") == ["near222222"]
    assert set(ids(made, "lụt 2021")) == {"together22", "apart22222"}
    assert ids(made, "lụt 2018") == []


@pytest.mark.parametrize(
    ("words", "found"), [("1.500 hộ", 1), ("1500 hộ", 1), ("500 hộ", 0), ("1.501 hộ", 0)]
)
def test_a_number_is_never_nearly_right(made: Library, words: str, found: int) -> None:
    assert made.passages(words, limit=9).total == found


def test_a_year_elsewhere_takes_no_passage_away_from_the_words(library: Library) -> None:
    with_year = library.passages("tham nhũng 2012", limit=1).reports[0].passages
    without = library.passages("tham nhũng", limit=1).reports[0].passages
    assert [each.passage.core for each in with_year] == [each.passage.core for each in without]


def test_a_slip_is_mended_by_the_words_there_are(made: Library) -> None:
    found = made.passages("phongf choong lutj", limit=9)
    assert found.understood == "phòng chống lụt"
    assert found.reports[0].card.id == "together22"


def test_the_page_after_the_last_is_the_last(made: Library) -> None:
    found = made.passages("sở", limit=2, offset=40)
    assert found.total == 3
    assert found.offset == 2
    assert len(found.reports) == 1


def test_all_passages_of_one_report(library: Library) -> None:
    (first,) = library.passages("quy hoạch", limit=1).reports
    every = library.passages_of_report("quy hoạch", first.card.id)
    assert every is not None
    assert len(every.passages) == every.count == first.count > len(first.passages)
    assert library.passages_of_report("quy hoạch", "nope222222") is None


def test_a_passage_knows_the_task_it_lies_in(library: Library) -> None:
    (found,) = library.passages('"lấy phiếu tín nhiệm"', limit=9).reports
    (placed,) = found.passages
    assert placed.position is not None
    task = library.task(found.card.id, placed.position)
    assert task is not None
    assert placed.passage.text.rstrip(".;") in task.task.text


def test_a_passage_over_two_tasks_opens_the_one_where_its_words_stand_nearest(
    library: Library,
) -> None:
    (found,) = library.passages("quy hoạch 2019", limit=9).reports
    first = found.passages[0]
    assert len(first.passage.marks) > 1
    assert first.position is not None


@pytest.mark.parametrize(
    "words",
    ['"', "NEAR(", "a:b", "^", "*", "{title}", "x' OR 1=1", "(" * 50, "ă" * 5000, "9" * 5000],
)
def test_nothing_typed_breaks_the_search(library: Library, words: str) -> None:
    assert library.passages(words, limit=2).query == words


def test_full_text_keeps_up_with_reports_that_change_and_go(tmp_path: Path) -> None:
    corpus = shutil.copytree(CORPUS, tmp_path / "corpus")
    database = tmp_path / "reports.db"
    load(database, [corpus])
    changed = next(corpus.glob("001*"))
    changed.write_text(changed.read_text("utf-8").replace("tham nhũng", "tham ô"), "utf-8")
    next(corpus.glob("004*")).unlink()
    load(database, [corpus])
    with closing(sqlite3.connect(database)) as rows:
        for table in (*(f"{name}_fts" for name in FULL_TEXT), "reports_spelled"):
            command = f"({table}, rank) VALUES ('integrity-check', 1)"
            rows.execute(f"INSERT INTO {table} {command}")
    with closing(Library(database)) as library:
        assert not library.find_people("tổng bí thư", limit=1).total
        assert TITLE_2012 in {
            each.card.title for each in library.passages("tham ô", limit=9).reports
        }
        found = library.passages('"phòng chống tham nhũng"', limit=9).reports
        assert TITLE_2012 not in {each.card.title for each in found}
