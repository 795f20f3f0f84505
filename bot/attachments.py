"""The pictures and files that the bot sent in this process, written where they can be opened."""

from __future__ import annotations

import mimetypes
import tempfile
from collections.abc import Mapping
from itertools import count
from pathlib import Path

from bot.conversation import Message
from bot.offline.parameters import Upload

_KILO = 1000


class Attachments:
    """Writes each file once, into a folder for temporary files that is made with the first."""

    def __init__(self, files: Mapping[str, Upload]) -> None:
        """Take files from `files`, by their Bot API ids, as they come to be there."""
        self._files = files
        self._folder: Path | None = None
        self._written: dict[str, Path] = {}

    def line(self, message: Message) -> str:
        """Name, size and path of the file that came with a message; "" without one.

        Raises:
            OSError: it cannot be written.
        """
        picture = message.get("photo")
        file = message.get("document") or (picture[-1] if picture else None)
        if file is None or file["file_id"] not in self._files:
            return ""
        path = self._path(file["file_id"])
        return f"{'🖼' if picture else '📎'} {path.name} · {size(path.stat().st_size)} → {path}"

    def _path(self, identifier: str) -> Path:
        if identifier not in self._written:
            self._folder = self._folder or Path(tempfile.mkdtemp(prefix="baocao-"))
            path = _free(self._folder, self._files[identifier])
            path.write_bytes(self._files[identifier].content)
            self._written[identifier] = path
        return self._written[identifier]


def _free(folder: Path, file: Upload) -> Path:
    """A path in the folder by the file's name, numbered where that is taken."""
    name = Path(file.name)
    suffix = name.suffix or mimetypes.guess_extension(file.mime_type) or ""
    names = (f"{name.stem}{f'-{n}' * (n > 1)}{suffix}" for n in count(1))
    return next(path for each in names if not (path := folder / each).exists())


def size(length: int) -> str:
    """A number of bytes as people read it.

    >>> size(512), size(20_480), size(3_100_000)
    ('512 B', '20 kB', '3.1 MB')
    """
    if length < _KILO:
        return f"{length} B"
    if length < _KILO**2:
        return f"{length / _KILO:.0f} kB"
    return f"{length / _KILO**2:.1f} MB"
