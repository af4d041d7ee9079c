"""The fitting of the labels themselves."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from benchmarks.chain import Example, chosen, weights
from benchmarks.learn import Floats, logistic_from
from benchmarks.pages import STUDDED
from newsparse.article.labels import Label
from newsparse.story import clues
from newsparse.story.again import TOLD_AGAIN
from newsparse.story.copy import COPY
from newsparse.story.crossheads import CROSSHEADS
from newsparse.story.facts import Facts
from newsparse.story.likeness import LIKENESS_EDGES
from newsparse.weigh.table import Labelling

_BY_HAND = (
    *filter(None, COPY),
    *CROSSHEADS,
    "in a text of long blocks",
    *filter(None, clues.FRONT),
    *filter(None, clues.KICKERS),
    clues.REPEATS[TOLD_AGAIN],
    "opens the story without",
)
"""
What holds for copy without a page around it, of which the pages have little, and how likely a block is a crosshead, which is
fitted already: both are set by hand alone.
"""
_PENALTY, _NAMED_PENALTY = 100.0, 5.0
"""On the squares of the numbers. Clues that name a kind of furniture are rare and hold on any page, so they may be large."""
_LEAST = 0.01
_STEPS = (LIKENESS_EDGES[0] - 1, *LIKENESS_EDGES, LIKENESS_EDGES[-1] + 1)
_READ = {name: (low + high) / 4 for (low, high), row in zip(pairwise(_STEPS), clues.READING, strict=True) for name in row}
"""
Half of the odds that a reading stands for are added to its fitted number. What is set by hand speaks for single labels and
knows nothing of the reading; without this it outvotes a sure one.
"""
_BODY = [list(Label).index(Label.PARAGRAPH), list(Label).index(Label.CROSSHEAD)]


class Blocks(NamedTuple):
    """The blocks that labels are fitted on, a row each."""

    names: list[str]
    clues: csr_matrix
    body: NDArray[np.bool_]
    weight: Floats
    ahead: Floats
    """How far the numbers set by hand put the body's labels above all others."""
    fold: NDArray[np.int64]


def blocks(pages: Sequence[Example], facts: Sequence[list[Facts]], table: Labelling) -> Blocks:
    """
    The rows of all pages; `table` holds the numbers set by hand only.

    A block taken for the standfirst is left out: many bodies of the data have it, and its number for the body would grow until
    it outdid the one that is set for the standfirst. Stories with a list of teasers in them are left out too: the readings have
    learnt what such a list is, and labels that learn it once more read no page better.
    """
    rows, truth, weight, by_hand, fold = [], [], [], [], []
    for at, (one, told) in enumerate(zip(pages, facts, strict=True)):
        if one.sample.converter == STUDDED:
            continue
        picked = np.array([block for block in chosen(one, at) if not told[block].standfirst], np.int64)
        truth.append(one.body[picked])
        weight.append(weights(one, picked))
        fold += [one.fold] * len(picked)
        for block in picked.tolist():
            names = list(clues.named(told[block]))
            rows.append([name for name in names if not name.startswith(_BY_HAND)])
            by_hand.append(ahead([number / 1000 for number in table.total(names)]))
    names, matrix = _matrix(rows)
    return Blocks(names, matrix, np.concatenate(truth), np.concatenate(weight), np.array(by_hand), np.array(fold))


def ahead(sums: Sequence[float]) -> float:
    """How far the better of the body's labels lies above all others."""
    return max(sums[label] for label in _BODY) - max(number for label, number in enumerate(sums) if label not in _BODY)


def labels(known: Blocks, without: int | None = None) -> dict[str, dict[str, float]]:
    """What each clue adds to "paragraph or crosshead", over the numbers that are set by hand."""
    keep = known.fold != without
    penalty = np.array([_NAMED_PENALTY if "says " in name else _PENALTY for name in known.names])
    body, start = logistic_from(known.clues[keep], known.body[keep], known.weight[keep], penalty, known.ahead[keep])
    found = {"any block": {"body": round(start, 2)}}
    for name, fitted in zip(known.names, body, strict=True):
        number = round(float(fitted + _READ.get(name, 0.0)), 2)
        if abs(number) >= _LEAST and name != "any block":
            found[name] = {"body": number}
    return found


def _matrix(rows: Sequence[Iterable[str]]) -> tuple[list[str], csr_matrix]:
    names = sorted({name for row in rows for name in row})
    column = {name: at for at, name in enumerate(names)}
    index = [np.array([column[name] for name in row], np.int32) for row in rows]
    flat: NDArray[np.int32] = np.concatenate(index)
    return names, csr_matrix((np.ones(len(flat), np.float32), flat, np.cumsum([0, *map(len, index)])), shape=(len(rows), len(names)))
