"""How the Bot API says no."""

from __future__ import annotations

from typing import Any, NoReturn


class BotApiError(Exception):
    """A refused call: what the HTTP answer's `error_code`, `description`, `parameters` would be."""

    def __init__(
        self, code: int, description: str, parameters: dict[str, Any] | None = None
    ) -> None:
        """Keep the three parts; `parameters` is Telegram's ResponseParameters (retry_after …)."""
        super().__init__(code, description)
        self.code = code
        self.description = description
        self.parameters = parameters

    def as_json(self) -> dict[str, Any]:
        """The body of the HTTP answer."""
        body = {"ok": False, "error_code": self.code, "description": self.description}
        return body | ({"parameters": self.parameters} if self.parameters else {})


def refuse(what: str) -> NoReturn:
    """Answer 400.

    Raises:
        BotApiError: always, worded "Bad Request: …".
    """
    raise BotApiError(400, f"Bad Request: {what}")
