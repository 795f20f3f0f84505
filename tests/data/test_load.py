import json
import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from data.errors import DatabaseError
from data.intake import Job
from data.library import Library
from data.load import Summary, load, rebuild, refresh
from data.parsed import to_json
from data.stated import Stated
from data.store import open as opening
from data.workers import Done
from tests.conftest import CORPUS
from tests.reports import report

SEEDS = 5


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    return shutil.copytree(CORPUS, tmp_path / "corpus")


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return tmp_path / "reports.db"


def rows(database: Path) -> dict[str, list[tuple[object, ...]]]:
    """Everything in the tables, whatever numbers the rows got."""
    with closing(sqlite3.connect(database)) as connection:
        return {
            table: sorted(connection.execute(query).fetchall(), key=repr)
            for table, query in {
                "reports": "SELECT id, title, body FROM reports",
                "tasks": "SELECT id, position, text FROM tasks"
                " JOIN reports ON reports.number = report",
                "citations": "SELECT reports.id, code, as_written FROM citations"
                " JOIN reports ON number = report JOIN documents ON documents.id = document",
                "mentions": "SELECT name, role FROM mentions JOIN people ON people.id = person",
                "periods": "SELECT year, part, role FROM periods",
                "found": "SELECT count(*) FROM tasks_fts WHERE tasks_fts MATCH 'trung'",
            }.items()
        }


def test_the_five_seeds_load_without_a_problem(database: Path, corpus: Path) -> None:
    assert load(database, [corpus]) == Summary(added=SEEDS)


def test_loading_twice_changes_nothing(database: Path, corpus: Path) -> None:
    load(database, [corpus])
    before = rows(database)
    assert load(database, [corpus]) == Summary(unchanged=SEEDS)
    assert rows(database) == before


def test_refreshing_what_has_not_changed_only_looks(database: Path, corpus: Path) -> None:
    load(database, [corpus])
    stat = database.stat()
    assert refresh(database, corpus) == Summary(unchanged=SEEDS)
    assert database.stat().st_mtime_ns == stat.st_mtime_ns


def test_a_touched_file_is_not_read_again(database: Path, corpus: Path) -> None:
    load(database, [corpus])
    os.utime(next(corpus.iterdir()), (1, 1))
    assert refresh(database, corpus) == Summary(unchanged=SEEDS)


def test_a_changed_file_replaces_its_report(database: Path, corpus: Path) -> None:
    load(database, [corpus])
    file = next(corpus.glob("000*"))  # it has a URL, which is its identity
    file.write_text(file.read_text("utf-8").replace("năng động, sáng tạo", "năng động"), "utf-8")
    assert refresh(database, corpus) == Summary(replaced=1, unchanged=SEEDS - 1)
    with closing(sqlite3.connect(database)) as connection:
        query = "SELECT count(*) FROM reports_fts WHERE reports_fts MATCH '\"nang dong sang tao\"'"
        assert connection.execute(query).fetchone() == (0,)


def test_a_removed_file_takes_all_of_its_report_along(database: Path, corpus: Path) -> None:
    load(database, [corpus])
    next(corpus.glob("001*")).unlink()
    assert refresh(database, corpus) == Summary(removed=1, unchanged=SEEDS - 1)
    with closing(Library(database)) as library:
        assert library.year(2012) is None
        assert library.counts()["documents"] < 15  # the 2012 report cited most of them
    with closing(sqlite3.connect(database)) as connection:
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []


def test_a_folder_that_is_gone_loses_no_reports(database: Path, corpus: Path) -> None:
    load(database, [corpus])
    corpus.rename(corpus.with_name("elsewhere"))
    summary = load(database, [corpus])
    assert [problem.message for problem in summary.problems] == ["There is no such file or folder."]
    assert len(rows(database)["reports"]) == SEEDS


def test_bad_files_are_told_and_the_rest_goes_on(database: Path, corpus: Path) -> None:
    (corpus / "empty.txt").write_bytes(b"")
    (corpus / "binary.txt").write_bytes(bytes(range(256)) * 40)
    (corpus / "not-a-report.txt").write_text("Hôm nay trời nắng đẹp.\n", "utf-8")
    with (corpus / "huge.txt").open("wb") as huge:
        huge.truncate(50 * 1024 * 1024)
    (corpus / "gone.txt").symlink_to("nowhere.txt")
    summary = load(database, [corpus])
    assert summary.added == SEEDS
    bad = {"empty", "binary", "not-a-report", "huge", "gone"}
    assert {Path(problem.path).stem for problem in summary.problems} == bad
    for problem in summary.problems:
        assert problem.message.endswith("."), problem
    assert load(database, [corpus]).problems == summary.problems  # they stay told


def test_a_parser_that_fails_on_one_file_does_not_stop_the_others(
    database: Path, corpus: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from data import parse  # noqa: PLC0415

    whole = parse.read_report

    def fails_on_2012(text: str, *stated: Stated) -> object:
        return 1 / 0 if "năm 2012 như sau" in text else whole(text, *stated)

    monkeypatch.setattr(parse, "read_report", fails_on_2012)
    summary = load(database, [corpus])
    assert summary.added == SEEDS - 1
    assert "ZeroDivisionError" in summary.problems[0].message


def test_the_same_report_in_two_files_is_kept_once(database: Path, corpus: Path) -> None:
    first = next(corpus.glob("000*"))
    shutil.copy(first, corpus / "zzz.txt")
    assert load(database, [corpus]) == Summary(added=SEEDS, merged=1)
    first.unlink()
    assert refresh(database, corpus) == Summary(replaced=1, unchanged=SEEDS)


def test_parsed_reports_load_line_by_line(database: Path, tmp_path: Path) -> None:
    file = tmp_path / "parsed.jsonl"
    lines = [to_json(report("aaaa222222")), "{broken", "", to_json(report("bbbb333333"))]
    file.write_text("\n".join(lines), "utf-8")
    summary = load(database, [file])
    assert summary.added == 2
    assert [problem.message.split(" is ")[0] for problem in summary.problems] == ["Line 2"]
    with closing(Library(database)) as library:
        assert library.report("aaaa222222") == report("aaaa222222")


def test_a_load_that_is_cut_off_leaves_the_database_as_it_was(database: Path, corpus: Path) -> None:
    first = next(corpus.glob("000*"))
    load(database, [first])
    before = rows(database)

    def cut_off(_jobs: Iterable[Job]) -> Iterator[Done]:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        load(database, [corpus], work=cut_off)
    assert rows(database) == before


@pytest.mark.parametrize("content", [b"not a database, but longer than a header " * 30, b"x"])
def test_a_damaged_database_is_set_aside_and_built_anew(
    database: Path, corpus: Path, content: bytes
) -> None:
    database.write_bytes(content)
    summary = refresh(database, corpus)
    assert summary.added == SEEDS
    assert "reports.db.set-aside-1" in summary.problems[0].message
    assert database.with_name("reports.db.set-aside-1").read_bytes() == content


def test_a_database_known_to_be_damaged_is_replaced_though_it_looks_whole(
    database: Path, corpus: Path
) -> None:
    load(database, [corpus])
    whole, content = rows(database), database.read_bytes()
    with closing(Library(database)) as library:
        summary = rebuild(database, [corpus])
        assert library.counts()["reports"] == SEEDS, "who reads the old one goes on in the new one"
    assert summary.added == SEEDS
    assert rows(database) == whole
    assert database.with_name("reports.db.set-aside-1").read_bytes() == content


def test_a_reader_finds_the_new_database_when_its_own_was_overwritten(
    database: Path, corpus: Path
) -> None:
    load(database, [corpus])
    with closing(Library(database)) as library:
        with closing(sqlite3.connect(database)) as connection:
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")  # what it knew is of no use now
        with database.open("r+b") as file:
            file.write(os.urandom(database.stat().st_size))
        with pytest.raises(DatabaseError):
            library.report("none")
        load(database, [corpus])
        assert library.counts()["reports"] == SEEDS


def test_another_programs_database_is_not_written_over(database: Path, corpus: Path) -> None:
    with closing(sqlite3.connect(database)) as other:
        other.execute("CREATE TABLE precious (thing)")
    assert "was no database of this bot" in load(database, [corpus]).problems[0].message
    with closing(sqlite3.connect(database.with_name("reports.db.set-aside-1"))) as other:
        assert other.execute("SELECT * FROM precious").fetchall() == []


def test_a_database_of_another_version_is_rebuilt_with_all_it_had_read(
    database: Path, corpus: Path, tmp_path: Path
) -> None:
    elsewhere = tmp_path / "elsewhere.jsonl"
    elsewhere.write_text(to_json(report()), "utf-8")
    load(database, [corpus, elsewhere])
    with closing(sqlite3.connect(database)) as connection:
        connection.execute("PRAGMA user_version = 1")
    assert refresh(database, corpus) == Summary(added=SEEDS + 1)


def test_a_library_sees_the_next_load_and_a_rebuild(database: Path, corpus: Path) -> None:
    load(database, [next(corpus.glob("001*"))])
    with closing(Library(database)) as library:
        assert [count.year for count in library.years()] == [2012]
        load(database, [corpus])
        assert library.year(2024)
        with closing(sqlite3.connect(database)) as connection:
            connection.execute("PRAGMA user_version = 1")
        next(corpus.glob("001*")).unlink()
        load(database, [corpus])
        assert library.year(2012) is None


def test_a_library_with_little_memory_for_its_index_sees_the_next_load(
    database: Path, corpus: Path
) -> None:
    load(database, [next(corpus.glob("001*"))])
    with closing(Library(database, search_memory=1)) as library:
        assert library.search("tong ket").total == 1
        load(database, [corpus])
        assert library.search("tong ket").total == 5


def test_progress_counts_the_files_to_read(database: Path, corpus: Path) -> None:
    seen: list[tuple[int, int, int]] = []
    load(database, [corpus], progress=lambda *counts: seen.append(counts))
    assert seen == [(n - back, SEEDS, n) for n in range(1, SEEDS + 1) for back in (1, 0)]


def test_a_bad_line_costs_no_other(database: Path, tmp_path: Path) -> None:
    good = json.loads(to_json(report("aaaa222222")))
    bad = [good | {"periods": [{"year": "x"}]}, good | {"title": "\ud800"}, good | {"tasks": [[]]}]
    twice = json.loads(to_json(report("bbbb333333")))
    for part in ("periods", "documents", "figures", "people"):
        twice[part] *= 2
    file = tmp_path / "parsed.jsonl"
    file.write_text("\n".join(map(json.dumps, [good, *bad, twice])), "utf-8-sig")
    first = load(database, [file])
    assert (first.added, len(first.problems)) == (2, len(bad))
    again = load(database, [file])
    assert (again.added, again.replaced, again.unchanged) == (0, 0, 1)
    assert again.problems


def test_the_corpus_may_share_a_folder_with_the_database(tmp_path: Path) -> None:
    corpus = shutil.copytree(CORPUS, tmp_path / "corpus")
    database = corpus / "reports.db"
    load(database, [corpus])
    next(corpus.glob("001*")).unlink()
    assert refresh(database, corpus) == Summary(removed=1, unchanged=SEEDS - 1)


def test_a_page_damaged_in_the_middle_is_mended(database: Path, corpus: Path) -> None:
    load(database, [corpus])
    with closing(sqlite3.connect(database)) as connection:
        query = "SELECT rootpage FROM sqlite_master WHERE name = 'files'"
        page = connection.execute(query).fetchone()[0]
        size = connection.execute("PRAGMA page_size").fetchone()[0]
    with database.open("r+b") as file:
        file.seek((page - 1) * size)
        file.write(b"\xff" * size)
    summary = refresh(database, corpus)
    assert summary.added == SEEDS
    assert "reports.db.set-aside-1" in summary.problems[0].message


def test_a_database_that_is_locked_is_waited_for_not_moved_away(
    database: Path, corpus: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "BUSY_SECONDS", 0.1)
    with closing(sqlite3.connect(database)) as other:
        other.execute("CREATE TABLE precious (thing)")
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(DatabaseError, match="locked"):
            load(database, [corpus])
    assert [path.name for path in database.parent.glob("*.set-aside*")] == []


def test_two_first_loads_at_once_both_end_well(database: Path, corpus: Path) -> None:
    command = [sys.executable, "-m", "bot", "load", str(corpus)]
    environment = os.environ | {"BOT_DATABASE": str(database)}
    both = [
        subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True)  # noqa: S603
        for _ in range(2)
    ]
    said = sorted(process.communicate(timeout=120)[0] for process in both)
    assert [process.returncode for process in both] == [0, 0]
    assert said[0].startswith("added 0") and said[1].startswith("added 5")  # noqa: PT018
    assert len(rows(database)["reports"]) == SEEDS


def test_a_library_recovers_when_its_file_comes_back(database: Path, corpus: Path) -> None:
    load(database, [corpus])
    with closing(Library(database)) as library:
        database.rename(database.with_name("away.db"))
        with pytest.raises(DatabaseError):
            library.years()
        database.with_name("away.db").rename(database)
        assert library.years()
