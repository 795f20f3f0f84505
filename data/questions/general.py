"""Words that say no more about a year than that one wants to know of it."""

from __future__ import annotations

import re
from functools import lru_cache

from data.questions.phrases import any_of

# What reports hold. Several in a row, and no word that asks, make a title rather than a question.
_NOUNS = """
    nhiệm vụ|công việc|công tác|việc|đầu việc|hoạt động|báo cáo|bản báo cáo|tổng kết|sơ kết
    |kế hoạch|chương trình|kết quả|tình hình|nội dung|thành tích|thành tựu|thành quả|mục tiêu
    |chỉ tiêu|phương hướng|tổng hợp|tổng quan|thông tin|dữ liệu|số liệu|văn bản|tài liệu|con số
    |đầu mục|phần|mục
"""
_ASIDE = """
    ban|bạn|bọn|bên|ngành|toàn ngành|cơ quan|đơn vị|ta|mình|chúng ta|chúng tôi|họ|người ta|kho
    |cả|các|những|của|trong|về|cho|từ|đến|ở|tại|vào|hồi|thì|mà|là|với|và|theo|ra|được|so|ở đây
    |đã|sẽ|đang|phải|cần|có|làm|thực hiện|triển khai|tiến hành|hoàn thành|đạt|đạt được|xong
    |đề ra|đặt ra|vạch ra|xác định|nêu|nêu ra|ghi|đọc|năm|trọn|suốt|đó|ấy|này|dự kiến|dự định
    |cụ thể|chi tiết|đầy đủ|tất cả|toàn bộ|hết|chính|chủ yếu|quan trọng|lớn|mỗi|nữa|thêm|sắp tới
    |trọng tâm|tính|định|giao|được giao|thu được|nào đó|có được|ai|lại|lên|khoảng|ban hành
    |tham mưu|trong này|đây|lập|từ trước đến nay|từ trước tới nay|đến nay|tới nay
    |hiện|hiện tại|bot|nhiều|ít
"""
_ASKING = """
    gì|cái gì|nào|thế nào|như thế nào|ra sao|làm sao|sao|bao nhiêu|mấy|đâu|đến đâu|tới đâu
    |gì nổi bật|gì mới|gì đáng chú ý|gì hay|gì đặc biệt|gì quan trọng|đã làm|không|chưa|rồi
    |liệt kê|danh sách|danh mục|cho xem|tóm tắt|tóm lược|kể|xem|mở|tra|tra cứu|tìm|in ra|đưa ra
    |giúp|giúp mình|giúp tôi|giúp em|giúp anh|giúp chị|hộ|hộ mình|hộ tôi|hộ em
    |thống kê|list|show|top
"""
_NOUNS_ENGLISH = """
    task|tasks|report|reports|work|job|jobs|result|results|plan|plans|summary|overview
    |achievement|achievements|goal|goals|target|targets|activities|duties|figures|documents
"""
_ASIDE_ENGLISH = """
    the|a|an|in|of|for|from|to|during|on|at|by|and|about|all|us|it|that|year|years|s|this
    |board|agency|office|organisation|organization|they|you|we|there|any|main|key|important
    |was|were|is|are|be|been|did|do|does|done|have|has|had|made|happen|happened|get|got|will
    |accomplish|accomplished|achieve|achieved|complete|completed|set|planned|planning|your|their
    |everything|anything|available|here
"""
_ASKING_ENGLISH = """
    what|what s|which|how|how many|how much|list|show|give|open|summarize|summarise
"""
_PLANNED = """
    kế hoạch|dự kiến|dự định|sẽ|phương hướng|mục tiêu|chỉ tiêu|sắp tới|tính làm|định làm
    |plan|plans|planned|planning|goal|goals|target|targets|upcoming|will
"""
# "kế hoạch 2015 thực hiện đến đâu" asks what became of it.
_OUTCOME = """
    thực hiện|kết quả|hoàn thành|đạt|đã làm|so với kế hoạch|theo kế hoạch
    |done|achieved|achieve|completed|carried out
"""
# What no name or subject holds: words with one of these are a question that was not understood.
_OPEN = "gì|nào|thế nào|như thế nào|ra sao|bao nhiêu|what|which|how|who|why"
# General only in such a question: "nhiệm vụ nổi bật năm 2012" is the beginning of many a title.
_OUTSTANDING = "nổi bật|nổi bật nhất|đáng chú ý|tiêu biểu|outstanding|notable"


def is_general(text: str) -> bool:
    """Whether all the words of a text are general, of one language or the other.

    >>> is_general("kế hoạch của ngành là gì"), is_general("to lam"), is_general("what was done")
    (True, False, True)
    """
    found = _patterns()
    if is_open(text):
        text = " ".join(found["outstanding"].sub(" ", text).split())
    return bool(found["vietnamese"].fullmatch(text) or found["english"].fullmatch(text))


def is_asking(text: str) -> bool:
    """Whether some of the words ask or bid."""
    return bool(_patterns()["asking"].search(text))


def is_open(text: str) -> bool:
    """Whether some of the words ask what, or which."""
    return bool(_patterns()["open"].search(text))


def is_of_plans(text: str) -> bool:
    """Whether it is plans that are asked about, and not what became of them."""
    found = _patterns()
    return bool(found["planned"].search(text) and not found["outcome"].search(text))


def nouns(text: str) -> int:
    """How many things that reports hold are named."""
    return len(_patterns()["nouns"].findall(text))


@lru_cache(maxsize=1)
def general_words() -> str:
    """All general words, as they stand in the tables."""
    english = f"{_NOUNS_ENGLISH}{_ASIDE_ENGLISH}{_ASKING_ENGLISH}"
    return f"{_NOUNS}{_ASIDE}{_ASKING}{english}"


@lru_cache(maxsize=1)
def _patterns() -> dict[str, re.Pattern[str]]:
    nouns, asking = f"{_NOUNS}|{_NOUNS_ENGLISH}", f"{_ASKING}|{_ASKING_ENGLISH}"
    vietnamese = any_of(f"{_NOUNS}|{_ASIDE}|{_ASKING}")
    english = any_of(f"{_NOUNS_ENGLISH}|{_ASIDE_ENGLISH}|{_ASKING_ENGLISH}")
    tables = {"asking": asking, "open": _OPEN, "planned": _PLANNED, "outcome": _OUTCOME}
    tables |= {"outstanding": _OUTSTANDING}
    return {
        "vietnamese": re.compile(rf"(?:{vietnamese}(?: |$))*"),
        "english": re.compile(rf"(?:{english}(?: |$))*"),
        "nouns": re.compile(rf"(?<!\S){any_of(nouns)}(?!\S)"),
        **{
            name: re.compile(rf"(?<!\S){any_of(phrases)}(?!\S)") for name, phrases in tables.items()
        },
    }
