from __future__ import annotations

import unicodedata
from collections.abc import Callable

import pytest

from data.readers.legacy import conversion
from data.readers.raw import Raw, tidied
from data.stated import Stated
from tests.data.readers.old_encodings import as_tcvn3, as_vni
from tests.data.readers.seeds import SEED

TEXT = unicodedata.normalize("NFC", SEED)
FRENCH = "L'été dernier, où l'on célébrait la fête à l'école près de la forêt; garçon, Noël, naïf. "
GERMAN = "Über die schöne grüne Wiese läuft ein großer böser Wolf; Mädchen, Söhne, Übung, Öl. "
SPANISH = "El niño comió más jamón según él; ¿Dónde está la señora? Sí, aquí, mañana, corazón. "
ENGLISH = "The naïve café’s résumé — façade, cliché, fiancé, déjà vu, über, Zoë, piñata. "


@pytest.mark.parametrize("typed", [as_tcvn3, as_vni])
def test_text_typed_in_an_old_font_is_converted(typed: Callable[[str], str]) -> None:
    convert = conversion(typed(TEXT))
    assert convert
    assert convert(typed(TEXT)).lower() == TEXT.lower()  # TCVN3 has no capitals with a tone


@pytest.mark.parametrize("text", [TEXT, unicodedata.normalize("NFD", TEXT), TEXT[:300], "Hà Nội"])
def test_unicode_text_is_left_alone(text: str) -> None:
    assert conversion(text) is None


@pytest.mark.parametrize("text", [FRENCH, GERMAN, SPANISH, ENGLISH, "§ 7 ® © ¶ · µ " * 20, ""])
def test_other_languages_are_left_alone(text: str) -> None:
    assert conversion(text * 9) is None
    assert conversion(TEXT + text * 9) is None


@pytest.mark.parametrize("typed", [as_tcvn3, as_vni])
def test_lines_in_unicode_between_others_are_left_alone(typed: Callable[[str], str]) -> None:
    unicode_line = "Báo cáo tháng, các xã, thị trấn"
    text = f"{unicode_line}\n{typed(TEXT)}\nBáo cáo\n"
    assert tidied(Raw(text)).text.lower() == f"{unicode_line}\n{TEXT}\nBáo cáo\n".lower()


def test_what_the_file_states_is_converted_with_its_text() -> None:
    raw = tidied(Raw(as_tcvn3(TEXT), Stated(title=as_tcvn3("Báo cáo tổng kết"), source="Báo Mới")))
    assert raw.stated.title == "Báo cáo tổng kết"
    assert raw.stated.source == "Báo Mới"


def test_headings_in_capitals_come_as_capitals() -> None:
    text = f"{as_tcvn3('CỘNG HOÀ XÃ HỘI')}\n{as_tcvn3(TEXT)}"
    assert tidied(Raw(text)).text.startswith("CỘNG HOÀ XÃ HỘI\n")
