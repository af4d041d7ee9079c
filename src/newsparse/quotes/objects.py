"""A word that looks like a verb of saying and is the noun that another verb has as its object."""

from __future__ import annotations

from newsparse.quotes.copy import Copy
from newsparse.quotes.forms import form_of, kind_of
from newsparse.quotes.sorts import A_VERB, A_WORD, DETERMINER, KNOWN, POSSESSIVE, TO
from newsparse.text.sentences import JOINED

_LONGEST_OBJECT = 5
_NOUN_FORMS = frozenset({"base", "present"})
_NOUNS = frozenset({("base", "claim"), ("base", "urge"), ("base", "think")})


def is_an_object(copy: Copy, n: int, start: int) -> bool:
    """Whether a word is the noun of the verb in front of its article or possessive: raised its annual forecast."""
    if not copy.lexicon.genitive_s:
        return False
    manner = copy.lexicon.cues[copy.lower[n]]
    noun = form_of(manner) == "present" or (form_of(manner), kind_of(manner)) in _NOUNS
    owned = n > start and copy.is_genitive(n - 1) and noun  # Pelham's promises, but the mayor's reply
    if owned or (form_of(manner) == "present" and _is_opposed(copy, n, start)):
        return True
    for at in range(n - 1, max(start, n - _LONGEST_OBJECT), -1):
        if copy.holds[at + 1] & ~JOINED or copy.capitals[at] or copy.inside[at]:
            return False
        if copy.tags[at] & DETERMINER:
            its = form_of(manner) in _NOUN_FORMS and bool(copy.tags[at] & POSSESSIVE) and copy.sorts[at - 1] == A_WORD
            return not copy.holds[at] and (its or copy.sorts[at - 1] == A_VERB)
        if copy.tags[at] & KNOWN and not copy.holds[at] & JOINED:
            return False
    return False


def _is_opposed(copy: Copy, n: int, start: int) -> bool:
    """Whether a word stands behind an unknown one that ends like a past form, and in front of “to”: has resisted calls to go."""
    if n < start + 2 or n + 1 >= len(copy.lower) or copy.holds[n] or not copy.tags[n + 1] & TO:
        return False
    past = not copy.capitals[n - 1] and not copy.tags[n - 1] & KNOWN
    return past and copy.lower[n - 1].endswith(copy.lexicon.endings["attribute"])
