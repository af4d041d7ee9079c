"""
How far a source reaches behind its verb, where a language puts subjects there.

A day, a place, a manner or an addressee is no part of who spoke: “dijo el alcalde en la radio”, „sagte Weber am Sonntag unserer
Zeitung“, « a dit la ministre mardi à Paris ». An age, a party or what somebody is are: „so Irmgard Stolte (78)“, « explique Anne
Petit, qui a dirigé les travaux ».
"""

from __future__ import annotations

from newsparse.quotes.copy import Copy
from newsparse.quotes.cues import Cue
from newsparse.quotes.forms import A_PHRASE
from newsparse.quotes.infinitives import reports_with
from newsparse.quotes.moods import has_reported_form
from newsparse.quotes.names import opens_marks
from newsparse.quotes.sorts import (
    A_NAME,
    A_NUMBER,
    A_QUOTATION,
    ADVERB,
    AN_ADVERB,
    AND,
    ARTICLE,
    AT,
    AUXILIARY,
    BECAUSE,
    CUE,
    DETERMINER,
    GROUP,
    HONORIFIC,
    KNOWN,
    NEGATION,
    OF,
    PARTICLE,
    POSSESSIVE,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    ROLE,
    THAT,
    TIME,
    TO,
    VERBAL,
)
from newsparse.text.sentences import BRACKET, BREAKS, COMMA, JOINED, MARK

_NOUN = DETERMINER | ROLE | GROUP | OF
_NO_APPOSITION = PRONOUN | THAT | BECAUSE | AND | PREPOSITION | AT | TO | TIME | ADVERB | OF | NEGATION
_CLAUSES = 2
"""So many clauses follow each other between commas: Ana Ruiz, directrice d’Océan, une association, …"""
_NO_PLACE = DETERMINER | ROLE | HONORIFIC | PREPOSITION | AT | OF | TO | AND | AUXILIARY
_GOVERNS = DETERMINER | PREPOSITION | AT | OF | TO | AND
_LONGEST_PARTY, _LONGEST_AGE, _LONGEST = 4, 3, 14
"""So many words at most has what stands in brackets behind a name, an age (46 ans), and a longer apposition."""
_FULL = 2
"""So many words a full name has at least."""
_LONGEST_OPENING, _LONGEST_PLACE = 2, 8
"""So many words may stand in front of a source that opens with a place or a time, and so many words may these have."""


def ends_at(copy: Copy, first: int, n: int, *, phrase: bool, described: bool) -> bool:
    """
    Whether a source that begins at `first` cannot go on past word n.

    Behind a phrase (según un informe sobre …) the noun may have a preposition; behind a verb it tells where or how somebody spoke,
    but for what is `described` behind a comma (Paul Girard, éleveur à Valmont).
    """
    tag, lexicon = copy.tags[n], copy.lexicon
    if copy.holds[n]:
        return bool(copy.holds[n] & COMMA and tag & _NO_APPOSITION & ~PRONOUN) and not tag & (DETERMINER | OF)
    if tag & AND:
        return not phrase and _is_done_by_who_spoke(copy, first, n)
    day = tag & TIME and not tag & (DETERMINER | OF) and (lexicon.noun_capitals or not copy.capitals[n])
    if day or (tag & PREPOSITION and _is_a_day(copy, n + 1)):
        return True
    return not described and _tells_how(copy, n, phrase=phrase)


def _tells_how(copy: Copy, n: int, *, phrase: bool) -> bool:
    """Whether a word opens what tells where, how or to whom somebody spoke."""
    tag, named = copy.tags[n], copy.sorts[n - 1] == A_NAME
    if tag & DETERMINER and copy.lexicon.verb_second:
        told = opens_an_object(copy, n) and (named or opens_marks(copy, n + 1))
        return told or _is_press(copy, n) or (named and bool(tag & (OF | POSSESSIVE)))
    if phrase and tag & AUXILIARY and tag & POSSESSIVE:
        return bool(copy.tags[min(n + 1, len(copy.tags) - 1)] & DETERMINER)
    if tag & (TO | AT):
        return named or (not phrase and _is_press(copy, n)) or (not phrase and bool(tag & TO) and not tag & ARTICLE)
    if tag & PREPOSITION:
        return (named or not phrase) and not _leads_to_a_name(copy, n)
    return bool(tag & (ADVERB | BECAUSE)) and not phrase and not tag & OF


def _leads_to_a_name(copy: Copy, n: int) -> bool:
    """Whether a place stands behind a preposition, and then who bears the office there: rzeczniczka sądu w Nowym Sączu Justyna Nowak."""
    at = n + 1
    while at + 1 < len(copy.lower) and copy.capitals[at] and not copy.holds[at + 1] & BREAKS:
        at += 1
        if copy.lower[at] in copy.lexicon.forenames and at + 1 < len(copy.lower):
            return bool(copy.capitals[at] and copy.capitals[at + 1]) and not copy.holds[at + 1] & ~JOINED
    return False


def opens_an_object(copy: Copy, n: int) -> bool:
    """Whether an article begins something else than a genitive or the rest of a name (Anna de Wit)."""
    tag = copy.tags[n]
    in_name = tag & PARTICLE and not copy.lexicon.noun_capitals and copy.capitals[min(n + 1, len(copy.lower) - 1)]
    return bool(tag & ARTICLE and not tag & OF and not in_name)


def _is_a_day(copy: Copy, n: int) -> bool:
    """Whether a day stands at word n, or behind its article: am Sonntag, nesta quinta-feira, en el verano."""
    last = len(copy.tags) - 1
    if n < last and copy.tags[n] & DETERMINER:
        n += 1
    return n <= last and bool(copy.tags[n] & TIME)


def _is_press(copy: Copy, n: int) -> bool:
    """Whether the press stands behind a word: unserer Zeitung, der Deutschen Presse-Agentur, à imprensa, ai giornalisti."""
    for at in range(n + 1, min(n + 1 + _LONGEST_PARTY, len(copy.lower))):
        if copy.holds[at] & BREAKS & ~MARK:
            return False
        if copy.lower[at].endswith(copy.lexicon.press):
            return True
        if not copy.capitals[at] and copy.tags[at] & KNOWN & ~DETERMINER:
            return False
    return False


def _is_done_by_who_spoke(copy: Copy, first: int, n: int) -> bool:
    """Whether “and” goes on with what the same person does: „sagt der Förster und zieht den Hut“, “dijo Ruiz y se fue”."""
    if n + 1 >= len(copy.tags) or copy.capitals[n + 1]:
        return False
    tag = copy.tags[n + 1]
    if copy.sorts[n + 1] in VERBAL:
        return True
    if tag & _NOUN:
        return False
    if tag & (ADVERB | PRONOUN | NEGATION):
        return True
    if copy.lexicon.noun_capitals:
        return not copy.lower[n + 1].endswith(copy.lexicon.endings["adjective"])
    known = bool(copy.tags[first] & DETERMINER) or copy.sorts[first] == A_NAME
    return known and n + 2 < len(copy.tags) and not copy.holds[n + 2] and bool(copy.tags[n + 2] & (DETERMINER | PREPOSITION | ADVERB))


def follows(copy: Copy, cue: Cue) -> bool:
    """Whether a cue stands behind what it reports, in a language that has the subject behind its verb there."""
    return copy.lexicon.turns and (cue.front >> 5 != 0 or cue.front & 31 == A_QUOTATION)


def is_turned(copy: Copy, cue: Cue) -> bool:
    """Whether a cue behind a clause and a comma has nothing behind it that could be reported: “…, informó ayer el Gobierno.”"""
    first, end = cue.after, cue.end
    if (
        cue.manner == A_PHRASE
        or not (first < end and copy.holds[cue.first] & BREAKS == COMMA and follows(copy, cue))
        or copy.holds[first] & BREAKS
        or reports_with(copy, cue.manner, first, end)
        or (copy.tags[first] & OF and copy.inside[first + 1])
    ):
        return False
    verbs = copy.spots.verbs
    in_front = any(copy.tags[n] & (PRONOUN | RELATIVE | THAT) for n in range(max(cue.start, cue.first - 3), cue.first))
    return verbs.find(1, cue.start, cue.first) >= 0 > verbs.find(1, first, end) and not in_front and end - first < _LONGEST


def with_apposition(copy: Copy, cue: Cue, after: int) -> int:
    """The word behind a source and what signs add to it: an age, a party, who that is."""
    described = follows(copy, cue) and (copy.inside[cue.first - 1] != 0 or copy.spots.verbs.find(1, cue.start, cue.first) >= 0)
    if cue.manner == A_PHRASE and cue.first == cue.start and copy.lexicon.turns:
        for _ in range(_CLAUSES):
            after = _with_clause(copy, cue, after)
        return after
    if copy.lexicon.genitive_s and cue.manner == A_PHRASE and cue.first == cue.start:
        return _with_clause(copy, cue, after) if _is_explained(copy, after, cue.end) else after
    if copy.lexicon.genitive_s and cue.after < cue.end and copy.lower[cue.after] in copy.lexicon.agents:
        return _with_clause(copy, cue, after)  # was described by Ann Holt, of the city police, as “callous”
    for _ in range(2):
        if after >= cue.end or copy.inside[after] or not copy.holds[after] & (COMMA | BRACKET):
            break
        end = next((n for n in range(after + 1, min(cue.end, after + _LONGEST + 1)) if copy.holds[n] & BREAKS or copy.inside[n]), cue.end)
        if not _is_added(copy, after, end, final=end == cue.end, described=described) or has_reported_form(copy, after, end):
            break
        after = end
    return after


def without_manner(copy: Copy, first: int, after: int) -> int:
    """
    The word behind a source without what tells how or when it spoke: dijo el alcalde saliendo del juzgado, and in English a day (said
    Ana Ruiz yesterday).
    """
    if copy.inside[after] and copy.tags[after - 1] & ARTICLE and after - 1 > first:
        after -= 1  # was called by its founders the “Golden Bee”
    if copy.lexicon.subject_behind_verb:
        after = _up_to_a_mood(copy, first, after)
    ending = copy.lexicon.endings["gerund"]
    if ending:
        return next((n for n in range(first + 1, after) if copy.lower[n].endswith(ending) and _is_free(copy, n)), after)
    if copy.lexicon.noun_capitals:
        after = _up_to_what_is_said(copy, first, after)
        return after - _ends_with_a_manner(copy, first, after)
    last = after
    while last - 1 > first and copy.tags[last - 1] & TIME and copy.lexicon.genitive_s:
        last -= 1
    named = copy.sorts[last - 1] == A_NAME or (last < after and copy.holds[last] & COMMA)
    return last if named and copy.spots.verbs.find(1, first, after) < 0 else after


def _up_to_a_mood(copy: Copy, first: int, after: int) -> int:
    """The word behind a source without the mood it spoke in, behind a comma: se preguntó Rincón, visiblemente molesto."""
    comma = copy.spots.parts.rfind(1, max(first, after - _LONGEST_PARTY) + 1, after)
    moody = comma > 0 and copy.holds[comma] & COMMA and copy.sorts[comma] == AN_ADVERB and not copy.tags[comma] & KNOWN
    return comma if moody and not any(copy.capitals[comma:after]) else after


def _up_to_what_is_said(copy: Copy, first: int, after: int) -> int:
    """The word behind a source without the clause behind its comma that only reported speech has: sagte die Ministerin, das sei …"""
    comma = copy.spots.parts.find(1, first + 1, after)
    while comma > 0:
        closing = next((n for n in range(comma + 1, min(copy.sentence[comma][1], comma + _LONGEST)) if copy.holds[n] & BREAKS), after)
        if copy.holds[comma] & COMMA and has_reported_form(copy, comma, closing):
            return comma
        comma = copy.spots.parts.find(1, comma + 1, after)
    return after


def _ends_with_a_manner(copy: Copy, first: int, after: int) -> bool:
    """Whether one small word behind a noun or a name tells how somebody spoke, where every noun has a capital: sagt Anna Huber leise."""
    last = after - 1
    small = last > first and copy.capitals[last - 1] and not copy.capitals[last] and copy.lower[last].isalpha()
    return bool(small) and not copy.inside[last] and not any(copy.holds[n] & BREAKS for n in range(first + 1, after))


def _is_free(copy: Copy, n: int) -> bool:
    """Whether a word is no name and no noun with its article: not il comando, Fernando."""
    return not copy.capitals[n] and not copy.inside[n] and not copy.tags[n - 1] & (DETERMINER | OF | CUE) and not copy.tags[n] & ROLE


def behind_place(copy: Copy, first: int, after: int) -> int:
    """Where a source begins behind what opens its sentence: Outside court Ann Holt said; Tras la reunión el ministro dijo."""
    start = copy.sentence[first][0]
    if first > start and copy.lexicon.subject_behind_verb and copy.tags[first - 1] & TO and copy.tags[first - 1] & ARTICLE:
        opens = first - 1 == start or copy.holds[first - 1] & BREAKS or copy.tags[first - 2] & TIME
        first -= bool(opens) and not copy.holds[first]  # a prefeita
    if copy.lexicon.subject_behind_verb and first - start <= _LONGEST_OPENING and copy.tags[start] & (PREPOSITION | AT):
        return next((n for n in range(first + 1, min(after, first + _LONGEST_PLACE)) if _opens_a_subject(copy, n, after)), first)
    if not copy.lexicon.genitive_s or first - start > 1 or not copy.tags[start] & (PREPOSITION | AT):
        return first
    for n in range(first + 1, min(after, first + _LONGEST_PARTY)):
        if copy.holds[n] & BREAKS:
            break
        if not copy.capitals[n] or copy.capitals[n - 1] or copy.tags[n - 1] & _NO_PLACE:
            continue
        rank = n + 1 < after and copy.words(n, n + 1).isupper() and copy.lower[n + 1] in copy.lexicon.forenames
        if rank or copy.tags[n] & (ROLE | HONORIFIC) or copy.lower[n] in copy.lexicon.forenames:
            return n
    return first


def without_insertion(copy: Copy, first: int, after: int) -> int:
    """The word behind a source without what stands between it and its verb: Ana Ruiz, por su parte, dijo."""
    if not copy.lexicon.subject_behind_verb or after >= len(copy.lower) or not copy.holds[after] & COMMA:
        return after
    comma = copy.spots.parts.rfind(1, max(first, after - _LONGEST_PARTY - 1) + 1, after)
    inserted = comma > 0 and copy.tags[comma] & (PREPOSITION | ADVERB) and not copy.tags[comma] & OF
    return comma if inserted and not any(copy.capitals[comma:after]) else after


def with_role(copy: Copy, first: int, after: int) -> int:
    """Where a source begins that is a name between two commas, with a role in front: the council’s chief executive, Ana Ruiz, said."""
    name = copy.holds[first] & COMMA and after < len(copy.lower) and copy.holds[after] & COMMA and not copy.inside[first]
    if not name or not all(copy.capitals[first:after]) or after - first < _FULL or not copy.tags[first - 1] & ROLE:
        return first
    for n in range(first - 1, max(copy.sentence[first][0], first - _LONGEST_PLACE) - 1, -1):
        if copy.sorts[n] in VERBAL and not copy.is_genitive(n):
            return first
        opens = n == copy.sentence[n][0] or copy.holds[n] & BREAKS or copy.tags[n - 1] & TIME
        if copy.tags[n] & DETERMINER and opens:
            return n
        if copy.holds[n] & BREAKS or copy.inside[n]:
            return first
    return first


def _with_clause(copy: Copy, cue: Cue, after: int) -> int:
    """The word behind a source and the clause or the name between two commas that tells of it: según el informe, al que …, la obra."""
    if after >= cue.end or not copy.holds[after] & COMMA or copy.inside[after]:
        return after
    closing = next((n for n in range(after + 1, min(cue.end, after + _LONGEST)) if copy.holds[n] & BREAKS or copy.inside[n]), 0)
    if not closing or not copy.holds[closing] & COMMA:
        return after
    at = after + bool(copy.tags[after] & (AT | PREPOSITION | TO))
    names = all(copy.capitals[n] for n in range(after, closing)) and closing > after + 1
    return closing if names or describes(copy, after, closing) or copy.tags[at] & (RELATIVE | THAT) else after


def _is_explained(copy: Copy, start: int, end: int) -> bool:
    """
    Whether what a body is stands behind its name and a comma, in front of the clause: According to the Fund, a charity for shops, …

    Where more of the same follows (a man, who …, a woman and …), somebody else is spoken of.
    """
    if start + 2 >= end or not copy.capitals[start - 1] or copy.lower[start] not in copy.lexicon.indefinite:
        return False
    closing = next((n for n in range(start + 1, min(end, start + _LONGEST)) if copy.holds[n] & BREAKS), end)
    relative = next((n for n in range(start + 1, closing) if copy.tags[n] & (RELATIVE | THAT)), closing)
    if closing >= end - 1 or copy.spots.verbs.find(1, start, relative) >= 0 or copy.sorts[closing] in VERBAL:
        return False
    goes_on = copy.tags[closing] & (AND | RELATIVE) or copy.lower[closing] in copy.lexicon.indefinite
    return not goes_on and any(tag & GROUP for tag in copy.tags[start:relative])


def describes(copy: Copy, start: int, end: int) -> bool:
    """Whether the words between two commas say who somebody is: a role, or behind a name what or of what (Rui Dias, da universidade)."""
    if copy.spots.verbs.find(1, start, end) >= 0 or copy.capitals[start]:
        return False
    tag, named = copy.tags[start], copy.capitals[start - 1]
    noun = not tag & KNOWN and start + 1 < end and copy.tags[start + 1] & OF
    role = any(copy.tags[n] & ROLE for n in range(start, min(end, start + 3)))
    if role and copy.sorts[end - 1] == A_NAME:
        return True  # d’après leur commandant, le capitaine Julien Roche
    return bool(tag & ROLE or (named and (tag & (ARTICLE | OF) or noun or role)))


def _says_more(copy: Copy, start: int, end: int) -> bool:
    """Whether a relative clause has a report of its own: dijo Ruiz, quien anunció que recurrirá."""
    cues = (n for n in range(start + 1, end - 1) if copy.tags[n] & CUE)
    return any(copy.tags[n + 1] & THAT and not copy.holds[n + 1] & BREAKS for n in cues)


def _is_added(copy: Copy, start: int, end: int, *, final: bool, described: bool) -> bool:
    """Whether the words between two signs belong to the source in front of them; `described` where more than a number may."""
    size, tag = end - start, copy.tags[start]
    if copy.holds[start] & BRACKET:
        return size <= _LONGEST_PARTY and bool(copy.holds[end] & BRACKET) and copy.spots.verbs.find(1, start, end) < 0
    if not (final or copy.holds[end] & (BREAKS & ~BRACKET)):
        return False
    if copy.sorts[start] == A_NUMBER:
        return size <= (_LONGEST_AGE if described else 1) and copy.sorts[start - 1] == A_NAME and copy.lower[start].isdigit()
    if tag & (RELATIVE | THAT) and ((not final and copy.inside[end]) or _says_more(copy, start, end)):
        return False
    no_verb = copy.spots.verbs.find(1, start, end) < 0
    return described and bool(tag & (RELATIVE | THAT) or (not tag & _NO_APPOSITION and no_verb and not copy.capitals[start]))


def _opens_a_subject(copy: Copy, n: int, after: int) -> bool:
    """Whether somebody's article and role stand behind a noun, the role alone where there are no articles, or a name, which ends it."""
    if copy.tags[n - 1] & _GOVERNS or copy.inside[n] or copy.holds[n] & BREAKS or n + 1 > after:
        return False
    if copy.tags[n] & ARTICLE and not copy.tags[n] & (OF | PREPOSITION | AT):
        return n + 1 < after and bool(copy.tags[n + 1] & (ROLE | GROUP))
    bare = not copy.lexicon.indefinite and copy.tags[n] & ROLE
    named = copy.capitals[n] and not copy.capitals[n - 1] and (n + 1 == after or copy.lower[n] in copy.lexicon.forenames)
    return bool(bare or named)
