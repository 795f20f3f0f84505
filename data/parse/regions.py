"""The regions of a page: what is above the title, beside the article, below it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from data.parse.byline import author_of, source_of, unit_of
from data.parse.prose import Kind
from data.parse.signature import with_signature
from data.parse.tables import either, pattern
from data.parse.title import same_words, title_index
from data.vietnamese import plain

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from data.parse.lines import Line

# What opens the part of a page that is no longer the article.
_COMMENTS = pattern(
    either(
        """
        phản hồi|bình luận|ý kiến (?:bạn đọc|phản hồi|của bạn)
        gửi (?:bình luận|ý kiến|phản hồi)
        """
    ),
    r"\b",
)
_OTHERS = pattern(
    either(
        r"""
        (?:các )?(?:tin|bài)(?: viết)? (?:khác|cùng|liên quan|đã đưa|mới|cũ|nổi bật|tiếp theo)
        mới nhất|xem nhiều|đọc nhiều|có thể bạn quan tâm|từ khóa|tags?\b|chủ đề\s*:
        chia sẻ|in (?:trang|bài)|gửi (?:email|bài)|(?:về|trở (?:về|lại)) (?:đầu trang|trang)
        quay lại|lượt xem|số (?:lần|lượt) (?:xem|đọc)|bản quyền|copyright|©|print\b
        facebook\b|twitter\b|zalo\b
        """
    )
)
_RECEIVERS = pattern(r"nơi nhận\s?:")  # at the end of a paper
_SHORT = 14  # words: a line of navigation or a byline is shorter
_PICTURED = pattern(
    r"(?:các )?",
    either(
        """
        đồng chí|ông|bà|đại biểu|lãnh đạo|thủ tướng|chủ tịch|bí thư|bộ trưởng|trưởng ban|đoàn
        """
    ),
    r"\b(?=.{0,400}?(?:với (?:các )?đại biểu|phát biểu|chụp ảnh|trao |tại (?:hội nghị|buổi|lễ)",
    r"|\(\d{1,2}[-/]\d{4}\)))",
)
_ROMAN_MARK = pattern(r"[IVX]+\s?[.)/-]\s")
_TELLING = pattern(r"\bđã\b|cho biết|yêu cầu|đề nghị|nhấn mạnh|khẳng định|thông tin|như vậy|:")
_LONGEST_CAPTION, _LONGEST_BLURB, _LONGEST_HEADING = 56, 60, 25  # words
_FEWEST_ENTRIES, _LONGEST_ENTRY = 2, 6  # of a site's numbered menu, its words
_LETTERHEAD = 16  # lines within which a paper's own head ends
_OFFICIAL = pattern(r"cộng hòa xã hội|độc lập\s?[-–]|đảng cộng sản việt nam|số ?:? ?\d{1,4}\s?[-/]")
_HALF = 0.5  # of the article, after which a byline closes it


def classified(found: list[Line], known: str | None = None) -> list[Line]:
    """The lines of a page, each with its kind; `known`: its title, where a file states it."""
    found = _without_tail(with_signature(_without_head(found)))
    stated = (i for i, line in enumerate(found) if known and same_words(line.text, known))
    at = next(stated, None)
    at = title_index(found) if at is None else at
    if at is not None:
        title = found[at].of_kind(Kind.TITLE)
        above = [_above(line) for line in found[:at]]
        below = [_below(line, title) for line in found[at + 1 :]]
        found = [*above, title, *_captioned(below)]
    return list(_in_article(_without_byline(found)))


def _without_head(found: list[Line]) -> list[Line]:
    """Navigation and a paper's letterhead above the title, marked as stray."""
    first = next((i for i, line in enumerate(found) if line.words > _SHORT), len(found))
    items = [i for i, line in enumerate(found[:first]) if line.kind is Kind.ITEM]
    terse = len(items) > _FEWEST_ENTRIES and all(found[i].words <= _LONGEST_ENTRY for i in items)
    menu = items if (items[:1] == [0] and len(items) > 1) or terse else []
    head = (i for i, line in enumerate(found[:_LETTERHEAD]) if _OFFICIAL.match(plain(line.text)))
    last = max(head, default=0)
    offices = [i for i, line in enumerate(found[:last]) if not line.kind and line.text.isupper()]
    stray = {*menu, *offices}
    return [x.of_kind(Kind.STRAY) if i in stray else x for i, x in enumerate(found)]


def _without_tail(found: list[Line]) -> list[Line]:
    """Comments, and lists of other articles up to the next paragraph, marked as tail."""
    marked: list[Line] = []
    comments = dropping = False
    for line in found:
        key = plain(line.text[:60])
        short = line.words <= _SHORT
        if line.kind is Kind.SIGNATURE or (dropping and not comments and _is_source(line)):
            marked.append(line)
            continue
        comments = comments or (bool(marked) and short and bool(_COMMENTS.match(key)))
        comments = comments or bool(_RECEIVERS.match(key))
        opens = short and not line.text.endswith(".") and bool(_OTHERS.match(key))
        dropping = comments or opens or (dropping and (short or not line.is_sentence))
        marked.append(line.of_kind(Kind.TAIL) if dropping else line)
    return marked


def _is_source(line: Line) -> bool:
    return line.kind is None and line.words <= _SHORT and source_of(line.text) is not None


def _above(line: Line) -> Line:
    """Above the title stand a lede, the name of the site or of a section."""
    if line.kind:
        return line
    if _is_source(line):
        return line.of_kind(Kind.SOURCE)
    return line.of_kind(Kind.LEDE if line.is_sentence else Kind.STRAY)


def _below(line: Line, title: Line) -> Line:
    return line.of_kind(Kind.STRAY) if same_words(line.text, title.text) else line


def _captioned(below: list[Line]) -> Iterator[Line]:
    """Between the title and the first paragraph stand captions."""
    in_head = True
    last_sentence = max((line.start for line in below if line.is_sentence), default=0)
    for line in below:
        if not in_head or line.kind not in {None, Kind.ITEM}:
            yield line
            continue
        unstopped = line.kind is None and not line.is_sentence and line.start < last_sentence
        pictured = line.kind is None and _is_caption(line)
        numbered = _ROMAN_MARK.match(line.text)
        beside_title = unstopped and not line.gap and not numbered and not author_of(line.text)
        caption = pictured or beside_title
        yield line.of_kind(Kind.CAPTION) if caption else line
        in_head = unstopped


def _is_caption(line: Line) -> bool:
    key = plain(line.text)
    fits = line.words <= _LONGEST_CAPTION and not _TELLING.search(key)
    return fits and bool(_PICTURED.match(key))


def _without_byline(found: list[Line]) -> list[Line]:
    """Author and source marked; what comes after the author at the end of a page is tail."""
    whole = sum(len(line.text) for line in found if line.kind in {None, Kind.ITEM})
    last = max((i for i, x in enumerate(found) if x.kind in {None, Kind.ITEM}), default=0)
    read, ended = 0, False
    marked: list[Line] = []
    for i, line in enumerate(found):
        kind = line.kind
        if kind is None and line.words <= _SHORT:
            kind = _byline(line.text)
            if i == last and i and not kind and unit_of(line.text):
                kind = Kind.AUTHOR
            ended = ended or (kind is Kind.AUTHOR and read > _HALF * whole)
        elif kind in {None, Kind.ITEM}:
            read += len(line.text)
            kind = Kind.TAIL if ended else kind
        marked.append(line.of_kind(kind))
    return marked


def _byline(text: str) -> Kind | None:
    if source_of(text):
        return Kind.SOURCE
    return Kind.AUTHOR if author_of(text) else None


def _in_article(found: Sequence[Line]) -> Iterator[Line]:
    """Headings and paragraphs told apart; a line printed twice is a teaser, and so is its blurb."""
    blurb = False
    for i, line in enumerate(found):
        near = (*found[max(0, i - 1) : i], *found[i + 1 : i + 2])
        unstopped = line.kind is None and not line.is_sentence
        twice = unstopped and any(same_words(line.text, other.text) for other in near)
        heading = unstopped and line.words <= _LONGEST_HEADING
        if line.kind is Kind.ITEM and _ROMAN_MARK.match(line.text) and not line.is_sentence:
            yield line.of_kind(Kind.HEADING)
        elif line.kind is not None:
            yield line
        elif twice or (blurb and line.words <= _LONGEST_BLURB):
            yield line.of_kind(Kind.TEASER)
        else:
            yield line.of_kind(Kind.HEADING if heading else Kind.PARAGRAPH)
        blurb = twice
