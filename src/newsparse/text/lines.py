"""
Lines of a text, by span.

A line ends where `str.splitlines` ends it: at LF, CR, CR LF, VT, FF, the separators FS, GS and RS, NEL, and the Unicode
line and paragraph separators. One of them is doubtful: NEL (U+0085) is also what becomes of an ellipsis when
Windows-1252 is read as Latin-1. Where the text shows other marks of that accident (U+0091 to U+0094, its quotation
marks), U+0085 is a character of its line.
"""

from __future__ import annotations

import re
from itertools import accumulate

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

_MISREAD = re.compile("[\x91-\x94]")
_BUT_NEL = re.compile(r"[^\n\r\v\f\x1c-\x1e\u2028\u2029]*+(?:\r\n|[\n\r\v\f\x1c-\x1e\u2028\u2029]|\Z)")


def lines(text: str) -> list[Range]:
    r"""
    The lines that hold something, without the blank characters around them.

        >>> lines("Rates held\r\n\n  By Ana Ruiz \u2028LISBON")
        [(0, 10), (15, 26), (28, 34)]
    """
    found = []
    whole = _whole_lines(text)
    for line, end in zip(whole, accumulate(map(len, whole)), strict=True):
        if left := line.lstrip(BLANK):
            start = end - len(left)
            found.append((start, start + len(left.rstrip(BLANK))))
    return found


def _whole_lines(text: str) -> list[str]:
    if "\x85" in text and _MISREAD.search(text):
        return [line for line in _BUT_NEL.findall(text) if line]
    return text.splitlines(keepends=True)
