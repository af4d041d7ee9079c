"""The stretches of words beside a cue that may be its source."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from newsparse.quotes.copy import Copy
from newsparse.quotes.cues import Cue
from newsparse.quotes.lexicon import (
    ADVERB,
    AND,
    ARTICLE,
    AT,
    AUXILIARY,
    BECAUSE,
    CUE,
    DOCUMENT,
    GROUP,
    HONORIFIC,
    NEGATION,
    OF,
    PARTICIPLE,
    POSSESSIVE,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    ROLE,
    THAT,
    TIME,
    TO,
    VERB,
)
from newsparse.text.sentences import BRACKET, COLON, COMMA, DASH, JOINED, MARK, STOP

_ORDER = (
    (PRONOUN, "a pronoun"),
    (POSSESSIVE, "a possessive"),
    (THAT, "'that'"),
    (RELATIVE, "'who'"),
    (ARTICLE, "an article"),
    (AND, "'and'"),
    (BECAUSE, "'because'"),
    (OF, "'of'"),
    (AT, "'for'"),
    (PREPOSITION, "'in'"),
    (TO, "'to'"),
    (TIME, "a day"),
    (AUXILIARY, "an auxiliary"),
    (NEGATION, "an adverb"),
    (ADVERB, "an adverb"),
    (PARTICIPLE, "a participle"),
    (ROLE | HONORIFIC, "a role"),
    (GROUP | DOCUMENT, "a body"),
    (CUE, "a cue"),
    (VERB, "a verb"),
)
_LONGEST = 45
_MOST = 9


class Mention(NamedTuple):
    """Words that may be a source: the first, and the one behind the last; where they stand, and what is seen there."""

    first: int
    after: int
    seen: tuple[str, ...]


def sort_of(copy: Copy, n: int) -> str:
    """
    What sort of word this is, as far as its looks tell: "a name", "an article", "'of'" ...
    """
    tag = copy.tags[n]
    if copy.text[copy.starts[n]].isupper() and not tag & (PRONOUN | POSSESSIVE):
        if not tag:
            return "a name"
        if not _opens(copy, n) and not tag & (ROLE | GROUP | HONORIFIC):
            return "a name"
    if tag:
        for bits, name in _ORDER:
            if tag & bits:
                return name
    word = copy.lower[n]
    for ending, bits in copy.lexicon.endings:
        if word.endswith(ending):
            return next(name for bit, name in _ORDER if bits & bit)
    return "a number" if word[0].isdigit() else "a word"


def _opens(copy: Copy, n: int) -> bool:
    return n == 0 or bool(copy.holds[n] & (STOP | MARK | COLON)) or n in copy.sentences


def sign(held: int) -> str:
    """What a gap holds, in a word; of several marks the one that parts most."""
    if held & STOP:
        return "a stop"
    if held & MARK:
        return "a mark"
    if held & COLON:
        return "a colon"
    if held & DASH:
        return "a dash"
    if held & BRACKET:
        return "a bracket"
    return "a comma" if held & COMMA else ""


def left_of(copy: Copy, cue: Cue) -> Iterator[Mention]:
    """Mentions that end in front of the cue's verb group."""
    last = cue.first
    if last <= cue.start or copy.inside[last - 1]:
        return
    close = sign(copy.holds[last])
    starts = list(starts_of(copy, last, cue.start))
    count = len(starts)
    for rank, (first, edge) in enumerate(starts):
        nth = f"left: {min(rank, 4)} boundaries back, {min(count - 1 - rank, 2)} left"
        seen = (
            "left",
            nth,
            f"left: begins after {edge}",
            f"left: begins with {sort_of(copy, first)}",
            f"left: {close or 'nothing'} before the cue",
        )
        yield Mention(first, last, (*seen, *within(copy, first, last, "left", close)))
        if close in {"a comma", "a dash", "a bracket"} and rank:
            cut = _first_break(copy, first, last)
            if cut:
                yield Mention(
                    first,
                    cut,
                    (
                        *seen,
                        "left: ends at its first comma",
                        f"left: cut before {sort_of(copy, cut)}",
                        *within(copy, first, cut, "left cut", close),
                    ),
                )
        elif rank < 2 and (cut := _time_at_end(copy, first, last)):
            yield Mention(first, cut, (*seen, "left: without the day", *within(copy, first, cut, "left cut", close)))


def starts_of(copy: Copy, last: int, start: int) -> Iterator[tuple[int, str]]:
    """Where a mention that ends before `last` may begin, nearest first, with what stands in front."""
    tags, held, inside = copy.tags, copy.holds, copy.inside
    given: set[int] = set()
    n = last - 1
    least = max(start, last - _LONGEST)
    while n >= least and len(given) < _MOST:
        edge = ""
        if n == start:
            edge = "the sentence's start"
        elif inside[n - 1]:
            edge = "a quotation"
        elif held[n] & ~JOINED:
            edge = sign(held[n])
        elif not held[n] & JOINED:
            before = tags[n - 1]
            if before & (AND | BECAUSE | THAT | RELATIVE):
                edge = sort_of(copy, n - 1)
            elif before & (CUE | VERB | AUXILIARY | TO | PREPOSITION | AT | TIME | ADVERB) and not tags[n] & (
                PREPOSITION | OF | AT | TO | ADVERB | AUXILIARY
            ):
                edge = sort_of(copy, n - 1)
                if edge in {"a name", "a role", "a body"}:
                    edge = ""
            elif tags[n] & RELATIVE:
                edge = "the antecedent"
        if edge:
            first = n
            while (
                first < last - 1
                and tags[first] & (AND | BECAUSE | THAT | ADVERB | TIME)
                and not (tags[first] & TIME and copy.text[copy.starts[first]].isupper() and not tags[first] & ADVERB and False)
            ):
                first += 1
            if first not in given:
                given.add(first)
                yield first, edge
        if n > start and inside[n - 1]:
            break
        n -= 1


def within(copy: Copy, first: int, after: int, side: str, close: str) -> Iterator[str]:
    """What a mention goes past, and how long it is."""
    tags, held = copy.tags, copy.holds
    size = after - first
    yield f"{side}: {'1 word' if size == 1 else '2 words' if size == 2 else '3 to 4 words' if size < 5 else '5 to 9 words' if size < 10 else '10 to 19 words' if size < 20 else '20 words or more'}"
    commas = 0
    relative = False
    verbs = 0
    for n in range(first + 1, after):
        if held[n] & (COMMA | DASH | BRACKET) and not held[n] & JOINED:
            commas += 1
            if commas <= 2:
                yield f"{side}: past {sign(held[n])} and {sort_of(copy, n)}"
        elif held[n] & (STOP | COLON | MARK):
            yield f"{side}: past {sign(held[n])}"
        tag = tags[n]
        if tag & RELATIVE:
            relative = True
        if tag & (AUXILIARY | VERB | CUE) and not held[n] & JOINED and sort_of(copy, n) in {"an auxiliary", "a verb", "a cue"}:
            verbs += 1
    if verbs:
        yield f"{side}: {'a clause with who' if relative else 'a verb'} inside"
    if commas:
        yield f"{side}: {min(commas, 3)} commas inside, {close or 'nothing'} behind"
    yield f"{side}: ends with {sort_of(copy, after - 1)}"


def _first_break(copy: Copy, first: int, last: int) -> int:
    for n in range(first + 1, last):
        if copy.holds[n] & (COMMA | DASH | BRACKET) and not copy.holds[n] & JOINED:
            return n
    return 0


def _time_at_end(copy: Copy, first: int, last: int) -> int:
    """Where “on Monday” or “himself” begins at the end of a mention; 0 when nothing like it does."""
    n = last
    while n - 1 > first and copy.tags[n - 1] & TIME:
        n -= 1
    if n < last:
        return n - 1 if n - 1 > first and copy.tags[n - 1] & PREPOSITION else n
    for back in range(last - 1, max(first, last - 6), -1):
        if copy.tags[back] & PREPOSITION:
            return back
    return 0


def right_of(copy: Copy, cue: Cue) -> Iterator[Mention]:
    """Mentions that begin behind the cue."""
    first, end = cue.after, cue.end
    if first >= end or copy.inside[first] or copy.holds[first] & ~JOINED:
        return
    before = "the sentence's start" if cue.first == cue.start else sign(copy.holds[cue.first]) or sort_of(copy, cue.first - 1)
    if copy.inside[cue.first - 1] and cue.first > cue.start:
        before = "a quotation"
    kind = "phrase" if cue.kind == "phrase" else "right"
    opener = sort_of(copy, first)
    if copy.lower[first] == "by":
        opener = "by"
        first += 1
        if first >= end:
            return
    for rank, (after, edge) in enumerate(_ends(copy, first, end)):
        seen = (
            kind,
            f"{kind}: behind {before}",
            f"{kind}: begins with {opener}",
            f"{kind}: {min(rank, 4)} boundaries on",
            f"{kind}: ends before {edge}",
        )
        yield Mention(first, after, (*seen, *within(copy, first, after, kind, "")))


def _ends(copy: Copy, first: int, end: int) -> Iterator[tuple[int, str]]:
    """Where a mention that begins at `first` may end, nearest first, with what follows."""
    tags, held, inside = copy.tags, copy.holds, copy.inside
    given = 0
    for n in range(first + 1, min(end, first + _LONGEST)):
        edge = ""
        if inside[n]:
            edge = "a quotation"
        elif held[n] & ~JOINED:
            edge = f"{sign(held[n])} and {sort_of(copy, n)}"
        elif not held[n] & JOINED and tags[n] & (
            PREPOSITION | AT | TO | BECAUSE | THAT | AND | TIME | RELATIVE | ADVERB | AUXILIARY | VERB | PARTICIPLE | CUE
        ):
            edge = sort_of(copy, n)
        if edge:
            yield n, edge
            given += 1
        if inside[n] or given >= _MOST:
            return
    if end - first <= _LONGEST:
        yield end, "the sentence's end"
