"""Times of day, as printed: what each says, and what only looks like one."""

import datetime as dt

import pytest

from newsparse.language import pack
from newsparse.story.moments import dates


@pytest.mark.parametrize(
    ("line", "time", "zone"),
    [
        ("12:07:33.250 on 3 March 2024", dt.time(12, 7, 33), None),
        ("3 March 2024 12 noon", dt.time(12), None),
        ("3 March 2024, 12:30 am", dt.time(0, 30), None),
        ("3 March 2024, 8 p.m.", dt.time(20), None),
        ("3 March 2024 (14:30 UTC)", dt.time(14, 30), "+00:00"),
        ("3 March 2024 14:30 (UTC)", dt.time(14, 30), "+00:00"),
        ("3 March 2024 14:30+05:30", dt.time(14, 30), "+05:30"),
        ("3 March 2024 14:30-0330", dt.time(14, 30), "-03:30"),
        ("3 March 2024 14:30 GMT+1", dt.time(14, 30), "+01:00"),
        ("3 March 2024 14:30+99:00", dt.time(14, 30), None),
        ("3 March 2024 14:30+1", dt.time(14, 30), None),
        ("3 March 2024 25:10", None, None),
        ("3 March 2024 14:75", None, None),
        ("3 March 2024 14 h", None, None),
        ("3 March 2024", None, None),
        ("3 March 2024 12:07:33.", dt.time(12, 7, 33), None),
        ("3 March 2024, 8:30: o'clock", dt.time(8, 30), None),
        ("3 March 2024 8 a.m. p.m.", dt.time(8), None),
    ],
)
def test_a_time_of_day_is_read_with_its_zone(line: str, time: dt.time | None, zone: str | None) -> None:
    [date] = dates(line, 0, len(line), pack("en"))
    assert (date.year, date.month, date.day) == (2024, 3, 3)
    assert (date.time, date.zone) == (time, zone)


@pytest.mark.parametrize("line", ["2024 March 32", "30 February 2024", "2024-13-01", "32/13/2024", "March 0 2024", "1.2.3.4"])
def test_a_day_that_no_calendar_has_is_none(line: str) -> None:
    assert [(date.year, date.month, date.day) for date in dates(line, 0, len(line), pack("en")) if date.day] == []


def test_a_month_belongs_to_the_number_before_it() -> None:
    line = "29 Jan 30 Apr 2024"
    assert [(date.year, date.month, date.day) for date in dates(line, 0, len(line), pack("en"))] == [(None, 1, 29), (2024, 4, 30)]
