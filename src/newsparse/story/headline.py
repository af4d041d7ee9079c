"""
The headline: ranked among the short blocks above the prose, "none" included.

A headline stands on many pages more than once: as the page's title with the site's name behind, in a breadcrumb, in a bar
that sticks to the top, in a list of what is read most. The last copy above the story is the one that is printed there.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from newsparse.article.labels import Label
from newsparse.story.around import AROUND
from newsparse.story.surface import SURFACE
from newsparse.weigh.rank import best
from newsparse.weigh.table import ranking

if TYPE_CHECKING:
    from newsparse.span import Range
    from newsparse.story.draft import Draft
    from newsparse.story.page import Page
    from newsparse.story.surface import Surface

_MOST_WORDS = 30
_LOOKED_AT = 60


class Candidate(NamedTuple):
    """One block that may be the headline, with what tells it; the fields are explained by the names of their bins below."""

    block: int
    length: int
    end: int
    opening: int
    capitals: int
    copies: int
    titled: int
    gap: int
    between: int
    shared: int
    weight: int
    often: int
    furniture: int
    dated: int
    above: int
    below: int
    sign: int
    amount: int
    said_page: int


_LENGTHS = (
    *("1 word", "2 words", "3 words", "4 words", "5 or 6 words", "7 to 9 words", "10 to 14 words", "15 to 19 words", "20 words or more"),
)
_LENGTH_EDGES = (1, 2, 3, 4, 6, 9, 14, 19)
_COPIES = ("stands once", "last of its copies", "a copy below, above the story", "a copy below, in or after the story")
_TITLED = (
    *("shares nothing with the page's first block", "shares some with the page's first block", "shares half with the page's first block"),
    *(
        "shares most with the page's first block",
        "inside the page's first block",
        "begins the page's first block",
        "is the page's first block",
    ),
    "no block before it",
)
_GAPS = (
    *(
        "in the story",
        "just above the story",
        "2 above the story",
        "3 or 4 above the story",
        "5 to 8 above",
        "9 to 15 above",
        "16 to 30 above",
    ),
    "further above",
)
_GAP_EDGES = (0, 1, 2, 4, 8, 15, 30)
_BETWEEN = (
    "no long block between it and the story",
    "1 long block between it and the story",
    "2 long blocks between",
    "more long blocks between",
)
_SHARES = ("shares nothing with the story", "shares a little", "shares a third", "shares half", "shares most")
_SHARE_EDGES = (0.01, 0.3, 0.5, 0.75)
_WEIGHTS = ("no word of the story", "1 word of the story", "2 words of the story", "3 words of the story", "4 or more words of the story")
_OFTEN = (
    "its words hardly come back",
    "its words come back once",
    "its words come back",
    "its words come back often",
    "its words come back throughout",
)
_OFTEN_EDGES = (0.2, 0.7, 1.5, 3.0)
_ENDS = (
    *("ends on no mark", "ends on a full stop", "ends on ! or ?", "ends on a quotation mark", "ends on another mark", "ends on a digit"),
)
_END_OF = (0, 1, 2, 2, 3, 4, 4, 4, 4, 5, 4)
_DATED = ("no date below", "a date within 3 below", "a date within 8 below")
_ABOVE = ("the first block", "below a label of 1 to 4 words", "below a longer line", "below a sentence")
_BELOW = (
    "above nothing",
    "above a short line",
    "above a line like itself",
    "above a long line",
    "above a sentence",
    "above a long sentence",
)
_FURNITURE = ("", "says furniture in passing", "says furniture", "says nothing but furniture")
AMOUNTS = (
    "hardly any story",
    "a story of 15 words",
    "a story of 40 words",
    "a story of 80 words",
    "a story of 150 words",
    "a story of 300 words",
)
AMOUNT_EDGES = (15, 40, 80, 150, 300)
_SIGNS = frozenset({1, 2, 3, 4})


def clues(one: Candidate) -> Iterator[str]:
    """What speaks for and against a candidate."""
    yield _LENGTHS[one.length]
    yield _ENDS[one.end]
    yield _COPIES[one.copies]
    yield _TITLED[one.titled]
    yield f"{_COPIES[one.copies]}, {_TITLED[one.titled]}"
    yield f"{_GAPS[one.gap]}, {_BETWEEN[one.between]}"
    yield _SHARES[one.shared]
    yield _WEIGHTS[one.weight]
    yield _OFTEN[one.often]
    yield AMOUNTS[one.amount]
    yield f"{AMOUNTS[one.amount]}, {AROUND['said_page'][one.said_page]}"
    yield _DATED[one.dated]
    yield _ABOVE[one.above]
    yield _BELOW[one.below]
    yield from filter(None, (_FURNITURE[one.furniture], SURFACE["capitals"][one.capitals]))
    if one.opening in (1, 5):
        yield "opens with a small letter or a sign"
    if one.sign in _SIGNS:
        yield SURFACE["sign"][one.sign]


def guessed(draft: Draft, story: Range, amount: float) -> int | None:
    """The number of the block that is most likely the headline of the story, which lies between two blocks and has so many words."""
    numbers = ranking("headline")
    one = best(candidates(draft, story, amount), lambda each: [clue for clue in clues(each) if clue in numbers], numbers)
    return one.block if one else None


def candidates(draft: Draft, story: Range, amount: float) -> list[Candidate]:
    """The blocks that may be the headline of the story."""
    start, end = story
    if start == end:
        return []
    last = {line: at for at, line in enumerate(draft.lines[: start + 3])}
    copies = Copies(last, dict(zip(reversed(draft.lines), range(len(draft.lines) - 1, -1, -1), strict=True)), set(draft.lines[start + 3 :]))
    often = Counter(chain.from_iterable(draft.vocabulary[start:end]))
    nearest = range(max(0, start - _LOOKED_AT), min(start + 3, end))
    told = bisect_right(AMOUNT_EDGES, amount)
    return [
        _candidate(draft, at, copies, often, story)._replace(amount=told)
        for at in sorted({0, *nearest})
        if 0 < draft.sizes[at] <= _MOST_WORDS
    ]


class Copies(NamedTuple):
    """Where lines stand: last and first above the story, and which stand below its beginning."""

    last: dict[str, int]
    first: dict[str, int]
    below: set[str]


def _candidate(draft: Draft, at: int, copies: Copies, often: Counter[str], story: Range) -> Candidate:
    size, line, look = draft.sizes[at], draft.lines[at], draft.surfaces[at]
    words, start = draft.vocabulary[at], story[0]
    own = 1 if start <= at < story[1] else 0
    counts = [often[word] - own for word in words]
    recurring = len([count for count in counts if count > 0])
    kinds = draft.columns["own"]
    return Candidate(
        at,
        bisect_left(_LENGTH_EDGES, size),
        _END_OF[look.end],
        look.opening,
        look.capitals,
        2 if copies.last[line] > at else 1 if copies.first[line] < at else 3 if line in copies.below else 0,
        _titled(draft, at),
        bisect_left(_GAP_EDGES, start - at),
        min(3, len([kind for kind in kinds[at + 1 : start] if kind >= 5])),
        bisect_right(_SHARE_EDGES, recurring / len(words)) if words else 0,
        min(4, recurring),
        bisect_right(_OFTEN_EDGES, sum(counts) / len(words)) if words else 0,
        draft.columns["said"][at],
        _dated(draft.surfaces[at + 1 : at + 9]),
        0 if not at else 1 if draft.sizes[at - 1] <= 4 else 3 if draft.surfaces[at - 1].end in (1, 2, 3) else 2,
        _BELOW_OF[kinds[at + 1]] if at + 1 < len(kinds) else 0,
        look.sign,
        0,
        draft.columns["said_page"][at],
    )


_BELOW_OF = (0, 1, 1, 2, 4, 3, 5, 5)


def _titled(draft: Draft, at: int) -> int:
    """How much of the page's first block, which is often its title, the block is."""
    if not at:
        return 7
    title, line = draft.lines[0].lower(), draft.lines[at].lower()
    if title == line:
        return 6
    place = title.find(line) if draft.sizes[at] > 1 else -1
    if place >= 0:
        return 4 if place else 5
    one, other = draft.vocabulary[0], draft.vocabulary[at]
    share = len(one & other) / max(1, min(len(one), len(other)))
    return 0 if not share else 1 if share < 0.5 else 2 if share < 0.8 else 3


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
