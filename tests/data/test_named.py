"""Documents and people: whom and what somebody means, and where they are named."""

import dataclasses
import datetime as dt
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from data.library import Library
from data.load import load
from data.model import Citation, Person
from data.parsed import to_json
from tests.reports import BODY, report

CODES = ("15-CT/TW", "15-NQ/TW", "15/2012/NĐ-CP", "16-CT/TW")
KINDS = ("Chỉ thị", "Nghị quyết", "Nghị định", "Chỉ thị")


@pytest.fixture
def made(tmp_path: Path) -> Iterator[Library]:
    """Four documents, each cited in as many reports as it stands in the list; two people."""
    first = BODY.split("\n")[0]
    lines = []
    for n in range(4):
        body = first + "\n" + "; ".join(f"theo {k} {c}" for k, c in zip(KINDS, CODES, strict=True))
        documents = tuple(cited(body, f"{KINDS[i]} {CODES[i]}") for i in range(n, 4))
        people = (
            Person("Tô Lâm", ("Bộ trưởng", "Tổng Bí thư")[n % 2]),
            Person("Võ Văn Thưởng", None),
        )
        whole = report(
            f"named2222{n + 2}", body=body, documents=documents, people=people[: 1 + n % 2]
        )
        lines.append(
            to_json(
                dataclasses.replace(
                    whole,
                    title=f"Số {n}",
                    tasks=whole.tasks[:1],
                    figures=(),
                    announced=(),
                    published_on=dt.date(2020 + n, 1, 5),
                )
            )
        )
    file = tmp_path / "named.jsonl"
    file.write_text("\n".join(lines), "utf-8")
    assert not load(tmp_path / "named.db", [file]).problems
    with closing(Library(tmp_path / "named.db")) as library:
        yield library


def cited(body: str, as_written: str) -> Citation:
    kind, code = as_written.rsplit(" ", 1)
    start = body.index(as_written)
    day = dt.date(2012, 2, 24)
    return Citation(code, kind, "Bộ Chính trị", day, as_written, start, start + len(as_written))


def codes(library: Library, asked: str) -> set[str | None]:
    return {entry.code for entry in library.find_documents(asked, limit=9).found}


@pytest.mark.parametrize(
    ("asked", "meant"),
    [
        ("15-CT/TW", {"15-CT/TW"}),
        ("15-CT/TƯ", {"15-CT/TW"}),
        ("15 ct tw", {"15-CT/TW"}),
        ("15-ct", {"15-CT/TW"}),
        ("chi thi 15", {"15-CT/TW"}),
        ("Chỉ thị số 15", {"15-CT/TW"}),
        ("CT 15", {"15-CT/TW"}),
        ("NĐ 15", {"15/2012/NĐ-CP"}),
        ("15-NĐ", {"15/2012/NĐ-CP"}),
        ("15/2012/NĐ-CP", {"15/2012/NĐ-CP"}),
        ("15", {"15-CT/TW", "15-NQ/TW", "15/2012/NĐ-CP"}),
        ("số 15", {"15-CT/TW", "15-NQ/TW", "15/2012/NĐ-CP"}),
        ("16", {"16-CT/TW"}),
        ("1", set()),
        ("5", set()),
        ("15-KL/TW", set()),
        ("quyết định 15", set()),
        ("zzz", set()),
        ('"*^', set()),
        ("9" * 200, set()),
    ],
)
def test_which_documents_are_meant(made: Library, asked: str, meant: set[str]) -> None:
    assert codes(made, asked) == meant


def test_of_no_such_document_the_nearest_are_told_apart(made: Library) -> None:
    found = made.find_documents("17-CT/TW", limit=9)
    assert not found.found
    assert [entry.code for entry in found.nearest][:2] == ["16-CT/TW", "15-CT/TW"]
    other_kind = made.find_documents("16-NQ/TW", limit=9)
    assert other_kind.nearest[0].code == "16-CT/TW"


def test_the_most_cited_come_first_page_by_page(made: Library) -> None:
    pages = [made.documents("all", limit=2, offset=offset) for offset in (0, 2, 8)]
    assert [[entry.reports for entry in page.found] for page in pages] == [[4, 3], [2, 1], [2, 1]]
    assert {page.total for page in pages} == {4}


@pytest.mark.parametrize(
    ("scope", "total"),
    [("all", 32), ("2012", 23), ("2014", 5), ("1999", 0), ("nope222222", 0)],
)
def test_documents_of_a_year(library: Library, scope: str, total: int) -> None:
    assert library.documents(scope, limit=5).total == total


def test_documents_and_people_of_one_report(library: Library) -> None:
    card = library.resolve("2012").found[0]
    report_ = library.report(card.id)
    assert report_ is not None
    assert library.documents(card.id, limit=5).total == len(report_.documents)
    assert library.people(card.id, limit=5).total == len(report_.people)


def test_every_place_of_a_document_is_in_its_report_verbatim(library: Library) -> None:
    seen = 0
    for entry in library.documents("all", limit=99).found:
        document = library.document(entry.ref, limit=99)
        assert document is not None
        assert len(document.places) == entry.times
        for cited_ in document.places:
            whole = library.report(cited_.card.id)
            assert whole is not None
            passage = cited_.sentence.passage
            assert passage.text in whole.body
            ((start, end),) = passage.marks
            assert passage.text[start:end] in {each.as_written for each in whole.documents}
            seen += 1
    assert seen == library.counts()["documents"]


def test_a_document_tells_its_issuer_and_date(made: Library) -> None:
    (entry,) = made.find_documents("16", limit=9).found
    document = made.document(entry.ref, limit=2, offset=90)
    assert document is not None
    assert (document.issuer, document.issued_on) == ("Bộ Chính trị", dt.date(2012, 2, 24))
    assert (document.entry.times, document.offset, len(document.places)) == (4, 2, 2)
    assert made.document("nope222222", limit=2) is None


@pytest.mark.parametrize(
    ("asked", "name"),
    [
        ("to lam", "Tô Lâm"),
        ("LÂM TÔ", "Tô Lâm"),
        ("lâm", "Tô Lâm"),
        ("ông Phạm Minh Chính", "Phạm Minh Chính"),
        ("đồng chí Rứa", "Tô Huy Rứa"),
        ("Trưởng ban Phạm Minh Chính", "Phạm Minh Chính"),
        ("truong ban pham minh chinh", "Phạm Minh Chính"),
        ("phan minh chinh", "Phạm Minh Chính"),
        ("phamj minh chinhs", "Phạm Minh Chính"),
        ("to huy ru", "Tô Huy Rứa"),
        ("tổng bí thư", "Tô Lâm"),
        ("ai là tổng bí thư năm 2024", "Tô Lâm"),
    ],
)
def test_one_person_is_meant(library: Library, asked: str, name: str) -> None:
    assert [entry.name for entry in library.find_people(asked, limit=9).found] == [name]


@pytest.mark.parametrize("asked", ["zzz", "tổng bí thư 2012", '"*', "a" * 200, "12", "🙂"])
def test_nobody_is_meant(library: Library, asked: str) -> None:
    assert library.find_people(asked, limit=9).total == 0


def test_a_slip_is_told_and_a_deputy_holds_another_post(library: Library) -> None:
    assert library.find_people("phan minh chinh", limit=9).understood == "Phạm Minh Chính"
    assert library.find_people("pham minh chinh", limit=9).understood is None
    heads = {entry.name for entry in library.find_people("trưởng ban", limit=9).found}
    assert "Trần Lưu Hải" not in heads
    (deputy,) = library.find_people("phó trưởng ban", limit=9).found
    assert deputy.name == "Trần Lưu Hải"


def test_roles_come_newest_first(made: Library) -> None:
    (entry,) = made.find_people("to lam", limit=9).found
    assert (entry.reports, entry.role) == (4, "Tổng Bí thư")
    person = made.person(entry.ref, limit=3)
    assert person is not None
    assert [held.role for held in person.roles] == ["Tổng Bí thư", "Bộ trưởng", "Tổng Bí thư"]
    assert [held.card.title for held in person.roles] == ["Số 3", "Số 2", "Số 1"]
    assert made.person("nope222222", limit=3) is None


def test_short_names_are_the_same_in_every_database(library: Library, made: Library) -> None:
    one = library.find_people("to lam", limit=1).found[0]
    other = made.find_people("to lam", limit=1).found[0]
    assert one.ref == other.ref
    assert library.find_documents("15-CT/TW", limit=1).found[0].ref == (
        made.find_documents("15-CT/TW", limit=1).found[0].ref
    )
