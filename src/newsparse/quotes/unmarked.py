"""
Speech that has neither marks nor a cue of its own: the turns of an interview, and sentences that stay in reported speech.

“RUIZ: We wait.” is a turn where others like it follow. In German a sentence in the subjunctive goes on with what the sentence
before reports: “Weber sagte, die Brücke sei sicher. Man habe sie im Mai geprüft.”
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple

from newsparse.quotes.lexicon import PRONOUN, VERBAL
from newsparse.span import Range
from newsparse.text.sentences import BREAKS, COLON, JOINED, MARK, STOP

if TYPE_CHECKING:
    from newsparse.language import Pack
    from newsparse.quotes.copy import Copy

_LONGEST_LABEL = 4
_QUESTION_AND_ANSWER = frozenset({"q", "a"})
_LOOKED_THROUGH = 25
_CLOSING = frozenset(".?!…")


class Turn(NamedTuple):
    """Words that somebody says, by word, and the words that say who; None where a mere letter does."""

    words: Range
    source: Range | None


def turns(copy: Copy, pack: Pack) -> list[Turn]:
    """The turns of an interview: paragraphs behind a label, of which two differ and each comes again or begins with a forename."""
    found = [(label, end, after) for label, end, after in _labels(copy) if end < after and _ends_a_sentence(copy, after)]
    if len(found) < 2:
        return []
    times = Counter(copy.words(*label).lower() for label, _, _ in found)
    forenames = pack.table("forenames")
    letters = times.keys() >= _QUESTION_AND_ANSWER
    sure = [
        Turn((end, after), None if letters and copy.words(*label).lower() in _QUESTION_AND_ANSWER else label)
        for label, end, after in found
        if (times[copy.words(*label).lower()] > 1 and label[1] - label[0] + after - end > 3)
        or (label[1] - label[0] > 1 and copy.lower[label[0]] in forenames)
        or (letters and copy.words(*label).lower() in _QUESTION_AND_ANSWER)
    ]
    return sure if len({copy.words(*turn.source).lower() if turn.source else copy.lower[turn.words[0] - 1] for turn in sure}) > 1 else []


def _ends_a_sentence(copy: Copy, after: int) -> bool:
    """Whether a sign closes the last sentence of a paragraph: a line of a table has none."""
    end = copy.ends[after - 1]
    return any(sign in _CLOSING for sign in copy.text[end : end + 3])


def _labels(copy: Copy) -> Iterator[tuple[Range, int, int]]:
    """Each label at a paragraph's start, with the words behind its colon: none of them in marks."""
    for first, after in copy.paragraphs:
        for n in range(first + 1, min(after, first + _LONGEST_LABEL + 1) if first < after and copy.capital(first) else 0):
            gap = copy.holds[n]
            if gap & COLON:
                spaced = copy.text[copy.ends[n - 1] : copy.starts[n]].rstrip("\u00a0 ") != copy.text[copy.ends[n - 1] : copy.starts[n]]
                if spaced and not gap & MARK and not copy.inside[n] and not copy.inside[first]:
                    yield (first, n), n, after
                break
            if gap & BREAKS & ~STOP or not copy.capital(n):
                break


def gone_on(copy: Copy, said: Mapping[int, Range]) -> list[Turn]:
    """The sentences in reported speech that follow a report, whose source is given by the first word of its sentence."""
    reported = copy.lexicon.reported
    if not reported or not said:
        return []
    found = []
    firsts = {first for first, _ in copy.paragraphs}
    source: Range | None = None
    for start, end in dict.fromkeys(copy.sentence):
        if start in said:
            source = said[start]
        elif source and start not in firsts and _is_reported(copy, start, end):
            found.append(Turn((start, end), source))
        else:
            source = None
    return found


def _is_reported(copy: Copy, start: int, end: int) -> bool:
    """Whether the first verb of a sentence is in a form that reported speech has, and nobody says “I”."""
    reported, first_person = copy.lexicon.reported, copy.lexicon.first_person
    for n in range(start, min(end, start + _LOOKED_THROUGH)):
        word = copy.lower[n]
        if copy.inside[n] or (word in first_person and copy.tags[n] & PRONOUN):
            return False
        if word in reported and not copy.holds[n] & ~JOINED:
            return not any(copy.lower[at] in first_person for at in range(n, min(n + 2, end)))
        if copy.sorts[n] in VERBAL:
            return False
    return False
