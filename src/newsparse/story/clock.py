"""
The time of day in a stretch of text, and its time zone.

    clock = hour ":" minute [":" second] [half] ["Uhr"] [zone]      16:51 h, 12:20pm, 10:00:00Z
          | hour ("h" | "時") [minute]                               14h30, 8 h 12, 20時01分
          | hour "." minute (half | "Uhr" | zone)                    4.34pm, 16.03 Uhr, 17.28 GMT
          | hour (half | "Uhr")                                      9 p.m., 14 Uhr
    zone  = name [("+" | "-") hours] | ("+" | "-") hours [":"] minutes
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, NamedTuple

from newsparse.story.pieces import digits_at, kind_at, number_at, text_at, touching, value_at

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsparse.language.files import Table
    from newsparse.story.pieces import Piece

_WIDEST = 3
"""So many characters are between hour and minutes where spaces part them: 8 h 12."""
_HOUR_SIGNS = frozenset("時时点點시")
_MINUTE_SIGNS = frozenset("分분")


class Clock(NamedTuple):
    """A time of day from piece `first` up to, not including, `last`. `zone` is the calendar's word on the zone, or a distance from UTC."""

    first: int
    last: int
    time: dt.time
    zone: str | None


def clock(parts: Sequence[Piece], at: int, calendar: Table, text: str, *, dated: bool = False) -> Clock | None:
    """
    The time of day whose hour is the number at this place; `dated` says that a whole date stands before it.

    Behind that a full stop may part the minutes without a word beside them, where the line ends: 2025-02-25 13.09.
    """
    if not _opens(parts, at):
        return None
    hour, last, minute, second = parts[at].number or 0, at + 1, 0, 0
    sign = text_at(parts, at + 1)
    shown = False
    if sign in {":", "h", "."} and touching(parts, at, at + 2) and digits_at(parts, at + 2) == 2:
        minute, last, shown = (
            parts[at + 2].number or 0,
            at + 3,
            sign != "." or _announced(parts, at, calendar, dated=dated),
        )
        if sign == ":" and text_at(parts, at + 3) == ":" and digits_at(parts, at + 4) == 2 and touching(parts, at + 2, at + 4):
            second, last = parts[at + 4].number or 0, at + 5
            if text_at(parts, last) == "." and touching(parts, last - 1, last + 1) and parts[last + 1].number is not None:
                last += 2
    elif sign == "h" and digits_at(parts, at + 2) == 2 and parts[at + 2].start - parts[at].end <= _WIDEST:
        minute, last, shown = parts[at + 2].number or 0, at + 3, True
    elif sign in _HOUR_SIGNS:
        last, shown = at + 2, True
        if digits_at(parts, at + 2) == 2 and text_at(parts, at + 3) in _MINUTE_SIGNS:
            minute, last = parts[at + 2].number or 0, at + 4
    half, last, marked = _after(parts, last, calendar)
    half = half or value_at(parts, at - 1, calendar, "half") if at else half
    first = at - 1 if at and value_at(parts, at - 1, calendar, "half") else at
    zone, end = _zone(parts, last, calendar, text)
    shown = shown or (sign == "." and last > at + 1 and zone is not None)
    if not (shown or half or marked) or (not shown and not half and _lasts(parts, at) and not _announced(parts, at, calendar)):
        return None
    moment = _time(hour, minute, second, half)
    return Clock(first, end, moment, zone) if moment else None


def offset(zone: str, day: dt.date, time: dt.time) -> dt.timezone:
    """
    The distance from UTC that a zone has at a moment: always the same, or by the zone's rule for summer.

        >>> str(offset("EST5EDT,M3.2.0,M11.1.0", dt.date(2024, 8, 8), dt.time(4)))
        'UTC-04:00'
    """
    if zone[0] in "+-":
        minutes = int(zone[1:3]) * 60 + int(zone[4:6])
        return dt.timezone(dt.timedelta(minutes=-minutes if zone[0] == "-" else minutes))
    from dateutil.tz import tzstr  # noqa: PLC0415  -- heavy, and needed for four zones

    return dt.timezone(dt.datetime.combine(day, time, tzstr(zone)).utcoffset() or dt.timedelta())


def _opens(parts: Sequence[Piece], at: int) -> bool:
    """An hour is one or two digits, and no part of a longer number."""
    piece = parts[at]
    if piece.number is None or piece.end - piece.start > 2 or piece.number > 24:
        return False
    return not (at >= 2 and parts[at - 1].text in {":", ".", ","} and parts[at - 2].number is not None and touching(parts, at - 2, at))


def _announced(parts: Sequence[Piece], at: int, calendar: Table, *, dated: bool = False) -> bool:
    """Whether a word before the figures says that "13.05" is a time, as in "kl. 13.05", or a whole date, at the end of a line."""
    if dated and at + 3 == len(parts):
        return True
    return kind_at(parts, at - 1 - (text_at(parts, at - 1) == "."), calendar) == "at"


def _after(parts: Sequence[Piece], at: int, calendar: Table) -> tuple[str | None, int, bool]:
    """What follows the figures: half of the day, next piece, whether a word like "Uhr" stands there."""
    half, marked = None, False
    if text_at(parts, at) == ":" and value_at(parts, at + 1, calendar, "clock"):
        at += 1
    for _ in range(2):
        word = text_at(parts, at)
        if not half and word in {"a", "p"} and text_at(parts, at + 1) == "." and text_at(parts, at + 2) == "m":
            half, at = f"{word}m", at + 3 + (text_at(parts, at + 3) == "." and touching(parts, at + 2, at + 3))
        elif not half and (found := value_at(parts, at, calendar, "half")) and not number_at(parts, at + 1):
            half, at = found, at + 1
        elif not marked and kind_at(parts, at, calendar) == "clock":
            marked, at = True, at + 1
    return half, at, marked


def _lasts(parts: Sequence[Piece], at: int) -> bool:
    """Whether "14 h" is a length rather than an hour: nothing but the word for hours says it is a time."""
    return text_at(parts, at + 1) in {"h", "hrs", "hours", "horas", "heures", "heure", "hora", "hs", "u"}


def _time(hour: int, minute: int, second: int, half: str | None) -> dt.time | None:
    if half in {"noon", "midnight"}:
        hour = 12 if half == "noon" else 0
    elif half == "pm" and hour < 12:
        hour += 12
    elif half == "am" and hour == 12:
        hour = 0
    if hour > 23 or minute > 59 or second > 59:
        return None
    return dt.time(hour, minute, second)


def _zone(parts: Sequence[Piece], at: int, calendar: Table, text: str) -> tuple[str | None, int]:
    """The zone printed at this place, and the piece after it."""
    bracket = text_at(parts, at) == "("
    here = at + bracket
    if here >= len(parts):
        return None, at
    upper = text[parts[here].start : parts[here].end].isupper()
    name = (value_at(parts, here, calendar, "zone") if upper else "") or None
    there = here + (name is not None)
    zone = name
    if name in {None, "+00:00"} and (shifted := _shift(parts, there, named=name is not None)):
        zone, there = shifted
    if zone is None:
        return None, at
    return zone, there + (bracket and text_at(parts, there) == ")")


def _shift(parts: Sequence[Piece], at: int, *, named: bool) -> tuple[str, int] | None:
    """A distance such as `+02:00`, `+0530`, or `+1` after the name of a zone."""
    sign = {"+": "+", "-": "-", "−": "-"}.get(text_at(parts, at))
    if sign is None or not number_at(parts, at + 1) or not touching(parts, at if sign == "+" else at - 1, at + 1):
        return None
    digits = parts[at + 1].text
    if text_at(parts, at + 2) == ":" and digits_at(parts, at + 3) == 2 and touching(parts, at + 1, at + 3):
        digits, last = f"{digits:0>2}{parts[at + 3].text}", at + 4
    elif len(digits) == 4 or named:
        digits, last = digits if len(digits) == 4 else f"{digits:0>2}00", at + 2
    else:
        return None
    if len(digits) != 4 or int(digits[:2]) > 14 or int(digits[2:]) > 59:
        return None
    return f"{sign}{int(digits[:2]):02}:{int(digits[2:]):02}", last
