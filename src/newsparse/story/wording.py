"""
How much the words of each block are those of stories: of the block by itself, and of the blocks around it.

Stories say other words than menus, teasers and notices do, whatever the site. The words that stand on the pages of ten
sites or more have numbers of their own (`weigh/tables/wording.json`), and so has what a block opens and closes with.
"""

from __future__ import annotations

from functools import cache
from itertools import accumulate, repeat
from math import sqrt
from operator import mul, truediv
from typing import TYPE_CHECKING

from newsparse.story.around import MOST_WORDS, within
from newsparse.story.mass import high
from newsparse.weigh.bins import binned
from newsparse.weigh.vocabulary import vocabulary

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsparse.span import Range
    from newsparse.weigh.vocabulary import Vocabulary

WORDING_EDGES = (-5.0, -3.0, -2.0, -1.5, -1.0, -0.5, 0.0, 0.5, 1.0, 1.5, 2.0, 3.0, 4.0)
_EDGES = [100 * edge for edge in WORDING_EDGES]
_ROOTS = [sqrt(size) for size in range(MOST_WORDS + 1)]
_REACH = {"wording1": 1, "wording4": 4, "wording8": 8}
_WHOSE = {
    "wording": "its words",
    "wording1": "the words of it and the blocks beside it",
    "wording4": "the words of the 4 blocks on each side",
    "wording8": "the words of the 8 blocks on each side",
    "wording_behind": "its words against the best of the page",
}

WORDING: dict[str, tuple[str, ...]] = {
    name: tuple([f"{whose} read below {edge:g}" for edge in WORDING_EDGES] + [f"{whose} read above 4"]) for name, whose in _WHOSE.items()
}


def wordings(words: Sequence[str], ranges: Sequence[Range]) -> list[int]:
    """
    The odds that the words of each block are those of a story, by nothing but the words: their logarithm, in hundredths.

    `words` are in lower case, and `ranges` say which of them stand in each block.

        >>> said = "the mayor said on tuesday that the bridge would stay open".split()
        >>> asked = "subscribe to our newsletter".split()
        >>> story, notice = wordings(said + asked, [(0, len(said)), (len(said), len(said) + len(asked))])
        >>> story > 0 > notice
        True
    """
    every_block, anywhere, first, last = _numbers()
    sums = [0, *accumulate(map(anywhere.get, words, repeat(0)))]
    found = []
    for begin, end in ranges:
        if begin == end:
            found.append(every_block)
            continue
        size = end - begin if end - begin < MOST_WORDS else MOST_WORDS
        stop = begin + size
        whole = sums[stop] - sums[begin] + first.get(words[begin], 0) + last.get(words[stop - 1], 0)
        found.append(every_block + round(whole / _ROOTS[size]))
    return found


def columns(scores: Sequence[int], sizes: Sequence[int]) -> dict[str, list[int]]:
    """The columns of `WORDING` for blocks whose words have these odds; of several blocks the mean counts, where a long one counts more."""
    best = high(scores, sizes)
    weights = [size + 1 if size < MOST_WORDS else MOST_WORDS + 1 for size in sizes]
    sums, wholes = [0, *accumulate(map(mul, scores, weights))], [0, *accumulate(weights)]
    found = {"wording": binned(_EDGES, scores)}
    for name, reach in _REACH.items():
        found[name] = binned(_EDGES, map(truediv, within(sums, reach), within(wholes, reach)))
    found["wording_behind"] = binned(_EDGES, [score - best for score in scores])
    return found


@cache
def _numbers() -> Vocabulary:
    return vocabulary("wording")
