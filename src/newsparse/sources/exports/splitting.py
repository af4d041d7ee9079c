"""Where each article of an export stands, and what stands around the articles."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from typing import NamedTuple

from newsparse.sources.exports import europresse, factiva, lexisnexis, nexis_uni, proquest
from newsparse.sources.exports.pieces import Reader, Sheet
from newsparse.span import Range

Opens = Callable[..., int | None]

READERS: dict[str, tuple[Opens, Reader]] = {
    "lexisnexis": (lexisnexis.opens, lexisnexis.read),
    "nexis-uni": (nexis_uni.opens, nexis_uni.read),
    "factiva": (factiva.opens, factiva.read),
    "proquest": (proquest.opens, proquest.read),
    "europresse": (europresse.opens, europresse.read),
}
"""For each format what finds the first line of an article, and what reads it."""

_COLOPHON = 12
"""How many lines stand after the last article, in a format whose separator stands before each."""


class Stretch(NamedTuple):
    """Lines between two separators, by number; whether the separator that belongs to them is there."""

    first: int
    last: int
    closed: bool


class Division(NamedTuple):
    """An export taken apart: the lines of each article, of the frame, and of what is neither."""

    articles: list[Stretch]
    frame: list[Range]
    strange: list[Range]


def divided(sheet: Sheet) -> Division:
    """The articles of an export and the lines around them; every line is in one of the three lists."""
    found = Division([], [], [])
    for stretch, separator in _stretches(sheet):
        if separator is not None:
            found.frame.append((separator, separator + 1))
        if stretch.first < stretch.last:
            _place(sheet, stretch, found)
    return Division(found.articles, sorted(found.frame), found.strange)


def _stretches(sheet: Sheet) -> list[tuple[Stretch, int | None]]:
    """The lines between separators, and the separator that is no part of either side."""
    form, rows = sheet.form, sheet.rows
    printed = [row.text for row in rows]
    before = form.lines_of("before", printed)
    if before:
        edges = [*before, len(rows)]
        first = (Stretch(0, edges[0], closed=False), None)
        return [first, *((Stretch(at + 1, end, closed=True), at) for at, end in pairwise(edges))]
    out: list[tuple[Stretch, int | None]] = []
    start = 0
    for at in sorted(form.lines_of("after", printed) + form.lines_of("last", printed)):
        numbered = form.marked("last", rows[at].text) is not None
        out.append((Stretch(start, at + numbered, closed=True), None if numbered else at))
        start = at + 1
    return [*out, (Stretch(start, len(rows), closed=False), None)]


def _place(sheet: Sheet, stretch: Stretch, found: Division) -> None:
    """Put the lines of a stretch where they belong: cover, article, colophon."""
    first, last = stretch.first, _colophon(sheet, stretch)
    start = READERS[sheet.form.name][0](sheet, first, last, closed=stretch.closed)
    if start is not None and start > first and not _is_frame(sheet, first, start):
        start = first
    if start is None:
        start = last
    if first < start:
        (found.frame if _is_frame(sheet, first, start) else found.strange).append((first, start))
    if start < last:
        found.articles.append(Stretch(start, last, stretch.closed))
    if last < stretch.last:
        found.frame.append((last, stretch.last))


def _colophon(sheet: Sheet, stretch: Stretch) -> int:
    """Where the cover of another download or the last words of the file begin, after an article; else its end."""
    first, last, closed = stretch
    if not sheet.form.marks.get("before") or not closed:
        return last
    form, low = sheet.form, max(first, last - _COLOPHON)
    printed = [row.text for row in sheet.rows[first:last]]
    cover = next((first + at for at in form.likely("cover", printed) if form.marked("cover", printed[at])), last)
    return next((at for at in range(low, cover) if form.marked("tail", sheet.rows[at].text)), cover)


def _is_frame(sheet: Sheet, first: int, last: int) -> bool:
    """Whether one of the lines is known to stand around articles."""
    return any(sheet.form.marked(role, sheet.rows[at].text) for at in range(first, last) for role in ("cover", "inner", "tail"))
