"""The best label for each block along the whole text."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from newsparse.weigh.table import Labelling

Steps = Mapping[int, Mapping[int, int]]


def best_path(scores: Iterable[Sequence[int]], table: Labelling) -> list[int]:
    """
    The labels, by number, whose scores and steps from one to the next have the highest sum (Viterbi 1967); all in thousandths.

    A label that lies so far behind another of its block that no pair of steps can make up for it is not looked at, which
    leaves a few a block.

        >>> from newsparse.weigh.table import Labelling
        >>> best_path([(1000, 0), (1000, 1100)], Labelling(("date", "byline"), {}, {0: {0: 0.5}}))
        [0, 0]
    """
    return trace([possible(row, table) for row in scores], table.into)


def possible(row: Sequence[int], table: Labelling) -> dict[int, int]:
    """The labels of a block that may stand on the best path: mostly one, which the widest reach of all labels tells at once."""
    ranked = sorted(row)
    least = ranked[-1] - table.reach
    if ranked[-2:][0] < least:
        return {row.index(ranked[-1]): ranked[-1]}
    near = {label: score for label, score in enumerate(row) if score >= least}
    loss, gain = table.loss, table.gain
    least = max([score + loss[label] for label, score in near.items()])
    return {label: score for label, score in near.items() if score + gain[label] >= least}


def trace(rows: Sequence[Mapping[int, int]], into: Steps) -> list[int]:
    """
    The best path through the labels that are possible. At a block with one label all paths meet, so that what lies between two
    such blocks is found for itself.

        >>> trace([{0: 5}, {0: 2, 1: 2}, {1: 7}], {0: {}, 1: {0: 3}})
        [0, 1, 1]
    """
    path = [next(iter(row)) for row in rows]
    done = 0
    for start in [at for at, row in enumerate(rows) if len(row) > 1]:
        if start >= done:
            done = next((at for at in range(start, len(rows)) if len(rows[at]) == 1), len(rows))
            first = max(0, start - 1)
            path[first : done + 1] = _between(rows[first : done + 1], into)
    return path


def _between(rows: Sequence[Mapping[int, int]], into: Steps) -> list[int]:
    """The best path through a few blocks."""
    sums = rows[0]
    back: list[dict[int, int]] = []
    for row in rows[1:]:
        order = sorted(sums, key=sums.__getitem__, reverse=True)
        came = {label: _before(into[label], sums, order) for label in row}
        back.append(came)
        sums = {label: score + sums[came[label]] + into[label].get(came[label], 0) for label, score in row.items()}
    path = [max(sums, key=sums.__getitem__)]
    for came in reversed(back):
        path.append(came[path[-1]])
    return path[::-1]


def _before(steps: Mapping[int, int], sums: Mapping[int, int], order: Sequence[int]) -> int:
    """The best label to come from: the best of those without a listed step, or one whose step makes up for its lower sum."""
    if steps.keys().isdisjoint(order):
        return order[0]
    best = next((label for label in order if label not in steps), order[0])
    high = sums[best] + steps.get(best, 0)
    for label in order:
        if label in steps and sums[label] + steps[label] > high:
            best, high = label, sums[label] + steps[label]
    return best
