"""Web pages as Vietnamese sites make them, each with the same article in another shape."""

from __future__ import annotations

from html import escape

from tests.data.readers.seeds import CAPTION, PARAGRAPHS, TITLE, is_numbered, without_number

_MENU = "".join(f"<li><a href='/c{i}'>Chuyên mục {i}</a></li>" for i in range(9))
_OTHERS = "".join(
    f"<li><a href='/t{i}'>Sở Nội vụ tỉnh tổng kết công tác năm 200{i}, triển khai nhiệm vụ</a></li>"
    for i in range(6)
)
_COMMENT = "Tôi đề nghị Ban xem lại việc này, đã kiến nghị nhiều lần mà chưa được trả lời."
_FOOT = "Bản quyền thuộc Báo Ví dụ. Giấy phép số 12/GP-BTTTT. Tổng biên tập: Nguyễn Văn A"


def page(body: str, head: str = "", charset: str = "utf-8") -> str:
    """A page with an article between a menu and what stands below every article."""
    return f"""<!DOCTYPE html>
<html><head><meta charset="{charset}"><title>{escape(TITLE)} - Báo Ví dụ</title>{head}
<script>var a = "<p>không phải chữ</p>";</script><style>p {{ color: red }}</style></head><body>
<div class="header"><nav><ul>{_MENU}</ul></nav></div>
{body}
<div class="box-related"><h3>Tin liên quan</h3><ul>{_OTHERS}</ul></div>
<div id="comments"><h3>Bình luận</h3><p>{_COMMENT}</p></div>
<footer><p>{_FOOT}</p></footer></body></html>"""


def _each(form: str, lines: list[str]) -> str:
    return "".join(form.format(escape(line)) for line in lines)


def _listed() -> str:
    """The article with its numbered lines as a list."""
    items = [line for line in PARAGRAPHS if is_numbered(line)]
    first = PARAGRAPHS.index(items[0])
    before, after = PARAGRAPHS[:first], PARAGRAPHS[first + len(items) :]
    numbered = _each("<li>{}</li>", [without_number(line) for line in items])
    return f"{_each('<p>{}</p>', before)}<ol>{numbered}</ol>{_each('<p>{}</p>', after)}"


_T, _C = escape(TITLE), escape(CAPTION)

SHAPES = {
    "an article with a figure": page(
        f"<article><h1>{_T}</h1><figure><img src=x alt='không'><figcaption>{_C}</figcaption>"
        f"</figure>{_each('<p>{}</p>', PARAGRAPHS)}</article>"
    ),
    "breaks in one box": page(
        f"<div class='title'><h1>{_T}</h1></div><div id='content'><div class='caption'>{_C}</div>"
        f"{'<br><br>'.join(map(escape, PARAGRAPHS))}</div>"
    ),
    "a table as layout": page(
        f"<table width='100%'><tr><td width='200'><ul>{_MENU}</ul></td><td><table>"
        f"<tr><td><b>{_T}</b></td></tr><tr><td class='caption'>{_C}</td></tr>"
        f"<tr><td>{_each('<div>{}</div>', PARAGRAPHS)}</td></tr></table></td></tr></table>"
    ),
    "a list": page(
        f"<div class='main'><h1>{_T}</h1><div class='body'><p class='caption'>{_C}</p>{_listed()}"
        "</div></div>"
    ),
    "pasted from Word": page(
        f"<div><h2 class='title'>{_T}</h2><div class='content'>"
        f"<p class='MsoNormal PhotoCaption'><span>{_C}</span></p>"
        + _each(
            "<p class='MsoNormal'><span style='font-size:14pt'>{}<o:p></o:p></span></p>", PARAGRAPHS
        )
        + "</div></div>"
    ),
    "the lede outside the article": page(
        f"<h1>{_T}</h1><div class='cap caption'>{_C}</div><h2 class='sapo'>{escape(PARAGRAPHS[0])}"
        f"</h2><div class='detail'>{_each('<p>{}</p>', PARAGRAPHS[1:-1])}</div>"
        f"<p class='author'>{escape(PARAGRAPHS[-1])}</p>"
    ),
}
