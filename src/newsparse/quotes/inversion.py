"""
The subject in a language whose verb comes second.

What opens the sentence pushes the subject behind the verb: “Am Montag sagte Weber”, “Später hat Weber erklärt”. Whether the
opening can be the subject itself is told by its first word: a preposition, an adverb, a day and “den” or “dem” are none.
"""

from __future__ import annotations

from newsparse.quotes.copy import Copy
from newsparse.quotes.cues import Cue
from newsparse.quotes.predicates import in_front
from newsparse.quotes.sorts import (
    A_BODY,
    A_NAME,
    A_PRONOUN,
    A_ROLE,
    ADVERB,
    AN_ADVERB,
    AND,
    ARTICLE,
    AT,
    AUXILIARY,
    BECAUSE,
    KNOWN,
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
from newsparse.span import Range
from newsparse.text.sentences import BRACKET, BREAKS, COMMA, PARTED

_NO_SUBJECT = PREPOSITION | AT | ADVERB | TIME | TO | OBLIQUE
_OPENS_NO_NOUN = _NO_SUBJECT | AND | BECAUSE | THAT
_CLAUSE_BREAKS = BREAKS & ~BRACKET
_WHO = frozenset({A_NAME, A_ROLE, A_BODY})
_TELLS = _WHO | {A_PRONOUN}
_BUT = AND | ADVERB
_LONGEST = 45


def behind_verb(copy: Copy, cue: Cue) -> int:
    """The first word of a subject that must stand behind the verb of a cue; 0 where it may stand in front."""
    start = _front(copy, cue)
    verb = next((n for n in range(start, cue.first) if copy.tags[n] & AUXILIARY), cue.first)
    return subject_behind(copy, start, verb, *((cue.after, cue.end) if verb == cue.first else (verb + 1, cue.first)))


def subject_behind(copy: Copy, start: int, verb: int, after: int, end: int) -> int:
    """The first word of a subject behind a verb when what stands from `start` to the verb can be none; 0 otherwise."""
    if start < verb and copy.tags[start] & AND:
        start += 1
    if not (_behind_a_clause(copy, verb) if start == verb else _is_no_subject(copy, start, verb)):
        return 0
    while after < end and copy.tags[after] & (_BUT | TIME) and not copy.holds[after] & BREAKS:
        after += 1
    if after + 1 < end and copy.lower[after] in copy.lexicon.addressing and copy.lower[after + 1].endswith(copy.lexicon.heard):
        return 0  # sagte dieser Zeitung
    if after >= end or copy.inside[after] or copy.holds[after] & PARTED or copy.tags[after] & _OPENS_NO_NOUN or copy.sorts[after] in VERBAL:
        return 0
    return after


def is_told_by_somebody(copy: Copy, cue: Cue) -> bool:
    """Whether somebody stands in front of a verb as its subject: Ole Grabow nannte sie einen Glücksfall."""
    start = _front(copy, cue)
    return start < cue.first and not _is_no_subject(copy, start, cue.first) and not _TELLS.isdisjoint(copy.sorts[start : cue.first])


def shared_subject(copy: Copy, cue: Cue) -> Range | None:
    """
    The subject that a verb behind a comma shares with the clause in front: Grabow lobte ihn, warnte aber auch: „…“.

    “But” stands behind such a verb, or “also”, and nothing behind that could be its subject.
    """
    verb, start, n = cue.first, cue.start, cue.after
    if verb == start or clause(copy, cue) != verb or not copy.holds[verb] & COMMA or n >= cue.end or copy.holds[n] & BREAKS:
        return None
    while n < cue.end and copy.tags[n] & _BUT and not copy.holds[n] & BREAKS and not copy.inside[n]:
        n += 1
    opens = n == cue.end or copy.inside[n] or copy.holds[n] & BREAKS or copy.tags[n] & (NEGATION | PREPOSITION | AT | THAT | OBLIQUE)
    if n == cue.after or not opens:
        return None
    first = start + bool(copy.tags[start] & AND)
    front = copy.spots.free_verbs.find(1, first + 1, min(verb, first + _LONGEST))
    if front < 0 or copy.inside[first] or not copy.lexicon.reported.isdisjoint(copy.lower[first:verb]):
        return None
    if any(copy.holds[at] & _CLAUSE_BREAKS for at in range(first + 1, front + 1)) or _is_no_subject(copy, first, front):
        return None
    return first, front


def _front(copy: Copy, cue: Cue) -> int:
    """
    The first word of what stands in front of a verb: of its clause, or of who has a clause or an apposition between two commas.

    Die Ministerin, die das Ressort seit Mai führt, nannte …; Ole Grabow, seit Mai Bürgermeister, sagte …
    """
    start, first = clause(copy, cue), copy.sentence[cue.first][0]
    spoken = not copy.lexicon.reported.isdisjoint(copy.lower[max(first, start - _LONGEST) : start])
    if spoken or start != cue.first or start == first or not copy.holds[start] & COMMA or _names_somebody(copy, cue.after, cue.end):
        return start
    opening = next((n for n in range(start - 1, max(first, start - _LONGEST), -1) if copy.holds[n] & BREAKS or copy.inside[n]), first)
    if opening == first or opening - first > _LONGEST or copy.inside[opening] or copy.holds[opening] & BREAKS != COMMA:
        return start
    front = copy.sorts[first:opening]
    alone = VERBAL.isdisjoint(front) and not any(copy.holds[first + 1 : opening]) and not copy.inside[first]
    return first if alone and not _WHO.isdisjoint(front) else start


def _names_somebody(copy: Copy, n: int, end: int) -> bool:
    """Whether a name or a role stands right behind a verb and its pronoun: …, sagte Weber, …; …, erinnert sich Weber, …"""
    n += n < end and copy.lower[n] in copy.lexicon.reflexive
    return n < end and not copy.holds[n] and copy.sorts[n] in _WHO


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
    if copy.lower[start] in copy.lexicon.likening and verb > start + 1:
        return True  # Als Grund nannte die Forscherin …
    if not copy.lexicon.noun_capitals and verb > start + 1 and copy.tags[verb - 1] & TIME and not tag & KNOWN:
        return not any(copy.capitals[start + 1 : verb])
    return bool(tag & _NO_SUBJECT or (tag & OF and not tag & ARTICLE)) or (copy.sorts[start] == AN_ADVERB and verb == start + 1)


def clause(copy: Copy, cue: Cue) -> int:
    """The first word of the clause that a cue stands in, as far as signs tell; what somebody calls something is part of it."""
    named = in_front(copy, cue.word, (cue.first, cue.after), cue.end)
    start = named[0] - 1 if named else cue.first
    least = max(cue.start, cue.first - _LONGEST)
    while start > least and not copy.holds[start] & _CLAUSE_BREAKS and not copy.inside[start - 1]:
        start -= 1
    return start
