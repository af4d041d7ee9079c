"""What a format's reader says of an article: its pieces, by field."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

import attrs

from newsparse.sources.exports.dates import date
from newsparse.sources.exports.format import Format, Known, words
from newsparse.sources.exports.rows import Row

_LONGEST = 60
_LENGTH = re.compile(r"(?P<count>\d[\d.,\s]{0,9})(?P<unit>[^\W\d_]{1,10})\W{0,3}")
_COPYRIGHT = re.compile(
    r"(?i)copyright\b(?=.{0,80}(?:\b[12]\d{3}\b|©|\(c\)|rights reserved|droits réservés|rechte))|©|\(c\)[\s\d]"
    r"|(?:all rights reserved|tous droits réservés|alle rechte vorbehalten|alle rechten voorbehouden|todos los derechos reservados|版权)",
)
_FIRSTS = frozenset("cC©(aAtT版")
"""What a copyright notice begins with: hardly any other line is matched."""


class Piece(NamedTuple):
    """
    A stretch of the export that is one thing: a field's value, a label, a paragraph of the story ("body").

    A part lies inside another piece and is a field, but no block of its own.
    """

    start: int
    end: int
    field: str
    part: bool = False


class Labelled(NamedTuple):
    """A line that opens with a known label: what it names, and where the value starts."""

    known: Known
    value: int


@attrs.define(eq=False)
class Sheet:
    """An export with its lines, its format, and the label that each line opens with: asked for hundreds of times an article."""

    text: str
    rows: list[Row]
    form: Format
    labels: list[Labelled | None]


Reader = Callable[[Sheet, int, int], Iterator[Piece]]
"""The pieces of the article in the lines from one number up to another."""


def each(rows: Sequence[Row], field: str) -> list[Piece]:
    """
    Each line a piece of this field.

        >>> each([Row(0, 10, "Rates held", 0, 0)], "body")
        [Piece(start=0, end=10, field='body', part=False)]
    """
    piece = tuple.__new__  # most pieces are lines of a story: see `rows`
    return [piece(Piece, (start, end, field, False)) for start, end, _, _, _ in rows]


def sheet_of(text: str, rows: list[Row], form: Format) -> Sheet:
    """The export with the labels of its lines: those that the format knows, and whose value can be one."""
    return Sheet(text, rows, form, [_labelled(text, row, form) if ":" in row.text[:_LONGEST] else None for row in rows])


def _labelled(text: str, row: Row, form: Format) -> Labelled | None:
    name, _, rest = row.text[:_LONGEST].partition(":")
    known = form.labels.get("".join(name.split()))
    if known is None or (known.field == "length" and not is_length(rest)):
        return None
    value = min(row.end, row.start + len(name) + 1 + len(rest) - len(rest.lstrip()))
    if known.field == "load_date" and name.isalpha() and ((day := date(text, value, row.end)) is None or day.end < row.end):
        return None  # a story, too, has paragraphs that open with "UPDATE:"
    return Labelled(known, value)


def is_length(text: str) -> bool:
    """
    Whether this says how many words an article has, in a language of the interfaces.

        >>> is_length("89  words"), is_length("355 Wörter"), is_length("14 metres")
        (True, True, False)
    """
    count = text.strip()
    found = _LENGTH.fullmatch(count) if count[:1].isdigit() else None
    return found is not None and found["unit"].lower() in words("unit")


def is_copyright(text: str) -> bool:
    """
    Whether the line opens a copyright notice, and not a story on copyright.

        >>> is_copyright("Copyright 2011 Harbour Media"), is_copyright("Copyright law passes")
        (True, False)
    """
    return text[:1] in _FIRSTS and bool(_COPYRIGHT.match(text))


def is_date(sheet: Sheet, at: int) -> bool:
    """Whether the line opens with a date."""
    row = sheet.rows[at]
    return row.end - row.start <= 120 and date(sheet.text, row.start, row.end) is not None


def valued(sheet: Sheet, at: int, last: int, found: Labelled) -> Iterator[Piece]:
    """The label of a line, and its value up to the end of the line before `last`."""
    row = sheet.rows[at]
    yield Piece(row.start, row.start + len(row.text[: found.value - row.start].rstrip()), "other")
    end = sheet.rows[last - 1].end
    if found.value < end:
        start = found.value if found.value < row.end else sheet.rows[at + 1].start
        yield Piece(start, end, found.known.field)
