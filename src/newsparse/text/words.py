"""
The words of a text, cut once for everyone.

A word is a run of letters, digits and underscores. What joins them (apostrophes, hyphens) stands in the gap between two
words, so "don't" is two words with a gap of one character: whoever minds looks at the gap. Words are compared in lower
case; where lower case has another length (Turkish İ), the text is folded character by character, so offsets hold.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate, compress
from operator import eq, itemgetter
from typing import NamedTuple

_WORD, _PLAIN_WORD = re.compile(r"([0-9a-z_\w]++)"), re.compile(r"([0-9a-z_]++)")
"""
The second finds the same words in a text that is all ASCII and in lower case, and asks less of each character. The first names the
plain ones once more, for they are told by a table.
"""
_SPACES = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
"""No-break, thin, narrow no-break, ideographic and other spaces of Unicode: each like any other to a reader."""

_LINK = re.compile(
    r"!?\[(?=[^\[\]]{0,400}+(?:\]\(|\Z))"
    r"|\]\([^()\s\0]{0,2000}+(?:\([^()\s\0]{0,200}+\))?[^()\s\0]{0,200}+(?: \"[^\"\n\0]{0,400}+\")?\)"
)
"""What Markdown writes around the words of a link: a bracket before them, and behind them where it leads to, if not cut off."""
_UNREAD = "\0"
"""What blots a link out: no link has one."""

_CAPITALS = bytes([chr(code).isupper() for code in range(256)])


class Words(NamedTuple):
    """
    The words of one text: parallel lists, in order.

    `gaps[n]` stands before word n, with every kind of space as a plain one; one more gap stands after the last word.
    Where a link of Markdown leads is no word, and in no gap.
    """

    lower: list[str]
    starts: list[int]
    ends: list[int]
    gaps: list[str]

    def between(self, start: int, end: int) -> tuple[int, int]:
        """
        The numbers of the first word that begins at `start` or later, and of the first one at `end` or later.

            >>> words("Rates held as inflation cools").between(6, 13)
            (1, 3)
        """
        first = bisect_left(self.starts, start)
        return first, bisect_left(self.starts, end, first)


def words(text: str, start: int = 0, end: int | None = None) -> Words:
    """
    Every word with its place; of a part of the text, from `start` up to `end`, where only that is of interest.

        >>> words("He didn't.")
        Words(lower=['he', 'didn', 't'], starts=[0, 3, 8], ends=[2, 7, 9], gaps=['', ' ', "'", '.'])
        >>> words("LISBON: We wait.", 8, 15).starts
        [8, 11]
    """
    folded = plain(lower(text[start:end]))
    read = without_links(folded, _UNREAD) if "](" in folded else folded
    pieces = (_PLAIN_WORD if folded.isascii() else _WORD).split(read)
    edges = list(accumulate(map(len, pieces)))
    gaps = pieces[::2]
    if read is not folded:
        gaps = [_unlinked(gap, folded[end - len(gap) : end]) for gap, end in zip(gaps, edges[::2], strict=True)]
    if start:
        edges = [edge + start for edge in edges]
    return Words(pieces[1::2], edges[:-1:2], edges[1::2], gaps)


def _unlinked(read: str, printed: str) -> str:
    """A gap without what is blotted out in it."""
    return "".join(compress(printed, map(eq, read, printed))) if _UNREAD in read else read


def without_links(text: str, blot: str) -> str:
    """
    The text with what Markdown writes around the words of a link blotted out, a sign for each of its own: offsets stay.

        >>> without_links("By [Ana Ruiz](/ruiz)", "-")
        'By -Ana Ruiz--------'
    """
    return _LINK.sub(lambda link: blot * len(link[0]), text)


def capitals(text: str, starts: Sequence[int]) -> bytes:
    """
    Whether each word that starts there begins with a capital, a byte a word.

        >>> list(capitals("The bank of Łódź", [0, 4, 9, 12]))
        [1, 0, 0, 1]
    """
    if not starts:
        return b""
    initials = "".join(itemgetter(*starts)(text))
    try:
        return initials.encode("latin-1").translate(_CAPITALS)
    except UnicodeEncodeError:
        return bytes(map(str.isupper, initials))


def plain(text: str) -> str:
    """
    The text with every kind of space as a plain one: offsets stay.

        >>> plain("11\u00a0p.m.")
        '11 p.m.'
    """
    if not text.isascii():
        for space in _SPACES:
            if space in text:
                text = text.replace(space, " ")
    return text


def lower(text: str) -> str:
    """
    The text in lower case, character for character: offsets stay.

        >>> lower("İZMİR")
        'İzmİr'
    """
    folded = text.lower()
    return folded if len(folded) == len(text) else "".join(low if len(low := char.lower()) == 1 else char for char in text)
