"""Files that the bot sends, kept where the terminal chat runs: they were asked for by name."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from pathlib import Path

from bot.conversation import Turn
from bot.offline.parameters import Upload


def keep(turn: Turn, folder: Path) -> Iterator[str]:
    """Writes what was sent as files into a folder, beside what is there; each with its size.

    >>> _size(12_345), _size(7)
    ('12 kB', '1 kB')
    """
    sent = (value for call in turn.calls if call.result for value in call.params.values())
    for upload in sent:
        if isinstance(upload, Upload):
            yield _kept(upload, folder)


def _kept(upload: Upload, folder: Path) -> str:
    for path in _names(folder, Path(upload.name).name):
        try:
            with path.open("xb") as file:
                file.write(upload.content)
        except FileExistsError:
            continue
        except OSError as problem:
            return f"{path.name}: {problem.strerror}"
        return f"{path.name} ({_size(len(upload.content))})"
    raise AssertionError  # there is always another name


def _names(folder: Path, name: str) -> Iterator[Path]:
    """The name, then the name with a number before its suffix."""
    path = folder / name
    yield path
    yield from (path.with_stem(f"{path.stem}-{number}") for number in count(2))


def _size(bytes_: int) -> str:
    return f"{max(1, round(bytes_ / 1000))} kB"
