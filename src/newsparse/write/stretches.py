"""
The text of an article cut where something begins or ends: a quote's words, its cue, its source, the dateline.

Quotes may lie in each other (a report of what somebody said somebody said), so what is shown of a stretch is the
innermost thing that covers it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from operator import attrgetter, itemgetter
from typing import NamedTuple, TypeVar

from newsparse.article import Article
from newsparse.span import Span

T = TypeVar("T")

CONTENT, CUE, SOURCE, DATELINE = "content", "cue", "source", "dateline"


class Stretch(NamedTuple):
    """A part of the text, what it is ("" for nothing but text), and the number of the quote it belongs to, from 0."""

    start: int
    end: int
    part: str = ""
    quote: int = -1


def stretches(article: Article) -> list[Stretch]:
    """What is marked in the text, in order, without overlap. A cue or a source counts for more than the words around it."""
    covers = sorted(_covers(article))
    edges = sorted({edge for cover in covers for edge in cover[:2]})
    found: list[Stretch] = []
    active: list[Stretch] = []
    coming = iter([*covers, Stretch(len(article.text) + 1, 0)])
    upcoming = next(coming)
    for start, end in pairwise(edges):
        while upcoming.start <= start:
            active.append(upcoming)
            upcoming = next(coming)
        active = [cover for cover in active if cover.end > start]
        if active:
            top = max(active, key=_depth)
            found.append(Stretch(start, end, top.part, top.quote))
    return found


def within(marked: Sequence[Stretch], start: int, end: int) -> Iterator[Stretch]:
    """
    A range of the text as stretches without a gap: those that are marked, and the text between them.

        >>> [one[:3] for one in within([Stretch(4, 8, "cue", 0)], 2, 10)]
        [(2, 4, ''), (4, 8, 'cue'), (8, 10, '')]
    """
    at = start
    first = bisect_left(marked, start, key=attrgetter("end"))
    for one in marked[first : bisect_left(marked, end, key=attrgetter("start"))]:
        if one.start > at:
            yield Stretch(at, one.start)
        if one.end > at:
            yield one._replace(start=max(at, one.start), end=min(end, one.end))
            at = min(end, one.end)
    if at < end:
        yield Stretch(at, end)


def notes(placed: list[tuple[int, T]], span: Span) -> list[tuple[int, T]]:
    """Those of a sorted list of things with their offset that stand within a span."""
    return placed[bisect_left(placed, span.start, key=itemgetter(0)) : bisect_left(placed, span.end, key=itemgetter(0))]


def _covers(article: Article) -> Iterator[Stretch]:
    if article.dateline:
        yield from _cover([article.dateline.span], DATELINE, -1)
    for number, quote in enumerate(article.quotes):
        yield from _cover(quote.content, CONTENT, number)
        yield from _cover([quote.cue], CUE, number)
        yield from _cover([quote.source], SOURCE, number)


def _cover(spans: Iterable[Span | None], part: str, quote: int) -> Iterator[Stretch]:
    for span in spans:
        if span and span.start < span.end:
            yield Stretch(span.start, span.end, part, quote)


def _depth(cover: Stretch) -> tuple[bool, int, int]:
    return cover.part != CONTENT, cover.start, -cover.end
