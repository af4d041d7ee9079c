"""
Which short blocks are crossheads: each short block of the story is judged by its shape, its place and its fellows.

A crosshead stands between two paragraphs, ends on no full stop, and what it says comes back in the paragraphs below it. Other
crossheads of the story look like it. A teaser or a caption inside the story stands among short lines, and stands alone.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from functools import cache
from itertools import accumulate
from typing import TYPE_CHECKING

from newsparse.story import around
from newsparse.story.around import AROUND, LONG, PROSE, SAYS
from newsparse.story.heading import is_item
from newsparse.story.neighbour import ANNOUNCED, announced
from newsparse.story.surface import SURFACE
from newsparse.weigh.bins import Form, binned, chosen
from newsparse.weigh.table import ranking

if TYPE_CHECKING:
    from newsparse.span import Range
    from newsparse.story.around import Says
    from newsparse.story.draft import Draft
    from newsparse.story.surface import Surface

_MOST = 25
_OUTSIDE = 2
"""So many blocks outside of the story are judged too: its edges may be off."""
_SHORT = 12
_HEADING = SURFACE["opening"].index("opens like a heading in Markdown")
_LOOKED_AT = 5
_MOST_CAPITAL, _LONG_FOR_ONE = 4, 8
"""Above this bin of `SURFACE` every word has a capital; from this bin on a crosshead is a long one."""

_READING_EDGES = (-3, -2, -1, -0.5, 0, 0.5, 1, 2, 3)
_FELLOWS_EDGES = (1, 2, 4)
_OFTEN_EDGES = (0.01, 0.34, 0.67)
ODDS_EDGES = (-5.0, -3.5, -2.5, -1.7, -1.2, -0.7, 0.0, 1.0)
_NO_STOP, _FULL_STOP, _QUESTION, _STOPS = frozenset({0, 4, 9}), 1, 3, frozenset({1, 2})
_ASKED = frozenset({2, 3})
"""The bins of `SURFACE` of a question and an exclamation, the mark that closes them included."""
_LABEL, _TURNS = 25, 3
"""A speaker's name has fewer characters in front of its turns, and so many of these are an interview."""
_COLONS, _CLOSING = frozenset(":："), frozenset("\"'”“’»«」』")
_OF_ITSELF = ("length", "end", "opening", "capitals", "sentences", "commas", "sign", "time", "quoted")
_AS_SEEN = (*_OF_ITSELF, "above1", "below1", "above2", "below2", "said", "repeated", "credited", "pictured", "said_page")

CROSSHEADS = (
    "no place for a crosshead",
    "surely no crosshead",
    "hardly a crosshead",
    "rather no crosshead",
    "perhaps no crosshead",
    "nearly a crosshead",
    "perhaps a crosshead",
    "rather a crosshead",
    "likely a crosshead",
    "surely a crosshead",
    "a turn of an interview",
)
"""How likely a block is a crosshead; the first bin is that of blocks that are not judged, the last of those that somebody's name opens."""


def _readings(what: str) -> tuple[str, ...]:
    return (*(f"{what} reads like story below {edge:g}" for edge in _READING_EDGES), f"{what} reads like story above 3")


CROSSHEAD: dict[str, tuple[str, ...]] = {
    **{name: SURFACE[name] for name in _OF_ITSELF},
    "own": _readings("it"),
    "reading_above": _readings("the block above"),
    "reading_below": _readings("the block below"),
    **{name: AROUND[name] for name in ("above1", "below1", "above2", "below2")},
    **{name: AROUND[name] for name in ("said", "repeated", "credited", "said_page")},
    "pictured": ("", "credits a picture"),
    "fellows": ("no block of its shape", "1 block of its shape", "2 or 3 blocks of its shape", "4 or more blocks of its shape"),
    "share": ("none of them there", "few of them there", "half of them there", "most of them there"),
    "next": tuple(f"{count} of the next paragraphs" for count in ("no word", "1 word", "2 words", "3 or more words")),
    "last": ("no word of the last paragraph", "1 word of the last paragraph", "2 or more words of the last paragraph"),
    "often": ("no words", *(f"{share} of its words in the story" for share in ("none", "few", "some", "most"))),
    "short": tuple(
        f"{count} around" for count in ("no short block", "1 short block", *(f"{most} short blocks" for most in ("2", "3", "4 or more")))
    ),
    "prose_above": ("no prose near above", *(f"prose {gap} above" for gap in range(1, _LOOKED_AT))),
    "prose_below": ("no prose near below", *(f"prose {gap} below" for gap in range(1, _LOOKED_AT))),
    "place": (
        "above the story",
        "opens the story",
        "near the story's beginning",
        "in the story's first half",
        "in its second half",
        "near the story's end",
        "ends the story",
        "below the story",
    ),
    "from_headline": AROUND["from_headline"],
    "titled": ("", "the headline's words"),
    "next_end": ("no stop at the end below", "a stop at the end below", "a question below"),
    "announced": ANNOUNCED,
    "marked": ("", "a heading in Markdown that names no furniture"),
}
CROSSHEAD_CROSSED = (
    ("reading_above", "reading_below"),
    ("own", "reading_below"),
    ("own", "length"),
    ("own", "fellows"),
    ("fellows", "short"),
    *((other, "length") for other in ("end", "next", "share", "capitals", "fellows")),
    ("prose_above", "prose_below"),
    ("place", "prose_below"),
    ("said_page", "own"),
    ("said_page", "short"),
)


def crossheads(draft: Draft, headline: int | None, story: Range, scores: Sequence[float]) -> list[int]:
    """For each block the bin of `CROSSHEADS`."""
    bins = [0] * len(draft.sizes)
    found = candidates(draft, headline, story)
    if found:
        odds = _form().sums(seen(draft, found, headline, story, scores), len(found))
        for at, own in zip(found, odds, strict=True):
            bins[at] = 1 + bisect_right(ODDS_EDGES, own)
    for at in turns(draft.lines, draft.says, range(*story)):
        bins[at] = len(CROSSHEADS) - 1
    return bins


def turns(lines: Sequence[str], says: Sequence[Says], near: range) -> list[int]:
    """
    Those of some blocks that open with a name and a colon as several of them do: the turns of an interview.

    What names furniture is none: READ MORE: New bridge only in 2031.

        >>> turns(["Ann Lee: Why?", "Tom Day: I do not know.", "Ann Lee: And who does?", "Ann Lee: Nobody?"], [()] * 4, range(4))
        [0, 2, 3]
    """
    labels = {at: label for at in near if not says[at] and (label := _label(lines[at]))}
    often = Counter(labels.values())
    return [at for at, label in labels.items() if often[label] >= _TURNS]


@cache
def _form() -> Form:
    return Form(CROSSHEAD, CROSSHEAD_CROSSED, ranking("crosshead"))


def candidates(draft: Draft, headline: int | None, story: Range) -> list[int]:
    """
    The short blocks of the story, and just outside it, but for sentences: no crosshead in a hundred ends on a full stop.

    What opens with a letter and a colon is a turn of an interview: Q: and A:, F: and R:; so is what opens with a name and a colon
    that comes back. What closes on a quotation mark behind a question is what somebody says.
    """
    start, end = story
    near = range(max(0, start - _OUTSIDE), min(len(draft.sizes), end + _OUTSIDE)) if start < end else range(0)
    ends, lines = draft.columns["end"], draft.lines
    short = [at for at in near if 0 < draft.sizes[at] <= _MOST and ends[at] != _FULL_STOP and at != headline]
    apart = [at for at in short if lines[at][1:2] not in _COLONS or not lines[at][0].isalpha()]
    spoken = {*turns(lines, draft.says, near)}
    return [at for at in apart if at not in spoken and (ends[at] not in _ASKED or lines[at][-1] not in _CLOSING)]


def _label(line: str) -> str:
    """The name in front of a colon that a block opens with, as an interview has it; empty where none stands there."""
    name, colon, said = line[:_LABEL].partition(":")
    return name if colon and said[:1].isspace() and name[:1].isupper() else ""


def seen(draft: Draft, found: Sequence[int], headline: int | None, story: Range, scores: Sequence[float]) -> dict[str, Sequence[int]]:
    """The columns of `CROSSHEAD` for the candidates."""
    columns, count = draft.columns, len(draft.sizes)
    title = draft.vocabulary[headline] if headline is not None else frozenset[str]()
    told: dict[str, Sequence[int]] = chosen({name: columns[name] for name in _AS_SEEN}, found)
    readings = [0, *binned(_READING_EDGES, scores), 0]
    told["reading_above"] = [readings[at] for at in found]
    told["own"] = [readings[at + 1] for at in found]
    told["reading_below"] = [readings[at + 2] for at in found]
    told["place"] = [_place(at, story) for at in found]
    from_headline = around.from_headline(headline, count)
    told["from_headline"] = [from_headline[at] for at in found]
    told["titled"] = [int(_says_title(draft.vocabulary[at], title)) for at in found]
    ends = [*columns["end"], 0]
    told["announced"] = announced(draft, found)
    told["marked"] = [int(columns["opening"][at] == _HEADING and columns["said"][at] < SAYS) for at in found]
    told["next_end"] = [1 if ends[at + 1] in _STOPS else 2 if ends[at + 1] == _QUESTION else 0 for at in found]
    return {**told, **_fellows(draft, found), **_vocabulary(draft, found), **_prose(draft, found, scores)}


def _place(at: int, story: Range) -> int:
    start, end = story
    if not start < at < end - 1:
        return 0 if at < start else 1 if at == start else 6 if at == end - 1 else 7
    return 2 if at < start + 3 else 5 if at >= end - 3 else 3 if 2 * (at - start) < end - start else 4


def _says_title(own: frozenset[str], title: frozenset[str]) -> bool:
    """Whether a block says hardly anything but the headline's words."""
    return len(own) > 1 and 4 * len(own & title) >= 3 * len(own)


def _fellows(draft: Draft, found: Sequence[int]) -> dict[str, list[int]]:
    """How many other candidates that stand between long blocks have the shape of each, and how many short blocks stand around."""
    own = [LONG, *draft.columns["own"], 0]
    shapes = {at: _shape(draft.surfaces[at]) for at in found}
    between = {at: int(own[at] >= LONG and own[at + 2] >= LONG) for at in found}
    alike = Counter([shapes[at] for at in found if between[at]])
    short = [1 if size <= _SHORT and kind < PROSE else 0 for size, kind in zip(draft.sizes, own[1:], strict=False)]
    sums = [0, 0, 0, *accumulate(short, initial=0)]
    sums += [sums[-1]] * 3
    return {
        "fellows": [bisect_right(_FELLOWS_EDGES, alike[shapes[at]] - between[at]) for at in found],
        "short": [min(4, sums[at + 7] - sums[at] - short[at]) for at in found],
    }


def _shape(look: Surface) -> tuple[bool, bool, int, bool, bool]:
    """How a block looks: its end, how it opens, whether it is in capitals or long."""
    return look.end in _NO_STOP, look.end == _QUESTION, look.opening, look.capitals > _MOST_CAPITAL, look.length >= _LONG_FOR_ONE


def _vocabulary(draft: Draft, found: Sequence[int]) -> dict[str, list[int]]:
    """What the candidates have in common with the paragraphs around them, and with the story."""
    said, often = draft.vocabulary, draft.often
    inside = range(*draft.prose)
    prose = [at for at, kind in enumerate(draft.columns["own"]) if kind >= PROSE]
    told: dict[str, list[int]] = {"next": [], "share": [], "last": [], "often": []}
    for at in found:
        words, here = said[at], bisect_left(prose, at)
        above = [words & said[other] for other in prose[max(0, here - 1) : here] if other >= at - _LOOKED_AT]
        after = bisect_right(prose, at, here)
        below = [words & said[other] for other in prose[after : after + 2] if other <= at + _LOOKED_AT]
        both = len(frozenset[str]().union(*below))
        own_copy = int(at in inside)
        recurring = len([word for word in words if often.get(word, 0) > own_copy])
        told["next"].append(min(3, both))
        told["share"].append(bisect_right(_OFTEN_EDGES, both / len(words)) if words else 0)
        told["last"].append(min(2, sum(map(len, above))))
        told["often"].append(1 + bisect_right(_OFTEN_EDGES, recurring / len(words)) if words else 0)
    return told


def _prose(draft: Draft, found: Sequence[int], scores: Sequence[float]) -> dict[str, list[int]]:
    """How far above and below each candidate the next block stands that reads like story."""
    kinds = enumerate(zip(draft.columns["own"], scores, strict=True))
    good = [at for at, (kind, score) in kinds if score > 0 and (kind >= PROSE or is_item(draft.lines[at]))]
    told: dict[str, list[int]] = {"prose_above": [], "prose_below": []}
    for at in found:
        here = bisect_left(good, at)
        after = bisect_right(good, at, here)
        above = at - good[here - 1] if here else _LOOKED_AT
        below = good[after] - at if after < len(good) else _LOOKED_AT
        told["prose_above"].append(above if above < _LOOKED_AT else 0)
        told["prose_below"].append(below if below < _LOOKED_AT else 0)
    return told
