"""
The numbers of the clues, read from `weigh/tables/*.json`.

A table holds a part `set` by hand and a part `fitted` by `python -m benchmarks fit`; a clue's number is the sum of both.
There are two forms. A *ranking* has one number a clue. A *labelling* has a number for each label that a clue speaks for or
against, and its `steps` say how likely one label follows another. A group name in `groups` stands for all its labels.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any, NamedTuple

Ranking = Mapping[str, float]


class Labelling(NamedTuple):
    """Numbers by clue and label. `rows` lists, for each clue, only the labels it says something about, by their number."""

    labels: tuple[str, ...]
    rows: Mapping[str, tuple[tuple[int, float], ...]]
    steps: Mapping[int, Mapping[int, float]]

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
    from importlib.resources import files  # noqa: PLC0415  -- heavy, and needed once

    data: dict[str, Any] = json.loads((files("newsparse.weigh") / "tables" / f"{name}.json").read_text("utf-8"))
    return data
