"""Where the words that a cue reports begin."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping

from newsparse.quotes.asides import HOW, behind_reflexive, behind_rest, behind_the_rest, tells_how, up_to_another
from newsparse.quotes.attribution import Sourced
from newsparse.quotes.complements import is_said, opens_with_a_question
from newsparse.quotes.copy import Copy
from newsparse.quotes.cues import KIND, Cue, behind_day, place
from newsparse.quotes.forms import form_of, kind_of
from newsparse.quotes.mentions import Mention
from newsparse.quotes.silences import says_nothing
from newsparse.quotes.sorts import (
    A_BODY,
    A_DAY,
    A_NAME,
    A_QUOTATION,
    A_ROLE,
    A_THAT,
    ADVERB,
    AND,
    ARTICLE,
    AT,
    AUXILIARY,
    BECAUSE,
    DETERMINER,
    NOTHING,
    OBLIQUE,
    OF,
    POSSESSIVE,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    SEPARABLE,
    SORTS,
    THAT,
    TIME,
    TO,
    VERBAL,
)
from newsparse.quotes.spots import STOPS
from newsparse.span import Range
from newsparse.text.sentences import BARE_SIGN, BREAKS, COLON, COMMA, DASH, SIGN, SIGNS
from newsparse.weigh.facets import Facet, Facets, Facts

_CUTS = COMMA | DASH
_MOST_STARTS = 2
_LOOK_AHEAD = 25
_PARTS = _CUTS | COLON
_PARTS_A_CLAUSE = HOW | BECAUSE
_OPENS = PRONOUN | ARTICLE | BECAUSE
_JOINED_TO_A_NOUN = AND | OF | PREPOSITION | AT | TO | DETERMINER | ADVERB | BECAUSE | THAT | RELATIVE
_OPENS_MORE = THAT | RELATIVE | BECAUSE
_LONGEST_SUBJECT = 8
_SOMEBODY = frozenset({A_NAME, A_ROLE, A_BODY})
MANY = 13
_FAR = 8
_LONGEST_OPENER = 3
"""So many words at most stand between “wie” and its subject: wie es sich Weber vorstellt."""
_SIZES = ("no words", "1 word", "2 words", "3 words", *["4 to 6 words"] * 3, *["7 to 12 words"] * 6, "13 words or more")
_CLAUSES = ("nothing", "no clause", "a clause")
_VERBS = ("no verb", "a verb")


Opening = tuple[str, int, Facts, Range | None]
"""
Where reported words may begin: the side of the attribution, the first word (-1 for none behind it), what is seen there, and a
whole piece in front of the attribution.
"""


def opening(copy: Copy, sourced: Sourced, situation: Facts) -> Opening | None:
    """Where the reported words begin; None when there is nothing that could be reported."""
    found = openings(copy, sourced)
    if len(found) == 1:
        return found[0]
    best, high, last = None, -math.inf, ""
    own = 0.0
    for one in found:
        side = one[0]
        if side != last:
            own, last = SITUATION[side].total(situation), side
        score = own + OPENINGS[side].total(one[2])
        if score > high:
            best, high = one, score
    return best


def situation_of(copy: Copy, sourced: Sourced) -> Facts:
    """What the choice of content rests on besides the words themselves: the first looks of the cue, and those of its source."""
    cue, source = sourced
    side, who = (source.side, copy.sorts[source.first]) if source else ("no", NOTHING)
    turned = side == "behind" and copy.lexicon.subject_behind_verb
    return (*cue.about[:3], cue.manner << 8 & KIND | who, (form_of(cue.manner), side, turned))


def openings(copy: Copy, sourced: Sourced) -> list[Opening]:
    """Where the words may begin: behind the attribution, in front of it, or on both sides."""
    cue, source = sourced
    left = source.first if source and cue.start <= source.first < cue.first else cue.first
    left = _behind_comma(copy, left, cue.start)
    turned = _with_auxiliary(copy, left, cue)
    base = behind_reflexive(copy, source.after if source and source.first >= cue.after else cue.after, cue.end)
    while base < cue.end and copy.tags[base] & SEPARABLE and (base + 1 == cue.end or copy.holds[base + 1] & BREAKS):
        base += 1
    base = behind_the_rest(copy, base, cue.end)
    if base + 1 < cue.end and copy.lexicon.noun_capitals and copy.tags[base] & AND and copy.sorts[base + 1] not in VERBAL:
        base += not copy.holds[base]  # sah aber keine Gefahr
    base = behind_rest(copy, cue.word, base, cue.end)
    if (that := behind_day(copy, base, cue.end)) < cue.end and copy.tags[that] & (THAT | PREPOSITION):
        base = that
    holds, end, kind = copy.holds, cue.end, kind_of(cue.manner)
    own_subject = copy.lexicon.verb_second and kind != "phrase" and source is not None and source.first < cue.first and turned == left
    left = turned
    parted = left > cue.start and (holds[left] & BREAKS or copy.inside[left - 1] or (kind == "phrase" and _names_somebody(copy, source)))
    if own_subject and copy.lower[left] not in copy.lexicon.comparing:
        parted = False
    parted = parted and not _has_that_behind(copy, base, end)
    fronts = list(_fronts(copy, cue, left)) if parted and not opens_with_a_question(copy, cue.start, left) else []
    verbs = [copy.spots.verbs.find(1, first, min(after, first + 40)) >= 0 for (first, after), _ in fronts]
    clause = 2 if fronts and verbs[-1] else 1 if fronts else 0
    if clause > 1 or (clause and (copy.inside[fronts[-1][0][0]] or _has_a_verb(copy, *fronts[-1][0]))):
        end = up_to_another(copy, base, end)
    if says_nothing(copy, cue, base) or (clause and tells_how(copy, base, end, is_clause=clause > 1, told=kind == "tell")):
        end = base
    found: list[Opening] = []
    around = not fronts
    for rank, (start, spot) in enumerate(_starts(copy, base, end, kind)):
        opener, far = copy.outer[start], start - base if start - base < _FAR else _FAR
        found.append(("behind", start, ((kind, spot), rank << 5 | opener, far, spot << 5 | opener, rank << 2 | clause), None))
        whole = copy.lexicon.parted_clauses and copy.tags[start] & THAT
        if not around and holds[start] & _CUTS and not copy.inside[start] and not whole:
            around, piece = True, fronts[-1][0]
            found.append(("around", start, (min(piece[1] - piece[0], MANY), SIGN[holds[start]] << 5 | opener, far << 2 | clause), piece))
    close = SIGN[holds[left]] << 1
    for rank, ((piece, spot), verb) in enumerate(zip(fronts, verbs, strict=True)):
        seen = (spot, rank << 3 | len(fronts), min(piece[1] - piece[0], MANY), close | verb, copy.sort(piece[0], end) << 1 | verb)
        found.append(("in front", -1, seen, piece))
    return found


def _has_that_behind(copy: Copy, base: int, end: int) -> bool:
    """Whether “that” right behind a verb leaves nothing in front of it to report: Preguntada por las críticas, respondió que …"""
    return copy.lexicon.subject_behind_verb and base < end and bool(copy.tags[base] & THAT) and not copy.holds[base]


def _behind_comma(copy: Copy, left: int, start: int) -> int:
    """Where an attribution begins that a comma and “wie” part from its words, with what stands before the subject: …, wie es Weber sagt."""
    at = left - 1
    while at > start and not copy.holds[at] and copy.tags[at] & (OBLIQUE | ADVERB) and left - at < _LONGEST_OPENER:
        at -= 1
    return at if at > start and copy.lower[at] in copy.lexicon.comparing and copy.holds[at] & COMMA else left


def _with_auxiliary(copy: Copy, left: int, cue: Cue) -> int:
    """Where an attribution begins whose auxiliary stands in front of its subject, behind its words: „…“, hatte Weber am Montag gesagt."""
    at = left - 1
    at -= copy.lower[at] in copy.lexicon.reflexive  # ist sich Weber sicher
    turned = copy.lexicon.verb_second and cue.start < at < cue.first - 1 and copy.tags[at] & AUXILIARY
    return at if turned and (copy.holds[at] & BREAKS or copy.inside[at - 1]) else left


def _names_somebody(copy: Copy, source: Mention | None) -> bool:
    """Whether a phrase without a sign in front has a source that can speak: injured according to police, not acted according to plan."""
    if source is None:
        return False
    head = next((n for n in range(source.first + 1, source.after) if copy.tags[n] & (OF | PREPOSITION)), source.after)
    return not _SOMEBODY.isdisjoint(copy.sorts[source.first : head])


def _fronts(copy: Copy, cue: Cue, left: int) -> Iterator[tuple[Range, int]]:
    """Pieces in front of the attribution, the longest last, with the sign and the sort of word they begin behind."""
    tags, inside = copy.tags, copy.inside
    n = left - 1
    if inside[n]:
        while n > cue.start and inside[n - 1]:
            n -= 1
        if n > cue.start:
            yield (n, left), A_QUOTATION
            if copy.holds[n] & COLON:
                return
    yield from _breaks_in_front(copy, cue, left, n)
    first = cue.start
    while first < left - 1 and tags[first] & AND and not inside[first]:
        first += 1
    yield (first, left), NOTHING


def _breaks_in_front(copy: Copy, cue: Cue, left: int, n: int) -> Iterator[tuple[Range, int]]:
    """Pieces in front of the attribution that begin behind a sign, a cue or "that", the shortest first."""
    breaks, least = copy.spots.breaks, max(cue.start, left - 60) + 1
    at = n + 1
    for _ in range(2):
        at = breaks.rfind(1, least, at)
        if at < 0:
            return
        if (gap := copy.holds[at]) & STOPS:
            first = at + 1 if copy.tags[at] & AND and at + 1 < left else at
            yield (first, left), SIGN[gap] << 5 | copy.sort(at, left)
        else:
            yield (at, left), copy.sorts[at - 1]


def _starts(copy: Copy, base: int, end: int, kind: str) -> Iterator[tuple[int, int]]:
    """Where the words behind the attribution may begin, with the sign there and the sort of the word in front."""
    if base >= end:
        return
    if copy.lexicon.noun_capitals and copy.holds[base] & BREAKS == COMMA and not copy.inside[base] and is_said(copy, base, end):
        yield base, NOTHING
    else:
        yield from _starts_of_words(copy, base, end, kind)


def _starts_of_words(copy: Copy, base: int, end: int, kind: str) -> Iterator[tuple[int, int]]:
    """Where they may begin by the signs, the quotations and the words there."""
    tags, held, inside = copy.tags, copy.holds, copy.inside
    bare, told = copy.lexicon.parted_clauses, kind == "tell"
    clause = _clause(copy, base, end, kind) if told or tags[base] & _PARTS_A_CLAUSE or copy.lexicon.verb_second else 0
    addressed = told and tags[clause] & DETERMINER and not tags[clause] & THAT and not held[clause]
    if not clause or not (addressed or tags[base] & HOW or held[clause] & COMMA):
        yield base, (0 if bare and held[base] & BREAKS == COMMA and not inside[base] else SIGN[held[base]] << 5) | NOTHING
    given = 1
    if clause:
        yield clause, (0 if bare else SIGN[held[clause]] << 5) | (A_THAT if tags[clause] & THAT else copy.sorts[clause - 1])
        return
    if inside[base]:
        return
    found, stop = copy.spots.openings, min(end, base + _LOOK_AHEAD)
    n = base
    while (n := found.find(1, n + 1, stop)) > 0:
        gap, tag = held[n], tags[n]
        if inside[n]:
            yield n, BARE_SIGN[gap] << 5 | A_QUOTATION
            return
        if tag & THAT:
            yield n, (0 if bare else SIGN[gap] << 5) | A_THAT
            return
        day = tags[n - 1] & TIME and not tag & TIME and not (tag & PREPOSITION and n + 1 < end and tags[n + 1] & TIME)
        if day or gap & _PARTS or (tag & _OPENS and n < base + 8):
            yield n, SIGN[gap] << 5 | (A_DAY if day else copy.sorts[n - 1])
            given += 1
            if given > _MOST_STARTS:
                return


def _clause(copy: Copy, base: int, end: int, kind: str) -> int:
    """
    The first word of a clause that a time, a place or an addressee parts from its attribution; 0 where none is.

    Behind whom somebody `told`, a second noun phrase in front of a verb opens it: told the meeting the pool was closed.

    It begins with “that” (told reporters after the meeting that …), with a pronoun and its verb (said in a letter he was …), or
    behind a comma where the verb comes second (sagte auf Nachfrage, es gebe …; fragte die Zeugin, ob …).
    """
    tags, holds, second, told = copy.tags, copy.holds, copy.lexicon.verb_second, kind == "tell"
    frames = kind == "say" and not second and tags[base] & PREPOSITION and base + 1 < end and tags[base + 1] & DETERMINER
    if copy.inside[base] or holds[base] & BREAKS or tags[base] & THAT:
        return 0
    for n in range(base + 1, min(end, base + _LOOK_AHEAD)):
        noun = (told or (frames and n == base + 2)) and tags[n - 1] & DETERMINER
        state = second and n + 1 < end and holds[n + 1] & BREAKS == COMMA and _ends_a_frame(copy, n)
        if copy.inside[n] or (copy.sorts[n] in VERBAL and not (noun or state or copy.is_genitive(n))):
            return 0
        if holds[n] & BREAKS:
            addressed = tags[base] & (HOW | DETERMINER) and _has_a_verb(copy, n, end)
            opens = tags[n] & (THAT | BECAUSE) or addressed
            return n if second and holds[n] & BREAKS == COMMA and opens else 0
        if tags[n] & THAT and not tags[n - 1] & (PREPOSITION | OF | AT | TO):
            return n
        subject = n > base + 1 and tags[base] & PREPOSITION and _is_a_subject(copy, n, end)
        subject = subject or (told and not copy.tags[n - 1] & _JOINED_TO_A_NOUN and _is_a_subject(copy, n, end))
        if not second and (subject or ((told or (frames and n > base + 3)) and _is_a_second_noun(copy, n, end))):
            return n
    return 0


def _ends_a_frame(copy: Copy, n: int) -> bool:
    """Whether a word that closes the clause of a verb is none that reports: zeigte sich überzeugt, dass; ließ über Weber mitteilen, er …"""
    word, lexicon = copy.lower[n], copy.lexicon
    return word in lexicon.beside_quotations or (word in lexicon.cues and form_of(lexicon.cues[word]) == "base")


def _is_a_second_noun(copy: Copy, n: int, end: int) -> bool:
    """Whether an article or a possessive stands behind a noun without anything to join them, and in front of a verb."""
    if not copy.tags[n] & DETERMINER or copy.tags[n - 1] & _JOINED_TO_A_NOUN or copy.holds[n]:
        return False
    verb = copy.spots.verbs.find(1, n + 2, min(end, n + _LONGEST_SUBJECT))
    return verb > 0 and not any(copy.holds[at] & BREAKS or copy.tags[at] & _OPENS_MORE for at in range(n + 1, verb + 1))


def _is_a_subject(copy: Copy, n: int, end: int) -> bool:
    """Whether a pronoun stands in front of its verb and behind no preposition: said in a statement it had warned the council."""
    is_one = copy.tags[n] & PRONOUN and not copy.tags[n] & (POSSESSIVE | RELATIVE) and not copy.tags[n - 1] & (PREPOSITION | OF | AT | TO)
    verb = n + 1 + (n + 2 < end and bool(copy.tags[n + 1] & ADVERB))
    return bool(is_one) and verb < end and copy.sorts[verb] in VERBAL


def _has_a_verb(copy: Copy, first: int, after: int) -> bool:
    return copy.spots.verbs.find(1, first, after) >= 0 or not copy.lexicon.reported.isdisjoint(copy.lower[first:after])


def size_name(words: int) -> str:
    """
    So many words, as clues name it.

        >>> size_name(2), size_name(20)
        ('2 words', '13 words or more')
    """
    return _SIZES[min(words, MANY)]


def _behind(table: str, has: str) -> Facets:
    def at(kind_and_spot: tuple[str, int]) -> list[str]:
        kind, spot = kind_and_spot
        return [f"{has}behind", f"{has}behind: {_start(spot)}", f"{has}behind, {kind}: {_start(spot)}"]

    return Facets(
        Facet(table, at),
        Facet(table, lambda rank: [f"{has}behind: start {rank >> 5} with {SORTS[rank & 31]}"]),
        Facet(table, lambda far: [f"{has}behind: {far} words on"]),
        Facet(table, lambda spot: [f"{has}behind: {_start(spot >> 5)}, {SORTS[spot & 31]}"]),
        Facet(table, lambda rank: [f"{has}behind: start {min(1, rank >> 2)}, {_CLAUSES[rank & 3]} in front of the attribution"]),
    )


def _start(spot: int) -> str:
    """What stands in front of words behind an attribution."""
    return f"{SIGNS[spot >> 5] or 'nothing'} and {'the cue' if spot & 31 == NOTHING else SORTS[spot & 31]} in front"


def _around(table: str, has: str) -> Facets:
    return Facets(
        Facet(table, lambda size: [f"{has}around", f"{has}around: {size_name(size)} in front"]),
        Facet(table, lambda spot: [f"{has}around: {SIGNS[spot >> 5]} and {SORTS[spot & 31]} behind"]),
        Facet(table, lambda far: [f"{has}around: {far >> 2} words on, {_CLAUSES[far & 3]} in front"]),
    )


def _in_front(table: str, has: str) -> Facets:
    has = f"{has}in front"

    def close(sign: int) -> list[str]:
        attribution = f"{SIGNS[sign >> 1] or 'nothing'} before the attribution"
        return [f"{has}: {attribution}", f"{has}: {_VERBS[sign & 1]}, {attribution}"]

    def opener(sort: int) -> list[str]:
        begins = f"begins with {SORTS[sort >> 1]}"
        return [f"{has}: {begins}", f"{has}: {_VERBS[sort & 1]}, {begins}"]

    return Facets(
        Facet(table, lambda spot: [has, f"{has}: begins behind {SIGNS[spot >> 5] or 'nothing'} and {SORTS[spot & 31]}"]),
        Facet(table, lambda rank: [f"{has}: start {rank >> 3} of {rank & 7}"]),
        Facet(table, lambda size: [f"{has}: {size_name(size)}"]),
        Facet(table, close),
        Facet(table, opener),
    )


def facets_of(table: str, has: str) -> Mapping[str, Facets]:
    """What is seen where reported words may begin, by side."""
    return {"behind": _behind(table, has), "around": _around(table, has), "in front": _in_front(table, has)}


def _situation(side: str) -> Facets:
    """What a cue and its source say for or against words on one side."""

    def source(seen: tuple[str, str, bool]) -> list[str]:
        form, by, _ = seen
        return [f"{side}, source {by}", f"{side} of {form}, source {by}"]

    return Facets(
        Facet("openings", lambda manner: [f"{side} of {form_of(manner)} {kind_of(manner)}"]),
        Facet("openings", lambda front: [f"{side} of {form_of(front >> 8)} behind {place(front & 255)}"]),
        Facet("openings", lambda behind: [f"{side} of {kind_of(behind >> 8)} in front of {place(behind & 255)}"]),
        Facet("openings", lambda who: [f"{side} of {kind_of(who >> 8)}, source begins with {SORTS[who & 255]}"]),
        Facet("openings", source),
    )


OPENINGS = facets_of("openings", "")


SITUATION: Mapping[str, Facets] = {side: _situation(side) for side in OPENINGS}
