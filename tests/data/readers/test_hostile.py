"""Whatever a file holds, it is read or refused in a sentence; and nothing else is said of it."""

from __future__ import annotations

import io
import logging
import pickle
import random
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from data.errors import UnreadableFileError
from data.readers import SUFFIXES, Raw, read
from data.stated import stated_in
from tests.data.readers.making import document, item, pdf, saved
from tests.data.readers.pages import SHAPES
from tests.data.readers.seeds import LINES, SEED

ROUNDS = 25


def _document() -> bytes:
    made = document()
    for line in LINES:
        item(made, line)
    return saved(made)


VALID = {
    ".txt": SEED.encode(),
    ".md": f"---\ntitle: Báo cáo\nperiods: [{{year: 2012, role: planned}}]\n---\n{SEED}".encode(),
    ".html": SHAPES["a list"].encode(),
    ".htm": SHAPES["a table as layout"].encode(),
    ".docx": _document(),
    ".pdf": pdf([LINES[:6], LINES[6:]], packed=False),
}


def _damaged(content: bytes, chance: random.Random) -> bytes:
    """The content cut off, with bytes changed, or with a stretch missing or doubled."""
    at, length = chance.randrange(len(content)), chance.randrange(1, 200)
    match chance.randrange(4):
        case 0:
            return content[:at]
        case 1:
            return content[:at] + content[at + length :]
        case 2:
            return content[:at] + content[at : at + length] * 3 + content[at + length :]
    changed = bytearray(content)
    for _ in range(length):
        changed[chance.randrange(len(changed))] = chance.randrange(256)
    return bytes(changed)


def outcome(path: Path) -> str:
    try:
        read(path).text.encode()
    except UnreadableFileError as refusal:
        return str(refusal)
    return "read"


def test_every_format_is_tried() -> None:
    assert VALID.keys() == SUFFIXES.keys()


@pytest.mark.parametrize("suffix", VALID)
def test_a_damaged_file_is_read_or_refused(
    tmp_path: Path, suffix: str, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    chance = random.Random(suffix)  # noqa: S311  # the same damages in every run
    path = tmp_path / f"report{suffix}"
    path.write_bytes(VALID[suffix])
    assert read(path).text
    for _ in range(ROUNDS):
        path.write_bytes(_damaged(VALID[suffix], chance))
        assert outcome(path).startswith(("read", "report."))
    assert [r for r in caplog.records if r.levelno >= logging.WARNING] == []
    assert "".join(capfd.readouterr()) == ""


def _damaged_inside(content: bytes, chance: random.Random) -> bytes:
    """A Word document with one of its parts damaged, the package itself whole."""
    stream, package = io.BytesIO(), zipfile.ZipFile(io.BytesIO(content))
    victim = chance.choice(["word/document.xml", "word/numbering.xml", "word/styles.xml"])
    old, new = chance.choice([(b'="1"', b'="x"'), (b"%1", b"%9"), (b"w:p>", b"w:tbl>"), (b"", b"")])
    with zipfile.ZipFile(stream, "w") as changed:
        for name in package.namelist():
            part = package.read(name)
            if name == victim:
                part = part.replace(old, new) if old else _damaged(part, chance)
            changed.writestr(name, part)
    return stream.getvalue()


def test_a_document_damaged_inside_is_read_or_refused(tmp_path: Path) -> None:
    chance = random.Random(7)  # noqa: S311  # the same damages in every run
    for _ in range(4 * ROUNDS):
        path = tmp_path / "report.docx"
        path.write_bytes(_damaged_inside(VALID[".docx"], chance))
        assert outcome(path).startswith(("read", "report."))


@pytest.mark.parametrize("suffix", VALID)
def test_one_format_under_the_name_of_another(tmp_path: Path, suffix: str) -> None:
    for content in VALID.values():
        path = tmp_path / f"report{suffix}"
        path.write_bytes(content)
        assert "Error" not in outcome(path)


def test_libraries_are_imported_when_there_is_such_a_file() -> None:
    code = (
        "import sys, data.readers, data.readers.lines, data.scan\n"
        "print([m for m in ('trafilatura', 'docx', 'pypdf', 'yaml', 'lxml', 'markdown_it', 'pyvi')"
        " if m in sys.modules])"
    )
    done = subprocess.run(  # noqa: S603  # our own words
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"


def test_a_raw_report_goes_to_another_process_and_back() -> None:
    fields = {"title": "A", "published_on": "2017-03-06", "periods": [{"year": 1, "role": "x"}][:0]}
    raw = Raw(SEED, stated_in(fields))
    assert pickle.loads(pickle.dumps(raw)) == raw  # noqa: S301  # our own bytes
