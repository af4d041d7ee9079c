"""What comes of one item among many: a result, or the error in its place."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

import attrs

T = TypeVar("T")
R = TypeVar("R")


@attrs.frozen
class Failure:
    """What stands in place of a result that could not be had: the number of the item in the input, from 0, and the error."""

    index: int
    error: Exception


def attempt(work: Callable[[T], R], index: int, item: T) -> R | Failure:
    """
    What the work gives for an item, or the `Failure` when it raises.

        >>> attempt(len, 0, "Rates held"), attempt(len, 1, None)
        (10, Failure(index=1, error=TypeError("object of type 'NoneType' has no len()")))
    """
    try:
        return work(item)
    except Exception as error:  # noqa: BLE001  -- one item, whatever is wrong with it, must not stop the rest
        return Failure(index, error)
