"""
Facts in bins, for many blocks at once.

A fact is a number of a bin, and every bin has words, which are the name of a clue. Facts that mean something only
together are crossed: the clue is then named by both. `names` gives the clues in one block; `Form` sums their numbers for
all blocks of a page.

The sums are what reading a page spends most of its time on: a hundred facts and crossings for hundreds of blocks, four
times. So they are taken for all blocks at once. A bin is a byte, a fact's column a row of bytes with an empty one behind each,
and a row of bytes a long integer: a product and a sum of such integers number the combinations that several facts make,
`bytes.translate` puts the numbers of the clues in their place, and sums of long integers add them up, two bytes a block so
that none flows over into the next. Numbers are held as whole thousandths, so that a sum is exact and does not depend on the
order it is taken in.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from itertools import repeat
from math import prod
from operator import itemgetter
from struct import pack, unpack
from typing import TYPE_CHECKING, NamedTuple

from newsparse.weigh.table import thousandths

if TYPE_CHECKING:
    from newsparse.weigh.table import Ranking

Columns = Mapping[str, Sequence[int]]
"""For each fact its bin in every block. A fact that is not there is in its first bin, which is silent, everywhere."""
Bins = Mapping[str, tuple[str, ...]]
"""For each fact the words of its bins; an empty one says nothing."""
Crossed = Sequence[tuple[str, str]]
Row = Sequence[int]
"""For each bin of a fact its number, in thousandths."""

MOST_COMBINATIONS = 256
"""A group of facts has no more combinations than this: their number is a byte."""
_MOST_APART = 0xFFFF
"""So many thousandths may lie between the lowest and the highest sum of a group: its sums above the lowest take two bytes."""


def binned(edges: Sequence[float], values: Iterable[float]) -> list[int]:
    """
    The bin of each value, by the edges between the bins: a value on an edge is in the bin above it.

        >>> binned((0.0, 5.0, 10.0), [-1.0, 5.0, 7.0, 12.0])
        [0, 2, 2, 3]
    """
    return list(map(bisect_right, repeat(edges), values))


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


class Group(NamedTuple):
    """
    Some facts whose combinations are looked up at once.

    The number of a combination is written in as many digits as there are facts, each digit a bin. `low` and `high` give its
    sum in thousandths, a byte each, as what it lies above `least`; `first` is the sum of the first bins of all.
    """

    leading: str
    others: Sequence[tuple[str, int]]
    """Each but the leading one with how many bins it has."""
    first: int
    least: int
    low: bytes
    high: bytes


def _group(facts: Sequence[tuple[str, int]], single: Mapping[str, Row], crossed: Mapping[tuple[str, str], Sequence[Row]]) -> Group:
    """The group of these facts; `single` holds the numbers of those that are not summed elsewhere."""
    sums = [0]
    bins: dict[str, list[int]] = {}
    for fact, size in facts:
        sums = [known + number for known in sums for number in single.get(fact, [0] * size)]
        bins = {name: [bin_ for bin_ in column for _ in range(size)] for name, column in bins.items()}
        bins[fact] = [*range(size)] * (len(sums) // size)
    for (a, b), rows in crossed.items():
        sums = [known + rows[one][other] for known, one, other in zip(sums, bins[a], bins[b], strict=True)]
    least = min(sums)
    above = [number - least for number in sums] + [0] * (MOST_COMBINATIONS - len(sums))
    if len(sums) > MOST_COMBINATIONS or max(above) > _MOST_APART:
        raise ValueError(f"{', '.join(fact for fact, _ in facts)}: more than {MOST_COMBINATIONS} combinations, or numbers too far apart")
    whole = pack(f"<{MOST_COMBINATIONS}H", *above)
    return Group(facts[0][0], facts[1:], sums[0], least, whole[::2], whole[1::2])


class Form:
    """The numbers of one ranking laid out by facts and bins, so that summing needs no names."""

    def __init__(self, bins: Bins, crossed: Crossed, numbers: Ranking) -> None:
        whole = {name: thousandths(number) for name, number in numbers.items()}
        single = {fact: row for fact, words in bins.items() if any(row := [whole.get(name, 0) for name in words])}
        pairs = {
            (a, b): rows
            for a, b in crossed
            if any(map(any, rows := [[whole.get(crossing(one, other), 0) for other in bins[b]] for one in bins[a]]))
        }
        used = {fact: words for fact, words in bins.items() if fact in single or any(fact in pair for pair in pairs)}
        self.facts = [*used]
        self.start = whole.get("every block", 0)
        self.groups = []
        for facts in grouped(used, [*pairs]):
            own = {fact: single.pop(fact) for fact in facts if fact in single}
            inside = {pair: pairs.pop(pair) for pair in [*pairs] if {*pair} <= {*facts}}
            self.groups.append(_group([(fact, len(bins[fact])) for fact in facts], own, inside))

    def sums(self, columns: Columns, count: int) -> list[float]:
        """The sum of the clues' numbers for each block."""
        integer = int.from_bytes
        rows = {fact: integer(columns[fact], "little") for fact in self.facts if fact in columns}.get
        size = 2 * (count // 2 + 1)
        lanes = integer(b"\xff\0" * size, "little")
        start, even, odd = self.start, 0, 0
        for leading, others, first, least, low, high in self.groups:
            number = rows(leading, 0)
            for fact, bins in others:
                number = number * bins + rows(fact, 0)
            if not number:
                start += first
                continue
            start += least
            combinations = number.to_bytes(size, "little")
            above = integer(combinations.translate(low) + combinations.translate(high), "little")
            even += above & lanes
            odd += above >> 8 & lanes
        sums = [0.0] * size
        sums[::2], sums[1::2] = _unpacked(even, start, size // 2), _unpacked(odd, start, size // 2)
        return sums[:count]


def _unpacked(lanes: int, start: int, count: int) -> list[float]:
    """The sums of every other block, from the sums of their low bytes and of their high ones."""
    found = unpack(f"<{2 * count}H", lanes.to_bytes(4 * count, "little"))
    return [(start + low + (high << 8)) / 1000 for low, high in zip(found[:count], found[count:], strict=True)]
