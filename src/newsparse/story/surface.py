"""
What one block looks like by itself: its length, its edges, its capitals, digits and signs.

Every fact is a small number, a bin; `SURFACE` gives each bin its words, which are the names of clues.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsparse.language import Pack
    from newsparse.span import Range
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
        "no word",
        "1 word",
        "2 words",
        "3 words",
        "4 words",
        "5 or 6 words",
        "7 to 9 words",
        "10 to 14 words",
        "15 to 24 words",
        "25 to 39 words",
        "40 to 69 words",
        "70 words or more",
    ),
    "end": (
        "ends on no mark",
        "ends on a full stop",
        "ends on an exclamation mark",
        "ends on a question mark",
        "ends on a quotation mark",
        "ends on a colon",
        "ends on dots",
        "ends on a comma or dash",
        "ends on a bracket",
        "ends on a digit",
        "ends on a sign",
        "ends on a bracket behind a stop",
    ),
    "opening": (
        "opens with a capital",
        "opens with a small letter",
        "opens with a digit",
        "opens with a quotation mark",
        "opens with a bracket",
        "opens with a sign",
        "opens with a letter that has no case",
        "opens like a heading in Markdown",
        "opens like a picture in Markdown",
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
        "",
        "a copyright sign",
        "an e-mail address or a handle",
        "a web address",
        "a bar or bullet inside",
        "a sum of money",
        "a slash inside",
        "a hash sign",
        "a per cent sign",
        "a colon inside",
    ),
    "digits": ("", "a number", "several numbers", "mostly numbers"),
    "time": ("", "a weekday or month", "a date", "a time of day", "a date with a time of day", "a time ago"),
    "quoted": ("", "words in quotation marks"),
}

_ENDS = {
    **dict.fromkeys(".。।۔።．", 1), **dict.fromkeys("!！", 2), **dict.fromkeys("?？؟\N{GREEK QUESTION MARK}", 3),
    **dict.fromkeys("\"“”’'»«›‹」』„", 4), **dict.fromkeys(":：", 5), "…": 6, **dict.fromkeys(",;–—-‐‑、，；،؛", 7),
    **dict.fromkeys(")]}）】", 8),
}  # fmt: skip
_BRACKET = 8
_SENTENCE_ENDS = frozenset({1, 2, 3, 6})
_FILED = 24
_NAME = range(2, 5)
_NAMES_CAPITALS = frozenset([SURFACE["capitals"].index(words) for words in ("every word capital", "all in capitals")])
"""Of no more characters is what stands in brackets behind a story: the initials of who filed it, an agency."""
_GREEK = ("\u0370", "\u03ff")
"""Behind letters between these a semicolon is a question mark."""
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
_OPENS_BEFORE = {"»": "«", "›": "‹"}
"""With these in the line as well, the sign is a quotation mark."""
_ONE_SIGN = frozenset([sign for sign, _ in _SIGNS if len(sign) == 1])
_WORD_SIGN = re.compile(r"\w")
_COLUMN = "   "
"""So many spaces part the entries of a menu that stands on one line."""
_SHORT = 25
_LONGEST = LENGTHS[-1] + 1
_LENGTH_OF = tuple([bisect_left(LENGTHS, size) for size in range(_LONGEST + 1)])
_FEW = (1, 2, 3, 3)


class Known(NamedTuple):
    """The words of a language that a surface tells."""

    function_words: frozenset[str]
    calendar: frozenset[str]
    ago: frozenset[str]
    behind_minutes: frozenset[str]
    """What may stand behind the minutes of a time of day without a space: nothing, a half of the day, an hour's word."""
    timely: frozenset[str]
    """Those of the calendar, and those of a time ago."""


@cache
def known(pack: Pack) -> Known:
    """The words of a language that a surface tells."""
    calendar, ago = frozenset(pack.table("calendar")), pack.entries("stamps", "ago")
    minutes = frozenset({"", *pack.entries("clock", "half"), *pack.entries("clock", "clock")})
    return Known(frozenset(pack.table("stopwords")), calendar, ago, minutes, calendar | ago)


def length(line: str, words: int) -> int:
    """How many words a line has; where the script does not part words, how many it would have at three characters a word."""
    return words if len(line) <= _NO_SPACES * words + 8 else max(words, len(line) // 3)


def surface(page: Page, words: Range, line: str, told: Known, *, size: int, functional: int) -> Surface:  # noqa: PLR0913  -- one block
    """
    The bins of a block with these words; `line` is its text, `size` its `length`, `functional` how many different function words it has.

        >>> from newsparse.language import pack
        >>> from newsparse.story.page import page
        >>> seen = surface(page("By Ana Ruiz", "en"), (0, 3), "By Ana Ruiz", known(pack("en")), size=3, functional=1)
        >>> SURFACE["length"][seen.length], SURFACE["end"][seen.end], SURFACE["capitals"][seen.capitals]
        ('3 words', 'ends on no mark', 'every word capital')
    """
    first, last = words
    gaps = page.words.gaps[first:last]
    between = "".join(gaps[1:])
    capitals = sign = digits = time = 0
    if size <= _SHORT:
        capitals = _capitals(page, first, last)
        digits, time = _numbers(page.words.lower[first:last], gaps, told)
        sign = _sign(line, between) or (4 if not digits and _in_columns(line) else 0)
    return Surface(
        _LENGTH_OF[size] if size < _LONGEST else _LENGTH_OF[_LONGEST],
        0 if line[-1].isalpha() else _end(line),
        _opening(line),
        capitals,
        _function_words(functional, last - first) if told.function_words else 0,
        _sentences(between),
        _commas(between),
        sign,
        digits,
        time,
        _quoted(between),
    )


def has_a_names_shape(seen: Surface, size: int) -> bool:
    """Whether a block of so many words has the shape of somebody's name: a few words, each with a capital."""
    return size in _NAME and seen.capitals in _NAMES_CAPITALS


def _end(line: str) -> int:
    mark = _ENDS.get(line[-1])
    if mark is None:
        return 9 if line[-1].isdigit() else 0 if line[-1].isalpha() else 10
    if line[-1] == ";" and _GREEK[0] <= line[-2:-1] <= _GREEK[1]:
        return 3
    if mark == 4 and len(line) > 1:
        return _ENDS.get(line[-2], 4) if _ENDS.get(line[-2], 4) in (1, 2, 3) else 4
    if mark == _BRACKET and _is_behind_a_stop(line):
        return 11
    return 6 if mark == 1 and line[-3:] == "..." else mark


def _is_behind_a_stop(line: str) -> bool:
    """Whether a sentence ends before the brackets at a line's end, as it does before whoever filed it: The road is open. (dpa)"""
    opened = max(line.rfind("("), line.rfind("["), line.rfind("（"))
    before = line[max(0, opened - 3) : max(0, opened)].rstrip()
    filed = bool(before) and len(line) - opened <= _FILED and line[opened + 1] != " "
    return filed and _end(before) in _SENTENCE_ENDS


def _opening(line: str) -> int:
    char = line[0]
    if char.isalpha():
        return 0 if char.isupper() else 1 if char.islower() else 6
    if char == "#" and line.lstrip("#")[:1] == " ":
        return 7
    if char == "!" and line[1:2] == "[":
        return 8
    return 2 if char.isdigit() else _OPENS.get(char, 5)


def _sentences(between: str) -> int:
    """How many sentences end inside; that a mark stands there at all is asked first, which costs a tenth of counting."""
    marked = ("!" in between and between.count("! ")) + ("?" in between and between.count("? "))
    ends = between.count(". ") + marked + (0 if between.isascii() else between.count("。"))
    return ends if ends < 2 else 2


def _commas(between: str) -> int:
    commas = between.count(", ") + (0 if between.isascii() else between.count("，") + between.count("、"))
    return commas if commas < 2 else 2


def _quoted(between: str) -> int:
    return 1 if "“" in between or '"' in between or "„" in between or "«" in between or "»" in between else 0


def _capitals(page: Page, first: int, last: int) -> int:
    """How many of the words begin with a capital."""
    text, words = page.text, page.words
    letters = [text[start] for start in words.starts[first:last]]
    capital = sum(map(str.isupper, letters))
    if not capital:
        return 1 if any(map(str.islower, letters)) else 0
    if capital == len(letters):
        block = text[words.starts[first] : words.ends[last - 1]]
        return 6 if block.isupper() and len(block) > 3 else 5
    return 2 if capital == 1 else 3 if capital * 2 < len(letters) else 4


def _function_words(said: int, words: int) -> int:
    if words <= _SHORT:
        return _FEW[said] if said < len(_FEW) else 4
    return 5 if said * 8 < words else 6


def _sign(line: str, between: str) -> int:
    """The first of the signs that stand in the block: all but "www" stand in what is between its words and at its edges."""
    around = between
    if not line[0].isalnum():
        around += _WORD_SIGN.split(line, 1)[0]
    if not line[-1].isalnum():
        around += _WORD_SIGN.split(line[::-1], 1)[0]
    if "www" in line or not (around.isspace() or _ONE_SIGN.isdisjoint(around)) or "://" in between:
        for sign, number in _SIGNS:
            if sign in line and not (sign in _OPENS_BEFORE and _OPENS_BEFORE[sign] in line):
                return number
    return 6 if "/" in between else 9 if ": " in between else 0


def _in_columns(line: str) -> bool:
    """Whether wide gaps part a line in three or more, as bars part a menu; a block of several lines has indents."""
    return line.count(_COLUMN) > 1


def _numbers(words: Sequence[str], gaps: Sequence[str], told: Known) -> tuple[int, int]:
    """
    How many of the words are numbers, and whether a date or a time of day is printed; `gaps[n]` stands before word n.

    That is told by its year, the name of a month or the shape of its numbers: three in a row that signs join, not two and two.
    """
    timely = not told.timely.isdisjoint(words)
    if not timely and "".join(words).isalpha():
        return 0, 0
    named = timely and not told.calendar.isdisjoint(words)
    untold = 1 if named else 5 if timely and not told.ago.isdisjoint(words) else 0
    numbers = [at for at, word in enumerate(words) if word[0].isdigit()]
    if not numbers:
        return 0, untold
    digits = 3 if len(numbers) * 2 >= len(words) else 1 if len(numbers) == 1 else 2
    clock = year = False
    dotted = row = 0
    for at in numbers:
        word = words[at]
        if word[:2].isdigit():
            year = year or (len(word) == 4 and word[:2] in ("19", "20"))
            behind = at > 0 and words[at - 1].isdigit()
            clock = clock or (behind and gaps[at] == ":" and word[2:] in told.behind_minutes)
            row = row + 1 if behind and gaps[at] in (".", "/", "-") else 0
            dotted = max(dotted, row)
    if (year and (named or dotted > 0)) or dotted > 1:
        return digits, 4 if clock else 2
    return digits, 3 if clock else untold
