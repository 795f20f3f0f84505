"""Exit status and output of every command, each run as a process of its own."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path

import pytest

from tests.bot.commandline import command, environment, run
from tests.botapi import TOKEN, BotApiServer, Reply
from tests.conftest import CORPUS

FILE = str(min(CORPUS.iterdir()))


@pytest.fixture
def here(loaded_database: Path) -> dict[str, Path]:
    return {"BOT_DATABASE": loaded_database, "BOT_REPORTS": CORPUS}


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["dance"],
        ["ask"],
        ["ask", " "],
        ["ask", "--loud", "a"],
        ["search"],
        ["search", "a", "--limit", "0"],
        ["search", "a", "--limit", "many"],
        ["load", "no such file"],
        ["load", "no/such/folder", "nor this"],
        ["parse"],
        ["parse", "--explain"],
        ["run", "fast"],
        ["chat", "--user"],
    ],
    ids=" ".join,
)
def test_wrong_usage_is_one_line(arguments: list[str], tmp_path: Path) -> None:
    done = run(*arguments, cwd=tmp_path)
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1
    assert not done.stdout


@pytest.mark.parametrize("name", ["run", "chat", "ask", "load", "search", "doctor"])
def test_wrong_settings_stop_every_command_that_uses_them(name: str, tmp_path: Path) -> None:
    arguments = {"ask": ["a"], "search": ["a"]}.get(name, [])
    done = run(name, *arguments, cwd=tmp_path, settings={"BOT_LANGUAGE": "fr"})
    assert done.returncode == (1 if name == "doctor" else 2)
    assert "BOT_LANGUAGE must be vi or en" in done.stdout + done.stderr
    assert (done.stdout + done.stderr).count("\n") == 1


def test_help_names_every_command(tmp_path: Path) -> None:
    done = run("--help", cwd=tmp_path)
    assert done.returncode == 0
    for name in ("run", "chat", "ask", "load", "parse", "search", "doctor"):
        assert f"\n    {name} " in done.stdout


def test_ask(here: dict[str, Path], tmp_path: Path) -> None:
    done = run("ask", "/year 2012", cwd=tmp_path, settings=here)
    assert done.returncode == 0
    assert "2012" in done.stdout
    assert "[1] " in done.stdout.splitlines()[-1]
    assert not done.stderr


def test_ask_takes_words_apart_and_speaks_utf8_anywhere(
    here: dict[str, Path], tmp_path: Path
) -> None:
    done = run("ask", "năm", "2012", cwd=tmp_path, settings=here | {"LANG": "C", "PYTHONUTF8": "0"})
    assert done.returncode == 0
    assert "năm" in done.stdout.casefold()


def test_ask_keeps_the_files_that_were_asked_for(here: dict[str, Path], tmp_path: Path) -> None:
    for name in ("nhiem-vu-2012.csv", "nhiem-vu-2012-2.csv"):
        done = run("ask", "/export 2012 csv", cwd=tmp_path, settings=here)
        assert done.returncode == 0
        assert done.stdout == "[nhiem-vu-2012.csv]\nNhiệm vụ năm 2012: 10 việc\n"
        assert re.fullmatch(rf"Saved: {name} \(\d+ kB\)\n", done.stderr)
        assert (tmp_path / name).read_bytes().startswith(b"\xef\xbb\xbf")


def test_ask_in_english(here: dict[str, Path], tmp_path: Path) -> None:
    vietnamese = run("ask", "/help", cwd=tmp_path, settings=here)
    english = run("ask", "/help", cwd=tmp_path, settings=here | {"BOT_LANGUAGE": "en"})
    assert vietnamese.stdout != english.stdout
    assert english.returncode == 0


def test_ask_what_gets_no_answer(here: dict[str, Path], tmp_path: Path) -> None:
    done = run("ask", "--group", "chuyện phiếm", cwd=tmp_path, settings=here)
    assert done.returncode == 1
    assert done.stderr == "The bot does not answer this.\n"


def test_ask_builds_a_missing_database(tmp_path: Path) -> None:
    database = tmp_path / "new" / "reports.db"
    done = run(
        "ask", "/years", cwd=tmp_path, settings={"BOT_DATABASE": database, "BOT_REPORTS": CORPUS}
    )
    assert done.returncode == 0
    assert database.exists()


def test_no_database_can_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    settings = {"BOT_DATABASE": tmp_path / "file" / "reports.db", "BOT_REPORTS": CORPUS}
    done = run("ask", "/years", cwd=tmp_path, settings=settings)
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert not done.stdout


def test_what_is_wrong_in_the_corpus_is_told_beside_the_answer(tmp_path: Path) -> None:
    for number in range(5):
        (tmp_path / f"{number}.txt").touch()
    settings = {"BOT_DATABASE": tmp_path / "reports.db", "BOT_REPORTS": tmp_path}
    done = run("ask", "/years", cwd=tmp_path, settings=settings)
    assert done.returncode == 0
    assert done.stderr.splitlines()[0].startswith("0.txt: ")
    assert done.stderr.splitlines()[3] == "… and 2 more: `python -m bot load` lists them."


def test_ask_starts_without_what_it_does_not_need(here: dict[str, Path], tmp_path: Path) -> None:
    slow = ["pyvi", "sklearn", "scipy", "numpy", "sqlite_utils", "dotenv", "readline"]
    slow += ["matplotlib", "openpyxl"]
    done = run("ask", "/year 2012", cwd=tmp_path, settings=here | {"PYTHONPROFILEIMPORTTIME": "1"})
    imported = {line.rpartition("|")[2].strip() for line in done.stderr.splitlines()}
    assert "telegram.ext" in imported
    assert not imported.intersection(slow)


def test_load_twice(tmp_path: Path) -> None:
    settings = {"BOT_DATABASE": tmp_path / "reports.db", "BOT_REPORTS": CORPUS}
    first = run("load", cwd=tmp_path, settings=settings)
    second = run("load", cwd=tmp_path, settings=settings)
    assert (first.returncode, second.returncode) == (0, 0)
    assert first.stdout == "added 5, replaced 0, removed 0, unchanged 0, problems 0\n"
    assert second.stdout == "added 0, replaced 0, removed 0, unchanged 5, problems 0\n"


def test_load_quick_and_anew_as_json(tmp_path: Path) -> None:
    settings = {"BOT_DATABASE": tmp_path / "reports.db", "BOT_REPORTS": CORPUS}
    counts = [
        json.loads(run("load", "--json", *options, cwd=tmp_path, settings=settings).stdout)
        for options in ([], ["--quick"], ["--anew"])
    ]
    assert [each["added"] for each in counts] == [5, 0, 5]
    assert [each["unchanged"] for each in counts] == [0, 5, 0]
    (problem,) = counts[2]["problems"]
    assert "it is kept as reports.db.set-aside-1" in problem["message"]


def test_load_lists_problems_and_goes_on(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_text("")
    settings = {"BOT_DATABASE": tmp_path / "reports.db"}
    done = run("load", FILE, "empty.txt", cwd=tmp_path, settings=settings)
    assert done.returncode == 0
    assert "added 1," in done.stdout
    assert "problems 1\nempty.txt: " in done.stdout
    alone = run("load", "empty.txt", cwd=tmp_path, settings={"BOT_DATABASE": tmp_path / "other.db"})
    assert alone.returncode == 1, "nothing was loaded"


def test_parse(tmp_path: Path) -> None:
    done = run("parse", FILE, cwd=tmp_path)
    assert done.returncode == 0
    assert json.loads(done.stdout)["tasks"]


def test_parse_explains_in_brackets_where_there_are_no_colours(tmp_path: Path) -> None:
    done = run("parse", "--explain", FILE, cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    text = " ".join(done.stdout.split())
    assert "[event 2015-01-27, year inferred: Sáng 27/1]" in text
    assert "[period reviewed year 2014: 2014]" in text
    assert "[done 2014: Ban triển khai một cách đồng bộ" in text
    assert "[no task, no action: Ông [person: Tô Huy Rứa]" in text
    assert "period reviewed year 2014 (year printed)" in text
    assert "\x1b" not in done.stdout
    assert max(map(len, done.stdout.splitlines())) <= 80


def test_parse_explains_in_colours_as_wide_as_the_terminal(tmp_path: Path) -> None:
    wide = {"FORCE_COLOR": "1", "COLUMNS": "120"}
    done = run("parse", "--explain", FILE, cwd=tmp_path, settings=wide)
    assert done.returncode == 0
    assert "\x1b[" in done.stdout
    assert " done 2014 " in done.stdout
    assert "[done" not in re.sub(r"\x1b\[[\d;]*m", "", done.stdout)
    tagged = run("parse", "--explain", FILE, cwd=tmp_path, settings=wide | {"NO_COLOR": "1"})
    assert "[done 2014: " in tagged.stdout


def test_parse_explains_a_text_that_is_no_report_too(tmp_path: Path) -> None:
    (tmp_path / "file.txt").write_text("Giá xăng tăng\n\nSáng nay, giá xăng tăng.\n", "utf-8")
    done = run("parse", "--explain", "file.txt", cwd=tmp_path)
    assert done.returncode == 0
    assert "[title: Giá xăng tăng]" in done.stdout
    assert "0 done, 0 planned" in done.stdout
    assert done.stderr == "It is not a work report: `load` would pass it over.\n"


@pytest.mark.parametrize("content", [None, b"", b"\x00\xff\x00binary"])
def test_parse_what_is_no_text(content: bytes | None, tmp_path: Path) -> None:
    file = tmp_path / "file.txt"
    if content is not None:
        file.write_bytes(content)
    done = run("parse", str(file), cwd=tmp_path)
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert not done.stdout


def test_parse_of_a_text_that_is_no_report_says_so_beside_it(tmp_path: Path) -> None:
    (tmp_path / "file.txt").write_text("Một bài thơ.", "utf-8")
    done = run("parse", "file.txt", cwd=tmp_path)
    assert done.returncode == 0
    assert json.loads(done.stdout)["tasks"] == []
    assert "not a work report" in done.stderr


def test_search(here: dict[str, Path], tmp_path: Path) -> None:
    done = run("search", "nhiem", "vu", "noi", "bat", "--limit", "1", cwd=tmp_path, settings=here)
    assert done.returncode == 0
    assert done.stdout.count("\n") == 1
    as_json = run("search", "nhiem vu noi bat", "--json", cwd=tmp_path, settings=here)
    assert json.loads(as_json.stdout)["hits"][0]["title"] in done.stdout


def test_search_for_what_is_not_there(here: dict[str, Path], tmp_path: Path) -> None:
    done = run("search", "xyzzy qwrtp", cwd=tmp_path, settings=here)
    assert (done.returncode, done.stdout) == (0, "")
    assert done.stderr.startswith("Nothing is found.")


def test_doctor_finds_a_sound_set_up(here: dict[str, Path], tmp_path: Path) -> None:
    with BotApiServer() as api:
        done = run(
            "doctor", cwd=tmp_path, settings=here | {"BOT_TOKEN": TOKEN, "BOT_API_URL": api.url}
        )
    assert done.returncode == 0, done.stdout
    assert "@baocao_bot" in done.stdout
    assert "✗" not in done.stdout
    assert TOKEN not in done.stdout + done.stderr


def test_doctor_tells_how_to_turn_inline_mode_on(here: dict[str, Path], tmp_path: Path) -> None:
    with BotApiServer() as api:
        me = api.telegram.call("getMe", {}) | {"supports_inline_queries": False}
        body = json.dumps({"ok": True, "result": me}).encode()
        api.fault = lambda _method, _params: Reply(200, body)
        settings = here | {"BOT_TOKEN": TOKEN, "BOT_API_URL": api.url}
        done = run("doctor", cwd=tmp_path, settings=settings)
    assert done.returncode == 1
    (broken,) = [line for line in done.stdout.splitlines() if line.startswith("✗")]
    assert broken.startswith("✗ inline mode: off")
    assert broken.endswith("→ send /setinline to @BotFather")


def test_doctor_tells_a_refused_token(here: dict[str, Path], tmp_path: Path) -> None:
    with BotApiServer("another") as api:
        done = run(
            "doctor", cwd=tmp_path, settings=here | {"BOT_TOKEN": TOKEN, "BOT_API_URL": api.url}
        )
    assert done.returncode == 1
    assert "refuses it" in done.stdout


def test_doctor_tells_everything_that_is_broken(tmp_path: Path) -> None:
    nowhere = "http://127.0.0.1:9"
    done = run("doctor", cwd=tmp_path, settings={"BOT_TOKEN": TOKEN, "BOT_API_URL": nowhere})
    assert done.returncode == 1
    broken = [line for line in done.stdout.splitlines() if line.startswith("✗") and "→" in line]
    assert [line.split()[1] for line in broken] == ["network:", "database:", "corpus:"]


def test_a_reader_that_leaves_early_is_no_error(here: dict[str, Path], tmp_path: Path) -> None:
    with subprocess.Popen(  # noqa: S603  # our own program
        command("ask", "/help"),
        cwd=tmp_path,
        env=environment(**here),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
