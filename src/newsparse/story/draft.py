"""A page on its way to being judged: everything about its blocks that needs no judgement of what is story."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from newsparse.language import UNDETERMINED
from newsparse.story import around
from newsparse.story.furniture import Saying, sayings
from newsparse.story.prose import densest, occurrences, shares, vocabularies
from newsparse.story.surface import Surface, function_words, length_of, surfaces

if TYPE_CHECKING:
    from newsparse.language import Pack
    from newsparse.span import Range
    from newsparse.story.page import Page


_SHARES = (0.001, 0.15, 0.3, 0.45, 0.65)
_BYLINE = 14
_CREDIT = 8
_CREDITING = frozenset(":/|")


class Draft(NamedTuple):
    """A page on its way to being judged: columns of bins, and what they were made of."""

    ranges: list[Range]
    sizes: list[int]
    surfaces: list[Surface]
    sayings: list[tuple[Saying, ...]]
    lines: list[str]
    vocabulary: list[frozenset[str]]
    prose: Range
    often: Mapping[str, int]
    """In how many blocks of the densest prose each word of the vocabulary stands."""
    columns: dict[str, list[int]]


def draft(page: Page) -> Draft:
    """Everything about the blocks that needs no judgement of what is story."""
    ranges = word_ranges(page)
    count = len(ranges)
    sizes = [length_of(page, at, *words) for at, words in enumerate(ranges)]
    said = sayings(page.words.lower, ranges, page.pack)
    lines = [page.text[start:end] for start, end in page.blocks]
    looks = surfaces(page, ranges, sizes, lines)
    vocabulary = vocabularies(page.words.lower, ranges, function_words(page.pack))
    columns = {name: list(column) for name, column in zip(Surface._fields, zip(*looks, strict=True), strict=True)}
    columns |= around.said(said, sizes)
    if page.pack.code == UNDETERMINED:
        columns["said_page"] = [0] * count
    own = around.classes(sizes, columns["end"])
    columns |= around.neighbours(own) | around.masses(own, sizes)
    prosaic = [0 if nothing_else == 3 else size for size, nothing_else in zip(sizes, columns["said"], strict=True)]
    stretches = {price: densest(prosaic, price) for price in around.PRICES}
    columns |= {f"dense{price}": around.places(stretch, count) for price, stretch in stretches.items()}
    prose = stretches[15] if stretches[15][1] else stretches[8]
    often = occurrences(vocabulary[slice(*prose)])
    columns |= around.shared(shares(vocabulary, prose, often))
    columns["from_top"] = [at * 10 // count for at in range(count)]
    columns["short_page"] = [bisect_right(_SHARES, len([kind for kind in own if kind in (1, 2)]) / count)] * count
    columns["credited"] = around.credited(opens_byline(page, ranges, sizes))
    columns["pictured"] = credits_picture(page, ranges)
    columns["repeated"] = around.repeated(lines)
    whole = sum(sizes)
    columns["prose_page"] = [bisect_right(_SHARES, sum(sizes[slice(*prose)]) / max(1, whole))] * count
    return Draft(ranges, sizes, looks, said, lines, vocabulary, prose, often, columns)


def opens_byline(page: Page, ranges: Sequence[Range], sizes: Sequence[int]) -> list[bool]:
    """Whether each block opens with a byline's word, as "By" is, and is short enough for one."""
    openers, words = _openers(page.pack), page.words.lower
    return [first < last and size <= _BYLINE and words[first] in openers for (first, last), size in zip(ranges, sizes, strict=True)]


def credits_picture(page: Page, ranges: Sequence[Range]) -> list[int]:
    """
    Whether each block opens or closes with the credit of a picture: 1 or 0.

    A credit is a word such as "Photo" with a colon, a slash or a "by" behind it, near the beginning of the block or its end.

        >>> from newsparse.story.page import page
        >>> line = page("The ferry leaves the old port at dawn. (Photo: Ann Lee/Harbour Post)", "en")
        >>> credits_picture(line, [(0, 13)]), credits_picture(page("The photo shows the ferry.", "en"), [(0, 5)])
        ([1], [0])
    """
    pictures, openers = page.pack.entries("bylines", "picture"), _openers(page.pack)
    words, gaps = page.words.lower, page.words.gaps
    found = [0] * len(ranges)
    if pictures.isdisjoint(words):
        return found
    block = 0
    for at in [at for at, word in enumerate(words[:-1]) if word in pictures]:
        while at >= ranges[block][1]:
            block += 1
        first, last = ranges[block]
        near = at - first < 2 or last - at <= _CREDIT
        if near and at + 1 < last and (gaps[at + 1].strip()[:1] in _CREDITING or words[at + 1] in openers):
            found[block] = 1
    return found


@cache
def _openers(pack: Pack) -> frozenset[str]:
    return pack.entries("bylines", "opens")


def word_ranges(page: Page) -> list[Range]:
    """For each block the numbers of its first word and of the first word after it."""
    firsts = [bisect_left(page.words.starts, start) for start, _ in page.blocks]
    return list(zip(firsts, [*firsts[1:], len(page.words.lower)], strict=True))
