"""
Where the story's body begins and ends: two fields that occur once, each ranked among the blocks that may be the outermost.

Both edges are looked at alike, the beginning in a mirror: *beyond* is what lies outside of a candidate, *within* what lies
inside. A candidate's chance is its share among all; what is used is, for each block, the chance that the edge lies before it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from functools import cache
from itertools import accumulate
from math import exp
from operator import mul
from typing import TYPE_CHECKING, NamedTuple

from newsparse.story.around import AROUND, KINDS, naming
from newsparse.story.lists import LISTS
from newsparse.story.mass import words_held
from newsparse.story.surface import SURFACE
from newsparse.weigh.bins import Form, binned, chosen
from newsparse.weigh.table import ranking

if TYPE_CHECKING:
    from newsparse.weigh.bins import Columns

LEAST = -1.5
"""A block whose reading is lower is no candidate."""

_CHANCES = (-1.0, -0.3, 0.3, 1.0, 2.0, 3.0, 4.0, 5.5)
_WORDS = (1.0, 5.0, 12.0, 25.0, 50.0, 100.0, 200.0, 400.0)
_SHARES = (0.0005, 0.005, 0.02, 0.05, 0.1, 0.2, 0.35, 0.5, 0.7, 0.9)
_BLOCKS = (2, 3, 5, 9, 17, 40)
_COMMON = 12
_REACH = {"beyond": (5, 12, 30), "within": (5, 12)}
_STAIRS = bytes([3, 3, 3, 2, 2, 1])
"""What the six blocks before a line of a kind see of it; the nearer line is seen last."""

_AMOUNTS = ("nothing", *(f"up to {edge:g} words" for edge in _WORDS[1:]), "more than 400 words")
_DISTANCES = (
    "the next block",
    "2 beyond",
    "3 or 4 beyond",
    "5 to 8 beyond",
    "9 to 16 beyond",
    "17 to 39 beyond",
    "far beyond",
    "nowhere beyond",
)

EDGES: dict[str, tuple[str, ...]] = {
    "chance": tuple([f"reads below {edge:g}" for edge in _CHANCES] + ["reads above 5.5"]),
    "length": SURFACE["length"],
    "end": SURFACE["end"],
    "left_share": tuple([f"less than {edge:.2%} of the story beyond" for edge in _SHARES] + ["nearly all of the story beyond"]),
    "left": tuple(f"{amount} of story beyond" for amount in _AMOUNTS),
    "gap": tuple(f"a likely block {distance}" for distance in _DISTANCES),
    **{
        f"{side}{reach}": tuple(f"{amount} in {reach} blocks {side}" for amount in _AMOUNTS)
        for side, all_ in _REACH.items()
        for reach in all_
    },
    "out": tuple(words.replace(" itself", " just beyond") for words in AROUND["own"]),
    "common": ("no story beyond", *(words.replace("its vocabulary", "the vocabulary beyond") for words in AROUND["shared"])),
    "dense": AROUND["dense"],
    "short_out": tuple(f"{count} of 5 short beyond" for count in range(6)),
    "short_in": tuple(f"{count} of 5 short within" for count in range(6)),
    "out_time": tuple(words and f"{words} just beyond" for words in SURFACE["time"]),
    "shared8": AROUND["shared8"],
    "credited": AROUND["credited"],
    "short_page": AROUND["short_page"],
    **LISTS,
    **{f"near_{kind}": ("", f"{kind} just beyond", f"{kind} 2 or 3 beyond", f"{kind} 4 to 6 beyond") for kind in KINDS},
}
EDGES_CROSSED = (
    *(("chance", "length"), ("short_out", "short_in"), ("gap", "left")),
    *(("left_share", "short_page"), ("chance", "short_page")),
)
_TAKEN = ("length", "end", "dense", "shared8", "credited", "short_page", *LISTS)
_LOOKED_AT = (*_TAKEN, "own", "time", "shared", *(f"says_{kind}" for kind in KINDS))


class Edges(NamedTuple):
    """For each block the chance that the story begins only after it, and that it has ended before it."""

    ahead: list[float]
    over: list[float]


def edges(columns: Columns, scores: Sequence[float], sizes: Sequence[int]) -> Edges:
    """The chances of both edges; `columns` are those of the first reading, `scores` the second reading."""
    mass = words_held(scores, sizes)
    mirrored = {name: columns[name][::-1] for name in _LOOKED_AT if name in columns}
    ahead = _passed(mirrored, scores[::-1], mass[::-1], "begins")
    return Edges(ahead[::-1], _passed(columns, scores, mass, "ends"))


def candidates(scores: Sequence[float]) -> list[int]:
    """The blocks that may be the outermost of the story."""
    return [at for at, score in enumerate(scores) if score > LEAST]


def _passed(columns: Columns, scores: Sequence[float], mass: Sequence[float], table: str) -> list[float]:
    """For each block the sum of the chances of the candidates before it."""
    found = candidates(scores)
    sums = _form(table).sums(seen(columns, scores, mass, found), len(found))
    high = max(sums, default=0.0)
    raised = [exp(number - high) for number in sums]
    whole = sum(raised) or 1.0
    chances = [0.0] * (len(scores) + 1)
    for at, number in zip(found, raised, strict=True):
        chances[at + 1] = number / whole
    return list(accumulate(chances[:-1]))


@cache
def _form(table: str) -> Form:
    return Form(EDGES, EDGES_CROSSED, ranking(table))


def seen(columns: Columns, scores: Sequence[float], mass: Sequence[float], found: Sequence[int]) -> dict[str, Sequence[int]]:
    """
    The columns of `EDGES` for these candidates for a story's last block; mirrored for its first.

    What is counted far and wide is counted once for all blocks, as sums from the top; what is seen of a candidate then costs
    a subtraction.
    """
    own, here = columns["own"], [scores[at] for at in found]
    beyond = {name: columns[name] for name in _TAKEN if name in columns}
    beyond |= {"out": [*own[1:], 0], "out_time": [*columns["time"][1:], 0]}
    beyond |= {f"near_{kind}": _near(bytes(columns[f"says_{kind}"])) for kind in KINDS if f"says_{kind}" in columns}
    beyond = chosen(beyond, found)
    beyond["chance"] = binned(_CHANCES, here)
    beyond["gap"] = _gaps(scores, found)
    return beyond | _amounts(mass, found) | _common(mass, columns["shared"], found) | _short(own, found)


def _amounts(mass: Sequence[float], found: Sequence[int]) -> dict[str, list[int]]:
    """How much story lies beyond and within each candidate, all of it and near by."""
    sums = list(accumulate(mass, initial=0.0))
    all_, upto = sums[-1], [sums[at + 1] for at in found]
    whole = all_ or 1.0
    columns = {
        "left_share": binned(_SHARES, [(all_ - sum_) / whole for sum_ in upto]),
        "left": binned(_WORDS, [all_ - sum_ for sum_ in upto]),
    }
    for reach in _REACH["beyond"]:
        far = [*sums[reach + 1 :], *[all_] * reach][-len(mass) :]
        columns[f"beyond{reach}"] = binned(_WORDS, [far[at] - sum_ for at, sum_ in zip(found, upto, strict=True)])
    for reach in _REACH["within"]:
        far = [*[0.0] * reach, *sums]
        columns[f"within{reach}"] = binned(_WORDS, [sum_ - far[at + 1] for at, sum_ in zip(found, upto, strict=True)])
    return columns


def _short(own: Sequence[int], found: Sequence[int]) -> dict[str, list[int]]:
    """How many of the five blocks beyond, and within, have a few words."""
    tiny = [*[0] * 5, *accumulate([1 if kind in (1, 2) else 0 for kind in own], initial=0)]
    tiny += [tiny[-1]] * 5
    return {
        "short_out": [tiny[at + 11] - tiny[at + 6] for at in found],
        "short_in": [tiny[at + 5] - tiny[at] for at in found],
    }


def _gaps(scores: Sequence[float], found: Sequence[int]) -> list[int]:
    """How far beyond the nearest block that reads like story stands: a candidate itself, since its reading is the higher."""
    bins: list[int] = []
    nearest: int | None = None
    for at in reversed(found):
        bins.append(len(_BLOCKS) + 1 if nearest is None else bisect_right(_BLOCKS, nearest - at))
        if scores[at] > 0:
            nearest = at
    return bins[::-1]


def _common(mass: Sequence[float], shared: Sequence[int], found: Sequence[int]) -> dict[str, list[int]]:
    """How much of its vocabulary the story beyond shares with the densest prose."""
    sums = [*accumulate(mass, initial=0.0)]
    held = [*accumulate(map(mul, mass, shared), initial=0.0)]
    sums += [sums[-1]] * _COMMON
    held += [held[-1]] * _COMMON
    near = [(sums[at + 1 + _COMMON] - sums[at + 1], held[at + 1 + _COMMON] - held[at + 1]) for at in found]
    return {"common": [0 if words < 3 else 1 + int(known / words) for words, known in near]}


def _near(says: bytes) -> Sequence[int]:
    """How far beyond the nearest line of a kind stands."""
    found = bytearray(len(says))
    for at in reversed(naming(says)):
        first = max(0, at - len(_STAIRS))
        found[first:at] = _STAIRS[len(_STAIRS) - at + first :]
    return found
