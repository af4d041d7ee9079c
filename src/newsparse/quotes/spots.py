"""Where in a story things stand that attribution looks for: a byte a word, so that the next or the last one is found by a leap."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import compress, count

import attrs

from newsparse.quotes.lexicon import Lexicon
from newsparse.quotes.sorts import (
    A_BODY,
    A_NAME,
    A_ROLE,
    ADVERB,
    AND,
    ARTICLE,
    AT,
    AUXILIARY,
    BECAUSE,
    CUE,
    DETERMINER,
    OBLIQUE,
    OF,
    PARTICIPLE,
    PHRASE,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    SEPARABLE,
    THAT,
    TIME,
    TO,
    VERB,
    VERBAL,
)
from newsparse.text.sentences import BRACKET, COLON, COMMA, DASH, JOINED, STOP

STOPS = COMMA | DASH | COLON | STOP
"""What reported words may end at, or begin behind."""
JOINS = AND | BECAUSE | THAT | RELATIVE
"""A source may begin behind these,"""
LINKS = CUE | VERB | AUXILIARY | TO | PREPOSITION | AT | TIME | ADVERB
"""and behind these, unless the next word is one"""
GOES_ON = PREPOSITION | OF | AT | TO | ADVERB | AUXILIARY
"""of these."""
NO_SOURCE = PREPOSITION | AT | TO | BECAUSE | THAT | AND | TIME | RELATIVE | ADVERB | AUXILIARY | VERB | PARTICIPLE | CUE
"""A source may end in front of these,"""
NO_SOURCE_SECOND = NO_SOURCE | SEPARABLE | OBLIQUE | PRONOUN
"""and, where the verb comes second, of these: its object stands behind the subject."""
_WORDS = (
    JOINS,
    LINKS,
    GOES_ON,
    RELATIVE,
    CUE | THAT,
    AND | BECAUSE | PHRASE,
    PRONOUN | ARTICLE | BECAUSE,
    TIME,
)
_MORE = (NO_SOURCE, THAT)
_MORE_SECOND = (NO_SOURCE_SECOND | DETERMINER, THAT)


@attrs.define(eq=False)
class Spots:
    """For each word a byte, 1 where something stands: `find` and `rfind` leap to the next one and the last one."""

    begins: bytes
    """A source may begin here: behind a sign, a conjunction, a verb, or at “who”."""
    ends: bytes
    """A source that began further in front may end here: at a sign, at a quotation, at a word that goes on with something else."""
    verbs: bytes
    free_verbs: bytes
    """Verbs outside of quotation marks."""
    subject_verbs: bytes
    """Verbs that may have a subject in front of them: neither they nor the word in front stand in quotation marks."""
    relatives: bytes
    prepositions: bytes
    parts: bytes
    """A comma, a dash or a bracket stands in front."""
    openings: bytes
    """Reported words may begin here, behind their attribution."""
    breaks: bytes
    """Reported words may begin here, in front of their attribution: behind a sign, a cue or “that”."""
    stops: bytes
    """Reported words may end here."""
    sentence_ends: bytes
    """A full stop, or what is like one, stands in front."""
    colons: bytes
    quoted: bytes


def spots(classes: bytes, held: bytes, sorts: bytes, inside: bytes, lexicon: Lexicon) -> Spots:
    """
    What stands where: by the classes of words, what the gaps in front of them hold, their sorts, and whether they are quoted.

    A story is a number of eight bits a word. `>> 8` tells each word what is true of the one in front, `>> 3` brings the fourth bit
    to the place of the first, which is the one that is kept.
    """
    size = len(classes)
    first = as_number(b"\1" * size)
    quoted = as_number(inside)
    behind_quoted = quoted >> 8
    gap = as_number(held.translate(_GAPS))
    bare, alone, cuts, stops = gap >> 1, gap >> 2, gap >> 3, gap >> 4
    word = as_number(classes.translate(lexicon.flags[_WORDS]))
    relative, opener, join = word >> 3, word >> 6, word >> 5
    behind_join, behind_link, behind_lead, behind_day = (
        word >> 8,
        word >> 9 & ~(as_number(sorts.translate(_NAMES)) >> 8),
        word >> 12,
        word >> 15,
    )
    ends = as_number(classes.translate(lexicon.flags[_MORE_SECOND if lexicon.verb_second else _MORE]))
    verbs = sorts.translate(_VERBS)
    free = as_number(verbs) & ~quoted

    def kept(flags: int) -> bytes:
        return (flags & first).to_bytes(size, "big")

    return Spots(
        kept(behind_quoted | gap | (bare & (behind_join | (behind_link & ~(word >> 2)) | relative))),
        kept(quoted | gap | (ends if lexicon.verb_second else bare & ends)),
        verbs,
        kept(free),
        kept(free & ~behind_quoted),
        classes.translate(lexicon.flags[RELATIVE,]),
        classes.translate(lexicon.flags[PREPOSITION,]),
        held.translate(_PARTED),
        kept(quoted | ends >> 1 | (alone & (opener | behind_day | cuts))),
        kept(alone & ~behind_quoted & (stops | behind_lead)),
        kept((quoted ^ behind_quoted) | (alone & ~(quoted | behind_quoted) & (stops | join))),
        held.translate(ENDED),
        held.translate(_COLONS),
        inside,
    )


def places(flags: bytes | bytearray) -> Iterator[int]:
    """
    The numbers of the words with a 1.

        >>> list(places(bytes([0, 1, 0, 0, 1])))
        [1, 4]
    """
    return compress(count(), flags)


def as_number(flags: bytes | bytearray) -> int:
    """A byte a word as one number, so that all words are judged by one operation."""
    return int.from_bytes(flags, "big")


def _table(*judges: Callable[[int], object]) -> bytes:
    """For each value one bit a judge."""
    return bytes([sum(1 << at for at, judge in enumerate(judges) if judge(value)) for value in range(256)])


_GAPS = _table(
    lambda gap: gap and not gap & JOINED,
    lambda gap: not gap,
    lambda gap: not gap & JOINED,
    lambda gap: gap & (COMMA | DASH | COLON),
    lambda gap: gap & STOPS,
)
_PARTED = _table(lambda gap: gap & (COMMA | DASH | BRACKET) and not gap & JOINED)
_COLONS = _table(COLON.__and__)
ENDED = _table(STOP.__and__)
"""Whether a gap has a full stop or what is like one, by what it holds."""
_VERBS = _table(VERBAL.__contains__)
_NAMES = _table({A_NAME, A_ROLE, A_BODY}.__contains__)
