"""Where a story may report what somebody said."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from newsparse.quotes.copy import Copy
from newsparse.quotes.lexicon import ADVERB, AND, AUXILIARY, CUE, NEGATION, PHRASE, PREPOSITION, SEPARABLE, SORTS, TIME, TO, VERB
from newsparse.text.sentences import BREAKS, JOINED, SIGN, SIGNS
from newsparse.weigh.table import Ranking, ranking

_CHAIN = AUXILIARY | ADVERB | NEGATION
_LONGEST_CHAIN = 8
_LEAST = -2.0
"""A cue whose own looks sum to less is looked at no further: one in a hundred that report words does."""


class About(NamedTuple):
    """What is known of a cue itself: word, form, kind; sign and sort of word in front and behind; how its verb group begins."""

    word: str
    form: str
    kind: str
    front: tuple[int, int]
    behind: tuple[int, int]
    group: int


class Cue(NamedTuple):
    """
    A word, or a few, that may report speech.

    `word` is its head; `first` the first word of its verb group (“has repeatedly said”), `after` the word behind it;
    `start` and `end` are its sentence.
    """

    word: int
    first: int
    after: int
    start: int
    end: int
    paragraph: int
    about: About


def worth(numbers: Ranking, clues: Sequence[str]) -> float:
    """The sum of what clues say. A meeting of facts too rare to have a number says nothing."""
    get = numbers.get
    return sum([get(clue, 0.0) for clue in clues])


def cues(copy: Copy) -> list[Cue]:
    """Every word outside quotation marks that may well report speech, in order."""
    return [cue for cue in every_cue(copy) if promise(cue.about) > _LEAST]


def every_cue(copy: Copy) -> Iterator[Cue]:
    """Every word outside quotation marks that any report could be made with, in order."""
    tags, inside = copy.tags, copy.inside
    wanted = CUE | PHRASE
    for number, (first, after) in enumerate(copy.paragraphs):
        for n in [n for n, tag in enumerate(tags[first:after], first) if tag & wanted]:
            if not inside[n] and not _second_half(copy, n):
                size = _phrase(copy, n, after) if tags[n] & PHRASE else 0
                if size or tags[n] & CUE:
                    yield _cue(copy, n, size, number)


def _second_half(copy: Copy, n: int) -> bool:
    """Whether a word is the rest of another: so-called, self-described."""
    return bool(copy.holds[n] & JOINED) and copy.text[copy.starts[n] - 1] == "-"


def _phrase(copy: Copy, n: int, after: int) -> int:
    """How many words the cue of several words has that begins here; 0 when there is none."""
    for rest in copy.lexicon.phrases[copy.lower[n]]:
        size = 1 + len(rest)
        if n + size <= after and copy.lower[n + 1 : n + size] == list(rest):
            return size
    return 0


def _cue(copy: Copy, n: int, size: int, paragraph: int) -> Cue:
    start, end = copy.sentence(n)
    first = n if size else chain(copy, n, start)
    after = n + (size or 1)
    if after < end and copy.tags[after] & SEPARABLE and (after + 1 == end or copy.holds[after + 1] & BREAKS):
        after += 1
    form, kind = ("phrase", "phrase") if size else copy.lexicon.cues[copy.lower[n]]
    front = (0, 23) if first == start else (SIGN[copy.holds[first]], copy.sort(first - 1, end))
    behind = (0, 23) if after >= end else (SIGN[copy.holds[after]], copy.sort(after, end))
    return Cue(
        n,
        first,
        after,
        start,
        end,
        paragraph,
        About(copy.lower[n], form, kind, front, behind, NO_GROUP if first == n else copy.sorts[first]),
    )


NO_GROUP = -1


def chain(copy: Copy, n: int, start: int) -> int:
    """The first word of the verb group that ends with this verb."""
    tags, held, inside = copy.tags, copy.holds, copy.inside
    first = n
    least = max(start, n - _LONGEST_CHAIN)
    while first > least and not held[first] & BREAKS and not inside[first - 1]:
        tag = tags[first - 1]
        if tag & _CHAIN and not tag & AND:
            first -= 1
        elif tag & TO and first - 1 > least and tags[first - 2] & (VERB | CUE | _CHAIN | PREPOSITION) and not tags[first - 2] & TIME:
            first -= 2
            if tags[first] & PREPOSITION and first > least and tags[first - 1] & (VERB | CUE):
                first -= 1
        else:
            break
    return first


def place(spot: tuple[int, int]) -> str:
    """
    What stands at a spot, in words: the sign in the gap, and the word beyond it.

        >>> place((6, 7)), place((0, 1)), place((0, 23))
        ('a comma, an article', 'a name', 'nothing')
    """
    sign, sort = spot
    return f"{SIGNS[sign]}, {SORTS[sort]}" if sign else SORTS[sort]


def looks(about: About) -> tuple[str, ...]:
    """What a cue looks like, in clues."""
    group = "no other verb" if about.group == NO_GROUP else SORTS[about.group]
    return (
        f"{about.form} {about.kind}",
        f"{about.kind} behind {place(about.front)}",
        f"{about.form} behind {place(about.front)}",
        f"{about.kind} in front of {place(about.behind)}",
        f"{about.form} in front of {place(about.behind)}",
        f"{about.form} with {group} in its group",
        f"the word {about.word}",
        f"{SORTS[about.front[1]]}, the cue, {SORTS[about.behind[1]]}",
    )


@lru_cache(maxsize=1 << 14)
def promise(about: About) -> float:
    """How much a cue looks like one that reports words."""
    return worth(ranking("cues"), looks(about))


def joined(held: int) -> bool:
    """Whether a gap parts nothing that a mention would end at."""
    return not held & ~JOINED
