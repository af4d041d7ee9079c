"""
The source of a phrase that no sign parts from the clause it is about.

“De brug is volgens de gemeente onveilig”, “Secondo la procura l’uomo ha agito da solo”, “Zdaniem radnego Marka Dobosza miasto …”: the
source is one noun phrase, and what is left of the clause is reported. It ends behind its noun with the names, genitives and
adjectives that belong to it; at the sentence's start a comma may end it.
"""

from __future__ import annotations

from newsparse.quotes.copy import Copy
from newsparse.quotes.cues import Cue
from newsparse.quotes.sorts import (
    A_NUMBER,
    AND,
    ARTICLE,
    AT,
    AUXILIARY,
    CUE,
    DETERMINER,
    DOCUMENT,
    GROUP,
    HONORIFIC,
    KNOWN,
    NEGATION,
    OBLIQUE,
    OF,
    PARTICLE,
    POSSESSIVE,
    PRONOUN,
    ROLE,
    VERBAL,
)
from newsparse.span import Range
from newsparse.text.sentences import BREAKS, COMMA, JOINED, MARK

_WHO = ROLE | GROUP | DOCUMENT | HONORIFIC
_LONGEST, _DEEPEST, _LONGEST_PAPER = 14, 4, 4
"""So many words at most has such a source, so many genitives follow each other, and so many words has a paper in marks."""
_SUBJECT_ENDS = frozenset({*VERBAL, A_NUMBER})


def unparted(copy: Copy, cue: Cue) -> Range | None:
    """The words of the source of a phrase with its clause going on right behind it; None where it is not told."""
    if not copy.lexicon.turns or any(copy.tags[n] & CUE for n in range(cue.first, cue.after)):
        return None
    first, end = cue.after, min(cue.end, cue.after + _LONGEST)
    opens = _opens_its_clause(copy, cue)
    inserted = not opens and copy.holds[cue.first] & BREAKS
    if first >= end or copy.holds[first] & BREAKS or (inserted and not _parts_a_verb(copy, cue)):
        return None
    after = first + 1 if _is_alone(copy, first) or (opens and _has_its_verb(copy, first, end)) else _behind_noun(copy, first, end)
    if after <= first or after == end:
        return None
    if opens and (comma := _next_comma(copy, after, end)):
        return first, comma
    if not _goes_on(copy, after, inserted=bool(inserted)):
        return None
    return (first, after) if opens or _is_somebody(copy, first, after) else None


def framed(copy: Copy, cue: Cue) -> Range | None:
    """The words of the subject between an auxiliary and its participle: Dat heeft de politie woensdag bevestigd."""
    first = cue.start + 2
    if first >= cue.first or copy.lower[cue.start + 1] not in copy.lexicon.perfect:
        return None
    after = first + 1 if copy.tags[first] & PRONOUN else _behind_noun(copy, first, min(cue.first, first + _LONGEST))
    return (first, after) if after > first else None


def _goes_on(copy: Copy, n: int, *, inserted: bool) -> bool:
    """Whether the clause goes on at word n: behind a comma where one parts the phrase from what stands in front, else behind no sign."""
    return bool(copy.holds[n] & COMMA) if inserted else not copy.holds[n] & BREAKS & ~MARK


def _next_comma(copy: Copy, n: int, end: int) -> int:
    """The word behind the next comma, where no clause stands in front of it but more of the source: une source proche du dossier, …"""
    while n < end and not copy.holds[n] & BREAKS:
        tag = copy.tags[n]
        clause = copy.sorts[n] in VERBAL or tag & (AUXILIARY | PRONOUN | NEGATION) or (tag & DETERMINER and not tag & OF)
        if clause or copy.capitals[n] or copy.inside[n]:
            return 0
        n += 1
    return n if n < end and copy.holds[n] & COMMA else 0


def _opens_its_clause(copy: Copy, cue: Cue) -> bool:
    """Whether nothing but “and” or “that” stands between a phrase and what its clause begins behind."""
    n = cue.first
    while n > cue.start and copy.tags[n - 1] & AND and not copy.holds[n] & BREAKS:
        n -= 1
    return n == cue.start or (n < cue.first and bool(copy.holds[n] & BREAKS))


def _parts_a_verb(copy: Copy, cue: Cue) -> bool:
    """Whether a phrase between two commas stands behind a verb that needs more: Het was, volgens Piet Zoutman, een fout."""
    return bool(copy.holds[cue.first] & COMMA and copy.tags[cue.first - 1] & AUXILIARY and not copy.inside[cue.first - 1])


def _is_alone(copy: Copy, n: int) -> bool:
    """Whether a source is a pronoun: volgens hem, według niego."""
    return bool(copy.tags[n] & (PRONOUN | OBLIQUE)) and not copy.tags[n] & DETERMINER and not copy.capitals[n]


def _has_its_verb(copy: Copy, n: int, end: int) -> bool:
    """Whether a possessive is a pronoun, with the verb of the clause and its subject behind it: volgens haar weigert het bedrijf …"""
    if not copy.lexicon.verb_second or not copy.tags[n] & POSSESSIVE or n + 2 >= end or copy.holds[n + 1] or copy.holds[n + 2]:
        return False
    return not copy.capitals[n + 1] and not copy.tags[n + 1] & KNOWN and bool(copy.tags[n + 2] & ARTICLE) and not copy.tags[n + 2] & OF


def _is_somebody(copy: Copy, first: int, after: int) -> bool:
    """Whether somebody stands between these words who can speak: not acted according to plan."""
    head = next((n for n in range(first + 1, after) if copy.tags[n] & OF), after)
    return _is_alone(copy, first) or any(copy.capitals[n] or copy.tags[n] & _WHO for n in range(first, head))


def _behind_noun(copy: Copy, first: int, end: int, deep: int = 0) -> int:
    """The word behind a noun with what stands in front of it and what belongs to it; `first` where there is none."""
    n = first
    while n < end and _goes_in_front(copy, n, end):
        n += 1
    n -= _is_a_verb(copy, first, n, end)
    if n >= end or copy.inside[n] or not _may_be_noun(copy, n, end, bare=n == first and not deep):
        return first
    after = n + 1
    while after < end:
        beyond = _behind_more(copy, n, after, end, deep)
        if beyond <= after:
            break
        after = beyond
    return after


def _goes_in_front(copy: Copy, n: int, end: int) -> bool:
    """Whether a word stands in front of its noun: an article, a number, a particle of a name, an adjective."""
    tag = copy.tags[n]
    if copy.inside[n] or n + 1 >= end or copy.holds[n + 1] & BREAKS:
        return False
    if tag & DETERMINER or copy.sorts[n] == A_NUMBER:
        return True
    if tag & PARTICLE:
        return bool(copy.capitals[n + 1] or copy.tags[n + 1] & PARTICLE)
    known = tag & KNOWN or copy.tags[n + 1] & (KNOWN & ~_WHO)
    return not known and copy.lower[n].endswith(copy.lexicon.endings["adjective"])


def _is_a_verb(copy: Copy, first: int, n: int, end: int) -> bool:
    """Whether word n is no noun, as a subject follows it, but the word before is one: van de centrale komen de ontslagen."""
    if not copy.lexicon.verb_second or not first < n < end - 1 or copy.capitals[n] or copy.holds[n + 1] & BREAKS:
        return False
    return bool(copy.tags[n + 1] & DETERMINER) and not copy.tags[n + 1] & OF and not copy.tags[n - 1] & KNOWN and not copy.tags[n] & _WHO


def _may_be_noun(copy: Copy, n: int, end: int, *, bare: bool) -> bool:
    """Whether a word can be the noun of a source; without an article it must be known, a name, in front of one, or a genitive."""
    tag = copy.tags[n]
    if copy.capitals[n] or tag & _WHO:
        return True
    if tag & KNOWN or copy.sorts[n] in _SUBJECT_ENDS:
        return False
    named = n + 1 < end and copy.capitals[n + 1]
    return not bare or bool(named) or copy.lower[n].endswith(copy.lexicon.endings["attribute"])


def _behind_more(copy: Copy, head: int, n: int, end: int, deep: int) -> int:
    """The word behind what goes on with a noun at word n: a name, a genitive, an adjective, a paper in marks; n where nothing does."""
    tag = copy.tags[n]
    if copy.inside[n]:
        return _behind_paper(copy, n, end)
    half = copy.holds[n] & JOINED and copy.text[copy.starts[n] - 1] == "-"
    if half or copy.holds[n] & BREAKS or copy.capitals[n]:
        return n + (half or not copy.holds[n] & BREAKS)
    if beyond := _behind_particles(copy, n, end) or (n == head + 1 and _behind_genitives(copy, head, n, end)):
        return beyond
    owns = n == head + 1 and tag & GROUP and copy.tags[head] & ROLE and copy.lexicon.subject_behind_verb and not tag & KNOWN & ~_WHO
    if owns and (n + 1 >= end or copy.capitals[n + 1]):
        return n + 1  # szefa spółki Piotra Lisa
    follows = tag & OF or _is_in_its_name(copy, n, end) or _adds_somebody(copy, n, end)
    if follows and deep < _DEEPEST and n + 1 < end:
        beyond = _behind_noun(copy, n + 1, end, deep + 1)
        return beyond if beyond > n + 1 else n
    return n + 1 if n == head + 1 and _is_attribute(copy, n) else n


def _behind_genitives(copy: Copy, role: int, n: int, end: int) -> int:
    """
    Where a full name begins behind what somebody is in charge of, in a language without articles; 0 where none does.

    Rzeczniczki zarządu dróg Marty Lis.
    """
    if copy.lexicon.indefinite or not copy.tags[role] & ROLE:
        return 0
    first = n
    while n + 1 < min(end, first + _DEEPEST) and not copy.capitals[n] and not copy.holds[n] and not copy.tags[n] & KNOWN & ~_WHO:
        n += 1
    full = n > first and n + 1 < end and copy.capitals[n] and copy.capitals[n + 1] and not copy.holds[n] and not copy.holds[n + 1]
    return n if full else 0


def _behind_particles(copy: Copy, n: int, end: int) -> int:
    """The word behind the rest of a name that begins with small words: Jan de Brink, Ursula von der Lehn; 0 where none does."""
    last = n
    while last + 1 < end and copy.tags[last] & PARTICLE and not copy.capitals[last] and copy.capitals[n - 1]:
        last += 1
    return last + 1 if last > n and copy.capitals[last] and (copy.lexicon.verb_second or not copy.tags[n] & ARTICLE) else 0


def _is_in_its_name(copy: Copy, n: int, end: int) -> bool:
    """Whether a preposition goes on with what a body is called: Bureau voor de Statistiek, l’assessore ai Trasporti."""
    named = n + 1 + (n + 2 < end and bool(copy.tags[n + 1] & ARTICLE) and bool(copy.capitals[n - 1]))
    return bool(copy.tags[n] & AT and named < end and copy.capitals[named])


def _adds_somebody(copy: Copy, n: int, end: int) -> bool:
    """Whether “and” goes on with a name or somebody else who said so."""
    if not copy.tags[n] & AND or n + 1 >= end:
        return False
    named = copy.capitals[n - 1] and copy.capitals[n + 1]
    return bool(named or copy.tags[n + 1] & _WHO or (n + 2 < end and copy.tags[n + 1] & DETERMINER and copy.tags[n + 2] & _WHO))


def _is_attribute(copy: Copy, n: int) -> bool:
    """Whether a word that no file has may belong to the noun in front of it: polizia locale, komendy miejskiej."""
    known = copy.tags[n] & KNOWN or copy.sorts[n] in _SUBJECT_ENDS
    return not known and copy.lower[n].endswith(copy.lexicon.endings["attribute"])


def _behind_paper(copy: Copy, n: int, end: int) -> int:
    """The word behind a name in marks that a source goes on with: według ustaleń „Kuriera Nadrzecznego”; n where none does."""
    last = n
    while last < end and copy.inside[last] == copy.inside[n] and copy.capitals[last]:
        last += 1
    whole = last < end and copy.inside[last] != copy.inside[n] and not copy.inside[n - 1]
    return last if whole and last - n <= _LONGEST_PAPER and copy.holds[n] & BREAKS == MARK == copy.holds[last] & BREAKS else n
