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
from typing import Any

import attrs

Ranking = Mapping[str, float]


@attrs.frozen(eq=False)
class Labelling:
    """
    Numbers by clue and label, and of the steps from one label to the next. A step that is not listed adds nothing.

    `rows` lists, for each clue, only the labels it says something about, by their number. `into` holds the same steps by the
    label they lead to; `gain` and `loss` are the most that the two steps at a label can add, and take;
    `reach` is how far apart two labels of a block can be brought by their steps.
    """

    labels: tuple[str, ...]
    rows: Mapping[str, tuple[tuple[int, float], ...]]
    steps: Mapping[int, Mapping[int, float]]
    into: Mapping[int, Mapping[int, float]] = attrs.field(init=False)
    gain: tuple[float, ...] = attrs.field(init=False)
    loss: tuple[float, ...] = attrs.field(init=False)
    reach: float = attrs.field(init=False)

    @into.default
    def _into(self) -> Mapping[int, Mapping[int, float]]:
        return {to: {before: after[to] for before, after in self.steps.items() if to in after} for to in range(len(self.labels))}

    @gain.default
    def _gain(self) -> tuple[float, ...]:
        return tuple(sum(max([0.0, *side.values()]) for side in self._sides(label)) for label in range(len(self.labels)))

    @loss.default
    def _loss(self) -> tuple[float, ...]:
        return tuple(sum(min([0.0, *side.values()]) for side in self._sides(label)) for label in range(len(self.labels)))

    @reach.default
    def _reach(self) -> float:
        return max(self.gain, default=0.0) - min(self.loss, default=0.0)

    def _sides(self, label: int) -> tuple[Mapping[int, float], Mapping[int, float]]:
        return self.into[label], self.steps.get(label, {})

    def total(self, clues: Iterable[str]) -> tuple[float, ...]:
        """
        The sum for each label.

            >>> table = Labelling(("date", "paragraph"), {"full stop": ((1, 2.0),), "a month": ((0, 1.5), (1, -0.5))}, {})
            >>> table.total(["full stop", "a month"])
            (1.5, 1.5)
        """
        sums = [0.0] * len(self.labels)
        for clue in clues:
            for label, number in self.rows[clue]:
                sums[label] += number
        return tuple(sums)


@cache
def ranking(name: str) -> Ranking:
    """The numbers of `tables/<name>.json`, one a clue."""
    data = _table(name)
    return {clue: data["set"].get(clue, 0.0) + data["fitted"].get(clue, 0.0) for clue in _clues(data)}


@cache
def labelling(name: str) -> Labelling:
    """The numbers of `tables/<name>.json`, by clue and label."""
    data = _table(name)
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


def _table(name: str) -> dict[str, Any]:
    import json  # noqa: PLC0415  -- not needed to import the package
    from pathlib import Path  # noqa: PLC0415

    data: dict[str, Any] = json.loads((Path(__file__).parent / "tables" / f"{name}.json").read_text("utf-8"))
    return data
