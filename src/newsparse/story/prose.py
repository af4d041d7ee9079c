"""
Where on a page the prose is, and what it talks about.

The densest stretch is the run of blocks with the highest sum of its words less a price for each block: a high price
finds the longest run of long paragraphs, a low one bridges lists and short lines.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain

from newsparse.span import Range

_MOST_WORDS = 80


def densest(sizes: Sequence[int], price: int) -> Range:
    """
    The first block of the densest stretch and the one after its last; (0, 0) when no block is worth its price.

        >>> densest([2, 1, 40, 3, 60, 2, 1, 1, 20], price=15)
        (2, 5)
    """
    return best_stretch([(size if size < _MOST_WORDS else _MOST_WORDS) - price for size in sizes])


def best_stretch(worth: Sequence[float]) -> Range:
    """
    The first block of the stretch with the highest sum and the one after its last; (0, 0) when nothing is worth anything.

        >>> best_stretch([-1.0, 2.0, -0.5, 3.0, -4.0, 1.0])
        (1, 4)
    """
    high = here = 0.0
    start = 0
    found = (0, 0)
    for at, one in enumerate(worth):
        if here <= 0:
            here, start = one, at
        else:
            here += one
        if here > high:
            high, found = here, (start, at + 1)
    return found


def occurrences(vocabulary: Iterable[frozenset[str]]) -> Counter[str]:
    """In how many of these blocks each word stands."""
    return Counter(chain.from_iterable(vocabulary))


def shares(vocabulary: Sequence[frozenset[str]], stretch: Range, inside: Mapping[str, int]) -> list[float]:
    """
    For each block the share of its vocabulary that other blocks of the stretch have too; `inside` are the stretch's occurrences.

        >>> blocks = [frozenset({"rates", "bank"}), frozenset({"bank", "rates", "governor"}), frozenset({"login"})]
        >>> shares(blocks, (0, 2), occurrences(blocks[0:2]))
        [1.0, 0.6666666666666666, 0.0]
    """
    start, end = stretch
    once, twice = frozenset(inside), frozenset([word for word, count in inside.items() if count > 1])
    known = [*[once] * start, *[twice] * (end - start), *[once] * (len(vocabulary) - end)]
    return [len(said & own) / len(said) if said else -1.0 for said, own in zip(vocabulary, known, strict=True)]
