"""
The numbers of the clues, read from `weigh/tables/*.json`.

A table holds a part `set` by hand and a part `fitted` by `python -m benchmarks fit`; a clue's number is the sum of both.
There are two forms. A *ranking* has one number a clue. A *labelling* has a number for each label that a clue speaks for or
against, and its `steps` say how likely one label follows another. A group name in `groups` stands for all its labels.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache
from struct import Struct
from typing import Any

import attrs

Ranking = Mapping[str, float]
_BITS = 32


@attrs.frozen(eq=False)
class Labelling:
    """
    Numbers by clue and label, and of the steps from one label to the next. A step that is not listed adds nothing.

    `rows` lists, for each clue, only the labels it says something about, by their number. What is derived from them is held in
    whole thousandths, so that sums are exact: of two labels with the same sum the first wins, in whatever order clues come.
    `into` holds the steps by the label they lead to; `gain` and `loss` are the most that the two steps at a label can add, and
    take; `reach` is how far apart two labels of a block can be brought by their steps. `packed` holds each clue's numbers for
    all labels as one large number, 32 bits a label, so that one sum adds up all labels at once.
    """

    labels: tuple[str, ...]
    rows: Mapping[str, tuple[tuple[int, float], ...]]
    steps: Mapping[int, Mapping[int, float]]
    packed: Mapping[str, int] = attrs.field(init=False, repr=False)
    into: Mapping[int, Mapping[int, int]] = attrs.field(init=False)
    gain: tuple[int, ...] = attrs.field(init=False)
    loss: tuple[int, ...] = attrs.field(init=False)
    reach: int = attrs.field(init=False)
    _lanes: Struct = attrs.field(init=False, repr=False)
    _signs: int = attrs.field(init=False, repr=False)

    @packed.default
    def _packed(self) -> Mapping[str, int]:
        return {clue: sum([thousandths(number) << _BITS * label for label, number in row]) for clue, row in self.rows.items()}

    @into.default
    def _into(self) -> Mapping[int, Mapping[int, int]]:
        steps = [(to, before, thousandths(number)) for before, after in self.steps.items() for to, number in after.items()]
        return {to: {before: number for end, before, number in steps if end == to} for to in range(len(self.labels))}

    @gain.default
    def _gain(self) -> tuple[int, ...]:
        return tuple([sum([max([0, *side]) for side in self._sides(label)]) for label in range(len(self.labels))])

    @loss.default
    def _loss(self) -> tuple[int, ...]:
        return tuple([sum([min([0, *side]) for side in self._sides(label)]) for label in range(len(self.labels))])

    @reach.default
    def _reach(self) -> int:
        return max(self.gain, default=0) - min(self.loss, default=0)

    @_lanes.default
    def _(self) -> Struct:
        return Struct(f"<{len(self.labels)}i")

    @_signs.default
    def _(self) -> int:
        return sum([1 << _BITS * label + _BITS - 1 for label in range(len(self.labels))])

    def _sides(self, label: int) -> tuple[list[int], list[int]]:
        return list(self.into[label].values()), [into[label] for into in self.into.values() if label in into]

    def total(self, clues: Iterable[str]) -> tuple[int, ...]:
        """
        The sum for each label, in thousandths. A clue that says nothing about a label adds nothing.

            >>> table = Labelling(("date", "paragraph"), {"full stop": ((1, 2.0),), "a month": ((0, 1.5), (1, -0.5))}, {})
            >>> table.total(["full stop", "a month", "ends on a moon"])
            (1500, 1500)
        """
        return self.unpacked(self.packed_sum(clues))

    def packed_sum(self, clues: Iterable[str]) -> int:
        """The sums for all labels as one number, which can be added to others like it; `unpacked` parts them."""
        numbers = self.packed
        return sum([numbers[clue] for clue in clues if clue in numbers])

    def unpacked(self, sums: int) -> tuple[int, ...]:
        """
        The sum for each label.

        Sums below zero borrow from the label above; what gives it back is that every label is given the same large number,
        whose bit is then turned: this is how a machine writes a number below zero.
        """
        return self._lanes.unpack(((sums + self._signs) ^ self._signs).to_bytes(self._lanes.size, "little"))


def thousandths(number: float) -> int:
    """A number of a table as whole thousandths."""
    return round(1000 * number)


@cache
def ranking(name: str) -> Ranking:
    """The numbers of `tables/<name>.json`, one a clue."""
    data = contents(name)
    by_hand: Ranking = data["set"]
    fitted: Ranking = data["fitted"]
    return {**by_hand, **fitted} | {clue: by_hand[clue] + fitted[clue] for clue in by_hand.keys() & fitted.keys()}


@cache
def labelling(name: str) -> Labelling:
    """The numbers of `tables/<name>.json`, by clue and label."""
    data = contents(name)
    labels = tuple(data["labels"])
    groups = {label: [label] for label in labels} | data["groups"]
    rows = {clue: _row(labels, groups, data["set"].get(clue, {}), data["fitted"].get(clue, {})) for clue in _clues(data)}
    steps: dict[int, dict[int, float]] = defaultdict(dict)
    for before, after in data["steps"].items():
        for one in groups[before]:
            steps[labels.index(one)] |= dict(_row(labels, groups, after))
    return Labelling(labels, rows, dict(steps))


def _clues(data: Mapping[str, Any]) -> list[str]:
    return list(dict.fromkeys([*data["set"], *data["fitted"]]))


def _row(labels: tuple[str, ...], groups: Mapping[str, list[str]], *parts: Mapping[str, float]) -> tuple[tuple[int, float], ...]:
    """One clue's numbers by label number. What a group is given and what its label is given add up."""
    sums: dict[int, float] = defaultdict(float)
    for part in parts:
        for name, number in part.items():
            for label in groups[name]:
                sums[labels.index(label)] += number
    return tuple(sorted(sums.items()))


def contents(name: str) -> dict[str, Any]:
    """Everything that `tables/<name>.json` holds."""
    import json  # noqa: PLC0415  -- not needed to import the package
    from pathlib import Path  # noqa: PLC0415

    data: dict[str, Any] = json.loads((Path(__file__).parent / "tables" / f"{name}.json").read_text("utf-8"), parse_int=float)
    return data
