"""What a line without a label is: a section, a headline, a credit, a publisher. Sums of clues from `weigh/tables/exports.json`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsparse.sources.exports.format import words
from newsparse.sources.exports.pieces import Piece, Sheet
from newsparse.weigh.rank import total
from newsparse.weigh.table import ranking

_WORD = re.compile(r"[^\W\d_]+(?:['’.-][^\W\d_]+)*+")
_PARTICLES = frozenset("and und et en y e de di da van von der den la le del".split())
_PAGE = re.compile(r".{2,80}[;,]\s?(?:Pg?\.?\s?)?[A-Z]{0,3}\d{1,4}[A-Z]?$|[A-Z]{1,2}\d{1,3}$")
_SENTENCE = re.compile(r"""[.!?…]["”’»]?$""")


def headline_of(sheet: Sheet, first: int, last: int) -> Iterator[Piece]:
    """Section, headline and credit in the lines over the count of words: the split with the highest sum."""
    rows = sheet.rows[first:last]
    low, high = split([row.text for row in rows])
    fields = ["section"] * low + ["headline"] * (len(rows) - low - high) + ["byline", "other"][:high]
    for n, field in enumerate(fields):
        if field != "headline":
            yield Piece(rows[n].start, rows[n].end, field)
        elif n == low and rows:
            yield Piece(rows[n].start, rows[len(rows) - high - 1].end, field)


def split(lines: list[str]) -> tuple[int, int]:
    """
    How many lines at the top are a section, and how many at the end a credit.

        >>> split(["News Desk; A3", "Council votes for ferry", "By Jane Doe", "Special to The Harbour Post"])
        (1, 2)
        >>> split(["Fog closes the port for the third day", "Ferries to wait until the end of the week"])
        (0, 0)
    """
    ways = [(low, high) for low in (0, 1) for high in (0, 1, 2) if low + high < len(lines)] or [(0, 0)]
    numbers = ranking("exports")
    return max(ways, key=lambda way: total(numbers, _clues(lines, *way)))


def credit(line: str) -> Iterator[str]:
    """What speaks for and against a line being a credit."""
    found = _WORD.findall(line)
    if found and found[0].lower() in words("by"):
        yield "opens with a word for by"
    names = [word for word in found if word[0].isupper()]
    if 2 <= len(found) <= 9 and found[-1] in names and all(word in names or word in _PARTICLES for word in found):
        yield "names and nothing else"
    elif 3 * len(names) >= 2 * len(found) >= 4:
        yield "names above all"
    if any(map(str.isdigit, line)):
        yield "a digit"
    if _SENTENCE.search(line):
        yield "ends a sentence"
    if len(found) == 1:
        yield "one word"
    elif len(found) <= 4:
        yield "four words at most"
    if len(found) > 8:
        yield "more than eight words"


def is_publisher(sheet: Sheet, at: int, notice: str) -> bool:
    """Whether the last line before an article's number is its publisher; `notice` is the copyright line."""
    return total(ranking("exports"), _house(sheet, at, notice)) > 0


def _clues(lines: list[str], low: int, high: int) -> Iterator[str]:
    if high:
        yield "a byline may be missing"
        yield from credit(lines[-high])
    if high == 2:
        yield "a headline over several lines"
        if lines[-1].partition(" ")[0].lower() in words("post"):
            yield "goes on from the credit above"
    if low:
        yield "a section is rare"
        yield from _section(lines[0], lines[1])
    if len(lines) - low - high > 1:
        yield "a headline over several lines"


def _section(line: str, below: str) -> Iterator[str]:
    if _PAGE.fullmatch(line):
        yield "a page at the end"
    count = len(line.split())
    if count <= 4:
        yield "four words at most"
    elif count > 6:
        yield "more than six words"
    if len(line) < len(below):
        yield "shorter than the headline"
    if _SENTENCE.search(line):
        yield "ends a sentence"


def _house(sheet: Sheet, at: int, notice: str) -> Iterator[str]:
    line = sheet.rows[at].text
    found = _WORD.findall(line)
    yield "a publisher may be missing"
    if _SENTENCE.search(line) and found and found[-1].lower() not in words("house"):
        yield "ends a sentence"
    if any(word.lower() in words("house") for word in found[-2:]):
        yield "a company's form"
    if found and all(word[0].isupper() or len(word) <= 3 for word in found):
        yield "capitals throughout"
    if {word.lower() for word in found if len(word) > 3} & {word.lower() for word in _WORD.findall(notice[:200])}:
        yield "words of the copyright line"
    if len(found) > 8:
        yield "more than eight words"
