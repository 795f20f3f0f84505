"""The transport under python-telegram-bot that ends in this process."""

from __future__ import annotations

import json
from typing import Any

from telegram.request import BaseRequest, RequestData

from bot.offline.parameters import Upload
from bot.offline.refusal import BotApiError
from bot.offline.server import OfflineTelegram


class OfflineRequest(BaseRequest):
    """Answers requests with what an `OfflineTelegram` says; everything above it is unchanged."""

    def __init__(self, telegram: OfflineTelegram) -> None:
        """Answer from `telegram`."""
        self._telegram = telegram

    @property
    def read_timeout(self) -> float | None:
        """None: nothing here is waited for."""
        return None

    async def initialize(self) -> None:
        """Nothing to open."""

    async def shutdown(self) -> None:
        """Nothing to close."""

    async def do_request(  # noqa: PLR0913, PLR0917  (as the base class has it)
        self,
        url: str,
        method: str,  # noqa: ARG002  (the Bot API takes GET and POST alike)
        request_data: RequestData | None = None,
        read_timeout: object = None,  # noqa: ARG002
        write_timeout: object = None,  # noqa: ARG002
        connect_timeout: object = None,  # noqa: ARG002
        pool_timeout: object = None,  # noqa: ARG002
    ) -> tuple[int, bytes]:
        """The status code and the JSON of the answer."""
        api_method = url.rpartition("/")[2]
        try:
            result = self._telegram.call(api_method, _on_the_wire(request_data))
        except BotApiError as refused:
            return refused.code, json.dumps(refused.as_json()).encode()
        return 200, json.dumps({"ok": True, "result": result}).encode()


def _on_the_wire(data: RequestData | None) -> dict[str, Any]:
    """The parameters as they would be sent: all text, structures as JSON, files beside them."""
    if data is None:
        return {}
    files = {
        name: Upload(filename, content if isinstance(content, bytes) else content.read(), mime)
        for name, (filename, content, mime) in data.multipart_data.items()
    }
    return dict(data.json_parameters) | files
