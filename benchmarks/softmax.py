"""Numbers for named clues, so that the right one of several candidates has the highest sum."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

_LEAST_NUMBER = 0.05


class Choice(NamedTuple):
    """Candidates, each with its clues, and how right each is: 1 for the right one, 0 for a wrong one."""

    candidates: Sequence[Sequence[str]]
    right: Sequence[float]


def yes_or_no(clues: Sequence[str], yes: bool) -> Choice:  # noqa: FBT001  -- what the choice is
    """The choice between a sum above 0 and one below."""
    return Choice([clues, ()], [float(yes), float(not yes)])


def fit(choices: Iterable[Choice], *, least: int = 8, penalty: float = 2.0) -> dict[str, float]:
    """
    One number a clue: the maximum of the probability of right choices under a softmax of sums, with an L2 penalty.

    A clue met in fewer than `least` choices has no number. Same choices, same numbers.
    """
    import numpy as np  # noqa: PLC0415  -- an extra that only fitting needs
    from scipy.optimize import minimize  # noqa: PLC0415
    from scipy.sparse import csr_matrix  # noqa: PLC0415

    known = [choice for choice in choices if any(choice.right)]
    names = _names(known, least)
    column = {name: at for at, name in enumerate(names)}
    rows = [candidate for choice in known for candidate in choice.candidates]
    hits = [(row, column[clue]) for row, clues in enumerate(rows) for clue in clues if clue in column]
    facts = csr_matrix((np.ones(len(hits)), tuple(zip(*hits, strict=True))), shape=(len(rows), len(names)))
    turned = facts.T.tocsr()
    right = np.array([value for choice in known for value in choice.right])
    of: Any = np.repeat(np.arange(len(known)), [len(choice.candidates) for choice in known])
    firsts = np.searchsorted(of, np.arange(len(known)))

    def loss(numbers: Any) -> tuple[float, Any]:  # noqa: ANN401  -- arrays of an untyped library
        sums = facts @ numbers
        likely = np.exp(sums - np.maximum.reduceat(sums, firsts)[of])
        likely /= np.add.reduceat(likely, firsts)[of]
        hit = np.maximum(np.add.reduceat(likely * right, firsts), 1e-12)
        slope = turned @ (likely - likely * right / hit[of]) + penalty * numbers
        return float(-np.log(hit).sum() + penalty / 2 * numbers @ numbers), slope

    best = minimize(loss, np.zeros(len(names)), jac=True, method="L-BFGS-B", options={"maxiter": 200}).x
    return {name: round(float(number), 2) for name, number in zip(names, best, strict=True) if abs(number) >= _LEAST_NUMBER}


def _names(choices: Iterable[Choice], least: int) -> list[str]:
    met: Counter[str] = Counter()
    for choice in choices:
        met.update({clue for candidate in choice.candidates for clue in candidate})
    return sorted(name for name, times in met.items() if times >= least)
