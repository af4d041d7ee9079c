"""The words of different quotes, one inside the other or apart."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from newsparse.span import Range

_MOST_SWEEPS = 8


def nested(text: str, pieces: Sequence[Sequence[Range]], cues: Sequence[int]) -> list[tuple[Range, ...]]:
    """
    The pieces of each quote, cut so that no two quotes share a part only.

    The one that begins first ends where the other's cue begins, or its words: “said it was cold and called the pier ‘lost’”.
    `cues` says where each quote's cue stands, -1 for none. A quote may be left without pieces.

        >>> story = "She said it was cold and called it a lost cause."
        >>> nested(story, [[(9, 38)], [(32, 47)]], [4, 25])
        [((9, 24),), ((32, 47),)]
    """
    ranges = sorted([piece for own in pieces for piece in own])
    if all(end <= start and first < end for (first, end), (start, _) in pairwise([*ranges, (len(text), 0)])):
        return [tuple(own) for own in pieces]
    found = [list(own) for own in pieces]
    for _ in range(_MOST_SWEEPS):
        crossed = _crossed(found)
        if not crossed:
            break
        for (one, at), (other, behind) in crossed:
            start, end = found[one][at]
            begins = found[other][behind][0]
            cut = cues[other] if start < cues[other] < begins else begins
            found[one][at] = start, min(end, start + len(text[start:cut].rstrip(" \t\r\n,;:–—-“„«\"'‘")))
    else:
        for (one, at), (_, _) in _crossed(found):
            start, _ = found[one][at]
            found[one][at] = start, start
    return [tuple(piece for piece in own if piece[0] < piece[1]) for own in found]


def _crossed(pieces: Sequence[Sequence[Range]]) -> list[tuple[tuple[int, int], tuple[int, int]]]:
    """The pairs of pieces that share a part only, the first of each the one that begins first. Without the first ones none do."""
    order = sorted((start, -end, number, at) for number, own in enumerate(pieces) for at, (start, end) in enumerate(own))
    found = []
    around: list[tuple[int, int, int]] = []
    for start, negative, number, at in order:
        while around and around[-1][0] <= start:
            around.pop()
        while around and around[-1][0] < -negative:
            found.append((around.pop()[1:], (number, at)))
        around.append((-negative, number, at))
    return found
