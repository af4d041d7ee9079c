"""What stands behind an attribution that has its words in front, and is none of them: how they were said, and what else is."""

from __future__ import annotations

from newsparse.quotes.copy import Copy
from newsparse.quotes.forms import SAYING, form_of, kind_of
from newsparse.quotes.moods import has_reported_form
from newsparse.quotes.sorts import ADVERB, AND, AT, CUE, DETERMINER, KNOWN, OBLIQUE, OF, PREPOSITION, SEPARABLE, THAT, TIME, TO, VERBAL
from newsparse.text.sentences import BREAKS, COMMA, JOINED

HOW = PREPOSITION | TO | AT | TIME | ADVERB | OBLIQUE | OF
"""What tells when, where, how or to whom opens with these."""
_FAR = 8
"""So many words behind the attribution are looked at."""
_LONGEST_SUBJECT = 8
_SHORT = 2
_LONGEST_DAY = 4


def behind_reflexive(copy: Copy, first: int, end: int) -> int:
    """The word behind the pronoun that belongs to a verb in front: Einmal, erinnert er sich, habe …; else `first`."""
    if first >= end or copy.lower[first] not in copy.lexicon.reflexive or copy.inside[first]:
        return first
    joined = copy.holds[first] & JOINED  # diz-se “surpreendida”
    return first + bool(joined or (copy.lexicon.verb_second and not copy.holds[first] & BREAKS))


def behind_rest(copy: Copy, verb: int, first: int, end: int) -> int:
    """Where the words begin behind the rest of a verb, with whom it is said to in front: Holt wirft Weber vor, er habe …; else `first`."""
    rests = copy.lexicon.separable.get(copy.lower[verb], ()) if copy.lexicon.noun_capitals else ()
    for n in range(first, min(end - 1, first + _FAR) if rests else first):
        if copy.inside[n] or copy.holds[n] & BREAKS:
            return first
        if copy.lower[n] in rests and copy.holds[n + 1] & COMMA:
            told = any(copy.capitals[first:n]) or copy.tags[n - 1] & OBLIQUE
            return n + 1 if told and not copy.tags[n + 1] & PREPOSITION else first
    return first


def behind_the_rest(copy: Copy, base: int, end: int) -> int:
    """The word behind an adverb and the rest of a separable verb, which closes its clause: teilte lediglich mit, man kooperiere."""
    n = base
    while n < end and copy.tags[n] & ADVERB and not copy.tags[n] & SEPARABLE and not copy.holds[n] & BREAKS:
        n += 1
    closes = base < n < end - 1 and copy.tags[n] & SEPARABLE and not copy.holds[n] & BREAKS and copy.holds[n + 1] & BREAKS
    return n + 1 if closes and has_reported_form(copy, n + 1, end) else base


def up_to_another(copy: Copy, base: int, end: int) -> int:
    """
    Where the words behind an attribution end that has a clause in front.

    Ahead of a participle that tells why (blaming the weather), of what somebody else says behind “but” (…, but Low said …), and of what
    who spoke does next, where the verb comes second (…, betonte er, rief aber zur Vernunft auf).
    """
    for n in range(base, min(end, base + _FAR)):
        if copy.inside[n]:
            return end
        if copy.holds[n] & COMMA and copy.lexicon.genitive_s and (_is_a_finding(copy, n, end) or _another_says(copy, n, end)):
            return n
        if copy.holds[n] & COMMA and _does_more(copy, n, end):
            return n
        if copy.holds[n] & COMMA and (manner := copy.lexicon.cues.get(copy.lower[n])) is not None and form_of(manner) == "ing":
            return n
    return end


def _does_more(copy: Copy, n: int, end: int) -> bool:
    """Whether who spoke does something else: a verb stands behind the comma, and “but” or “also” behind it."""
    if not copy.lexicon.verb_second or n + 1 >= end or copy.capitals[n] or copy.holds[n + 1] or copy.inside[n]:
        return False
    verb = copy.sorts[n] in VERBAL or not copy.tags[n] & KNOWN
    return verb and bool(copy.tags[n + 1] & (AND | ADVERB)) and not copy.tags[n + 1] & DETERMINER


def _another_says(copy: Copy, n: int, end: int) -> bool:
    """Whether somebody says something behind “but” or “and”, in front of the next sign."""
    if not copy.tags[n] & AND:
        return False
    for at in range(n + 1, min(end, n + _LONGEST_SUBJECT)):
        if copy.holds[at] & BREAKS or copy.inside[at]:
            return False
        if copy.tags[at] & CUE and kind_of(copy.lexicon.cues[copy.lower[at]]) in SAYING:
            return True
    return False


def _is_a_finding(copy: Copy, n: int, end: int) -> bool:
    """Whether the writer says what the words in front amount to: …, the company said, in a blow to the region; in a bid to save jobs."""
    opens = copy.tags[n] & PREPOSITION and not copy.tags[n] & TO
    if n + 3 >= end or not opens or copy.lower[n + 1] not in copy.lexicon.indefinite or copy.holds[n + 1]:
        return False
    last = next((at for at in range(n + 3, min(end, n + 6)) if copy.tags[at] & (TO | THAT) and not copy.holds[at]), 0)
    return last > 0 and not any(copy.tags[at] & (PREPOSITION | AND) or copy.holds[at] & BREAKS for at in range(n + 2, last))


def _is_a_manner(copy: Copy, base: int, end: int) -> bool:
    """Whether a word or two that end a sentence behind a quotation and its attribution tell how it was said: „…“, erklärt sie trocken."""
    alone = end - base <= _SHORT and not any(copy.capitals[base:end]) and copy.inside[copy.sentence[base][0]]
    return bool(alone) and not any(copy.tags[n] & KNOWN & ~AND or copy.holds[n] & BREAKS for n in range(base, end))


def _is_a_day(copy: Copy, base: int, end: int) -> bool:
    """Whether nothing but a day stands there: …, it confirmed on Monday."""
    return (
        all(copy.tags[n] & TIME or (n == base and copy.tags[n] & (PREPOSITION | AT)) for n in range(base, end))
        and end - base <= _LONGEST_DAY
    )


def _is_somebody(copy: Copy, base: int, end: int) -> bool:
    """Whether nothing but whom somebody told stands there: …, Fire Chief Gerald Walsh told reporters."""
    return copy.spots.verbs.find(1, base, end) < 0 and not any(copy.tags[n] & THAT or copy.holds[n] & BREAKS for n in range(base, end))


def tells_how(copy: Copy, base: int, end: int, *, is_clause: bool, told: bool) -> bool:
    """Whether what stands behind an attribution that has words in front tells where, how or to whom they were said, and is none of them."""
    if base >= end or copy.spots.quoted.find(1, base, end) >= 0:
        return False
    if not copy.lexicon.turns:
        return is_clause and not copy.holds[base] & BREAKS and (_is_a_day(copy, base, end) or (told and _is_somebody(copy, base, end)))
    if copy.spots.verbs.find(1, base, end) >= 0 or any(copy.tags[n] & THAT for n in range(base, end)):
        return False
    if not copy.holds[base] & BREAKS:
        return bool(copy.tags[base] & HOW) or _is_a_manner(copy, base, end)
    return (is_clause or copy.inside[copy.sentence[base][0]] != 0) and bool(copy.tags[base] & HOW or copy.holds[base] & COMMA)
