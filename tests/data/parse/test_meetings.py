"""The day of the meeting, in every way a text tells it, and the days that are another's."""

from __future__ import annotations

import pytest

from data.model import Period
from data.parse.meetings import event
from data.parse.prose import Block, Body, Kind

REVIEW_2014 = (Period(2014, "year", "reviewed"), Period(2015, "year", "planned"))
HELD = {
    "part of the day": ("Sáng 27/1, Ban họp tổng kết", "2015-01-27"),
    "points": ("Hôm 12.3, Sở tổ chức hội nghị", "2015-03-12"),
    "two days, the first": ("Trong hai ngày 5 và 6-12, Hội họp sơ kết", "2014-12-05"),
    "two days in brackets": ("Trong hai ngày (13 - 14/4), Sở mở hội nghị", "2015-04-13"),
    "today in brackets": ("Chiều nay (15/12), Sở tổng kết công tác", "2014-12-15"),
    "today without brackets": ("Sáng nay 28/12, Sở họp tổng kết", "2014-12-28"),
    "in words": ("Tối 3 tháng 2, Hội tổ chức lễ tổng kết", "2015-02-03"),
    "weekday": ("Sáng thứ Năm (8/1), Sở họp giao ban", "2015-01-08"),
    "from and to": ("Từ ngày 10 đến ngày 12/1, Hội tổ chức đại hội", "2015-01-10"),
    "hour": ("8 giờ sáng 9/1, Sở khai mạc hội nghị", "2015-01-09"),
    "behind the meeting": (
        "Ông nói vậy. Kết quả này được nêu tại hội nghị tổng kết năm do Sở tổ chức sáng 20-1.",
        "2015-01-20",
    ),
    "day of a paper": ("Hội nghị triển khai Kế hoạch số 12/KH-UBND ngày 5/3/2014", None),
    "deadline": ("Hội nghị yêu cầu xong trước ngày 31/3", None),
    "start of another thing": ("Hội nghị cho biết từ 18-4 sẽ thu thập thông tin", None),
    "anniversary": ("Hội nghị kỷ niệm Ngày truyền thống (16/10/1948 - 16/10/2014)", None),
    "planned": ("Ngày 11/2, Thủ tướng sẽ chủ trì cuộc họp", None),
    "another event": ("Ngày 23/3, cơ quan điều tra khởi tố vụ án", None),
}
YEARS = {
    "whole date near it": ("lễ kỷ niệm 70 năm ngày 16/10/2018", "14/10", 2018),
    "month up to which it counts": ("đến tháng 10-2017 đã cấp 700 thẻ", "28/3", 2018),
    "part of the year": ("6 tháng đầu năm 2019 thu 900 tỷ đồng", "5/7", 2019),
    "congress of a term": ("Ngày 22/8, Hội mở đại hội nhiệm kỳ 2019-2024", "22/8", 2019),
    "school year": ("tổng kết năm học 2018-2019, bàn năm học 2019-2020", "20/8", 2019),
    "plan, in the year": ("phương hướng nhiệm vụ năm 2018", "11/7", 2018),
    "plan, before the year": ("chương trình và nhiệm vụ năm 2018", "30/11", 2017),
    "review": ("nhìn lại năm 1998", "22/1", 1999),
    "years of aims, of laws, of long ago": ("đến năm 2030; Hiến pháp 2013; từ 1945", "7/8", None),
}


def _body(text: str) -> Body:
    return Body(text, (Block(Kind.PARAGRAPH, 0, len(text), unbroken=False),))


@pytest.mark.parametrize(("text", "day"), HELD.values(), ids=HELD.keys())
def test_day_of_the_meeting(text: str, day: str | None) -> None:
    held = event(_body(text), None, REVIEW_2014)
    assert (held.on.isoformat() if held.on else None) == day


@pytest.mark.parametrize(("words", "day", "year"), YEARS.values(), ids=YEARS.keys())
def test_year_follows_from_what_else_is_dated(words: str, day: str, year: int | None) -> None:
    held = event(_body(f"Sáng {day}, Hội họp. Báo cáo nêu: {words}."), None, ())
    assert (held.on.year if held.on else None) == year
    assert held.inferred is (year is not None)


def test_year_of_a_school_year_that_periods_tell() -> None:
    periods = (Period(2018, "year", "reviewed"), Period(2019, "year", "planned"))
    held = event(_body("Sáng 16.8, Sở tổng kết năm học 2018-2019."), None, periods)
    assert str(held.on) == "2019-08-16"
