"""Every sentence that people read, in each language the bot speaks."""

from handlers.texts.en import EN
from handlers.texts.texts import Texts
from handlers.texts.vi import VI

__all__ = ["TEXTS", "Texts"]

TEXTS: dict[str, Texts] = {"vi": VI, "en": EN}
