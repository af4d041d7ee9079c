"""What the blocks beside a headline or a standfirst are: credits, bylines, dates, furniture, or how long."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsparse.story.around import FEW_WORDS, NOTHING_ELSE, SAYS, SHORT_SENTENCE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsparse.story.draft import Draft

NEIGHBOUR = (
    *("nothing", "a picture's credit", "a byline", "a date", "furniture", "a few words", "a short line", "a long line", "a sentence"),
    *("a long paragraph", "an ad marker"),
)
ANNOUNCED = (
    *("", "just below a line that announces other stories", "2 to 4 below a line that announces other stories"),
    "below a teaser in one line",
)
_LIST = 4
"""So many lines at most stand from the one that announces other stories to the last of them."""
_NOTHING, _PICTURE, _BYLINE, _DATE, _FURNITURE, _AD = (0, 1, 2, 3, 4, 10)
_OF_CLASS = (5, 5, 5, 6, 6, 7, 8, 9)
"""Which of them a block is by its class of `around.classes`, if it is nothing else."""
_DATED = frozenset({2, 4})
"""Which bins of `SURFACE` tell a date with its year."""


_STOPS = frozenset({1, 2, 3})
_CREDIT = 9
"""A picture's credit of no more words stands alone: what is above it is the caption."""


def only_a_credit(draft: Draft, at: int) -> bool:
    """Whether a block is there, and is the credit of a picture with nothing more."""
    return at < len(draft.sizes) and draft.columns["pictured"][at] > draft.columns["closing"][at] and draft.sizes[at] <= _CREDIT


def ends_above_a_credit(draft: Draft, at: int) -> bool:
    """Whether a block is a sentence, and nothing but the credit of a picture stands below it."""
    return draft.columns["end"][at] in _STOPS and only_a_credit(draft, at + 1)


def announced(draft: Draft, found: Sequence[int]) -> list[int]:
    """For each of some blocks whether a line just above it, or above a few short lines, announces other stories: a bin of `ANNOUNCED`."""
    says = draft.columns.get("says_related")
    return [0] * len(found) if says is None else [_below_label(says, draft.columns["own"], at) for at in found]


def _below_label(says: bytes, own: bytes, at: int) -> int:
    for away in range(1, min(_LIST, at) + 1):
        said, kind = says[at - away], own[at - away]
        if said == NOTHING_ELSE or (said == SAYS and kind <= FEW_WORDS):
            return 1 if away == 1 else 2
        if said == SAYS:
            return 3 if away == 1 else 0
        if kind > SHORT_SENTENCE:
            return 0
    return 0


def neighbours(draft: Draft, start: int, end: int) -> list[int]:
    """
    What each of these blocks is, as a bin of `NEIGHBOUR`; `start` may lie before the page's first block, `end` behind its last.

    What a block says of itself counts before its length: a picture's credit, a byline, a date, furniture.
    """
    columns, count = draft.columns, len(draft.sizes)
    inside = slice(max(0, start), min(end, count))
    rows = zip(columns["own"][inside], columns["pictured"][inside], columns["credited"][inside], columns["time"][inside], strict=True)
    said = columns["said"][inside]
    found = [
        _PICTURE if picture else _BYLINE if credited == 1 else _DATE if time in _DATED else _FURNITURE if says > 1 else _OF_CLASS[own]
        for (own, picture, credited, time), says in zip(rows, said, strict=True)
    ]
    for name, kind in (("says_ad", _AD), ("says_caption", _PICTURE)):
        if name in columns:
            marked = columns[name][inside]
            found = [kind if here and (kind == _PICTURE or was == _FURNITURE) else was for here, was in zip(marked, found, strict=True)]
    return [_NOTHING] * (min(end, 0) - min(start, 0)) + found + [_NOTHING] * (max(end, count) - max(start, count))
