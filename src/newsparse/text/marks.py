"""
Quotation marks, paired in one scan.

A stretch is what stands between one opening and one closing mark inside one paragraph. A paragraph that opens a mark and
never closes it is quoted to its end when the mark stands at its start or the next paragraph opens with a mark again: the
news habit for a quotation that runs over paragraphs. Any other mark without a partner is dropped.

Double marks come first: “ ”, ", « », „ “, » «, 「 」, two apostrophes, two backticks, and the shapes a wrong decoding gives
them. Single marks count outside the double ones, and only in pairs: an apostrophe is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from newsparse.span import Range

_CLOSERS = {
    "“": '”"“',
    "„": '“”"‟',
    "‟": '”“"',
    "”": "”",
    '"': '"”',
    "«": "»",
    "»": "«»",
    "「": "」",
    "『": "』",
    "\x93": '\x94"',
    "\x84": '\x93\x94"',
    "''": ("''", '"', "”"),
    "``": ("''", '"', "``"),
    "â€œ": ("â€\x9d", "â€\x9c", "â€", '"'),
    "‹": "›",
}
"""Each opening mark with the marks that may close it."""
_CURLY = "“„‟「『«‹\x84\x93"
_LONG = ("''", "``", "â€œ", "â€\x9d", "â€")
_DOUBLE = tuple(dict.fromkeys([*_LONG, *_CLOSERS, "”", "»", "」", "』", "\x94", "›"]))
_SINGLE = "‘’'‚\x91\x92`´"
_OPENS_SINGLE = re.compile(r"""(?:(?<=[\s(\[—–/-])|\A|(?<=["“”„«»]))(?:['‘‚`\x91](?=[^\W_]|["“„(\[$£€…])|(?<!\w)’(?=[A-ZÀ-Þ]))""")
_CLOSES_SINGLE = re.compile(r"(?<=[^\s(\[])[’'‘\x92´](?![\w'’])")
_LOST_OPENS = re.compile(r"(?:(?<=\s)|\A)\?(?=\w)")
_LOST_CLOSES = re.compile(r"(?<=[\w.,!?])\?(?!\w)")
_STRAIGHT = ('"', "''")
_LONGEST_SINGLE = 1500


class Stretch(NamedTuple):
    """A quoted stretch: the words from `start` to `end`, the marks around them from `outer_start` to `outer_end`."""

    start: int
    end: int
    outer_start: int
    outer_end: int
    single: bool
    closed: bool
    goes_on: bool
    """Whether the mark is never closed and the next paragraph opens with a mark again."""


def stretches(text: str, paragraphs: Sequence[Range]) -> list[Stretch]:
    """
    Every quoted stretch of the paragraphs, in order.

        >>> [one[:2] for one in stretches("“We wait,” she said. 'Not long.' It's 6'2\\".", [(0, 44)])]
        [(1, 9), (22, 31)]
    """
    pattern = _pattern(tuple(mark for mark in _DOUBLE if mark in text))
    single = any(mark in text for mark in _SINGLE)
    lost = " ?" in text or "\n?" in text
    found: list[Stretch] = []
    for number, (start, end) in enumerate(paragraphs):
        doubles = list(_doubles(text, start, end, _opens(text, paragraphs, number + 1), pattern)) if pattern else []
        found += doubles
        if single and _OPENS_SINGLE.search(text, start, end) is not None:
            found += _outside(doubles, _pairs(text, start, end, _OPENS_SINGLE, _CLOSES_SINGLE))
        if lost and not doubles:
            found += _pairs(text, start, end, _LOST_OPENS, _LOST_CLOSES)
    if single or lost:
        found.sort()
    return found


@lru_cache(maxsize=256)
def _pattern(marks: tuple[str, ...]) -> re.Pattern[str] | None:
    return re.compile("|".join(map(re.escape, marks))) if marks else None


def _opens(text: str, paragraphs: Sequence[Range], number: int) -> bool:
    """Whether the paragraph of this number begins with an opening mark."""
    return number < len(paragraphs) and text.startswith(tuple(_CLOSERS), paragraphs[number][0])


def _doubles(text: str, first: int, last: int, again: bool, pattern: re.Pattern[str]) -> Iterator[Stretch]:  # noqa: FBT001  -- internal, one caller
    opened: re.Match[str] | None = None
    inner = False
    for match in pattern.finditer(text, first, last):
        mark, (start, end) = match.group(), match.span()
        blank_before = start == first or text[start - 1].isspace()
        blank_after = end == last or text[end].isspace()
        if opened is None:
            if _may_open(text, mark, start, blank_before, blank_after, end == last):
                opened, inner = match, False
        elif (mark in _CLOSERS[opened.group()] and mark != opened.group()) or (mark == opened.group() and mark in _STRAIGHT):
            if mark in _STRAIGHT and blank_before and not blank_after:
                inner = opened.group() not in _STRAIGHT
            elif inner and mark in _STRAIGHT:
                inner = False
            else:
                if start > opened.end():
                    yield _stretch(text, opened, start, end)
                opened = None
        elif mark == opened.group():
            if mark in "”»":
                yield _stretch(text, opened, start, end)
                opened = None
            elif not blank_after:
                opened = match
    if opened is not None and (again or not text[first : opened.start()].strip()):
        yield Stretch(opened.end(), last, opened.start(), last, single=False, closed=False, goes_on=again)


def _stretch(text: str, opened: re.Match[str], start: int, end: int) -> Stretch:
    inner = text[opened.end() : start]
    left = opened.end() + len(inner) - len(inner.lstrip())
    right = start - len(inner) + len(inner.rstrip())
    return Stretch(min(left, right), right, opened.start(), end, single=False, closed=True, goes_on=False)


def _may_open(text: str, mark: str, start: int, blank_before: bool, blank_after: bool, at_end: bool) -> bool:  # noqa: FBT001, PLR0913  -- facts of one mark
    if mark not in _CLOSERS or at_end:
        return False
    if mark in "”»":
        return blank_before and not blank_after
    if mark in _STRAIGHT:
        before = text[start - 1] if start else " "
        return (
            not before.isdigit() and (blank_before or (not blank_after and not before.isalnum()))
            if blank_after or before.isalnum()
            else True
        )
    return True


def _outside(doubles: Sequence[Stretch], singles: Iterator[Stretch]) -> Iterator[Stretch]:
    """The single-marked stretches that share nothing with a double-marked one."""
    at = 0
    for one in singles:
        while at < len(doubles) and doubles[at].outer_end <= one.outer_start:
            at += 1
        if at == len(doubles) or doubles[at].outer_start >= one.outer_end:
            yield one


def _pairs(text: str, first: int, last: int, opens: re.Pattern[str], closes: re.Pattern[str]) -> Iterator[Stretch]:
    """
    Pairs of single marks. A mark after an s may be an apostrophe (dogs’ owners): a later one with a stop before it wins.
    """
    events = sorted(
        [(match.start(), True) for match in opens.finditer(text, first, last)]
        + [(match.start(), False) for match in closes.finditer(text, first, last)]
    )
    opened, doubtful = -1, -1
    for at, opening in events:
        if opening:
            if opened >= 0 <= doubtful:
                yield _single(opened, doubtful)
            elif opened >= 0 and text[at] == text[opened] and at - opened < _LONGEST_SINGLE and text[at] in "‘‚":
                continue
            opened, doubtful = at, -1
        elif opened >= 0 and at > opened + 2 and at - opened < _LONGEST_SINGLE:
            if _surely_closes(text, at, last):
                yield _single(opened, at)
                opened, doubtful = -1, -1
            elif doubtful < 0:
                doubtful = at
    if opened >= 0 <= doubtful:
        yield _single(opened, doubtful)


def _surely_closes(text: str, at: int, last: int) -> bool:
    return text[at - 1] != "s" or at + 1 >= last or text[at + 1] in ".,;:!?)]"


def _single(opened: int, closed: int) -> Stretch:
    return Stretch(opened + 1, closed, opened, closed + 1, single=True, closed=True, goes_on=False)
