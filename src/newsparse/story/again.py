"""
Where a page tells its story a second time: a copy of it for another screen, for print, or for what reads it aloud.

A single paragraph that comes back is a quotation set large, a refrain or a slip. Several in a row that stand in the same
words above are the story over again, its headline with it, and it is read once.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

TOLD_AGAIN = 3
"""The bin of a block that is told again, beside those of `around.repeated`."""
_ABOVE = 1
_LONG, _FEWEST, _LEAST = 8, 2, 60
"""So many words are no label and no name; so many blocks in a row, of so many words together, are a story."""


def told_again(repeated: bytes, lines: Sequence[str], sizes: Sequence[int], scores: Sequence[float]) -> Sequence[int]:
    """
    The column of `around.repeated`, and in it the blocks that tell a second time what reads like the story above.

        >>> story = ["The ferry was late on Monday.", "Nobody knows why it was late."]
        >>> list(told_again(bytes([2, 2, 0, 1, 1]), [*story, "Print", *story], [40, 40, 1, 40, 40], [3.0, 3.0, -5.0, 3.0, 3.0]))
        [2, 2, 0, 3, 3]
        >>> list(told_again(bytes([2, 0, 1]), [story[0], "Print", story[0]], [80, 1, 80], [3.0, -5.0, 3.0]))
        [2, 0, 1]
    """
    if _ABOVE not in repeated:
        return repeated
    found = bytearray(repeated)
    for again, stretch in groupby(_long(lines, sizes, scores), key=lambda one: one[1]):
        row = [at for at, _ in stretch]
        if again and len(row) >= _FEWEST and sum([sizes[at] for at in row]) >= _LEAST:
            first = next((at for at in range(row[0], 0, -1) if repeated[at - 1] != _ABOVE), 0)
            for at in range(first, row[-1] + 1):
                if repeated[at] == _ABOVE:
                    found[at] = TOLD_AGAIN
    return found


def _long(lines: Sequence[str], sizes: Sequence[int], scores: Sequence[float]) -> list[tuple[int, bool]]:
    """The blocks of some length that read like the story, each with whether one of them above says the same."""
    said: set[str] = set()
    found = []
    for at, (line, size, score) in enumerate(zip(lines, sizes, scores, strict=True)):
        if size >= _LONG and score > 0:
            found.append((at, line in said))
            said.add(line)
    return found
