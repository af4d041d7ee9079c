"""Which words a cue reports: candidates, and the clues that speak for or against each."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from newsparse.quotes.attribution import Sourced, worth
from newsparse.quotes.copy import Copy
from newsparse.quotes.cues import Cue
from newsparse.quotes.lexicon import AND, ARTICLE, BECAUSE, CUE, PHRASE, PRONOUN, THAT, TIME
from newsparse.quotes.mentions import Mention, sign, sort_of
from newsparse.span import Range
from newsparse.text.sentences import BREAKS, COLON, COMMA, DASH, JOINED, STOP
from newsparse.weigh.table import ranking

_MOST_ENDS = 7


class Report(NamedTuple):
    """A cue with its source, the pieces it reports, and how sure it is that it reports words."""

    sourced: Sourced
    pieces: tuple[Range, ...]
    score: float


class Content(NamedTuple):
    """The pieces, by word, and what is seen there. The candidate without pieces says that no words are reported."""

    pieces: tuple[Range, ...]
    seen: tuple[str, ...]


def content(copy: Copy, sourced: Sourced) -> Report:
    """What a cue reports, and how sure it is that it reports words at all."""
    cue, source = sourced
    options = contents(copy, cue, source)
    numbers = ranking("contents")
    best = max((one for one in options if one.pieces), key=lambda one: worth(numbers, one.seen), default=None)
    return Report(sourced, best.pieces if best else (), worth(ranking("reports"), reporting(options[-1], best)))


def reporting(none: Content, best: Content | None) -> tuple[str, ...]:
    """What speaks for or against it that a cue reports words."""
    return (*[clue.replace("no content", "cue") for clue in none.seen], *([f"has {clue}" for clue in best.seen] if best else ["no words"]))


def contents(copy: Copy, cue: Cue, source: Mention | None) -> list[Content]:
    """What the cue may report."""
    about = _about(copy, cue, source)
    found = [Content(pieces, (*seen, *[f"{seen[0]} of {fact}" for fact in about])) for pieces, seen in _all(copy, cue, source)]
    found.append(Content((), ("no content", *[f"no content for {fact}" for fact in about])))
    return found


def _about(copy: Copy, cue: Cue, source: Mention | None) -> tuple[str, ...]:
    if cue.after >= cue.end:
        behind = "the end"
    elif copy.inside[cue.after]:
        behind = f"{sign(copy.holds[cue.after] & ~JOINED) or 'nothing'} and a quotation"
    else:
        behind = f"{sign(copy.holds[cue.after])} {sort_of(copy, cue.after)}".strip()
    if cue.first == cue.start:
        before = "the start"
    elif copy.inside[cue.first - 1]:
        before = "a quotation"
    else:
        before = f"{sign(copy.holds[cue.first])} {sort_of(copy, cue.first - 1)}".strip()
    where = source.seen[0] if source else "no"
    who = sort_of(copy, source.first) if source else "nobody"
    return (
        f"{cue.form} {cue.kind}",
        f"{cue.kind} before {behind}",
        f"{cue.form} after {before}",
        f"{where} source",
        f"{cue.kind} with {who}",
        f"{cue.form} with {where} source",
        f"{'bare' if cue.first == cue.word else sort_of(copy, cue.first)} {cue.kind}",
        f"the word {copy.lower[cue.word]}",
    )


def _all(copy: Copy, cue: Cue, source: Mention | None) -> Iterator[tuple[tuple[Range, ...], tuple[str, ...]]]:
    left = min(cue.first, source.first) if source and source.first >= cue.start else cue.first
    base = cue.after
    if source and source.first >= cue.after:
        base = source.after
    before = list(_before(copy, cue, left))
    for rank, (start, opened) in enumerate(_starts(copy, cue, base)):
        for count, (end, closed) in enumerate(_ends(copy, cue, start)):
            yield (
                ((start, end),),
                (
                    "behind",
                    f"behind from {opened}",
                    f"behind: start {min(rank, 3)} opens with {_opener(copy, start)}",
                    f"behind to {closed}",
                    f"behind: end {min(count, 4)}",
                    _size("behind", end - start),
                    f"behind: {opened} to {closed}",
                ),
            )
            if not rank and before and copy.holds[start] & (COMMA | DASH) and not copy.inside[start]:
                yield (
                    (before[-1][0], (start, end)),
                    (
                        "around",
                        f"around: front {_size('is', before[-1][0][1] - before[-1][0][0])}",
                        f"around to {closed}",
                        f"around: opens with {_opener(copy, start)}",
                        f"around: end {min(count, 4)}",
                    ),
                )
    for rank, (piece, opened) in enumerate(before):
        yield (
            (piece,),
            (
                "in front",
                f"in front from {opened}",
                f"in front: start {rank} of {len(before)}",
                _size("in front", piece[1] - piece[0]),
                f"in front up to {sign(copy.holds[left]) or 'nothing'}",
                f"in front opens with {_opener(copy, piece[0])}",
            ),
        )


def _opener(copy: Copy, n: int) -> str:
    return "a quotation" if copy.inside[n] else sort_of(copy, n)


def _size(side: str, words: int) -> str:
    return f"{side}: {'1 word' if words < 2 else '2 words' if words < 3 else '3 words' if words < 4 else '4 to 6 words' if words < 7 else '7 to 12 words' if words < 13 else '13 words or more'}"


def _before(copy: Copy, cue: Cue, left: int) -> Iterator[tuple[Range, str]]:
    """Pieces in front of the attribution, the longest last."""
    if left <= cue.start or (not copy.holds[left] & BREAKS and not copy.inside[left - 1]):
        return
    tags, held, inside = copy.tags, copy.holds, copy.inside
    if inside[left - 1]:
        n = left - 1
        while n > cue.start and inside[n - 1]:
            n -= 1
        if n > cue.start:
            yield (n, left), "the quotation"
    given = 0
    for n in range(left - 1, cue.start, -1):
        if given > 2:
            break
        if held[n] & (COMMA | DASH | COLON | STOP) and not held[n] & JOINED and not inside[n - 1] and tags[n - 1] & 0 == 0:
            first = n + 1 if tags[n] & AND and n + 1 < left else n
            if first < left:
                yield (first, left), f"{sign(held[n])} {_opener(copy, n)}"
                given += 1
        elif tags[n - 1] & (CUE | THAT) and not inside[n - 1] and not held[n] & JOINED:
            yield (n, left), f"{_opener(copy, n - 1)}"
            given += 1
    first = cue.start
    while first < left - 1 and tags[first] & AND and not inside[first]:
        first += 1
    yield (first, left), "the sentence's start"


def _starts(copy: Copy, cue: Cue, base: int) -> Iterator[tuple[int, str]]:
    """Where the words behind the attribution may begin."""
    if base >= cue.end:
        return
    tags, held, inside = copy.tags, copy.holds, copy.inside
    yield base, f"{sign(held[base] & ~JOINED) or 'nothing'} behind the cue"
    given = 1
    if inside[base]:
        return
    for n in range(base + 1, min(cue.end, base + 25)):
        edge = ""
        if tags[n] & THAT and not inside[n]:
            edge = "'that'"
        elif inside[n]:
            edge = f"{sign(held[n] & ~128) or 'nothing'} and a quotation"
        elif held[n] & (COMMA | COLON | DASH) and not held[n] & JOINED:
            edge = f"{sign(held[n])}"
        elif tags[n - 1] & TIME and not tags[n] & TIME:
            edge = "a day"
        elif tags[n] & (PRONOUN | ARTICLE | BECAUSE) and n < base + 8 and not held[n] & JOINED:
            edge = f"{sort_of(copy, n)} after {sort_of(copy, n - 1)}"
        if edge:
            yield n, edge
            given += 1
        if given > 4 or edge == "'that'" or inside[n]:
            return


def _ends(copy: Copy, cue: Cue, start: int) -> Iterator[tuple[int, str]]:
    """Where words that begin at `start` may end."""
    tags, held, inside = copy.tags, copy.holds, copy.inside
    given = 0
    for n in range(start + 1, cue.end):
        edge = ""
        if inside[n] or inside[n - 1]:
            if inside[n] != inside[n - 1]:
                edge = f"a quotation's {'start' if inside[n] else 'end'} {sign(held[n] & ~128)}"
        elif held[n] & (COMMA | COLON | DASH | STOP) and not held[n] & JOINED:
            edge = f"{sign(held[n])} and {_next(copy, n, cue.end)}"
        elif tags[n] & (AND | BECAUSE | PHRASE) and not held[n] & JOINED:
            edge = _next(copy, n, cue.end)
        if edge:
            yield n, edge
            given += 1
            if given >= _MOST_ENDS:
                break
    yield cue.end, "the sentence's end"


def _next(copy: Copy, n: int, end: int) -> str:
    """What a stretch ends before: its first word, and whether another report follows."""
    word = sort_of(copy, n)
    if copy.tags[n] & PHRASE:
        return "according"
    for at in range(n, min(n + 4, end)):
        if at > n and copy.holds[at] & BREAKS:
            break
        if copy.tags[at] & CUE and not copy.inside[at] and copy.lexicon.cues[copy.lower[at]][1] not in {"think", "weak", "noun"}:
            return f"{word} with a cue {at - n} on"
    return word
