"""What keeps the bot from Telegram: the name, the connection, TLS, HTTP, or the proxy before it.

Read from the errors of httpx, which hold what the system said, and from how far a call came.
"""

from __future__ import annotations

import socket
import ssl
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, TypeAlias
from urllib.parse import SplitResult, urlsplit

import httpx

Layer: TypeAlias = Literal["DNS", "TCP", "TLS", "HTTP", "proxy"]
# How far a call came: "" where nobody knows; "connecting" ends at the proxy where there is one.
Stage: TypeAlias = Literal["", "connecting", "through the proxy", "TLS", "HTTP"]

_PORTS = {"http": 80, "https": 443, "socks5": 1080, "socks5h": 1080}
_BLOCKED = "where Telegram is blocked, set BOT_PROXY or BOT_API_URL"
_CREDENTIALS = (
    "407",
    "Invalid username/password",
    "but got USERNAME/PASSWORD",
    "but got NO ACCEPTABLE METHODS",
)


@dataclass(frozen=True, slots=True)
class Trouble:
    """What is wrong, in which layer, and the mend. Neither holds a password or the token."""

    layer: Layer
    state: str
    mend: str

    def __str__(self) -> str:
        """One line, without the mend."""
        return f"{self.layer}: {self.state}"


def shown(address: str) -> str:
    """Host and port of an address, without its password.

    >>> shown("socks5://me:hidden@proxy.vn")
    'proxy.vn:1080'
    """
    parts = urlsplit(address)
    return f"{parts.hostname}:{_port(parts)}"


def trouble(
    error: BaseException, api_url: str, proxy: str | None = None, stage: Stage = ""
) -> Trouble:
    """What an error of a call means.

    A proxy resolves names and connects for us, so what fails before it is of the proxy.
    """
    target = urlsplit(api_url)
    causes = list(_causes(error))
    secured = next((each for each in causes if isinstance(each, ssl.SSLError)), None)
    if stage == "TLS" or (secured and not (proxy and stage == "connecting")):
        return _tls(secured, target)
    if proxy and (found := _before_the_target(error, causes, proxy, stage)):
        return found
    return _straight(error, causes, target)


def refused_by_proxy(proxy: str) -> Trouble:
    """The proxy does not let us in."""
    state = f"{shown(proxy)} refuses user and password"
    return Trouble("proxy", state, "put the right ones into BOT_PROXY: http://user:password@host")


def _straight(error: BaseException, causes: list[BaseException], target: SplitResult) -> Trouble:
    if any(isinstance(each, socket.gaierror) for each in causes):
        state = f"{target.hostname} is not known here"
        return Trouble("DNS", state, f"check the network and its DNS; {_BLOCKED}")
    if isinstance(error, httpx.ConnectError | httpx.ConnectTimeout):
        return Trouble("TCP", f"port {_port(target)} of {target.hostname} {_why(causes)}", _BLOCKED)
    if isinstance(error, httpx.TimeoutException | TimeoutError):
        return Trouble("HTTP", "no answer in time", f"try again; {_BLOCKED}")
    return Trouble("HTTP", f"the call broke off ({type(error).__name__})", _BLOCKED)


def _before_the_target(
    error: BaseException, causes: list[BaseException], proxy: str, stage: Stage
) -> Trouble | None:
    """What is wrong with the proxy or behind it; None where it did its part."""
    place, scheme = shown(proxy), urlsplit(proxy).scheme
    mend = "check BOT_PROXY, or whether the proxy runs"
    if any(isinstance(each, socket.gaierror) for each in causes):
        return Trouble("proxy", f"{urlsplit(proxy).hostname} is not known here", mend)
    if isinstance(error, httpx.ProxyError):
        if any(words in str(error) for words in _CREDENTIALS):
            return refused_by_proxy(proxy)
        said = str(error).removeprefix("Proxy Server could not connect: ").rstrip(". ")
        state = f"{place} is reached, but does not reach Telegram: {said}"
        return Trouble("proxy", state, "ask who runs it, or set another BOT_PROXY")
    if isinstance(error, httpx.ConnectError | httpx.ConnectTimeout) and stage in {"", "connecting"}:
        return Trouble("proxy", f"{place} {_why(causes)}", mend)
    if stage == "through the proxy" or not isinstance(error, httpx.HTTPError | TimeoutError):
        return Trouble("proxy", f"{place} does not answer as a proxy of {scheme}:// does", mend)
    return None


def _tls(error: ssl.SSLError | None, target: SplitResult) -> Trouble:
    if error is None or isinstance(error, ssl.SSLEOFError):
        state = f"{target.hostname} is reached, but the connection ends when encryption begins"
        return Trouble("TLS", state, _BLOCKED)
    if isinstance(error, ssl.SSLCertVerificationError):
        state = f"the certificate of {target.hostname} is not valid ({error.verify_message})"
        mend = "something stands in between, or the clock is wrong; do not give it the token"
        return Trouble("TLS", state, f"{mend}: {_BLOCKED}")
    state = f"port {_port(target)} of {target.hostname} does not speak it ({error.reason})"
    return Trouble("TLS", state, "check BOT_API_URL: http:// where the server has no TLS")


def _why(causes: list[BaseException]) -> str:
    if any(isinstance(each, ConnectionRefusedError) for each in causes):
        return "refuses the connection"
    if any(isinstance(each, TimeoutError | httpx.TimeoutException) for each in causes):
        return "does not answer in time"
    systems = [each.strerror for each in causes if isinstance(each, OSError) and each.strerror]
    return f"is not reached ({systems[-1]})" if systems else "is not reached"


def _causes(error: BaseException) -> Iterator[BaseException]:
    """The error and what it came of, also where several attempts failed."""
    yield error
    if isinstance(error, BaseExceptionGroup):
        for each in error.exceptions:
            yield from _causes(each)
    before = error.__cause__ or error.__context__
    if before is not None:
        yield from _causes(before)


def _port(parts: SplitResult) -> int:
    return parts.port or _PORTS.get(parts.scheme, 443)
