"""
Facts in bins, for many blocks at once.

A fact is a number of a bin, and every bin has words, which are the name of a clue. Facts that mean something only
together are crossed: the clue is then named by both. `names` gives the clues in one block; `Form` sums their numbers for
all blocks of a page.

The sums are what reading a page spends most of its time on: a hundred facts and crossings for hundreds of blocks, four
times. But bins are few, and blocks are alike. So facts are looked up some at a time: a group of them has one sum for each
combination of its bins, taken when it is first met and kept. Numbers are held as whole thousandths, so that a sum is exact
and does not depend on the order it is taken in.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import repeat
from math import prod
from operator import getitem, itemgetter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsparse.weigh.table import Ranking

Columns = Mapping[str, Sequence[int]]
"""For each fact its bin in every block. A fact that is not there is in its first bin, which is silent, everywhere."""
Bins = Mapping[str, tuple[str, ...]]
"""For each fact the words of its bins; an empty one says nothing."""
Crossed = Sequence[tuple[str, str]]
Row = Sequence[int]
"""For each bin of a fact its number, in thousandths."""

MOST_COMBINATIONS = 10_000
"""A group of facts has no more combinations than this. Of ten thousand, pages show some hundreds."""

_MOST_KEPT = 4_096
"""When a group has met so many, it begins anew: a thousand pages of as many sites bring most groups to some hundreds."""


def crossing(one: str, other: str) -> str:
    """The name of the clue that two facts make together; empty when either says nothing."""
    return f"{one}, {other}" if one and other else ""


def names(columns: Columns, bins: Bins, crossed: Crossed, numbers: Ranking, block: int) -> list[str]:
    """The clues in one block, as far as they have a number."""
    single = {fact: words[columns[fact][block]] if fact in columns else "" for fact, words in bins.items()}
    return [name for name in (*single.values(), *(crossing(single[a], single[b]) for a, b in crossed)) if name in numbers]


def chosen(columns: Columns, blocks: Sequence[int]) -> dict[str, Sequence[int]]:
    """
    The columns of some of the blocks alone.

        >>> chosen({"end": [0, 3, 1]}, [2, 0])
        {'end': (1, 0)}
    """
    if len(blocks) < 2:
        return {fact: [column[at] for at in blocks] for fact, column in columns.items()}
    pick = itemgetter(*blocks)
    return {fact: pick(column) for fact, column in columns.items()}


def grouped(bins: Bins, crossed: Crossed) -> list[list[str]]:
    """
    The facts in groups of no more than `MOST_COMBINATIONS`: each crossing inside of one group, each fact in one at least.

    A crossing goes where it makes a group grow least, a fact without one to those that stand beside it in `bins`.

        >>> grouped({"words": ("few", "many"), "end": ("none", "stop"), "place": ("top", "end")}, [("words", "place")])
        [['words', 'place'], ['end']]
    """
    groups: list[list[str]] = []
    for pair in crossed:
        room = [group for group in groups if _combinations({*group, *pair}, bins) <= MOST_COMBINATIONS]
        group = min(room, key=lambda one: _combinations({*pair} - {*one}, bins), default=None)
        if group is None:
            groups.append(group := [])
        group += [fact for fact in pair if fact not in group]
    beside: list[str] = []
    for fact in [fact for fact in bins if not any(fact in group for group in groups)]:
        if not beside or _combinations([*beside, fact], bins) > MOST_COMBINATIONS:
            groups.append(beside := [])
        beside.append(fact)
    return groups


def _combinations(facts: Iterable[str], bins: Bins) -> int:
    return prod([len(bins[fact]) for fact in facts])


class Group(dict[tuple[int, ...], int]):
    """The sums of some facts and of those that are crossed, in thousandths, by the bins they are in: of the combinations met."""

    def __init__(self, facts: Sequence[str], single: Sequence[Row], crossed: Mapping[tuple[str, str], Sequence[Row]]) -> None:
        super().__init__()
        self.facts = facts
        self.single = single
        self.crossed = [(facts.index(a), facts.index(b), rows) for (a, b), rows in crossed.items()]

    def __missing__(self, bins: tuple[int, ...]) -> int:
        if len(self) >= _MOST_KEPT:
            self.clear()
        self[bins] = found = sum(map(getitem, self.single, bins)) + sum([rows[bins[a]][bins[b]] for a, b, rows in self.crossed])
        return found

    def of(self, columns: Columns, silent: Sequence[int]) -> Iterable[int]:
        """The sum for each block."""
        return map(self.__getitem__, zip(*[columns.get(fact, silent) for fact in self.facts], strict=True))


class Form:
    """The numbers of one ranking laid out by facts and bins, so that summing needs no names."""

    def __init__(self, bins: Bins, crossed: Crossed, numbers: Ranking) -> None:
        whole = {name: round(1000 * number) for name, number in numbers.items()}
        single = {fact: row for fact, words in bins.items() if any(row := [whole.get(name, 0) for name in words])}
        pairs = {
            (a, b): rows
            for a, b in crossed
            if any(map(any, rows := [[whole.get(crossing(one, other), 0) for other in bins[b]] for one in bins[a]]))
        }
        used = {fact: words for fact, words in bins.items() if fact in single or any(fact in pair for pair in pairs)}
        self.start = whole.get("every block", 0)
        self.groups = []
        for facts in grouped(used, [*pairs]):
            rows = [single.pop(fact) if fact in single else [0] * len(bins[fact]) for fact in facts]
            inside = {pair: pairs.pop(pair) for pair in [*pairs] if {*pair} <= {*facts}}
            self.groups.append(Group(facts, rows, inside))

    def sums(self, columns: Columns, count: int) -> list[float]:
        """The sum of the clues' numbers for each block."""
        silent = [0] * count
        parts: list[Iterable[int]] = [repeat(self.start, count)]
        parts += [group.of(columns, silent) for group in self.groups if not columns.keys().isdisjoint(group.facts)]
        return [found / 1000 for found in map(sum, zip(*parts, strict=True))]
