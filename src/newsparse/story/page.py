"""A text made ready for reading: its words, its blocks and its language."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import chain, repeat
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
    """With every kind of space, and each line break inside a block, as a plain one: a paragraph reads the same however it is set."""
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

    def broken(self) -> Page:
        """The page with the line breaks inside its blocks: in a byline they part names."""
        text = plain(self.original)
        return self if text == self.text else self._replace(text=text, openings={})

    def ranges(self) -> list[Range]:
        """For each block the numbers of its first word and of the first word behind it."""
        edges = list(map(bisect_left, repeat(self.words.starts), chain.from_iterable(self.blocks)))
        return list(zip(edges[::2], edges[1::2], strict=True))


_BREAKS = "\n\r\v\f\x1c\x1d\x1e\u2028\u2029"
_UNBROKEN = str.maketrans(_BREAKS, " " * len(_BREAKS))


def page(text: str, language: str | None) -> Page:
    """
    The text with its words cut, its blocks found, and its language as given or guessed.

        >>> page("Rates held as the inflation of the year has cooled.", None).pack.code
        'en'
    """
    spaced = plain(text)
    cut = words(spaced)
    own = pack(guess(cut.lower) if language is None else language)
    return of_blocks(text, cut, blocks(spaced, own), own)


def of_blocks(text: str, cut: Words, found: list[Range], own: Pack) -> Page:
    """The page of a text with these words and blocks. The words are cut anew where a block has a line break in it."""
    spaced = plain(text)
    whole = unbroken(spaced, found)
    return Page(whole, text, cut if whole is spaced else words(whole), found, own, {})


def unbroken(text: str, found: Sequence[Range]) -> str:
    r"""
    The text with each line break inside of these blocks as a space: offsets stay.

        >>> unbroken("Rates held\n\nThe bank waits\r\nfor the summer.", [(0, 10), (12, 44)])
        'Rates held\n\nThe bank waits  for the summer.'
    """
    breaks = [one for one in _BREAKS if one in text]
    parts, done = list[str](), 0
    for start, end in found:
        block = text[start:end]
        if any(one in block for one in breaks):
            parts += text[done:start], block.translate(_UNBROKEN)
            done = end
    return "".join([*parts, text[done:]]) if parts else text
