"""
What one block looks like by itself: its length, its edges, its capitals, digits and signs.

Every fact is a small number, a bin; `SURFACE` gives each bin its words, which are the names of clues.
"""

from __future__ import annotations

from bisect import bisect_left
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from newsparse.language import Pack
    from newsparse.story.page import Page

LENGTHS = (0, 1, 2, 3, 4, 6, 9, 14, 24, 39, 69)
_NO_SPACES = 12
"""A block with more characters to a word than this is written in a script that does not part words."""


class Surface(NamedTuple):
    """The bins of one block; the fields are explained by the names of their bins in `SURFACE`."""

    length: int
    end: int
    opening: int
    capitals: int
    function_words: int
    sentences: int
    commas: int
    sign: int
    digits: int
    time: int
    quoted: int


SURFACE: dict[str, tuple[str, ...]] = {
    "length": (
        *("no word", "1 word", "2 words", "3 words", "4 words", "5 or 6 words", "7 to 9 words", "10 to 14 words", "15 to 24 words"),
        *("25 to 39 words", "40 to 69 words", "70 words or more"),
    ),
    "end": (
        *("ends on no mark", "ends on a full stop", "ends on an exclamation mark", "ends on a question mark", "ends on a quotation mark"),
        *("ends on a colon", "ends on dots", "ends on a comma or dash", "ends on a bracket", "ends on a digit", "ends on a sign"),
    ),
    "opening": (
        *("opens with a capital", "opens with a small letter", "opens with a digit", "opens with a quotation mark", "opens with a bracket"),
        *("opens with a sign", "opens with a letter that has no case"),
    ),
    "capitals": (
        "",
        "no capitals",
        "one capital word",
        "some capital words",
        "most words capital",
        "every word capital",
        "all in capitals",
    ),
    "function_words": (
        "",
        "no function words",
        "1 function word",
        "2 or 3 function words",
        "4 or more function words",
        "few function words",
        "many function words",
    ),
    "sentences": ("", "2 sentences", "3 sentences or more"),
    "commas": ("", "a comma", "2 commas or more"),
    "sign": (
        *(
            "",
            "a copyright sign",
            "an e-mail address or a handle",
            "a web address",
            "a bar or bullet inside",
            "a sum of money",
            "a slash inside",
        ),
        *("a hash sign", "a per cent sign", "a colon inside"),
    ),
    "digits": ("", "a number", "several numbers", "mostly numbers"),
    "time": ("", "a weekday or month", "a date", "a time of day", "a date with a time of day", "a time ago"),
    "quoted": ("", "words in quotation marks"),
}

_ENDS = {
    **dict.fromkeys(".。।؟።．", 1), **dict.fromkeys("!！", 2), **dict.fromkeys("?？;", 3), **dict.fromkeys("\"“”’'»«›‹」』„", 4),
    **dict.fromkeys(":：", 5), "…": 6, **dict.fromkeys(",;–—-‐‑、，،", 7), **dict.fromkeys(")]}）】", 8),
}  # fmt: skip
_OPENS = {**dict.fromkeys("\"“”„‘'«»‹›「『", 3), **dict.fromkeys("([{（【", 4)}
_SIGNS = (
    ("©", 1),
    ("@", 2),
    ("://", 3),
    ("www", 3),
    ("|", 4),
    ("·", 4),
    ("•", 4),
    ("›", 4),
    ("»", 4),
    ("→", 4),
    ("€", 5),
    ("$", 5),
    ("£", 5),
    ("#", 7),
    ("%", 8),
)
_SHORT = 25


def length_of(page: Page, block: int, first: int, last: int) -> int:
    """How many words a block has; where the script does not part words, how many it would have at three characters a word."""
    start, end = page.blocks[block]
    words = last - first
    return words if end - start <= _NO_SPACES * words + 8 else max(words, (end - start) // 3)


def surface(page: Page, block: int, first: int, last: int) -> Surface:
    """The bins of a block whose words are those from number `first` up to `last`."""
    text = page.text
    start, end = page.blocks[block]
    size = length_of(page, block, first, last)
    gaps = page.words.gaps[first + 1 : last]
    between = "".join(gaps)
    short = size <= _SHORT
    return Surface(
        bisect_left(LENGTHS, size),
        _end(text, start, end),
        _opening(text[start]),
        _capitals(page, first, last) if short else 0,
        _function_words(page, first, last),
        min(2, between.count(". ") + between.count("! ") + between.count("? ") + between.count("。")),
        min(2, between.count(", ") + between.count("，") + between.count("、")),
        _sign(text, start, end, between) if short else 0,
        _digits(page, first, last) if short else 0,
        _time(page, first, last) if short else 0,
        1 if "“" in between or '"' in between or "„" in between or "«" in between or "»" in between else 0,
    )


def _end(text: str, start: int, end: int) -> int:
    last = text[end - 1]
    mark = _ENDS.get(last)
    if mark is None:
        return 9 if last.isdigit() else 0 if last.isalpha() else 10
    if mark == 4 and end - start > 1:
        return _ENDS.get(text[end - 2], 4) if _ENDS.get(text[end - 2], 4) in (1, 2, 3) else 4
    return 6 if mark == 1 and text[max(start, end - 3) : end] == "..." else mark


def _opening(char: str) -> int:
    if char.isalpha():
        return 0 if char.isupper() else 1 if char.islower() else 6
    return 2 if char.isdigit() else _OPENS.get(char, 5)


def _capitals(page: Page, first: int, last: int) -> int:
    """How many of the words begin with a capital."""
    text, words = page.text, page.words
    letters = [text[start] for start in words.starts[first:last]]
    capital = len([letter for letter in letters if letter.isupper()])
    if not capital:
        return 1 if any(letter.islower() for letter in letters) else 0
    if capital == len(letters):
        block = text[words.starts[first] : words.ends[last - 1]]
        return 6 if block.isupper() and len(block) > 3 else 5
    return 2 if capital == 1 else 3 if capital * 2 < len(letters) else 4


def _function_words(page: Page, first: int, last: int) -> int:
    known = function_words(page.pack)
    if not known:
        return 0
    said = len(known.intersection(page.words.lower[first:last]))
    if last - first <= _SHORT:
        return 1 if not said else 2 if said == 1 else 3 if said <= 3 else 4
    return 5 if said * 8 < last - first else 6


def _sign(text: str, start: int, end: int, between: str) -> int:
    line = text[start:end]
    for sign, number in _SIGNS:
        if sign in line:
            return number
    return 6 if "/" in between else 9 if ": " in between else 0


def _digits(page: Page, first: int, last: int) -> int:
    count = len([word for word in page.words.lower[first:last] if word[0].isdigit()])
    return 0 if not count else 3 if count * 2 >= last - first else 1 if count == 1 else 2


def _time(page: Page, first: int, last: int) -> int:
    """Whether a date or a time of day is printed, by its year, the name of a month or the shape of its numbers."""
    words, gaps = page.words.lower[first:last], page.words.gaps
    named = not page.pack.table("calendar").keys().isdisjoint(words)
    clock = year = False
    dotted = 0
    for at, word in enumerate(words):
        if word[:2].isdigit():
            year = year or (len(word) == 4 and word[:2] in ("19", "20"))
            if at and words[at - 1].isdigit():
                clock = clock or (gaps[first + at] == ":" and word[2:] in _behind_minutes(page.pack))
                dotted += gaps[first + at] in (".", "/", "-")
    dated = (year and (named or dotted > 0)) or dotted > 1
    if dated:
        return 4 if clock else 2
    if clock:
        return 3
    if named:
        return 1
    return 5 if not _ago(page.pack).isdisjoint(words) else 0


@cache
def _behind_minutes(pack: Pack) -> frozenset[str]:
    """What may stand behind the minutes of a time of day without a space: nothing, a half of the day, an hour's word."""
    return frozenset({"", *pack.entries("clock", "half"), *pack.entries("clock", "clock")})


@cache
def function_words(pack: Pack) -> frozenset[str]:
    """The function words of a language."""
    return frozenset(pack.table("stopwords"))


@cache
def _ago(pack: Pack) -> frozenset[str]:
    return pack.entries("stamps", "ago")
