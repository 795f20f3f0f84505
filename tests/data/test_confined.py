"""Only what lies in the corpus is read, whatever its files are called and wherever links lead."""

from __future__ import annotations

import os
import re
from contextlib import closing
from pathlib import Path

import pytest

from data.library import Library
from data.load import load, refresh
from data.scan import scan
from data.summary import Summary
from tests.conftest import CORPUS

LINK = "It is a link out of the folder, or to a folder, and is not followed."
TEXT = next(path for path in sorted(CORPUS.iterdir())).read_text()
SECRET = re.sub(r"^https?://\S+", r"\g<0>?another", re.sub(r"\b20\d\d\b", "1987", TEXT))


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """A folder of one report beside which lies what is nobody's business."""
    folder = tmp_path / "corpus"
    folder.mkdir()
    (folder / "a.txt").write_text(TEXT)
    (tmp_path / "secret.txt").write_text(SECRET)
    return folder


def database(corpus: Path) -> Path:
    return corpus.parent / "reports.db"


def problems(summary: Summary) -> dict[str, str]:
    return {problem.path: problem.message for problem in summary.problems}


def years(path: Path) -> list[int]:
    with closing(Library(path)) as library:
        return [count.year for count in library.years()]


@pytest.mark.parametrize(
    "target", ["../secret.txt", "{parent}/secret.txt", "./../corpus/../secret.txt", "/etc/passwd"]
)
def test_no_link_out_of_the_corpus_is_followed(corpus: Path, target: str) -> None:
    (corpus / "link.txt").symlink_to(target.format(parent=corpus.parent))
    assert problems(load(database(corpus), [corpus])) == {"corpus/link.txt": LINK}
    assert 1987 not in years(database(corpus))
    assert problems(load(database(corpus), [corpus])) == {"corpus/link.txt": LINK}, "told again"
    assert refresh(database(corpus), corpus) == Summary(unchanged=1), "and nothing to do"


def test_neither_does_a_chain_of_links_lead_out(corpus: Path) -> None:
    (corpus / "second.txt").symlink_to("../secret.txt")
    (corpus / "first.txt").symlink_to("second.txt")
    assert set(problems(load(database(corpus), [corpus]))) == {
        "corpus/first.txt",
        "corpus/second.txt",
    }


def test_links_to_folders_are_not_followed(corpus: Path) -> None:
    elsewhere = corpus.parent / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "secret.txt").write_text(SECRET)
    (corpus / "folder").symlink_to(elsewhere)
    (corpus / "folder.txt").symlink_to(corpus)
    (corpus / "itself").symlink_to(corpus)
    told = problems(load(database(corpus), [corpus]))
    assert told == dict.fromkeys(("corpus/folder", "corpus/folder.txt", "corpus/itself"), LINK)
    assert 1987 not in years(database(corpus))


def test_a_file_that_becomes_a_link_out_is_forgotten(corpus: Path) -> None:
    (corpus / "b.txt").write_text(SECRET)
    load(database(corpus), [corpus])
    assert 1987 in years(database(corpus))
    (corpus / "b.txt").unlink()
    (corpus / "b.txt").symlink_to("../secret.txt")
    summary = load(database(corpus), [corpus])
    assert (summary.removed, problems(summary)) == (1, {"corpus/b.txt": LINK})
    assert 1987 not in years(database(corpus))


def test_it_stays_out_when_another_folder_is_loaded(corpus: Path) -> None:
    (corpus / "link.txt").symlink_to("../secret.txt")
    load(database(corpus), [corpus])
    other = corpus.parent / "other"
    other.mkdir()
    (other / "b.txt").write_text(SECRET.replace("1987", "2001").replace("another", "third"))
    load(database(corpus), [other])
    assert 1987 not in years(database(corpus))


def test_links_that_stay_inside_are_files_like_others(corpus: Path) -> None:
    (corpus / "sub").mkdir()
    (corpus / "sub" / "b.txt").symlink_to("../a.txt")
    summary = load(database(corpus), [corpus])
    assert (summary.added, summary.merged, summary.problems) == (1, 1, [])


def test_the_corpus_itself_may_be_a_link_and_a_link_may_be_named(corpus: Path) -> None:
    (corpus.parent / "named").symlink_to(corpus)
    (corpus.parent / "named.txt").symlink_to("secret.txt")
    summary = load(database(corpus), [corpus.parent / "named", corpus.parent / "named.txt"])
    assert (summary.added, summary.problems) == (2, [])


def test_links_that_lead_nowhere_are_told(corpus: Path) -> None:
    (corpus / "itself.txt").symlink_to("itself.txt")
    (corpus / "nowhere.txt").symlink_to("nothing.txt")
    assert problems(load(database(corpus), [corpus])) == {
        "corpus/itself.txt": "itself.txt cannot be opened (too many levels of symbolic links).",
        "corpus/nowhere.txt": "nowhere.txt does not exist.",
    }


def test_pipes_are_not_waited_for(corpus: Path) -> None:
    os.mkfifo(corpus / "pipe.txt")
    os.mkfifo(corpus / "pipe.jsonl")
    assert list(problems(load(database(corpus), [corpus])).values()) == [
        "pipe.jsonl is no regular file.",
        "pipe.txt is no regular file.",
    ]


NAMES = {
    "new line": b"a\nb.txt",
    "no UTF-8": b"\xff\xfe.txt",
    "longest": b"x" * 251 + b".txt",
    "terminal codes": b"\x1b[31mred.txt",
    "right to left": "\u202etxt.txt".encode(),
    "two dots": b"a..txt",
    "percent": b"%s%n{0}.txt",
    "quotes": b"'; DROP TABLE reports; --.txt",
    "markup": b"<b>&.txt",
    "blanks": b" .txt",
}


@pytest.mark.parametrize("name", NAMES.values(), ids=NAMES)
def test_a_file_may_have_any_name(corpus: Path, name: bytes) -> None:
    path = Path(os.fsdecode(os.fsencode(corpus) + b"/" + name))
    path.write_text(SECRET)
    summary = load(database(corpus), [corpus])
    assert (summary.added, summary.problems) == (2, [])
    assert load(database(corpus), [corpus]).unchanged == 2
    path.unlink()
    assert load(database(corpus), [corpus]).removed == 1


@pytest.mark.parametrize("name", NAMES.values(), ids=NAMES)
@pytest.mark.parametrize("content", ["", "{"])
def test_what_is_wrong_with_it_is_told_on_one_line(corpus: Path, name: bytes, content: str) -> None:
    suffix = b".jsonl" if content else b".txt"
    path = Path(
        os.fsdecode(os.fsencode(corpus) + b"/" + name[-200:].removesuffix(b".txt") + suffix)
    )
    path.write_text(content)
    for _ in range(2):  # the second time as the database has kept it
        (problem,) = load(database(corpus), [corpus]).problems
        assert f"{problem.path}: {problem.message}".isprintable()


@pytest.mark.parametrize("name", [b".hidden.txt", b"...txt", b"..a.txt", b".git/a.txt"])
def test_hidden_files_are_no_reports(corpus: Path, name: bytes) -> None:
    path = corpus / os.fsdecode(name)
    path.parent.mkdir(exist_ok=True)
    path.write_text(SECRET)
    assert list(scan([corpus], corpus)) == ["a.txt"]
