"""
LexisNexis, the fixed-width layout: source, date and edition centred, the headline at the margin, fields in paragraphs.

The story has a label over it or begins after the last field of the head; what follows it is found from the end upwards.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from newsparse.sources.exports.dates import date
from newsparse.sources.exports.format import words
from newsparse.sources.exports.pieces import Labelled, Piece, Sheet, is_copyright, is_date, is_length, labelled, valued
from newsparse.sources.exports.rows import paragraphs

_CENTRED = 6
_NEAR = 6
"""How many paragraphs a caption or a correction may have."""

_AFTER = frozenset({"any", "tail", "tail+"})

Paragraphs = list[tuple[int, int]]


def opens(sheet: Sheet, first: int, last: int, *, closed: bool) -> int | None:
    """The line that the article begins with: the first, where any field is labelled."""
    del closed
    return first if any(labelled(sheet, at) for at in range(first, last)) else None


def read(sheet: Sheet, first: int, last: int) -> Iterator[Piece]:
    """The pieces of one article."""
    found = _fields(sheet, paragraphs(sheet.rows, first, last))
    labels = [labelled(sheet, at) for at, _ in found]
    tail = _tail(sheet, found, labels)
    top, body = _head(sheet, found[:tail], labels)
    if top == body == tail:  # every label stands after the story
        body = top = _unlabelled(sheet, found[:tail])
    yield from _top(sheet, found[:top])
    for (at, end), label in zip(found[top:body], labels[top:body], strict=True):
        yield from valued(sheet, at, end, label) if label else [_piece(sheet, at, end, "length")]
    for at, end in found[body:tail]:
        yield _piece(sheet, at, end, "body")
    yield from _after(sheet, found[tail:], labels[tail:])


def _fields(sheet: Sheet, found: Paragraphs) -> Paragraphs:
    """The paragraphs, those that hold several labelled lines parted."""
    out: Paragraphs = []
    for first, last in found:
        cuts = [first, *(at for at in range(first + 1, last) if labelled(sheet, first) and labelled(sheet, at)), last]
        out += pairwise(cuts)
    return out


def _head(sheet: Sheet, found: Paragraphs, labels: list[Labelled | None]) -> tuple[int, int]:
    """Where the labelled fields before the story begin, and where they end."""
    kinds = [_kind(sheet, at, label) for (at, _), label in zip(found, labels, strict=False)]
    top = next((n for n, kind in enumerate(kinds) if kind in ("head", "any", "body")), len(found))
    at, seen = top, set()
    while at < len(found) and kinds[at] in ("head", "any", "body"):
        label = labels[at]
        field = label.known.field if label else "length"
        if field in seen:  # a paragraph of the story that opens with such a word
            break
        seen.add(field)
        at += 1
        if field == "body":
            break
    return top, at


def _kind(sheet: Sheet, at: int, label: Labelled | None) -> str | None:
    if label:
        return label.known.zone
    return "head" if is_length(sheet.rows[at].text) else None


def _tail(sheet: Sheet, found: Paragraphs, labels: list[Labelled | None]) -> int:
    """Where the fields after the story begin: all from there on are labelled, centred, or go on with a field above them."""
    at = len(found)
    while at > 1:
        label = labels[at - 1]
        row = sheet.rows[found[at - 1][0]]
        centred = at == len(found) and row.indent >= _CENTRED
        if (label and label.known.zone in _AFTER) or is_copyright(row.text) or centred:
            at -= 1
        elif at < len(found) and (above := _above(labels, at - 1)) is not None:
            at = above
        else:
            break
    return at


def _above(labels: list[Labelled | None], at: int) -> int | None:
    """The field that an unlabelled paragraph near the end goes on with: a caption, a correction, or one between two others."""
    for step in range(1, min(_NEAR, at) + 1):
        label = labels[at - step]
        if label:
            zone = label.known.zone
            return at - step if zone == "tail+" or (zone == "tail" and step == 1) else None
    return None


def _unlabelled(sheet: Sheet, found: Paragraphs) -> int:
    """Where the story begins in an article whose labels all stand after it: after the first paragraph at the margin below the date."""
    dated = next((n for n, (at, _) in enumerate(found) if is_date(sheet, at)), None)
    if dated is None:
        return len(found)
    at = dated + 1
    while at < len(found) and sheet.rows[found[at][0]].indent >= _CENTRED:
        at += 1
    return min(at + 1, len(found))


def _top(sheet: Sheet, found: Paragraphs) -> Iterator[Piece]:
    """Source, date, edition and headline: by their order, and by what stands at the margin."""
    rows = sheet.rows
    plain = [n for n, (at, _) in enumerate(found) if not is_copyright(rows[at].text) and not labelled(sheet, at)]
    dated = next((n for n in plain[1:] if is_date(sheet, found[n][0])), None)
    source = plain[0] if plain and plain[0] != dated else None
    wide = source is not None and rows[found[source][0]].indent >= _CENTRED
    after = [n for n in plain if n not in (source, dated) and not (wide and rows[found[n][0]].indent >= _CENTRED)]
    below = [n for n in after if dated is not None and n > dated] or after
    title = next((n for n in below if not is_date(sheet, found[n][0])), None)
    for n, (at, end) in enumerate(found):
        if n == source:
            yield _piece(sheet, at, end, "source")
        elif n == dated:
            yield from _date(sheet, at, end)
        elif n == title:
            yield _piece(sheet, at, end, "headline")
        elif label := labelled(sheet, at):
            yield from valued(sheet, at, end, label)
        else:
            yield _piece(sheet, at, end, "copyright" if is_copyright(rows[at].text) else "other")


def _date(sheet: Sheet, at: int, end: int) -> Iterator[Piece]:
    """The date line with what follows it: the edition, on the same line or below."""
    row = sheet.rows[at]
    printed = date(sheet.text, row.start, row.end)
    stop = printed.end if printed else row.end
    yield Piece(row.start, row.end, "other")
    yield Piece(row.start, stop, "date", part=True)
    rest = sheet.text[stop : row.end]
    if edition := rest.strip(" ,;-"):
        yield Piece(start := stop + rest.index(edition), start + len(edition), "edition", part=True)
    for line in sheet.rows[at + 1 : end]:
        yield Piece(line.start, line.end, "other" if line.text.lower() in words("notice") else "edition")


def _after(sheet: Sheet, found: Paragraphs, labels: list[Labelled | None]) -> Iterator[Piece]:
    """The fields after the story; an unlabelled paragraph goes on with the field above it."""
    field = "other"
    for (at, end), label in zip(found, labels, strict=True):
        if label:
            yield from valued(sheet, at, end, label)
            field = label.known.field
        else:
            name, colon, _ = sheet.rows[at].text[:40].partition(":")
            field = "other" if colon and name.isupper() else field  # a label that nobody has told us of
            yield _piece(sheet, at, end, "copyright" if is_copyright(sheet.rows[at].text) else field)


def _piece(sheet: Sheet, at: int, end: int, field: str) -> Piece:
    return Piece(sheet.rows[at].start, sheet.rows[end - 1].end, field)
