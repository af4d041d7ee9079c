"""
The dates that are printed around a story, and which of them say when it was published and when it was changed.

A date is read by `days` and `clock`; here they are put together, and the words at a date say what it is of
("Published", "Stand:", "Mis à jour le"). Which one is the story's is decided by `stamps`, among all dates near the headline.
"""

from __future__ import annotations

import datetime as dt
import re
from calendar import monthrange
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from newsparse.story.clock import Clock, clock, offset
from newsparse.story.days import Day, day
from newsparse.story.pieces import Piece, kind_at, pieces, text_at

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsparse.language import Pack
    from newsparse.language.files import Table
    from newsparse.span import Range

_DIGIT = re.compile(r"\d")
_JOINTS = frozenset(",|-–—•·/:.()、@")
_OF_A_STORY = frozenset({"published", "updated", "as of"})
_WORDS_BEFORE = 8
_LONGEST = 4
_LONGEST_TIME = 30
_MOST_OTHERS = 1
_SHORT = 100
"""What was read of a line is kept where that has no more characters."""


class Date(NamedTuple):
    """
    A printed date. `time` and `zone` are None where none is printed; so are year, month and day of a time that stands alone
    ("Updated 11:54 am"). `role` is what the words at it say: `published`, `updated`, `other`, `as of` for what may
    be either of the first two ("Stand"), or None where they say nothing.
    `order` says which of two numbers is the day: `day first`, `month first`, or `either` where another country reads them the
    other way round, as 06/01/2026; it is None where nothing is in doubt.
    """

    span: Range
    year: int | None
    month: int | None
    day: int | None
    time: dt.time | None
    zone: str | None
    role: str | None
    order: str | None = None

    @property
    def value(self) -> dt.date | dt.datetime | None:
        """The moment, or the day when no time is printed; None when no year is, or the year has no such day (29 February)."""
        if self.year is None or self.month is None or self.day is None or self.day > monthrange(self.year, self.month)[1]:
            return None
        date = dt.date(self.year, self.month, self.day)
        if self.time is None:
            return date
        return dt.datetime.combine(date, self.time, offset(self.zone, date, self.time) if self.zone else None)

    @property
    def day_printed(self) -> tuple[int | None, int | None, int | None]:
        """Year, month and day."""
        return self.year, self.month, self.day

    @property
    def turned(self) -> Date:
        """The same numbers, read the other way round."""
        return self._replace(month=self.day, day=self.month)


@cache
def vocabulary(pack: Pack) -> Table:
    """The words of calendar and clock together."""
    return pack.table("clock") | pack.table("calendar")


def dates(text: str, start: int, end: int, pack: Pack) -> list[Date]:
    """
    The dates of a stretch, in order, each with its time, and what the words at it say it is of.

        >>> from newsparse.language import pack
        >>> line = "Published: 09th August 2016 08:44 AM | Last Updated: 10th August 2016"
        >>> [(line[slice(*date.span)], date.role) for date in dates(line, 0, len(line), pack("en"))]
        [('09th August 2016 08:44 AM', 'published'), ('10th August 2016', 'updated')]
    """
    if not _DIGIT.search(text, start, end):
        return []
    if end - start > _SHORT:
        return list(_dates(text, start, end, pack))
    return [one._replace(span=(start + one.span[0], start + one.span[1])) for one in _of_line(text[start:end], pack)]


@lru_cache(maxsize=64)
def _of_line(line: str, pack: Pack) -> tuple[Date, ...]:
    """The dates of a short line. Authors and stamps ask in turn about the same lines."""
    return _dates(line, 0, len(line), pack)


def _dates(text: str, start: int, end: int, pack: Pack) -> tuple[Date, ...]:
    """The dates of a stretch with a digit: of a long one, or of a line that is the whole text."""
    parts, several = _told(text, start, end, pack)
    calendar = vocabulary(pack)
    found: list[Date] = []
    before = 0
    read = _joined(several, parts, pack)
    for number, (one, moment) in enumerate(read):
        first, last = _edges(one, moment)
        role = _role(parts, before, first, pack)
        if role is None and number == len(read) - 1:
            role = _role_after(parts, last, pack)
        before = last
        if one is None and role is None:
            continue
        first -= _weekday_before(parts, first, calendar)
        span = (parts[first].start, parts[last - 1].end)
        found.append(_date(span, one, moment, role, found[-1] if found else None))
    return tuple(found)


def time_alone(text: str, start: int, end: int, pack: Pack) -> Date | None:
    """
    The time of day of a line that prints nothing else; None for any other line.

        >>> from newsparse.language import pack
        >>> line = "5:01 a.m. ET"
        >>> str(time_alone(line, 0, len(line), pack("en")).time), time_alone("At 5:01 it rang", 0, 15, pack("en"))
        ('05:01:00', None)
    """
    if end - start > _LONGEST_TIME or not _DIGIT.search(text, start, end):
        return None
    parts, calendar = pieces(text, start, end), vocabulary(pack)
    read = list(_read(parts, pack, text))
    if len(read) != 1 or isinstance(read[0], Day):
        return None
    moment = read[0]
    others = [n for n in range(len(parts)) if not moment.first <= n < moment.last]
    if not all(parts[n].text in _JOINTS or kind_at(parts, n, calendar) == "at" for n in others):
        return None
    return _date((parts[moment.first].start, parts[moment.last - 1].end), None, moment, None, None)


def said_above(text: str, start: int, end: int, pack: Pack) -> str | None:
    """
    What a whole line says the date or the time below it is of.

        >>> from newsparse.language import pack
        >>> said_above("Updated at:", 0, 11, pack("en")), said_above("Updated figures", 0, 15, pack("en"))
        ('updated', None)
    """
    words = text[start:end].rstrip(" :：").lower().split()
    if len(words) > 1 and vocabulary(pack).get(words[-1], ("",))[0] in {"at", "of"}:
        words = [" ".join(words), " ".join(words[:-1])]
    else:
        words = [" ".join(words)]
    kinds = (pack.table("stamps").get(phrase, ("",))[0] for phrase in words)
    return next((kind for kind in kinds if kind in _OF_A_STORY), None)


def says_only_when(text: str, start: int, end: int, pack: Pack, *, others: int = _MOST_OTHERS) -> bool:
    """
    Whether a line has hardly a word beside its dates, times and what says what they are of: no more than `others`.

    A sentence has such words.

        >>> from newsparse.language import pack
        >>> lines = ("Published on 3 March 2026 at 9.15am", "On 3 March 2026 the bank held rates")
        >>> [says_only_when(line, 0, len(line), pack("en")) for line in lines]
        [True, False]
    """
    (parts, read), calendar = _told(text, start, end, pack), vocabulary(pack)
    when = {n for one in read for n in range(one.first, one.last)}
    words = [parts[n].text for n in range(len(parts)) if n not in when and parts[n].text[0].isalpha()]
    small, stamps = pack.table("stopwords"), _stamp_words(pack)
    rest = [word for word in words if word not in small and word not in stamps and word not in calendar]
    if text[end - 1] in ".!?" and (rest or not any(word in stamps and word not in small for word in words)):
        return False
    return bool(when) and len(rest) <= others


@cache
def _stamp_words(pack: Pack) -> frozenset[str]:
    """The words that what stands at a date is made of."""
    return frozenset([word for phrase in pack.table("stamps") for word in phrase.split()])


def _weekday_before(parts: Sequence[Piece], first: int, calendar: Table) -> int:
    """How many pieces before a date are its weekday, with the mark after it."""
    mark = text_at(parts, first - 1) in {",", "."}
    return 1 + mark if kind_at(parts, first - 1 - mark, calendar) == "weekday" else 0


def _told(text: str, start: int, end: int, pack: Pack) -> tuple[Sequence[Piece], Sequence[Day | Clock]]:
    """The pieces of a stretch, and its days and times of day; of a short line as if it stood alone."""
    if end - start <= _SHORT:
        return _told_of_line(text[start:end], pack)
    parts = pieces(text, start, end)
    return parts, list(_read(parts, pack, text))


@lru_cache(maxsize=64)
def _told_of_line(line: str, pack: Pack) -> tuple[Sequence[Piece], Sequence[Day | Clock]]:
    """What `_told` tells of a short line: labels ask what it says, then stamps ask for its dates."""
    parts = pieces(line, 0, len(line))
    return parts, list(_read(parts, pack, line))


def _read(parts: Sequence[Piece], pack: Pack, text: str) -> Iterator[Day | Clock]:
    """Days and times of day, in order. A month belongs to the number before it: "12.May12" is one day."""
    calendar, reading = vocabulary(pack), pack.table("stamps")
    at = dated = done = 0
    while at < len(parts):
        if parts[at].number is None:
            at += 1
            continue
        behind = dated > 0 and dated in {at, at - (parts[at - 1].text == ",")}
        one: Day | Clock | None = day(parts, at, calendar) or clock(parts, at, calendar, text, dated=behind)
        if one is None or one.first < done or (isinstance(one, Clock) and reading.get(text_at(parts, one.last)) == ("reading",)):
            at += 1
            continue
        yield one
        at = done = one.last
        dated = at if isinstance(one, Day) and one.year else 0


def _joined(read: Sequence[Day | Clock], parts: Sequence[Piece], pack: Pack) -> list[tuple[Day | None, Clock | None]]:
    """Each day with the time that stands next to it, after it or before it."""
    found: list[tuple[Day | None, Clock | None]] = []
    at = 0
    while at < len(read):
        one, after = read[at], read[at + 1] if at + 1 < len(read) else None
        if isinstance(one, Day) and isinstance(after, Clock) and _next_to(parts, one.last, after.first, pack):
            found.append((one, after))
            at += 2
        elif isinstance(one, Clock) and isinstance(after, Day) and _next_to(parts, one.last, after.first, pack):
            found.append((after, one))
            at += 2
        else:
            found.append((one, None) if isinstance(one, Day) else (None, one))
            at += 1
    return found


def _next_to(parts: Sequence[Piece], first: int, last: int, pack: Pack) -> bool:
    """Whether only marks, weekdays and words like "at" part a day and a time."""
    calendar = vocabulary(pack)
    between = range(first, last)
    if len(between) > 4:
        return False
    return all(parts[n].text in _JOINTS or parts[n].text == "t" or kind_at(parts, n, calendar) in {"at", "weekday", "of"} for n in between)


def _edges(one: Day | None, moment: Clock | None) -> tuple[int, int]:
    ends = [end for end in (one, moment) if end is not None]
    return min(end.first for end in ends), max(end.last for end in ends)


def _role(parts: Sequence[Piece], first: int, last: int, pack: Pack) -> str | None:
    """
    What the words before a date say it is of; the nearest that say anything.

    Words such as "until" or "born" only count right before the date.
    """
    stamps, calendar = pack.table("stamps"), vocabulary(pack)
    words = [n for n in range(first, last) if parts[n].text[0].isalpha() or parts[n].text == "©"][-_WORDS_BEFORE:]
    near = True
    for stop in range(len(words), 0, -1):
        for start in range(max(0, stop - _LONGEST), stop):
            columns = stamps.get(" ".join([parts[n].text for n in words[start:stop]]))
            if columns and (columns[0] in _OF_A_STORY or (near and columns[0] == "other")):
                return columns[0]
        near = near and kind_at(parts, words[stop - 1], calendar) in {"at", "weekday", "of"}
    return None


def _role_after(parts: Sequence[Piece], first: int, pack: Pack) -> str | None:
    """What the word that ends a stretch, or stands before a mark, says of the date before it, as in "1月14日更新"."""
    columns = pack.table("stamps").get(text_at(parts, first))
    if columns is None or columns[0] not in _OF_A_STORY or text_at(parts, first + 1).isalnum():
        return None
    return columns[0]


def _date(span: Range, one: Day | None, moment: Clock | None, role: str | None, before: Date | None) -> Date:
    """A date from its day and time. A time without a day, and a day without a year, take them from the date before."""
    time, zone = (moment.time, moment.zone) if moment else (None, None)
    if one is None:
        year, month, number = (before.year, before.month, before.day) if before else (None, None, None)
        return Date(span, year, month, number, time, zone, role)
    return Date(span, one.year or (before.year if before else None), one.month, one.day, time, zone, role, one.order)
