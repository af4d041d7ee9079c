"""
The headline: ranked among the short blocks above the prose, "none" included.

A headline stands on many pages more than once: as the page's title with the site's name behind, in a breadcrumb, in a bar
that sticks to the top, in a list of what is read most. The last copy above the story is the one that is printed there.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from newsparse.article.labels import Label
from newsparse.weigh.rank import best
from newsparse.weigh.table import ranking

if TYPE_CHECKING:
    from newsparse.story.draft import Draft
    from newsparse.story.page import Page
    from newsparse.story.surface import Surface

_MOST_WORDS = 30
_LOOKED_AT = 60


class Candidate(NamedTuple):
    """One block that may be the headline, with what tells it."""

    block: int
    length: int
    end: int
    opening: int
    copies: int
    titled: int
    gap: int
    shared: int
    weight: int
    furniture: int
    dated: int
    label_above: int


_LENGTHS = (
    "1 word",
    "2 words",
    "3 words",
    "4 words",
    "5 or 6 words",
    "7 to 9 words",
    "10 to 14 words",
    "15 to 19 words",
    "20 words or more",
)
_LENGTH_EDGES = (1, 2, 3, 4, 6, 9, 14, 19)
_COPIES = ("stands once", "last of its copies", "a copy below, above the prose", "a copy below the prose")
_TITLED = (
    "not in the page's first block",
    "begins the page's first block",
    "inside the page's first block",
    "is the page's first block",
    "no block before it",
)
_GAPS = (
    "in the prose",
    "just above the prose",
    "2 above the prose",
    "3 or 4 above the prose",
    "5 to 8 above",
    "9 to 15 above",
    "16 to 30 above",
    "further above",
)
_GAP_EDGES = (0, 1, 2, 4, 8, 15, 30)
_SHARES = ("shares nothing with the prose", "shares a little", "shares a third", "shares half", "shares most")
_SHARE_EDGES = (0.01, 0.3, 0.5, 0.75)
_WEIGHTS = ("no word of the prose", "1 word of the prose", "2 words of the prose", "3 words of the prose", "4 or more words of the prose")
_ENDS = ("ends on no mark", "ends on a full stop", "ends on ! or ?", "ends on a quotation mark", "ends on another mark", "ends on a digit")
_END_OF = (0, 1, 2, 2, 3, 4, 4, 4, 4, 5, 4)
_DATED = ("no date below", "a date within 3 below", "a date within 8 below")
_LABEL = ("the first block", "below a label of 1 to 4 words", "below a longer line", "below a sentence")


def clues(one: Candidate) -> Iterator[str]:
    """What speaks for and against a candidate."""
    yield _LENGTHS[one.length]
    yield _ENDS[one.end]
    yield _COPIES[one.copies]
    yield _TITLED[one.titled]
    yield _GAPS[one.gap]
    yield _SHARES[one.shared]
    yield _WEIGHTS[one.weight]
    yield _DATED[one.dated]
    yield _LABEL[one.label_above]
    if one.opening in (1, 5):
        yield "opens with a small letter or a sign"
    if one.furniture:
        yield "says furniture" if one.furniture < 3 else "says nothing but furniture"


def guessed(draft: Draft) -> int | None:
    """The number of the block that is most likely the headline of the prose."""
    one = best(candidates(draft), clues, ranking("headline"))
    return one.block if one else None


def candidates(draft: Draft) -> list[Candidate]:
    """The blocks that may be the headline of the prose."""
    start, end = draft.prose
    if start == end:
        return []
    last = {line: at for at, line in enumerate(draft.lines[: start + 3])}
    seen = Seen(
        last,
        dict(reversed(list(zip(draft.lines, range(len(draft.lines)), strict=True)))),
        set(draft.lines[start + 3 :]),
    )
    nearest = range(max(0, start - _LOOKED_AT), min(start + 3, end))
    return [_candidate(draft, at, seen) for at in sorted({0, *nearest}) if 0 < draft.sizes[at] <= _MOST_WORDS]


class Seen(NamedTuple):
    """Where lines stand: last and first above the prose, and which stand below its beginning."""

    last: dict[str, int]
    first: dict[str, int]
    below: set[str]


def _candidate(draft: Draft, at: int, seen: Seen) -> Candidate:
    size, line, look = draft.sizes[at], draft.lines[at], draft.surfaces[at]
    words, prose = draft.vocabulary[at], draft.prose
    own = 1 if prose[0] <= at < prose[1] else 0
    recurring = len([word for word in words if sum([word in other for other in draft.vocabulary[slice(*prose)]]) > own])
    return Candidate(
        at,
        bisect_left(_LENGTH_EDGES, size),
        _END_OF[look.end],
        look.opening,
        2 if seen.last[line] > at else 1 if seen.first[line] < at else 3 if line in seen.below else 0,
        _titled(draft.lines[0].lower(), line.lower(), at),
        bisect_left(_GAP_EDGES, prose[0] - at),
        bisect_right(_SHARE_EDGES, recurring / len(words)) if words else 0,
        min(4, recurring),
        max([3 if said * 3 >= size * 2 else 1 for _, said in draft.sayings[at]], default=0),
        _dated(draft.surfaces[at + 1 : at + 9]),
        0 if not at else 1 if draft.sizes[at - 1] <= 4 else 3 if draft.surfaces[at - 1].end in (1, 2, 3) else 2,
    )


def _titled(title: str, line: str, at: int) -> int:
    if not at or line == title:
        return 3 if at else 4
    place = title.find(line)
    return 1 if place == 0 else 2 if place > 0 else 0


def _dated(below: Sequence[Surface]) -> int:
    first = next((at for at, look in enumerate(below) if look.time in (2, 4, 5)), None)
    return 0 if first is None else 1 if first < 3 else 2


def headline(page: Page, labels: Sequence[Label]) -> int | None:  # noqa: ARG001  -- all fields are asked for alike
    """The number of the block that is the headline: of its copies, the last one above the story."""
    found = [at for at, label in enumerate(labels) if label is Label.HEADLINE]
    return found[-1] if found else None


def kicker(page: Page, labels: Sequence[Label]) -> int | None:  # noqa: ARG001  -- all fields are asked for alike
    """The number of the block that is the kicker."""
    return next((at for at, label in enumerate(labels) if label is Label.KICKER), None)
