"""
The standfirst: ranked among the blocks near the headline, "none" included.

It stands below the headline, at once or after byline, date and picture, or above the headline; it is a sentence or two, or
a heading of its own, and what it says comes back in the story.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cache
from itertools import accumulate
from typing import TYPE_CHECKING

from newsparse.article.labels import Label
from newsparse.story.around import AROUND
from newsparse.story.neighbour import NEIGHBOUR, neighbours
from newsparse.story.surface import SURFACE
from newsparse.weigh.bins import Form
from newsparse.weigh.table import ranking

if TYPE_CHECKING:
    from newsparse.span import Range
    from newsparse.story.draft import Draft

_ABOVE, _BELOW, _IN_STORY = 4, 28, 3
_FEWEST, _MOST = 3, 120
_LENGTH_EDGES = (5, 8, 12, 17, 24, 32, 45, 70)
_FROM_EDGES = (-2, -1, 0, 1, 2, 3, 4, 6, 10)
_TO_EDGES = (-1, 0, 1, 2, 5)
_READING_EDGES = (-3.0, -1.0, 1.0, 3.0)
_SHARE_EDGES = (0.01, 0.2, 0.4, 0.6, 0.95)
_PROSE_EDGES = (1, 2, 3, 5, 8)
_SEEN_BELOW = 11
_LONG = 8
"""So many words are no label, no name and no date: of such blocks the first or second below the headline is the standfirst."""
_MOST_LONG = 3
_CREDIT = 9
"""A picture's credit of no more words stands alone: what is above it is the caption."""
_SOURCE = 40
"""In so many characters at the end of a line stands whom its picture is from."""
_STOPS = frozenset({1, 2, 3})
"""The bins of `SURFACE` of what ends like a sentence."""
_SHORT = 12
_LONG_SENTENCES = frozenset({6, 7})
"""Classes of `around.classes`."""
_NO_STOP = frozenset({0, 4, 9})
"""The bins of `SURFACE` of what ends on no mark, a quotation mark or a digit."""
_WORD = re.compile(r"\w+")
_SINCE = ("{} above it since the headline", "{} between it and the story", "{} on both sides of it")

STANDFIRST: dict[str, tuple[str, ...]] = {
    "length": (*(f"up to {edge} words" for edge in _LENGTH_EDGES), "more than 70 words"),
    **{name: SURFACE[name] for name in ("end", "sentences", "digits", "time")},
    "from_headline": (
        *("3 or more above the headline", "2 above the headline", "just above the headline", "the headline", "just below the headline"),
        *("2 below the headline", "3 below the headline", "4 or 5 below the headline", "6 to 9 below the headline"),
        "further below the headline",
    ),
    "to_story": (
        *("in the story", "the story's first block", "just above the story", "2 above the story", "3 to 5 above the story"),
        "further above the story",
    ),
    "reading": ("reads unlike story", "hardly reads like story", "may be story", "reads like story", "reads much like story"),
    "shared": AROUND["shared"],
    "common": (
        "no word of the headline",
        "1 word of the headline",
        "2 words of the headline",
        "3 or more words of the headline",
        "the headline in other words",
    ),
    "retold": ("", "shares words with the headline", "says the headline and more, or a part of it", "says what the headline says"),
    "lede": tuple(f"shares {share} with the block it leads to" for share in ("nothing", "a little", "a quarter", "half", "most", "all")),
    "repeated": AROUND["repeated"],
    "said": AROUND["said"],
    "dated": ("", *(words.format("a date") for words in _SINCE)),
    "credited": ("", *(words.format("a byline") for words in _SINCE)),
    "order": (
        *("no long block since the headline", "1 long block since the headline", "2 long blocks since the headline"),
        "3 or more long blocks since the headline",
        *("no long block from it to the headline", "1 long block from it to the headline", "2 long blocks from it to the headline"),
        "3 or more long blocks from it to the headline",
    ),
    "prose": (
        *("a paragraph just below", "a paragraph 2 below", "a paragraph 3 below", "a paragraph 4 or 5 below", "a paragraph 6 to 8 below"),
        *("a paragraph 9 to 11 below", "no paragraph below"),
    ),
    "itself": ("", "opens like a byline", "credits a picture", "ends on whom a picture is from"),
    "pictured": ("", "only a picture's credit below", "a picture with its credit below", "only a picture's credit 2 below"),
    "next": tuple(f"{words} below" for words in (*NEIGHBOUR, "the headline")),
    "said_below": AROUND["said_below"],
    "next_long": ("a shorter block below", "a longer block below"),
    "said_page": AROUND["said_page"],
}
_AS_SEEN = [name for name in ("shared", "repeated", "said", "said_below", "said_page", *SURFACE) if name in STANDFIRST and name != "length"]
STANDFIRST_CROSSED = (
    ("from_headline", "to_story"),
    ("to_story", "length"),
    ("to_story", "next"),
    ("length", "reading"),
    ("length", "end"),
    ("said_page", "length"),
    ("said_page", "end"),
    ("dated", "credited"),
)
"""Few: a standfirst is known of few pages, and most facts told no more together than each by itself."""


def ranked_standfirst(draft: Draft, headline: int | None, story: Range, scores: Sequence[float]) -> int | None:
    """The number of the block that is most likely the standfirst."""
    found = candidates(draft, headline, story)
    if headline is None or not found:
        return None
    sums = _form().sums(seen(draft, found, headline, story, scores), len(found))
    high = max(sums)
    return found[sums.index(high)] if high > ranking("standfirst")["none"] else None


@cache
def _form() -> Form:
    return Form(STANDFIRST, STANDFIRST_CROSSED, ranking("standfirst"))


def candidates(draft: Draft, headline: int | None, story: Range) -> list[int]:
    """The blocks near the headline that may be the standfirst."""
    if headline is None:
        return []
    near = range(max(0, headline - _ABOVE), min(len(draft.sizes), headline + _BELOW, max(story[0], headline) + _IN_STORY))
    return [at for at in near if at != headline and _FEWEST <= draft.sizes[at] <= _MOST and not _parts(draft, at, headline)]


def _parts(draft: Draft, at: int, headline: int) -> bool:
    """Whether a short line without a stop stands between two paragraphs: a crosshead, or the heading of a live blog's entry."""
    own = draft.columns["own"]
    between = headline + 1 < at < len(own) - 1 and own[at - 1] in _LONG_SENTENCES and own[at + 1] in _LONG_SENTENCES
    return between and draft.sizes[at] <= _SHORT and draft.columns["end"][at] in _NO_STOP


def seen(draft: Draft, found: Sequence[int], headline: int, story: Range, scores: Sequence[float]) -> dict[str, list[int]]:
    """The columns of `STANDFIRST` for the candidates."""
    columns, sizes, start = draft.columns, draft.sizes, story[0]
    told = {name: [columns[name][at] for at in found] for name in _AS_SEEN}
    below = neighbours(draft, found[0] + 1, found[-1] + 2)
    told["next"] = [len(NEIGHBOUR) if at + 1 == headline else below[at - found[0]] for at in found]
    told["length"] = [bisect_left(_LENGTH_EDGES, sizes[at]) for at in found]
    told["from_headline"] = [bisect_right(_FROM_EDGES, at - headline) for at in found]
    told["to_story"] = [bisect_left(_TO_EDGES, start - at) for at in found]
    told["reading"] = [bisect_right(_READING_EDGES, scores[at]) for at in found]
    told["next_long"] = [int(at + 1 < len(sizes) and sizes[at + 1] > sizes[at]) for at in found]
    told["itself"] = [_itself(draft, at) for at in found]
    told["common"] = [_common(draft.vocabulary[at], draft.vocabulary[headline]) for at in found]
    told["retold"] = [_retold(draft.vocabulary[at], draft.vocabulary[headline]) for at in found]
    told["order"] = _order(sizes, found, headline)
    told["prose"] = [_prose(columns["own"], at) for at in found]
    told["pictured"] = [_pictured(draft, at) for at in found]
    told["lede"] = [_shared(draft, at, max(at + 1, start)) for at in found]
    flags = {
        "dated": [look.time in (2, 4) for look in draft.surfaces],
        "credited": [near == 1 for near in columns["credited"]],
    }
    return told | {name: [_sides(flag, at, headline, start) for at in found] for name, flag in flags.items()}


def _itself(draft: Draft, at: int) -> int:
    """Whether a candidate opens like a byline, credits a picture as "Photo:" does, or ends on an agency, as captions do."""
    if draft.columns["credited"][at] == 1:
        return 1
    return 2 if draft.columns["pictured"][at] else 3 if _ends_on_a_source(draft.lines[at], draft.columns["end"][at], draft.sources) else 0


def _ends_on_a_source(line: str, end: int, sources: frozenset[str]) -> bool:
    """
    Whether a line ends on whom a picture is from: a copyright sign or, with no stop behind, an agency or a word for a picture.

    `end` is the bin of its end.

        >>> ends = SURFACE["end"].index
        >>> _ends_on_a_source("Cranes on the bridge (Ann Lee/AFP)", ends("ends on a bracket"), frozenset({"afp"}))
        True
        >>> _ends_on_a_source("The bridge will be closed, AFP reports.", ends("ends on a full stop"), frozenset({"afp"}))
        False
    """
    if "©" in line:
        return True
    return (end not in _STOPS or line.endswith(").")) and not sources.isdisjoint(_WORD.findall(line[-_SOURCE:].lower()))


def _pictured(draft: Draft, at: int) -> int:
    """Whether the credit of a picture stands below a candidate: alone, with its caption, or alone behind a few words."""
    count, pictured = len(draft.sizes), draft.columns["pictured"]
    if at + 1 < count and (pictured[at + 1] or draft.surfaces[at + 1].sign == _COPYRIGHT):
        return 1 if draft.sizes[at + 1] <= _CREDIT else 2 if pictured[at + 1] else 0
    behind = at + 2 < count and draft.sizes[at + 1] <= _FEWEST and draft.sizes[at + 2] <= _CREDIT
    return 3 if behind and (pictured[at + 2] or draft.surfaces[at + 2].sign == _COPYRIGHT) else 0


_COPYRIGHT = SURFACE["sign"].index("a copyright sign")


def _prose(own: bytes, at: int) -> int:
    """How far below a candidate the next paragraph of some length stands that ends in a stop."""
    below = _PARAGRAPH.search(own, at + 1, at + 1 + _SEEN_BELOW)
    return bisect_left(_PROSE_EDGES, below.start() - at) if below else len(_PROSE_EDGES) + 1


_PARAGRAPH = re.compile(rb"[\x06\x07]")
"""Which classes of `around.classes` are sentences of some length."""


def _order(sizes: Sequence[int], found: Sequence[int], headline: int) -> list[int]:
    """How many long blocks stand between the headline and each candidate, below it and above it."""
    first = min(found[0], headline)
    long = [*accumulate([size >= _LONG for size in sizes[first : max(found[-1], headline) + 1]], initial=0)]
    from_headline = long[headline + 1 - first], long[headline - first]
    return [
        min(_MOST_LONG, long[at - first] - from_headline[0])
        if at > headline
        else 1 + _MOST_LONG + min(_MOST_LONG, from_headline[1] - long[at + 1 - first])
        for at in found
    ]


def _retold(own: frozenset[str], title: frozenset[str]) -> int:
    """How much a block and the headline say the same: 3 when hardly anything else, 2 when one of them says more."""
    both = len(own & title)
    if both < 2:
        return 0
    return 3 if 4 * both >= 3 * max(len(own), len(title)) else 2 if 10 * both >= 9 * min(len(own), len(title)) else 1


def _common(own: frozenset[str], title: frozenset[str]) -> int:
    """How many words of the headline a block says; 4 when it says hardly anything else."""
    both = len(own & title)
    return 4 if both > 1 and 4 * both >= 3 * len(own) else min(3, both)


def _shared(draft: Draft, at: int, leads_to: int) -> int:
    """How much of a block's vocabulary the first blocks of the story say."""
    own = draft.vocabulary[at]
    said = frozenset[str]().union(*draft.vocabulary[leads_to : leads_to + 2])
    return bisect_right(_SHARE_EDGES, len(own & said) / len(own)) if own else 0


def _sides(flags: Sequence[bool], at: int, headline: int, start: int) -> int:
    """
    Whether a kind of block stands between the headline and the candidate (1), the candidate and the story (2), or both (3).

    The next two blocks count as well: a standfirst that reads like the story is taken for its beginning.
    """
    return any(flags[headline + 1 : at]) + 2 * any(flags[at + 1 : max(start, at + 3)])


def standfirst(labels: Sequence[Label]) -> int | None:
    """The number of the block that is the standfirst."""
    return next((at for at, label in enumerate(labels) if label is Label.STANDFIRST), None)
