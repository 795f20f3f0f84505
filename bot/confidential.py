"""What must not be seen: the secrets among the settings, and the file that holds them."""

from __future__ import annotations

import os
import stat
from base64 import b64encode
from pathlib import Path
from urllib.parse import quote, unquote, urlsplit


def forms(token: str | None, secret: str | None, *addresses: str | None) -> tuple[str, ...]:
    """The token, with and without its id, the webhook's secret, and the passwords in addresses.

    Each as it is written, and as it is encoded on its way.
    """
    token = token or ""
    whole = (token, quote(token), token.partition(":")[2], secret)
    passwords = (form for address in addresses for form in _passwords(address))
    return tuple(dict.fromkeys(filter(None, (*whole, *passwords))))


def _passwords(address: str | None) -> tuple[str, ...]:
    """The password in an address: as written, meant, quoted, in a `repr`, and sent along.

    >>> _passwords("http://me:a%40b@proxy:1")
    ('a%40b', 'a@b', 'a%40b', 'a%40b', 'a@b', 'bWU6YUBi')
    """
    parts = urlsplit(address or "")
    if not parts.password:
        return ()
    meant = unquote(parts.password)
    sent = b64encode(f"{unquote(parts.username or '')}:{meant}".encode()).decode()
    return (parts.password, meant, quote(meant), quote(meant, safe=""), repr(meant)[1:-1], sent)


def exposed(file: Path) -> str:
    """A sentence where everybody on this machine can read a file; "" where not, or it is not there.

    Where there are no such rights (Windows), nothing is known of it.
    """
    if os.name != "posix" or not file.is_file() or not file.stat().st_mode & stat.S_IROTH:
        return ""
    return f"{file} can be read by every user of this machine"
