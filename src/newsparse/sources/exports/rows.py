"""The lines of an export, with the blank lines before each and how far it is indented."""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

from newsparse.text.kept import Kept
from newsparse.text.lines import lines

Paragraphs = list[tuple[int, int]]
"""Runs of lines, by the numbers of the first line and of the one after the last."""


class Row(NamedTuple):
    """A line that holds something: its span without the blanks around it, its text, the blank lines before it, its indent."""

    start: int
    end: int
    text: str
    gap: int
    indent: int


def rows(text: str) -> list[Row]:
    r"""
    The lines that hold something.

    A line end is LF, CR LF or a lone CR, also mixed in one file: text saved from a word processor ends a paragraph in CR and a
    section in CR LF.

        >>> [(row.text, row.gap, row.indent) for row in rows("1 of 2\r\r\n\n  Ferry Post\r\n")]
        [('1 of 2', 0, 0), ('Ferry Post', 2, 2)]
    """
    found = []
    last, told, row = 0, _GAPS.__getitem__, tuple.__new__  # called by its name, a `Row` takes twice as long
    for start, end in lines(text):
        breaks, indent = told(text[last:start])
        found.append(row(Row, (start, end, text[start:end], breaks - 1 if last and breaks else breaks, indent)))
        last = end
    return found


def _gap(blanks: str) -> tuple[int, int]:
    """How often the blanks between two lines break, and how far the next line is indented."""
    breaks = blanks.count("\n") + blanks.count("\r") - blanks.count("\r\n")
    return breaks, len(blanks) - 1 - max(blanks.rfind("\n"), blanks.rfind("\r"))


_GAPS = Kept(_gap)


def paragraphs(found: list[Row], first: int, last: int) -> Paragraphs:
    """
    The runs of lines with no blank line between them, by the numbers of the first line and of the one after the last.

    Where no blank line is left at all, as some converters have it, each line is a paragraph.
    """
    starts = [at for at in range(first, last) if at == first or found[at].gap]
    if len(starts) == 1:
        starts = list(range(first, last))
    return list(pairwise([*starts, last]))
