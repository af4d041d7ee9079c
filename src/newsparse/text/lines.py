"""
Lines of a text, by span.

A line ends where `str.splitlines` ends it: at LF, CR, CR LF, VT, FF, the separators FS, GS and RS, NEL, and the Unicode
line and paragraph separators. One of them is doubtful: NEL (U+0085) is also what becomes of an ellipsis when
Windows-1252 is read as Latin-1. Where the text shows other marks of that accident (U+0091 to U+0094, its quotation
marks), U+0085 is a character of its line.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from itertools import accumulate, filterfalse

from newsparse.span import Range

INVISIBLE = (
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e"
    "\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\ufeff"
)
"""Zero-width characters: soft hyphen, joiners, directional marks, byte-order mark."""
BLANK = (
    "".join(map(chr, range(0x21)))
    + "\x7f\x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000"
    + INVISIBLE
)
"""What no line begins or ends with: white space, control and zero-width characters."""
_UNSEEN = frozenset(filterfalse(str.isspace, BLANK))
"""Blank characters that are no white space: that is taken off six times as fast."""
_MISREAD = "\x91\x92\x93\x94"


def lines(text: str) -> list[Range]:
    r"""
    The lines that hold something, without the blank characters around them.

        >>> lines("Rates held\r\n\n  By Ana Ruiz \u2028LISBON")
        [(0, 10), (15, 26), (28, 34)]
    """
    found = []
    whole = _whole_lines(text)
    for line, end in zip(whole, accumulate(map(len, whole)), strict=True):
        left = line.lstrip()
        if left and left[0] in _UNSEEN:
            left = left.lstrip(BLANK)
        if left:
            start = end - len(left)
            kept = left.rstrip()
            if kept[-1] in _UNSEEN:
                kept = kept.rstrip(BLANK)
            found.append((start, start + len(kept)))
    return found


def numbers(text: str, offsets: Iterable[int]) -> list[int]:
    r"""
    For each offset the number of the line in which it stands, from 1 on; lines without content count.

        >>> numbers("Rates held\r\rBy Ana Ruiz\r\nLISBON", [0, 12, 25])
        [1, 3, 4]
    """
    ends = list(accumulate(map(len, _whole_lines(text))))
    return [1 + bisect_right(ends, offset) for offset in offsets]


def _whole_lines(text: str) -> list[str]:
    """The lines with their ends. A U+0085 that is a character stands as another blank one: its line goes on."""
    if "\x85" in text and any(mark in text for mark in _MISREAD):
        text = text.replace("\x85", "\x7f")
    return text.splitlines(keepends=True)
