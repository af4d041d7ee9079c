"""Where the words that a cue reports end."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from newsparse.quotes.attribution import Sourced
from newsparse.quotes.copy import Copy
from newsparse.quotes.cues import Cue
from newsparse.quotes.lexicon import A_QUOTATION, A_WHO, AND, BECAUSE, CUE, NOTHING, PHRASE, RELATIVE, SORTS, VERBAL, form_of, kind_of
from newsparse.quotes.openings import OPENINGS, Opening, size_name
from newsparse.text.sentences import BARE_SIGN, BREAKS, COLON, COMMA, DASH, JOINED, SIGN, SIGNS, STOP
from newsparse.weigh.facets import Facet, Facets, Facts

_MOST_ENDS = 6
_LOOK_BACK = 25
_LOOKED_AHEAD = 200
"""So many words are looked at for an end short of the sentence's: a sentence without end takes no more."""
_NO_REPORT = frozenset({"think", "weak", "noun"})
_STOPS = COMMA | COLON | DASH | STOP
_JOINS = AND | BECAUSE | PHRASE
_ACCORDING = 10
_BEHIND_A_QUOTATION = len(SORTS)
_END_SORTS = (*SORTS[:NOTHING], "the sentence's end", "what follows a quotation")


def ending(copy: Copy, sourced: Sourced, best: Opening, situation: Facts) -> tuple[int, Facts]:
    """Where the words that begin there end, and what is seen there."""
    facets = ENDINGS[best[0]]
    found = list(ends(copy, sourced.cue, best[1], situation))
    return found[0] if len(found) == 1 else max(found, key=lambda one: facets[one[1]])


def ends(copy: Copy, cue: Cue, start: int, situation: Facts) -> Iterator[tuple[int, Facts]]:
    """Where words that begin there may end, with what is seen."""
    held, inside, tags, end = copy.holds, copy.inside, copy.tags, cue.end
    opener = copy.sort(start, end) << 12
    own = (cue.manner << 1 | (situation[3] & 255 == A_WHO)) << 12
    given = 0
    behind = inside[start]
    stop = min(end, start + _LOOKED_AHEAD)
    ahead = slice(start + 1, stop)
    for n, tag, gap, quoted in zip(range(start + 1, stop), tags[ahead], held[ahead], inside[ahead], strict=True):
        if not (gap or quoted or behind or tag & _JOINS):
            continue
        if quoted or behind:
            inner, behind = behind and quoted, quoted
            if inner:
                continue
            spot = BARE_SIGN[gap] << 5 | (A_QUOTATION if quoted else _BEHIND_A_QUOTATION)
        elif gap & JOINED:
            continue
        elif gap & _STOPS:
            spot = _next(copy, n, end) << 8 | SIGN[gap] << 5 | copy.sorts[n]
        elif tag & _JOINS:
            spot = _next(copy, n, end) << 8 | copy.sorts[n]
        else:
            continue
        yield n, (given, n - start, opener | spot, own | spot)
        given += 1
        if given >= _MOST_ENDS:
            break
    if not given or not _in_parenthesis(copy, cue):
        yield end, (given, end - start, opener | NOTHING, own | NOTHING)


def _in_parenthesis(copy: Copy, cue: Cue) -> bool:
    """Whether a cue stands in a clause with "who" that parts a subject from its verb: “Low, who said he was ill, left”."""
    for n in range(cue.first - 1, max(cue.start, cue.first - 5), -1):
        if copy.tags[n] & RELATIVE:
            return bool(copy.holds[n] & COMMA) and not any(copy.sorts[at] in VERBAL for at in range(max(cue.start, n - _LOOK_BACK), n))
    return False


def _next(copy: Copy, n: int, end: int) -> int:
    """Whether another report follows where a stretch ends: 0 for none, else how many words on its cue stands, counted from one."""
    if copy.tags[n] & PHRASE:
        return _ACCORDING
    for at in range(n, min(n + 4, end)):
        if at > n and copy.holds[at] & BREAKS:
            break
        if copy.tags[at] & CUE and not copy.inside[at] and kind_of(copy.lexicon.cues[copy.lower[at]]) not in _NO_REPORT:
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
        Facet("endings", lambda rank: [f"end {rank}"]),
        Facet("endings", lambda size: [f"ends after {size_name(size)}"]),
        Facet("endings", lambda spot: [f"begins with {SORTS[spot >> 12]}, ends before {_end(spot & 4095)}"]),
        Facet("endings", ending),
    )


def _end(spot: int) -> str:
    """What reported words end before."""
    follows, sign, sort = spot >> 8, spot >> 5 & 7, _END_SORTS[spot & 31]
    word = f"{SIGNS[sign]} and {sort}" if sign else sort
    return f"{word} with 'according to'" if follows == _ACCORDING else f"{word} with a cue {follows - 1} on" if follows else word


ENDINGS: Mapping[str, Facets] = {side: _endings(side) for side in OPENINGS}
