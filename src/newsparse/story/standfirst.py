"""
The standfirst: ranked among the blocks near the headline, "none" included.

It stands below the headline, at once or after byline, date and picture, or above the headline; it is a sentence or two, or
a heading of its own, and what it says comes back in the story.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from newsparse.article.labels import Label
from newsparse.story.surface import SURFACE
from newsparse.weigh.rank import best
from newsparse.weigh.table import ranking

if TYPE_CHECKING:
    from newsparse.span import Range
    from newsparse.story.draft import Draft
    from newsparse.story.page import Page

_ABOVE, _BELOW = 4, 14
_LENGTH_EDGES = (5, 8, 12, 17, 24, 32, 45, 70)
_LENGTHS = (*(f"up to {edge} words" for edge in _LENGTH_EDGES[1:]), "more than 70 words")
_FROM_HEADLINE = (
    *("3 or more above the headline", "2 above the headline", "just above the headline", "the headline", "just below the headline"),
    *(
        "2 below the headline",
        "3 below the headline",
        "4 or 5 below the headline",
        "6 to 9 below the headline",
        "further below the headline",
    ),
)
_FROM_EDGES = (-2, -1, 0, 1, 2, 3, 4, 6, 10)
_TO_STORY = (
    "in the story",
    "the story's first block",
    "just above the story",
    "2 above the story",
    "3 to 5 above the story",
    "further above the story",
)
_READINGS = ("reads unlike story", "hardly reads like story", "may be story", "reads like story", "reads much like story")
_SHARES = ("shares nothing with the story", "shares a little", "shares a third", "shares half", "shares most")
_ABOVE_IT = (
    "",
    "a date above it since the headline",
    "a long block above it since the headline",
    "a date and a long block above it since the headline",
)


class Candidate(NamedTuple):
    """One block that may be the standfirst, with what tells it."""

    block: int
    length: int
    end: int
    from_headline: int
    to_story: int
    reading: int
    shared: int
    repeated: int
    above: int
    says: int
    quoted: int
    time: int
    next_long: bool


def clues(one: Candidate) -> Iterator[str]:
    """What speaks for and against a candidate."""
    place = _FROM_HEADLINE[one.from_headline]
    yield _LENGTHS[one.length]
    yield SURFACE["end"][one.end]
    yield place
    yield f"{place}, {_TO_STORY[one.to_story]}"
    yield f"{_READINGS[one.reading]}, {place}"
    yield _SHARES[one.shared]
    if one.repeated:
        yield "repeated above" if one.repeated == 1 else "repeated below"
    if one.above:
        yield _ABOVE_IT[one.above]
    if one.says:
        yield "says furniture in passing" if one.says == 1 else "says furniture"
    if one.quoted:
        yield "words in quotation marks"
    if one.time in (2, 3, 4, 5):
        yield "a date or time"
    yield "a longer block below" if one.next_long else "a shorter block below"


def ranked_standfirst(draft: Draft, headline: int | None, story: Range, scores: Sequence[float]) -> int | None:
    """The number of the block that is most likely the standfirst."""
    numbers = ranking("standfirst")
    one = best(candidates(draft, headline, story, scores), lambda each: [clue for clue in clues(each) if clue in numbers], numbers)
    return one.block if one else None


def candidates(draft: Draft, headline: int | None, story: Range, scores: Sequence[float]) -> list[Candidate]:
    """The blocks near the headline that may be the standfirst."""
    if headline is None:
        return []
    near = range(max(0, headline - _ABOVE), min(len(draft.sizes), headline + _BELOW, max(story[0], headline) + 3))
    return [_candidate(draft, at, headline, story[0], scores[at]) for at in near if at != headline and 4 < draft.sizes[at] <= 120]


def _candidate(draft: Draft, at: int, headline: int, start: int, score: float) -> Candidate:
    look, gap = draft.surfaces[at], start - at
    since = range(headline + 1, at)
    dated = any(draft.surfaces[other].time in (2, 4) for other in since)
    below = draft.sizes[at + 1] if at + 1 < len(draft.sizes) else 0
    return Candidate(
        at,
        bisect_left(_LENGTH_EDGES, draft.sizes[at]) - 1 if draft.sizes[at] > 5 else 0,
        look.end,
        bisect_right(_FROM_EDGES, at - headline),
        0 if gap < 0 else 1 if not gap else 2 if gap == 1 else 3 if gap == 2 else 4 if gap <= 5 else 5,
        bisect_right((-3.0, -1.0, 1.0, 3.0), score),
        max(0, draft.columns["shared"][at] - 2),
        draft.columns["repeated"][at],
        (1 if dated else 0) + (2 if any(draft.sizes[other] >= 10 for other in since) else 0),
        min(2, draft.columns["said"][at]),
        look.quoted,
        look.time,
        below > draft.sizes[at],
    )


def standfirst(page: Page, labels: Sequence[Label]) -> int | None:  # noqa: ARG001  -- all fields are asked for alike
    """The number of the block that is the standfirst."""
    return next((at for at, label in enumerate(labels) if label is Label.STANDFIRST), None)
