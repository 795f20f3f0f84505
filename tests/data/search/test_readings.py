from __future__ import annotations

import pytest

from data.search.decoding import decodings
from data.search.engine import Engine
from data.search.entries import Numbering, Text, indexed
from data.search.readings import Reading
from data.search.syllables import fold_of
from tests.data.search.made_titles import TITLES


@pytest.fixture(scope="module")
def engine() -> Engine:
    numbering = Numbering()
    extra = ("Xi măng Hoàng Mai", "Ca đêm ở bệnh viện", "Tàu Costa vào cảng")
    texts = (Text(number, 0, title) for number, title in enumerate((*TITLES, *extra)))
    segment = indexed(texts, numbering)
    return Engine(list(numbering.numbers), [segment])


def read(engine: Engine, query: str) -> list[list[str]]:
    return [[slot.typed.key for slot in reading.slots] for reading in readings_of(engine, query)]


def readings_of(engine: Engine, query: str) -> tuple[Reading, ...]:
    return tuple(engine.find(query).readings)


@pytest.mark.parametrize(
    ("query", "folds"),
    [
        ("nhiemvu", "nhiem vu"),
        ("tongketcongtac", "tong ket cong tac"),
        ("trie n khai", "trien khai"),
        ("ủy b an", "uy ban"),
        ("UBND huyện", "uy ban nhan dan huyen"),
        ("ban tổ chức TW", "ban to chuc trung uong"),
        ("khoá XIII", "khoa 13"),
        ("nawm 2012", "nam 2012"),
        ("nhie65m vu5", "nhiem vu"),
        ("hội2012", "hoi 2012"),
    ],
)
def test_the_likeliest_reading(engine: Engine, query: str, folds: str) -> None:
    assert [fold_of(key) for key in read(engine, query)[0]] == folds.split()


def test_what_is_a_word_and_an_abbreviation_is_read_both_ways(engine: Engine) -> None:
    assert sorted(read(engine, "ca đêm")) == [["ca", "đêm"], ["công", "an", "đêm"]]


def test_letters_that_may_be_a_numeral_are_read_both_ways_in_one_place(engine: Engine) -> None:
    (reading,) = readings_of(engine, "xi mang")
    assert reading.slots[0].typed.numeral == "11"


@pytest.mark.parametrize("query", ["nhiệm vụ", "nhiem vu", "costa", "Hoang Mai", "2012", "x"])
def test_words_are_not_taken_for_raw_keys(engine: Engine, query: str) -> None:
    assert decodings(query.split(), engine.vocabulary) == [(query.split(), None)]


@pytest.mark.parametrize(
    ("keys", "words"),
    [
        ("toongr keets coong tacs", "tổng kết công tác"),
        ("to6ng3 ke61t co6ng ta1c", "tổng kết công tác"),
        ("ddaij hooij", "đại hội"),
        ("toongrkeets coong tacs", "tổng kết công tác"),
        ("d9ai5 hoi6x5", "đại hộix"),
    ],
)
def test_raw_keys_are_decoded(engine: Engine, keys: str, words: str) -> None:
    assert decodings(keys.split(), engine.vocabulary)[0][0] == words.split()
