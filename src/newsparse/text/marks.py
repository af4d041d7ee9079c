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
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache
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
_LONG = ("''", "``", "â€œ", "â€\x9d", "â€")
_DOUBLE = tuple(dict.fromkeys([*_LONG, *_CLOSERS, "”", "»", "」", "』", "\x94", "›"]))
_SHORT = tuple(mark for mark in _DOUBLE if len(mark) == 1)
_SINGLE = "'‘‚`\x91’"
_BEHIND_OPENING = r"""(?<![^\s(\[—–/"“”„«»-].)(?:(?=[A-ZÀ-Þ])|(?<!’)(?=[^\W_]|["“„(\[$£€…]))"""
_CLOSES_SINGLE = re.compile(r"(?<=[^\s(\[])[’'‘\x92´](?![\w'’])")
_LOST_OPENS = re.compile(r"\?(?<!\S.)(?=\w)")
"""A question mark stands for a mark that a wrong decoding lost."""
_LOST_CLOSES = re.compile(r"(?<=[\w.,!?])\?(?!\w)")
_STRAIGHT = frozenset({'"', "''"})
_OPENERS = tuple(_CLOSERS)
_LONGEST_SINGLE = 1500

_BEFORE_SPEECH = ("", "\n", ".", ":", ",", "!", "?", "'")
"""What stands in front of a straight single mark, or one blank before it, that surely opens speech."""

Mark = tuple[int, str]
"""A mark with the place where it stands."""


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
    r"""
    Every quoted stretch of the paragraphs, in order.

        >>> [one[:2] for one in stretches("“We wait,” she said. 'Not long.' It's 6'2\".", [(0, 44)])]
        [(1, 9), (22, 31)]
    """
    if not paragraphs:
        return []
    signs = [sign for sign in _SINGLE if sign in text]
    found = _doubles(text, paragraphs)
    singles = [(_opening("'" if signs == ["'"] else _SINGLE), _CLOSES_SINGLE)] if signs else []
    if "?" in text:
        singles.append((_LOST_OPENS, _LOST_CLOSES))
    for opens, closes in singles:
        if every := [match.start() for match in opens.finditer(text, paragraphs[0][0], paragraphs[-1][1])]:
            found = _together(text, found, _singles(text, paragraphs, every, closes))
    return found


@cache
def _any_mark() -> re.Pattern[str]:
    """What finds every double mark: of two that begin alike the longer."""
    return re.compile("|".join(map(re.escape, _DOUBLE)))


def _marks(text: str, start: int, end: int) -> list[Mark]:
    """The double marks of a stretch. Each kind of single characters is leapt to, which is quicker than any pattern is."""
    if "''" in text or "``" in text or "â€" in text:
        return [(match.start(), match.group()) for match in _any_mark().finditer(text, start, end)]
    found: list[Mark] = []
    for mark in _SHORT:
        at = text.find(mark, start, end)
        while at >= 0:
            found.append((at, mark))
            at = text.find(mark, at + 1, end)
    found.sort()
    return found


@cache
def _opening(signs: str) -> re.Pattern[str]:
    """What opens in these single marks. They come first: a search for a sign is quick, one for its surroundings is not."""
    return re.compile(f"[{signs}]{_BEHIND_OPENING}")


def _doubles(text: str, paragraphs: Sequence[Range]) -> list[Stretch]:
    """The double-marked stretches: the marks of the whole text, shared out to its paragraphs."""
    found: list[Stretch] = []
    number = 0
    marks: list[Mark] = []
    for mark in _marks(text, paragraphs[0][0], paragraphs[-1][1]):
        at = mark[0]
        while at >= paragraphs[number][1]:
            if marks:
                _pair(text, paragraphs, number, marks, found)
                marks = []
            number += 1
        if at >= paragraphs[number][0]:
            marks.append(mark)
    if marks:
        _pair(text, paragraphs, number, marks, found)
    return found


def _pair(  # noqa: C901  -- one automaton, whose states belong together
    text: str, paragraphs: Sequence[Range], number: int, marks: Sequence[Mark], found: list[Stretch]
) -> None:
    """Adds the stretches that the double marks of one paragraph make."""
    first, last = paragraphs[number]
    outer = begin = -1
    opener, inner = "", False
    for start, mark in marks:
        end = start + len(mark)
        before, after = text[start - 1] if start > first else " ", text[end] if end < last else " "
        if not opener:
            if end < last and _may_open(mark, before, after):
                outer, begin, opener, inner = start, end, mark, False
            continue
        straight = mark in _STRAIGHT
        if mark == '"' and before.isdigit() and opener not in _STRAIGHT:
            continue
        if straight and (inner or (before.isspace() and not after.isspace() and mark in _CLOSERS[opener])):
            inner = not inner and opener not in _STRAIGHT
        elif mark in _CLOSERS[opener] and (mark != opener or straight or mark == "”" or (after.isspace() and not before.isspace())):
            if start > begin:
                found.append(_stretch(text, (outer, begin), (start, end)))
            opener = ""
        elif mark == opener and not after.isspace():
            outer, begin = start, end
    if opener:
        again = number + 1 < len(paragraphs) and text.startswith(_OPENERS, paragraphs[number + 1][0])
        if again or not text[first:outer].strip():
            found.append(_stretch(text, (outer, begin), (last, last))._replace(closed=False, goes_on=again))


def _stretch(text: str, opened: Range, closed: Range) -> Stretch:
    """What stands between two marks, without the white space beside them."""
    (outer, begin), (start, end) = opened, closed
    inner = text[begin:start]
    left = begin + len(inner) - len(inner.lstrip())
    right = start - len(inner) + len(inner.rstrip())
    return Stretch(left if left < right else right, right, outer, end, single=False, closed=True, goes_on=False)


def _may_open(mark: str, before: str, after: str) -> bool:
    """Whether a double mark between these two characters may open a quotation. One behind a digit is an inch or a second."""
    if mark not in _CLOSERS:
        return False
    if mark in "”»":
        return before.isspace() and not after.isspace()
    if mark in _STRAIGHT:
        return not before.isdigit() and (before.isspace() if after.isspace() else not before.isalpha())
    return True


def _together(text: str, doubles: Sequence[Stretch], singles: Iterator[Stretch]) -> list[Stretch]:
    """The double-marked stretches, and the single-marked ones that share nothing with them or hold them: ‘He shouted “Run!” and ran,’."""
    found = list[Stretch]()
    at = 0
    for one in singles:
        while at < len(doubles) and doubles[at].outer_end <= one.outer_start:
            found.append(doubles[at])
            at += 1
        beyond = at
        while beyond < len(doubles) and doubles[beyond].outer_start < one.outer_end:
            beyond += 1
        if beyond == at:
            found.append(one)
        elif one.outer_start < doubles[at].outer_start and doubles[beyond - 1].outer_end <= one.end and _is_speech(text, one):
            found.append(one)
            at = beyond
    return sorted([*found, *doubles[at:]])


def _is_speech(text: str, one: Stretch) -> bool:
    """
    Whether single marks are surely no apostrophes: the last stands behind a sign, and the first is curly, in front of a letter, or opens
    a line or a sentence, in front of a capital.
    """
    before = text[max(0, one.outer_start - 2) : one.outer_start]
    straight = (
        text[one.outer_start] == "'" and text[one.start].isupper() and before[-1:] in {"", "\n", " "} and before[:1] in _BEFORE_SPEECH
    )
    return (straight or (text[one.outer_start] == "‘" and text[one.start].isalpha())) and text[one.end - 1] in ",.!?…"


def _singles(text: str, paragraphs: Sequence[Range], every: Sequence[int], closes: re.Pattern[str]) -> Iterator[Stretch]:
    """
    The single-marked stretches that begin at one of these marks, a paragraph at a time.

    A mark behind an s may be an apostrophe (the dogs’ owners): a later one in the same paragraph with a stop beside it wins.
    """
    for first, last in paragraphs:
        if starts := every[bisect_left(every, first) : bisect_left(every, last)]:
            events = [(at, True) for at in starts] + [(match.start(), False) for match in closes.finditer(text, starts[0], last)]
            yield from _matched(text, sorted(events), last)


def _matched(text: str, events: Sequence[tuple[int, bool]], last: int) -> Iterator[Stretch]:
    """The stretches between single marks that may open (True) and close: one that closes does not open the next as well."""
    opened = doubtful = closed = -1
    for at, opening in events:
        if opening:
            if opened >= 0 <= doubtful:
                yield _single(opened, doubtful)
                closed = doubtful
            elif opened >= 0 and text[at] == text[opened] and at - opened < _LONGEST_SINGLE and text[at] in "‘‚":
                continue
            opened, doubtful = at if at > closed else -1, -1
        elif opened >= 0 and opened + 2 < at < opened + _LONGEST_SINGLE:
            if _surely_closes(text, at, last):
                yield _single(opened, at)
                opened, doubtful, closed = -1, -1, at
            elif doubtful < 0:
                doubtful = at
    if opened >= 0 <= doubtful:
        yield _single(opened, doubtful)


def _surely_closes(text: str, at: int, last: int) -> bool:
    return text[at - 1] != "s" or at + 1 >= last or text[at + 1] in ".,;:!?)]"


def _single(opened: int, closed: int) -> Stretch:
    return Stretch(opened + 1, closed, opened, closed + 1, single=True, closed=True, goes_on=False)
