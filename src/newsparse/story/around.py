"""
What stands around each block: its neighbours, the densest prose, the headline, and the furniture above it.

Everything is a column, one bin a block, and `AROUND` gives the bins their words.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise
from operator import sub
from typing import TypeVar

from newsparse.language.files import FURNITURE
from newsparse.span import Range
from newsparse.weigh.bins import binned

Number = TypeVar("Number", int, float)

KINDS = FURNITURE
MOST_WORDS = 60
"""Of a block so many words count: they tell, and a long one speaks no louder than a few lines."""
PRICE, LESS = 15, 8
"""What a block costs the densest prose, and what it costs on a page without any at that price."""

_CLASSES = (
    "nothing",
    "1 or 2 words",
    "3 to 5 words",
    "6 to 12 words without a stop",
    "at most 12 words with a stop",
    "13 words or more without a stop",
    "13 to 39 words with a stop",
    "40 words or more with a stop",
)
FEW_WORDS, SHORT_SENTENCE, LONG, PROSE = 2, 4, 5, 6
"""Up to the first two of these a block has a few words, and is short, a sentence at most; from the others on it is long, and prose."""
PLACES = (
    "far before",
    "6 to 20 blocks before",
    "2 to 5 blocks before",
    "just before",
    "at the start of",
    "near the start of",
    "in",
    "near the end of",
    "at the end of",
    "just after",
    "2 to 5 blocks after",
    "6 to 20 blocks after",
    "far after",
)
_FAR_ABOVE = ("2 or 3 blocks above", "4 to 8 blocks above", "9 to 20 blocks above", "further above")
_SINCE = (
    "",
    "in this block",
    "1 block above",
    *_FAR_ABOVE,
    *[f"{when} with prose in between" for when in _FAR_ABOVE],
    "in a teaser just above",
)
_TENTHS = ("nothing to compare", "none", "a tenth", "a quarter", "two fifths", "three fifths", "most")
_FROM_HEADLINE = (
    "no headline",
    "far above the headline",
    "6 to 20 above the headline",
    "1 to 5 above the headline",
    "the headline",
    "just below the headline",
    "2 or 3 below the headline",
    "4 to 8 below the headline",
    "9 to 15 below the headline",
    "16 to 40 below the headline",
    "far below the headline",
)
_MASSES = ("no prose", "up to 20 words", "up to 50 words", "up to 100 words", "up to 200 words", "more than 200 words")
_COUNTS = ("none", "1", "2", "3")

NEIGHBOURS = {"own": 0, "above1": -1, "below1": 1, "above2": -2, "below2": 2}
_NEAR = {"own": "itself", "above1": "above", "below1": "below", "above2": "2 above", "below2": "2 below"}

AROUND: dict[str, tuple[str, ...]] = {
    **{name: tuple(f"{words} {_NEAR[name]}" for words in _CLASSES) for name in NEIGHBOURS},
    "mass_near": tuple(f"{mass} in the 2 blocks on each side" for mass in _MASSES),
    "dense": tuple(f"{place} the densest prose" for place in PLACES),
    "shared": tuple(f"{share} of its vocabulary shared" for share in _TENTHS),
    "shared3": tuple(f"{share} of the vocabulary around shared" for share in _TENTHS),
    "shared8": tuple(f"{share} of the vocabulary far around shared" for share in _TENTHS),
    "from_headline": _FROM_HEADLINE,
    "from_top": tuple(f"{tenth} tenths down the page" for tenth in range(10)),
    "said_above": tuple(f"furniture in {count} of the 3 blocks above" for count in _COUNTS),
    "said_below": tuple(f"furniture in {count} of the 3 blocks below" for count in _COUNTS),
    "said": ("says nothing of furniture", "says furniture in passing", "says furniture", "says nothing but furniture"),
    "repeated": ("", "the same block above", "the same block below"),
    "short_page": tuple(f"{share} of the blocks short" for share in _TENTHS[1:]),
    "said_page": (
        "a page in a language that is not known",
        "a text that names no furniture",
        "a text that names furniture once",
        "a page that names little furniture",
        "a page that names furniture",
        "a page that names much furniture",
    ),
    "credited": (
        "",
        "opens like a byline",
        "opens like a byline 1 above",
        "opens like a byline 2 or 3 above",
        "opens like a byline 1 to 3 below",
    ),
    "prose_page": tuple(f"{share} of the page in the densest prose" for share in _TENTHS[1:]),
    **{f"since_{kind}": tuple(when and f"{kind} {when}" for when in _SINCE) for kind in KINDS},
}

SAYS, NOTHING_ELSE = 2, 3
"""The bins of `says_…` of a block that says something of one kind of furniture, and nothing else."""
_SHARE_EDGES = (-0.5, 0.001, 0.15, 0.3, 0.45, 0.65)
_NO_SHARE = 1
_MASS_EDGES = (0, 20, 50, 100, 200)
_MASS_OF = tuple([bisect_left(_MASS_EDGES, words) for words in range(4 * MOST_WORDS + 1)])


def classes(sizes: Sequence[int], ends: Sequence[int]) -> list[int]:
    """The rough class of each block: its length, and whether it ends like a sentence (`ends` as in `surface`)."""
    return [_class(size, end in _STOPS) for size, end in zip(sizes, ends, strict=True)]


_STOPS = frozenset({1, 2, 3, 4, 6, 11})


def _class(size: int, stop: bool) -> int:  # noqa: FBT001  -- called once a block
    if stop:
        return 4 if size <= 12 else 6 if size < 40 else 7
    return 1 if size <= 2 else 2 if size <= 5 else 3 if size <= 12 else 5


def neighbours(own: Sequence[int]) -> dict[str, bytes]:
    """The classes of the blocks above and below each."""
    count = len(own)
    padded = bytes([0, 0, *own, 0, 0])
    return {name: padded[2 + offset : 2 + offset + count] for name, offset in NEIGHBOURS.items()}


def mass(own: Sequence[int], sizes: Sequence[int]) -> list[int]:
    """How much prose stands in the two blocks on each side of each."""
    prose = [
        (size if size < MOST_WORDS else MOST_WORDS) if kind >= 5 or (kind == 4 and size > 5) else 0
        for kind, size in zip(own, sizes, strict=True)
    ]
    sums = [*accumulate(prose, initial=0)]
    return [_MASS_OF[around - here] for around, here in zip(within(sums, 2), prose, strict=True)]


_BEFORE = bytes([*[1] * 15, *[2] * 4, 3])
_AFTER = bytes([9, *[10] * 4, *[11] * 15])
_INSIDE = [*map(bytes, [[], [4], [4, 8], [4, 5, 8], [4, 5, 5, 8], [4, 5, 5, 7, 8], [4, 5, 5, 7, 7, 8]])]


def places(stretch: Range, count: int) -> bytes:
    """Where each block stands to a stretch of blocks, as a bin of `PLACES`."""
    start, end = stretch
    if start == end:
        return b"\x0c" * count
    size, left = end - start, count - end
    before = b"\0" * (start - len(_BEFORE)) + _BEFORE[max(0, len(_BEFORE) - start) :]
    inside = _INSIDE[size] if size < 6 else _INSIDE[6][:3] + b"\6" * (size - 6) + _INSIDE[6][3:]
    return before + inside + _AFTER[:left] + b"\x0c" * (left - len(_AFTER))


def shared(shares: Sequence[float]) -> dict[str, list[int]]:
    """The bins of the shared vocabulary of each block, and of those 3 and 8 around it."""
    sums = list(accumulate([share if share > 0 else 0.0 for share in shares], initial=0.0))
    known = list(accumulate([1 if share >= 0 else 0 for share in shares], initial=0))
    return {
        "shared": binned(_SHARE_EDGES, shares),
        "shared3": _shared_around(sums, known, 3),
        "shared8": _shared_around(sums, known, 8),
    }


def _shared_around(sums: Sequence[float], known: Sequence[int], reach: int) -> list[int]:
    """The bins of what the blocks up to so far above and below share on average: of those that have a vocabulary."""
    around = zip(within(sums, reach), within(known, reach), strict=True)
    return [(bisect_right(_SHARE_EDGES, share / words) if share else _NO_SHARE) if words else 0 for share, words in around]


def within(sums: Sequence[Number], reach: int) -> Iterator[Number]:
    """
    What each block and those so far above and below it add up to; `sums` are from the top, the first of them nothing.

        >>> list(within([0, 5, 6, 8, 12], reach=1))
        [6, 8, 7, 6]
    """
    count = len(sums) - 1
    return map(sub, [*sums[reach + 1 :], *[sums[-1]] * reach][-count:], [*[sums[0]] * reach, *sums][:count])


_BEFORE_HEADLINE = bytes([*[2] * 15, *[3] * 5])
_FROM_HEADLINE_ON = bytes([4, 5, *[6] * 2, *[7] * 5, *[8] * 7, *[9] * 25])


def from_headline(headline: int | None, count: int) -> bytes:
    """How far each block stands from the headline."""
    if headline is None:
        return bytes(count)
    before = b"\1" * (headline - len(_BEFORE_HEADLINE)) + _BEFORE_HEADLINE[max(0, len(_BEFORE_HEADLINE) - headline) :]
    left = count - headline
    return before + _FROM_HEADLINE_ON[:left] + b"\x0a" * (left - len(_FROM_HEADLINE_ON))


Says = tuple[tuple[str, int], ...]
"""The kinds of furniture that a block names, each with how much of the block does it: 1 to 3."""


def said(says_: Sequence[Says], own: Sequence[int]) -> dict[str, Sequence[int]]:
    """
    What furniture each block names, how much of it, and how far above each kind was last named: of the kinds there are.

    `own` are the classes of the blocks: prose between a block and what was named above it parts the two.
    """
    classes_ = bytes(own)
    count = len(says_)
    kinds = {kind for found in says_ for kind, _ in found}
    says = {kind: bytearray(count) for kind in KINDS if kind in kinds}
    most = bytearray(count)
    for at, found in enumerate(says_):
        for kind, share in found:
            says[kind][at] = share
            most[at] = max(most[at], share)
    flags = [0, 0, 0, *accumulate([1 if share > 1 else 0 for share in most], initial=0)]
    flags += [flags[-1]] * 3
    return {
        **{f"says_{kind}": column for kind, column in says.items()},
        **{f"since_{kind}": _since_named(column, classes_) for kind, column in says.items()},
        "said": most,
        "said_page": bytes([_said_page(flags[-1], count)]) * count,
        "said_above": [b - a for a, b in zip(flags, flags[3 : 3 + count], strict=False)],
        "said_below": [b - a for a, b in zip(flags[4:], flags[7:], strict=False)][:count],
    }


def naming(says: bytes | bytearray) -> list[int]:
    """
    The blocks that name a kind of furniture, and not in passing alone.

        >>> naming(bytes([0, 1, 3, 0, 2]))
        [2, 4]
    """
    return [hit.start() for hit in _NAMING.finditer(says)]


def _since_named(says: bytes | bytearray, own: bytes) -> bytes:
    """
    How far above each block a kind of furniture was last named, in the block itself or by another.

    A label is a few words, or says nothing else. A teaser of one line, "Read more: ...", is no label of the block just below.

        >>> list(_since_named(bytes([3, 0, 0, 2, 0]), own=bytes([1, 3, 1, 3, 1])))
        [1, 2, 3, 1, 11]
    """
    named = naming(says)
    column = bytearray(_parted(named, own))
    for at in named:
        if says[at] != NOTHING_ELSE and own[at] > FEW_WORDS and at + 1 < len(column) and column[at + 1] == _JUST_BELOW:
            column[at + 1] = _BELOW_A_TEASER
    return bytes(column)


_JUST_BELOW, _BELOW_A_TEASER = 2, len(_SINCE) - 1
_NAMING = re.compile(rb"[\x02\x03]")


def _said_page(named: int, count: int) -> int:
    return 1 + min(named, 1) if named < 2 else 3 if named * 20 < count else 4 if named * 6 < count else 5


_STAIRS = bytes([1, 2, *[3] * 2, *[4] * 5, *[5] * 12, 6])
_PROSE = re.compile(rb"[\x06\x07]")
_BEHIND_PROSE = bytes([0, 1, 2, 7, 8, 9, 10]).ljust(256, b"\0")


def _parted(places: Sequence[int], own: bytes) -> bytes:
    """
    How far above each block a kind of furniture, which these blocks name, was last named, and whether prose stands in between.

        >>> list(_parted([0, 5], own=bytes([1, 6, 1, 1, 1, 1, 1])))
        [1, 2, 7, 7, 8, 1, 2]
    """
    if not places:
        return bytes(len(own))
    columns = [bytes(places[0])]
    for place, following in pairwise([*places, len(own)]):
        column = _down(_STAIRS, following - place)
        if prose := _PROSE.search(own, place + 1, following):
            behind = prose.end() - place
            column = column[:behind] + column[behind:].translate(_BEHIND_PROSE)
        columns.append(column)
    return b"".join(columns)


def since(places: Sequence[int], count: int, stairs: bytes, *, before: int) -> bytes:
    """
    A column that begins the stairs anew at each of these places, and stays on the last stair beyond it.

        >>> list(since([1, 6], 8, bytes([1, 2, 3]), before=0))
        [0, 1, 2, 3, 3, 3, 1, 2]
    """
    if not places:
        return bytes([before]) * count
    lengths = map(sub, [*places[1:], count], places)
    return bytes([before]) * places[0] + b"".join([_down(stairs, size) for size in lengths])


def _down(stairs: bytes, size: int) -> bytes:
    """So many blocks from the top of the stairs on; those beyond it stay on the last stair."""
    return stairs[:size] + stairs[-1:] * (size - len(stairs))


def credited(opens: Sequence[bool]) -> list[int]:
    """Whether the block, or one near it, opens with a byline's word."""
    found = [0] * len(opens)
    for at in [at for at, here in enumerate(opens) if here]:
        for offset, bin_ in ((-3, 4), (-2, 4), (-1, 4), (3, 3), (2, 3), (1, 2)):
            if 0 <= at + offset < len(opens):
                found[at + offset] = bin_
    for at, here in enumerate(opens):
        if here:
            found[at] = 1
    return found


def repeated(lines: Sequence[str]) -> list[int]:
    """Whether the same block stands above or below."""
    last = {line: at for at, line in enumerate(lines)}
    first: dict[str, int] = {}
    return [1 if first.setdefault(line, at) < at else 2 if last[line] > at else 0 for at, line in enumerate(lines)]
