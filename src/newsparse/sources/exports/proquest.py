"""ProQuest: every line of the frame is labelled; the true title, source and date stand after the story."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from newsparse.sources.exports.dates import date
from newsparse.sources.exports.pieces import Piece, Sheet, each, valued
from newsparse.sources.exports.rows import paragraphs
from newsparse.sources.exports.zones import tail

_INFO = re.compile(r"[^:]{1,40}:\s{1,3}([^;\[\]]{1,200}?)\s{0,8};[^\[\]]{0,200}\[[^\[\]]{0,200}\]\s*")
_LABEL = 42
"""A label has at most forty characters; a colon and a blank stand behind it."""
_CAPTION = 6
_SHORT = 400
"""How many lines a caption may run on over, and how long they are."""


def opens(sheet: Sheet, first: int, last: int, *, closed: bool) -> int | None:
    """The line that the article begins with: the first, where a source is named or a story opens."""
    del closed
    named = {found.known.field for found in sheet.labels[first:last] if found}
    return first if named & {"body", "source", "headline"} else None


def read(sheet: Sheet, first: int, last: int) -> Iterator[Piece]:
    """The pieces of one article."""
    below = _tail(sheet, first, last)
    start = next((at for at in range(first, below) if _zone(sheet, at) == "body"), below)
    end = _story_end(sheet, start, below)
    fields = {found.known.field for at in range(below, last) if (found := sheet.labels[at])}
    yield from _head(sheet, first, start, "other" if "headline" in fields else "headline")
    yield from (piece for piece in _info(sheet, first, start) if piece.field not in fields)
    if start < below:
        yield from _story(sheet, start, end)
    yield from _fields(sheet, end, last)


def _zone(sheet: Sheet, at: int) -> str | None:
    found = sheet.labels[at]
    return found.known.zone if found else None


def _tail(sheet: Sheet, first: int, last: int) -> int:
    """Where the fields after the story begin, each with a blank line before it."""
    found = paragraphs(sheet.rows, first, last)
    labels = [sheet.labels[at] for at, _ in found]
    zones = [label.known.zone if label else _unknown(sheet.rows[at].text) for (at, _), label in zip(found, labels, strict=True)]
    sure = next((n for n, label in enumerate(labels) if label and label.known.field == "id"), None)
    edges = [at for at, _ in found] + [last]
    return edges[tail(zones, sure)]


def _unknown(line: str) -> str | None:
    """The zone of a line without a label that we know: it may still open with one."""
    name, colon, value = line[:_LABEL].partition(":")
    return "capitals" if colon and name[:1].isupper() and value[:1].isspace() else None


def _story_end(sheet: Sheet, start: int, below: int) -> int:
    """The first of the captions and credits that stand at the end of the story, where any do."""
    end = below
    for at in range(below - 1, start, -1):
        if _zone(sheet, at) == "end":
            end = at
        elif end - at > _CAPTION or len(sheet.rows[at].text) > _SHORT:
            break
    return end


def _head(sheet: Sheet, first: int, last: int, title: str) -> Iterator[Piece]:
    for at in range(first, last):
        found = sheet.labels[at]
        if found and at > first:
            yield from valued(sheet, at, at + 1, found)
        else:
            yield Piece(sheet.rows[at].start, sheet.rows[at].end, title if at == first else "other")


def _info(sheet: Sheet, first: int, last: int) -> Iterator[Piece]:
    """Source and date as they stand above the story, for a file that is cut off before it prints them."""
    for row in sheet.rows[first:last]:
        if found := _INFO.match(row.text):
            yield Piece(row.start + found.start(1), row.start + found.end(1), "source", part=True)
            if printed := date(sheet.text, row.start + found.end(), row.end):
                yield Piece(printed.start, printed.end, "date", part=True)


def _story(sheet: Sheet, start: int, end: int) -> Iterator[Piece]:
    if found := sheet.labels[start]:
        yield from valued(sheet, start, start + 1, found)
    yield from each(sheet.rows[start + 1 : end], "body")


def _fields(sheet: Sheet, first: int, last: int) -> Iterator[Piece]:
    """The fields, each up to the next label; of the title of a publication the town after the semicolon is no part."""
    edges = [*(at for at in range(first, last) if sheet.labels[at]), last]
    yield from each(sheet.rows[first : edges[0]], "other")
    for at, end in pairwise(edges):
        found = sheet.labels[at]
        for piece in valued(sheet, at, end, found) if found else ():
            if piece.field == "source":
                name = sheet.text[piece.start : piece.end].partition(";")[0].rstrip()
                yield Piece(piece.start, piece.end, "other")
                yield Piece(piece.start, piece.start + len(name), "source", part=True)
            else:
                yield piece
