"""What is known of each block when its label is decided: by itself, by what stands around it, and by the story's edges."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, Any, NamedTuple

from newsparse.story import around
from newsparse.story.again import told_again
from newsparse.story.bios import bios
from newsparse.story.copy import copy
from newsparse.story.crossheads import crossheads
from newsparse.story.draft import draft
from newsparse.story.edges import edges
from newsparse.story.headline import AMOUNT_EDGES, guessed
from newsparse.story.kicker import kickers
from newsparse.story.likeness import LIKENESS_EDGES, first, second
from newsparse.story.margins import inside, seen
from newsparse.story.mass import masses, words_held
from newsparse.story.neighbour import only_a_credit
from newsparse.story.standfirst import ranked_standfirst
from newsparse.story.surface import Surface
from newsparse.weigh.bins import binned

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from newsparse.span import Range
    from newsparse.story.draft import Draft
    from newsparse.story.edges import Edges
    from newsparse.story.look import Look
    from newsparse.story.margins import Seen
    from newsparse.story.page import Page

CHANCE_EDGES = (0.01, 0.05, 0.2, 0.4, 0.6, 0.8, 0.95, 0.99)
_FEW_BLOCKS = 30
_DATED = frozenset({2, 4})
"""The bins of `SURFACE` that tell a date with its year."""
_NEAR, _A_FEW, _CAPTION = 8, 4, 24
"""So near the headline a block of so many words above a picture's credit is its caption; in the story it may be a paragraph."""
_HEADS = frozenset(around.KINDS) - {"note", "bio", "caption", "ad", "other"}


class Facts(NamedTuple):
    """What tells the label of one block. Hashable, and all numbers are bins."""

    surface: Surface
    says: around.Says
    """The kinds of furniture that the block names, each with how much of the block does it (1 to 3)."""
    under: str
    """The kind that a line of its own named last, when only short lines stand in between."""
    likeness: int
    ahead: int
    """How likely the story begins only after the block."""
    over: int
    """How likely the story has ended before it."""
    place: int
    from_headline: int
    copies: int
    """0: no copy of the headline; 1: one above; 2: the headline; 3: one below; 4: the headline inside a longer line."""
    standfirst: bool
    crosshead: int
    """How likely it is a crosshead, by its shape, its place and its fellows; 0 where it is not asked."""
    above: int
    below: int
    opens_byline: bool
    pictured: int
    """1 where the block opens or closes with the credit of a picture."""
    captioned: bool
    """Whether it is a sentence or so near the headline, and nothing but the credit of a picture stands below it."""
    noted: bool
    """Whether it opens as notes about the text itself do, and stands at the story's beginning, near its end or beside it."""
    named: int
    """Whether it tells of somebody whom the byline names, below the story (1) or above it (2)."""
    repeats: int
    """Whether the same block stands above (1) or below (2), or is one of a story that was told above already (3)."""
    copied: int
    said_page: int
    short_page: int
    amount: int
    wording: int
    wording_near: int
    kicker: int
    """Whether it may be the kicker: 1 for a few words just above the headline, 2 where they say of what kind the story is."""


_BEHIND = len(around.PLACES) - 1
_BESIDE = frozenset([at for at, place in enumerate(around.PLACES) if "far" not in place and place not in {"in", "near the start of"}])
_SURELY = len(CHANCE_EDGES)
_ALONE = frozenset({1, 2})
"""The bins of `said_page` of a text that names next to no furniture: nobody prints it twice, so what it says twice is meant."""
_BARE: dict[str, Any] = {"surface": Surface._make([0] * len(Surface._fields)), "says": (), "under": ""}
_NOTHING = Facts(**dict.fromkeys(Facts._fields, 0) | _BARE)
_OUTSIDE = _NOTHING._replace(said_page=5, short_page=1)
"""A block of a page with furniture, and with sentences enough for a story: else it would have no margins."""
_ABOVE, _BELOW = _OUTSIDE._replace(place=0, ahead=_SURELY), _OUTSIDE._replace(place=_BEHIND, over=_SURELY)


def observed(page: Page) -> tuple[list[Facts], list[Facts], list[Facts]]:
    """The facts of each block, in order: of the upper margin, of what is read for a story, and of the lower margin."""
    whole = seen(page)
    start, end = inside(whole)
    return _marginal(whole.looks[:start], _ABOVE), _read(whole.part((start, end))), _marginal(whole.looks[end:], _BELOW)


def _marginal(looks: Sequence[Look], margin: Facts) -> list[Facts]:
    """The facts of the blocks of a margin: what each shows, below what other furniture, as far from any story as can be."""
    own = around.classes([look.size for look in looks], [look.surface.end for look in looks])
    under = _under([look.says for look in looks], own)
    return [margin._replace(surface=look.surface, says=look.says, under=kind) for look, kind in zip(looks, under, strict=True)]


def _read(inner: Seen) -> list[Facts]:
    """The facts of the blocks between the margins."""
    if not inner.looks:
        return []
    drawn = draft(inner)
    count = len(drawn.sizes)
    columns = drawn.columns | masses(first(drawn.columns, count), drawn.sizes)
    scores = second(columns, count)
    return told(inner.page, drawn, scores, edges(drawn.columns, scores, drawn.sizes))


def told(page: Page, drawn: Draft, scores: Sequence[float], chances: Edges) -> list[Facts]:
    """The facts of each block, once the readings and the edges are known."""
    count = len(drawn.sizes)
    story = stretch(chances)
    words = amount(drawn, scores, story)
    headline = guessed(drawn, story, words)
    standfirst = ranked_standfirst(drawn, headline, story, scores)
    title = None if headline is None else drawn.lines[headline]
    own = drawn.columns["own"]
    alone = drawn.columns["said_page"][0] in _ALONE
    places = around.places(story, count)
    columns: dict[str, Iterable[Any]] = {
        "surface": drawn.surfaces,
        "says": drawn.says,
        "under": _under(drawn.says, own),
        "likeness": binned(LIKENESS_EDGES, scores),
        "ahead": binned(CHANCE_EDGES, chances.ahead),
        "over": binned(CHANCE_EDGES, chances.over),
        "place": places,
        "from_headline": around.from_headline(headline, count),
        "copies": [0] * count if title is None else _copies(drawn.lines, title, headline or 0),
        "standfirst": [at == standfirst for at in range(count)],
        "crosshead": crossheads(drawn, headline, story, scores),
        "above": [0, *own[:-1]],
        "below": [*own[1:], 0],
        "opens_byline": [near == 1 for near in drawn.columns["credited"]],
        "pictured": drawn.columns["pictured"],
        "captioned": _captioned(drawn, headline, standfirst),
        "noted": [bool(noted) and place in _BESIDE for noted, place in zip(drawn.columns["noted"], places, strict=True)],
        "named": bios(drawn, headline, places, page.pack),
        "repeats": drawn.columns["repeated"] if alone else told_again(drawn.columns["repeated"], drawn.lines, drawn.sizes, scores),
        "copied": copy(page, headline) if _may_be_copy(drawn) else [0] * count,
        "said_page": drawn.columns["said_page"],
        "short_page": drawn.columns["short_page"],
        "amount": [bisect_right(AMOUNT_EDGES, words)] * count,
        "wording": drawn.columns["wording"],
        "wording_near": drawn.columns["wording4"],
        "kicker": kickers(page, drawn, headline),
    }
    return list(map(Facts._make, zip(*map(columns.__getitem__, Facts._fields), strict=True)))


def stretch(chances: Edges) -> Range:
    """The first block of the story and the one after its last, as the chances have it."""
    start = len([chance for chance in chances.ahead if chance > 0.5])
    end = len([chance for chance in chances.over if chance <= 0.5])
    return (start, end) if start < end else (0, 0)


def _may_be_copy(drawn: Draft) -> bool:
    """Whether the text may be copy with no page around it: it has few blocks or long ones, or names next to no furniture."""
    return len(drawn.sizes) <= _FEW_BLOCKS or drawn.columns["short_page"][0] <= 3 or drawn.columns["said_page"][0] in _ALONE


def amount(drawn: Draft, scores: Sequence[float], story: Range) -> float:
    """About how many words of the story the second reading finds between its edges."""
    inside = slice(*story)
    return sum(words_held(scores[inside], drawn.sizes[inside]))


def _copies(lines: Sequence[str], title: str, headline: int) -> list[int]:
    """For each block whether it is a copy of the headline (a bin of `Facts.copies`)."""
    least, most = len(title), 2 * len(title) + 40
    return [
        0
        if not least <= len(line) < most or title not in line
        else 4
        if line != title
        else 1
        if at < headline
        else 3
        if at > headline
        else 2
        for at, line in enumerate(lines)
    ]


def _captioned(drawn: Draft, headline: int | None, standfirst: int | None) -> list[bool]:
    """
    For each block whether it is near below the headline, no longer than a caption, and above a picture's credit that stands alone.

    The standfirst must stand above it, or a date or a byline below: else it may be the story's first paragraph.
    """
    count, columns = len(drawn.sizes), drawn.columns
    near = range(0) if headline is None else range(headline + 1, min(headline + 1 + _NEAR, count))
    found = [False] * count
    for at in near:
        if _A_FEW <= drawn.sizes[at] <= _CAPTION and only_a_credit(drawn, at + 1):
            below = at + 2 < count and (columns["credited"][at + 2] == 1 or drawn.surfaces[at + 2].time in _DATED)
            found[at] = below or (standfirst is not None and near[0] <= standfirst < at)
    return found


def _under(says: Sequence[around.Says], own: Sequence[int]) -> list[str]:
    """For each block the kind that a line of its own named last above it, when only short lines stand in between."""
    found = []
    last = ""
    for said, kind_of_line in zip(says, own, strict=True):
        found.append(last)
        if kind_of_line >= around.PROSE:
            last = ""
        if said and (heads := [kind for kind, share in said if share == 3 and kind in _HEADS]):
            last = min(heads, key=around.KINDS.index)
    return found
