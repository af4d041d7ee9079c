"""Cues of several words: where one stands, and how many words it has."""

from __future__ import annotations

from newsparse.quotes.copy import Copy
from newsparse.quotes.sorts import (
    A_NAME,
    ADVERB,
    AND,
    AUXILIARY,
    CUE,
    DETERMINER,
    HONORIFIC,
    KNOWN,
    OBLIQUE,
    OF,
    POSSESSIVE,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    ROLE,
)
from newsparse.text.sentences import BREAKS, COMMA, JOINED, MARK

_IN_A_GROUP = AUXILIARY | ADVERB | PRONOUN
_LONGEST_CLAUSE, _LONGEST_GROUP = 25, 4
"""So many words at most are looked through for a comma, and stand in front of the verb of a phrase."""


def phrase_size(copy: Copy, n: int, start: int, after: int) -> int:
    """How many words the cue of several words has that begins here; 0 when there is none, or when a sign is wanted in front."""
    lower = copy.lower
    word, behind = lower[n], lower[n + 1] if n + 1 < after else ""
    for rest in copy.lexicon.phrases.get(word, ()):
        if not rest or rest[0] == behind:
            beyond = n + 1 + len(rest)
            if beyond <= after and lower[n + 1 : beyond] == rest and (size := _whole(copy, n, beyond, start, after)):
                return size
    return int(word in copy.lexicon.compounds and _is_a_source(copy, n + 1, after, copy.lexicon.compounds[word]))


def _is_a_source(copy: Copy, n: int, after: int, endings: tuple[str, ...]) -> bool:
    """Whether a noun with one of these endings stands at word n, or behind its article and adjectives: nach ersten Angaben."""
    while n < after and not copy.capitals[n] and not copy.holds[n] and (copy.tags[n] & DETERMINER or not copy.tags[n] & KNOWN):
        n += 1
    if n + 1 < after and (copy.holds[n + 1] & JOINED or _is_a_genitive(copy, n)):
        n += 1
    return n < after and bool(copy.capitals[n]) and not copy.holds[n] & BREAKS and copy.lower[n].endswith(endings)


def _is_a_genitive(copy: Copy, n: int) -> bool:
    """Whether a name stands in front of its noun: nach Webers Meinung."""
    return (
        bool(copy.capitals[n] and copy.capitals[n + 1])
        and copy.sorts[n] == A_NAME
        and copy.lower[n].endswith("s")
        and not copy.holds[n + 1]
    )


def _whole(copy: Copy, n: int, beyond: int, start: int, after: int) -> int:
    """How many words the cue from n to `beyond` has with its verb (según dijo X); 0 where a sign in front or the verb is missing."""
    phrase, lexicon = " ".join(copy.lower[n:beyond]), copy.lexicon
    joined = n > start and copy.tags[n - 1] & AND and phrase in lexicon.sourceless  # alt und demnach gefährlich
    if (
        joined
        or (phrase in lexicon.relating and not copy.holds[n] & COMMA)
        or (beyond < after and copy.tags[beyond] & AND and phrase not in lexicon.postposed)
    ):
        return 0
    if lexicon.indefinite and lexicon.subject_behind_verb and _is_an_ordinal(copy, n, start):
        return 0
    if any(is_whose(copy, at) for at in range(n, beyond)) and not _stands_apart(copy, n, beyond, start):
        return 0
    if phrase in lexicon.behind_signs and not _stands_behind_a_sign(copy, n, start, after):
        return 0
    if phrase in lexicon.before_somebody and not (n == copy.sentence[n][0] and _is_somebody(copy, beyond, after)):
        return 0
    verb = _verb_behind(copy, beyond, after) if phrase in lexicon.before_verbs or phrase in lexicon.before_verbs_alone else 0
    return 0 if not verb and phrase in lexicon.before_verbs_alone else (verb or beyond) - n


def is_whose(copy: Copy, n: int) -> bool:
    """Whether a word inside a phrase stands for somebody: a su juicio, jego zdaniem."""
    tag = copy.tags[n]
    return not copy.lexicon.noun_capitals and bool(tag & POSSESSIVE or (tag & OBLIQUE and not tag & DETERMINER))


def _stands_apart(copy: Copy, n: int, beyond: int, start: int) -> bool:
    """Whether a phrase opens its sentence or its clause, with a comma behind where one is written: A su juicio, …; acudió a su juicio."""
    opens = n in {start, copy.sentence[n][0]} or copy.holds[n] & COMMA
    bare = copy.lexicon.verb_second or not copy.lexicon.indefinite
    return bool(opens and beyond < copy.sentence[n][1] and (bare or copy.holds[beyond] & COMMA))


def _is_an_ordinal(copy: Copy, n: int, start: int) -> bool:
    """Whether an article or a preposition in front makes an ordinal of a phrase: il secondo sindaco, no segundo turno."""
    return n > start and not copy.holds[n] and bool(copy.tags[n - 1] & (DETERMINER | PREPOSITION | OF))


def _is_somebody(copy: Copy, n: int, after: int) -> bool:
    """Whether a person stands at word n, or behind an article, with a comma before anything else: o professor Rui Dias, …"""
    if n >= after or copy.lower[n] in copy.lexicon.indefinite:
        return False
    n += bool(copy.tags[n] & DETERMINER)
    titled = bool(n + 1 < after and copy.tags[n] & HONORIFIC and copy.capitals[n] and copy.capitals[n + 1])
    end = next((at for at in range(n + 1 + titled, min(after, n + _LONGEST_CLAUSE)) if copy.holds[at] & BREAKS), after)
    who = titled or bool(n < after and copy.tags[n] & ROLE) or (n + 1 < end and copy.sorts[n] == A_NAME == copy.sorts[n + 1])
    return who and end < after and bool(copy.holds[end] & COMMA)


def _verb_behind(copy: Copy, n: int, after: int) -> int:
    """The word behind the verb of saying that follows a phrase, with its auxiliaries and pronouns; 0 where none does."""
    tags, end = copy.tags, min(after, n + _LONGEST_GROUP)
    while n < end and tags[n] & _IN_A_GROUP and not copy.holds[n] & BREAKS and not tags[n] & CUE:
        n += 1
    return n + 1 if n < end and tags[n] & CUE and not copy.capitals[n] and not copy.holds[n] & BREAKS else 0


def _stands_behind_a_sign(copy: Copy, n: int, start: int, after: int) -> bool:
    """Whether a sign parts a word from what it says the source of: “…”, so Weber."""
    return n > start and bool(copy.holds[n] & (COMMA | MARK)) and _opens_a_noun(copy, n + 1, after)


def _opens_a_noun(copy: Copy, n: int, after: int) -> bool:
    return n < after and bool(copy.capitals[n] or copy.tags[n] & (DETERMINER | PRONOUN | RELATIVE))
