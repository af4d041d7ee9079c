"""
Factiva's display with codes.

A code is followed by a tab or blanks, or stands alone on its line; its value runs on over lines, blank ones too. The codes
come in one order, so a line of the story that opens with two capitals is a code only where that order has a place for it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from newsparse.sources.exports.format import Known
from newsparse.sources.exports.pieces import Piece, Sheet

_CODE = re.compile(r"([A-Z]{2,3})(?:(\t\s*+|\s++)(?=\S)|$)")
_LISTED = frozenset({"CO", "IN", "NS", "RE"})
"""Codes whose value lists codes of its own: `gcat : General News`."""


def is_coded(sheet: Sheet, at: int, field: str) -> bool:
    """Whether the line opens with the code of this field."""
    known = _known(sheet, at)
    return known is not None and known[0].field == field


def coded(sheet: Sheet, first: int, last: int) -> Iterator[Piece]:
    """The pieces of one article."""
    found = _codes(sheet, first, last)
    for row in sheet.rows[first : found[0] if found else last]:
        yield Piece(row.start, row.end, "other")
    for at, end in pairwise([*found, last]):
        yield from _field(sheet, at, end)


def _known(sheet: Sheet, at: int) -> tuple[Known, str, str] | None:
    """What the code that a line opens with names, the code, and what parts it from its value."""
    found = _CODE.match(sheet.rows[at].text)
    known = sheet.form.labels.get(found[1]) if found else None
    return (known, found[1], found[2] or "") if found and known else None


def _codes(sheet: Sheet, first: int, last: int) -> list[int]:
    """The lines that open with a code, in their order: down to the story, then up from the end to it."""
    head: list[int] = []
    seen: set[str] = set()
    at = first
    while at < last:
        known = _known(sheet, at)
        if known and known[1] not in seen and known[0].zone != "tail":
            head.append(at)
            seen.add(known[1])
            if known[0].field == "body":
                break
        at += 1
    tail: list[int] = []
    place = 99
    for below in range(last - 1, at, -1):
        known = _known(sheet, below)
        if not known or int(known[0].note) >= place or known[0].zone == "head":
            continue
        if known[1] in _LISTED and known[2] and "\t" not in known[2] and " : " not in sheet.rows[below].text:
            continue
        tail.append(below)
        place = int(known[0].note)
    return head + tail[::-1]


def _field(sheet: Sheet, at: int, end: int) -> Iterator[Piece]:
    """A code and its value; the story's value is a paragraph a line."""
    row = sheet.rows[at]
    known = _known(sheet, at)
    if known is None:
        return
    (what, code, parting) = known
    yield Piece(row.start, row.start + len(code), "other")
    start = row.start + len(code) + len(parting)
    if what.field == "body":
        yield from (Piece(max(start, line.start), line.end, "body") for line in sheet.rows[at:end] if line.end > start)
    elif start < sheet.rows[end - 1].end:
        yield Piece(start if start < row.end else sheet.rows[at + 1].start, sheet.rows[end - 1].end, what.field)
