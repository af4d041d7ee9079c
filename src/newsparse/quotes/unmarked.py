"""
Speech that has neither marks nor a cue of its own: the turns of an interview, and sentences that stay in reported speech.

“RUIZ: We wait.” is a turn where others like it follow. In German a sentence in the subjunctive goes on with what a sentence
before it reports: “Weber sagte, die Brücke sei sicher. Man habe sie im Mai geprüft. Die Kosten sollen sinken.”
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from newsparse.quotes.layout import named_opening
from newsparse.quotes.moods import is_reported_form
from newsparse.quotes.sorts import A_NAME, VERBAL
from newsparse.span import Range
from newsparse.text.sentences import BRACKET, BREAKS, COMMA, JOINED, MARK, STOP

if TYPE_CHECKING:
    from newsparse.language import Pack
    from newsparse.quotes.copy import Copy

_LONGEST_LABEL = 4
_LOOKED_THROUGH = 25
_FORGOTTEN = 2
"""So many paragraphs on nobody knows who spoke last."""
_CLOSING = frozenset(".?!…")


class Turn(NamedTuple):
    """Words that somebody says, by word, and the words that say who."""

    words: Range
    source: Range


class Rest(NamedTuple):
    """Sentences that go on with what somebody says, by word, and the words that say who, where somebody spoke near enough."""

    words: Range
    source: Range | None


def turns(copy: Copy, pack: Pack) -> list[Turn]:
    """
    The turns of an interview: paragraphs behind the label of a person, of at least two people.

    A label is a person's when it is a full name (Ana Ruiz), a forename that comes again, or a name in capitals that comes again and is
    known: RUIZ where Ana Ruiz is named. So “Pros:” and “Opening Hours:” are none.
    """
    if not copy.paragraphs or copy.spots.colons.count(1) < 2:
        return []
    found = [(label, after) for label, after in _labels(copy) if label[1] < after and _ends_a_sentence(copy, after)]
    if len(found) < 2:
        return []
    times = Counter(copy.words(*label).lower() for label, _ in found)
    forenames = pack.table("forenames")
    named = [label for label, _ in found if copy.lower[label[0]] in forenames]
    surnames = {copy.lower[last - 1] for _, last in named} | _surnames(copy)

    def is_a_person(label: Range) -> bool:
        first, after = label
        again = times[copy.words(*label).lower()] > 1
        if label in named:
            return again or after - first > 1
        return again and copy.words(*label).isupper() and copy.lower[after - 1] in surnames

    sure = [Turn((label[1], after), label) for label, after in found if is_a_person(label)]
    return sure if len({copy.words(*turn.source).lower() for turn in sure}) > 1 else []


def _surnames(copy: Copy) -> set[str]:
    """The last words of names that have another word in front, not in capitals all through."""
    return {
        copy.lower[n]
        for n in range(1, len(copy.lower))
        if copy.sorts[n] == A_NAME == copy.sorts[n - 1] and not copy.holds[n] and not copy.words(n, n + 1).isupper()
    }


def _ends_a_sentence(copy: Copy, after: int) -> bool:
    """Whether a sign closes the last sentence of a paragraph: a line of a table has none."""
    end = copy.ends[after - 1]
    return any(sign in _CLOSING for sign in copy.text[end : end + 3])


def _labels(copy: Copy) -> Iterator[tuple[Range, int]]:
    """Each label at a paragraph's start, and the paragraph's end: none of it in marks."""
    colons, n = copy.spots.colons, 0
    while (n := colons.find(1, n + 1)) > 0:
        first, after = copy.paragraphs[bisect_right(copy.paragraphs, n, key=itemgetter(0)) - 1]
        if first < n < min(after, first + _LONGEST_LABEL + 1) and copy.capitals[first] and _is_a_label(copy, first, n):
            yield (first, n), after


def _is_a_label(copy: Copy, first: int, n: int) -> bool:
    """Whether nothing but capitals stands in front of a colon with a space behind it, and none of it in marks."""
    if copy.holds[n] & MARK or copy.inside[n] or copy.inside[first]:
        return False
    gap = copy.text[copy.ends[n - 1] : copy.starts[n]]
    return gap.endswith(" ") and all(copy.capitals[at] and not copy.holds[at] & BREAKS & ~STOP for at in range(first + 1, n))


def gone_on(copy: Copy, said: Mapping[int, Range | None], loose: Collection[int]) -> list[Rest]:
    """
    The sentences in reported speech that follow a report, whose source is given by the first word of its sentence.

    A form that nothing but reported speech has needs no report right in front: its source is who spoke last, in the paragraph before
    at most. Those that are `loose` have nothing but a quotation without a cue, which is part of them: Weber kam. Das sei „sehr viel
    auf einmal“.
    """
    if not copy.lexicon.reported or (not said and copy.lexicon.subjunctive.isdisjoint(copy.lower)):
        return []
    found: list[Rest] = []
    firsts = {first for first, _ in copy.paragraphs}
    source, follows, aloof = None, False, 0
    surnames = {copy.lower[n] for n in range(1, len(copy.lower)) if copy.capitals[n] and copy.lower[n - 1] in copy.lexicon.forenames}
    for start, end in dict.fromkeys(copy.sentence):
        opens = start in firsts
        aloof += opens
        sure = opens or not follows
        looked_at = not sure or not copy.lexicon.subjunctive.isdisjoint(copy.lower[start : min(end, start + _LOOKED_THROUGH)])
        goes_on = looked_at and _is_reported(copy, start, end, sure=sure)
        if start in said and not (goes_on and start in loose):
            source, follows, aloof = said[start] or source, True, 0
        elif goes_on and follows and not opens and found and found[-1].words[1] == start:
            found[-1] = Rest((found[-1].words[0], end), found[-1].source)
        elif goes_on:
            found.append(Rest((start, end), source if aloof < _FORGOTTEN else None))
            follows, aloof = True, 0
        else:
            follows = False
            if about := _whom_it_is_about(copy, start, end, surnames):
                source, aloof = about, 0
    return found


def _whom_it_is_about(copy: Copy, start: int, end: int, surnames: Collection[str]) -> Range | None:
    """Who is named where a sentence begins that reports nothing, and may speak in the next: Ana Weber atmete auf. Sie sei froh."""
    if start + 1 >= end or copy.inside[start] or not copy.capitals[start]:
        return None
    if copy.lower[start] in surnames and not copy.capitals[start + 1] and not copy.holds[start + 1]:
        return start, start + 1
    return named_opening(copy, start, end)


def _is_reported(copy: Copy, start: int, end: int, *, sure: bool) -> bool:
    """
    Whether the first verb of a sentence is in a form that reported speech has, and nobody says “I”.

    Where that must be `sure`, it opens no sentence (Hätten sie Zeit, …) and is no form that wishes, conditions and plans have as well.
    """
    lexicon = copy.lexicon
    first_person, alone = lexicon.first_person, not sure
    for n in range(start, min(end, start + _LOOKED_THROUGH)):
        word = copy.lower[n]
        if copy.inside[n] or word in first_person:
            return False
        alone = alone and not (n > start and copy.holds[n] & COMMA)
        told = is_reported_form(copy, n) or (alone and n > start and (word in lexicon.hypothetical or word in lexicon.hearsay))
        if told and not copy.holds[n] & ~(JOINED | BRACKET):
            if sure and (n == start or word in lexicon.hypothetical):
                return False
            return n + 1 == end or (copy.lower[n + 1] not in first_person and copy.lower[n + 1] not in lexicon.formula)
        if copy.sorts[n] in VERBAL:
            return False
    return False
