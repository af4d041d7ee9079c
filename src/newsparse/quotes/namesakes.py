"""Words of a language that are somebody’s name where they stand: Theresa May, Jan Weber, Hope Carter, and then “May said”."""

from __future__ import annotations

from collections.abc import Sequence

from newsparse.quotes.lexicon import Lexicon
from newsparse.quotes.sorts import (
    ADVERB,
    ARTICLE,
    AT,
    AUXILIARY,
    HONORIFIC,
    KNOWN,
    NAMESAKE,
    OF,
    PARTICLE,
    PREPOSITION,
    PRONOUN,
    TIME,
    TITLE,
    TO,
)
from newsparse.quotes.spots import as_number, places
from newsparse.text.sentences import BREAKS, JOINED, STOP

_SHORT = 3
"""A month in so few letters has a day behind it, or it is none."""
_BEFORE_A_MONTH = PREPOSITION | OF | AT | TO | ARTICLE | TIME | ADVERB
_LONGEST_PARTICLE = 3
"""So many words at most stand between a forename and the capital of a last name: Jan van der Berg."""


def as_names(classes: bytes, lower: Sequence[str], capital: bytes, held: Sequence[int], lexicon: Lexicon) -> bytes:
    """
    The classes of words, with that of a word that no file has where one is a name: its neighbours tell, or those of another place.

    A month stands alone, behind a preposition or beside a number; a name stands beside another one or behind a title.

        >>> from newsparse.language import pack
        >>> from newsparse.quotes.lexicon import lexicon
        >>> english, story = lexicon(pack("en")), "theresa may left in may".split()
        >>> classes = bytes([english.classes[word] for word in story])
        >>> seen = as_names(classes, story, bytes([1, 1, 0, 0, 1]), [0] * 6, english)
        >>> [number == english.a_word for number in seen]
        [True, True, False, False, False]
    """
    flags = as_number(classes.translate(lexicon.flags[NAMESAKE,])) & as_number(capital)
    if not flags:
        return classes
    spots = list(places(flags.to_bytes(len(classes), "big")))
    words = _Words(classes, lower, capital, held, lexicon)
    named = [n for n in spots if words.is_forename(n) or words.is_last_name(n)]
    if not named:
        return classes
    found = bytearray(classes)
    same = {lower[n] for n in named}
    for n in [*named, *[n for n in spots if lower[n] in same and words.may_be_alone(n)]]:
        found[n] = lexicon.a_word
    return bytes(found)


class _Words:
    """The words of a text, asked for what stands beside one of them."""

    def __init__(self, classes: bytes, lower: Sequence[str], capital: bytes, held: Sequence[int], lexicon: Lexicon) -> None:
        self.classes, self.lower, self.capital, self.held = classes, lower, capital, held
        self.lexicon = lexicon

    def is_forename(self, n: int) -> bool:
        """Whether a last name stands behind a forename that opens no question: not “Will Ruiz stay?”, nor “in April Ruiz left”."""
        if self.lower[n] not in self.lexicon.forenames or self._is_counted(n):
            return False
        own = self._bits(n)
        month = own & TIME and len(self.lower[n]) > _SHORT and self._before(n) & _BEFORE_A_MONTH
        if month or own & AUXILIARY or (own & TITLE and not self._stands_behind_a_title(n)):
            return False
        at = n + 1
        while at < min(n + 1 + _LONGEST_PARTICLE, len(self.lower)) and not self.held[at] and self._bits(at) & PARTICLE:
            at += 1
        return at < len(self.lower) and not self.held[at] and bool(self.capital[at]) and not self._bits(at) & KNOWN

    def is_last_name(self, n: int) -> bool:
        """Whether a forename or a title stands in front of the name of a month."""
        if not n or not self._bits(n) & TIME or not self.capital[n - 1] or self._is_counted(n):
            return False
        before, gap = self._bits(n - 1), self.held[n]
        if before & HONORIFIC:
            return not gap & ~(STOP | JOINED)
        return not gap and (bool(before & TITLE) or (self.lower[n - 1] in self.lexicon.forenames and not before & TIME))

    def _stands_behind_a_title(self, n: int) -> bool:
        """Whether a title stands in front: what follows is none then (Rep. Earl Blumenauer, coach Dean Smith)."""
        return n > 0 and bool(self._bits(n - 1) & TITLE) and not self.held[n] & ~(STOP | JOINED)

    def may_be_alone(self, n: int) -> bool:
        """Whether a name that another place tells may stand here: not behind a preposition, beside a number or in front of a pronoun."""
        behind = self._bits(n + 1) if n + 1 < len(self.lower) and not self.held[n + 1] else 0
        return not (self._is_counted(n) or self._before(n) & _BEFORE_A_MONTH or behind & PRONOUN)

    def _is_counted(self, n: int) -> bool:
        """Whether a number stands beside a word: 3 May, May 2019."""
        behind = n + 1 < len(self.lower) and not self.held[n + 1] & BREAKS & ~JOINED and self.lower[n + 1][0].isdigit()
        return behind or (n > 0 and not self.held[n] & BREAKS & ~JOINED and self.lower[n - 1][0].isdigit())

    def _before(self, n: int) -> int:
        """What the word in front can be; 0 where a sign parts the two."""
        return self._bits(n - 1) if n and not self.held[n] & BREAKS & ~JOINED else 0

    def _bits(self, n: int) -> int:
        return self.lexicon.bits[self.classes[n]]
