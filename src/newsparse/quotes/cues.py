"""Where a story may report what somebody said."""

from __future__ import annotations

from typing import NamedTuple

from newsparse.quotes.copy import Copy
from newsparse.quotes.lexicon import ADVERB, AND, AUXILIARY, CUE, NEGATION, PHRASE, PREPOSITION, TIME, TO, VERB
from newsparse.text.sentences import BREAKS

_CHAIN = AUXILIARY | ADVERB | NEGATION
_LONGEST_CHAIN = 8


class Cue(NamedTuple):
    """
    A word, or a few, that may report speech.

    `word` is its head; `first` the first word of its verb group (“has repeatedly said”), `after` the word behind it.
    """

    word: int
    first: int
    after: int
    form: str
    kind: str
    start: int
    """The first word of its sentence."""
    end: int
    """The word behind its sentence."""
    paragraph: int


def cues(copy: Copy) -> list[Cue]:
    """Every word outside quotation marks that may report speech, in order."""
    found = []
    tags, inside = copy.tags, copy.inside
    wanted = CUE | PHRASE
    for number, (first, after) in enumerate(copy.paragraphs):
        for n in range(first, after):
            if tags[n] & wanted and not inside[n]:
                if tags[n] & PHRASE and (size := _phrase(copy, n, after)):
                    found.append(Cue(n, n, n + size, "phrase", "phrase", *copy.sentence(n), number))
                elif tags[n] & CUE:
                    found.append(_verb(copy, n, number))
    return found


def _phrase(copy: Copy, n: int, after: int) -> int:
    """How many words the cue of several words has that begins here; 0 when there is none."""
    for rest in copy.lexicon.phrases[copy.lower[n]]:
        size = 1 + len(rest)
        if n + size <= after and copy.lower[n + 1 : n + size] == list(rest):
            return size
    return 0


def _verb(copy: Copy, n: int, paragraph: int) -> Cue:
    form, kind = copy.lexicon.cues[copy.lower[n]]
    start, end = copy.sentence(n)
    return Cue(n, _chain(copy, n, start), n + 1, form, kind, start, end, paragraph)


def _chain(copy: Copy, n: int, start: int) -> int:
    """The first word of the verb group that ends with this verb."""
    tags, held, inside = copy.tags, copy.holds, copy.inside
    first = n
    least = max(start, n - _LONGEST_CHAIN)
    while first > least and not held[first] & BREAKS and not inside[first - 1]:
        tag = tags[first - 1]
        if tag & _CHAIN and not tag & AND:
            first -= 1
        elif (
            tag & TO
            and first - 1 > least
            and tags[first - 2] & (VERB | CUE | AUXILIARY | ADVERB | PREPOSITION)
            and not tags[first - 2] & TIME
        ):
            first -= 2
            if tags[first] & PREPOSITION and first > least and tags[first - 1] & (VERB | CUE):
                first -= 1
        else:
            break
    return first
