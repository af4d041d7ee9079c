"""
LexisNexis, the fixed-width layout: source, date and edition centred, the headline at the margin, fields in paragraphs.

The story has a label over it or begins after the last field of the head; what follows it is found from the end upwards.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from newsparse.sources.exports.masthead import CENTRED, below_title, is_only_a_date, masthead, title_of
from newsparse.sources.exports.pieces import Labelled, Piece, Sheet, is_copyright, is_length, valued
from newsparse.sources.exports.rows import Paragraphs, paragraphs
from newsparse.sources.exports.zones import head, tail

_TOP = 3
"""How many paragraphs stand above the date at most."""
_SURE = frozenset({"load_date", "kind"})
"""Fields whose labels no story uses."""


def opens(sheet: Sheet, first: int, last: int, *, closed: bool) -> int | None:
    """The line that the article begins with: the first, where any field is labelled."""
    return first if closed or any(sheet.labels[at] for at in range(first, last)) else None


def read(sheet: Sheet, first: int, last: int) -> Iterator[Piece]:
    """The pieces of one article."""
    found = _parted(sheet, paragraphs(sheet.rows, first, last))
    labels = [sheet.labels[at] for at, _ in found]
    zones = [_zone(sheet, at, label) for (at, _), label in zip(found, labels, strict=True)]
    sure = next((n for n, label in enumerate(labels) if label and label.known.field in _SURE and label.known.zone == "tail"), None)
    if sheet.rows[found[-1][0]].indent >= CENTRED:
        zones[-1] = "legal"
    end = tail(zones, sure)
    fields = [label.known.field if label else "length" for label in labels]
    start = next((n for n, zone in enumerate(zones[:end]) if zone in ("head", "any", "body")), end)
    top, body = head(zones[:end], fields[:end], titled=title_of(sheet, found[:start]) is not None)
    if top < end:  # a field is printed once
        again = [
            zone == "any" and n >= body and field in fields[top:body] for n, (zone, field) in enumerate(zip(zones, fields, strict=True))
        ]
        end = max(body, tail([None if one else zone for zone, one in zip(zones, again, strict=True)], sure))
    story = "body"
    if top == end:  # no label stands before the story
        top = body = below_title(sheet, found[:end]) if end < len(found) else 0
        story = "body" if top else "unsure"
    yield from masthead(sheet, found[:top], titled="headline" in fields[top:body])
    yield from _labelled(sheet, found[top:body], labels[top:body])
    yield from (_piece(sheet, *span, story) for span in found[body:end])
    yield from _labelled(sheet, found[end:], labels[end:])


def _parted(sheet: Sheet, found: Paragraphs) -> Paragraphs:
    """The paragraphs, parted where several labelled lines, or a source and its date, stand in one."""
    out: Paragraphs = []
    for number, (first, last) in enumerate(found):
        named = sheet.labels[first]
        inner = [at for at in range(first + 1, last) if (sheet.labels[at] if named else number < _TOP and is_only_a_date(sheet, at))]
        out += pairwise([first, *inner, last])
    return out


def _zone(sheet: Sheet, at: int, label: Labelled | None) -> str | None:
    text = sheet.rows[at].text
    if label:
        return label.known.zone
    if is_length(text):
        return "head"
    name, colon, _ = text[:40].partition(":")
    return "legal" if is_copyright(text) else "capitals" if colon and name.isupper() else None


def _labelled(sheet: Sheet, found: Paragraphs, labels: list[Labelled | None]) -> Iterator[Piece]:
    """Fields, each with its label; a paragraph without one goes on with the field above it."""
    field = "other"
    for (at, end), label in zip(found, labels, strict=True):
        zone = _zone(sheet, at, label)
        if label:
            yield from valued(sheet, at, end, label)
            field = label.known.field
        else:
            field = {"legal": "copyright", "capitals": "other", "head": "length"}.get(zone or "", field)
            yield _piece(sheet, at, end, field)


def _piece(sheet: Sheet, at: int, end: int, field: str) -> Piece:
    return Piece(sheet.rows[at].start, sheet.rows[end - 1].end, field)
