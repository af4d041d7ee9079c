"""Verb forms that only reported speech has: sei, habe, komme; and man prüfe, er verhandle, by their ending beside a pronoun."""

from __future__ import annotations

from newsparse.quotes.copy import Copy
from newsparse.quotes.sorts import KNOWN
from newsparse.text.sentences import BREAKS


def has_reported_form(copy: Copy, first: int, after: int) -> bool:
    """Whether one of these words is a verb form that only reported speech has."""
    if not copy.lexicon.reported:
        return False
    return not copy.lexicon.reported.isdisjoint(copy.lower[first:after]) or any(is_reported_form(copy, n) for n in range(first, after))


def is_reported_form(copy: Copy, n: int) -> bool:
    """Whether a word is a verb form that only reported speech has, by itself or beside a pronoun of one person."""
    lower, lexicon = copy.lower, copy.lexicon
    if lower[n] in lexicon.reported:
        return True
    if lower[n] in lexicon.shared and not copy.capitals[n] and not _is_of_the_first_person(copy, n):
        return True
    own = lower[n].endswith(lexicon.endings["subjunctive"]) and not lower[n].endswith(lexicon.endings["past"])
    if not own or copy.capitals[n] or copy.tags[n] & KNOWN:
        return False
    beyond = n + 1 < len(lower) and not copy.holds[n + 1]
    if beyond and lower[n + 1] in lexicon.generic:
        return True
    behind = n > 0 and not copy.holds[n] & BREAKS and lower[n - 1] in lexicon.generic | lexicon.either
    return bool(behind) and not (beyond and (copy.capitals[n + 1] or lower[n + 1].endswith(lexicon.endings["adjective"])))


def _is_of_the_first_person(copy: Copy, n: int) -> bool:
    """Whether a form that two persons have may be of the first, or a command: beside “ich”, or behind nothing or a sign."""
    first_person = copy.lexicon.first_person
    if n == copy.sentence[n][0] or copy.holds[n] & BREAKS or copy.lower[n - 1] in first_person:
        return True
    return n + 1 < len(copy.lower) and copy.lower[n + 1] in first_person
