"""The fitting of the numbers of single words, on which all readings of a page rest."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

import numpy as np
from scipy.sparse import csr_matrix, vstack

from benchmarks.chain import FOLDS, Example, chosen, weights
from benchmarks.learn import Floats, Ints, logistic
from benchmarks.pages import FRAMED, PASTED, STORYLESS, STUDDED
from newsparse.story.around import MOST_WORDS

_SITES = 10
"""A word that stands on the pages of so many sites has a number."""
_PENALTY = 2.0
_LEAST = 10
_SAME = frozenset({"inscriptis", "html2text", STORYLESS, PASTED, FRAMED, STUDDED})
"""Pages whose words other pages have too."""


class Layout(NamedTuple):
    """Which column of a matrix a word has: the known words three times over, for anywhere in a block, as its first and as its last."""

    known: dict[str, int]

    def matrix(self, one: Example) -> csr_matrix:
        """One row a block of the page."""
        width = len(self.known)
        numbers = [self.known.get(word, -1) for word in one.page.words.lower]
        index: list[int] = []
        starts, worth = [0], []
        for begin, end in one.draft.ranges:
            words = numbers[begin : min(end, begin + MOST_WORDS)]
            own = [number for number in words if number >= 0]
            own += [number + place * width for place, number in ((1, words[0]), (2, words[-1])) if number >= 0] if words else []
            index += own
            worth += [max(1, len(words)) ** -0.5] * len(own)
            starts.append(len(index))
        found = csr_matrix((np.array(worth), np.array(index, np.int32), np.array(starts)), shape=(len(one.draft.ranges), 3 * width))
        found.sum_duplicates()
        return found


class Words(NamedTuple):
    """The numbers of words, and how the words of each block read by numbers that have not seen its site, in hundredths."""

    fitted: dict[str, int | dict[str, str]]
    held_out: list[Ints]


def words(pages: Sequence[Example]) -> Words:
    """The words that stand on the pages of enough sites, fitted."""
    layout = Layout({word: at for at, word in enumerate(_known(pages))})
    matrices = [layout.matrix(one) for one in pages]
    rows = [chosen(one, at) for at, one in enumerate(pages)]
    matrix = vstack([own[row] for own, row in zip(matrices, rows, strict=True)]).tocsr()
    truth = np.concatenate([one.body[row] for one, row in zip(pages, rows, strict=True)])
    weight = np.concatenate([weights(one, row) for one, row in zip(pages, rows, strict=True)])
    fold = np.concatenate([np.full(len(row), one.fold) for one, row in zip(pages, rows, strict=True)])
    held_out: list[Ints] = [np.zeros(0, np.int32)] * len(pages)
    for without in range(FOLDS):
        keep = fold != without
        numbers, start = logistic(matrix[keep], truth[keep], weight[keep], _PENALTY)
        for at, one in enumerate(pages):
            if one.fold == without:
                held_out[at] = np.rint(100 * (matrices[at] @ numbers + start)).astype(np.int32)
    return Words(_fitted(layout, *logistic(matrix, truth, weight, _PENALTY)), held_out)


def _known(pages: Sequence[Example]) -> list[str]:
    sites: dict[str, set[str]] = defaultdict(set)
    for one in pages:
        if one.sample.converter not in _SAME:
            for word in set(one.page.words.lower):
                sites[word].add(one.sample.site)
    return sorted(word for word, found in sites.items() if len(found) >= _SITES and word.isalpha())


def _fitted(layout: Layout, numbers: Floats, start: float) -> dict[str, int | dict[str, str]]:
    """The numbers as the table holds them; a word that says next to nothing is left out."""
    hundredths = np.rint(100 * numbers).astype(int).reshape(3, -1)
    found: dict[str, int | dict[str, str]] = {"every block": round(100 * start)}
    for place, row in zip(("anywhere", "first", "last"), hundredths.tolist(), strict=True):
        found[place] = listed((word, number) for word, number in zip(layout.known, row, strict=True) if abs(number) >= _LEAST)
    return found


def listed(numbers: Iterable[tuple[str, int]]) -> dict[str, str]:
    """
    Words with their numbers as a table lists them, the lowest number first.

        >>> listed([("said", 35), ("subscribe", -210), ("added", 35)])
        {'-210': 'subscribe', '35': 'added said'}
    """
    found: dict[int, list[str]] = {}
    for word, number in sorted(numbers, key=lambda one: (one[1], one[0])):
        found.setdefault(number, []).append(word)
    return {str(number): " ".join(words) for number, words in found.items()}
