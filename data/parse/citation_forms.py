"""The forms in which texts cite documents, as patterns of small named parts."""

from __future__ import annotations

import re

from data.parse.dates import FULL_DATE
from data.parse.tables import either, pattern

_NUMBERED = either(
    """
    nghị quyết|chỉ thị|quy định|quyết định|kết luận|hướng dẫn|kế hoạch hành động|kế hoạch|quy chế
    thông tư(?: liên tịch)?|thông báo|thông tri|nghị định|công văn|tờ trình|báo cáo|đề án
    chương trình(?: hành động)?|công điện|pháp lệnh|luật|sắc lệnh|lệnh|quy trình
    """
)
_NAMED = either(
    """
    nghị quyết|chỉ thị|quy định|kết luận|hướng dẫn|quy chế|thông tư|nghị định|quyết định
    """
)
_TAIL = r"(?:\s?[-/–]\s?[a-zđ]{1,6}(?:\d{0,2}\s?[-/–]\s?[a-zđ]{1,12}\d{0,2})*)"
_NUMBER = rf"\d{{1,4}}(?:[a-d](?=/))?(?:\s?/\s?\d{{4}}(?!\d))?{_TAIL}?(?![\w%]|[.,]\d)"
ONE_NUMBER = re.compile(_NUMBER)
BY_NUMBER = pattern(
    rf"(?P<kind>\b{_NUMBERED})(?: của [^\W\d_]+(?: [^\W\d_]+){{1,4}})? ?(?P<so>số:? ?)?",
    rf"(?P<numbers>{_NUMBER}(?:\s?(?:,|và|,? và)\s?(?:số )?{_NUMBER})*)",
    r"(?! ?(?:năm|khóa|tháng|ngày \d+ tháng|lớp|cuộc|nhiệm vụ|đề án))",
)
DATE = pattern(rf",?\s*(?:ra |ban hành )?ngày\s+(?:{FULL_DATE.pattern})")
_TERM = r"(?:,?\s?\(?\s?khóa (?:[ivx]+|\d+)(?:, ?(?:[ivx]+|\d+))*\)?)"
PLENUM = pattern(
    r"(?P<kind>\b(?:nghị quyết|kết luận)) (?:của )?(?:hội nghị )?",
    r"(?:lần thứ (?:[^\W\d_]+|\d+) )?(?:ban chấp hành )?(?:trung ương|tư|tw|t\.ư)(?: đảng)?",
    rf"(?: lần thứ)? (?P<plenum>\d{{1,2}}(?:, ?\d{{1,2}}| và \d{{1,2}})*)(?P<term>{_TERM})?",
)
CONGRESS = pattern(
    r"(?P<kind>\bnghị quyết) (?:của )?đại hội (?:đại biểu )?(?:toàn quốc )?(?:lần thứ )?",
    r"(?:đảng bộ (?:tỉnh|thành phố|huyện|các cấp)?[^.,;]{0,30}?)?(?:đảng )?(?:toàn quốc )?",
    r"(?:lần thứ )?(?:[ivx]+|\d+)\b(?: của đảng| đảng)?",
)
LAW = re.compile(r"(?P<kind>\b(?:luật|bộ luật|pháp lệnh))\s")
_AFTER_LAW = either(
    r"""
    \(|năm|và|đã|được|theo|sẽ|có|là|để|trong|cho|đối(?= với)|của|các|tại(?! tòa án)|nhằm|đến|này|với
    khi|do|[^\w\s]|\d|$
    """
)
LAW_NAME = pattern(
    r"(?:[^\W\d_]+",
    r"(?:, (?=chống|tố cáo|khen|chữa bệnh|công chức|chữa cháy|tiết kiệm|trật tự|đối thoại",
    r"|nhập cảnh|quá cảnh|sử dụng (?:vốn|tài sản|vũ khí)))?\s?){1,8}?",
    rf"(?=\s?{_AFTER_LAW})",
)
AMENDED = re.compile(r" \((?:sửa đổi|sửa đổi, bổ sung)\)")
NAME = pattern(rf"(?P<kind>\b{_NAMED})(?: và {_NAMED})?\s")
GENERIC = re.compile(r"(?:các|những|nhiều|một số|mọi|theo đúng|hệ thống|bộ|dự thảo)\s$")
SAYS_ITS_NAME = pattern(
    either(
        """
        về|bầu cử|làm việc|phối hợp|công tác|thi hành|hoạt động|đại hội|dân chủ|chi tiêu|quản lý
        tổ chức|đánh giá|bổ nhiệm|của bộ chính trị về|của ban bí thư về
        """
    ),
    r"\b",
)
ABOUT = re.compile(r" về ")
NAME_ENDS = pattern(
    r"[.,;:()“”\"…\n]|\s",
    either(
        """
        đã|được|nhằm|theo|để|đến|có|gắn|với|trên|góp|như|cho|sẽ|là|tới|do|trong khi
        và(?= (?:tổ chức|thực hiện|triển khai|các|theo dõi))
        """
    ),
    r"\s",
)
