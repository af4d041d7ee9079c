"""What is known of each block before it is judged: by itself, by what stands around it, and by the story's edges."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from newsparse.story import around
from newsparse.story.copy import copy
from newsparse.story.draft import draft
from newsparse.story.edges import edges
from newsparse.story.headline import guessed
from newsparse.story.likeness import likeness

if TYPE_CHECKING:
    from newsparse.story.draft import Draft
    from newsparse.story.page import Page
    from newsparse.story.surface import Surface
    from newsparse.weigh.bins import Columns

LIKENESS_EDGES = (-6.0, -4.0, -3.0, -2.0, -1.5, -1.0, -0.5, 0.0, 0.5, 1.0, 1.5, 2.0, 3.0, 4.0, 6.0)


class Facts(NamedTuple):
    """What tells the label of one block. Hashable, and all numbers are bins."""

    surface: Surface
    says: tuple[tuple[str, int], ...]
    """The kinds of furniture that the block names, each with how much of the block does it (1 to 3)."""
    under: str
    """The kind that a line of its own named last, when only short lines stand in between."""
    likeness: int
    place: int
    from_headline: int
    copies: int
    own: int
    above: int
    below: int
    opens_byline: bool
    repeats: int
    copied: int


def observed(page: Page) -> list[Facts]:
    """The facts of each block, in order."""
    return facts(page, draft(page)) if page.blocks else []


def facts(page: Page, seen: Draft) -> list[Facts]:
    """The facts of each block of a page that has been looked at."""
    columns = seen.columns
    count = len(seen.sizes)
    headline = guessed(seen)
    columns["from_headline"] = around.from_headline(headline, count)
    scores = likeness(columns, count)
    story = edges(seen)
    place = around.places(story, count)
    own = columns["own"]
    openers = page.pack.entries("bylines", "opens")
    copied = copy(page, headline)
    title = seen.lines[headline] if headline is not None else None
    return [
        Facts(
            seen.surfaces[at],
            tuple([(saying.kind, columns[f"says_{saying.kind}"][at]) for saying in seen.sayings[at]]),
            under,
            bisect_right(LIKENESS_EDGES, scores[at]),
            place[at],
            columns["from_headline"][at],
            _copies(seen.lines[at], title, at - (headline or 0)),
            own[at],
            own[at - 1] if at else 0,
            own[at + 1] if at + 1 < count else 0,
            _first(page, at) in openers,
            columns["repeated"][at],
            copied[at],
        )
        for at, under in enumerate(_under(columns, own))
    ]


def _first(page: Page, block: int) -> str:
    first, last = page.words.between(*page.blocks[block])
    return page.words.lower[first] if first < last else ""


def _copies(line: str, title: str | None, distance: int) -> int:
    """0: no copy of the headline; 1: one above; 2: the headline; 3: one below; 4: the headline inside a longer line."""
    if title is None:
        return 0
    if line == title:
        return 1 if distance < 0 else 3 if distance else 2
    return 4 if len(line) < 2 * len(title) + 40 and title in line else 0


_HEADS = frozenset(around.KINDS) - {"note", "bio", "caption", "ad", "other"}


def _under(columns: Columns, own: list[int]) -> list[str]:
    """For each block the kind of the last line above that said nothing else, while only short lines follow it."""
    found = []
    last = ""
    says = [(kind, columns[f"says_{kind}"]) for kind in around.KINDS if kind in _HEADS and any(columns[f"says_{kind}"])]
    for at, kind_of_line in enumerate(own):
        found.append(last)
        last = next((kind for kind, column in says if column[at] == 3), "" if kind_of_line >= 6 else last)
    return found
