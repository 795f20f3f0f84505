"""Whatever a button says, it is understood as what some button says, or told to be too old."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from handlers.actions import MOST_BYTES, VERSION, OutdatedActionError, unpack
from handlers.actions.unpacking import KINDS
from tests.chat import Chat
from tests.fuzz.effort import tried

_LETTERS = st.sampled_from([*KINDS, "?", ""])
_VALUES = (
    st.integers(-5, 10**7).map(str)
    | st.sampled_from(["done", "planned", "year", "report", "ba8f3aa43a", "٢٠١٢", "²", "2012", ""])
    | st.text(max_size=6)
)
DATA = st.text(max_size=MOST_BYTES) | st.builds(
    lambda version, letter, values: "_".join([version + letter, *values]),
    st.sampled_from([VERSION, "0", "2", ""]),
    _LETTERS,
    st.lists(_VALUES, max_size=5),
)


@tried()
@given(DATA)
def test_any_data_is_an_action_or_outdated(data: str) -> None:
    try:
        action = unpack(data)
    except OutdatedActionError:
        return
    assert unpack(action.pack()) == action


def fits(data: str) -> bool:
    """Whether Telegram would carry it: text of 1 to 64 bytes."""
    return data.isprintable() and 0 < len(data.encode(errors="replace")) <= MOST_BYTES


@tried(ci=200)
@given(DATA.filter(fits))
def test_any_pressed_button_is_answered(chat: Chat, data: str) -> None:
    """The chat fails where a handler does, Telegram refuses, or a press is left waiting."""
    if not chat.last:
        chat.say("/years")
        chat.forgiven = ("message is not modified",)
    chat.forge(data)
