"""What `/doc` says."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class DocumentsTexts:
    """The sentences around documents, in one language."""

    documents: Callable[[int], str]
    cited: Callable[[int, int], str]  # times, and in how many reports
    issued: str  # {date}
    choose: str
    not_found: str  # {text}
    nearest: str
    none: str
    gone: str
    open: str  # on a button to a list of documents
