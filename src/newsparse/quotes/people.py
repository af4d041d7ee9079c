"""The people a story names: those of a sentence, in order, and the one whose name stands beside what they are."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from newsparse.quotes.names import ends_a_full_name, ends_in_s, in_a_name, is_title, name_of, parted
from newsparse.quotes.sorts import (
    ADVERB,
    AND,
    ARTICLE,
    AT,
    BECAUSE,
    BODY,
    CUE,
    DETERMINER,
    GROUP,
    HONORIFIC,
    OF,
    PARTICLE,
    POSSESSIVE,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    ROLE,
    TIME,
    TO,
    VERBAL,
)
from newsparse.span import Range
from newsparse.text.sentences import BREAKS, COMMA, JOINED, PARTED, STOP

if TYPE_CHECKING:
    from newsparse.language import Pack
    from newsparse.quotes.copy import Copy

_LINKS = OF | AT | PREPOSITION | TO
_OPENS = ARTICLE | AND | BECAUSE | PREPOSITION | ADVERB | PRONOUN | POSSESSIVE | TIME | TO | OF | AT | RELATIVE
"""What has its capital from its place at the start of a sentence, and is no part of the name behind it."""
_LONGEST_ROLE = 8
"""So many words may stand between what somebody is and the comma in front of the name: the secretary general of the union, Ana Ruiz."""
_LONGEST_OPENING = 9
"""So many words on stands at most the comma behind what opens a sentence: Interrogée sur France Bleu, la ministre …"""
_LONGEST_TITLE = 5
_MOST_DIGITS = 3
"""So many digits an age has."""
_LONGEST_NAME = 6
_MOST_PLACES = 12
"""So many places with a word are looked at, before a description and behind it."""
FAR = 3_000
"""So many words around a description who is meant is looked for: an article is seldom longer, and a text may be."""


class Named(NamedTuple):
    """Somebody named beside what they are: the words of the name, and those that say what."""

    run: Range
    role: Range


def people(copy: Copy, first: int, after: int, pack: Pack) -> Iterator[Range]:
    """
    The names in a stretch of one sentence that are people's: not of a body or a place, not in quotation marks, and no genitive.

    A name of one word may be anybody's or anything's (Lund); whoever asks has to know it.
    """
    n = first
    while n < after:
        if not copy.capitals[n] or copy.inside[n] or (n == copy.sentence[n][0] and copy.tags[n] & _OPENS and not copy.tags[n] & PARTICLE):
            n += 1
            continue
        end = name_end(copy, n, after)
        run = name_of(copy, n, end) if end > n else None
        if run and not ends_in_s(copy, run[1] - 1):
            full = run[1] - run[0] > 1
            if not (names_a_thing(copy, run, pack) if full else names_a_body(copy, run)):
                yield run
        n = max(end, n + 1)


def name_end(copy: Copy, first: int, after: int) -> int:
    """Where a name that begins at a word ends; at that word where none begins there."""
    if not in_a_name(copy, first, inside=False):
        return first
    end = first + 1
    while end < after and end - first < _LONGEST_NAME and not copy.holds[end] & PARTED and in_a_name(copy, end, inside=True):
        if _is_whole(copy, first, end) or (end > first + 1 and ends_a_full_name(copy, end)):
            break
        end += 1
        if ends_in_s(copy, end - 1):
            break
    while end > first + 1 and not copy.capitals[end - 1] and not ends_in_s(copy, end - 1):
        end -= 1
    return end


def _is_whole(copy: Copy, first: int, n: int) -> bool:
    """Whether a name ends in front of a noun with a capital: führt Alois Prantner Besucher; not Franz Josef Strauß, Ute Helm-Sander."""
    forenames = copy.lexicon.forenames
    if (
        not copy.lexicon.noun_capitals
        or n - first < 2
        or copy.holds[n] & JOINED
        or copy.lower[n - 1] in forenames
        or copy.tags[n - 1] & PARTICLE
    ):
        return False
    return bool(copy.capitals[n]) and any(word in forenames for word in copy.lower[first : n - 1])


def names_a_thing(copy: Copy, run: Range, pack: Pack) -> bool:
    """Whether a name is that of a body or of a place."""
    if names_a_body(copy, run):
        return True
    return " ".join(copy.lower[run[0] : run[1]]) in pack.table("places")


def names_a_body(copy: Copy, run: Range) -> bool:
    """Whether a word of a name says that it is a body's."""
    return any(copy.tags[n] & BODY and not copy.tags[n] & ROLE for n in range(*run))


def titled(copy: Copy, start: int) -> bool:
    """Whether what somebody is stands right in front of a name: Mayor Ana Ruiz."""
    return start > 0 and not parted(copy, start) and is_title(copy, start - 1) and not copy.tags[start - 1] & GROUP


def is_known(copy: Copy, run: Range, pack: Pack) -> bool:
    """Whether a name is surely a person's: by the forename, an age, or by what stands in front: Mayor Ruiz; her neighbour, Ali Reza."""
    first, after = run
    if (after - first > 1 and copy.lower[first] in pack.table("forenames")) or titled(copy, first):
        return True
    if after - first > 1 and is_aged(copy, run):
        return True
    return first > 0 and bool(copy.holds[first] & COMMA) and not copy.holds[first] & STOP and bool(copy.tags[first - 1] & ROLE)


def is_age(copy: Copy, n: int) -> bool:
    """Whether a word is a number of as many digits as an age has."""
    return copy.lower[n].isdigit() and len(copy.lower[n]) <= _MOST_DIGITS


def is_aged(copy: Copy, run: Range) -> bool:
    """Whether an age stands behind a name, between signs: Deja Bell, 24, shot 13 of 19."""
    n = run[1]
    return bool(n < len(copy.lower) and is_age(copy, n) and parted(copy, n) and (n + 1 == len(copy.lower) or parted(copy, n + 1)))


def governed(copy: Copy, start: int) -> bool:
    """Whether a name stands behind a preposition: with Mayor Ana Ruiz."""
    n = start - 1
    while n > copy.sentence[start][0] and not parted(copy, n + 1) and (copy.tags[n] & DETERMINER or is_title(copy, n)):
        n -= 1
    links = copy.tags[n] & _LINKS and not copy.tags[n] & DETERMINER
    return n >= copy.sentence[start][0] and bool(links) and not parted(copy, n + 1)


def behind_opening(copy: Copy, first: int, last: int) -> int:
    """Where a sentence goes on behind what opens it, without a verb, and a comma: Asked in Paris, the minister …; `first` where none is."""
    comma = next((n for n in range(first + 1, min(last, first + _LONGEST_OPENING)) if copy.holds[n] & BREAKS), first)
    led = copy.tags[first] & (PREPOSITION | AT | CUE) or (comma > first + 1 and copy.tags[first + 1] & (PREPOSITION | AT))
    return comma if led and copy.holds[comma] & BREAKS == COMMA and not any(copy.inside[first:comma]) else first


def beside(copy: Copy, n: int, pack: Pack) -> Named | None:
    """
    The name beside a noun that says what somebody is: behind it, behind it and a comma, or in front of it and a comma.

    Mayor Ana Ruiz; the mayor of Kelby, Ana Ruiz, spoke; Ana Ruiz, 54, the mayor of Kelby.
    """
    return behind(copy, n, pack) or behind_comma(copy, n, pack) or _in_front(copy, n, pack)


def behind(copy: Copy, n: int, pack: Pack) -> Named | None:
    """The name right behind what somebody is: Mayor Ana Ruiz, chief executive Ana Ruiz."""
    after = copy.sentence[n][1]
    first = n + 1
    while first < after and copy.tags[first] & HONORIFIC and not parted(copy, first):
        first += 1
    if first >= after or parted(copy, first) or not copy.capitals[first]:
        return None
    end = name_end(copy, first, after)
    run = name_of(copy, first, end) if end > first else None
    if not run or ends_in_s(copy, run[1] - 1) or names_a_thing(copy, run, pack):
        return None
    single = end - run[0] == 1
    if copy.lexicon.noun_capitals and copy.lower[run[0]] not in pack.table("forenames") and not is_title(copy, n):
        return None
    whose = n > 0 and copy.tags[n - 1] & POSSESSIVE and copy.lower[run[0]] in pack.table("forenames")  # her daughter Mia
    return None if single and not (copy.capitals[n] or whose) else Named(run, (n, n + 1))


def behind_comma(copy: Copy, n: int, pack: Pack) -> Named | None:
    """The name between the comma behind what somebody is and the next sign: the mayor of Kelby, Dr. Ana Ruiz, said."""
    after = copy.sentence[n][1]
    first = n + 1
    while first < after and not parted(copy, first):
        if first - n > _LONGEST_ROLE or copy.sorts[first] in VERBAL or copy.tags[first] & RELATIVE:
            return None
        first += 1
    if first >= after or not copy.holds[first] & COMMA or copy.inside[first]:
        return None
    start = first
    while start < min(after, first + _LONGEST_TITLE) and not (copy.capitals[start] and name_end(copy, start, after) > start + 1):
        if parted(copy, start + 1) or not (copy.tags[start] & DETERMINER or is_title(copy, start) or copy.capitals[start]):
            break
        start += 1
    if start >= after or not copy.capitals[start]:
        return None
    end = name_end(copy, start, after)
    run = name_of(copy, start, end) if end > start else None
    if not run or ends_in_s(copy, run[1] - 1) or names_a_thing(copy, run, pack):
        return None
    if run[1] - run[0] == 1 and copy.lower[run[0]] not in pack.table("forenames"):
        return None
    closed = end == after or parted(copy, end) or copy.tags[end] & (OF | AT | PREPOSITION)
    return Named(run, (n, first)) if closed and not copy.tags[end if end < after else n] & AND else None


def _in_front(copy: Copy, n: int, pack: Pack) -> Named | None:
    start = copy.sentence[n][0]
    comma = n
    while comma > start and not parted(copy, comma):
        if n - comma > _LONGEST_TITLE or copy.sorts[comma - 1] in VERBAL or copy.tags[comma - 1] & (PREPOSITION | OF | AT | AND | RELATIVE):
            return None
        comma -= 1
    last = comma
    while last > start + 1 and copy.lower[last - 1].isdigit() and parted(copy, last - 1):
        last -= 1
    if last <= start or copy.holds[last] & STOP or copy.inside[last - 1]:
        return None
    behind = n + 1
    if behind < copy.sentence[n][1] and not parted(copy, behind) and copy.sorts[behind] in VERBAL:
        return None
    if (run := name_up_to(copy, last, pack)) is None or (run[1] - run[0] == 1 and copy.lower[run[0]] not in pack.table("forenames")):
        return None
    return Named(run, (comma, n + 1))


def name_up_to(copy: Copy, end: int, pack: Pack) -> Range | None:
    """The name of somebody that ends in front of a word."""
    least, first = copy.sentence[end - 1][0], end - 1
    if not in_a_name(copy, first, inside=False):
        return None
    while first > least and end - first < _LONGEST_NAME and copy.holds[first] & PARTED == 0 and in_a_name(copy, first - 1, inside=True):
        first -= 1
    if first == least and copy.tags[first] & _OPENS and not copy.tags[first] & PARTICLE:
        first += 1
    run = name_of(copy, first, end) if first < end else None
    return run if run and not ends_in_s(copy, run[1] - 1) and not names_a_thing(copy, run, pack) else None


def places(lower: Sequence[str], word: str, around: int) -> list[int]:
    """
    Where a word stands around a place, in order: the nearest before it and behind it, and none too far away.

        >>> places(["so", "it", "is", "so", "is", "it"], "it", 3)
        [1, 5]
        >>> len(places(["it"] * 100, "it", 50))
        24
    """
    found: list[int] = []
    if word not in lower[max(0, around - FAR) : around + FAR]:
        return found
    for stretch, first, step in ((lower[max(0, around - FAR) : around][::-1], around - 1, -1), (lower[around : around + FAR], around, 1)):
        n = -1
        for _ in range(min(_MOST_PLACES, stretch.count(word))):
            n = stretch.index(word, n + 1)
            found.append(first + step * n)
    return sorted(found)


def aged(copy: Copy, age: str, near: int, pack: Pack) -> Range | None:
    """The name of the one who is so many years old: Colin Marden, 58, had hoped; the 58-year-old Colin Marden."""
    at = [n for n in places(copy.lower, age, near) if not copy.inside[n]]
    before = bisect_right(at, near)
    for n in [*at[:before][::-1], *at[before:]]:
        if n and parted(copy, n) and (n + 1 == copy.sentence[n][1] or parted(copy, n + 1)):
            run = name_up_to(copy, n, pack)
            if run:
                return run
        elif n + 1 < len(copy.lower) and copy.holds[n + 1] & JOINED:
            end = copy.sentence[n][1]
            first = next(
                (word for word in range(n + 1, min(n + _LONGEST_TITLE + 1, end)) if copy.lower[word] in pack.table("forenames")), 0
            )
            if first and copy.capitals[first] and name_end(copy, first, end) > first + 1:
                return name_of(copy, first, name_end(copy, first, end))
    return None
