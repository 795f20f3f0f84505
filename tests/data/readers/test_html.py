from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from data.errors import UnreadableFileError
from data.parse import parse_report
from data.readers import Raw, read
from tests.data.readers.old_encodings import in_1258, in_tcvn3, in_vni
from tests.data.readers.pages import SHAPES, page
from tests.data.readers.seeds import LINES, PARAGRAPHS, SEED, TITLE, parsed, told

ARTICLE = f"<h1>{TITLE}</h1>" + "".join(f"<p>{line}</p>" for line in PARAGRAPHS)


def html(folder: Path, content: str | bytes) -> Raw:
    path = folder / "saved.html"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return read(path)


@pytest.mark.parametrize("shape", SHAPES)
def test_the_report_is_that_of_the_text(tmp_path: Path, shape: str) -> None:
    raw = html(tmp_path, SHAPES[shape])
    assert [line for line in raw.text.split("\n") if line] == LINES
    assert told(parsed(raw)) == told(parse_report(SEED))


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("<ol><li>một<li>hai</ol><ol start=3 type=a><li>ba</ol>", "1. một\n\n2. hai\n\nc) ba"),
        ("<ol><li value=4>bốn<ul><li>con</ul><li>năm</ol>", "4. bốn\n\n- con\n\n5. năm"),
        ("<ol><li>1. gõ tay<li>2) cũng</ol>", "1. gõ tay\n\n2) cũng"),
        ("<ul style='list-style: none'><li>trơn</ul>", "trơn"),
        ("<p>một<br>hai<br><br>ba", "một\nhai\n\nba"),
        ("<p>liền <b>đậm</b>, <a href=x>nối</a>.</p>", "liền đậm, nối."),
        ("<p>thấy</p><p hidden>không</p><p style='display:none'>không</p><!-- không -->", "thấy"),
        ("<p>a&nbsp;&#7879; &lt;b&gt;</p>", "a ệ <b>"),
        ("<table><tr><th>TT<th>Việc<tr><td>1<td>Ban hành quy chế</table>",
         "TT\n\nViệc\n\n1. Ban hành quy chế"),
        ("<figure><img><figcaption>Ảnh: A</figcaption></figure><p>chữ</p>", "Ảnh: A\n\nchữ"),
        ("<pre>một\n  hai</pre>", "một\n\nhai"),
    ],
)  # fmt: skip
def test_a_short_page_is_read_as_it_is_shown(tmp_path: Path, body: str, text: str) -> None:
    assert html(tmp_path, f"<html><body>{body}</body></html>").text == text


@pytest.mark.parametrize(
    "wrapped",
    [
        "<body class='has-sidebar tag-bao-cao'>{}</body>",
        "<body><form id=aspnetForm><div>{}</div></form></body>",
        "<body><div class='post-12 type-post tag-bao-cao'>{}</div><p>Chân trang</p></body>",
        "<body><div class='content no-sidebar'>{}</div></body>",
        "<body><div class='print'>{}</div><p>Chân trang</p></body>",
        "<body><article class='share banner'>{}</article></body>",
    ],
)
def test_a_name_of_what_stands_beside_hides_no_article(tmp_path: Path, wrapped: str) -> None:
    found = [line for line in html(tmp_path, wrapped.format(ARTICLE)).text.split("\n") if line]
    assert set(found) >= {TITLE, *PARAGRAPHS}


@pytest.mark.parametrize("name", ["related", "tags", "tag", "sidebar", "box-tin-khac", "share"])
def test_what_stands_beside_an_article_is_left_out(tmp_path: Path, name: str) -> None:
    beside = f"<div class='{name}'><p>Hội nghị khác bàn về công tác khác</p></div>"
    assert "bàn về" not in html(tmp_path, f"<body>{ARTICLE}{beside}</body>").text


@pytest.mark.parametrize(
    ("declared", "encoded"),
    [("windows-1258", in_1258), ("windows-1252", in_tcvn3), ("x-user-defined", in_vni)],
)
def test_old_characters_are_read(tmp_path: Path, declared: str, encoded: object) -> None:
    assert callable(encoded)
    raw = html(tmp_path, encoded(page(ARTICLE, charset=declared)))
    assert parsed(raw).body.lower() == parse_report(SEED).body.lower()


def test_what_is_utf_8_is_read_so_whatever_it_declares(tmp_path: Path) -> None:
    assert parsed(html(tmp_path, page(ARTICLE, charset="iso-8859-1"))).title == TITLE


METADATA = """
<meta property="og:title" content="Tiêu đề trên trang - Báo Ví dụ">
<meta property="og:site_name" content="Báo Ví dụ">
<meta name="author" content="Thu Hằng">
<meta property="article:published_time" content="2013-01-11T23:30:00Z">
<meta property="article:modified_time" content="2020-02-02T00:00:00Z">
<link rel="canonical" href="https://vidu.vn/tin/1.html">"""


def test_metadata_are_stated(tmp_path: Path) -> None:
    stated = html(tmp_path, page(ARTICLE.replace(TITLE, "Tít"), METADATA)).stated
    assert stated.title == "Tiêu đề trên trang"
    assert (stated.source, stated.author) == ("Báo Ví dụ", "Thu Hằng")
    assert stated.published_on == dt.date(2013, 1, 12)  # in Viet Nam
    assert stated.url == "https://vidu.vn/tin/1.html"


@pytest.mark.parametrize(
    ("head", "field", "value"),
    [
        ("", "title", TITLE),
        ("<meta property=og:title content='Báo Ví dụ'>", "title", None),
        ("<meta property=og:title content='Sở Nội vụ - Tổng kết năm 2012 | vidu.vn'>",
         "title", "Sở Nội vụ - Tổng kết năm 2012"),
        ("<meta name=author content='Admin'>", "author", None),
        ("<meta name=author content='https://facebook.com/vidu'>", "author", None),
        ("<meta name=pubdate content='12/01/2013'>", "published_on", dt.date(2013, 1, 12)),
        ("<meta name=pubdate content='hôm qua'>", "published_on", None),
        ("<meta name=pubdate content='0001-01-01T00:00:00'>", "published_on", None),
        ("<meta name=pubdate content='9999-12-31T23:59:59Z'>", "published_on", None),
        ("", "published_on", None),
        ("<!-- saved from url=(0026)https://vidu.vn/tin/2.html -->",
         "url", "https://vidu.vn/tin/2.html"),
        ("<link rel=canonical href='/tin/1.html'>", "url", None),
        ("<link rel=canonical href='javascript:alert(1)'>", "url", None),
    ],
)  # fmt: skip
def test_metadata_are_what_they_claim_to_be(
    tmp_path: Path, head: str, field: str, value: object
) -> None:
    article = ARTICLE if not head or field != "title" else ARTICLE.replace("h1>", "h2>")
    assert getattr(html(tmp_path, page(article, head)).stated, field) == value


@pytest.mark.parametrize(
    ("data", "told"),
    [
        ('{"datePublished": "2013-01-12"}', True),
        ('[{"@graph": [{"@type": "NewsArticle", "datePublished": "2013-01-12"}]}]', True),
        ('{"@type": ["Thing", "Article"], "datePublished": "2013-01-12"}', True),
        ('{"comment": [{"@type": "Comment", "datePublished": "2013-01-12"}]}', False),
        ('{"@type": "Comment", "datePublished": "2013-01-12"}', False),
        ('{"@type": "Article", "datePublished": 2013}', False),
        ('{"datePublished": ', False),
        ("[" * 100_000, False),
    ],
)
def test_linked_data_tell_when_an_article_came_out(
    tmp_path: Path, data: str, *, told: bool
) -> None:
    head = f"<script type='application/ld+json'>{data}</script>"
    day = dt.date(2013, 1, 12) if told else None
    assert html(tmp_path, page(ARTICLE, head)).stated.published_on == day


def test_the_one_headline_comes_before_the_title_of_a_site(tmp_path: Path) -> None:
    head = "<meta property=og:title content='Cơ quan của Đảng bộ tỉnh'>"
    assert html(tmp_path, page(ARTICLE, head)).stated.title == TITLE


@pytest.mark.parametrize(
    ("content", "why"),
    [
        ("", "is empty"),
        ("<!-- -->", "is empty"),
        ("<html><body><script>render()</script><div id=app></div></body></html>", "no readable"),
        ("<html><body><img src=a.png></body></html>", "no readable text"),
        (b"\x89PNG\r\n\x1a\n\x00" + bytes(range(128)), "binary"),
        ("<p>a</p>" * 500_000, "more than 3 million characters of markup"),
    ],
)
def test_a_page_without_an_article_is_told(tmp_path: Path, content: str | bytes, why: str) -> None:
    with pytest.raises(UnreadableFileError, match=why):
        html(tmp_path, content)


def test_pictures_inside_a_page_are_no_markup(tmp_path: Path) -> None:
    picture = f"<img src='data:image/png;base64,{'A' * 4_000_000}'>"
    assert parsed(html(tmp_path, page(picture + ARTICLE))).title == TITLE


def test_deep_nesting_does_no_harm(tmp_path: Path) -> None:
    assert "chữ" in html(tmp_path, "<p>chữ</p>" + "<div>" * 50_000 + "x").text
