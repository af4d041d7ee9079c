"""
Factiva's display with codes.

A code is followed by a tab or blanks, or stands alone on its line; its value runs on over lines, blank ones too. Each code
is printed once, before the story or after it, so a line of the story that opens with two capitals is seldom taken for one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from newsparse.sources.exports.format import Known
from newsparse.sources.exports.pieces import Piece, Sheet, each

_CODE = re.compile(r"([A-Z]{2,3})(?:(\t\s*+|\s++)(?=\S)|$)")
_LIST = re.compile(r"\s:\s")
_LISTED = frozenset({"CO", "IN", "NS", "RE"})
"""Codes whose value lists codes of its own: `gcat : General News`."""
_LONG = 40
"""How many lines the value of a code after the story may have."""


class Coded(NamedTuple):
    """A line that opens with a code: what the code names, the code, what parts it from its value."""

    known: Known
    code: str
    parting: str


def is_coded(sheet: Sheet, at: int, field: str) -> bool:
    """Whether the line opens with the code of this field."""
    found = _coded(sheet, at)
    return found is not None and found.known.field == field


def coded(sheet: Sheet, first: int, last: int) -> Iterator[Piece]:
    """The pieces of one article."""
    found = _codes(sheet, first, last)
    yield from each(sheet.rows[first : found[0] if found else last], "other")
    for at, end in pairwise([*found, last]):
        yield from _field(sheet, at, end)


def _coded(sheet: Sheet, at: int) -> Coded | None:
    """The code that a line opens with."""
    found = _CODE.match(sheet.rows[at].text)
    known = sheet.form.labels.get(found[1]) if found else None
    return Coded(known, found[1], found[2] or "") if found and known else None


def _codes(sheet: Sheet, first: int, last: int) -> list[int]:
    """The lines that open with a code, each code once: down to the story, up from the end to it, and its second part."""
    head = _head(sheet, first, last)
    low = head[-1] + 1 if head else first
    tail = _tail(sheet, low, last)
    opening = _coded(sheet, head[-1]) if head else None
    spaced = opening is not None and opening.code == "LP" and bool(opening.parting)
    parts = [at for at in range(low, tail[0] if tail else last) if _is_second_part(sheet, at, spaced=spaced)]
    return head + parts[:1] + tail


def _is_second_part(sheet: Sheet, at: int, *, spaced: bool) -> bool:
    """Whether the line opens with TD; with a mere blank after it only where LP is `spaced` so, too."""
    found = _coded(sheet, at)
    return found is not None and found.code == "TD" and (spaced or _stands_off(sheet, at, found))


def _head(sheet: Sheet, first: int, last: int) -> list[int]:
    """The codes before the story, and the one that opens it."""
    found: dict[str, int] = {}
    for at in range(first, last):
        coded = _coded(sheet, at)
        if coded and coded.code not in found and coded.known.zone != "tail":
            found[coded.code] = at
            if coded.known.field == "body":
                break
    return list(found.values())


def _tail(sheet: Sheet, first: int, last: int) -> list[int]:
    """The codes after the story."""
    found: dict[str, int] = {}
    above = last
    for at in range(last - 1, first - 1, -1):
        coded = _coded(sheet, at)
        if coded and coded.code not in found and coded.known.zone == "tail" and _stands_off(sheet, at, coded):
            found[coded.code] = above = at
        elif above - at > _LONG:
            break
    return sorted(found.values())


def _stands_off(sheet: Sheet, at: int, found: Coded) -> bool:
    """Whether the code is more than the first word of a line: a tab follows, or nothing, or a list of codes, or a field's own value."""
    if not found.parting or "\t" in found.parting:
        return True
    return _LIST.search(sheet.rows[at].text) is not None if found.code in _LISTED else found.code not in ("TD", "CT", "ART")


def _field(sheet: Sheet, at: int, end: int) -> Iterator[Piece]:
    """A code and its value; the story's value is a paragraph a line."""
    row = sheet.rows[at]
    found = _coded(sheet, at)
    if found is None:
        return
    yield Piece(row.start, row.start + len(found.code), "other")
    start = row.start + len(found.code) + len(found.parting)
    if found.known.field == "body":
        yield from (Piece(max(start, line.start), line.end, "body") for line in sheet.rows[at:end] if line.end > start)
    elif start < sheet.rows[end - 1].end:
        yield Piece(start if start < row.end else sheet.rows[at + 1].start, sheet.rows[end - 1].end, found.known.field)
