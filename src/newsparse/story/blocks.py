"""Lines joined into blocks."""

from __future__ import annotations

from newsparse.span import Range
from newsparse.text.lines import lines


def blocks(text: str) -> list[Range]:
    """The blocks of a text, in order."""
    return lines(text)
