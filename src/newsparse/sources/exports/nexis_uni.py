"""
Nexis Uni: headline, source and date a line each, labelled fields, "Body" alone on a line, blocks after it, an end mark.

Text saved from a word processor has all page headers after the last article; text from PDF has them inside the stories.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsparse.sources.exports.dates import date
from newsparse.sources.exports.pieces import Piece, Sheet, each, is_copyright, is_date, valued

_HEAD = 80
"""How many lines a head may have."""
_TOP = 5
"""How many lines headline and source may have together."""
_NO_CROSSHEAD = frozenset({"graphic", "classification"})
"""Blocks after the story whose names no crosshead has."""


def opens(sheet: Sheet, first: int, last: int, *, closed: bool) -> int | None:
    """The line that the article begins with: the top of the lines without a blank one above its date."""
    anchor = next((at for at in range(first, last) if _is_length(sheet, at) or _is_body(sheet, at)), None)
    if anchor is None:
        return first if closed else None
    rows, low = sheet.rows, max(first, anchor - _HEAD)
    dated = next((at for at in range(anchor - 1, low - 1, -1) if is_date(sheet, at)), None)
    at = dated if dated is not None else next((n - 1 for n in range(anchor - 1, low, -1) if is_copyright(rows[n].text)), first)
    top = at
    while top > max(first, at - _TOP) and not rows[top].gap and not _is_frame(sheet, top - 1):
        top -= 1
    return top if at - _TOP < top < at else max(first, at - 2)


def read(sheet: Sheet, first: int, last: int) -> Iterator[Piece]:
    """The pieces of one article."""
    body = next((at for at in range(first, min(last, first + _HEAD)) if _is_body(sheet, at)), None)
    fields = [at for at in range(first, body if body is not None else min(last, first + _HEAD)) if sheet.labels[at]]
    if body is None and not fields:
        yield from each(sheet.rows[first:last], "unsure")
        return
    start = body if body is not None else fields[-1] + 1
    top = min([*fields[:1], start, *(at for at in range(first + 2, start) if is_copyright(sheet.rows[at].text))])
    tail = _tail(sheet, min(start + 1, last), last)
    if first < top:
        yield from _top(sheet, first, top)
    yield from _head(sheet, top, start)
    for at in range(start, tail):
        row = sheet.rows[at]
        yield Piece(row.start, row.end, "other" if at == body or _is_running_head(sheet, at, first) else "body")
    yield from _after(sheet, tail, last)


def _is_running_head(sheet: Sheet, at: int, first: int) -> bool:
    """Whether a line of the story is a page's number or, below one, the headline once more."""
    row, above = sheet.rows[at], sheet.rows[at - 1]
    again = sheet.rows[first].text.startswith(row.text[:20]) and sheet.form.marked("tail", above.text)
    return bool(again or sheet.form.marked("tail", row.text))


def _is_frame(sheet: Sheet, at: int) -> bool:
    return any(sheet.form.marked(role, sheet.rows[at].text) for role in ("cover", "inner", "tail"))


def _is_length(sheet: Sheet, at: int) -> bool:
    found = sheet.labels[at]
    return found is not None and found.known.field == "length"


def _is_body(sheet: Sheet, at: int) -> bool:
    return sheet.form.marked("body", sheet.rows[at].text) is not None


def _top(sheet: Sheet, first: int, last: int) -> Iterator[Piece]:
    """Headline, source and date; without a date the second line is the source."""
    rows = sheet.rows
    dated = next((at for at in range(last - 1, first, -1) if is_date(sheet, at)), None)
    source = max(first, min(first + 1, last - 1) if dated is None else dated - 1)
    if first < source:
        yield Piece(rows[first].start, rows[source - 1].end, "headline")
    for at in range(source, last):
        row = rows[at]
        if at == dated and (printed := date(sheet.text, row.start, row.end)):
            yield Piece(row.start, row.end, "other")
            yield Piece(printed.start, printed.end, "date", part=True)
        else:
            yield Piece(row.start, row.end, "source" if at == source else "other")


def _head(sheet: Sheet, first: int, last: int) -> Iterator[Piece]:
    """The copyright notice and the labelled fields; a line without a label goes on with what stands above it."""
    at = first
    while at < last:
        end = at + 1
        while end < last and not sheet.labels[end] and not sheet.rows[end].gap:
            end += 1
        if found := sheet.labels[at]:
            yield from valued(sheet, at, end, found)
        else:
            yield Piece(sheet.rows[at].start, sheet.rows[end - 1].end, "copyright" if is_copyright(sheet.rows[at].text) else "other")
        at = end


def _tail(sheet: Sheet, first: int, last: int) -> int:
    """Where the blocks after the story begin: at the first such name with a blank line or another field below it."""
    fields = last
    while fields > first and (found := sheet.labels[fields - 1]) and found.known.field == "load_date":
        fields -= 1
    for at in range(first, last):
        alone = at + 1 >= last or sheet.rows[at + 1].gap or _names(sheet, at + 1)
        if sheet.form.marked("block", sheet.rows[at].text) and (alone or _field(sheet, at) in _NO_CROSSHEAD):
            return min(at, fields)
    return fields


def _field(sheet: Sheet, at: int) -> str:
    """The field that a name alone on its line stands for."""
    return sheet.form.labels["".join(sheet.rows[at].text.split())].field


def _names(sheet: Sheet, at: int) -> bool:
    found = sheet.labels[at]
    return sheet.form.marked("block", sheet.rows[at].text) is not None or (found is not None and found.known.zone == "tail")


def _after(sheet: Sheet, first: int, last: int) -> Iterator[Piece]:
    field = "other"
    for at in range(first, last):
        row, found = sheet.rows[at], sheet.labels[at]
        if found and found.known.zone == "tail":
            yield from valued(sheet, at, at + 1, found)
        elif sheet.form.marked("block", row.text):
            yield Piece(row.start, row.end, "other")
            field = _field(sheet, at)
        else:
            yield Piece(row.start, row.end, field)
