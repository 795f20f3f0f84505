"""What people entrust to the bot: kept through kills, other processes and damaged files."""

from __future__ import annotations

import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from data.errors import StateError
from data.state import Follow, State, Tidings, in_memory, open_state, schema
from data.state.news import LEASE, SHOWN, Unknown

ROOT = Path(__file__).parents[2]
CHAT, GROUP = 4001, -100123
NEW_A, NEW_B = Unknown((("a", ("a",)),)), Unknown((("b", ("b",)),))
WRITER = """
import sys
import time
from itertools import count
from pathlib import Path
from data.state import open_state
state, _ = open_state(Path(sys.argv[1]))
for number in count(int(sys.argv[2])):
    state.choose_language(number, "en")
    state.keep("last", str(number))
    print(number, flush=True)
    time.sleep(0.005)
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "reports-state.db"


@pytest.fixture
def state() -> Iterator[State]:
    with in_memory() as state:
        yield state


def opened(path: Path) -> State:
    state, problem = open_state(path)
    assert problem is None
    return state


def writer(path: Path, first: int) -> subprocess.Popen[str]:
    arguments = [sys.executable, "-c", WRITER, str(path), str(first)]
    return subprocess.Popen(arguments, cwd=ROOT, stdout=subprocess.PIPE, text=True)  # noqa: S603


def read_until(process: subprocess.Popen[str], lines: int) -> int:
    assert process.stdout is not None
    for _ in range(lines - 1):
        process.stdout.readline()
    return int(process.stdout.readline())


def test_choices_are_there_the_next_time(path: Path) -> None:
    with opened(path) as state:
        assert state.language(CHAT) is None
        state.choose_language(CHAT, "en")
        state.choose_language(CHAT, "vi")
        state.keep("menus", "abc")
        assert state.follows.add(CHAT, 0, "Quy hoạch", "vi")
    with opened(path) as state:
        assert state.language(CHAT) == "vi"
        assert state.note("menus") == "abc"
        assert state.follows.all() == [Follow(1, CHAT, 0, "Quy hoạch", "vi")]


def test_a_killed_writer_leaves_all_that_it_had_said_was_kept(path: Path) -> None:
    with writer(path, 1) as process:
        said = read_until(process, 50)
        process.send_signal(signal.SIGKILL)
    with opened(path) as state:
        assert int(state.note("last") or 0) >= said
        assert all(state.language(number) == "en" for number in range(1, said + 1))


def test_two_processes_write_to_one_file_at_a_time(path: Path) -> None:
    with writer(path, 1_000) as one, writer(path, 2_000) as other, opened(path) as state:
        state.choose_language(CHAT, "en")
        last = [read_until(process, 40) for process in (one, other)]
        for process in (one, other):
            process.send_signal(signal.SIGKILL)
        assert state.language(CHAT) == "en"
        assert [state.language(number) for number in last] == ["en", "en"]


def _damaged(path: Path) -> None:
    with opened(path) as state:
        state.choose_language(CHAT, "en")
    content = bytearray(path.read_bytes())
    content[4096:8192] = b"\x99" * 4096
    path.write_bytes(content)


def _text(path: Path) -> None:
    path.write_text("Đây không phải cơ sở dữ liệu. " * 40)


def _of_another_program(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE theirs (x)")


@pytest.mark.parametrize("make", [_damaged, _text, _of_another_program])
def test_a_file_that_is_not_ours_is_set_aside_and_told(
    path: Path, make: Callable[[Path], None]
) -> None:
    make(path)
    before = path.read_bytes()
    state, problem = open_state(path)
    with state:
        assert problem is not None
        assert "is kept as reports-state.db.set-aside-1." in problem
        assert path.with_name(f"{path.name}.set-aside-1").read_bytes() == before
        state.choose_language(CHAT, "en")
    assert opened(path).language(CHAT) == "en"


def test_a_newer_version_of_the_bot_keeps_its_file(path: Path) -> None:
    with opened(path) as state:
        state.choose_language(CHAT, "en")
        state.connection.execute(f"PRAGMA user_version = {len(schema.STEPS) + 1}")
    before = path.read_bytes()
    state, problem = open_state(path)
    with state:
        assert "newer version" in (problem or "")
        assert state.language(CHAT) is None
        with pytest.raises(StateError):
            state.choose_language(CHAT, "vi")
    assert path.read_bytes() == before


def test_an_older_file_is_brought_up_to_date(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with opened(path) as state:
        state.choose_language(CHAT, "en")
    further = (*schema.STEPS, lambda db: db.execute("ALTER TABLE chats ADD COLUMN more TEXT"))
    monkeypatch.setattr(schema, "STEPS", further)
    with opened(path) as state:
        assert state.language(CHAT) == "en"
        (version,) = state.connection.execute("PRAGMA user_version").fetchone()
        assert version == len(further)
        assert state.connection.execute("SELECT more FROM chats").fetchall() == [(None,)]


def test_where_no_file_can_be_made_nothing_is_kept_and_that_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    state, problem = open_state(tmp_path / "file" / "reports-state.db")
    with state:
        assert "cannot be written" in (problem or "")
        assert state.path is None
        assert state.language(CHAT) is None
        with pytest.raises(StateError):
            state.choose_language(CHAT, "en")


def test_follows_are_one_for_all_spellings_and_of_one_place(state: State) -> None:
    follows = state.follows
    assert follows.add(GROUP, 7, "Quy hoạch", "vi")
    assert not follows.add(GROUP, 7, "quy  hoach", "en")
    assert follows.add(GROUP, 0, "quy hoach", "en")
    assert [each.words for each in follows.of(GROUP, 7)] == ["Quy hoạch"]
    assert follows.count(GROUP) == 2
    (number,) = [each.number for each in follows.of(GROUP, 0)]
    assert follows.drop(CHAT, number) is None, "a forged button ends no follow of another chat"
    assert follows.drop_words(GROUP, 7, "QUY HOẠCH")
    assert [each.thread for each in follows.drop_all(GROUP, 0)] == [0]
    assert not follows.all()


def test_a_moved_chat_keeps_what_it_had(state: State) -> None:
    state.choose_language(-5, "en")
    state.follows.add(-5, 0, "quy hoạch", "vi")
    state.follows.add(-5, 0, "cán bộ", "vi")
    state.follows.add(GROUP, 0, "cán bộ", "vi")
    state.news.note(NEW_A, [Tidings(-5, 0, ("a",), 1, ("quy hoạch",))])
    state.move(-5, GROUP)
    assert state.language(GROUP) == "en"
    assert [each.words for each in state.follows.of(GROUP, 0)] == ["quy hoạch", "cán bộ"]
    claimed = state.news.claim(0)
    assert claimed is not None
    assert claimed.chat == GROUP
    state.move(-5, GROUP)  # told a second time, by the message in the new group
    assert state.language(GROUP) == "en"


def test_what_is_known_is_no_news_under_any_of_its_names(state: State) -> None:
    first = state.news.unknown([("a", ["a"]), ("b", ["b", "old"])])
    assert first == Unknown((("a", ("a",)), ("b", ("b", "old"))))
    assert state.news.note(first, [])
    again = state.news.unknown([("a", ["a"]), ("c", ["c"]), ("new", ["new", "old"])])
    assert again == Unknown((("c", ("c",)),), ("new",))
    assert list(first.parts(1)) == [Unknown(first.reports[:1]), Unknown(first.reports[1:])]


def test_of_two_processes_one_notes_the_news(path: Path) -> None:
    with opened(path) as one, opened(path) as other:
        for state in (one, other):
            state.follows.add(CHAT, 0, "", "vi")
        unknown = [state.news.unknown([("a", ["a"])]) for state in (one, other)]
        tidings = Tidings(CHAT, 0, ("a",), 1, ("",))
        assert one.news.note(unknown[0], [tidings])
        assert not other.news.note(unknown[1], [tidings])
        assert one.news.claim(0)
        assert not other.news.claim(0)


def test_news_are_claimed_by_one_and_come_back_if_they_were_not_told(state: State) -> None:
    state.follows.add(CHAT, 0, "", "vi")
    state.news.note(NEW_A, [Tidings(CHAT, 0, ("a",), 1, ("",))])
    state.news.note(NEW_B, [Tidings(CHAT, 0, ("b",), 1, ("",))])
    claimed = state.news.claim(1000)
    assert claimed == Tidings(CHAT, 0, ("a", "b"), 2, ("",), (1, 2))
    assert state.news.claim(1000) is None
    assert state.news.claim(1000 + LEASE) == claimed
    state.news.put_off(claimed, 5000)
    assert state.news.claim(4999) is None
    assert state.news.claim(5000) == claimed
    state.news.told(claimed)
    assert state.news.claim(9999) is None


def test_of_much_news_the_first_are_kept_by_name(state: State) -> None:
    state.follows.add(CHAT, 0, "", "vi")
    ids = tuple(f"r{number}" for number in range(100))
    state.news.note(
        Unknown(tuple((id_, (id_,)) for id_ in ids)), [Tidings(CHAT, 0, ids, 100, ("",))]
    )
    claimed = state.news.claim(0)
    assert claimed is not None
    assert (claimed.reports, claimed.count) == (ids[:SHOWN], 100)


def test_news_of_what_is_followed_no_longer_is_dropped(state: State) -> None:
    state.follows.add(CHAT, 0, "quy hoạch", "vi")
    state.follows.add(CHAT, 0, "cán bộ", "vi")
    state.news.note(NEW_A, [Tidings(CHAT, 0, ("a",), 1, ("quy hoạch",))])
    state.follows.drop_words(CHAT, 0, "quy hoạch")
    assert state.news.claim(0) is None


def test_a_closed_chat_leaves_nothing(state: State) -> None:
    state.choose_language(CHAT, "en")
    state.follows.add(CHAT, 0, "", "vi")
    state.news.note(NEW_A, [Tidings(CHAT, 0, ("a",), 1, ("",))])
    state.forget(CHAT)
    assert state.language(CHAT) is None
    assert not state.follows.all()
    assert state.news.claim(0) is None
