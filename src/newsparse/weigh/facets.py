"""
What is seen at a candidate, facet by facet, and what each says.

A facet is one kind of fact: how many words lie between, which sign stands in front. Each of its values makes a few clues, whose
sum is taken once a value; the facts of one candidate are weighed by a look-up a facet. Naming the clues asks the same facets. Two
facts share a facet only where they mean something together.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from newsparse.weigh.table import ranking

Facts = tuple[Any, ...]
"""What is seen at one candidate: for each facet its value, in the facets' order."""


_MOST = 1 << 13
"""So many values of a facet are kept, as in `Kept`; a new one costs less here, for there are a hundred an article."""


class Facet(dict[Any, float]):
    """
    The numbers of one facet by value: a value's clues are summed when it is first asked for.

    A meeting of facts too rare to have a number says nothing.
    """

    __slots__ = ("clues", "table")

    def __init__(self, table: str, clues: Callable[[Any], Iterable[str]]) -> None:
        super().__init__()
        self.table = table
        self.clues = clues

    def __missing__(self, value: Any) -> float:  # noqa: ANN401  -- whatever the facet is about
        if len(self) >= _MOST:
            self.clear()
        number, found = ranking(self.table).get, 0.0
        for clue in self.clues(value):
            found += number(clue, 0.0)
        self[value] = found
        return found


class Facets:
    """
    The facets of one kind of candidate.

        >>> sizes = Facets(Facet("speech", lambda size: [f"{size} words", f"{size} words, no clue"]))
        >>> sizes.names((2,)), sizes.total((2,)) == sizes.facets[0][2]
        (('2 words', '2 words, no clue'), True)
    """

    __slots__ = ("facets",)

    def __init__(self, *facets: Facet) -> None:
        self.facets = facets

    def total(self, facts: Facts) -> float:
        """The sum of the facts. It is not kept: of two candidates of a text that was never read, one is new in its facts."""
        return sum(map(dict.__getitem__, self.facets, facts))

    def names(self, facts: Facts) -> tuple[str, ...]:
        """The clues that the facts make."""
        return tuple([clue for facet, fact in zip(self.facets, facts, strict=True) for clue in facet.clues(fact)])
