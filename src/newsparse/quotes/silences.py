"""When nothing behind a verb of saying is what was said: said little, declined to be named, did not respond to a request."""

from __future__ import annotations

from newsparse.quotes.copy import Copy
from newsparse.quotes.cues import Cue
from newsparse.quotes.forms import SAYING, form_of, kind_of
from newsparse.quotes.sorts import (
    ADVERB,
    AND,
    ARTICLE,
    AT,
    AUXILIARY,
    BECAUSE,
    DETERMINER,
    NEGATION,
    OBLIQUE,
    OF,
    PREPOSITION,
    PRONOUN,
    THAT,
    TIME,
    TO,
    VERBAL,
)
from newsparse.text.sentences import BREAKS

_HOW = PREPOSITION | TO | AT | TIME | ADVERB | OBLIQUE | OF
_SAID = frozenset({"say"})
_LONGEST = 8


def says_nothing(copy: Copy, cue: Cue, base: int) -> bool:
    """
    Whether all that stands behind a verb, from word `base` on, is how much was said, of what as, what was not answered, or that
    somebody would not be named: said little and smiled, sagte als Zeugin aus, did not respond to a request, asked not to be named.
    """
    end, kind = cue.end, kind_of(cue.manner)
    if base >= end or copy.holds[base] & BREAKS:
        return False
    if kind == "ask" and (copy.tags[base] & NEGATION or cue.word == cue.start):
        return _is_asked_nothing(copy, base, end)
    if copy.lower[base] in copy.lexicon.amounts:
        return base + 1 == end or bool(copy.holds[base + 1] & BREAKS or copy.tags[base + 1] & (AND | PREPOSITION | BECAUSE | TIME))
    if _is_unanswered(copy, cue, base) or _is_a_pointer_alone(copy, base, end) or _points_back(copy, base, end):
        return True
    kinds = SAYING if copy.lexicon.subject_behind_verb else _SAID
    if kind not in kinds or not copy.tags[base] & (_HOW | BECAUSE) or copy.tags[base] & ARTICLE:
        return False
    return 1 not in copy.spots.verbs[base:end] and not any(copy.holds[n] & BREAKS or copy.tags[n] & THAT for n in range(base, end))


def _is_asked_nothing(copy: Copy, base: int, end: int) -> bool:
    """
    Whether somebody asked not to be named, or nothing but a place or a time stands up to the comma behind “asked”, which opens its
    sentence: Asked in Paris, Ruiz smiled.
    """
    if copy.tags[base] & NEGATION:
        verb = base + 1 + (base + 1 < end and bool(copy.tags[base + 1] & TO))
        return verb < end and bool(copy.tags[verb] & AUXILIARY)
    comma = next((n for n in range(base + 1, end) if copy.holds[n] & BREAKS), end)
    placed = copy.lexicon.genitive_s and comma < end and copy.tags[base] & (AT | PREPOSITION | TIME)
    return bool(placed) and copy.lexicon.topics.isdisjoint(copy.lower[base:comma])


def _is_unanswered(copy: Copy, cue: Cue, base: int) -> bool:
    """
    Whether a verb in English has what it answers behind “to”, or tells what somebody adds to: did not immediately respond to a
    request for comment; added to her run of victories.
    """
    if not copy.lexicon.genitive_s or not copy.tags[base] & TO:
        return False
    denied = copy.lower[cue.word] in copy.lexicon.answering or any(copy.tags[n] & NEGATION for n in range(cue.first, cue.word))
    alone = form_of(cue.manner) == "ing" or 1 not in copy.spots.verbs[base : cue.end]
    adds = alone and kind_of(cue.manner) == "say" and base + 1 < cue.end and copy.tags[base + 1] & DETERMINER
    stop = min(cue.end, base + _LONGEST)
    clause = any((copy.tags[n] & THAT and not copy.tags[n - 1] & PREPOSITION) or copy.inside[n] for n in range(base, stop))
    if not (denied or adds) or clause or base + 1 >= cue.end:
        return False
    noun = base + 2 < cue.end and copy.tags[base + 2] & _HOW  # respond to questions about it
    return copy.sorts[base + 1] not in VERBAL or bool(noun)


def _points_back(copy: Copy, base: int, end: int) -> bool:
    """Whether a verb in English has nothing behind it but “that” or “it”, which ends the sentence: she denied that."""
    alone = copy.lexicon.genitive_s and base + 1 == end and not copy.inside[base]
    return alone and bool(copy.tags[base] & (PRONOUN | THAT))


def _is_a_pointer_alone(copy: Copy, base: int, end: int) -> bool:
    """Whether a verb has nothing but “das” behind it: Halm bestreitet das nicht; Smit ontkent dat."""
    if copy.lower[base] not in copy.lexicon.resuming:
        return False
    after = next((n for n in range(base + 1, end) if not copy.tags[n] & (ADVERB | NEGATION) or copy.holds[n] & BREAKS), end)
    return after == end or bool(copy.holds[after] & BREAKS and not copy.inside[after] and not copy.tags[base] & THAT)
