"""Who wrote it and where it appeared: the lines after the last paragraph, and the agency's mark."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from data.parse.names import looks_like_name
from data.parse.tables import pattern
from data.vietnamese import plain

_SOURCE = re.compile(
    r"[(\[]?(?:theo|nguồn(?: tin)?|tin từ)\s*[:\s]\s*(?P<name>[^:()]{2,60}?)[)\]]?[.\s]*",
    re.IGNORECASE,
)
_BYLINE = pattern(
    r"(?i:(?:bài|tin|ảnh|thực hiện|tác giả|người viết)",
    r"(?:\s?(?:và|,|&)\s?(?:bài|tin|ảnh))*\s*:\s*)?",
    r"(?P<who>[^:]+?)(?i:\s?\((?:t/h|tổng hợp|thực hiện|ghi|lược ghi|th)\))?[.\s]*",
)
_SPLIT = re.compile(r"\s*(?:[-–,/&]| và )\s*")
_DESK = re.compile(r"(?:pv|p\.v|nhóm pv|phóng viên|ban biên tập|bbt|btv|ctv)\b")
_LONGEST = 8  # words


def source_of(line: str) -> str | None:
    """The agency that a source line names: "Theo TTXVN" gives "TTXVN"."""
    match = _SOURCE.fullmatch(line) if len(line.split()) <= _LONGEST else None
    if not match:
        return None
    name = match["name"].strip()
    return name if name[:1].isupper() or "." in name else None


def author_of(line: str) -> str | None:
    """The author that a byline names, as written; None where the line is none."""
    match = _BYLINE.fullmatch(line.strip("* ")) if len(line.split()) <= _LONGEST else None
    if not match:
        return None
    who = match["who"].strip()
    if _DESK.match(plain(who)):
        return who
    names = [name for name in _SPLIT.split(who) if name]
    labelled = match.start("who") > 0
    known = [looks_like_name(name, lenient=labelled or len(names) > 1) for name in names]
    return who if known and known[0] and sum(known) * 2 > len(known) else None


def domain(url: str) -> str | None:
    """The site of an address, without "www."."""
    try:
        host = urlsplit(url if "://" in url else f"http://{url}").hostname
    except ValueError:
        return None
    return host.removeprefix("www.") if host else None
