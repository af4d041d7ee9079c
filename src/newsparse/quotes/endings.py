"""Where the words that a cue reports end."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from newsparse.quotes.attribution import Sourced
from newsparse.quotes.copy import Copy
from newsparse.quotes.cues import Cue
from newsparse.quotes.forms import form_of, kind_of
from newsparse.quotes.openings import MANY, OPENINGS, Opening, size_name
from newsparse.quotes.sorts import (
    A_QUOTATION,
    A_WHO,
    AND,
    AT,
    AUXILIARY,
    CUE,
    NEGATION,
    NOTHING,
    OBLIQUE,
    OF,
    PHRASE,
    PREPOSITION,
    PRONOUN,
    SORTS,
    THAT,
    TO,
)
from newsparse.quotes.spots import STOPS
from newsparse.text.sentences import BARE_SIGN, BREAKS, COLON, COMMA, SIGN, SIGNS
from newsparse.weigh.facets import Facet, Facets, Facts

_MOST_ENDS = 6
_LOOK_BACK = 25
_LOOKED_AHEAD = 200
"""So many words are looked at for an end short of the sentence's: a sentence without end takes no more."""
_NO_REPORT = frozenset({"think", "weak", "noun"})
_FINITE = frozenset({"past", "present", "done"})
_MOST_AUXILIARIES = 3
_ACCORDING = 10
_BEHIND_A_QUOTATION = len(SORTS)
_END_SORTS = (*SORTS[:NOTHING], "the sentence's end", "what follows a quotation")


def ending(copy: Copy, sourced: Sourced, best: Opening, situation: Facts) -> tuple[int, Facts]:
    """Where the words that begin there end, and what is seen there."""
    worth = ENDINGS[best[0]].total
    found = list(ends(copy, sourced.cue, best[1], situation))
    return found[0] if len(found) == 1 else max(found, key=lambda one: worth(one[1]))


def ends(copy: Copy, cue: Cue, start: int, situation: Facts) -> Iterator[tuple[int, Facts]]:
    """Where words that begin there may end, with what is seen."""
    held, inside, found, end = copy.holds, copy.inside, copy.spots.stops, cue.end
    aside = _aside(copy, cue, start)
    opener = copy.sort(start, end) << 12
    own = (cue.manner << 1 | (situation[3] & 255 == A_WHO)) << 12
    given = 0
    stop = end if end < start + _LOOKED_AHEAD else start + _LOOKED_AHEAD
    n = start
    while given < _MOST_ENDS and (n := found.find(1, n + 1, stop)) > 0:
        if inside[n]:
            spot = BARE_SIGN[held[n]] << 5 | A_QUOTATION
        elif inside[n - 1]:
            spot = BARE_SIGN[held[n]] << 5 | _BEHIND_A_QUOTATION
        else:
            spot = _next(copy, n, end) << 8 | (SIGN[held[n]] << 5 if held[n] & STOPS else 0) | copy.sorts[n]
        if n == aside or not aside:
            yield n, (given << 4 | (n - start if n - start < MANY else MANY), opener | spot, own | spot)
        given += 1
        if n == aside:
            return
        if copy.tags[n] & AND and _tells_more(copy, cue, start, n + 1):
            return
    if not given or not _in_parenthesis(copy, cue):
        yield end, (given << 4 | min(end - start, MANY), opener | NOTHING, own | NOTHING)


def _tells_more(copy: Copy, cue: Cue, start: int, n: int) -> bool:
    """Whether what stands behind “and” or “but” is of who spoke, not of the words: a report, a deed, what was not said."""
    return _reports_more(copy, cue, n, cue.end) or _does_more(copy, start, n, cue.end) or _declines(copy, cue, n)


def _declines(copy: Copy, cue: Cue, n: int) -> bool:
    """Whether who spoke would say no more, in English: said it was confident but declined to comment further."""
    if not copy.lexicon.genitive_s or n + 2 >= cue.end or form_of(cue.manner) not in _FINITE or copy.inside[n]:
        return False
    refuses = copy.tags[n] & NEGATION and copy.tags[n + 1] & TO and not copy.holds[n + 1]
    return bool(refuses) and copy.lower[n + 2] in copy.lexicon.telling


def _does_more(copy: Copy, start: int, n: int, end: int) -> bool:
    """Whether who spoke of something does something else behind “und”: sprach von einem Kraftakt und dankte den Helfern."""
    if n + 1 >= end or copy.capitals[n] or copy.capitals[n + 1] or copy.inside[n]:
        return False
    closed = copy.inside[n - 2] or copy.tags[start] & (PREPOSITION | OF | AT)
    return bool(closed) and copy.lower[n].endswith(copy.lexicon.endings["past"]) and copy.spots.verbs.find(1, start, n) < 0


def _reports_more(copy: Copy, cue: Cue, n: int, end: int) -> bool:
    """
    Whether behind “and” a verb in the form of the cue has words of its own: “explicó que … y pidió «paciencia»”.

    Or an auxiliary with its participle: ha spiegato che … e ha aggiunto che.
    """
    verb = n
    while verb < end and copy.tags[verb] & (AUXILIARY | OBLIQUE) and not copy.tags[verb] & CUE and verb < n + _MOST_AUXILIARIES:
        verb += 1
    if verb + 1 >= end or not copy.tags[verb] & CUE or copy.inside[verb] or any(map(copy.holds.__getitem__, range(n + 1, verb + 1))):
        return False
    manner = copy.lexicon.cues[copy.lower[verb]]
    shared = verb > n or cue.first < cue.word  # a dénoncé … et annoncé que
    perfect = shared and form_of(manner) == "done" and copy.lexicon.subject_behind_verb
    if not (perfect or (verb == n and form_of(manner) == form_of(cue.manner))):
        return False
    closed = copy.inside[n - 2] and verb == n and not copy.lexicon.verb_second  # que «…» e annuncia una verifica
    if kind_of(manner) in _NO_REPORT and not closed:
        return False
    clause = copy.lexicon.genitive_s and kind_of(manner) == "say" and copy.tags[verb + 1] & PRONOUN and verb + 2 < end  # but said it would
    return bool(closed or clause or copy.tags[verb + 1] & THAT or copy.inside[verb + 1] or copy.holds[verb + 1] & COLON)


def _in_parenthesis(copy: Copy, cue: Cue) -> bool:
    """
    Whether a cue stands in a clause with “who” that parts a subject from its verb, or as a participle in front of a clause.

    Low, who said he was ill, left. Asked whether he would go, Low shrugged.
    """
    spots = copy.spots
    if copy.lexicon.genitive_s and cue.word == cue.start and kind_of(cue.manner) == "ask":
        return True
    who = spots.relatives.rfind(1, max(cue.start, cue.first - 5) + 1, cue.first)
    return who > 0 and bool(copy.holds[who] & COMMA) and spots.verbs.find(1, max(cue.start, who - _LOOK_BACK), who) < 0


def _aside(copy: Copy, cue: Cue, start: int) -> int:
    """
    The comma that closes what a participle between commas tells of a subject; 0 where none does: the reef, described in a paper, is.

    So does the first behind a participle that opens its sentence: asked whether he will go, Low shrugged.
    """
    if not copy.lexicon.genitive_s or cue.first != cue.word or cue.first == cue.start:
        return 0
    if not copy.holds[cue.first] & COMMA or copy.spots.verbs.find(1, cue.start, cue.first) >= 0:
        return 0
    n = copy.spots.parts.find(1, start + 1, cue.end)
    closes = n > 0 and copy.holds[n] & COMMA and not copy.inside[n]
    asked = kind_of(copy.lexicon.cues.get(copy.lower[cue.word], 0)) == "ask"
    return n if closes and (copy.tags[n] & AUXILIARY or (asked and not copy.tags[n] & AND)) else 0


def _next(copy: Copy, n: int, end: int) -> int:
    """Whether another report follows where a stretch ends: 0 for none, else how many words on its cue stands, counted from one."""
    if copy.tags[n] & PHRASE:
        return _ACCORDING
    for at in range(n, end if end < n + 4 else n + 4):
        if at > n and copy.holds[at] & BREAKS:
            break
        if copy.tags[at] & CUE and not copy.inside[at]:
            word, lexicon = copy.lower[at], copy.lexicon
            if kind_of(lexicon.cues[word]) not in _NO_REPORT and word not in lexicon.beside_quotations:
                return at - n + 1
    return 0


def _endings(side: str) -> Facets:
    """What is seen where reported words may end."""

    def ending(own: int) -> list[str]:
        spot, manner = _end(own & 4095), own >> 13
        form = f"{form_of(manner)} of who" if own >> 12 & 1 else form_of(manner)
        return [
            f"ends before {spot}",
            f"{side}: ends before {spot}",
            f"{kind_of(manner)}: ends before {spot}",
            f"{form}: ends before {spot}",
        ]

    return Facets(
        Facet("endings", lambda size: [f"end {size >> 4}", f"ends after {size_name(size & 15)}"]),
        Facet("endings", lambda spot: [f"begins with {SORTS[spot >> 12]}, ends before {_end(spot & 4095)}"]),
        Facet("endings", ending),
    )


def _end(spot: int) -> str:
    """What reported words end before."""
    follows, sign, sort = spot >> 8, spot >> 5 & 7, _END_SORTS[spot & 31]
    word = f"{SIGNS[sign]} and {sort}" if sign else sort
    return f"{word} with 'according to'" if follows == _ACCORDING else f"{word} with a cue {follows - 1} on" if follows else word


ENDINGS: Mapping[str, Facets] = {side: _endings(side) for side in OPENINGS}
