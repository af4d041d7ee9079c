"""
The infinitive that a verb of saying reports with: « dit avoir été prévenu », “negó haberlo visto”, “ha detto di non sapere nulla”.

It stands right behind the verb, or behind a day, with no more in front of it than what belongs to it: “di”, a negation, a pronoun, an
adverb. What says so may be no noun: “disse mulher” has no such word in front, « dit la mère » an article.
"""

from __future__ import annotations

from newsparse.quotes.copy import Copy
from newsparse.quotes.forms import SAYING, form_of, kind_of
from newsparse.quotes.sorts import ADVERB, ARTICLE, AUXILIARY, CUE, KNOWN, NEGATION, OBLIQUE, OF, PRONOUN, THAT, TO
from newsparse.text.sentences import BREAKS, JOINED, MARK

_FINITE = frozenset({"past", "present"})
_BELONGS = NEGATION | ADVERB | OBLIQUE
_MOST_IN_FRONT = 4
"""So many words at most stand in front of an infinitive that belong to it: de ne pas lui."""
_LONGEST_FRAME = 12
"""So many words may stand in front of an infinitive with “te”: met meerdere partijen te praten."""


def reports_with(copy: Copy, manner: int, start: int, end: int) -> bool:
    """Whether a verb of saying in this manner reports with an infinitive whose clause begins at `start`, within `end`."""
    if not copy.lexicon.endings["infinitive"] or kind_of(manner) not in SAYING or form_of(manner) not in _FINITE:
        return False
    if start >= end or copy.holds[start] & BREAKS or copy.inside[start] or copy.tags[start] & THAT:
        return False
    return (_has_a_frame if copy.lexicon.verb_second else _begins)(copy, start, end)


def _begins(copy: Copy, start: int, end: int) -> bool:
    """Whether an infinitive stands here, behind no more than what belongs to it."""
    n = start
    if copy.tags[n] & OF and not copy.tags[n] & ARTICLE:
        n += 1
    for at in range(n, min(end, n + _MOST_IN_FRONT + 1)):
        if copy.inside[at] or (at > start and copy.holds[at] & BREAKS) or copy.capitals[at]:
            return False
        if _is_infinitive(copy, at):
            return True
        elided = at + 1 < end and copy.holds[at + 1] & JOINED and copy.tags[at + 1] & AUXILIARY
        reflexive = copy.lower[at] in copy.lexicon.reflexive
        if not elided and (copy.tags[at] & ARTICLE or not (copy.tags[at] & _BELONGS or reflexive)):
            return False
    return False


def _is_infinitive(copy: Copy, n: int) -> bool:
    known = copy.tags[n] & KNOWN
    return (not known or bool(known & (AUXILIARY | CUE))) and copy.lower[n].endswith(copy.lexicon.endings["infinitive"])


def _has_a_frame(copy: Copy, start: int, end: int) -> bool:
    """Whether an infinitive with “te” ends the clause: zegt met meerdere partijen te praten."""
    for n in range(start, min(end - 1, start + _LONGEST_FRAME)):
        if copy.tags[n] & (THAT | PRONOUN) or (n > start and copy.holds[n] & BREAKS & ~MARK):
            return False
        if copy.tags[n] & TO and not copy.holds[n + 1]:
            return copy.lower[n + 1].endswith(copy.lexicon.endings["infinitive"])
    return False
