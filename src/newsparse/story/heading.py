"""
What marks a line as a heading or as none, whatever it says.

A text in Markdown has one heading of the first level, and that is what the text is about. An item of a list stands among its
like, and who may be called or written to stands above press releases.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsparse.story.draft import Draft

HEADINGS = ("", "the only heading of the first level in Markdown", "below the only heading of the first level in Markdown")
MARKED = (
    *("", "an item of a list", "an address or a telephone number", "the slug of wire copy"),
    *("nothing but a day", "a name above a day", "the first block, above a name and a day"),
    "the site's name on the first line",
)
_BARE = (0, MARKED.index("nothing but a day"), MARKED.index("a name above a day"), MARKED.index("the site's name on the first line"))
_ABOVE_BARE = MARKED.index("the first block, above a name and a day")
_STOPS = frozenset({1, 7})
"""The bins of `SURFACE` of what ends on a full stop, or goes on."""
_MARK = "# "
_BULLETS = frozenset("*•·▪‣◦–-")
_REACHED = {
    "@": re.compile(r"@(?<=[\w.]@)[\w-]{1,60}\.\w"),
    "+": re.compile(r"\+\d[\d ()/.–-]{7,18}\d"),
    "0": re.compile(r"0(?<![\d.,]0)\d{2,5}\)?[ /–-]{1,3}\d[\d /–-]{4,14}\d"),
    "(": re.compile(r"\(\d{3}\) ?\d{3}[ .–-]\d{4}"),
}
"""Addresses and telephone numbers, each by the sign that it begins with: most lines have none of these."""
_LONGEST_NAME = 40
_SLUG = re.compile(r"[A-Z]{2,20}(?:[-/][A-Z\d]{2,20}){1,5}(?: \([^()]{1,40}\))?")


def headings(lines: Sequence[str], found: Sequence[int]) -> list[int]:
    """
    For each of some blocks whether it is the only heading of the first level, or a lower one below that, as a bin of `HEADINGS`.

        >>> headings(["[Interviews](/interviews)", "# “A bridge is a promise”", "## What happens next"], [0, 1, 2])
        [0, 1, 2]
        >>> headings(["# Harbour", "# Bridge", "# 1"], [0, 1, 2])
        [0, 0, 0]
    """
    first = [at for at, line in enumerate(lines) if line.startswith(_MARK)]
    if len({lines[at] for at in first}) != 1 or not any(map(str.isalpha, lines[first[0]])):
        return [0] * len(found)
    return [1 if lines[at].startswith(_MARK) else 2 if at > first[0] and lines[at].startswith("##") else 0 for at in found]


def marked(lines: Sequence[str], found: Sequence[int]) -> list[int]:
    """
    For each of some blocks what it is that no headline is, as a bin of `MARKED`.

        >>> marked(["Harbour wall", "* Work delayed", "* Costs rise", "Press: press@orley.example, (555) 013-7788"], range(4))
        [0, 1, 1, 2]
        >>> marked(["BC-MARLAND-COPPER/STRIKE (UPDATE 2)", "* Work delayed", "AC/DC in Orley on 2025-03-03"], range(3))
        [3, 0, 0]
    """
    return [_marked(lines, at) for at in found]


def is_item(line: str) -> bool:
    """
    Whether a line is an item of a list by its mark, or names what it then lists.

        >>> is_item("* Work delayed"), is_item("Tarn: Moor, Keel, Lind"), is_item("What next: the mayor's plan")
        (True, True, False)
    """
    if _has_a_bullet(line):
        return True
    colon = line.find(": ", 1, _LONGEST_NAME)
    return colon > 0 and line.count(",", colon) > 1


def _has_a_bullet(line: str) -> bool:
    return line[0] in _BULLETS and line[1:2] == " "


def is_listed(lines: Sequence[str], at: int) -> bool:
    """Whether a line is an item of a list: the mark that opens it opens the line above or below too."""
    line = lines[at]
    beside = (*lines[max(0, at - 1) : at], *lines[at + 1 : at + 2]) if _has_a_bullet(line) else ()
    return any(near[:2] == line[:2] for near in beside)


def _marked(lines: Sequence[str], at: int) -> int:
    line = lines[at]
    if _has_a_bullet(line):
        return int(is_listed(lines, at))
    for sign, address in _REACHED.items():
        if sign in line and address.search(line):
            return 2
    return 3 if "-" in line and "/" in line and _SLUG.fullmatch(line) else 0


def unlike(draft: Draft, found: Sequence[int]) -> list[int]:
    """What each candidate is that no headline is; of the text's first block also whether the byline and the day stand below it."""
    bare = draft.columns["bare"]
    told = [_BARE[bare[at]] or mark for at, mark in zip(found, marked(draft.lines, found), strict=True)]
    if found[0] == 0 and bare[1:2] == b"\2" and not told[0] and draft.surfaces[0].end not in _STOPS:
        told[0] = _ABOVE_BARE
    return told
