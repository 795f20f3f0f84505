"""What a stop cuts off is kept for the next start: a small file beside the database.

It holds messages that people wrote, so only its owner can read it, and it is deleted as soon as it
is read.
"""

from __future__ import annotations

import json
import logging
import os
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

logger = logging.getLogger(__name__)

# Telegram keeps no update longer (https://core.telegram.org/bots/api#getting-updates), and after a
# while begins its numbers anew.
_KEPT = 24 * 3600.0


@dataclass(frozen=True, slots=True)
class Unanswered:
    """Updates as Telegram sent them, and the number of the first one that was not fetched."""

    updates: Sequence[Mapping[str, Any]] = ()
    offset: int = 0


def keep(path: Path, left: Unanswered) -> None:
    """Write the file. Where that fails, it is logged how much is lost."""
    content = json.dumps({"offset": left.offset, "updates": left.updates}, ensure_ascii=False)
    try:
        path.unlink(missing_ok=True)
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            file.write(content)
    except OSError as problem:
        logger.error("%d updates remain unanswered: %s", len(left.updates), problem)  # noqa: TRY400  # one line


def take(path: Path) -> Unanswered:
    """What was kept, and no longer is."""
    try:
        age = time.time() - path.stat().st_mtime
        text = path.read_text("utf-8")
        path.unlink()  # before anything is answered: twice is worse than not at all
        content = json.loads(text)
        left = Unanswered(content["updates"], content["offset"])
    except FileNotFoundError:
        return Unanswered()
    except (OSError, ValueError, KeyError, TypeError) as problem:
        logger.warning("What was left unanswered at the last stop cannot be read: %s", problem)
        return Unanswered()
    return left if age < _KEPT else Unanswered()
