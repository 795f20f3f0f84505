"""Places whose names open with a family name, or stand before a person's without a comma."""

from __future__ import annotations

from data.parse.tables import phrases
from data.vietnamese import plain

_PLACES = phrases(
    """
    Việt Nam, Thái Lan, Trường Sa, Hoàng Sa, Đồng Bằng, Tổ Quốc, Hà Nội, Hồ Chí Minh, Hà Giang,
    Hà Nam, Hà Tĩnh, Hà Tây, Lâm Đồng, Lào Cai, Cao Bằng, Thái Nguyên, Thái Bình, Ninh Bình,
    Ninh Thuận, Bình Dương, Bình Định, Bình Phước, Bình Thuận, Phú Thọ, Phú Yên, Vĩnh Phúc,
    Vĩnh Long, Long An, An Giang, Quảng Ninh, Quảng Nam, Quảng Ngãi, Quảng Trị, Quảng Bình,
    Kiên Giang, Hậu Giang, Tiền Giang, Bắc Giang, Bắc Ninh, Bắc Kạn, Bạc Liêu, Lai Châu,
    Đồng Nai, Đồng Tháp, Trà Vinh, Đà Nẵng, Hải Dương, Hải Phòng, Hưng Yên, Hòa Bình, Hoà Bình,
    Sơn La, Điện Biên, Yên Bái, Lạng Sơn, Nghệ An, Thanh Hóa, Thanh Hoá, Thừa Thiên Huế,
    Khánh Hòa, Khánh Hoà, Bến Tre, Bà Rịa, Vũng Tàu, Cà Mau, Cần Thơ, Sóc Trăng, Tây Ninh,
    Tuyên Quang, Kon Tum, Gia Lai, Đắk Lắk, Đắk Nông, Nam Định, Hoàng Mai, Hà Đông
    """
)
_LONGEST = max(len(place.split()) for place in _PLACES)


def is_place(name: str) -> bool:
    """Whether a name is that of a place in the table."""
    return plain(name) in _PLACES


def without_place(syllables: list[str]) -> list[str]:
    """The syllables after a place's name at their head, as they are where there is none.

    >>> without_place(["Việt", "Nam", "Đỗ", "Văn"])
    ['Đỗ', 'Văn']
    """
    for n in range(min(_LONGEST, len(syllables)), 1, -1):
        if is_place(" ".join(syllables[:n])):
            return syllables[n:]
    return syllables
