"""A report's short name: the same on every machine and after every reload."""

from __future__ import annotations

import hashlib
import re

from data.vietnamese import fold

ALPHABET = "23456789bcdfghjkmnpqrstvwxz"  # nothing that looks like another, no words
LENGTH = 10
_SCHEME = re.compile(r"^(?:https?:)?//(?:www\.|m\.)?|^www\.", re.IGNORECASE)
_TRACKERS = re.compile(r"(?:utm_\w+|fbclid|gclid|zarsrc|ref|source|mobile)=", re.IGNORECASE)


def report_id(url: str | None, title: str | None, body: str) -> str:
    """Ten letters and digits from the address, or where there is none from title and text.

    >>> len({report_id(url, None, "") for url in ("https://www.a.vn/b/?utm_source=x", "a.vn/b")})
    1
    """
    key = normal_url(url) if url else "\n".join(fold(part) for part in (title or "", body))
    return short_name(key)


def short_name(key: str) -> str:
    """Ten letters and digits for a key of any length: for buttons, which hold but 64 bytes."""
    number = int.from_bytes(
        hashlib.blake2b(" ".join(key.split()).encode(errors="replace"), digest_size=8).digest()
    )
    digits = []
    for _ in range(LENGTH):
        number, digit = divmod(number, len(ALPHABET))
        digits.append(ALPHABET[digit])
    name = "".join(digits)
    return f"b{name[1:]}" if name.isdigit() else name


def normal_url(url: str) -> str:
    """The address without scheme, "www.", trackers, fragment and closing slash."""
    address, _, query = _SCHEME.sub("", url.strip()).partition("#")[0].partition("?")
    host, slash, path = address.partition("/")
    kept = "&".join(part for part in query.split("&") if part and not _TRACKERS.match(part))
    return f"{host.lower()}{slash}{path}".rstrip("/") + (f"?{kept}" if kept else "")
