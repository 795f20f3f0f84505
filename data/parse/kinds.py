"""Lines that show by themselves what they are."""

from __future__ import annotations

import re
from collections.abc import Callable

from data.parse.dates import FULL_DATE, only_a_date
from data.parse.marks import item_mark
from data.parse.names import SYLLABLE
from data.parse.prose import Kind
from data.parse.tables import either, pattern
from data.syllables import is_unaccented
from data.vietnamese import plain

CREDIT = r"(?:ảnh minh họa|nguồn ảnh|ảnh|photo|clip|video)"
URL = re.compile(r"(?:https?://|www\.)\S+")
_CAPTION = pattern(
    rf"[(\[]?{CREDIT}(?: \w+)?\s*[:.)]",  # Ảnh: …
    rf"|.*[-–_/|.(\[]\s*{CREDIT}\b(?:[^.;]|\.(?=\w|$)){{0,60}}$",  # … (Ảnh: …), … _ Ảnh …
    r"|(?:quang cảnh|toàn cảnh|các đại biểu (?:dự|tham dự))\b(?!.{150})",
)
_TEASER = pattern(
    r"(?:>{1,3}|»|›)\s*\w|",
    either("xem thêm|đọc thêm|mời (?:độc giả|bạn đọc|xem)|tin liên quan"),
    r"\b\W",
)
# What a site prints beside every article, and an official paper beside its title.
_FURNITURE = pattern(
    r"[\[(]?",
    either(
        r"""
        bản in(?: từ trang)?(?:\s?:[^.]{0,40})?
        in (?:trang|bài)[^.]{0,40}|print(?: this page)?|lưu bài|chia sẻ|cỡ chữ[^.]{0,20}
        đọc bài
        (?:đăng nhập|đăng ký|tìm kiếm|menu|trang chủ|liên hệ)(?:\s?\|.{0,60})?
        (?:sơ đồ trang|rss|english)(?:\s?\|.{0,60})?
        (?:quay lại|trở lại|đóng cửa sổ|gửi (?:bài|email|cho bạn bè))[^.]{0,40}|a\s?[-+] a[^.]{0,10}
        """
    ),
    r"[\])]?",
)
_STATE = pattern(
    either(
        r"""
        cộng hòa xã hội chủ nghĩa việt nam|độc lập\s?[-–]\s?tự do\s?[-–]\s?hạnh phúc
        đảng cộng sản việt nam|kính gửi\s?:.{0,200}|\(?dự thảo\)?|(?:tm\.|căn cứ)? ?hỏa tốc
        """
    )
)
PAPER = pattern(
    r"(?:BÁO CÁO|THÔNG BÁO|KẾT LUẬN|KẾ HOẠCH|CHƯƠNG TRÌNH|NGHỊ QUYẾT|TỜ TRÌNH|HƯỚNG DẪN",
    r"|QUYẾT ĐỊNH)",
    r"(?: (?:KẾT LUẬN|TỔNG KẾT|SƠ KẾT|CÔNG TÁC|TÓM TẮT|CHÍNH TRỊ))*",
)
_OWN_NUMBER = re.compile(r"số ?:? ?\d{1,4}\s?[-/–]\s?[a-zđ]{1,6}[-/–\w ]{0,24}")
_PRESENTED = pattern(
    r"(?:Ông|Bà|Đồng chí|Đ/c|Bộ trưởng|Thứ trưởng|Thủ tướng|Chủ tịch(?: nước)?|Bí thư|Giám đốc) ",
    rf"{SYLLABLE}(?: {SYLLABLE}){{1,3}}\.?",
)
_VIETNAMESE = re.compile(r"[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]")
_SHORTEST_RULE = 3  # characters
_LONGEST_CAPTION = 80  # words
_FOREIGN_WORDS = 8  # a line of so many words hardly does without a Vietnamese letter
_FOREIGN_SHARE = 0.02


def evident_kind(text: str) -> Kind | None:
    """The kind of a line that needs no context; None for a title, paragraph or heading."""
    key = plain(text)
    if not any(map(str.isalpha, key)) and not FULL_DATE.search(key):
        ruled = len(key) >= _SHORTEST_RULE and not key.isalnum()
        return Kind.RULE if ruled else Kind.STRAY
    return next((kind for kind, holds in _KINDS if holds(text, key)), None)


def _is_caption(text: str, key: str) -> bool:
    captioned = bool(_CAPTION.match(key)) and len(key.split()) < _LONGEST_CAPTION
    return captioned or bool(_PRESENTED.fullmatch(text))


def _is_foreign(_text: str, key: str) -> bool:
    marked = len(_VIETNAMESE.findall(key))
    if marked == 0 and is_unaccented(key):
        return False
    return marked < _FOREIGN_SHARE * len(key) and len(key.split()) >= _FOREIGN_WORDS


# A line is of the first kind whose test holds for it, as it is written and as a key.
_KINDS: tuple[tuple[Kind, Callable[[str, str], object]], ...] = (
    (Kind.URL, lambda text, _: URL.fullmatch(text)),
    (Kind.STRAY, lambda _, key: _FURNITURE.fullmatch(key) or _STATE.fullmatch(key)),
    (Kind.STRAY, lambda text, _: PAPER.fullmatch(text)),
    (Kind.HEADING, lambda _, key: _OWN_NUMBER.fullmatch(key)),
    (Kind.DATELINE, lambda text, _: only_a_date(text)),
    (Kind.TEASER, lambda _, key: _TEASER.match(key)),
    (Kind.CAPTION, _is_caption),
    (Kind.FOREIGN, _is_foreign),
    (Kind.ITEM, lambda text, _: item_mark(text)),
)
