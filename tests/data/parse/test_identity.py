from __future__ import annotations

from data.parse.identity import ALPHABET, LENGTH, report_id


def test_id_is_short_and_of_the_alphabet() -> None:
    for i in range(2_000):
        name = report_id(None, f"Báo cáo {i}", "")
        assert len(name) == LENGTH
        assert set(name) <= set(ALPHABET)
        assert not name.isdigit()


def test_id_is_that_of_the_address_however_it_is_written() -> None:
    same = ["http://www.a.vn/b/", "https://a.vn/b?utm_source=x&fbclid=1", "a.vn/b#top"]
    assert len({report_id(url, "title", url) for url in same}) == 1
    assert report_id("http://a.vn/b?id=1", None, "") != report_id("http://a.vn/b?id=2", None, "")


def test_id_without_address_is_that_of_title_and_text() -> None:
    assert report_id(None, "Báo cáo", "một  hai") == report_id(None, "Báo cáo", "Một hai")
    assert report_id(None, "Báo cáo", "một") != report_id(None, "Báo cáo", "hai")
    assert report_id(None, None, "ổn định qua các máy") == report_id(
        None, "", "ổn định qua các máy"
    )
