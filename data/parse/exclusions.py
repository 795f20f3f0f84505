"""Sentences that speak of work and are no task: the meeting itself, praise, appeals."""

from __future__ import annotations

from typing import TYPE_CHECKING

from data.parse.tables import either, pattern

if TYPE_CHECKING:
    from data.parse.prose import Body, Span

_MEETING = r"(?:hội nghị|cuộc họp|buổi (?:lễ|họp|làm việc)|lễ |họp báo|đại hội|phiên họp)"
_LINK = r"(?:(?:đồng thời|ngoài ra|bên cạnh đó|cùng với đó|sau đó|tiếp đó|cũng|và),? )?"
_HOLDS = pattern(
    r"[^;]{0,200}\b(?:tổ chức|mở|triệu tập|diễn ra|khai mạc|tiến hành|chủ trì|dự|có)\b[^;]{0,60}",
    _MEETING,
    r"[^;]{0,90}\b(?:tổng kết|sơ kết|triển khai|đánh giá|phương hướng)\b",
    r"[^;]{0,90}\b(?:năm|tháng|quý|nhiệm kỳ)\b",
)
_REVIEWS = pattern(
    r"(?!(?:tham mưu|chuẩn bị|hoàn thành|hướng dẫn|tổng kết|sơ kết)\b)",
    r"(?:(?!\bđã\b)[^;,]){4,80}\b",
    r"(?:sơ kết|tổng kết|giao ban)\b[^;]{0,80}\b(?:năm \d{4}|\d+ tháng|quý [iv\d]|tháng \d)",
)
_REPORTS = pattern(
    r"[^;,]{4,80}\bvừa (?:có|ban hành|công bố|gửi)\b[^;]{0,40}\b(?:báo cáo|công văn|văn bản)\b"
)
_DATED = pattern(
    r"(?:sáng|chiều|tối|ngày|vừa qua|hôm nay|trong (?:(?:hai|ba|\d+) )?ngày)\b[^;]{0,150}",
    r"\b(?:tổ chức|diễn ra|khai mạc|họp|dự|sơ kết|tổng kết",
    r"|mở (?:hội nghị|đại hội|phiên)|tiến hành (?:đại hội|hội nghị))\b",
)
_TOOK_PLACE = pattern(
    r"[^;]{0,240}\btại (?:hội nghị|buổi|lễ)\b[^;]{0,120}\b(?:sáng|chiều|tối|ngày) ",
    r"\d{1,2}\s?[-/.]\s?\d",
)
_ATTENDS = pattern(
    _LINK,
    either(
        rf"""
        (?:tham gia |cùng )?chủ trì|tham gia {_MEETING}|về phía|cùng dự|tham dự|tới dự|đến dự|dự
        đồng chủ trì|tại điểm cầu
        phát biểu khai mạc|(?:nhân )?dịp này|kết thúc {_MEETING}|cũng tại {_MEETING}
        """
    ),
    r"\b",
)
_TALKS = pattern(
    _LINK,
    either(
        r"""
        tham luận|thảo luận|các (?:đại biểu|ý kiến|tham luận)|nhiều (?:đại biểu|ý kiến|tham luận)
        phát biểu tại [^,]{3,30}, [^,;]{3,80}\b(?:phản ánh|kiến nghị|chia sẻ|bày tỏ|trăn trở)\b
        (?:một số )?ý kiến|đại diện|đại biểu|trao đổi tại
        tại (?:hội nghị|buổi|phiên)[^,]{0,40}, (?:các |nhiều )?(?:đại biểu|ý kiến|đại diện)
        """
    ),
    r"\b",
)
_BEFOREHAND = pattern(r"trước đây\b(?! \w+ (?:này|đã))")
_GRANTED = pattern(r"[^;]{0,80}\btuy\b[^;]{0,120}\bnhưng\b")
_OF_BODY = r"[^;,.]{3,110}\b"
_HOSTS = pattern(
    _OF_BODY,
    r"(?:chủ trì|điều hành|ra mắt|phát biểu (?:tại|khai mạc)|chụp ảnh)\b[^;,]{0,24}",
    _MEETING,
)
_ELECTS = pattern(
    r"[^;]{0,120}\b(?:đã |tiến hành )?bầu (?:ra |bổ sung |chọn )?"
    r"(?:các chức danh|bch|ban|đoàn|đại biểu)\b"
)
_LESSONS = pattern(
    r"[^;]{0,100}\b(?:rút ra|đúc kết|đúc rút)\b[^;,]{0,30}\b(?:kinh nghiệm|bài học)\b"
)
# What the body asks of those above it; what it has proposed to them is its work.
_ABOVE = either(
    """
    trung ương|bộ chính trị|ban bí thư|quốc hội|chính phủ|thủ tướng|cấp trên|cấp có thẩm quyền
    """
)
_PETITIONS = pattern(
    r"(?:(?:do đó|vì vậy|ngoài ra|đồng thời|bên cạnh đó),? )?",
    r"(?:(?:(?!\b(?:đã|sẽ|tham mưu|nghiên cứu|rà soát|tổng hợp|tiếp tục|chủ động)\b)",
    r"[^;,]){3,110}\b",
    r"(?:kiến nghị|đề xuất|đề nghị|mong)|kiến nghị)(?: với)? ",
    rf"(?:{_ABOVE}\b|được\b|(?<=kiến nghị )(?:với )?(?:các )?",
    r"(?:bộ|ngân hàng nhà nước|ubnd|hđnd|cơ quan|tỉnh|thành phố)\b)",
)
_HONOURS = pattern(
    r"\b(?:trao|tặng|trao tặng|nhận|vinh dự|đón nhận|công bố)\b[^;]{0,80}\b",
    either(
        """
        bằng khen|giấy khen|cờ thi đua|huân chương|huy chương|kỷ niệm chương|danh hiệu|phần thưởng
        """
    ),
    r"\b",
)
_MUCH = r"(?:nhiều |những |một số |các |mọi )?"
_WELL = r"(?:tốt |xuất sắc |toàn diện |thắng lợi |cơ bản |vượt mức )*"
_BULK = pattern(
    either(
        rf"""
        khối lượng (?:rất )?(?:lớn )?(?:công việc|công tác|nhiệm vụ)|vượt qua {_MUCH}khó khăn
        đạt (?:được )?{_MUCH}(?:kết quả|thành tích|thành tựu)
        hoàn thành {_WELL}{_MUCH}(?:toàn bộ )?(?:nhiệm vụ|chỉ tiêu|mục tiêu)(?: chính trị)?(?:,? (?:được giao|đề ra|theo [^\W\d_]+ (?:định|hoạch)))*\s*$
        bám sát (?:\d+|các|sự|chương trình)[^;]{{0,60}}(?:nhiệm vụ|giải pháp|chỉ đạo)
        """  # noqa: E501  # one alternative a line
    )
)
_ACTS_TOO = pattern(r", [^;]{0,60}\bđã (?!(?:đạt|có|được|góp)\b)")
_APPEAL = pattern(
    r"(?:[^;,]{0,100}\b)?(?:nỗ lực|quyết tâm|đoàn kết|phát huy|ra sức|cố gắng)\b[^;\d]{0,120}",
    r"\b(?:hoàn thành|thực hiện) (?:tốt|thắng lợi|xuất sắc)[^;\d]{0,30}nhiệm vụ(?! \w+ \d)",
)
_AIM = pattern(r"(?:từ đó|qua đó|nhờ đó|nhờ vậy)\b")
_CREDITED = pattern(r"[-–_/(]\s?ảnh\s?:(?:[^;.]|\.(?=\w)){0,60}\W*$")
_OF_MEETING = pattern(
    r"(?:yêu cầu|nội dung|thông tin|những? con số|con số|chỉ đạo|nhận định|ý kiến|khẳng định) ",
    r"(?:này|đó|ấy|trên)\b|sau khi nghe\b|trân trọng\b|",
    _LINK,
    r"(?:tại )?(?:hội nghị|đại hội|các đại biểu|buổi|cuộc họp|phiên họp)\b",
    r"(?! (?:xác định|yêu cầu|đề ra|thống nhất|đề nghị|nhấn mạnh))",
)
_GOES_ON = pattern(r"(?:đồng thời|ngoài ra|bên cạnh đó|cùng với đó),? ")
OF_MEETING = "the meeting"
_KINDS = (  # by how they open
    (OF_MEETING, (_HOLDS, _REVIEWS, _DATED, _REPORTS, _TOOK_PLACE)),
    ("attendance", (_ATTENDS, _HOSTS)),
    ("an election", (_ELECTS,)),
    ("lessons", (_LESSONS,)),
    ("shortcomings", (_GRANTED,)),
    ("what was before", (_BEFOREHAND,)),
    ("a petition", (_PETITIONS,)),
    ("talk", (_TALKS,)),
    ("an aim", (_AIM,)),
    ("an appeal", (_APPEAL,)),
)
_READ, _LAST_WORDS = 500, 90  # characters of a sentence, and of its end, that are looked at


def no_task(body: Body, span: Span) -> str:
    """Why a whole sentence yields no task, in a few words; "" where it may yield one."""
    text, start, end = body.plain, span.start, min(span.end, span.start + _READ)
    opens = (reason for reason, kinds in _KINDS for kind in kinds if kind.match(text, start, end))
    reason = next(opens, "")
    if not reason and _HONOURS.search(text, start, end):
        return "honours"
    if not reason and _CREDITED.search(text, max(start, span.end - _LAST_WORDS), span.end):
        return "a caption"
    return reason


def of_the_meeting(body: Body, span: Span) -> bool:
    """Whether a sentence tells what the meeting did; "Đồng thời, …" after it goes on with that."""
    return bool(_OF_MEETING.match(body.plain, span.start, span.end))


def goes_on(body: Body, span: Span) -> bool:
    """Whether a sentence opens with a link to the one before."""
    return bool(_GOES_ON.match(body.plain, span.start, span.end))


def is_assessment(body: Body, span: Span) -> bool:
    """Whether a clause only says that much was done or done well."""
    found = _BULK.search(body.plain, span.start, span.end)
    return found is not None and not _ACTS_TOO.search(body.plain, found.end(), span.end)
