"""A text made ready for reading: its words, its blocks and its language."""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise, repeat
from typing import NamedTuple

from newsparse.language import Pack, guess, pack
from newsparse.span import Range
from newsparse.story.blocks import blocks
from newsparse.story.notation import read
from newsparse.story.opening import Reading
from newsparse.text.words import Words, plain, words


class Page(NamedTuple):
    """What every later stage looks at. Nothing in it is a judgement yet."""

    text: str
    """With every kind of space as a plain one: a line reads the same with no-break spaces in it."""
    original: str
    """The text as it was given, of the same length: what is printed of it comes from here."""
    words: Words
    blocks: list[Range]
    pack: Pack
    openings: dict[Range, Reading | None]
    """What `opening` has read already: several stages ask."""

    def opening(self, block: int) -> Reading | None:
        """
        The dateline that a block may open with.

            >>> page("LISBON, March 3 - The bank held rates.", "en").opening(0).separator
            'hyphen'
        """
        span = self.blocks[block]
        if span not in self.openings:
            self.openings[span] = read(self.text, *span, self.pack)
        return self.openings[span]

    def ranges(self) -> list[Range]:
        """For each block the numbers of its first word and of the first word after it."""
        starts = self.words.starts
        firsts = list(map(bisect_left, repeat(starts), [start for start, _ in self.blocks]))
        return list(pairwise([*firsts, len(starts)]))


def page(text: str, language: str | None) -> Page:
    """
    The text with its words cut, its blocks found, and its language as given or guessed.

        >>> page("Rates held as the inflation of the year has cooled.", None).pack.code
        'en'
    """
    spaced = plain(text)
    cut = words(spaced)
    own = pack(guess(cut.lower) if language is None else language)
    return Page(spaced, text, cut, blocks(spaced, own), own, {})
