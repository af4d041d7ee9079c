"""
What somebody calls something, within the clause: “tachó el anuncio de “tomadura de pelo””, « parle d’un « fiasco » », “noemt het besluit
“schandalig””.

No sign parts the quotation from its verb. It is no whole sentence and no title: it begins with a small letter.
"""

from __future__ import annotations

from newsparse.quotes.copy import Copy
from newsparse.quotes.forms import form_of
from newsparse.quotes.lexicon import ARTICLE, AT, AUXILIARY, BECAUSE, OF, PREPOSITION, THAT, VERBAL
from newsparse.span import Range
from newsparse.text.sentences import BREAKS, MARK

_LONGEST = 8
"""So many words at most stand between a verb and what it calls something."""
_LINKS = OF | PREPOSITION | AT | ARTICLE | THAT | BECAUSE


def quoted_behind(copy: Copy, first: int, end: int) -> int:
    """The first word of the quotation that a verb calls something with, whose clause goes on at word `first`; 0 where there is none."""
    for n in range(first, min(end, first + _LONGEST + 1)):
        if copy.holds[n] & BREAKS & ~MARK:
            return 0
        if copy.inside[n]:
            return 0 if copy.capitals[n] or copy.lower[n - 1] in copy.lexicon.nicknames else n
        if copy.sorts[n] in VERBAL:
            return 0
    return 0


def is_naming(copy: Copy, n: int, group: Range, end: int) -> bool:
    """Whether a verb that calls something a name has it behind it, and is no passive: “ha sido calificado de …” names nobody who did."""
    return copy.lower[n] in copy.lexicon.naming and not _is_passive(copy, group[0], n) and quoted_behind(copy, group[1], end) > 0


def _is_passive(copy: Copy, first: int, n: int) -> bool:
    """Whether a participle has no auxiliary in front, or one that makes a passive, as “se” does of another form: se habla de “crisis”."""
    lexicon = copy.lexicon
    if form_of(lexicon.cues[copy.lower[n]]) != "done":
        return n > 0 and copy.lower[n - 1] in lexicon.reflexive and copy.lower[n] not in lexicon.separable
    for at in range(n - 1, first - 1, -1):
        if copy.tags[at] & AUXILIARY:
            return not (copy.lower[at] in lexicon.perfect or copy.lower[at - 1] in lexicon.reflexive)
    return True


def named(copy: Copy, word: int, base: int, end: int) -> Range | None:
    """
    What such a verb reports: the quotation, with what it is said of in front (el anuncio de “tomadura de pelo”).

    Nothing but a preposition or an article in front belongs to it no more: « parle d’un « fiasco » ».
    """
    if copy.lower[word] not in copy.lexicon.naming:
        return None
    first = quoted_behind(copy, base, end)
    if not first:
        return None
    after = copy.quoted[copy.inside[first] - 1].after
    return (first if all(copy.tags[n] & _LINKS for n in range(base, first)) else base), after
