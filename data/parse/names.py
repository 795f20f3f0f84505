"""What a Vietnamese name looks like: a family name, then one to four capitalised syllables."""

from __future__ import annotations

import re

from data.parse.tables import syllables
from data.vietnamese import plain

# Family names, those of the Kinh first, then of other peoples of Viet Nam.
SURNAMES = syllables(
    """
    nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý an âu bạch bành bàng bế
    cao châu chu chung cù cung đàm đào đậu điệp đinh đoàn đổng du giang giáp hà hàn hán hầu hồng
    hứa kha khiếu khổng khúc khương kiều kim la lạc lại lâm lang liêu liễu lộc lò lô lù lục lương
    lưu lữ mạc mai mẫn mâu nghiêm ngụy nhan nhữ ninh nông ngân phí phó phù phùng phương quách quản
    sùng sầm tạ tăng tào thạch thái thẩm thân thào thiều tiêu tô tôn tống trang triệu trịnh trương
    từ tưởng tòng ung uông ứng văn vi viên vương vàng xa yên thò giàng ksor siu y đồng đới lường vừ
    khuất dư mã
    """
)
# Those that open other capitalised words far more often than names.
_RARE = syllables("an phó quản văn viên xa yên đồng y vàng thái phương giang hồng ninh hà lâm kim")

# Words of offices and headings: no part of a byline's name.
_RESERVED = syllables(
    "đảng hội ban bộ ủy tỉnh huyện xã quận phường sở phòng viện kết tin bài ảnh báo cáo giám đốc"
)

UPPER = "A-ZĂÂĐÊÔƠƯÀÁẢÃẠẰẮẲẴẶẦẤẨẪẬÈÉẺẼẸỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌỒỐỔỖỘỜỚỞỠỢÙÚỦŨỤỪỨỬỮỰỲÝỶỸỴ"
LOWER = UPPER.lower()
SYLLABLE = rf"[{UPPER}][{LOWER}]{{0,6}}(?![{LOWER}{UPPER}])"
_NAME = re.compile(rf"{SYLLABLE}(?: {SYLLABLE}){{1,4}}")
_SHOUTED = re.compile(rf"[{UPPER}]{{2,7}}(?: [{UPPER}]{{1,7}}){{1,3}}")


_INITIALS = re.compile(rf"(?:[{UPPER}]\s?\.\s?){{1,3}}[{UPPER}]{{1,2}}\.?")


def is_initials(text: str) -> bool:
    """Whether a whole line is a name's initials: "N.C.B", "T.S."."""
    return bool(_INITIALS.fullmatch(text))


def looks_like_name(text: str, *, lenient: bool = False) -> bool:
    """Whether a whole line is a name: "Thu Hằng", "DUY NGUYỄN"; lenient takes one syllable too."""
    if lenient and re.fullmatch(SYLLABLE, text):
        return True
    parts = set(plain(text).split())
    shouted = bool(_SHOUTED.fullmatch(text)) and bool(SURNAMES & parts)
    return (shouted or bool(_NAME.fullmatch(text))) and not _RESERVED & parts


def has_surname(name: str) -> bool:
    """Whether the first syllable is a family name."""
    return plain(name.partition(" ")[0]) in SURNAMES


def is_rare(name: str) -> bool:
    """Whether its family name is one that is more often another word."""
    return plain(name.partition(" ")[0]) in _RARE
