"""
Factiva: each article ends with a line that numbers it. There are two displays.

With codes, each field opens with two or three capitals (HD headline, WC words, LP and TD the story), always in one order.
Without them a field is a line: what stands around the count of words says what it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsparse.sources.exports.coded import coded, is_coded
from newsparse.sources.exports.dates import time
from newsparse.sources.exports.format import words
from newsparse.sources.exports.pieces import Piece, Sheet, is_copyright, is_date, is_length
from newsparse.sources.exports.unlabelled import headline_of, is_publisher

_SOURCE = re.compile(r"[A-Z][A-Z0-9]{0,9}")
_PAGE = re.compile(r"(?:[A-Z]{0,4}[\d]{1,4}[A-Z]?(?:[-,;/ ]{1,3}|$)){1,9}|(?:[Pp]g?\.|[Ss]\.)\s?\S{1,9}")
_FRAME = 60
_HEAD = 12


def opens(sheet: Sheet, first: int, last: int, *, closed: bool) -> int | None:
    """The line that the article begins with: the first after the name of the service and the summary of the search."""
    at = first
    if first < last and _is_frame(sheet, first):
        at = 1 + max(n for n in range(first, min(last, first + _FRAME)) if _is_frame(sheet, n))
    anchored = any(is_length(sheet.rows[n].text) or is_coded(sheet, n, "length") for n in range(at, last))
    return at if at < last and (closed or anchored) else None


def read(sheet: Sheet, first: int, last: int) -> Iterator[Piece]:
    """The pieces of one article."""
    if any(is_coded(sheet, at, "headline") or is_coded(sheet, at, "length") for at in range(first, min(last, first + _HEAD))):
        return coded(sheet, first, last)
    return _plain(sheet, first, last)


def _is_frame(sheet: Sheet, at: int) -> bool:
    line = sheet.rows[at].text
    return sheet.form.marked("cover", line) is not None or sheet.form.marked("tail", line) is not None


def _plain(sheet: Sheet, first: int, last: int) -> Iterator[Piece]:
    rows = sheet.rows
    end = last - 1 if sheet.form.marked("last", rows[last - 1].text) else last
    counts = [at for at in range(first, end) if is_length(rows[at].text)]
    count = next((at for at in counts if at + 1 < end and is_date(sheet, at + 1)), None)
    if count is None:
        yield from (_piece(sheet, at, "unsure") for at in range(first, last))
        return
    yield from headline_of(sheet, first, count)
    start = _story(sheet, count, end)
    yield from _below(sheet, count, start)
    stop = end - 1 if end - 1 > start and is_publisher(sheet, end - 1, rows[start - 1].text) else end
    yield from (_piece(sheet, at, "other" if sheet.form.marked("tail", rows[at].text) else "body") for at in range(start, stop))
    yield from (_piece(sheet, at, "publisher") for at in range(stop, end))
    yield from (_piece(sheet, at, "id") for at in range(end, last))


def _story(sheet: Sheet, count: int, end: int) -> int:
    """Where the story begins: after the copyright line, or without one after the language or the code of the source."""
    near = range(count + 2, min(end, count + _HEAD))
    fields = [(_named(sheet.rows[at].text), at) for at in near]
    start = next((at + 1 for wanted in ("copyright", "language", "code") for field, at in fields if field == wanted), min(end, count + 3))
    while start < end and is_copyright(sheet.rows[start].text):
        start += 1
    return start


def _named(line: str) -> str | None:
    """What a line below the date is, as far as its words tell."""
    if is_copyright(line) or line.lower().startswith("copyright"):
        return "copyright"
    if line.lower() in words("language"):
        return "language"
    return "code" if _SOURCE.fullmatch(line) else None


def _below(sheet: Sheet, count: int, start: int) -> Iterator[Piece]:
    """Count of words, date, time, source and its code, edition, page, language, copyright: in this order, some missing."""
    seen: set[str] = set()
    for at in range(count, start):
        field = _field(sheet, at, count, seen)
        seen.add(field)
        yield _piece(sheet, at, field)


def _field(sheet: Sheet, at: int, count: int, seen: set[str]) -> str:
    row = sheet.rows[at]
    if at < count + 2:
        return "length" if at == count else "date"
    if "source" not in seen:
        timed = time(sheet.text, row.start, row.end)
        return "time" if timed and timed[0] == row.end else "source"
    named = _named(row.text)
    if named and (named not in seen or named == "copyright"):
        return named
    return "page" if _PAGE.fullmatch(row.text) else "edition"


def _piece(sheet: Sheet, at: int, field: str) -> Piece:
    return Piece(sheet.rows[at].start, sheet.rows[at].end, field)
