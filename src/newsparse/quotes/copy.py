"""A story made ready for attribution: its words with what each can be, its sentences, its quoted stretches."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import repeat
from typing import NamedTuple

from newsparse.quotes.lexicon import CUE, Lexicon
from newsparse.span import Range
from newsparse.text.marks import Stretch, stretches
from newsparse.text.sentences import BREAKS, COMMA, JOINED, MARK, STOP, holds, starts_sentence
from newsparse.text.words import Words


class Quoted(NamedTuple):
    """A quoted stretch by word: the number of its first word and of the word behind its last; the paragraph; its place among the stretches."""

    first: int
    after: int
    paragraph: int
    number: int
    stretch: Stretch


class Copy(NamedTuple):
    """Parallel lists over the words of a text, and what lies across them."""

    text: str
    lower: list[str]
    starts: list[int]
    ends: list[int]
    gaps: list[str]
    holds: list[int]
    """What the gap before each word holds."""
    tags: list[int]
    inside: bytearray
    """Whether a word stands in quotation marks."""
    sentences: list[int]
    """The numbers of the words that begin a sentence of the story itself, not one inside quotation marks."""
    paragraphs: list[Range]
    """Each paragraph by word."""
    quoted: list[Quoted]
    lexicon: Lexicon

    def sentence(self, word: int) -> Range:
        """The first word of the sentence that this word is in, and the word behind its last."""
        at = bisect_right(self.sentences, word)
        return self.sentences[at - 1] if at else 0, self.sentences[at] if at < len(self.sentences) else len(self.lower)


def copy(text: str, words: Words, paragraphs: Sequence[Range], lexicon: Lexicon) -> Copy:
    """The story of these paragraphs."""
    lower, starts, ends, gaps = words
    known = {gap: holds(gap) for gap in set(gaps)}
    held = list(map(known.__getitem__, gaps))
    tags = list(map(lexicon.tags.get, lower, repeat(0)))
    by_word = [words.between(*paragraph) for paragraph in paragraphs]
    inside = bytearray(len(lower) + 1)
    quoted: list[Quoted] = []
    at = 0
    for stretch in stretches(text, paragraphs):
        first = bisect_left(starts, stretch.start)
        after = bisect_left(starts, stretch.end, first)
        while at + 1 < len(paragraphs) and paragraphs[at + 1][0] <= stretch.start:
            at += 1
        if after > first:
            quoted.append(Quoted(first, after, at, len(quoted), stretch))
            inside[first:after] = b"\1" * (after - first)
    sentences = []
    for first, after in by_word:
        if first < after:
            sentences.append(first)
            for n in range(first + 1, after):
                if held[n] & STOP and not (inside[n] and inside[n - 1] and not held[n] & MARK):
                    if starts_sentence(text, gaps[n], lower[n - 1], starts[n], lexicon.abbreviations):
                        if not (inside[n - 1] and not inside[n] and _asked(tags, held, gaps[n], n, after)):
                            sentences.append(n)
                    elif not held[n] & MARK:
                        held[n] = held[n] & ~STOP | (0 if held[n] & COMMA else JOINED)
    return Copy(text, lower, starts, ends, gaps, held, tags, inside, sentences, by_word, quoted, lexicon)


def _asked(tags: Sequence[int], held: Sequence[int], gap: str, n: int, after: int) -> bool:
    """Whether a question or an exclamation in quotation marks is followed by its attribution (“Why?” Ms. Low asked)."""
    if "." in gap:
        return False
    for at in range(n, min(n + 6, after)):
        if at > n and held[at] & BREAKS:
            return False
        if tags[at] & CUE:
            return True
    return False
