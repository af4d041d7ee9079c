"""Which words a cue reports, and whether it reports any."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from newsparse.quotes.attribution import Sourced
from newsparse.quotes.copy import Copy
from newsparse.quotes.cues import Cue, looks, place
from newsparse.quotes.lexicon import (
    A_DAY,
    A_QUOTATION,
    A_THAT,
    A_WHO,
    AND,
    ARTICLE,
    BECAUSE,
    CUE,
    NOTHING,
    PHRASE,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    SEPARABLE,
    SORTS,
    THAT,
    TIME,
    VERBAL,
    form_of,
    kind_of,
)
from newsparse.span import Range
from newsparse.text.sentences import BARE_SIGN, BREAKS, COLON, COMMA, DASH, JOINED, SIGN, SIGNS, STOP
from newsparse.weigh.facets import Facet, Facets, Facts

_MOST_STARTS, _MOST_ENDS = 4, 6
_LOOKED_AHEAD = 200
"""So many words are looked at for an end short of the sentence's: a sentence without end takes no more."""
_LOOK_AHEAD = 25
_NO_REPORT = frozenset({"think", "weak", "noun"})
_CUTS = COMMA | DASH
_PARTS = _CUTS | COLON
_STOPS = _PARTS | STOP
_OPENS = PRONOUN | ARTICLE | BECAUSE
_LOOKED_AT = _OPENS | THAT
_LEADS = CUE | THAT
_JOINS = AND | BECAUSE | PHRASE
_SIZES = ("no words", "1 word", "2 words", "3 words", *["4 to 6 words"] * 3, *["7 to 12 words"] * 6, "13 words or more")


_CLAUSES = ("nothing", "no clause", "a clause")
_VERBS = ("no verb", "a verb")
_ACCORDING = 10
_BEHIND_A_QUOTATION = len(SORTS)
_END_SORTS = (*SORTS[:NOTHING], "the sentence's end", "what follows a quotation")


Opening = tuple[str, int, Facts, Range | None]
"""
Where reported words may begin: the side of the attribution, the first word (-1 for none behind it), what is seen there, and a
whole piece in front of the attribution.
"""


class Report(NamedTuple):
    """A cue with its source, the pieces it reports, and how sure it is that it reports words at all."""

    sourced: Sourced
    pieces: tuple[Range, ...]
    score: float


def content(copy: Copy, sourced: Sourced) -> Report:
    """What a cue reports, and how sure it is that it reports words."""
    situation = situation_of(copy, sourced)
    best = opening(copy, sourced, situation)
    if best is None:
        return Report(sourced, (), report_worth(sourced, situation, None, ()))
    _, start, _, front = best
    if start < 0 and front:
        return Report(sourced, (front,), report_worth(sourced, situation, best, ()))
    end, ended = ending(copy, sourced, best, situation)
    behind: tuple[Range, ...] = () if _opens_a_quotation(copy, end) else ((start, end),)
    return Report(sourced, (front, *behind) if front else behind, report_worth(sourced, situation, best, ended))


def _opens_a_quotation(copy: Copy, end: int) -> bool:
    """Whether words end on the colon in front of a quotation: it is that which is reported (“Ruiz told the crowd:”)."""
    return end < len(copy.lower) and bool(copy.holds[end] & COLON and copy.inside[end])


def opening(copy: Copy, sourced: Sourced, situation: Facts) -> Opening | None:
    """Where the reported words begin; None when there is nothing that could be reported."""
    best, high, last = None, -math.inf, ""
    own = 0.0
    for one in openings(copy, sourced):
        side = one[0]
        if side != last:
            own, last = SITUATION[side][situation], side
        score = own + OPENINGS[side][one[2]]
        if score > high:
            best, high = one, score
    return best


def ending(copy: Copy, sourced: Sourced, best: Opening, situation: Facts) -> tuple[int, Facts]:
    """Where the words that begin there end, and what is seen there."""
    facets = ENDINGS[best[0]]
    found = list(ends(copy, sourced.cue, best[1], situation))
    return found[0] if len(found) == 1 else max(found, key=lambda one: facets[one[1]])


def situation_of(copy: Copy, sourced: Sourced) -> Facts:
    """What the choice of content rests on besides the words themselves: the first looks of the cue, and those of its source."""
    cue, source = sourced
    side, who = (source.side, copy.sorts[source.first]) if source else ("no", NOTHING)
    return (*cue.about[:3], cue.manner << 8 | who, (form_of(cue.manner), side))


def openings(copy: Copy, sourced: Sourced) -> list[Opening]:
    """Where the words may begin: behind the attribution, in front of it, or on both sides."""
    cue, source = sourced
    left = min(cue.first, source.first) if source and source.first >= cue.start else cue.first
    base = source.after if source and source.first >= cue.after else cue.after
    while base < cue.end and copy.tags[base] & SEPARABLE and (base + 1 == cue.end or copy.holds[base + 1] & BREAKS):
        base += 1
    holds, end, kind = copy.holds, cue.end, kind_of(cue.manner)
    fronts = list(_fronts(copy, cue, left)) if left > cue.start and (holds[left] & BREAKS or copy.inside[left - 1]) else []
    verbs = [not VERBAL.isdisjoint(copy.sorts[first : min(after, first + 40)]) for (first, after), _ in fronts]
    clause = 2 if fronts and verbs[-1] else 1 if fronts else 0
    found: list[Opening] = []
    around = not fronts
    for rank, (start, spot) in enumerate(_starts(copy, cue, base)):
        opener, far = copy.outer[start], start - base
        found.append(("behind", start, ((kind, spot), rank << 5 | opener, far, spot << 5 | opener, rank << 2 | clause), None))
        if not around and holds[start] & _CUTS and not copy.inside[start]:
            around, piece = True, fronts[-1][0]
            found.append(("around", start, (piece[1] - piece[0], SIGN[holds[start]] << 5 | opener, far << 2 | clause), piece))
    close = SIGN[holds[left]] << 1
    for rank, ((piece, spot), verb) in enumerate(zip(fronts, verbs, strict=True)):
        seen = (spot, rank << 3 | len(fronts), piece[1] - piece[0], close | verb, copy.sort(piece[0], end) << 1 | verb)
        found.append(("in front", -1, seen, piece))
    return found


def _fronts(copy: Copy, cue: Cue, left: int) -> Iterator[tuple[Range, int]]:
    """Pieces in front of the attribution, the longest last, with the sign and the sort of word they begin behind."""
    tags, inside = copy.tags, copy.inside
    n = left - 1
    if inside[n]:
        while n > cue.start and inside[n - 1]:
            n -= 1
        if n > cue.start:
            yield (n, left), A_QUOTATION
    yield from _breaks_in_front(copy, cue, left, n)
    first = cue.start
    while first < left - 1 and tags[first] & AND and not inside[first]:
        first += 1
    yield (first, left), NOTHING


def _breaks_in_front(copy: Copy, cue: Cue, left: int, n: int) -> Iterator[tuple[Range, int]]:
    """Pieces in front of the attribution that begin behind a sign, a cue or "that", the shortest first."""
    given = 0
    for at in range(n, max(cue.start, left - 60), -1):
        gap, before = copy.holds[at], copy.tags[at - 1]
        if copy.inside[at - 1] or gap & JOINED:
            continue
        if gap & _STOPS:
            first = at + 1 if copy.tags[at] & AND and at + 1 < left else at
            yield (first, left), SIGN[gap] << 5 | copy.sort(at, left)
        elif before & _LEADS:
            yield (at, left), copy.sorts[at - 1]
        else:
            continue
        given += 1
        if given > 1:
            return


def _starts(copy: Copy, cue: Cue, base: int) -> Iterator[tuple[int, int]]:
    """Where the words behind the attribution may begin, with the sign there and the sort of the word in front."""
    end = cue.end
    if base >= end:
        return
    tags, held, inside = copy.tags, copy.holds, copy.inside
    yield base, SIGN[held[base]] << 5 | NOTHING
    given = 1
    if inside[base]:
        return
    behind = tags[base]
    stop = min(end, base + _LOOK_AHEAD)
    ahead = slice(base + 1, stop)
    for n, tag, gap, quoted in zip(range(base + 1, stop), tags[ahead], held[ahead], inside[ahead], strict=True):
        day, behind = behind & TIME, tag
        if not (gap or quoted or day or tag & _LOOKED_AT):
            continue
        if quoted:
            yield n, BARE_SIGN[gap] << 5 | A_QUOTATION
            return
        if tag & THAT:
            yield n, SIGN[gap] << 5 | A_THAT
            return
        if gap & JOINED:
            continue
        day = day and not tag & TIME and not (tag & PREPOSITION and n + 1 < end and tags[n + 1] & TIME)
        if day or gap & _PARTS or (tag & _OPENS and n < base + 8):
            yield n, SIGN[gap] << 5 | (A_DAY if day else copy.sorts[n - 1])
            given += 1
            if given > _MOST_STARTS:
                return


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
            return bool(copy.holds[n] & COMMA) and not any(copy.sorts[at] in VERBAL for at in range(max(cue.start, n - _LOOK_AHEAD), n))
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


def _size(words: int) -> str:
    return _SIZES[min(words, 13)]


def _behind(table: str, has: str) -> Facets:
    def at(kind_and_spot: tuple[str, int]) -> list[str]:
        kind, spot = kind_and_spot
        return [f"{has}behind", f"{has}behind: {_start(spot)}", f"{has}behind, {kind}: {_start(spot)}"]

    return Facets(
        Facet(table, at),
        Facet(table, lambda rank: [f"{has}behind: start {rank >> 5} with {SORTS[rank & 31]}"]),
        Facet(table, lambda far: [f"{has}behind: {min(8, far)} words on"]),
        Facet(table, lambda spot: [f"{has}behind: {_start(spot >> 5)}, {SORTS[spot & 31]}"]),
        Facet(table, lambda rank: [f"{has}behind: start {min(1, rank >> 2)}, {_CLAUSES[rank & 3]} in front of the attribution"]),
    )


def _start(spot: int) -> str:
    """What stands in front of words behind an attribution."""
    return f"{SIGNS[spot >> 5] or 'nothing'} and {'the cue' if spot & 31 == NOTHING else SORTS[spot & 31]} in front"


def _around(table: str, has: str) -> Facets:
    return Facets(
        Facet(table, lambda size: [f"{has}around", f"{has}around: {_size(size)} in front"]),
        Facet(table, lambda spot: [f"{has}around: {SIGNS[spot >> 5]} and {SORTS[spot & 31]} behind"]),
        Facet(table, lambda far: [f"{has}around: {min(8, far >> 2)} words on, {_CLAUSES[far & 3]} in front"]),
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
        Facet(table, lambda size: [f"{has}: {_size(size)}"]),
        Facet(table, close),
        Facet(table, opener),
    )


def _openings(table: str, has: str) -> Mapping[str, Facets]:
    """What is seen where reported words may begin, by side."""
    return {"behind": _behind(table, has), "around": _around(table, has), "in front": _in_front(table, has)}


def _situation(side: str) -> Facets:
    """What a cue and its source say for or against words on one side."""

    def source(form_and_side: tuple[str, str]) -> list[str]:
        form, by = form_and_side
        return [f"{side}, source {by}", f"{side} of {form}, source {by}"]

    return Facets(
        Facet("openings", lambda manner: [f"{side} of {form_of(manner)} {kind_of(manner)}"]),
        Facet("openings", lambda front: [f"{side} of {form_of(front >> 8)} behind {place(front & 255)}"]),
        Facet("openings", lambda behind: [f"{side} of {kind_of(behind >> 8)} in front of {place(behind & 255)}"]),
        Facet("openings", lambda who: [f"{side} of {kind_of(who >> 8)}, source begins with {SORTS[who & 255]}"]),
        Facet("openings", source),
    )


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
        Facet("endings", lambda size: [f"ends after {_size(size)}"]),
        Facet("endings", lambda spot: [f"begins with {SORTS[spot >> 12]}, ends before {_end(spot & 4095)}"]),
        Facet("endings", ending),
    )


def _end(spot: int) -> str:
    """What reported words end before."""
    follows, sign, sort = spot >> 8, spot >> 5 & 7, _END_SORTS[spot & 31]
    word = f"{SIGNS[sign]} and {sort}" if sign else sort
    return f"{word} with 'according to'" if follows == _ACCORDING else f"{word} with a cue {follows - 1} on" if follows else word


OPENINGS = _openings("openings", "")
SITUATION: Mapping[str, Facets] = {side: _situation(side) for side in OPENINGS}
ENDINGS: Mapping[str, Facets] = {side: _endings(side) for side in OPENINGS}


def _source(form_and_side: tuple[str, str]) -> list[str]:
    form, side = form_and_side
    return [f"source {side}", f"{form}, source {side}"]


_LOOKS = Facets(
    *looks("reports"),
    Facet("reports", lambda who: [f"{kind_of(who >> 8)}, source begins with {SORTS[who & 255]}"]),
    Facet("reports", _source),
)
_HAS = _openings("reports", "has ")


def _sizes(words: tuple[str, str, int]) -> list[str]:
    kind, side, size = words
    return [f"{side}, {_size(size)}", f"{kind}, {side}, {_size(size)}"]


_WORDS = Facets(
    Facet("reports", _sizes), Facet("reports", lambda begins: [f"{begins[0]}, begins with {SORTS[begins[1]]}"] if begins else [])
)
_NO_WORDS = Facets(Facet("reports", lambda _: ["no words"]))


def report_facts(sourced: Sourced, situation: Facts, best: Opening | None, ended: Facts) -> list[tuple[Facets, Facts]]:
    """What speaks for or against it that a cue reports words at all."""
    cue = sourced.cue
    told = (_LOOKS, (*cue.about, *cue.rest, *situation[3:]))
    if best is None:
        return [told, (_NO_WORDS, (0,))]
    side, _, seen, front = best
    kind = kind_of(cue.manner)
    if ended:
        return [told, (_HAS[side], seen), (_WORDS, ((kind, side, min(13, ended[1])), (kind, ended[2] >> 12)))]
    return [told, (_HAS[side], seen), (_WORDS, ((kind, side, min(13, front[1] - front[0]) if front else 0), None))]


def report_worth(sourced: Sourced, situation: Facts, best: Opening | None, ended: Facts) -> float:
    """How much speaks for it that a cue reports words at all."""
    return sum([facets.total(facts) for facets, facts in report_facts(sourced, situation, best, ended)])
