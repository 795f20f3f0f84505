"""One call to Telegram, made as `run` makes its own, that tells how far it came."""

from __future__ import annotations

import asyncio
import json
import socket
from collections.abc import Mapping
from http import HTTPStatus
from typing import Any, Final
from urllib.parse import urlsplit

import httpx

from bot.settings import Settings
from bot.trouble import Stage, Trouble, refused_by_proxy, trouble

PATIENCE = 5.0  # seconds for each of connecting, TLS, and the answer
_ALTOGETHER = 20.0  # seconds; a SOCKS proxy that says nothing is not bounded otherwise

# The events of httpcore that begin a stage:
# https://www.encode.io/httpcore/extensions/#trace
_BEGINS: Final[Mapping[str, Stage]] = {
    "connection.connect_tcp.started": "connecting",
    "socks.connect_tcp.started": "connecting",
    "socks.setup_socks5_connection.started": "through the proxy",
    "proxy.start_tls.started": "TLS",
    "socks.start_tls.started": "TLS",
}
_ENCRYPTS, _SPEAKS = "connection.start_tls.started", "http11.send_request_headers.started"


class RefusedError(Exception):
    """Telegram, or what speaks its Bot API, refuses the token."""


async def reach(settings: Settings) -> Mapping[str, Any] | Trouble:
    """What Telegram says of the bot (a User, as JSON), or what keeps us from it.

    Raises:
        RefusedError: it was reached, and refuses the token.
    """
    stage: Stage = ""
    proxy, url = settings.proxy, f"{settings.api_url}/bot{settings.token}/getMe"
    tunnelled = bool(proxy) and url.startswith("https:")

    async def note(event: str, _: object) -> None:
        nonlocal stage
        if event == _SPEAKS:  # in a tunnel twice: with the proxy first
            with_proxy = tunnelled and stage != "TLS"
            stage = "through the proxy" if with_proxy else "HTTP"
        elif event == _ENCRYPTS:
            stage = "connecting" if proxy else "TLS"
        else:
            stage = _BEGINS.get(event, stage)

    try:
        async with asyncio.timeout(_ALTOGETHER), httpx.AsyncClient(proxy=proxy) as client:
            await _known(proxy or settings.api_url)
            answer = await client.post(url, timeout=PATIENCE, extensions={"trace": note})
    except Exception as error:  # noqa: BLE001  # what a proxy says may break whatever reads it
        return trouble(error, settings.api_url, proxy, stage)
    return _read(answer, settings)


async def _known(address: str) -> None:
    """Looks a name up apart: httpx tells a DNS that is silent from a server that is by nothing."""
    looking = asyncio.get_running_loop().getaddrinfo(urlsplit(address).hostname, None)
    try:
        await asyncio.wait_for(looking, PATIENCE)
    except TimeoutError:
        msg = "no answer in time"
        raise socket.gaierror(socket.EAI_AGAIN, msg) from None


def _read(answer: httpx.Response, settings: Settings) -> Mapping[str, Any] | Trouble:
    if settings.proxy and answer.status_code == HTTPStatus.PROXY_AUTHENTICATION_REQUIRED:
        return refused_by_proxy(settings.proxy)
    try:
        body = json.loads(answer.content)
        done, result = body["ok"], body.get("result")
    except (ValueError, TypeError, KeyError, AttributeError):
        state = f"an answer {answer.status_code} that is of no Bot API"
        return Trouble("HTTP", state, "check BOT_API_URL, and what stands before the server")
    if done and isinstance(result, dict):
        return result
    if answer.status_code in {HTTPStatus.UNAUTHORIZED, HTTPStatus.NOT_FOUND}:
        raise RefusedError
    said = body.get("description") or "no reason is given"
    return Trouble("HTTP", f"the Bot API answers {answer.status_code}: {said}", "try again later")
