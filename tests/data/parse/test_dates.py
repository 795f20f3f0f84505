from __future__ import annotations

import datetime as dt

import pytest

from data.model import Period
from data.parse.dates import full_date, only_a_date, published
from data.parse.meetings import event
from data.parse.prose import Block, Body, Kind

REVIEW_2014 = (Period(2014, "year", "reviewed"), Period(2015, "year", "planned"))
HALF_2019 = (Period(2019, "H1", "reviewed"), Period(2019, "H2", "planned"))


@pytest.mark.parametrize(
    ("line", "alone"),
    [
        ("Cập nhật lúc 08:46, Thứ Hai, 06/03/2017 (GMT+7)", True),
        ("Thứ Tư, 08/04/2015, 08:11 [GMT+7]", True),
        ("(03/12/2018 17:40)", True),
        ("18/01/2013", True),
        ("Hà Nội, ngày 12 tháng 1 năm 2015", True),
        ("Ngày đăng: 2017-03-06", True),
        ("Ngày 06/03/2017, Ban tổ chức hội nghị tổng kết công tác năm 2016.", False),
        ("Sáng 27/1", False),
        ("31/02/2013", False),
    ],
)
def test_dateline(line: str, alone: bool) -> None:  # noqa: FBT001
    assert only_a_date(line) is alone


def test_published_on_takes_the_first_whole_date() -> None:
    lines = ("Cập nhật 08:46", "06/03/2017", "07/03/2017")
    assert published(lines) == dt.date(2017, 3, 6)
    assert full_date("ngày 24-02-2012") == dt.date(2012, 2, 24)


@pytest.mark.parametrize(
    ("sentence", "published_on", "periods", "day", "inferred"),
    [
        ("Sáng 27/1, Ban tổ chức hội nghị", None, REVIEW_2014, "2015-01-27", True),
        ("Sáng 16.12, Ban tổ chức hội nghị", None, REVIEW_2014, "2014-12-16", True),
        ("Ngày 4/3, Ban tổ chức hội nghị", dt.date(2017, 3, 6), (), "2017-03-04", True),
        ("Ngày 30/12, Ban họp", dt.date(2017, 1, 2), (), "2016-12-30", True),
        ("Chiều 5-7, Ban họp sơ kết", None, HALF_2019, "2019-07-05", True),
        ("Ngày 12 tháng 1 năm 2015, Ban họp", None, REVIEW_2014, "2015-01-12", False),
        ("Sáng nay (15/1), Ban họp", None, REVIEW_2014, "2015-01-15", True),
        ("Trong hai ngày 5 và 6/1, Ban họp", None, REVIEW_2014, "2015-01-05", True),
        ("Ngày 8/1/2014, Ban họp tổng kết", None, REVIEW_2014, "2015-01-08", True),
        ("Chiều nay, Ban tổ chức hội nghị", None, REVIEW_2014, None, False),
        ("Sáng 27/1, Ban tổ chức hội nghị", None, (), None, False),
        ("Hội nghị bàn Chỉ thị số 15-CT/TW ngày 24-02-2012", None, REVIEW_2014, None, False),
    ],
)
def test_day_of_the_meeting(
    sentence: str,
    published_on: dt.date | None,
    periods: tuple[Period, ...],
    day: str | None,
    inferred: bool,  # noqa: FBT001
) -> None:
    body = Body(sentence, (Block(Kind.PARAGRAPH, 0, len(sentence), unbroken=False),))
    held = event(body, published_on, periods)
    assert (held.on and held.on.isoformat(), held.inferred) == (day, inferred)
