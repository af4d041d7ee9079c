"""
What somebody calls something, within the clause: “tachó el anuncio de “tomadura de pelo””, « parle d’un « fiasco » », “noemt het besluit
“schandalig””, “praised it as “a gift””, „hat ihn als „Glücksgriff“ gelobt“.

No sign parts the quotation from its verb. It is no whole sentence and no title: it begins with a small letter, unless every noun has
a capital, or “as” stands in front.
"""

from __future__ import annotations

from newsparse.quotes.copy import Copy
from newsparse.quotes.forms import form_of, kind_of
from newsparse.quotes.sorts import AND, ARTICLE, AT, AUXILIARY, BECAUSE, DETERMINER, OF, PREPOSITION, THAT, VERBAL
from newsparse.span import Range
from newsparse.text.sentences import BREAKS, MARK

_LONGEST = 8
"""So many words at most stand between a verb and what it calls something."""
_LINKS = OF | PREPOSITION | AT | ARTICLE | THAT | BECAUSE
_JUDGE = frozenset({"think"})
_JUDGE_BY = _JUDGE | {"name"}
"""Also of these, where who does it stands behind: was branded by the mayor as “shameful”."""
_JUDGES = _JUDGE | {"call", "name", "claim", "weak"}
"""Verbs of these kinds call something what stands behind “as”: the first everywhere, and more where every noun has a capital."""
_LONGEST_FRAME = 25


def quoted_behind(copy: Copy, first: int, end: int) -> int:
    """The first word of the quotation that a verb calls something with, whose clause goes on at word `first`; 0 where there is none."""
    for n in range(first, min(end, first + _LONGEST + 1)):
        if copy.holds[n] & BREAKS & ~MARK:
            return 0
        if copy.inside[n]:
            return 0 if copy.lower[n - 1] in copy.lexicon.nicknames else n
        if copy.sorts[n] in VERBAL and not (n > first and copy.tags[n - 1] & DETERMINER):
            return 0
    return 0


def is_naming(copy: Copy, n: int, group: Range, end: int) -> bool:
    """Whether a verb that calls something a name has it behind it, and is no passive: “ha sido calificado de …” names nobody who did."""
    return called(copy, n, group[1], end) > 0 and not _is_passive(copy, group[0], n)


def called(copy: Copy, word: int, base: int, end: int) -> int:
    """The first word of the quotation that a verb calls something with, by what the verb is or by “as”; 0 where there is none."""
    if copy.spots.quoted.find(1, base, min(end, base + _LONGEST + 1)) < 0:
        return 0
    lexicon = copy.lexicon
    calls = copy.lower[word] in lexicon.naming
    if not calls and not _judges(copy, word):
        return 0
    first = quoted_behind(copy, base, end)
    if not first or first == base or not is_likened(copy, first):
        return first if first and calls and (lexicon.noun_capitals or not copy.capitals[first]) else 0
    return first


def _judges(copy: Copy, word: int) -> bool:
    """Whether a verb calls something what stands behind “as”."""
    lexicon = copy.lexicon
    if not lexicon.likening or copy.lower[word] not in lexicon.cues:
        return False
    manner = lexicon.cues[copy.lower[word]]
    if lexicon.noun_capitals:
        return kind_of(manner) in _JUDGES
    by_somebody = lexicon.genitive_s and copy.lower[word + 1] in lexicon.agents and not copy.holds[word + 1]
    return kind_of(manner) in (_JUDGE_BY if by_somebody else _JUDGE) and form_of(manner) != "done"


def is_likened(copy: Copy, first: int) -> bool:
    """Whether “as” stands in front of a quotation, or of its article: als „Glücksgriff“, as an “act of God”."""
    at = first - 1 - bool(copy.tags[first - 1] & ARTICLE)
    return not copy.holds[at] & BREAKS and copy.lower[at] in copy.lexicon.likening


def _is_passive(copy: Copy, first: int, n: int) -> bool:
    """Whether a participle has no auxiliary in front, or one that makes a passive, as “se” does of another form: se habla de “crisis”."""
    lexicon = copy.lexicon
    if form_of(lexicon.cues[copy.lower[n]]) != "done":
        if copy.lower[n] in lexicon.separable or lexicon.noun_capitals:
            return False
        if copy.lower[n] not in lexicon.naming:
            return first < n and copy.lower[n + 1] in lexicon.likening  # was hailed as “historic”
        return n > 0 and copy.lower[n - 1] in lexicon.reflexive
    for at in range(n - 1, first - 1, -1):
        if copy.tags[at] & AUXILIARY:
            return not (copy.lower[at] in lexicon.perfect or copy.lower[at - 1] in lexicon.reflexive)
    return True


def named(copy: Copy, word: int, base: int, end: int) -> Range | None:
    """
    What such a verb reports: the quotation, with what it is said of in front (el anuncio de “tomadura de pelo”).

    Nothing but a preposition or an article in front belongs to it no more: « parle d’un « fiasco » ».
    """
    first = called(copy, word, base, end)
    if not first:
        return None
    after = copy.quoted[copy.inside[first] - 1].after
    return (first if all(copy.tags[n] & _LINKS for n in range(base, first)) else base), after


def in_front(copy: Copy, word: int, group: Range, end: int) -> Range | None:
    """
    The quotation right in front of a participle that ends its main clause, if that is what somebody calls something.

    Weber hat den Plan als „Unsinn“ bezeichnet; hat der Union „Blockade“ vorgeworfen; wurde von Weber „ungerecht“ genannt.
    """
    lexicon, first = copy.lexicon, group[0]
    if not lexicon.noun_capitals or first != word or not word or not copy.inside[word - 1] or copy.inside[word]:
        return None
    quoted = copy.quoted[copy.inside[word - 1] - 1]
    if quoted.after != word or quoted.first <= copy.sentence[word][0] or copy.holds[word] & BREAKS & ~MARK:
        return None
    if group[1] < end and not (copy.holds[group[1]] & BREAKS or copy.tags[group[1]] & AND):
        return None
    likened = is_likened(copy, quoted.first) and _judges(copy, word)
    bare = copy.lower[word] in lexicon.naming and not (copy.capitals[quoted.first] and copy.lower[word] in lexicon.nicknames)
    return (quoted.first, word) if (likened or bare) and auxiliary_of(copy, quoted.first) else None


def passive_of(copy: Copy, word: int, group: Range, end: int) -> Range | None:
    """The auxiliary of a passive and the quotation that it calls something with: wurde von Weber als „Unsinn“ bezeichnet; None for none."""
    quoted = in_front(copy, word, group, end)
    verb = auxiliary_of(copy, quoted[0]) if quoted else 0
    return (verb, quoted[0]) if quoted and copy.lower[verb] not in copy.lexicon.perfect else None


def auxiliary_of(copy: Copy, n: int) -> int:
    """The auxiliary of a participle further behind in its clause than word n; 0 where there is none."""
    start = copy.sentence[n][0]
    for at in range(n, max(start, n - _LONGEST_FRAME), -1):
        if copy.tags[at] & AUXILIARY and not copy.inside[at]:
            return at
        if copy.holds[at] & BREAKS & ~MARK:
            return 0
    return 0
