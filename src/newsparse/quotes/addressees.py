"""
Where a subject begins behind its verb: behind a day, a place, and those it speaks to.

“a déclaré à l’AFP Anne Petit”, “ha spiegato al Corriere del Golfo il sindaco”, “powiedział dziennikarzom burmistrz”.
"""

from __future__ import annotations

from newsparse.quotes.copy import Copy
from newsparse.quotes.cues import Cue, behind_day
from newsparse.quotes.sorts import (
    ADVERB,
    AND,
    ARTICLE,
    AT,
    AUXILIARY,
    BECAUSE,
    CUE,
    DETERMINER,
    KNOWN,
    OF,
    PREPOSITION,
    RELATIVE,
    ROLE,
    THAT,
    TIME,
    TO,
    VERBAL,
)
from newsparse.text.sentences import BREAKS

_OPENS_A_SUBJECT = DETERMINER | ROLE | OF
_GOES_NO_FURTHER = _OPENS_A_SUBJECT | THAT | RELATIVE | AND | BECAUSE | CUE | AUXILIARY | PREPOSITION | AT | TO
_LONGEST_PLACE = 4
"""So many words at most has what stands between a verb and its subject: ha detto in conferenza stampa il sindaco."""
_LONGEST_NAMES = 8
"""So many words at most have those who are spoken to, and where: a Radio Cauce, a su llegada a Madrid."""
_LEADS_ON = OF | TO | AT | PREPOSITION


def subject_start(copy: Copy, cue: Cue) -> int:
    """Where a subject may begin behind its verb: behind whom it speaks to, or where (a déclaré à l’AFP Anne Petit), and behind a day."""
    tags, end = copy.tags, cue.end
    n = behind_day(copy, cue.after, end)
    if not copy.lexicon.subject_behind_verb:
        return n
    while n + 1 < end and not copy.holds[n + 1] and _tells_how(copy, n):
        n = behind_day(copy, n + 1, end)
    if n + 1 < end and _is_told_in_the_dative(copy, n):
        return n + 1
    if n >= end or not tags[n] & (TO | AT | PREPOSITION) or tags[n] & ARTICLE:
        return n
    press = _behind_press_noun(copy, n + 1, end)
    names = (_behind_press(copy, press, end) if press else 0) or _behind_names(copy, n + 1, end)
    if names and (press or copy.capitals[names]):
        return names
    at = n + 1
    while at < end and tags[at] & (DETERMINER | OF):
        at += 1
    if at < end and tags[at] & (AUXILIARY | CUE):
        return n
    agency = at < end and copy.words(at, at + 1).isupper()
    named = at < end and copy.capitals[at] and not agency and copy.lower[at] not in copy.lexicon.platforms
    most = at + (1 if agency else _LONGEST_PLACE)
    at += 1
    while at < min(end, most) and not (copy.capitals[at] or copy.holds[at] & BREAKS or copy.inside[at] or tags[at] & _GOES_NO_FURTHER):
        at += 1
    opens = at < end and (agency or tags[at] & _OPENS_A_SUBJECT & ~OF or (copy.capitals[at] and not named))
    return at if opens and not (copy.holds[at] or copy.inside[at]) else names or n


def _tells_how(copy: Copy, n: int) -> bool:
    """Whether an adverb behind a verb, or an adjective in front of a forename, tells how somebody spoke: cuenta resignada Josefa Ruiz."""
    tag = copy.tags[n]
    if tag & ADVERB:
        return not tag & (DETERMINER | PREPOSITION)
    return not tag & KNOWN and not copy.capitals[n] and bool(copy.capitals[n + 1]) and copy.lower[n + 1] in copy.lexicon.forenames


def _behind_press(copy: Copy, n: int, end: int) -> int:
    """Where a subject begins behind a noun for the press and its name, from word n on: à agência Lusa fonte da GNR; 0 where none does."""
    attribute = copy.lexicon.endings["attribute"]
    while n + 1 < end and not copy.holds[n]:
        named = copy.capitals[n] and not _is_a_forename(copy, n, n)
        if not (named or copy.lower[n].endswith(attribute) or (copy.tags[n] & OF and copy.capitals[n + 1])):
            break
        n += 1
    opens = n < end and not copy.holds[n] & BREAKS and not copy.inside[n] and not copy.tags[n] & (_GOES_NO_FURTHER & ~_OPENS_A_SUBJECT)
    return n if opens else 0


def _behind_press_noun(copy: Copy, n: int, end: int) -> int:
    """The word behind a noun for the press at word n, or behind its article; 0 where none stands."""
    while n < end and copy.tags[n] & (DETERMINER | OF) and not copy.holds[n] & BREAKS:
        n += 1
    return n + 1 if n < end and not copy.capitals[n] and copy.lower[n].endswith(copy.lexicon.press) else 0


def _is_told_in_the_dative(copy: Copy, n: int) -> bool:
    """Whether the press is told without a preposition, in front of who tells it: powiedział dziennikarzom burmistrz."""
    told = copy.lower[n].endswith(copy.lexicon.press) and (not copy.capitals[n] or copy.words(n, n + 1).isupper())
    without = not copy.lexicon.indefinite and not copy.lexicon.verb_second
    return without and told and not copy.holds[n + 1] and bool(copy.tags[n + 1] & (ROLE | DETERMINER) or copy.capitals[n + 1])


def is_told_alone(copy: Copy, n: int, end: int) -> bool:
    """Whether nobody but the press that is told stands behind a verb whose subject is not said: powiedział PAP; mówił dziennikarzom."""
    without = copy.lexicon.subject_drops and not copy.lexicon.indefinite and copy.lower[n].endswith(copy.lexicon.press)
    return without and (n + 1 == end or bool(copy.holds[n + 1] & BREAKS))


def _behind_names(copy: Copy, n: int, end: int) -> int:
    """Where a subject begins behind names that are spoken to: behind them with its article, its role or its forename; 0 for none."""
    first = n
    for at in range(n, min(end, n + _LONGEST_NAMES + 1)):
        tag = copy.tags[at]
        if copy.inside[at] or copy.holds[at] & BREAKS or copy.sorts[at] in VERBAL or tag & (THAT | RELATIVE | AND | TIME):
            return 0
        leads = copy.tags[at - 1] & _LEADS_ON and not copy.capitals[at - 1]
        opens = tag & (DETERMINER | ROLE) & ~OF and not tag & _LEADS_ON and not copy.capitals[at]
        if opens and not leads and at > first:
            return at if at + 1 < end and not copy.tags[at + 1] & TIME else 0
        if copy.capitals[at] and copy.capitals[at - 1] and at > first and not copy.holds[at] and _is_a_forename(copy, at, first):
            return at
    return 0


def _is_a_forename(copy: Copy, n: int, first: int) -> bool:
    """Whether a forename begins another name than the one that opens what stands in front: à Paris Anne Lorrain, but à Jean Paul Rémy."""
    forenames = copy.lexicon.forenames
    return copy.lower[n] in forenames and forenames.keys().isdisjoint(copy.lower[first:n])
