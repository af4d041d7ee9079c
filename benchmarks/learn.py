"""
The two kinds of fitting: a number a clue for yes or no, and a number a clue for one of several.

Both are maximum likelihood with a penalty on the squares of the numbers, found by L-BFGS from zero: same data, same numbers.
Needs numpy and scipy, which the extra `fit` brings (scipy with scikit-learn).
"""

from __future__ import annotations

from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from newsparse.weigh.bins import Bins, Crossed, crossing

Floats: TypeAlias = NDArray[np.float64]
Ints: TypeAlias = NDArray[np.int32]


_STEPS = 90


class Layout:
    """Which column of a matrix of yes and no a name of a bin, or of a pair of crossed bins, has; and the names of the columns."""

    def __init__(self, bins: Bins, crossed: Crossed) -> None:
        self.facts = list(bins)
        self.pairs = [(self.facts.index(a), self.facts.index(b), len(bins[b])) for a, b in crossed]
        sizes = [len(bins[fact]) for fact in self.facts] + [len(bins[a]) * len(bins[b]) for a, b in crossed]
        self.starts = np.cumsum([0, *sizes])
        names = [name for fact in self.facts for name in bins[fact]]
        names += [crossing(one, other) for a, b in crossed for one in bins[a] for other in bins[b]]
        self.names = [*dict.fromkeys(names)]
        column = {name: at for at, name in enumerate(self.names)}
        self.columns = np.array([column[name] for name in names], np.int32)

    def matrix(self, facts: NDArray[np.int8]) -> csr_matrix:
        """
        One row a block; `facts` has a column for each fact.

        What is fitted is what a table can hold: a bin without a name is silent and gets no number, and bins of one name have
        one number.
        """
        columns = [facts[:, at].astype(np.int32) + self.starts[at] for at in range(len(self.facts))]
        for (a, b, width), start in zip(self.pairs, self.starts[len(self.facts) :], strict=False):
            columns.append(facts[:, a].astype(np.int32) * width + facts[:, b] + start)
        index = self.columns[np.stack(columns, 1)]
        rows, width = index.shape
        spoken = np.array([float(bool(name)) for name in self.names])
        return csr_matrix((spoken[index.ravel()], index.ravel(), np.arange(0, rows * width + 1, width)), shape=(rows, len(self.names)))

    def numbers(self, fitted: Floats, start: float, least: float) -> dict[str, float]:
        """The numbers by clue, rounded; a clue that says next to nothing is left out."""
        found = {name: round(float(number), 2) for name, number in zip(self.names, fitted, strict=True) if name and abs(number) >= least}
        return {"every block": round(start, 3), **found}


def logistic(matrix: csr_matrix, yes: NDArray[np.bool_], weight: Floats, penalty: float | Floats) -> tuple[Floats, float]:
    """A number a column, and what every row starts from."""
    return logistic_from(matrix, yes, weight, penalty, np.zeros(len(yes)))


def logistic_from(
    matrix: csr_matrix, yes: NDArray[np.bool_], weight: Floats, penalty: float | Floats, given: Floats
) -> tuple[Floats, float]:
    """The same over odds that are given already, by numbers set by hand."""
    weight = weight / weight.mean()
    matrix = matrix.astype(np.float64)
    turned = matrix.T.tocsr()
    truth = yes.astype(np.float64)

    def loss(numbers: Floats) -> tuple[float, Floats]:
        odds = matrix @ numbers[:-1] + numbers[-1] + given
        off = weight * (1 / (1 + np.exp(-odds)) - truth)
        cost = (weight * (np.logaddexp(0, odds) - truth * odds)).sum() + 0.5 * (penalty * numbers[:-1] ** 2).sum()
        return float(cost), np.append(turned @ off + penalty * numbers[:-1], off.sum())

    found = minimize(loss, np.zeros(matrix.shape[1] + 1), jac=True, method="L-BFGS-B", options={"maxiter": _STEPS}).x
    return found[:-1], float(found[-1])


def softmax(odds: Floats, group: Ints, groups: int) -> Floats:
    """The chance of each candidate among those of its group."""
    high = np.full(groups, -np.inf)
    np.maximum.at(high, group, odds)
    raised = np.exp(odds - high[group])
    whole: Floats = raised / np.bincount(group, raised, groups)[group]
    return whole


def one_of(matrix: csr_matrix, right: NDArray[np.bool_], group: Ints, weight: Floats, penalty: float | Floats) -> Floats:
    """A number a column, so that in each group the right candidates (one or several) are chosen; `weight` is a group's."""
    groups = len(weight)
    some = np.bincount(group, right, groups) > 0
    keep = some[group]
    matrix, right, group = matrix[keep], right[keep], group[keep]
    turned = matrix.T.tocsr()
    present = np.unique(group)

    def loss(numbers: Floats) -> tuple[float, Floats]:
        chance = softmax(matrix @ numbers, group, groups)
        hit = np.bincount(group, chance * right, groups)
        cost = -(weight[present] * np.log(hit[present] + 1e-12)).sum() + 0.5 * (penalty * numbers**2).sum()
        off = weight[group] * (chance - chance * right / np.maximum(1e-12, hit[group]))
        return float(cost), turned @ off + penalty * numbers

    found: Floats = minimize(loss, np.zeros(matrix.shape[1]), jac=True, method="L-BFGS-B", options={"maxiter": _STEPS}).x
    return found


def fold_of(site: str, folds: int = 5) -> int:
    """The fold of a publisher or site; all its pages are in the same one."""
    from hashlib import sha256  # noqa: PLC0415

    return int.from_bytes(sha256(site.encode()).digest()[:4], "big") % folds
