"""
Printed dates in the head of an article.

    date     = [weekday] (month day year | day month year | year-month-day | day-month-year | 年月日) [weekday] [time [zone]]
             | month year | season year                                        (no day: no value)

The names of months and weekdays are those of all the languages an interface has, whatever language the article is in.
"""

from __future__ import annotations

import datetime as dt
import re
from functools import cache
from typing import NamedTuple

from newsparse.language.pack import UNDETERMINED, own_table
from newsparse.sources.exports.format import words
from newsparse.text.kept import Kept

_INTERFACES = ("en", "de", "fr", "nl", "es", "it", "pt")
_WEEKDAY = re.compile(r"\s*+,?\s*+([^\W\d_]{2,12})\.?")
_COMMA = re.compile(r",?\s*+")
_NAME_FIRST = re.compile(r"(?P<name>[^\W\d_]{3,12})\.?,?\s{1,3}(?:(?P<day>\d{1,2})(?:st|nd|rd|th)?\s?,?\s{1,3})?(?P<year>\d{4})\b")
_NUMBER_FIRST = [
    re.compile(
        r"(?P<day>\d{1,2})(?:\.|er|º|st|nd|rd|th)?\s{0,3}(?:de\s|of\s)?(?P<name>[^\W\d_]{3,12})\.?,?\s{1,3}(?:de\s|del\s)?(?P<year>\d{4})\b"
    ),
    re.compile(r"(?P<year>\d{4})\s?年\s?(?P<month>\d{1,2})\s?月\s?(?P<day>\d{1,2})\s?日"),
    re.compile(r"(?P<year>\d{4})[-/](?P<month>\d{1,2})[-/](?P<day>\d{1,2})\b"),
    re.compile(r"(?P<day>\d{1,2})[-/.](?P<month>\d{1,2})[-/.](?P<year>\d{4})\b"),
]
_TIME = re.compile(
    r"\s*+,?\s*+(?:um\s|at\s|à\s|om\s)?(?P<hour>\d{1,2})[:.](?P<minute>\d\d)(?:[:.]\d\d)?(?:\s?(?P<half>[AaPp])\.?[Mm]\b\.?)?"
    r"(?:\s?(?:Uhr|uur|heures|h)\b)?",
)
_ZONE = re.compile(r"\s{1,3}(?P<name>[A-Z]{2,5})(?P<hours>[+-]\d{1,2})?\b")
_FARTHEST = 14
"""How many hours a zone is from Greenwich at most."""
_ZONES = {"GMT": 0, "UTC": 0, "EST": -5, "EDT": -4, "PST": -8, "PDT": -7, "MST": -7, "MDT": -6, "CET": 1, "CEST": 2, "MEZ": 1, "MESZ": 2}


class Printed(NamedTuple):
    """A printed date: its span, and what it says; None when it names no day."""

    start: int
    end: int
    value: dt.date | dt.datetime | None


def date(text: str, start: int, end: int) -> Printed | None:
    """
    The date that stands at `start`, with the weekday before or after it and the time of day.

        >>> date("Mittwoch 31. August 2011", 0, 24).value
        datetime.date(2011, 8, 31)
        >>> date("March 4, 2011 Friday 6:10 PM GMT", 0, 32).value
        datetime.datetime(2011, 3, 4, 18, 10, tzinfo=datetime.timezone.utc)
        >>> date("March past the town hall", 0, 24)
    """
    found = _DATES[text[start:end]]
    return found and Printed(start, start + found.end, found.value)


def _date(line: str) -> Printed | None:
    """The date that a line opens with."""
    end = len(line)
    comma = _COMMA.match(line, _after_weekday(line, 0, end))
    at = comma.end() if comma else 0
    patterns = _NUMBER_FIRST if line[at : at + 1].isdigit() else [_NAME_FIRST]
    found = next((match for pattern in patterns if (match := pattern.match(line, at))), None)
    if found is None:
        return None
    said = found.groupdict()
    month = _calendar("month").get(said["name"].lower()) if "name" in said else int(said["month"])
    if month is None and (said["day"] or said["name"].lower() not in words("season")):
        return None
    if month is None or not said["day"]:
        return Printed(0, found.end(), None)
    try:
        day = dt.date(int(said["year"]), month, int(said["day"]))
    except ValueError:
        return None
    return _timed(line, _after_weekday(line, found.end(), end), day)


_DATES = Kept(_date, most=64)
"""The lines over a story are asked for their date again and again, until it is clear which of them is the headline."""


def time(text: str, start: int, end: int) -> tuple[int, dt.time] | None:
    """
    Where the time of day that stands at `start` ends, and what it says.

        >>> time("3:42 AM  EST", 0, 12)
        (12, datetime.time(3, 42, tzinfo=datetime.timezone(datetime.timedelta(days=-1, seconds=68400))))
        >>> time("6:10 PM FINAL Edition", 0, 21)
        (7, datetime.time(18, 10))
    """
    found = _TIME.match(text, start, end)
    if not found:
        return None
    hour = int(found["hour"])
    if found["half"]:
        hour = hour % 12 + (12 if found["half"] in "Pp" else 0)
    last, zone = _zone(text, found.end(), end)
    try:
        return last, dt.time(hour, int(found["minute"]), tzinfo=zone)
    except ValueError:
        return None


def is_weekday(line: str) -> bool:
    """
    Whether the line is a day of the week.

        >>> is_weekday("woensdag"), is_weekday("Sunday Post")
        (True, False)
    """
    return line.strip(" ,.").lower() in _calendar("weekday")


def _timed(line: str, at: int, day: dt.date) -> Printed:
    printed = time(line, at, len(line))
    return Printed(0, printed[0], dt.datetime.combine(day, printed[1])) if printed else Printed(0, at, day)


def _after_weekday(text: str, at: int, end: int) -> int:
    """Where the weekday that stands at `at` ends; `at` where none does."""
    found = _WEEKDAY.match(text, at, end)
    return found.end() if found and found[1].lower() in _calendar("weekday") else at


def _zone(text: str, at: int, end: int) -> tuple[int, dt.timezone | None]:
    """Where the zone that stands at `at` ends, and what it is: None where two parts of the world share it, or none is so far off."""
    found = _ZONE.match(text, at, end)
    if not found or own_table(UNDETERMINED, "clock").get(found["name"].lower(), ("",))[0] != "zone":
        return at, None
    offset = _ZONES.get(found["name"])
    hours = None if offset is None else offset + int(found["hours"] or 0)
    if hours is None or abs(hours) > _FARTHEST:
        return found.end(), None
    return found.end(), dt.timezone(dt.timedelta(hours=hours)) if hours else dt.UTC


@cache
def _calendar(kind: str) -> dict[str, int]:
    """The number of each month or weekday, by its name in the languages of the interfaces; the first language keeps a name."""
    found: dict[str, int] = {}
    for code in _INTERFACES:
        for entry, columns in own_table(code, "calendar").items():
            if columns[0] == kind:
                found.setdefault(entry, int(columns[1]))
    return found
