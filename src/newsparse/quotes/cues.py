"""Where a story may report what somebody said."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from functools import lru_cache

import attrs

from newsparse.quotes.copy import Copy
from newsparse.quotes.forms import A_PHRASE, form_of, kind_of
from newsparse.quotes.forms import manner as manner_of
from newsparse.quotes.infinitives import reports_with
from newsparse.quotes.lexicon import Lexicon
from newsparse.quotes.manners import closes, has_a_clause, is_a_verb_too, manner_at
from newsparse.quotes.moods import has_reported_form
from newsparse.quotes.objects import is_an_object
from newsparse.quotes.predicates import in_front, is_naming
from newsparse.quotes.sorts import (
    A_NAME,
    ADVERB,
    AN_AUXILIARY,
    AND,
    ARTICLE,
    AUXILIARY,
    CUE,
    GROUP,
    HONORIFIC,
    NEGATION,
    NOTHING,
    OF,
    PHRASE,
    PREPOSITION,
    PRONOUN,
    ROLE,
    SEPARABLE,
    SORTS,
    TIME,
    TO,
    VERB,
    VERBAL,
)
from newsparse.quotes.spots import places
from newsparse.quotes.wordings import phrase_size
from newsparse.span import Range
from newsparse.text.kept import Kept
from newsparse.text.sentences import BRACKET, BREAKS, COLON, COMMA, JOINED, MARK, SIGN, SIGNS
from newsparse.weigh.facets import Facet, Facets, Facts

_CHAIN = AUXILIARY | ADVERB | NEGATION
_MAY_CHAIN = _CHAIN | TO
_VERBS = VERB | CUE
_IN_FRONT_OF_TO = _VERBS | _CHAIN | PREPOSITION
_NO_MORE = (sys.maxsize, sys.maxsize)
_LONGEST_CHAIN = 8
_LONGEST_CLAUSE = 25
_LONGEST_OBJECT = 5
_SAID = frozenset({"say", "claim", "write"})
_LEAST = -2.0
"""A cue whose own looks sum to less is looked at no further: one in a hundred that report words does."""
_WITH_ITS_CLAUSE = "of asking, with its clause"
"""Stands for a verb of asking in its looks: by its own word, which seldom has its clause, it would be weak (questioned whether …)."""
_APART = 1.25
"""So much more is asked of a word that seldom is a cue where no quotation stands in its sentence, or behind its colon."""
_NEAR_REST = 2
"""So many words in front of such a verb are looked through for its second word: bekannt gegeben hat."""
_NEAR_SUBJECT = 3
"""So many words behind such a verb are looked through for somebody."""
_AROUND = 0.3
"""What stands around a word hardly ever says more for it: one whose own sum is so much less is no cue."""
_ALONE = len(SORTS)
"""What a verb group begins with that is the cue alone."""
_GROUPS = (*SORTS, "no other verb")
KIND, FORM = 31 << 8, ~(31 << 8)
"""The part of a cue's manner, above a spot, that names its kind, and the part that names its form."""


@attrs.define(eq=False)
class Cue:
    """
    A word, or a few, that may report speech.

    `word` is its head; `first` the first word of its verb group (“has repeatedly said”), `after` the word behind it;
    `start` and `end` are its sentence; `manner` is its form and kind; `front` and `behind` are the spots around it; `looks` is
    what it looks like, `about` the part of it that matters to its source and its words.
    """

    word: int
    first: int
    after: int
    start: int
    end: int
    paragraph: int
    manner: int
    front: int
    behind: int
    looks: Facts
    about: Facts


def cues(copy: Copy) -> list[Cue]:
    """Every word outside quotation marks that may well report speech, in order."""
    found = list(every_cue(copy, _LEAST))
    return _without_introductions(copy, found) if copy.lexicon.behind_signs else found


def _without_introductions(copy: Copy, found: list[Cue]) -> list[Cue]:
    """The cues but for those in front of a colon that introduce what another one reports: Kritik gab es auch: Es sei teuer, so Weber."""
    opened: dict[int, int] = {}
    for cue in found:
        if cue.manner == A_PHRASE and copy.lower[cue.word] in copy.lexicon.behind_signs:
            colon = copy.spots.colons.rfind(1, cue.start + 1, cue.first)
            if colon > 0 and not any(copy.inside[colon : cue.first]):
                cue.start = opened[cue.end] = colon
    return [cue for cue in found if cue.start >= opened.get(cue.end, 0)]


def every_cue(copy: Copy, least: float) -> Iterator[Cue]:
    """Every word outside quotation marks that a report could be made with, and whose looks sum to more than `least`, in order."""
    tags, lower, held, inside, paragraphs = copy.tags, copy.lower, copy.holds, copy.inside, iter(copy.paragraphs)
    worth = _worth_of(copy.lexicon)
    capitals, enough = copy.lexicon.noun_capitals, least + _APART
    number = first = after = beyond = -1
    for n in places(copy.classes.translate(copy.lexicon.heads)):
        if inside[n] or n < beyond:
            continue
        phrase = tags[n] & PHRASE
        if not phrase and (own := worth[lower[n]]) <= enough and _is_too_weak(copy, n, own, least) and not has_a_clause(copy, n):
            continue
        while after <= n:
            number, (first, after) = number + 1, next(paragraphs, _NO_MORE)
        if n < first or (held[n] & JOINED and _second_half(copy, n)):
            continue
        size = phrase_size(copy, n, first, after) if phrase else 0
        if capitals and not size and n > copy.sentence[n][0] and copy.capitals[n]:
            continue
        if (size or tags[n] & CUE) and (cue := _cue(copy, n, size, number, least)):
            beyond = n + size
            yield cue


@lru_cache(maxsize=32)
def _worth_of(lexicon: Lexicon) -> Kept[str, float]:
    """What each cue of a single word is worth at most, wherever it stands."""
    return Kept(lambda word: _MANNER[lexicon.cues[word]] + _ITSELF[word] + _AROUND)


def _second_half(copy: Copy, n: int) -> bool:
    """Whether a word is the rest of another: so-called, self-described."""
    return copy.text[copy.starts[n] - 1] == "-"


def _cue(copy: Copy, n: int, size: int, paragraph: int, least: float) -> Cue | None:
    start, end = copy.sentence[n]
    held, outer = copy.holds, copy.outer
    if not size and _lacks_its_rest(copy, n, start, end):
        return None
    first, after = _group(copy, n, size)
    closing = not size and _has_its_auxiliary_behind(copy, n, after, end)
    after += closing
    manner = A_PHRASE if size else manner_at(copy, n, (first, after), end)
    if not size and first == n and is_an_object(copy, n, start):
        return None
    if manner < 0 or (copy.lower[n] in copy.lexicon.nicknames and after < end and held[after] & MARK and not copy.inside[after]):
        return None
    simple = first < n and form_of(manner) in {"done", "present"} and _is_simple_past(copy, first, n)
    perfect = closing or (copy.lexicon.verb_second and first == n and _is_perfect(copy, n, start, after, end))
    if perfect or simple:
        manner = manner_of("past", kind_of(manner))
    before, front = NOTHING, NOTHING
    if first > start:
        before = outer[first - 1]
        front = SIGN[held[first]] << 5 | before
    beyond, behind = NOTHING, NOTHING
    if after < end:
        beyond = outer[behind_day(copy, after, end) if front >> 5 else after]
        spelling = copy.lexicon.parted_clauses and held[after] & BREAKS == COMMA and not copy.inside[after]
        behind = (0 if spelling else SIGN[held[after]]) << 5 | beyond
    own, group = manner << 8, AN_AUXILIARY if perfect else _ALONE if simple or first == n else copy.sorts[first]
    word = copy.lower[n]
    asks = not size and kind_of(manner) == "claim" and kind_of(copy.lexicon.cues[word]) == "ask" and _ITSELF[word] < 0
    seen = (manner, own | front, own | behind, own | group, before << 5 | beyond, _WITH_ITS_CLAUSE if asks else word)
    if _is_too_weak(copy, n, LOOKS.total(seen), least) and (size or not _is_told(copy, n, manner, (first, after), end)):
        return None
    form, kind = own & FORM, own & KIND
    return Cue(n, first, after, start, end, paragraph, manner, front, behind, seen, (manner, form | front, kind | behind, form | group))


def _lacks_its_rest(copy: Copy, n: int, start: int, end: int) -> bool:
    """Whether a verb that reports with a second word alone has none in its sentence: Weber geht am Montag."""
    word, lexicon = copy.lower[n], copy.lexicon
    if not lexicon.noun_capitals or word not in lexicon.beside_quotations or word not in lexicon.separable:
        return False
    return lexicon.separable[word].isdisjoint(copy.lower[max(start, n - _NEAR_REST) : min(end, n + 2 + _LONGEST_CLAUSE)])


def _group(copy: Copy, n: int, size: int) -> Range:
    """The words of a cue with what belongs to its verb: auxiliaries, the rest of a separable verb, a pronoun (skarży się, l’a qualifié)."""
    start, end = copy.sentence[n]
    if size:
        return _with_adverb(copy, start, n), n + size
    tags, lower, lexicon, held = copy.tags, copy.lower, copy.lexicon, copy.holds
    rests = lexicon.separable.get(lower[n], ())
    first = inverted(copy, n, start) or chain(copy, n, start) if tags[n - 1] & (_MAY_CHAIN | PRONOUN) else n
    if first == n > start and not held[n] and lower[n - 1] in rests:
        first = n - 1
    after = n + 1
    if after < end and (lower[after] in rests or tags[after] & SEPARABLE):
        after += closes(copy, after, end) or is_a_verb_too(copy, n, after)
    elif rests and after < end and held[after] & JOINED and (rest := _behind_pronoun(copy, after, end)) and lower[rest] in rests:
        after = rest + 1
    elif rests and not lexicon.verb_second and after + 1 < end and tags[after] & PREPOSITION and lower[after + 1] in rests:
        after += 2  # a mis en garde
    if after < end and lexicon.subject_behind_verb and lower[after] in lexicon.reflexive and not held[after]:
        after += 1
    clitic = lower[n] in lexicon.naming and first > start and tags[first - 1] & ARTICLE and not held[first] & BREAKS
    return first - bool(clitic), after


def _with_adverb(copy: Copy, start: int, n: int) -> int:
    """The first word of a phrase with an adverb in front that opens the sentence: Toujours selon le parquet, …"""
    opens = start == n - 1 and copy.tags[start] & ADVERB and not copy.holds[n] and not copy.tags[start] & (AND | PRONOUN)
    return start if opens else n


def _behind_pronoun(copy: Copy, n: int, end: int) -> int:
    """The word behind a pronoun that hyphens join to its verb: fait-elle remarquer, laisse-t-il entendre; 0 without one."""
    n += len(copy.lower[n]) == 1
    return n + 1 if n + 1 < end and copy.holds[n] & JOINED and copy.tags[n] & PRONOUN and not copy.holds[n + 1] else 0


def _is_told(copy: Copy, n: int, manner: int, group: Range, end: int) -> bool:
    """Whether a word reports by what stands behind it, seldom as it does: a clause, an infinitive, what it calls something."""
    reports = reports_with(copy, manner, behind_day(copy, group[1], end), end)
    reports = reports or _opens_with_wie(copy, n, group, end) or _has_reported_speech(copy, n, group[1], end)
    named = is_naming(copy, n, group, end) or in_front(copy, n, group, end) is not None
    return reports or named or has_a_clause(copy, n) or _resumes(copy, manner, group, end)


def _resumes(copy: Copy, manner: int, group: Range, end: int) -> bool:
    """Whether a verb of saying behind “that” has somebody behind it, who said the sentence before: Das sagt Bürgermeister Weber."""
    first, after = group
    start = copy.sentence[first][0]
    if kind_of(manner) != "say" or first != start + 1 or copy.lower[start] not in copy.lexicon.resuming:
        return False
    near = range(after, min(end, after + _NEAR_SUBJECT))
    return any(copy.tags[n] & (ROLE | GROUP | HONORIFIC) or copy.sorts[n] == A_NAME for n in near)


def _opens_with_wie(copy: Copy, n: int, group: Range, end: int) -> bool:
    """Whether a verb ends the clause with “wie” that its sentence opens with: Wie Weber weiter sagte, …"""
    start, after = copy.sentence[n][0], group[1]
    if not copy.lexicon.noun_capitals or copy.lower[start] not in copy.lexicon.comparing or n - start > _LONGEST_CLAUSE:
        return False
    said = kind_of(copy.lexicon.cues[copy.lower[n]]) in _SAID
    alone = not any(copy.holds[at] & BREAKS or copy.inside[at] for at in range(start + 1, after))
    return said and alone and after < end and copy.holds[after] & BREAKS == COMMA and copy.sorts[after] in VERBAL


def _has_reported_speech(copy: Copy, n: int, after: int, end: int) -> bool:
    """Whether a comma alone parts a verb with its rest from a form that only reported speech has: Die Bahn teilt mit, man prüfe das."""
    if after == n + 1 or after >= end or copy.holds[after] & BREAKS != COMMA or copy.lower[n] not in copy.lexicon.separable:
        return False
    return has_reported_form(copy, after, min(end, after + _LONGEST_OBJECT))


def _is_too_weak(copy: Copy, n: int, worth: float, least: float) -> bool:
    """Whether a word that is worth so much as a cue is none here."""
    if worth > least + _APART or worth <= least:
        return worth <= least
    start, end = copy.sentence[n]
    return _ITSELF[copy.lower[n]] < 0 and not copy.holds[end] & COLON and copy.spots.quoted.find(1, start, end) < 0


def _has_its_auxiliary_behind(copy: Copy, n: int, after: int, end: int) -> bool:
    """Whether the auxiliary of a participle closes its clause behind it: wie die Polizei am Montag mitgeteilt hat."""
    if not copy.lexicon.verb_second or after != n + 1 or after >= end or copy.holds[after] or copy.lower[after] not in copy.lexicon.perfect:
        return False
    return form_of(copy.lexicon.cues[copy.lower[n]]) in {"done", "present"} and (after + 1 == end or bool(copy.holds[after + 1] & BREAKS))


def _is_perfect(copy: Copy, n: int, start: int, after: int, end: int) -> bool:
    """Whether a verb ends a clause with the auxiliary further in front: “hat Weber am Montag erklärt”."""
    if after < end and not copy.holds[after] & BREAKS:
        return False
    for at in range(n - 1, max(start, n - _LONGEST_CLAUSE) - 1, -1):
        if copy.tags[at] & AUXILIARY:
            return True
        if copy.holds[at] & BREAKS or copy.inside[at]:
            return False
    return False


def _is_simple_past(copy: Copy, first: int, n: int) -> bool:
    """Whether a participle and its auxiliary tell what English tells with the past alone: “a déclaré”, “s’est emporté”."""
    lower, lexicon = copy.lower, copy.lexicon
    return (
        lower[first] in lexicon.perfect
        or lower[n - 1] in lexicon.perfect
        or (n > 1 and lower[n - 2] in lexicon.reflexive and bool(copy.tags[n - 1] & AUXILIARY))
    )


def behind_day(copy: Copy, n: int, end: int) -> int:
    """
    The first word behind a day that begins at word n; n where none begins, or a sign follows it.

    In front of the day may stand its article or a preposition (el lunes, na segunda-feira), and behind it its date (15). A day has
    no capital: Jan is somebody's name.
    """
    if not copy.lexicon.subject_behind_verb:
        return n
    tags, holds, capitals = copy.tags, copy.holds, copy.capitals
    at = n + 1 if n + 1 < end and tags[n] & (ARTICLE | PREPOSITION) and tags[n + 1] & TIME else n
    while at < end and tags[at] & TIME and not capitals[at] and not holds[at] & BREAKS:
        at += 1
    if at + 1 < end and at > n and copy.lower[at].isdigit() and holds[at] & BREAKS == holds[at + 1] & BREAKS == BRACKET:
        return at + 1
    return at if at < end and tags[at - 1] & TIME and not holds[at] & BREAKS else n


def inverted(copy: Copy, n: int, start: int) -> int:
    """The auxiliary of a participle that its pronoun is joined to (a-t-il ajouté, ont-ils dit); 0 where there is none."""
    at = n - 1
    if at <= start or not copy.tags[at] & PRONOUN or not copy.holds[at] & JOINED or copy.holds[n]:
        return 0
    at -= 1
    if at > start and len(copy.lower[at]) == 1 and copy.holds[at] & JOINED and not copy.tags[at] & AUXILIARY:
        at -= 1
    return at if copy.lower[at] in copy.lexicon.perfect else 0


def chain(copy: Copy, n: int, start: int) -> int:
    """The first word of the verb group that ends with this verb, through adverbs and what is elided in front of them (a d’abord dit)."""
    tags, held, inside = copy.tags, copy.holds, copy.inside
    first = n
    least = start if start > n - _LONGEST_CHAIN else n - _LONGEST_CHAIN
    links = _CHAIN & ~ADVERB if copy.lexicon.verb_second else _CHAIN
    while first > least and not held[first] & BREAKS and not inside[first - 1]:
        tag = tags[first - 1]
        elided = tag & OF and held[first] & JOINED and tags[first] & ADVERB
        if elided or (tag & links and not tag & AND and not copy.is_genitive(first - 1)):
            first -= 1
        elif tag & TO and first - 1 > least and tags[first - 2] & _IN_FRONT_OF_TO and not tags[first - 2] & TIME:
            first -= 2
            if tags[first] & PREPOSITION and first > least and tags[first - 1] & _VERBS:
                first -= 1
        else:
            break
    return first


@lru_cache(maxsize=256)
def place(spot: int) -> str:
    """
    What stands at a spot, in words: the sign in the gap, and the word beyond it.

        >>> place(6 << 5 | 7), place(1), place(23)
        ('a comma, an article', 'a name', 'nothing')
    """
    sign, sort = spot >> 5, SORTS[spot & 31]
    return f"{SIGNS[sign]}, {sort}" if sign else sort


def looks(table: str) -> tuple[Facet, ...]:
    """The facets of what a cue looks like, with the numbers of this table."""
    return (
        Facet(table, lambda manner: [f"{form_of(manner)} {kind_of(manner)}"]),
        Facet(table, lambda front: _by_manner(front >> 8, f" behind {place(front & 255)}")),
        Facet(table, lambda behind: _by_manner(behind >> 8, f" in front of {place(behind & 255)}")),
        Facet(table, lambda group: [f"{form_of(group >> 8)} with {_GROUPS[group & 255]} in its group"]),
        Facet(table, lambda around: [f"{SORTS[around >> 5]}, the cue, {SORTS[around & 31]}"]),
        Facet(table, lambda word: [f"the word {word}"]),
    )


def _by_manner(manner: int, where: str) -> tuple[str, str]:
    return kind_of(manner) + where, form_of(manner) + where


LOOKS = Facets(*looks("cues"))
_MANNER, _ITSELF = LOOKS.facets[0], LOOKS.facets[5]
"""What a word says as a cue wherever it stands: by its form and kind, and by itself."""
