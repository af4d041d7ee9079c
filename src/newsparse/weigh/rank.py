"""The best of several candidates, or none of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeVar

from newsparse.weigh.table import Ranking

T = TypeVar("T")


def total(numbers: Ranking, clues: Iterable[str]) -> float:
    """
    The sum of the clues' numbers. A clue without a number is an error in a table, and raises `KeyError`.

        >>> total({"nearest": 1.5, "a pronoun": -0.5}, ["nearest", "a pronoun"])
        1.0
    """
    return sum([numbers[clue] for clue in clues])


def best(candidates: Iterable[T], clues: Callable[[T], Iterable[str]], numbers: Ranking) -> T | None:
    """
    The candidate with the highest sum; None when "none" (whose number stands in the table) is higher or there is none.

    Of two equal candidates the first wins.

        >>> numbers = {"two words": 2.0, "one word": -1.0, "none": 0.0}
        >>> best(["Rates held", "Menu"], lambda line: ["two words"] if " " in line else ["one word"], numbers)
        'Rates held'
    """
    chosen, high = None, numbers["none"]
    for candidate in candidates:
        score = total(numbers, clues(candidate))
        if score > high:
            chosen, high = candidate, score
    return chosen
