"""Which blocks stand near a story's headline and its first paragraph: where bylines and dates are looked for."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from newsparse.article import Label

if TYPE_CHECKING:
    from collections.abc import Sequence

_ABOVE = 12
_BELOW = 30
_BEFORE_BODY = 25
_INSIDE = 3
_AFTER = 8


class Vicinity(NamedTuple):
    """The block of the headline, of the first paragraph and of the last, by number; None where there is none."""

    headline: int | None
    first: int | None
    last: int | None

    @property
    def blocks(self) -> list[int]:
        """The blocks near the story's start, then those right after its end, in order, each once."""
        near: set[int] = set()
        if self.headline is not None:
            near |= set(range(self.headline - _ABOVE, self.headline + _BELOW))
        if self.first is not None:
            near |= set(range(self.first - _BEFORE_BODY, self.first + _INSIDE))
        if self.last is not None:
            near |= set(range(self.last, self.last + _AFTER))
        return sorted(near)

    def place(self, block: int) -> str:
        """Where a block stands, in words: a clue's name."""
        if self.last is not None and block >= self.last:
            return "after the body" if block > self.last else "inside the body"
        if self.first is not None and block >= self.first:
            return "inside the body"
        if self.headline is None or block < self.headline:
            return "above the headline" if self.headline is not None else "before the body"
        if block == self.headline:
            return "in the headline"
        return "between headline and body"


def vicinity(labels: Sequence[Label]) -> Vicinity:
    """
    Where the story's start and end stand, by its labels. The headline is the last one above the first paragraph.

        >>> vicinity([Label.NAVIGATION, Label.HEADLINE, Label.BYLINE, Label.PARAGRAPH, Label.SHARE])
        Vicinity(headline=1, first=3, last=3)
    """
    paragraphs = [number for number, label in enumerate(labels) if label is Label.PARAGRAPH]
    first, last = (paragraphs[0], paragraphs[-1]) if paragraphs else (None, None)
    heads = [number for number, label in enumerate(labels[: first if first is not None else len(labels)]) if label is Label.HEADLINE]
    return Vicinity(heads[-1] if heads else None, first, last)


def steps(distance: int) -> str:
    """
    A distance in blocks, in few steps.

        >>> [steps(distance) for distance in (1, 3, 7, 40)]
        ['1', '2 or 3', '6 to 9', '20 or more']
    """
    for most, name in ((0, "0"), (1, "1"), (3, "2 or 3"), (5, "4 or 5"), (9, "6 to 9"), (19, "10 to 19")):
        if distance <= most:
            return name
    return "20 or more"
