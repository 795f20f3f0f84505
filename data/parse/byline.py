"""Who wrote it and where it appeared: the lines after the last paragraph, and the agency's mark."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from data.parse.names import is_initials, looks_like_name
from data.parse.tables import either, pattern
from data.vietnamese import plain

_SOURCE = re.compile(
    r"[(\[]?(?:theo|nguồn(?: tin)?|tin từ)\s*[:\s]\s*(?P<name>[^:()]{2,80}?)[)\]]?[.\s]*",
    re.IGNORECASE,
)
# A site that names itself, alone on its line: "Đài Truyền thanh huyện", "(Bản tin Cơ khí, số 2)".
_SITE = pattern(
    r"[(\[]?(?P<name>",
    either(
        """
        (?:Thời báo|Tạp chí|Bản tin|Tuần báo|Nhật báo|Báo(?: điện tử)?)(?= [A-ZĐÂÊÔƯ])
        Đài (?:Phát thanh|Truyền thanh|Truyền hình|Tiếng nói|PT)
        (?:Cổng|Trang) (?:thông tin|TTĐT|tin)
        """
    ),
    r"[^:;().,]{2,60})(?:, số [^()]{1,30})?[)\]]?[.\s]*",
)
_BYLINE = pattern(
    r"(?i:(?:(?:bài|tin|ảnh|thực hiện|tác giả|người viết)",
    r"(?:\s?(?:và|,|&)\s?(?:bài|tin|ảnh))*\s*:|(?:được )?(?:viết|đăng) bởi:?)\s*)?",
    r"(?P<who>[^:]+?)(?P<how>(?i:\s?\((?:t/h|tổng hợp|thực hiện|ghi|lược ghi|th)\))?)[.\s]*",
)
_SPLIT = re.compile(r"\s*(?:[-–,/&]| và )\s*")
_DESK = re.compile(r"(?:pv|p\.v|nhóm pv|phóng viên|ban biên tập|bbt|btv|ctv)\b")
_UNIT = pattern(
    r"(?:ban biên tập|văn phòng|phòng (?!chống)|tổ (?:tin|tuyên truyền|thông tin)",
    r"|ban (?:tuyên|thông tin)|bộ phận)\b[^.,;:\d]{0,40}",
)
_PRESENTED = pattern(r"(?:ông|bà|đồng chí|đ/c|bộ trưởng|thủ tướng|chủ tịch|giám đốc|bí thư)\s")
_LONGEST = 10  # words
_LONGEST_SOURCE = 14
_LONGEST_SITE = 12
_LONGEST_LINE = 160  # characters
_ACTS = pattern(
    r"\b(?:tổng kết|sơ kết|triển khai|tổ chức|họp|ra mắt|kỷ niệm|đón|giao ban|đẩy mạnh)\b"
)


def source_of(line: str) -> str | None:
    """The agency that a source line names: "Theo TTXVN" gives "TTXVN"."""
    line = _brief(line)
    match = _SOURCE.fullmatch(line) if len(line.split()) <= _LONGEST_SOURCE else None
    if match:
        name = match["name"].strip()
        return name if name[:1].isupper() or "." in name else None
    return _site(line)


def _brief(line: str) -> str:
    """The line with single blanks; "" for one too long to be a byline, which nothing matches."""
    brief = " ".join(line[: 2 * _LONGEST_LINE].split())
    return brief if len(line) <= 2 * _LONGEST_LINE and len(brief) <= _LONGEST_LINE else ""


def _site(line: str) -> str | None:
    if len(line.split()) > _LONGEST_SITE:
        return None
    site = _SITE.fullmatch(line) or (line.isupper() and _SITE.fullmatch(line.capitalize()))
    if site and line.isupper():
        return line.strip()
    return site["name"].strip() if site and not _ACTS.search(plain(line)) else None


def unit_of(line: str) -> str | None:
    """The office that a last line names as the author: "Văn phòng Liên đoàn"."""
    line = _brief(line)
    short = len(line.split()) <= _LONGEST and line[:1].isupper() and not line.isupper()
    return line if short and _UNIT.fullmatch(plain(line)) else None


def byline_of(line: str) -> str | None:
    """The author or the office that a line known to be a byline names."""
    return author_of(line) or unit_of(line)


def author_of(line: str) -> str | None:
    """The author that a byline names, as written; None where the line is none."""
    line = _brief(line).strip("* ")
    match = _BYLINE.fullmatch(line) if len(line.split()) <= _LONGEST else None
    if not match or _PRESENTED.match(plain(match["who"])):
        return None
    who = match["who"].strip()
    if _DESK.match(plain(who)):
        return who
    names = [name for name in _SPLIT.split(who) if name]
    labelled = match.start("who") > 0
    known = [_is_author(name, lenient=labelled or len(names) > 1) for name in names]
    whole = bool(known) and known[0] and sum(known) * 2 > len(known)
    return f"{who}{match['how']}" if whole else None


def _is_author(name: str, *, lenient: bool) -> bool:
    return is_initials(name) or looks_like_name(name, lenient=lenient)


def domain(url: str) -> str | None:
    """The site of an address, without "www."."""
    try:
        host = urlsplit(url if "://" in url else f"http://{url}").hostname
    except ValueError:
        return None
    return host.removeprefix("www.") if host else None
