"""
How much story stands above and below each block, as the first reading sees it.

The first reading gives each block the logarithm of its odds of being story. From these come columns of bins, like those
of `around`, for a second reading: neighbours that are sure, sums that fade with distance, shares of the whole.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate
from math import exp, inf

from newsparse.story.around import MOST_WORDS, PLACES, places, since
from newsparse.story.prose import best_stretch
from newsparse.weigh.bins import binned

_OWN = (-6.0, -4.5, -3.5, -2.5, -2.0, -1.5, -1.0, -0.5, 0.0, 0.5, 1.0, 1.5, 2.0, 3.0, 4.0, 5.0, 6.5)
_NEAR = (-inf, -4.0, -2.0, -0.7, 0.7, 2.0, 4.0)
"""Nothing reads lower than the first: its bin is that of no block at all."""
_FADED = (1.0, 4.0, 10.0, 25.0, 50.0, 90.0, 150.0)
_SHARES = (0.0001, 0.02, 0.1, 0.5, 0.9, 0.98, 0.9999)
_BLOCKS = (1, 2, 3, 5, 9, 17, 33)
_AWAY = bytes([bisect_right(_BLOCKS, away) for away in range(1, _BLOCKS[-1] + 1)])
_FAR = len(_BLOCKS)
_WHOLE = (20.0, 60.0, 120.0, 250.0, 500.0, 1000.0)
_SURE = 1.5
_REACH = (-3, -2, -1, 1, 2, 3)
_FADING = {"short": 0.5, "long": 0.85}
_CUTS = (35, 60)
_BEHIND = (-8.0, -6.0, -5.0, -4.0, -3.5, -3.0, -2.5, -2.0, -1.5, -1.0, -0.5, 0.0)
_LONG = 8
_BEST = 4
_HIGH = (-3.0, -2.0, -1.0, 0.0, 1.0, 2.0, 3.0)

_CHANCES = ("nothing", "surely not story", "hardly story", "rather not story", "doubtful", "rather story", "likely story", "surely story")
_PARTS = ("none", "next to none", "a trace", "a tenth or more", "half or more", "nine tenths", "nearly all", "all")
_DISTANCES = ("here", "next", "2 away", "3 or 4 away", "5 to 8 away", "9 to 16 away", "17 to 32 away", "further away")

MASS: dict[str, tuple[str, ...]] = {
    "likely": tuple([f"first reading below {edge:g}" for edge in _OWN] + ["first reading above 6.5"]),
    **{f"likely{at}": tuple(f"{chance} {abs(at)} {'above' if at < 0 else 'below'}" for chance in _CHANCES) for at in _REACH},
    **{
        f"{reach}_{side}": tuple(
            f"story of {edge} words, fading {reach}, {side}" for edge in ("less than 1", *[f"{edge:g}" for edge in _FADED])
        )
        for reach in _FADING
        for side in ("above", "below")
    },
    **{f"share_{side}": tuple(f"{part} of the story {side}" for part in _PARTS) for side in ("above", "below")},
    **{f"sure_{side}": tuple(f"a sure block {distance} {side}" for distance in _DISTANCES) for side in ("above", "below")},
    **{f"best{cut}": tuple(f"{place} the best stretch ({cut})" for place in PLACES) for cut in _CUTS},
    "behind": tuple([f"reads {edge:g} or less against the best of the page" for edge in _BEHIND] + ["reads like the best of the page"]),
    "high": tuple([f"a page whose best reads below {edge:g}" for edge in _HIGH] + ["a page whose best reads above 3"]),
    "all": tuple(f"a story of {words} words" for words in ("hardly any", "20", "60", "120", "250", "500", "1000")),
}


def masses(scores: Sequence[float], sizes: Sequence[int]) -> dict[str, Sequence[int]]:
    """The columns of `MASS` for blocks with these first readings and lengths."""
    mass, weights = words_held(scores, sizes), _weights(sizes)
    count = len(scores)
    columns: dict[str, Sequence[int]] = {"likely": binned(_OWN, scores)}
    columns |= _neighbours(scores)
    columns |= {**_faded(mass), **_shares(mass), **_sure(scores)}
    for cut in _CUTS:
        worth = [words - weight * cut / 100 for words, weight in zip(mass, weights, strict=True)]
        columns[f"best{cut}"] = places(best_stretch(worth), count)
    columns["all"] = bytes([bisect_right(_WHOLE, sum(mass))]) * count
    best = high(scores, sizes)
    columns["behind"] = binned(_BEHIND, [score - best for score in scores])
    columns["high"] = bytes([bisect_right(_HIGH, best)]) * count
    return columns


def words_held(scores: Sequence[float], sizes: Sequence[int]) -> list[float]:
    """
    How many words of story each block holds, by a reading of it: its words, up to sixty, times its chance.

        >>> words_held([0.0, -40.0, 0.0], [20, 20, 100])
        [10.0, 0.0, 30.0]
    """
    return [weight / (1 + exp(-score)) if score > -30 else 0.0 for score, weight in zip(scores, _weights(sizes), strict=True)]


def _weights(sizes: Sequence[int]) -> list[int]:
    return [size if size < MOST_WORDS else MOST_WORDS for size in sizes]


def high(scores: Sequence[float], sizes: Sequence[int]) -> float:
    """
    What the best blocks of the page read like: the mean of the four highest readings of blocks of eight words or more.

    A page that is unlike those the numbers were fitted on reads low as a whole; its story still reads better than the rest.

        >>> high([-3.0, 0.5, 1.5, 4.0], [20, 30, 40, 2])
        -0.3333333333333333
    """
    best = sorted([score for score, size in zip(scores, sizes, strict=True) if size >= _LONG], reverse=True)[:_BEST]
    return sum(best) / len(best) if best else max(scores, default=0.0)


def _neighbours(scores: Sequence[float]) -> dict[str, bytes]:
    count = len(scores)
    padded = bytes([0, 0, 0, *binned(_NEAR, scores), 0, 0, 0])
    return {f"likely{at}": padded[3 + at : 3 + at + count] for at in _REACH}


def _faded(mass: Sequence[float]) -> dict[str, list[int]]:
    found = {}
    for name, rate in _FADING.items():
        found[f"{name}_above"] = _fading(mass, rate)
        found[f"{name}_below"] = _fading(mass[::-1], rate)[::-1]
    return found


def _fading(mass: Sequence[float], rate: float) -> list[int]:
    """What stands before each block, the nearer the more."""
    here = 0.0
    sums: list[float] = []
    for one in mass:
        sums.append(here)
        here = rate * here + one
    return binned(_FADED, sums)


def _shares(mass: Sequence[float]) -> dict[str, list[int]]:
    sums = list(accumulate(mass, initial=0.0))
    whole = sums[-1] or 1.0
    return {
        "share_above": binned(_SHARES, [sum_ / whole for sum_ in sums[:-1]]),
        "share_below": binned(_SHARES, [(sums[-1] - sum_) / whole for sum_ in sums[1:]]),
    }


def _sure(scores: Sequence[float]) -> dict[str, bytes]:
    """How many blocks away the nearest sure one stands on each side."""
    sure = [at for at, score in enumerate(scores) if score > _SURE]
    mirrored = [len(scores) - 1 - at for at in reversed(sure)]
    return {"sure_above": _since(sure, len(scores)), "sure_below": _since(mirrored, len(scores))[::-1]}


def _since(sure: Sequence[int], count: int) -> bytes:
    """How many blocks above each block the nearest of these stands."""
    return since([at + 1 for at in sure if at + 1 < count], count, _AWAY, before=_FAR)
