"""
How wire copy is set: lines into paragraphs, tables and rules, by span.

A paragraph begins with an indent or below a blank line; whatever follows at the margin goes on with it. A line of columns is
a block of its own.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from newsparse.text.lines import BLANK, lines

if TYPE_CHECKING:
    from newsparse.span import Range

_GAP = re.compile(r"(?<=\S)(?:\s{3,}+|\x20?\t++)(?=\S)")
_FIGURES = re.compile(r"(?<!\.)\.{4,}+\s{0,3}[\d(+-]|\d(?:\s{2,}+[+-]?[\d.,:/]{2,}+){2}")
_RULE = re.compile(r"[_*=\-]{3,}\Z")
_INDENT = re.compile(r"\t|\x20{2,}|\u3000")


class Line(NamedTuple):
    """A line that holds something: its span without blanks, whether it is indented, and whether a blank line stands above it."""

    start: int
    end: int
    indented: bool
    parted: bool


def set_lines(text: str, zone: Range) -> list[Line]:
    """The lines of a zone that hold something."""
    found = []
    last = zone[0]
    for start, end in [(zone[0] + start, zone[0] + end) for start, end in lines(text[slice(*zone)])]:
        gap = text[last:start]
        margin = gap[max(gap.rfind("\n"), gap.rfind("\r")) + 1 :].lstrip("\x00\x02\x03")
        found.append(Line(start, end, _INDENT.search(margin) is not None, gap.replace("\r\n", "\n").replace("\r", "\n").count("\n") > 1))
        last = end
    return found


def is_tabular(text: str, line: Line) -> bool:
    """
    Whether a line is set in columns.

        >>> [is_tabular(line, Line(0, len(line), False, False)) for line in ("Wheat    2.55   2.40", "The bank held rates.")]
        [True, False]
    """
    gaps = [gap.span() for gap in _GAP.finditer(text, line.start, line.end)]
    parted = any("\t" not in (cell := text[left:right]) and "\n" not in cell for (_, left), (right, _) in pairwise(gaps))
    return parted or _FIGURES.search(text, line.start, line.end) is not None


def paragraphs(text: str, body: list[Line]) -> list[tuple[Range, bool]]:
    r"""
    The blocks of a body, each with whether it is set in columns.

        >>> copy = "   The bank held\nrates.\n   It will wait.\n\nWheat    2.55   2.40\nCorn     1.35   1.92\n"
        >>> [(copy[start:end], table) for (start, end), table in paragraphs(copy, set_lines(copy, (0, len(copy))))]
        [('The bank held\nrates.', False), ('It will wait.', False), ('Wheat    2.55   2.40', True), ('Corn     1.35   1.92', True)]
    """
    found: list[tuple[Range, bool]] = []
    goes_on = False
    for line in body:
        table = is_tabular(text, line)
        alone = table or _RULE.match(text, line.start, line.end) is not None or text[line.start] in "#^"
        if goes_on and not (alone or line.indented or line.parted or text.startswith("- ", line.start)):
            found[-1] = ((found[-1][0][0], line.end), False)
        else:
            found.append(((line.start, line.end), table))
        goes_on = not alone
    return found


def trimmed(text: str, span: Range, marks: str) -> Range:
    """
    A span without the marks and blanks at its end.

        >>> trimmed("Rates held =", (0, 12), "=")
        (0, 10)
    """
    start, end = span
    return start, start + len(text[start:end].rstrip(marks + BLANK))
