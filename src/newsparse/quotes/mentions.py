"""The stretches of words beside a cue that may be its source."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from newsparse.quotes.copy import Copy
from newsparse.quotes.cues import NO_GROUP, About, Cue, chain, place
from newsparse.quotes.lexicon import (
    A_NAME,
    A_QUOTATION,
    ADVERB,
    AND,
    AT,
    AUXILIARY,
    BECAUSE,
    CUE,
    OF,
    PARTICIPLE,
    PREPOSITION,
    RELATIVE,
    SORTS,
    THAT,
    TIME,
    TO,
    VERB,
    VERBAL,
)
from newsparse.text.sentences import BRACKET, COMMA, DASH, JOINED, SIGN, SIGNS

_LONGEST = 45
_MOST, _MOST_BESIDE = 7, 4
"""So many beginnings are looked at: more where a comma in front of the cue closes an apposition."""
_SENTENCE = 60
_SIDESTEPS = 5
_START, _QUOTATION, _ANTECEDENT, _SECOND = 40, 41, 42, 43
_CLOSES = frozenset({4, 5, 6})
"""The signs a parenthesis ends with: a dash, a bracket, a comma."""
_OPENS_BEHIND = AND | BECAUSE | THAT | RELATIVE | CUE | VERB | AUXILIARY | TO | PREPOSITION | AT | TIME | ADVERB
_ENDS = PREPOSITION | AT | TO | BECAUSE | THAT | AND | TIME | RELATIVE | ADVERB | AUXILIARY | VERB | PARTICIPLE | CUE
_SIZES = ("1 word", "2 words", *["3 to 4 words"] * 2, *["5 to 9 words"] * 5, *["10 to 19 words"] * 10, "20 words or more")


Edge = tuple[Any, ...]
"""Facts of one way to come by a mention, numbers and words, in an order that only its clues need to know."""


class Mention(NamedTuple):
    """
    Words that may be a source: the first, and the one behind the last.

    `side` is how they were come by, `edge` what is seen at their edges, `inner` what is seen between.
    """

    first: int
    after: int
    side: str
    edge: Edge
    inner: tuple[int, ...]


def left_of(copy: Copy, cue: Cue) -> list[Mention]:
    """Mentions that end in front of the cue's verb group, nearest first."""
    last = cue.first
    if last <= cue.start or copy.inside[last - 1]:
        return []
    close = SIGN[copy.holds[last]]
    spots = list(starts_of(copy, last, cue.start))
    count = len(spots)
    found: list[Mention] = []
    for rank, (first, edge, inner) in enumerate(spots):
        facts = (min(4, rank), count - 1 - rank if count - rank < 3 else 2, edge, copy.sorts[first], close)
        found.append(Mention(first, last, "left", facts, inner))
        if close in _CLOSES and rank:
            if cut := _first_break(copy, first, last):
                found.append(Mention(first, cut, "left, cut", (*facts, copy.sorts[cut]), inside_of(copy, first, cut, close)))
        elif rank < 2 and (cut := _day_at_end(copy, first, last)):
            found.append(Mention(first, cut, "left, without the day", facts, inside_of(copy, first, cut, close)))
    return found


def starts_of(copy: Copy, last: int, start: int) -> Iterator[tuple[int, int, tuple[int, ...]]]:  # noqa: C901  -- the innermost loop of all
    """Where a mention that ends before `last` may begin, nearest first, with what stands in front and what lies between."""
    tags, held, inside, sorts = copy.tags, copy.holds, copy.inside, copy.sorts
    close, final = SIGN[held[last]] if last < len(held) else 0, sorts[last - 1]
    one = two = commas = verbs = given = 0
    taken = last
    most = _MOST if close else _MOST_BESIDE
    n = last - 1
    least = max(start, last - _LONGEST)
    while n >= least:
        gap = held[n]
        if n > start and not gap and not inside[n - 1] and not tags[n - 1] & _OPENS_BEHIND and not tags[n] & RELATIVE:
            edge = 0
        else:
            edge = _edge(copy, n, start)
        if edge:
            first = n
            while first < last - 1 and tags[first] & (AND | BECAUSE | THAT | ADVERB | TIME):
                first += 1
            if first < taken:
                taken = first
                yield first, edge, (min(20, last - first), one, two, min(3, commas), verbs, final, close)
                given += 1
                if given >= most:
                    return
        if n > start and inside[n - 1]:
            return
        if gap & (COMMA | DASH | BRACKET) and not gap & JOINED:
            one, two, commas = SIGN[gap] * 32 + sorts[n], one, commas + 1
        tag = tags[n]
        if tag & RELATIVE and verbs:
            verbs = 2
        elif not verbs and sorts[n] in VERBAL:
            verbs = 1
        n -= 1


def _edge(copy: Copy, n: int, start: int) -> int:
    """What stands in front of a word, when a mention may begin with it; 0 when none does."""
    if n == start:
        return _START
    if copy.inside[n - 1]:
        return _QUOTATION
    gap = copy.holds[n]
    if gap:
        return 0 if gap & JOINED else SIGN[gap]
    before = copy.tags[n - 1]
    if before & (AND | BECAUSE | THAT | RELATIVE):
        return 10 + copy.sorts[n - 1]
    if before & (CUE | VERB | AUXILIARY | TO | PREPOSITION | AT | TIME | ADVERB) and not copy.tags[n] & (
        PREPOSITION | OF | AT | TO | ADVERB | AUXILIARY
    ):
        sort = copy.sorts[n - 1]
        return 0 if sort in {A_NAME, 18, 19} else 10 + sort
    return _ANTECEDENT if copy.tags[n] & RELATIVE else 0


def inside_of(copy: Copy, first: int, after: int, close: int) -> tuple[int, ...]:
    """What a mention goes past: its size, its first two commas, how many there are, whether a verb stands in it, its last word."""
    tags, held, sorts = copy.tags, copy.holds, copy.sorts
    commas: list[int] = []
    verbs = 0
    relative = False
    for n in range(first + 1, after):
        gap = held[n]
        if gap & (COMMA | DASH | BRACKET) and not gap & JOINED:
            commas.append(SIGN[gap] * 32 + sorts[n])
        tag = tags[n]
        relative = relative or bool(tag & RELATIVE)
        if sorts[n] in VERBAL:
            verbs = 2 if relative else verbs or 1
    return (min(after - first, 20), *[*commas, 0, 0][:2], min(len(commas), 3), verbs, sorts[after - 1], close)


def _first_break(copy: Copy, first: int, last: int) -> int:
    for n in range(first + 1, last):
        if copy.holds[n] & (COMMA | DASH | BRACKET) and not copy.holds[n] & JOINED:
            return n
    return 0


def _day_at_end(copy: Copy, first: int, last: int) -> int:
    """Where “on Monday” begins at the end of a mention; 0 when nothing like it does."""
    n = last
    while n - 1 > first and copy.tags[n - 1] & TIME:
        n -= 1
    if n < last:
        return n - 1 if n - 1 > first and copy.tags[n - 1] & PREPOSITION else n
    return next((back for back in range(last - 1, max(first, last - 6), -1) if copy.tags[back] & PREPOSITION), 0)


def right_of(copy: Copy, cue: Cue) -> list[Mention]:
    """Mentions that begin behind the cue, the shortest first."""
    first, end = cue.after, cue.end
    if first >= end or copy.inside[first] or copy.holds[first] & ~JOINED:
        return []
    side = "phrase" if cue.about.kind == "phrase" else "right"
    sign, sort = cue.about.front
    before = _START if sort == 23 else _QUOTATION if sort == A_QUOTATION else sign or (_SECOND if copy.lexicon.verb_second else 10 + sort)
    opener = copy.sorts[first]
    if copy.lower[first] in copy.lexicon.agents:
        opener, first = -1, first + 1
        if first >= end:
            return []
    return [
        Mention(first, after, side, (before, opener, min(rank, 4), *edge), inner)
        for rank, (after, edge, inner) in enumerate(_ends(copy, first, end))
    ]


def _ends(copy: Copy, first: int, end: int) -> Iterator[tuple[int, tuple[int, int], tuple[int, ...]]]:
    """Where a mention that begins at `first` may end, nearest first, with what follows and what lies between."""
    tags, held, inside, sorts = copy.tags, copy.holds, copy.inside, copy.sorts
    commas: list[int] = []
    verbs = given = 0
    relative = False
    for n in range(first + 1, min(end, first + _LONGEST)):
        gap, tag = held[n], tags[n]
        parts = gap and not gap & JOINED
        if inside[n] or parts or (tag & _ENDS and not gap):
            yield (
                n,
                (SIGN[gap], A_QUOTATION if inside[n] else sorts[n]),
                (min(n - first, 20), *[*commas, 0, 0][:2], min(len(commas), 3), verbs, sorts[n - 1], 0),
            )
            given += 1
        if inside[n] or given >= _MOST:
            return
        if parts and gap & (COMMA | DASH | BRACKET):
            commas.append(SIGN[gap] * 32 + sorts[n])
        relative = relative or bool(tag & RELATIVE)
        if sorts[n] in VERBAL:
            verbs = 2 if relative else verbs or 1
    if end - first <= _LONGEST:
        yield end, (0, 23), (min(end - first, 20), *[*commas, 0, 0][:2], min(len(commas), 3), verbs, sorts[end - 1], 0)


def subjects(copy: Copy, cue: Cue) -> Iterator[Mention]:
    """What stands in front of the first verb of the sentence, and in front of the last one before the cue."""
    inside, sorts = copy.inside, copy.sorts
    near = range(max(cue.start + 1, cue.first - _SENTENCE), cue.first)
    far = range(cue.start + 1, min(near.start, cue.start + _SENTENCE))
    verbs = [n for n in (*far, *near) if sorts[n] in VERBAL and not inside[n] and not inside[n - 1]]
    ends = [chain(copy, verbs[0], cue.start), chain(copy, verbs[-1], cue.start)] if verbs else ()
    for number, last in enumerate(dict.fromkeys(ends)):
        for rank, (first, edge, inner) in enumerate(starts_of(copy, last, cue.start)):
            if rank > 2:
                break
            yield Mention(first, last, "subject", (number, rank, edge, sorts[first]), inner)


def edge_clues(side: str, edge: Edge) -> tuple[str, ...]:
    """What the edges of a mention say, in clues."""
    if side.startswith("left"):
        rank, behind, before, opener, close, *cut = edge
        return (
            side,
            f"left: {rank} boundaries back, {behind} further",
            f"left: begins behind {edge_name(before)}",
            f"left: begins with {SORTS[opener]}",
            f"left: begins with {SORTS[opener]} behind {edge_name(before)}",
            f"{side}: {SIGNS[close] or 'nothing'} before the cue",
            *[f"{side} before {SORTS[sort]}" for sort in cut],
        )
    if side in {"right", "phrase"}:
        before, opener, rank, sign, sort = edge
        return (
            side,
            f"{side}: the cue stands behind {edge_name(before)}",
            f"{side}: begins with {'by' if opener == -1 else SORTS[opener]}",
            f"{side}: {rank} boundaries on",
            f"{side}: ends before {place((sign, sort))}",
        )
    if side == "subject":
        number, rank, before, opener = edge
        return (
            side,
            f"subject of the {'last' if number else 'first'} verb, {rank} boundaries back",
            f"subject begins behind {edge_name(before)}",
            f"subject begins with {SORTS[opener]}",
        )
    return (side, *[f"{side}: {fact}" for fact in edge])


def edge_name(edge: int) -> str:
    """What stands in front of a mention, in words."""
    if edge == _START:
        return "the sentence's start"
    if edge == _QUOTATION:
        return "a quotation"
    if edge == _SECOND:
        return "the first part of a verb-second sentence"
    if edge == _ANTECEDENT:
        return "what 'who' is about"
    return SIGNS[edge] if edge < 10 else SORTS[edge - 10]


def inner_clues(side: str, inner: tuple[int, ...]) -> tuple[str, ...]:
    """What lies between the edges of a mention, in clues."""
    if not inner:
        return ()
    size, one, two, commas, verbs, final, close = inner
    short = "left" if side == "left" else side
    return (
        f"{short}: {_SIZES[size - 1]}",
        f"{short}: ends with {SORTS[final]}",
        *[f"{short}: past {place((comma >> 5, comma & 31))}" for comma in (one, two) if comma],
        *([f"{short}: {'a clause with who' if verbs == 2 else 'a verb'} inside"] if verbs else []),
        *([f"{short}: {commas} commas inside, {SIGNS[close] or 'nothing'} behind"] if commas else []),
    )


def about_clues(side: str, about: About) -> tuple[str, ...]:
    """What a cue says for or against one way of having its source, in clues."""
    group = "alone" if about.group == NO_GROUP else f"after {SORTS[about.group]}"
    return (
        f"{side} of {about.form} {about.kind}",
        f"{side} of {about.form} behind {place(about.front)}",
        f"{side} of {about.kind} in front of {place(about.behind)}",
        f"{side} of {about.form} {group}",
    )
