"""
The subject in a language whose verb comes second.

What opens the sentence pushes the subject behind the verb: “Am Montag sagte Weber”, “Später hat Weber erklärt”. Whether the
opening can be the subject itself is told by its first word: a preposition, an adverb, a day and “den” or “dem” are none.
"""

from __future__ import annotations

from newsparse.quotes.copy import Copy
from newsparse.quotes.cues import Cue
from newsparse.quotes.lexicon import (
    ADVERB,
    AN_ADVERB,
    AND,
    ARTICLE,
    AT,
    AUXILIARY,
    OBLIQUE,
    OF,
    PREPOSITION,
    PRONOUN,
    TIME,
    TO,
    VERBAL,
)
from newsparse.text.sentences import BRACKET, BREAKS, PARTED

_NO_SUBJECT = PREPOSITION | AT | ADVERB | TIME | TO | OBLIQUE
_CLAUSE_BREAKS = BREAKS & ~BRACKET
_LONGEST = 45


def behind_verb(copy: Copy, cue: Cue) -> int:
    """The first word of a subject that must stand behind the verb of a cue; 0 where it may stand in front."""
    start = clause(copy, cue)
    verb = next((n for n in range(start, cue.first) if copy.tags[n] & AUXILIARY), cue.first)
    return subject_behind(copy, start, verb, *((cue.after, cue.end) if verb == cue.first else (verb + 1, cue.first)))


def subject_behind(copy: Copy, start: int, verb: int, after: int, end: int) -> int:
    """The first word of a subject behind a verb when what stands from `start` to the verb can be none; 0 otherwise."""
    if start < verb and copy.tags[start] & AND:
        start += 1
    if not (_behind_a_clause(copy, verb) if start == verb else _is_no_subject(copy, start, verb)):
        return 0
    while after < end and copy.tags[after] & (ADVERB | TIME) and not copy.holds[after] & BREAKS:
        after += 1
    if after >= end or copy.inside[after] or copy.holds[after] & PARTED or copy.tags[after] & _NO_SUBJECT or copy.sorts[after] in VERBAL:
        return 0
    return after


def _behind_a_clause(copy: Copy, verb: int) -> bool:
    """Whether a verb stands behind a clause or a quotation: “Die Brücke bleibe offen, sagte Weber”."""
    start = copy.sentence[verb][0]
    if verb == start:
        return False
    return bool(copy.inside[verb - 1]) or any(copy.sorts[n] in VERBAL for n in range(max(start, verb - _LONGEST), verb))


def _is_no_subject(copy: Copy, start: int, verb: int) -> bool:
    tag = copy.tags[start]
    if tag & PRONOUN:
        return False
    return bool(tag & _NO_SUBJECT or (tag & OF and not tag & ARTICLE)) or (copy.sorts[start] == AN_ADVERB and verb == start + 1)


def clause(copy: Copy, cue: Cue) -> int:
    """The first word of the clause that a cue stands in, as far as signs tell."""
    start = cue.first
    least = max(cue.start, cue.first - _LONGEST)
    while start > least and not copy.holds[start] & _CLAUSE_BREAKS and not copy.inside[start - 1]:
        start -= 1
    return start
