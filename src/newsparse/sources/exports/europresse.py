"""Europresse: source, then section, date and page on one line, then title, author and story; an article ends with a legal sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsparse.sources.exports.dates import Printed, date
from newsparse.sources.exports.pieces import Piece, Sheet, each, is_copyright, valued
from newsparse.sources.exports.unlabelled import credit
from newsparse.weigh.rank import total
from newsparse.weigh.table import ranking

_PART = re.compile(r"(?:^|,\s{1,3})(?=\S)")
_PAGE = re.compile(r"p\.\s?(\S{1,12})$")
_NUMBER = re.compile(r",?\s(?:no|n°|nº|vol)\.?\s?\d.{0,40}$")
_SENTENCE = re.compile(r"[.!?…][\"”’»]?$")
_HEAD = 4
_SHORT = 150


def opens(sheet: Sheet, first: int, last: int, *, closed: bool) -> int | None:
    """The line that the article begins with: the one over its date."""
    dated = next((at for at in range(first, min(last, first + _HEAD)) if _dated(sheet, at)), None)
    return first if closed or dated is not None else None


def read(sheet: Sheet, first: int, last: int) -> Iterator[Piece]:
    """The pieces of one article."""
    rows = sheet.rows
    dated = next((at for at in range(first + 1, min(last, first + _HEAD)) if _dated(sheet, at)), None)
    if dated is None or dated + 1 >= last:
        yield from each(rows[first:last], "unsure")
        return
    yield from _source(sheet, first, dated)
    title = _title(sheet, dated + 1, last)
    yield from each(rows[dated + 1 : title], "kicker")
    yield Piece(rows[title].start, rows[title].end, "headline")
    tail = _tail(sheet, title + 1, last)
    start = title + 1
    if start + 1 < tail and _is_credit(rows[start].text):
        yield Piece(rows[start].start, rows[start].end, "byline")
        start += 1
    yield from each(rows[start:tail], "body")
    yield from _after(sheet, tail, last)


def _dated(sheet: Sheet, at: int) -> Printed | None:
    """The date in a line that also names section and page."""
    row = sheet.rows[at]
    starts = [row.start + found.end() for found in _PART.finditer(row.text[:200])]
    return next((printed for start in starts if (printed := date(sheet.text, start, row.end))), None)


def _title(sheet: Sheet, first: int, last: int) -> int:
    """The headline: the last line of the paragraph below the date, or the line above the author where another stands between."""
    rows, title = sheet.rows, first
    while title + 1 < last and not rows[title + 1].gap:
        title += 1
    another = title == first and first + 3 < last and len(rows[first + 1].text) <= _SHORT and not _SENTENCE.search(rows[first + 1].text)
    return first + 1 if another and _is_credit(rows[first + 2].text) and not _is_credit(rows[first + 1].text) else title


def _is_credit(line: str) -> bool:
    return total(ranking("exports"), ["a byline may be missing", *credit(line)]) > 0


def _source(sheet: Sheet, first: int, dated: int) -> Iterator[Piece]:
    """The source without its number, and the line with section, date and page."""
    row, line = sheet.rows[first], sheet.rows[dated]
    number = _NUMBER.search(row.text)
    yield Piece(row.start, sheet.rows[dated - 1].end, "other")
    yield Piece(row.start, row.start + (number.start() if number else len(row.text)), "source", part=True)
    yield Piece(line.start, line.end, "other")
    printed = _dated(sheet, dated)
    if printed:
        yield Piece(printed.start, printed.end, "date", part=True)
        if section := sheet.text[line.start : printed.start].rstrip(" ,"):
            yield Piece(line.start, line.start + len(section), "section", part=True)
    if page := _PAGE.search(line.text):
        yield Piece(line.start + page.start(1), line.end, "page", part=True)


def _tail(sheet: Sheet, first: int, last: int) -> int:
    """Where the copyright line or the certificate stands, or the captions and notes over it."""
    named = [at for at in range(first, last) if sheet.form.marked("sign", sheet.rows[at].text)]
    end = named[0] if named else last
    at = next((n for n in range(end - 1, max(first, end - 4) - 1, -1) if is_copyright(sheet.rows[n].text)), end)
    while at > first and (near := [n for n in range(max(first, at - 3), at) if sheet.labels[n]]):
        at = near[-1]
    return at


def _after(sheet: Sheet, first: int, last: int) -> Iterator[Piece]:
    field = "other"
    for at in range(first, last):
        row = sheet.rows[at]
        if found := sheet.labels[at]:
            yield from valued(sheet, at, at + 1, found)
            field = found.known.field if found.value >= row.end else "other"
        else:
            field = "copyright" if is_copyright(row.text) else field
            yield Piece(row.start, row.end, field)
            field = field if field != "copyright" else "other"
