"""
Short lists of other stories between two paragraphs: a label, or none, and one to five lines without a stop.

Most stories go on below a label and two headlines or more. Below a label and one headline mostly the headline's own lead
stands, which takes its words up. The list must be short and prose must stand above it: what a page says below its story is longer.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newsparse.story.around import FEW_WORDS, NOTHING_ELSE, PROSE, SAYS, SHORT_SENTENCE

_MOST_LINES = 5
_LEAST, _MOST = 3, 22
"""So many words has a headline in a list."""
_FULL_STOP = 1
_FURTHER = 3
"""So many blocks of prose that follow the first below a list are below it too."""

LISTED = (
    "",
    "announces other stories between paragraphs",
    "one of a few lines below one that announces other stories",
    "announces one other story between paragraphs",
    "one of a few lines between paragraphs",
    "prose that takes up the one headline above",
    "prose below a label and one headline, with more below",
    "prose below a label and one headline",
    "prose below a label and a few headlines, with more below",
    "prose below a label and a few headlines",
    "prose below a teaser in one line",
    "prose below a few lines, with more below",
    "prose below a few lines",
    "further prose below a list",
)
_ANNOUNCES, _ITEM, _TEASER, _LINE = 1, 2, 3, 4
_TAKEN_UP, _BELOW_ONE, _BELOW_A_FEW, _BELOW_TEASER, _BELOW_LINES, _FURTHER_BELOW = 5, 6, 8, 10, 11, 13
_WHATEVER_FOLLOWS = frozenset({_TAKEN_UP, _BELOW_TEASER})
LISTS: dict[str, tuple[str, ...]] = {
    "listed": LISTED,
    "list_below": ("", *(f"{words}, just below" for words in LISTED[_TAKEN_UP:_FURTHER_BELOW])),
}


class _Blocks(NamedTuple):
    """What lists are told by: classes, numbers of words and ends of the blocks, how much of each names other stories, vocabulary."""

    own: Sequence[int]
    sizes: Sequence[int]
    ends: Sequence[int]
    related: Sequence[int]
    said: Sequence[frozenset[str]]


class _List(NamedTuple):
    """Where the first line of a list stands, and the prose below it; the bins of its first line and of the others, and of that prose."""

    start: int
    end: int
    first: int
    line: int
    prose: int


def lists(
    own: Sequence[int], sizes: Sequence[int], ends: Sequence[int], related: Sequence[int] | None, said: Sequence[frozenset[str]]
) -> dict[str, bytearray]:
    """
    The columns of `LISTS`, from those of the classes, of the ends and of what names other stories.

        >>> own, sizes, ends = [6, 2, 3, 3, 6, 6], [30, 3, 7, 8, 30, 20], [1, 0, 0, 0, 1, 1]
        >>> list(lists(own, sizes, ends, [0, 3, 0, 0, 0, 0], [frozenset()] * 6)["listed"])
        [0, 1, 2, 2, 8, 13]
    """
    count = len(own)
    listed, below = bytearray(count), bytearray(count)
    for start, end, first, line, prose in _found(_Blocks(own, sizes, ends, related or bytes(count), said)):
        goes_on = end + 1 < count and (own[end + 1] >= PROSE or own[end + 1] == SHORT_SENTENCE)
        listed[start:end] = bytes([first, *[line] * (end - start - 1)])
        listed[end] = prose if goes_on or prose in _WHATEVER_FOLLOWS else prose + 1
        below[start - 1] = 1 + listed[end] - _TAKEN_UP
        for further in range(end + 1, min(end + 1 + _FURTHER, count)):
            if own[further] < PROSE:
                break
            listed[further] = _FURTHER_BELOW
    return {"listed": listed, "list_below": below}


def _found(blocks: _Blocks) -> Iterator[_List]:
    """The lists between two paragraphs, in order."""
    own, related = blocks.own, blocks.related
    at, count = 1, len(own)
    while at < count:
        if own[at] >= PROSE or own[at - 1] < PROSE:
            at += 1
            continue
        label = related[at] == NOTHING_ELSE or (related[at] == SAYS and own[at] <= FEW_WORDS)
        first = at + label
        end = _end(blocks, first, label=label)
        items = end - first
        if end < count and own[end] >= PROSE and 0 < items <= _MOST_LINES and (bins := _bins(blocks, at, items, label=label)):
            yield _List(at, end, *bins)
        at = max(end, at + 1)


def _end(blocks: _Blocks, first: int, *, label: bool) -> int:
    """The block after the lines that may be of a list. Below a label all are headlines; else the first may be a label that is not known."""
    at = first
    while at < min(len(blocks.own), first + _MOST_LINES + 1) and blocks.own[at] < PROSE:
        least = _LEAST if label or at > first else 1
        if not least <= blocks.sizes[at] <= _MOST or blocks.ends[at] == _FULL_STOP:
            break
        at += 1
    return at


def _bins(blocks: _Blocks, at: int, items: int, *, label: bool) -> tuple[int, int, int] | None:
    """The bins of a list's first line, of its others and of the prose below it; None for a line between paragraphs, a crosshead mostly."""
    if label and items == 1:
        taken_up = not blocks.said[at + 1].isdisjoint(blocks.said[at + 2])
        return _ANNOUNCES, _ITEM, _TAKEN_UP if taken_up else _BELOW_ONE
    if label:
        return _ANNOUNCES, _ITEM, _BELOW_A_FEW
    if blocks.related[at] == SAYS:
        return _TEASER, _ITEM, _BELOW_TEASER
    return (_LINE, _LINE, _BELOW_LINES) if items > 1 else None
