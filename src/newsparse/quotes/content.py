"""Which words a cue reports, and whether it reports any."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from newsparse.quotes.attribution import Sourced
from newsparse.quotes.copy import Copy
from newsparse.quotes.cues import About, Cue, looks, place, worth
from newsparse.quotes.lexicon import (
    A_QUOTATION,
    A_WHO,
    AND,
    ARTICLE,
    BECAUSE,
    CUE,
    PHRASE,
    PREPOSITION,
    PRONOUN,
    SEPARABLE,
    SORTS,
    THAT,
    TIME,
    VERBAL,
)
from newsparse.span import Range
from newsparse.text.sentences import BREAKS, COLON, COMMA, DASH, JOINED, MARK, SIGN, SIGNS, STOP
from newsparse.weigh.table import ranking

_MOST_STARTS, _MOST_ENDS = 4, 6
_LOOKED_AHEAD = 200
"""So many words are looked at for an end short of the sentence's: a sentence without end takes no more."""
_LOOK_AHEAD = 25
_NO_REPORT = frozenset({"think", "weak", "noun"})
_SIZES = ("no words", "1 word", "2 words", "3 words", *["4 to 6 words"] * 3, *["7 to 12 words"] * 6, "13 words or more")


_CLAUSES = ("nothing", "no clause", "a clause")


class Situation(NamedTuple):
    """A cue as content sees it: its looks, how its source was come by, and the sort of word that its source begins with."""

    about: About
    side: str
    who: int


class Opening(NamedTuple):
    """
    Where reported words may begin: the side of the attribution, the first word (-1 for none behind it), what is seen there.

    `front` is a whole piece in front of the attribution.
    """

    side: str
    start: int
    seen: tuple[int, ...]
    front: Range | None


class Report(NamedTuple):
    """A cue with its source, the pieces it reports, and how sure it is that it reports words at all."""

    sourced: Sourced
    pieces: tuple[Range, ...]
    score: float


def content(copy: Copy, sourced: Sourced) -> Report:
    """What a cue reports, and how sure it is that it reports words."""
    situation = situation_of(copy, sourced)
    best = max(openings(copy, sourced), key=lambda one: opening_worth(one.side, one.seen, situation), default=None)
    if best is None:
        return Report(sourced, (), report_worth(situation, "", (), ()))
    pieces: tuple[Range, ...] = (best.front,) if best.front else ()
    ended: tuple[int, ...] = ()
    if best.start >= 0:
        end, ended = max(
            ends(copy, sourced.cue, best), key=lambda one: end_worth(best.side, one[1], form_of(situation), sourced.cue.about.kind)
        )
        pieces = (*pieces, (best.start, end))
    return Report(sourced, pieces, report_worth(situation, best.side, best.seen, ended))


def situation_of(copy: Copy, sourced: Sourced) -> Situation:
    """What the choice of content rests on besides the words themselves."""
    cue, source = sourced
    return Situation(cue.about, source.side if source else "no", copy.sorts[source.first] if source else 23)


def form_of(situation: Situation) -> str:
    """The form of a cue, and whether its source is a "who": its clause ends before the sentence does."""
    return f"{situation.about.form} of who" if situation.who == A_WHO else situation.about.form


def openings(copy: Copy, sourced: Sourced) -> list[Opening]:
    """Where the words may begin: behind the attribution, in front of it, or on both sides."""
    cue, source = sourced
    left = min(cue.first, source.first) if source and source.first >= cue.start else cue.first
    base = source.after if source and source.first >= cue.after else cue.after
    while base < cue.end and copy.tags[base] & SEPARABLE and (base + 1 == cue.end or copy.holds[base + 1] & BREAKS):
        base += 1
    fronts = list(_fronts(copy, cue, left))
    close = SIGN[copy.holds[left]]
    verbs = [any(copy.sorts[n] in VERBAL for n in range(first, min(after, first + 40))) for (first, after), _ in fronts]
    clause = 2 if fronts and verbs[-1] else 1 if fronts else 0
    found = []
    around = False
    for rank, (start, edge) in enumerate(_starts(copy, cue, base)):
        opener = copy.sort(start, cue.end)
        found.append(Opening("behind", start, (rank, *edge, opener, min(start - base, 8), clause), None))
        if fronts and not around and copy.holds[start] & (COMMA | DASH) and not copy.inside[start]:
            around, piece = True, fronts[-1][0]
            sides = (min(piece[1] - piece[0], 13), SIGN[copy.holds[start]], opener, min(start - base, 8), clause)
            found.append(Opening("around", start, sides, piece))
    for rank, ((piece, edge), verb) in enumerate(zip(fronts, verbs, strict=True)):
        seen = (rank, len(fronts), *edge, copy.sort(piece[0], cue.end), min(piece[1] - piece[0], 13), close, verb)
        found.append(Opening("in front", -1, seen, piece))
    return found


def _fronts(copy: Copy, cue: Cue, left: int) -> Iterator[tuple[Range, tuple[int, int]]]:
    """Pieces in front of the attribution, the longest last, with the sign and the sort of word they begin behind."""
    tags, inside = copy.tags, copy.inside
    if left <= cue.start or not (copy.holds[left] & BREAKS or inside[left - 1]):
        return
    n = left - 1
    if inside[n]:
        while n > cue.start and inside[n - 1]:
            n -= 1
        if n > cue.start:
            yield (n, left), (0, A_QUOTATION)
    yield from _breaks_in_front(copy, cue, left, n)
    first = cue.start
    while first < left - 1 and tags[first] & AND and not inside[first]:
        first += 1
    yield (first, left), (0, 23)


def _breaks_in_front(copy: Copy, cue: Cue, left: int, n: int) -> Iterator[tuple[Range, tuple[int, int]]]:
    """Pieces in front of the attribution that begin behind a sign, a cue or "that", the shortest first."""
    given = 0
    for at in range(n, max(cue.start, left - 60), -1):
        gap, before = copy.holds[at], copy.tags[at - 1]
        if copy.inside[at - 1] or gap & JOINED:
            continue
        if gap & (COMMA | DASH | COLON | STOP):
            first = at + 1 if copy.tags[at] & AND and at + 1 < left else at
            yield (first, left), (SIGN[gap], copy.sort(at, left))
        elif before & (CUE | THAT):
            yield (at, left), (0, copy.sorts[at - 1])
        else:
            continue
        given += 1
        if given > 1:
            return


def _starts(copy: Copy, cue: Cue, base: int) -> Iterator[tuple[int, tuple[int, int]]]:
    """Where the words behind the attribution may begin, with the sign there and the sort of the word in front."""
    if base >= cue.end:
        return
    tags, held, inside = copy.tags, copy.holds, copy.inside
    yield base, (SIGN[held[base]], 23)
    given = 1
    if inside[base]:
        return
    for n in range(base + 1, min(cue.end, base + _LOOK_AHEAD)):
        tag, gap = tags[n], held[n]
        if inside[n]:
            yield n, (SIGN[gap & ~MARK], A_QUOTATION)
            return
        if tag & THAT:
            yield n, (SIGN[gap], 5)
            return
        if gap & JOINED:
            continue
        day = tags[n - 1] & TIME and not tag & TIME and not (tag & PREPOSITION and n + 1 < cue.end and tags[n + 1] & TIME)
        if gap & (COMMA | COLON | DASH) or day or (tag & (PRONOUN | ARTICLE | BECAUSE) and n < base + 8):
            yield n, (SIGN[gap], 14 if day else copy.sorts[n - 1])
            given += 1
            if given > _MOST_STARTS:
                return


def ends(copy: Copy, cue: Cue, opening: Opening) -> Iterator[tuple[int, tuple[int, ...]]]:
    """Where words that begin there may end, with what is seen."""
    tags, held, inside = copy.tags, copy.holds, copy.inside
    start, opener = opening.start, copy.sort(opening.start, cue.end)
    given = 0
    for n in range(start + 1, min(cue.end, start + _LOOKED_AHEAD)):
        gap = held[n]
        if inside[n] or inside[n - 1]:
            if inside[n] == inside[n - 1]:
                continue
            seen = (SIGN[gap & ~MARK], 24 if inside[n] else 25, -1)
        elif gap & (COMMA | COLON | DASH | STOP) and not gap & JOINED:
            seen = (SIGN[gap], *_next(copy, n, cue.end))
        elif tags[n] & (AND | BECAUSE | PHRASE) and not gap & JOINED:
            seen = (0, *_next(copy, n, cue.end))
        else:
            continue
        yield n, (given, *seen, min(13, n - start), opener)
        given += 1
        if given >= _MOST_ENDS:
            break
    yield cue.end, (given, 0, 23, -1, min(cue.end - start, 13), opener)


def _next(copy: Copy, n: int, end: int) -> tuple[int, int]:
    """What a stretch ends before: the sort of the word, and how many words on another report follows; -1 for none."""
    if copy.tags[n] & PHRASE:
        return copy.sorts[n], 9
    for at in range(n, min(n + 4, end)):
        if at > n and copy.holds[at] & BREAKS:
            break
        if copy.tags[at] & CUE and not copy.inside[at] and copy.lexicon.cues[copy.lower[at]][1] not in _NO_REPORT:
            return copy.sorts[n], at - n
    return copy.sorts[n], -1


def opening_clues(side: str, seen: tuple[int, ...], kind: str) -> tuple[str, ...]:
    """What is seen where reported words may begin, in clues."""
    if side == "behind":
        rank, sign, before, opener, far, clause = seen
        spot = f"{SIGNS[sign] or 'nothing'} and {SORTS[before] if before != 23 else 'the cue'} in front"
        return (
            side,
            f"behind: {spot}",
            f"behind, {kind}: {spot}",
            f"behind: start {rank} with {SORTS[opener]}",
            f"behind: {far} words on",
            f"behind: {spot}, {SORTS[opener]}",
            f"behind: start {min(rank, 1)}, {_CLAUSES[clause]} in front of the attribution",
        )
    if side == "around":
        size, sign, opener, far, clause = seen
        return (
            side,
            f"around: {_SIZES[size]} in front",
            f"around: {SIGNS[sign]} and {SORTS[opener]} behind",
            f"around: {far} words on, {_CLAUSES[clause]} in front",
        )
    rank, count, sign, before, opener, size, close, verb = seen
    spot = f"{SIGNS[sign] or 'nothing'} and {SORTS[before]}"
    return (
        side,
        f"in front: begins behind {spot}",
        f"in front: start {rank} of {count}",
        f"in front: {_SIZES[size]}",
        f"in front: {SIGNS[close] or 'nothing'} before the attribution",
        f"in front: begins with {SORTS[opener]}",
        f"in front: {'a verb' if verb else 'no verb'}, begins with {SORTS[opener]}",
        f"in front: {'a verb' if verb else 'no verb'}, {SIGNS[close] or 'nothing'} before the attribution",
    )


def situation_clues(side: str, situation: Situation) -> tuple[str, ...]:
    """What a cue and its source say for or against words on one side, in clues."""
    about = situation.about
    return (
        f"{side} of {about.form} {about.kind}",
        f"{side} of {about.kind} in front of {place(about.behind)}",
        f"{side} of {about.form} behind {place(about.front)}",
        f"{side} with {situation.side} source",
        f"{side} of {about.kind}, source begins with {SORTS[situation.who]}",
        f"{side} of {about.form} with {situation.side} source",
    )


def end_clues(side: str, seen: tuple[int, ...], form: str, kind: str) -> tuple[str, ...]:
    """What is seen where reported words may end, in clues."""
    rank, sign, sort, cue, size, opener = seen
    word = (
        "a quotation" if sort == 24 else "what follows a quotation" if sort == 25 else "the sentence's end" if sort == 23 else SORTS[sort]
    )
    spot = f"{SIGNS[sign]} and {word}" if sign else word
    if cue >= 0:
        spot += " with 'according to'" if cue == 9 else f" with a cue {cue} on"
    return (
        f"ends before {spot}",
        f"{side}: ends before {spot}",
        f"end {rank}",
        f"ends after {_SIZES[size]}",
        f"begins with {SORTS[opener]}, ends before {spot}",
        f"{kind}: ends before {spot}",
        f"{form}: ends before {spot}",
    )


def report_clues(situation: Situation, side: str, opened: tuple[int, ...], ended: tuple[int, ...]) -> tuple[str, ...]:
    """What speaks for or against it that a cue reports words at all."""
    about = situation.about
    return (*looks(about), *_who_clues(situation), *_words_clues(side, opened, ended, about.kind))


def _who_clues(situation: Situation) -> tuple[str, ...]:
    about = situation.about
    return (
        f"{situation.side} source",
        f"{about.kind}, source begins with {SORTS[situation.who]}",
        f"{about.form} with {situation.side} source",
    )


def _words_clues(side: str, opened: tuple[int, ...], ended: tuple[int, ...], kind: str) -> tuple[str, ...]:
    if not side:
        return ("no words",)
    size = ended[4] if ended else opened[5]
    return (
        *[f"has {clue}" for clue in opening_clues(side, opened, kind)],
        f"{side}, {_SIZES[size]}",
        f"{kind}, {side}, {_SIZES[size]}",
        *([f"{kind}, begins with {SORTS[ended[5]]}"] if ended else []),
    )


@lru_cache(maxsize=1 << 14)
def _opening_worth(side: str, seen: tuple[int, ...], kind: str) -> float:
    return worth(ranking("openings"), opening_clues(side, seen, kind))


@lru_cache(maxsize=1 << 14)
def _situation_worth(side: str, situation: Situation) -> float:
    return worth(ranking("openings"), situation_clues(side, situation))


def opening_worth(side: str, seen: tuple[int, ...], situation: Situation) -> float:
    """How much speaks for it that reported words begin there."""
    return _opening_worth(side, seen, situation.about.kind) + _situation_worth(side, situation)


@lru_cache(maxsize=1 << 14)
def end_worth(side: str, seen: tuple[int, ...], form: str, kind: str) -> float:
    """How much speaks for it that reported words end there."""
    return worth(ranking("endings"), end_clues(side, seen, form, kind))


@lru_cache(maxsize=1 << 14)
def _looks_worth(situation: Situation) -> float:
    return worth(ranking("reports"), (*looks(situation.about), *_who_clues(situation)))


@lru_cache(maxsize=1 << 14)
def _words_worth(side: str, opened: tuple[int, ...], ended: tuple[int, ...], kind: str) -> float:
    return worth(ranking("reports"), _words_clues(side, opened, ended, kind))


def report_worth(situation: Situation, side: str, opened: tuple[int, ...], ended: tuple[int, ...]) -> float:
    """How much speaks for it that a cue reports words at all."""
    return _looks_worth(situation) + _words_worth(side, opened, ended, situation.about.kind)
