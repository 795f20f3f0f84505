"""What people entrusted to the bot: their language, what they follow. Never rebuilt.

A small SQLite file of its own, apart from the reports. `open` finds or makes it, `schema` holds its
tables as data and the steps from each version to the next; `State`, `Follows` and `News` ask and
change it, each change in a transaction of its own. Chats and threads are numbers here.
"""

from data.state.follows import Follow
from data.state.news import News, Tidings
from data.state.open import in_memory, open_state
from data.state.state import Kept, State

__all__ = ["Follow", "Kept", "News", "State", "Tidings", "in_memory", "open_state"]
