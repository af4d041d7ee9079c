"""A half-open range of the untouched text."""

from __future__ import annotations

import attrs

Range = tuple[int, int]
"""A span on its way between functions: start and end, the end exclusive. It costs a third of a `Span`."""


@attrs.frozen(order=True)
class Span:
    """
    Where something stands: code points from `start` up to, not including, `end`.

        >>> Span(4, 9).of("The quick fox")
        'quick'
    """

    start: int
    end: int

    def of(self, text: str) -> str:
        """The words of the text that the span covers."""
        return text[self.start : self.end]

    def __contains__(self, offset: int) -> bool:
        """Whether the character at this offset is covered."""
        return self.start <= offset < self.end

    def overlaps(self, other: Span) -> bool:
        """
        Whether the two share a character.

            >>> Span(0, 4).overlaps(Span(4, 8))
            False
        """
        return self.start < other.end and other.start < self.end
