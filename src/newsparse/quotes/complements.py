"""What a verb reports where its clause leaves no choice: an infinitive behind a comma, a verb form that only reported speech has."""

from __future__ import annotations

from newsparse.quotes.copy import Copy
from newsparse.quotes.cues import Cue
from newsparse.quotes.forms import kind_of
from newsparse.quotes.manners import is_a_consequence
from newsparse.quotes.moods import has_reported_form, is_reported_form
from newsparse.quotes.sorts import ADVERB, ARTICLE, AT, BECAUSE, CUE, OF, PREPOSITION, PRONOUN, RELATIVE, THAT, TO
from newsparse.span import Range
from newsparse.text.sentences import BREAKS, COMMA, DASH, MARK

PLAIN, SUBJUNCTIVE, WITH_THAT, OF_WHO = 0, 1, 2, 3
_REPORTING = frozenset({"urge", "claim", "say"})
_LONGEST_OBJECT, _LONGEST_CLAUSE = 12, 40
_LONGEST_DESCRIPTION = 25
_LONGEST_FRAME = 6
_LINKS = OF | PREPOSITION | AT
_OWN_CLAUSE = BECAUSE | TO
"""What opens another clause than the infinitive of a verb of saying, which stands behind it: um Zeit zu sparen, den Hafen zu sperren."""
_GOES_ON = THAT | BECAUSE | RELATIVE | ARTICLE | TO
"""What opens a clause that belongs to the infinitive in front: die Frage zu klären, die offen ist."""


def infinitive(copy: Copy, cue: Cue, base: int) -> Range | None:
    """
    The clause behind the comma that ends with "zu" and an infinitive: forderte den Minister auf, die Frage zu klären.

    It is looked for behind word `base`, in a language that parts it with a comma; None where there is none.
    """
    if not copy.lexicon.noun_capitals or kind_of(cue.manner) not in _REPORTING:
        return None
    inside, holds = copy.inside, copy.holds
    first = next((n for n in range(base, min(cue.end, base + _LONGEST_OBJECT)) if holds[n] & BREAKS or inside[n]), 0)
    if not first or inside[first] or holds[first] & BREAKS != COMMA:
        return None
    own = first
    if copy.tags[first] & _OWN_CLAUSE:
        own = _clause_end(copy, first, cue.end)
        if not _is_infinitive(copy, own - 1) or holds[own] & BREAKS != COMMA:
            return None
    after = _clause_end(copy, own, cue.end)
    if not _is_infinitive(copy, after - 1):
        return None
    while after < cue.end and holds[after] & BREAKS == COMMA and copy.tags[after] & _GOES_ON:
        after = _clause_end(copy, after, cue.end)
    return first, after


def _clause_end(copy: Copy, first: int, end: int) -> int:
    """Where a clause ends that begins at a word: in front of the next sign."""
    stop = min(end, first + _LONGEST_CLAUSE)
    return next((n for n in range(first + 1, stop) if copy.holds[n] & BREAKS and not copy.inside[n]), stop)


def behind_colon(copy: Copy, cue: Cue, base: int) -> Range | None:
    """The words behind a colon whose verb only reported speech has: lobte die Künstlerin: Sie habe viel geleistet."""
    stop = min(cue.end, base + _LONGEST_OBJECT)
    colon = copy.spots.colons.find(1, base, stop)
    if not cue.first < colon or copy.inside[colon] or not _is_in_the_subjunctive(copy, colon, cue.end):
        return None
    while base < colon and copy.tags[base] & ADVERB and not copy.tags[base] & _LINKS:
        base += 1
    linked = copy.tags[base] & _LINKS and copy.inside[colon - 1]
    return (base if linked else colon), cue.end  # spricht gar von einem „Verlust auf Raten“: Man müsse …


def around(copy: Copy, cue: Cue, after: int) -> tuple[Range, ...]:
    """The words on both sides of an inserted attribution that ends at word `after`: Die Strecke sei geprüft, betonte er, man habe …"""
    if not copy.lexicon.noun_capitals or after == cue.end or opens_with_a_question(copy, cue.start, cue.first):
        return ()
    if not copy.holds[cue.first] & copy.holds[after] & COMMA:
        return ()
    quoted = copy.inside[after]
    end = copy.quoted[quoted - 1].after if quoted else cue.end
    if not copy.holds[end] & BREAKS & ~MARK:
        end = max(end, cue.end)
    front = any(is_reported_form(copy, n) and not copy.inside[n] for n in range(cue.start, min(cue.first, cue.start + _LONGEST_CLAUSE)))
    return ((cue.start, cue.first), (after, end)) if front and (quoted or _is_in_the_subjunctive(copy, after, end)) else ()


def is_said(copy: Copy, base: int, end: int) -> bool:
    """Whether a clause that begins behind a comma has a verb form that only reported speech has: meinten, nach drei Jahren sei es Zeit."""
    closing = next((n for n in range(base + 1, min(end, base + _LONGEST_CLAUSE)) if copy.holds[n] & BREAKS), end)
    return _is_in_the_subjunctive(copy, base, closing)


def opens_with_a_question(copy: Copy, start: int, end: int) -> bool:
    """Whether a sentence opens with what somebody was asked, which the answer does not report: Auf die Frage, ob das so sei, sagte er."""
    comma = next((n for n in range(start + 1, min(end, start + _LONGEST_FRAME)) if copy.holds[n] & BREAKS), 0)
    led = copy.lexicon.noun_capitals and comma and copy.tags[start] & PREPOSITION and copy.holds[comma] & BREAKS == COMMA
    return bool(led) and copy.lower[comma] in copy.lexicon.asked and not copy.inside[comma]


def interrupted(copy: Copy, cue: Cue, first: int, after: int) -> tuple[Range, ...]:
    """
    The quotations that an attribution stands between which tells more of who spoke: “…,” said Ana Ruiz, who was hurt, “…”

    The attribution, from word `first` to `after`, stands behind a quotation; nothing between that and the next can be reported.
    """
    if not copy.inside[first - 1] or copy.inside[first]:
        return ()
    second = copy.spots.quoted.find(1, after, min(cue.end, after + _LONGEST_DESCRIPTION))
    if second < after or copy.inside[cue.start] != copy.inside[first - 1] or copy.holds[second] & BREAKS & ~MARK not in {COMMA, DASH}:
        return ()
    within = any(copy.holds[n] & COMMA for n in range(first + 1, after))
    if not (_describes(copy, after, second) if second > after else within):
        return ()
    front, behind = copy.quoted[copy.inside[first - 1] - 1], copy.quoted[copy.inside[second] - 1]
    return (front.first, front.after), (behind.first, behind.after)


def _describes(copy: Copy, first: int, after: int) -> bool:
    """Whether words between an attribution and a quotation tell of who spoke: who was hurt, tired and cold."""
    lower, tags, lexicon = copy.lower, copy.tags, copy.lexicon
    if tags[first] & PRONOUN and not tags[first] & (RELATIVE | ARTICLE):
        return False
    relative = tags[first] & THAT and copy.holds[first] & COMMA and not lexicon.parted_clauses  # …, que perdió su tienda, …
    told = any(tags[n] & (THAT | CUE) and not tags[n] & RELATIVE for n in range(first + bool(relative), after))
    return not told and lexicon.reported.isdisjoint(lower[first:after])


def _is_infinitive(copy: Copy, n: int) -> bool:
    """Whether a word is an infinitive with "zu" in front of it or inside: zu klären, abzubauen."""
    word, ends = copy.lower[n], copy.lexicon.endings
    if copy.capitals[n] or not word.endswith(ends["bare"]):
        return False
    return bool(copy.tags[n - 1] & TO) or any(to in word[2:-3] for to in ends["joined"])


def complement(copy: Copy, cue: Cue, words: Range) -> int:
    """
    Whether a comma parts a verb of saying from words with a verb form that only reported speech has (sein Mandant sei unschuldig), or
    from “that” behind it; or “that” stands behind the verb of somebody's clause (, qui rappelle que …).
    """
    first, after = words
    if copy.lexicon.subject_behind_verb and first == cue.after and copy.tags[first] & THAT and not copy.holds[first]:
        who = cue.first - 1
        told = who > cue.start and copy.tags[who] & RELATIVE and copy.holds[who] & COMMA and kind_of(cue.manner) in _REPORTING
        return OF_WHO if told else PLAIN
    sign = copy.holds[first if first >= cue.after else after]
    if not copy.lexicon.noun_capitals or not sign & COMMA:
        return PLAIN
    if _is_in_the_subjunctive(copy, first, after):
        return SUBJUNCTIVE
    told = copy.tags[first] & THAT and not is_a_consequence(copy, first)
    return WITH_THAT if told else PLAIN


def _is_in_the_subjunctive(copy: Copy, first: int, after: int) -> bool:
    return has_reported_form(copy, first, min(after, first + _LONGEST_CLAUSE))
