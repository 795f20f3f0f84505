"""Files that the terminal chat keeps."""

from pathlib import Path

from bot.keeping import keep
from tests.chat import Chat


def test_what_is_there_stays(chat: Chat, tmp_path: Path) -> None:
    (tmp_path / "nhiem-vu-2012.csv").write_text("mine")
    kept = list(keep(chat.say("/export 2012 csv").turn, tmp_path))
    assert [each.split()[0] for each in kept] == ["nhiem-vu-2012-2.csv"]
    assert (tmp_path / "nhiem-vu-2012.csv").read_text() == "mine"


def test_answers_without_a_file_leave_none(chat: Chat, tmp_path: Path) -> None:
    assert not list(keep(chat.say("/export 2012").turn, tmp_path))
    assert not list(tmp_path.iterdir())


def test_a_file_that_cannot_be_written_is_told(chat: Chat, tmp_path: Path) -> None:
    kept = list(keep(chat.say("/export 2012 csv").turn, tmp_path / "none"))
    assert kept == ["nhiem-vu-2012.csv: No such file or directory"]
