"""The same report twice: other sites, other names, other versions."""

import os
import re
import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from data.library import Library
from data.likeness import same_report
from data.load import Summary, load
from data.model import Report
from data.parse import parse_report
from tests.conftest import CORPUS

SEED = next(CORPUS.glob("004*")).read_text("utf-8")
URL = "https://baodonghai.example.vn/tong-ket-2024.html"


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return tmp_path / "reports.db"


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    folder = tmp_path / "corpus"
    folder.mkdir()
    (folder / "first.txt").write_text(SEED, "utf-8")
    return folder


def written(path: Path, text: str, *, seconds_later: int = 0) -> None:
    path.write_text(text, "utf-8")
    stat = path.stat()
    os.utime(path, (stat.st_atime, stat.st_mtime + seconds_later))


def only_report(database: Path) -> Report:
    with closing(sqlite3.connect(database)) as connection:
        ((id_,),) = connection.execute("SELECT id FROM reports").fetchall()
    with closing(Library(database)) as library:
        report = library.report(id_)
    assert report is not None
    return report


def test_another_site_republishes_it(database: Path, corpus: Path) -> None:
    load(database, [corpus])
    before = only_report(database)
    written(corpus / "second.txt", f"{URL}\n\n{SEED}\n\nTheo Báo Đông Hải")
    assert load(database, [corpus]) == Summary(merged=1, unchanged=1)
    assert only_report(database) == before
    with closing(Library(database)) as library:
        card = library.card(before.id)
        assert card
        assert [also.url for also in card.editions] == [None, URL]
        address = parse_report(f"{URL}\n\n{SEED}").id
        assert library.card(address) == card  # whoever knows only the other site finds it


def test_a_copy_under_another_name_is_no_second_source(database: Path, corpus: Path) -> None:
    written(corpus / "copy.txt", SEED)
    assert load(database, [corpus]) == Summary(added=1, merged=1)
    with closing(Library(database)) as library:
        card = library.card(only_report(database).id)
        assert card
        assert len(card.editions) == 1


@pytest.mark.parametrize("cut", [1, 2, 3])
def test_without_its_first_paragraphs_it_is_the_same(
    database: Path, corpus: Path, cut: int
) -> None:
    load(database, [corpus])
    paragraphs = SEED.split("\n")
    written(corpus / "shorter.txt", "\n".join([paragraphs[0], *paragraphs[1 + cut :]]))
    assert load(database, [corpus]).merged == 1
    assert only_report(database).body == parse_report(SEED).body  # the fuller text is shown


def test_a_corrected_file_keeps_its_id(database: Path, corpus: Path) -> None:
    load(database, [corpus])
    before = only_report(database)
    corrected = SEED.replace("79 đề án", "97 đề án").replace("công tác", "công việc")
    written(corpus / "first.txt", corrected)
    assert load(database, [corpus]) == Summary(replaced=1)
    after = only_report(database)
    assert after.id == before.id
    assert "97 đề án" in after.body
    assert parse_report(corrected).id != before.id  # though a new reading would name it otherwise


def test_a_corrected_version_in_another_file_replaces_the_older(
    database: Path, corpus: Path
) -> None:
    load(database, [corpus])
    before = only_report(database)
    written(corpus / "mended.txt", SEED.replace("79 đề án", "97 đề án"), seconds_later=60)
    assert load(database, [corpus]) == Summary(replaced=1, unchanged=1, merged=1)
    after = only_report(database)
    assert (after.id, "97 đề án" in after.body) == (before.id, True)
    (corpus / "mended.txt").unlink()
    load(database, [corpus])
    assert only_report(database) == before


def test_front_matter_corrects_the_raw_file(database: Path, corpus: Path) -> None:
    load(database, [corpus])
    before = only_report(database)
    written(corpus / "first.md", f"---\nauthor: Ban biên tập\n---\n{SEED}", seconds_later=-60)
    load(database, [corpus])
    after = only_report(database)
    assert (after.id, after.author) == (before.id, "Ban biên tập")


def test_front_matter_corrects_the_year_and_the_title_too(database: Path, corpus: Path) -> None:
    load(database, [corpus])
    before = only_report(database)
    matter = "title: Tổng kết năm 2030\nperiods: [{year: 2030, role: reviewed}]"
    written(corpus / "first.md", f"---\n{matter}\n---\n{SEED}", seconds_later=-60)
    load(database, [corpus])
    after = only_report(database)
    assert (after.id, after.title) == (before.id, "Tổng kết năm 2030")
    assert [period.year for period in after.periods] == [2030]


def test_the_next_years_report_of_the_same_body_is_another(database: Path, corpus: Path) -> None:
    next_year = re.sub(r"\b(2024|2025)\b", lambda year: str(int(year[0]) + 1), SEED)
    written(corpus / "next.txt", next_year)
    assert load(database, [corpus]) == Summary(added=2)


def test_an_outdated_database_hands_its_ids_on(database: Path, corpus: Path) -> None:
    load(database, [corpus])
    before = only_report(database).id
    written(corpus / "first.txt", SEED.replace("79 đề án", "97 đề án"))
    load(database, [corpus])
    with closing(sqlite3.connect(database)) as connection:
        connection.execute("PRAGMA user_version = 1")
    load(database, [corpus])
    assert only_report(database).id == before


def test_loading_in_any_order_gives_one_report(tmp_path: Path, corpus: Path) -> None:
    written(corpus / "second.txt", f"{URL}\n\n{SEED}")
    ids = []
    for order in (["first.txt", "second.txt"], ["second.txt", "first.txt"]):
        database = tmp_path / f"{order[0]}.db"
        for name in order:
            load(database, [corpus / name])
        with closing(Library(database)) as library:
            assert library.counts()["reports"] == 1
            cards = {library.card(parse_report(text).id) for text in (SEED, f"{URL}\n\n{SEED}")}
            assert len(cards) == 1
            ids.append(cards.pop())
    assert None not in ids


def test_titles_that_differ_in_a_number_tell_two_reports() -> None:
    one = parse_report(f"Kết quả công tác quý I năm 2024\n\n{SEED}")
    other = parse_report(f"Kết quả công tác quý II năm 2024\n\n{SEED}")
    assert same_report(one, one)
    assert not same_report(one, other)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("UBND xã Tân Lập báo cáo năm 2024", "UBND xã Tân Hòa báo cáo năm 2024", False),
        ("UBND XÃ TÂN LẬP BÁO CÁO NĂM 2024", "UBND XÃ TÂN HÒA BÁO CÁO NĂM 2024", False),
        ("Phường 3 tổng kết năm 2024", "Phường 12 tổng kết năm 2024", False),
        ("Xã Tân Lập tổng kết năm 2024", "Tân Lập: Kết quả một năm nhiều đổi mới", True),
        ("Sở Nội vụ tổng kết năm 2024", "Sở Nội vụ đánh giá năm 2024", True),
        ("Sở Nội vụ tổng kết năm 2024", "Sở Nội vụ Đông Hải tổng kết năm 2024", True),
        ("SỞ NỘI VỤ TỈNH TỔNG KẾT NĂM 2024", "SỞ NỘI VỤ TỈNH VỀ KẾT QUẢ NĂM 2024", True),
    ],
)
def test_titles_that_name_other_places_tell_two(one: str, other: str, *, same: bool) -> None:
    """Communes copy each other's reports; a site only words the title anew."""
    report = parse_report(SEED)
    ours, theirs = (replace(report, title=title) for title in (one, other))
    assert same_report(ours, theirs) is same


def test_two_reports_at_one_address_are_two(database: Path, corpus: Path) -> None:
    """A page whose address stays while its report changes from year to year."""
    written(corpus / "first.txt", f"{URL}\n\n{SEED}")
    next_year = re.sub(r"\b(2024|2025)\b", lambda year: str(int(year[0]) + 1), SEED)
    written(corpus / "next.txt", f"{URL}\n\n{next_year}")
    assert load(database, [corpus]) == Summary(added=2)
    assert load(database, [corpus]) == Summary(unchanged=2)


def test_an_id_is_not_handed_to_another_report_in_its_place(database: Path, corpus: Path) -> None:
    load(database, [corpus])
    before = only_report(database).id
    with closing(sqlite3.connect(database)) as connection:
        connection.execute("PRAGMA user_version = 1")
    other = next(CORPUS.glob("002*")).read_text("utf-8")
    written(corpus / "first.txt", other)
    load(database, [corpus])
    assert only_report(database).id == parse_report(other).id != before


def test_a_load_bit_by_bit_ends_as_one_at_once(tmp_path: Path, corpus: Path) -> None:
    copies = {
        "b.txt": f"{URL}\n\n{SEED}",
        "c.md": f"---\nauthor: Ban biên tập\n---\n{SEED}",
        "d.txt": SEED.replace("79 đề án", "97 đề án"),
    }
    for name, text in copies.items():
        written(corpus / name, text)
        load(tmp_path / "slow.db", [corpus])
    written(corpus / "d.txt", "Không còn gì")
    (corpus / "b.txt").unlink()
    load(tmp_path / "slow.db", [corpus])
    load(tmp_path / "at_once.db", [corpus])
    slow, at_once = (only_report(tmp_path / name) for name in ("slow.db", "at_once.db"))
    assert replace(slow, id="") == replace(at_once, id="")


def test_a_file_of_any_name_is_read(database: Path, corpus: Path) -> None:
    (corpus / "first.txt").rename(corpus / os.fsdecode(b"b\xe1o c\xe1o.txt"))
    assert load(database, [corpus]) == Summary(added=1)
    assert load(database, [corpus]) == Summary(unchanged=1)
