from __future__ import annotations

import numpy as np
import pytest

from data.search.channel import Slot, slot
from data.search.parameters import DEFAULT
from data.search.slips import near
from data.search.typed import Typed
from data.search.vocabulary import Vocabulary

KEYS = (
    "nhiêm5",
    "nhiêm",
    "nhiên",
    "vu5",
    "vu1",
    "đai5",
    "đao5",
    "11",
    "12",
    "xi",
    "trang",
    "chang",
)


@pytest.fixture
def vocabulary() -> Vocabulary:
    return Vocabulary(KEYS, np.full(len(KEYS), 10, np.uint32), 10_000)


def fill(
    vocabulary: Vocabulary, key: str, *, numeral: str | None = None, lost: float = 0.0
) -> Slot:
    return slot(Typed(key, numeral), vocabulary, DEFAULT, lost=lost)


def worth(vocabulary: Vocabulary, key: str, meant: str, **options: float) -> float:
    filled = fill(vocabulary, key, **options)  # type: ignore[arg-type]  # only of lost
    found = dict(zip(filled.ids.tolist(), filled.worth.tolist(), strict=True))
    return float(found.get(KEYS.index(meant), 0))


def test_in_a_query_without_accents_every_accent_is_as_good(vocabulary: Vocabulary) -> None:
    assert worth(vocabulary, "nhiem", "nhiêm5") == worth(vocabulary, "nhiem", "nhiêm") > 0


def test_typed_accents_are_worth_more_than_lost_ones_and_those_than_wrong_ones(
    vocabulary: Vocabulary,
) -> None:
    typed, lost, wrong = (
        worth(vocabulary, key, "vu5", lost=DEFAULT.bare) for key in ("vu5", "vu", "vu1")
    )
    assert typed > lost > wrong > 0


def test_a_slip_is_worth_less_than_the_word_and_more_than_nothing(vocabulary: Vocabulary) -> None:
    assert worth(vocabulary, "nhiem", "nhiêm5") > worth(vocabulary, "nhim", "nhiêm5") > 0


def test_a_number_stands_for_itself_alone(vocabulary: Vocabulary) -> None:
    assert fill(vocabulary, "12").ids.tolist() == [KEYS.index("12")]
    assert fill(vocabulary, "13").ids.tolist() == []


def test_letters_may_be_a_numeral(vocabulary: Vocabulary) -> None:
    ids = fill(vocabulary, "xi", numeral="11").ids.tolist()
    assert {KEYS.index("xi"), KEYS.index("11")} <= set(ids)


def test_what_stands_nowhere_says_most(vocabulary: Vocabulary) -> None:
    unknown, known = fill(vocabulary, "qwrt"), fill(vocabulary, "vu5")
    assert unknown.information > known.information
    assert unknown.best == 0


@pytest.mark.parametrize(
    ("typed", "likelier", "than"),
    [
        ("nhiem", "nhiên", "đai5"),
        ("dia", "đai5", "đao5"),  # two letters the other way round
        ("trang", "chang", "nhiên"),  # spoken alike
    ],
)
def test_likelier_slips(vocabulary: Vocabulary, typed: str, likelier: str, than: str) -> None:
    assert worth(vocabulary, typed, likelier) > worth(vocabulary, typed, than)


def test_very_long_words_have_no_slips(vocabulary: Vocabulary) -> None:
    assert near("n" * 100, vocabulary, DEFAULT, -100.0) == []
