"""
A calendar day in a stretch of text, without its time.

    day = D [ordinal] ["of"] MONTH [["of"] Y]      15. April 2025, 25 de mayo de 2025, 12-Apr-2024
        | MONTH D [ordinal] [","] [Y]              April 26, 2023
        | D sep M sep Y | M sep D sep Y            15.04.2025, 04/25/2024, 25/04/24, 25-04-24 14:20
        | Y sep M sep D | Y MONTH D                2025-04-15, 2024.03.31, 2024. április 5.
        | [Y "年"] M "月" D "日"                    2024年04月24日
    sep = "." | "/" | "-"

Which of two numbers is the day is plain when one is over 12, and with full stops (the day comes first); otherwise the
day is marked as one that reads two ways.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, NamedTuple

from newsparse.story.pieces import digits_at, kind_at, number_at, text_at, touching, value_at

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsparse.language.files import Table
    from newsparse.story.pieces import Piece

_YEAR_SIGNS, _MONTH_SIGNS, _DAY_SIGNS = frozenset("年년"), frozenset("月월"), frozenset("日号號일")
_DASHES = {"-", "‐", "‑", "–", "."}


class Day(NamedTuple):
    """
    A day from piece `first` up to, not including, `last`; `year` is None where none is printed.

    `order` says which of two numbers was taken for the day: `day first`, `month first`, or `either` where both could be.
    """

    first: int
    last: int
    year: int | None
    month: int
    day: int
    order: str | None = None


def day(parts: Sequence[Piece], at: int, calendar: Table) -> Day | None:
    """The day whose first number stands at this place."""
    piece = parts[at]
    digits = piece.end - piece.start
    if piece.number is None or (
        at >= 2 and parts[at - 1].text in {".", "/"} and number_at(parts, at - 2) is not None and touching(parts, at - 2, at)
    ):
        return None
    if digits == 4 and 1700 <= piece.number < 2700:
        return _year_first(parts, at, calendar)
    if digits > 2 or not 1 <= piece.number <= 31:
        return None
    return _month_before(parts, at, calendar) or _month_after(parts, at, calendar) or _in_numbers(parts, at) or _with_signs(parts, at)


def _year_first(parts: Sequence[Piece], at: int, calendar: Table) -> Day | None:
    year, sign = parts[at].number, text_at(parts, at + 1)
    if sign in {"-", ".", "/"} and text_at(parts, at + 3) == sign and _near(parts, at, at + 4):
        return _valid(Day(at, at + 5, year, number_at(parts, at + 2) or 0, number_at(parts, at + 4) or 0))
    if sign in _YEAR_SIGNS and (found := _with_signs(parts, at + 2)):
        return _valid(found._replace(first=at, year=year))
    here = at + 1 + (sign == ".")
    month = _month(parts, here, calendar)
    if month and (number := number_at(parts, here + 1)) is not None and digits_at(parts, here + 1) <= 2:
        return _valid(Day(at, here + 2, year, month, number))
    return None


def _with_signs(parts: Sequence[Piece], at: int) -> Day | None:
    """Month and day as Chinese, Japanese and Korean mark them."""
    month, sign, number, last = number_at(parts, at), text_at(parts, at + 1), number_at(parts, at + 2), text_at(parts, at + 3)
    if month and number and sign in _MONTH_SIGNS and last in _DAY_SIGNS:
        return _valid(Day(at, at + 4, None, month, number))
    return None


def _month_before(parts: Sequence[Piece], at: int, calendar: Table) -> Day | None:
    first = at - 1 - (text_at(parts, at - 1) in _DASHES | {"/"})
    month = _month(parts, first, calendar) if first >= 0 else 0
    if not month:
        return None
    here = at + 1 + (kind_at(parts, at + 1, calendar) == "ordinal")
    here += text_at(parts, here) in _DASHES | {",", "/", "،"}
    here += kind_at(parts, here, calendar) == "of"
    year, last = _year(parts, here)
    if year is None and _month(parts, here, calendar):
        return None  # "29 Jan 30 Apr": the month belongs to the number before it
    found = Day(first, last if year else at + 1 + (kind_at(parts, at + 1, calendar) == "ordinal"), year, month, parts[at].number or 0)
    if year is None and first and number_at(parts, first - 1) is not None and _month_after(parts, first - 1, calendar):
        return None
    return _valid(found)


def _month_after(parts: Sequence[Piece], at: int, calendar: Table) -> Day | None:
    here = at + 1
    while here < at + 4 and (text_at(parts, here) in _DASHES | {"/", "º", "ª", ","} or kind_at(parts, here, calendar) in {"ordinal", "of"}):
        here += 1
    month = _month(parts, here, calendar)
    if not month:
        return None
    last = here = here + 1
    while here < last + 3 and (text_at(parts, here) in _DASHES | {",", "/", "'", "’", "،"} or kind_at(parts, here, calendar) == "of"):
        here += 1
    year, end = _year(parts, here)
    return _valid(Day(at, end if year else last, year, month, parts[at].number or 0))


def _in_numbers(parts: Sequence[Piece], at: int) -> Day | None:
    sign = text_at(parts, at + 1)
    if sign not in {".", "/", "-"} or text_at(parts, at + 3) != sign or not _near(parts, at, at + 4):
        return None
    second = number_at(parts, at + 2)
    year, last = _year(parts, at + 4)
    if year is None and (sign != "-" or _timed(parts, at + 5)) and touching(parts, at, at + 4) and digits_at(parts, at + 4) == 2:
        short = parts[at + 4].number or 0
        year, last = short + (2000 if short < 70 else 1900), at + 5
    if not second or year is None or digits_at(parts, at + 2) > 2 or _goes_on(parts, last, sign):
        return None
    first = parts[at].number or 0
    if first <= 12 and second <= 12:
        order = None if first == second else "day first" if sign == "." else "either"
        return _valid(Day(at, last, year, second, first, order))
    return _valid(Day(at, last, year, second, first, "day first")) or _valid(Day(at, last, year, first, second, "month first"))


def _timed(parts: Sequence[Piece], at: int) -> bool:
    """Whether a time of day stands there: without one 12-09-24 may be the number of anything."""
    here = at + (text_at(parts, at) in {",", "|"})
    return number_at(parts, here) is not None and text_at(parts, here + 1) == ":"


def _goes_on(parts: Sequence[Piece], at: int, sign: str) -> bool:
    """Whether the figures are the start of a longer number: a version, an address."""
    return text_at(parts, at) == sign and number_at(parts, at + 1) is not None and touching(parts, at - 1, at + 1)


def _year(parts: Sequence[Piece], at: int) -> tuple[int | None, int]:
    """The year at this place, and the piece after it. Thai pages count from the Buddha's death, 543 years earlier."""
    number = number_at(parts, at)
    if number is None:
        return None, at
    digits = digits_at(parts, at)
    if digits == 4 and 1700 <= number < 2700:
        return number - 543 if number >= 2443 else number, at + 1
    if digits == 2 and at and parts[at - 1].text in {"'", "’"}:
        return number + 2000, at + 1
    return None, at


def _valid(found: Day) -> Day | None:
    """The day, when the calendar has it. A day without a year may be the 29th of February."""
    try:
        dt.date(found.year or 2000, found.month, found.day)
    except ValueError:
        return None
    return found


def _near(parts: Sequence[Piece], first: int, last: int) -> bool:
    """Whether at most one space stands between two neighbours, and the marks touch the number before them."""
    if last >= len(parts):
        return False
    gaps = [parts[n + 1].start - parts[n].end for n in range(first, last)]
    return max(gaps) == 0 or (max(gaps) == 1 and gaps[0] == gaps[2] and gaps[1] == gaps[3])


def _month(parts: Sequence[Piece], at: int, calendar: Table) -> int:
    return int(value_at(parts, at, calendar, "month") or 0)
