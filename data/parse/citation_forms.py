"""The forms in which texts cite documents, as patterns of small named parts."""

from __future__ import annotations

import re

from data.parse.dates import FULL_DATE
from data.parse.tables import either, pattern

_NUMBERED = either(
    """
    nghị quyết|chỉ thị|quy định|quyết định|kết luận|hướng dẫn|kế hoạch hành động|kế hoạch|quy chế
    thông tư(?: liên tịch)?|thông báo|thông tri|nghị định|công văn|tờ trình|báo cáo|đề án
    chương trình(?: hành động| công tác)?|công điện|pháp lệnh|(?:bộ )?luật|sắc lệnh|lệnh
    quy trình|văn bản
    """
)
_NAMED = either(
    """
    nghị quyết|chỉ thị|quy định|kết luận|hướng dẫn|quy chế|thông tư|nghị định|quyết định
    """
)
_TAIL = r"(?:\s?[-/–]\s?[a-zđ]{1,6}\d{0,2}(?:\s?[-/–]\s?[a-zđ]{1,12}\d{0,2})*)"
_NUMBER = rf"\d{{1,4}}(?:[a-d](?=/))?(?:\s?/\s?\d{{4}}(?!\d))?{_TAIL}?(?![\w%]|[.,]\d)"
ONE_NUMBER = re.compile(_NUMBER)
BY_NUMBER = pattern(
    rf"(?P<kind>\b{_NUMBERED})(?: (?:liên tịch|liên bộ|chuyên đề|hỏa tốc))?",
    r"(?: của [^\W\d_]+(?: [^\W\d_]+){1,4}|(?<=quy chế) phối hợp(?= số))?",
    r" ?(?P<so>(?:số ?:? ?){1,2})?",
    rf"(?P<numbers>{_NUMBER}(?:\s?(?:,|và|,? và)\s?(?:số )?{_NUMBER})*)",
    r"(?! ?(?:năm|khóa|tháng|ngày \d+ tháng|lớp|cuộc|nhiệm vụ|đề án))",
)
# After a number it shows that the kind before it, in lower case, is cited: "nghị quyết 54 của".
CITED = re.compile(r"\s?(?:[.,;:)”\"\n]|$)| (?:của|về|ngày|và|đã|với|trong|được|là|cho|có)\b")
OWN_NUMBER = re.compile(
    rf"(?:^|(?<=\n))(?P<kind>số) ?:? ?(?P<numbers>\d{{1,4}}(?:/\d{{4}})?{_TAIL})(?!\w)"
)
# What a code's first letters stand for: that of a paper which prints its own number only.
KIND_BY_CODE = {
    "bc": "Báo cáo",
    "ct": "Chỉ thị",
    "cv": "Công văn",
    "hd": "Hướng dẫn",
    "kh": "Kế hoạch",
    "kl": "Kết luận",
    "nq": "Nghị quyết",
    "qđ": "Quyết định",
    "tb": "Thông báo",
    "ttr": "Tờ trình",
}
CODE_AFTER_NAME = re.compile(rf"\s?,? số ?:? ?(?P<code>{_NUMBER})")
DATE = pattern(rf",?\s*(?:ra |ban hành )?ngày\s+(?:{FULL_DATE.pattern})")
_TERM = r"(?:,?\s?\(?\s?khóa (?:[ivx]+|\d+)(?:, ?(?:[ivx]+|\d+))*\)?)"
_CENTRAL = r"(?:ban chấp hành |bch )?(?:trung ương|tư|tw|t\.ư)(?: đảng)?"
_PLENUMS = r"\d{1,2}(?:, ?\d{1,2}| và \d{1,2})*"
PLENUM = pattern(
    r"(?P<kind>\b(?:nghị quyết|kết luận)) (?:của )?(?:hội nghị )?",
    rf"(?:lần thứ (?P<nth>[^\W\d_]+|\d+) )?{_CENTRAL}",
    rf"(?:(?: lần thứ)? (?P<plenum>{_PLENUMS}))?(?P<term>{_TERM})?",
)
CONGRESS = pattern(
    r"(?P<kind>\bnghị quyết) (?:của )?đại hội (?:đại biểu )?(?:toàn quốc )?(?:lần thứ )?",
    r"(?:đảng bộ (?:tỉnh|thành phố|huyện|các cấp)?[^.,;]{0,30}?)?(?:đảng )?(?:toàn quốc )?",
    r"(?:lần thứ )?(?:[ivx]+|\d+)\b(?: của đảng| đảng)?",
)
NAME = pattern(rf"(?P<kind>\b{_NAMED})(?: và {_NAMED})?\s")
GENERIC = re.compile(r"(?:các|những|nhiều|một số|mọi|theo đúng|hệ thống|bộ|dự thảo|\d)\s$")
SAYS_ITS_NAME = pattern(
    either(
        """
        hướng dẫn(?= (?:chế độ|thi hành|thực hiện|việc|một số))|(?:chuyên đề |mới )?về(?! (?:vấn đề|nội dung|việc|lĩnh vực) này)|bầu cử|thi (?=thpt|tốt|tuyển)|làm việc|phối hợp|công tác|thi hành|hoạt động|dân chủ|chi tiêu
        đại hội(?!(?: đảng)? các cấp)|quản lý|tổ chức|đánh giá|bổ nhiệm|thi đua|chuẩn mực|tiếp nhận
        trách nhiệm|tài chính|tuyển|đào tạo|kiểm tra|giám sát|xử lý|bảo vệ|khen thưởng|văn hóa
        của (?:bộ chính trị|ban bí thư|quốc hội|chính phủ|thủ tướng(?: chính phủ)?|ban chấp hành[^.,;:\n]{0,30}) về
        """  # noqa: E501  # one alternative a line
    ),
    r"\b",
)
QUOTED = re.compile(r"\s?[“\"][^“”\"\n]{1,300}[”\"]")
ABOUT = re.compile(r" về ")
# What goes on with a name behind a comma, as the second of two verbs or nouns does.
NAME_GOES_ON = pattern(
    r"\s",
    either(
        """
        chỉ đạo|chống|giám sát|nâng cao|sử dụng|bảo vệ|chăm sóc|đổi mới|hiệu quả|hiệu lực|phát triển
        khen thưởng|bồi dưỡng|quản lý|kiểm soát|tinh gọn|sắp xếp|kỷ luật|miễn nhiệm|bố trí|đánh giá
        luân chuyển|điều động|phục vụ|công chức|viên chức|xử lý|khuyến khích|thu hút|hội nhập
        """
    ),
    r"\b",
)
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
