"""
Text in the columns of a terminal: what may be sent there, how wide it is, where its lines break.

Nothing that steers a terminal gets through: an article could otherwise repaint the screen or hide words. Widths are
Unicode's (East Asian Width, UAX 11): a wide character takes two columns, a combining mark none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple
from unicodedata import category, east_asian_width

from newsparse.span import Range

_SPACES = dict.fromkeys([*range(9, 14), *range(0x1C, 0x20), 0x20, 0x85, 0x2028, 0x2029], " ")
_PICTURES = {code: chr(0x2400 + code) for code in range(0x20)} | {0x7F: "␡"}
_REPLACED = dict.fromkeys([*range(0x80, 0xA0), *range(0xD800, 0xE000)], "\ufffd")
_GONE = dict.fromkeys([0xAD, 0xFEFF, *range(0x202A, 0x202F), *range(0x2066, 0x206A)])
_SENT = _PICTURES | _REPLACED | _SPACES | _GONE
"""Control characters as pictures of themselves; soft hyphens and what turns the direction of writing left out."""

_RUN_OF_SPACES = re.compile("[ \xa0]{2,}")
_WORD = re.compile(r"\S+(?:[\xa0\u2007\u202f]\S+)*")
_OPENS = frozenset("（【『「《〈“‘([{")
_CLOSES = frozenset("、。，．！？：；）】』」》〉”’…·.,!?:;)]}%")
_JOINER = "\u200d"


class _Piece(NamedTuple):
    """What stays on one line, and its columns."""

    start: int
    end: int
    columns: int


def printable(text: str) -> str:
    r"""
    The text as a terminal may be sent it: on one line, with nothing that steers.

        >>> printable("Rates\n   held \x1b[31m")
        'Rates held ␛[31m'
    """
    return _RUN_OF_SPACES.sub(" ", text.translate(_SENT))


def columns(text: str) -> int:
    """
    The columns that printable text takes.

        >>> columns("naïve"), columns("漢字"), columns("e\u0301")
        (5, 4, 1)
    """
    return len(text) if text.isascii() else sum(map(_columns_of, text))


def wrapped(text: str, span: Range, width: int) -> list[Range]:
    """
    The lines, at most `width` columns wide, that a stretch of the text is shown on: spans from a word to a word.

        >>> wrapped("Rates held as inflation cools", (0, 29), 12)
        [(0, 10), (11, 23), (24, 29)]
    """
    found: list[Range] = []
    used = 0
    for piece in _pieces(text, span, width):
        gap = columns(printable(text[found[-1][1] : piece.start])) if found else 0
        if found and used + gap + piece.columns <= width:
            found[-1] = (found[-1][0], piece.end)
            used += gap + piece.columns
        else:
            found.append((piece.start, piece.end))
            used = piece.columns
    return found


def shortened(text: str, width: int) -> str:
    """
    The text if it fits into `width` columns, else as many words of it as do, and an ellipsis.

        >>> shortened("Rates held as inflation cools", 12)
        'Rates held …'
    """
    sent = printable(text).strip()
    if columns(sent) <= width:
        return sent
    first = next(iter(wrapped(sent[: 4 * width + 4], (0, 4 * width + 4), max(1, width - 2))), (0, 0))
    return f"{sent[slice(*first)]} …"


def _pieces(text: str, span: Range, width: int) -> Iterator[_Piece]:
    for word in _WORD.finditer(text, *span):
        size = columns(printable(word[0]))
        if size <= width and (word[0].isascii() or not any(map(_may_part, word[0]))):
            yield _Piece(*word.span(), size)
        else:
            yield from _clusters(text, word.span(), width)


def _clusters(text: str, span: Range, width: int) -> Iterator[_Piece]:
    """The characters of a word that may be parted, each with its combining marks and the punctuation that belongs to it."""
    start, end = span
    size = 0
    for at in range(start, end):
        own = columns(printable(text[at]))
        if at > start and own and text[at - 1] != _JOINER and (size + own > width or not _belong_together(text[at - 1 : at + 1])):
            yield _Piece(start, at, size)
            start, size = at, 0
        size += own
    yield _Piece(start, end, size)


def _belong_together(pair: str) -> bool:
    """Whether the second of two characters may not begin a line, or the first not end one."""
    return pair[1] in _CLOSES or pair[0] in _OPENS


def _may_part(char: str) -> bool:
    """Whether lines break beside the character: where words have no spaces between them. Korean words have."""
    return _columns_of(char) == 2 and not "가" <= char <= "힣"


@lru_cache(maxsize=4096)
def _columns_of(char: str) -> int:
    if category(char) in ("Mn", "Me", "Cf") or "\u1160" <= char <= "\u11ff":
        return 0
    return 2 if east_asian_width(char) in "WF" else 1
