"""What a web page says of itself in its metadata; nothing is guessed from its text or address."""

from __future__ import annotations

import datetime as dt
import json
import re
from contextlib import suppress

from data.fields import date
from data.parse.byline import author_of
from data.readers.blocks import Element
from data.stated import Stated, stated_in
from data.vietnamese import fold

_TITLES = ("og:title", "twitter:title", "dc.title", "title")
_SITES = ("og:site_name", "application-name")
_AUTHORS = ("author", "article:author", "dc.creator", "dable:author")
_DATES = (
    *("article:published_time", "og:article:published_time", "datepublished", "pubdate"),
    *("publishdate", "dc.date.issued", "dc.date", "date", "parsely-pub-date"),
)
_ARTICLE = re.compile(r"Article|BlogPosting|Report$|WebPage$")  # types of linked data
_MOST_DATA = 1000  # nodes of it that are looked at
_SAVED_FROM = re.compile(r"<!--\s*saved from url=\(\d+\)(https?://[^\s<>]+)", re.IGNORECASE)
_SITE_WORDS = re.compile(
    r"báo |tạp chí|cổng (?:thông tin|ttđt)|trang (?:tin|thông tin|chủ)|website|đài |vov|vtv|ttxvn"
    r"|vietnam(?:plus|net)|[\w-]+\.(?:vn|com|net|org)\b",
    re.IGNORECASE,
)
_SUFFIX = re.compile(r"\s+(?:[|–—»-]|::)\s+(?=[^|–—»]*$)")
_SHORTEST_TITLE = 3  # words
_SHORTEST_HEADLINE = 4  # words
_SHARED = 0.3  # of a headline's words that stand in a title of the same page
_VIETNAM = dt.timezone(dt.timedelta(hours=7))


def stated_by(tree: Element, page: str) -> Stated:
    """What the metadata of a page states, as far as it is what it claims to be."""
    metadata = _metadata(tree)
    site = _first(metadata, _SITES)
    dates = [*(metadata[name] for name in _DATES if name in metadata), *_linked_dates(tree)]
    times = tree.xpath("//time[@itemprop='datePublished' or @pubdate]/@datetime")
    published = next((day for text in (*dates, *times) if (day := _day(text))), None)
    fields = {"title": _title(tree, metadata, site), "source": site, "published_on": published}
    return stated_in({**fields, "author": _author(metadata), "url": _address(tree, metadata, page)})


def _metadata(tree: Element) -> dict[str, str]:
    """The first value of each name, in lower case."""
    found: dict[str, str] = {}
    for element in tree.iter("meta"):
        name = next(filter(None, map(element.get, ("property", "name", "itemprop"))), "")
        value = " ".join((element.get("content") or "").split())
        if name and value:
            found.setdefault(name.lower(), value)
    return found


def _linked_dates(tree: Element) -> list[str]:
    """When the page's linked data says that its articles came out; comments have dates too."""
    dates = []
    for script in tree.xpath("//script[@type='application/ld+json']/text()"):
        try:
            open_ = [json.loads(script, strict=False)]
        except (ValueError, RecursionError):
            continue
        for node in open_:  # grows as it is read
            if isinstance(node, list) and len(open_) < _MOST_DATA:
                open_ += node
            elif isinstance(node, dict):
                open_ += [node[key] for key in ("@graph", "mainEntity") if key in node]
                date = node.get("datePublished")
                if isinstance(date, str) and _ARTICLE.search(str(node.get("@type", "Article"))):
                    dates.append(date)
    return dates


def _first(metadata: dict[str, str], names: tuple[str, ...]) -> str | None:
    return next((metadata[name] for name in names if name in metadata), None)


def _title(tree: Element, metadata: dict[str, str], site: str | None) -> str | None:
    """The headline without the site's name behind it."""
    written = tree.findtext(".//title")
    title = " ".join((_first(metadata, _TITLES) or written or "").split())
    headlines = [" ".join(h1.text_content().split()) for h1 in tree.iter("h1")]
    for headline in headlines:
        if headline and title.lower().startswith(headline.lower()):
            return headline
    if len(headlines) == 1 and _is_of_page(headlines[0], title):
        return headlines[0]
    suffix = next(iter(_SUFFIX.finditer(title)), None)
    if suffix and (_SITE_WORDS.match(title, suffix.end()) or title[suffix.end() :] == site):
        title = title[: suffix.start()]
    long_enough = len(title.split()) >= _SHORTEST_TITLE
    return title if long_enough and title != site and not _SITE_WORDS.match(title) else None


def _is_of_page(headline: str, title: str) -> bool:
    """Whether the one headline is the title: what is stated says something else, as of a site."""
    words, stated = (set(fold(text).split()) for text in (headline, title))
    return len(words) >= _SHORTEST_HEADLINE and len(words & stated) < _SHARED * len(words)


def _author(metadata: dict[str, str]) -> str | None:
    """Who signed it: a name or a desk, not the site or whoever runs it."""
    written = (_first(metadata, _AUTHORS) or "").replace(";", ",")
    return author_of(written) if written else None


def _address(tree: Element, metadata: dict[str, str], page: str) -> str | None:
    canonical = tree.xpath("//link[@rel='canonical']/@href")
    saved = _SAVED_FROM.search(page[:4000])
    for url in (*canonical, metadata.get("og:url", ""), saved[1] if saved else ""):
        if re.fullmatch(r"https?://[^\s<>\"]+/[^\s<>\"]+", url.strip()):
            return str(url).strip()
    return None


def _day(text: str) -> dt.date | None:
    """The day of a date or a time; a time with a zone counts as it is in Viet Nam."""
    written: object = text
    with suppress(ValueError, OverflowError):
        moment = dt.datetime.fromisoformat(text.strip())
        written = moment.astimezone(_VIETNAM) if moment.tzinfo else moment
    try:
        return date({"date": written}, "date")
    except ValueError:  # no date, or one as of an empty field
        return None
