"""The best label for each block along the whole text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from newsparse.weigh.table import Labelling

Steps = Mapping[int, Mapping[int, float]]


def best_path(scores: Sequence[Sequence[float]], table: Labelling) -> list[int]:
    """
    The labels, by number, whose scores and steps from one to the next have the highest sum (Viterbi 1967).

    A step that the table does not list adds nothing. A label that lies so far behind the best of its block that no pair of
    steps can make up for it is not looked at, which leaves one or two a block.

        >>> from newsparse.weigh.table import Labelling
        >>> best_path([(1.0, 0.0), (1.0, 1.1)], Labelling(("date", "byline"), {}, {0: {0: 0.5}}))
        [0, 0]
    """
    worth = [number for after in table.steps.values() for number in after.values()]
    slack = 2 * (max(worth, default=0.0) - min(worth, default=0.0)) + abs(max(worth, default=0.0)) * 2
    alive: list[dict[int, float]] = []
    for row in scores:
        least = max(row) - slack
        alive.append({label: score for label, score in enumerate(row) if score >= least})
    return _trace(alive, table.steps)


def _trace(alive: list[dict[int, float]], steps: Steps) -> list[int]:
    if not alive:
        return []
    sums = alive[0]
    back: list[dict[int, int]] = []
    for row in alive[1:]:
        came: dict[int, int] = {}
        ahead: dict[int, float] = {}
        for label, score in row.items():
            high, came[label] = max([(total + steps.get(before, {}).get(label, 0.0), before) for before, total in sums.items()])
            ahead[label] = high + score
        back.append(came)
        sums = ahead
    path = [max(sums, key=sums.__getitem__)]
    for came in reversed(back):
        path.append(came[path[-1]])
    return path[::-1]


def path_score(scores: Sequence[Sequence[float]], path: Sequence[int], steps: Steps) -> float:
    """The sum of a path's scores and steps."""
    return sum(row[label] for row, label in zip(scores, path, strict=True)) + sum(steps.get(a, {}).get(b, 0.0) for a, b in pairwise(path))
