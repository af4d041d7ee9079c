"""
Facts in bins, for many blocks at once.

A fact is a number of a bin, and every bin has words, which are the name of a clue. Facts that mean something only
together are crossed: the clue is then named by both. The sums over a thousand blocks are taken fact by fact, which costs
a third of going block by block; `names` gives the same clues for one block.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from operator import getitem
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsparse.weigh.table import Ranking

Columns = Mapping[str, Sequence[int]]
"""For each fact its bin in every block. A fact that is not there is in its first bin, which is silent, everywhere."""
Bins = Mapping[str, tuple[str, ...]]
"""For each fact the words of its bins; an empty one says nothing."""
Crossed = Sequence[tuple[str, str]]


def crossing(one: str, other: str) -> str:
    """The name of the clue that two facts make together; empty when either says nothing."""
    return f"{one}, {other}" if one and other else ""


def names(columns: Columns, bins: Bins, crossed: Crossed, numbers: Ranking, block: int) -> list[str]:
    """The clues in one block, as far as they have a number."""
    single = {fact: words[columns[fact][block]] if fact in columns else "" for fact, words in bins.items()}
    return [name for name in (*single.values(), *(crossing(single[a], single[b]) for a, b in crossed)) if name in numbers]


class Form:
    """The numbers of one ranking laid out by fact and bin, so that summing needs no names."""

    def __init__(self, bins: Bins, crossed: Crossed, numbers: Ranking) -> None:
        self.single = {fact: row for fact, words in bins.items() if any(row := tuple([numbers.get(name, 0.0) for name in words]))}
        self.crossed = {
            (a, b): rows
            for a, b in crossed
            if any(map(any, rows := tuple([tuple([numbers.get(crossing(one, other), 0.0) for other in bins[b]]) for one in bins[a]])))
        }
        self.start = numbers.get("every block", 0.0)

    def sums(self, columns: Columns, count: int) -> list[float]:
        """The sum of the clues' numbers for each block."""
        parts: list[Iterable[float]] = [[self.start] * count]
        parts += [map(row.__getitem__, columns[fact]) for fact, row in self.single.items() if fact in columns]
        parts += [map(getitem, map(rows.__getitem__, columns[a]), columns[b]) for (a, b), rows in self.crossed.items()]
        return list(map(sum, zip(*parts, strict=True)))
