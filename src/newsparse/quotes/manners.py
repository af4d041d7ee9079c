"""
How a word reports, by what stands beside it: some verbs are none of saying without a quotation, a clause or a second word.

“Ask him,” Low grinned; the study found that …; teilte die Polizei mit; fait valoir son directeur.
"""

from __future__ import annotations

from newsparse.quotes.copy import Copy
from newsparse.quotes.forms import form_of, kind_of, manner
from newsparse.quotes.predicates import in_front, is_naming
from newsparse.quotes.sorts import (
    ADVERB,
    AND,
    ARTICLE,
    AT,
    AUXILIARY,
    BECAUSE,
    CUE,
    DETERMINER,
    DOCUMENT,
    GROUP,
    HONORIFIC,
    NEGATION,
    OBLIQUE,
    OF,
    PREPOSITION,
    ROLE,
    THAT,
    TIME,
    TO,
    VERBAL,
)
from newsparse.span import Range
from newsparse.text.sentences import BREAKS, COLON, COMMA, DASH, JOINED, STOP

_LONGEST_CLAUSE = 25
_LONGEST_SUBJECT = 7
"""So many words may stand between a quotation and a verb that is a cue beside one only."""
_LONGEST_FRAME = 12
"""So many words at most stand between a verb and its “that” that tell when or where."""
_LONGEST_AGENT = 8
"""So many words on stands at most the comma behind whom a participle names as who did it."""
_RESTS = PREPOSITION | AT | TO
_HOW = PREPOSITION | AT | TO | TIME | ADVERB
_SOMEBODY = ROLE | GROUP | HONORIFIC
_ATTRIBUTES = COMMA | DASH | STOP
_OPENS_A_CLAUSE = THAT | BECAUSE
_WITH_A_CLAUSE = frozenset({"ask", "show"})
_LOOSE = frozenset({"think", "weak"})
_FINITE = frozenset({"past", "present"})
"""Kinds that report no words, unless a quotation stands beside them („Endlich“, lobte Weber)."""


def _is_told_in_passing(copy: Copy, n: int, first: int, end: int) -> bool:
    """Whether a participle between commas has nothing but who did it behind: the cuts, first reported by the Ledger, will fall."""
    comma = first - bool(copy.tags[first - 1] & ADVERB and not copy.holds[first]) if first else 0
    if not copy.lexicon.genitive_s or not copy.holds[comma] & COMMA or n + 2 >= end or copy.lower[n + 1] not in copy.lexicon.agents:
        return False
    closing = next((at for at in range(n + 2, min(end, n + _LONGEST_AGENT)) if copy.holds[at] & BREAKS), 0)
    if not closing or copy.inside[closing] or not copy.holds[closing] & COMMA or copy.sorts[closing] not in VERBAL:
        return False
    return not any(copy.tags[at] & (PREPOSITION | AT | OF) for at in range(n + 2, closing))


def _is_placed_in_passing(copy: Copy, n: int, group: Range, end: int) -> bool:
    """Whether a participle between commas tells where or when of a subject: The method, described on Monday in a journal, works."""
    first, after = group
    start = copy.sentence[n][0]
    if not copy.lexicon.genitive_s or first != n or after + 1 >= end or not start < n or not copy.holds[n] & COMMA:
        return False
    word = copy.lower[after]
    if (
        copy.holds[after]
        or not copy.tags[after] & (PREPOSITION | AT | TIME)
        or word in copy.lexicon.likening
        or word in copy.lexicon.agents
    ):
        return False
    if kind_of(copy.lexicon.cues[copy.lower[n]]) == "ask" or copy.lower[n][-2:] != "ed" or copy.spots.verbs.find(1, start, n) >= 0:
        return False
    closing = next((at for at in range(after + 1, min(end, after + _LONGEST_FRAME)) if copy.holds[at] & BREAKS), 0)
    told = any(copy.tags[at] & THAT or copy.inside[at] for at in range(after, closing))
    return closing > 0 and copy.holds[closing] & BREAKS == COMMA and not told


def _happens(copy: Copy, n: int) -> bool:
    """Whether a verb with its reflexive pronoun tells what broke out: le feu s’est déclaré, se declaró un incendio."""
    if copy.lower[n] not in copy.lexicon.happening or not n:
        return False
    return copy.lower[n - 1] in copy.lexicon.reflexive or (n > 1 and copy.lower[n - 2] in copy.lexicon.reflexive)


def manner_at(copy: Copy, n: int, group: Range, end: int) -> int:
    """The manner of a cue of one word, by what its verb group stands beside; -1 where that makes it no cue."""
    word, lexicon, start = copy.lower[n], copy.lexicon, copy.sentence[n][0]
    found = lexicon.cues[word]
    quoted_alone = word in lexicon.beside_quotations or _happens(copy, n)
    needs_quotation = quoted_alone and not _reports_a_clause(copy, n, group, end)
    named = is_naming(copy, n, group, end)
    named = named and (word not in lexicon.separable or word not in lexicon.naming or _has_rest(copy, n, end))
    if (
        named
        or _is_none(copy, n, group[0], end)
        or _is_told_in_passing(copy, n, group[0], end)
        or _is_placed_in_passing(copy, n, group, end)
    ):
        return manner(form_of(found), "call") if named else -1
    if in_front(copy, n, group, end):
        return found
    if word in lexicon.separable:
        if not (whole := _has_rest(copy, n, end)) or (needs_quotation and not _has_more_than_an_object(copy, n, group, end)):
            loose = lexicon.verb_second and not needs_quotation and copy.spots.quoted.find(1, start, end) >= 0
            return found if loose and not whole else -1
        found = manner(form_of(found), "say")
        needs_quotation = needs_quotation and not lexicon.verb_second
    elif lexicon.verb_second and copy.lower[min(n + 1, end - 1)] in lexicon.reflexive and not _parted(copy, n + 2, end):
        needs_quotation = True
    elif kind_of(found) in _WITH_A_CLAUSE and has_a_clause(copy, n):
        return manner(form_of(found), "claim")
    elif kind_of(found) in _LOOSE and lexicon.turns:
        beside = _is_beside_a_quotation(copy, group, start, end) or _is_beside_reported_speech(copy, group, start, end)
        beside = beside or (kind_of(found) == "think" and word not in lexicon.silent and _holds_that(copy, group[1], end))
        return manner(form_of(found), "say") if beside else found
    return -1 if needs_quotation and not _is_beside_a_quotation(copy, group, start, end) else found


def _is_none(copy: Copy, n: int, first: int, end: int) -> bool:
    """Whether a verb of saying is none here: a participle alone, one that is denied, one with the rest of another verb."""
    if is_done_beside(copy, n):
        return True
    lexicon = copy.lexicon
    if not (lexicon.noun_capitals or lexicon.verb_second or lexicon.subject_behind_verb):
        return False  # as in English
    says = lexicon.verb_second and (not lexicon.noun_capitals or kind_of(lexicon.cues[copy.lower[n]]) == "say")
    parted = says and _is_parted_from_its_end(copy, n, end)
    return parted or _is_rest(copy, n) or _is_no_verb(copy, n, first) or _says_not(copy, n, first, end) or _is_governed(copy, n, first, end)


def _is_rest(copy: Copy, n: int) -> bool:
    """Whether an infinitive is what makes a verb further in front of its clause one of saying: ließ über seinen Anwalt mitteilen."""
    word, lexicon = copy.lower[n], copy.lexicon
    if not lexicon.noun_capitals or form_of(lexicon.cues[word]) != "base":
        return False
    for at in range(n - 1, max(copy.sentence[n][0], n - _LONGEST_CLAUSE) - 1, -1):
        if copy.inside[at] or copy.holds[at + 1] & BREAKS:
            return False
        if word in lexicon.separable.get(copy.lower[at], ()):
            return True
    return False


def _is_governed(copy: Copy, n: int, first: int, end: int) -> bool:
    """
    Whether an infinitive with a clause is what a verb wants, can or must: doit reconnaître que, refuse de dire que, hay que admitir.

    It tells what somebody said behind “before”, a comma or “and”: avant de reconnaître que; et d’ajouter que.
    """
    lexicon, tags, start = copy.lexicon, copy.tags, copy.sentence[n][0]
    if not lexicon.subject_behind_verb or form_of(lexicon.cues[copy.lower[n]]) != "base" or n == start:
        return False
    if copy.spots.quoted.find(1, start, end) >= 0 or copy.holds[end] & COLON:
        return False
    at = n - 1
    while at > start and tags[at] & (NEGATION | OBLIQUE) and not copy.holds[at] & ~JOINED:
        at -= 1
    if first <= at and tags[at] & (AUXILIARY | CUE):
        return True
    if not tags[at] & OF or tags[at] & ARTICLE or at == start:
        return not tags[at] & (PREPOSITION | TO | AT | AND)
    return not copy.holds[at] & BREAKS and not tags[at - 1] & (PREPOSITION | ADVERB | TIME | BECAUSE | AND)


def is_done_beside(copy: Copy, n: int) -> bool:
    """Whether a verb that is one of saying beside a quotation alone tells what somebody does who says it: sagt Weber und lacht, „…“"""
    word, lexicon = copy.lower[n], copy.lexicon
    acts = word in lexicon.beside_quotations or kind_of(lexicon.cues.get(word, 0)) in _LOOSE
    if not copy.tags[n - 1] & AND or not acts or word in lexicon.separable or copy.holds[n]:
        return False
    for at in range(n - 2, max(copy.sentence[n][0], n - _LONGEST_SUBJECT), -1):
        if copy.inside[at] or copy.holds[at + 1] & BREAKS:
            return False
        if copy.tags[at] & CUE:
            return bool(copy.inside[at - 1])
    return False


def _is_no_verb(copy: Copy, n: int, first: int) -> bool:
    """
    Whether a participle without an auxiliary opens its sentence (Preguntado por los plazos, …), or is a noun (El acusado negó …).

    So is what stands behind “of”, “to” or an indefinite article, and would be a finite verb: alla domanda se tornerà; una domanda.
    """
    turns = copy.lexicon.subject_behind_verb or (copy.lexicon.verb_second and not copy.lexicon.noun_capitals)
    if not turns or first < n:
        return False
    opens, before = n == copy.sentence[n][0], copy.tags[n - 1]
    form = form_of(copy.lexicon.cues[copy.lower[n]])
    if form == "done":
        return opens or (not copy.holds[n] & BREAKS and bool(before & DETERMINER))
    of_noun = before & (AT | OF) or copy.lower[n - 1] in copy.lexicon.indefinite
    return copy.lexicon.subject_behind_verb and not opens and bool(of_noun) and not copy.holds[n] and form in _FINITE


def _says_not(copy: Copy, n: int, first: int, end: int) -> bool:
    """Whether a verb of saying is denied and has neither a clause nor a quotation: n’a pas répondu, no respondió."""
    if not copy.lexicon.subject_behind_verb or first == n or not any(copy.tags[at] & NEGATION for at in range(first, n)):
        return False
    quoted = copy.spots.quoted.find(1, copy.sentence[n][0], end) >= 0
    return not quoted and not any(copy.tags[at] & THAT for at in range(n + 1, min(end, n + _LONGEST_CLAUSE)))


def _reports_a_clause(copy: Copy, n: int, group: Range, end: int) -> bool:
    """Whether a verb that needs a quotation else has a clause of its own, where it may have one: celebró que, and falou que."""
    lexicon, after = copy.lexicon, group[1]
    if copy.lower[n] in lexicon.before_clauses:
        return _has_words_of_its_own(copy, group, end)
    named = lexicon.subject_behind_verb and copy.lower[n] in lexicon.naming and after < end
    return bool(named and copy.tags[after] & THAT and not copy.holds[after] and not copy.inside[after])


def _has_words_of_its_own(copy: Copy, group: Range, end: int) -> bool:
    """
    Whether “that” stands behind a verb, or a clause and a comma in front of it, where its subject follows it.

    One more word may stand between (defiende hoy que), and more where they tell when, where or to whom (señaló en la radio que); an
    object may have a relative that looks alike (relevé des empreintes que …).
    """
    first, after = group
    day = after + 1 < end and copy.tags[after] & ARTICLE and copy.tags[after + 1] & TIME
    told = day or (after < end and copy.tags[after] & _HOW and not copy.tags[after] & ARTICLE)
    for at in range(after, min(after + (_LONGEST_FRAME if told else 2), end)):
        if copy.tags[at] & THAT and not copy.inside[at]:
            return True
        if at > after and (copy.holds[at] & BREAKS or copy.sorts[at] in VERBAL):
            break
    start = copy.sentence[first][0]
    turned = copy.lexicon.subject_behind_verb and first - start > 1 and copy.holds[first] & BREAKS == COMMA
    return bool(turned) and _is_followed_by_somebody(copy, after, end) and copy.spots.verbs.find(1, after, end) < 0


def _is_followed_by_somebody(copy: Copy, n: int, end: int) -> bool:
    """Whether who can speak stands at word n, behind its article: …, señaló el alcalde; not: …, señaló el penalti."""
    if n < end and copy.tags[n] & DETERMINER and not copy.holds[n] & BREAKS:
        n += 1
    return n < end and not copy.holds[n] & BREAKS and bool(copy.capitals[n] or copy.tags[n] & _SOMEBODY)


def _has_rest(copy: Copy, verb: int, end: int) -> bool:
    """Whether what makes a verb one of saying stands at its clause's end, or just in front: “räumte Weber ein”, “wie Weber bekannt gab”."""
    rests = copy.lexicon.separable[copy.lower[verb]]
    front = verb - 1 - (verb > 1 and copy.lower[verb - 1] in copy.lexicon.perfect)
    if copy.lower[front] in rests and not copy.holds[verb]:
        return True
    for n in range(verb + 1, min(end, verb + 1 + _LONGEST_CLAUSE)):
        if copy.lower[n] in rests and not (n == verb + 1 and copy.holds[n]) and (closes(copy, n, end) or is_a_verb_too(copy, verb, n)):
            return True
        if not copy.lexicon.verb_second:
            if (copy.holds[n] & JOINED and n <= verb + 2) or (n == verb + 1 and copy.tags[n] & PREPOSITION and not copy.holds[n]):
                continue  # fait-elle remarquer, laisse-t-il entendre, a mis en garde
            return False
        if n > verb + 1 and copy.holds[n] & STOP:
            return False
    return False


def _has_more_than_an_object(copy: Copy, n: int, group: Range, end: int) -> bool:
    """Whether a clause or a quotation stands beside a verb that says nothing of a thing: nahm an, dass …; but: nahm den Preis an."""
    (first, after), start, lexicon = group, copy.sentence[n][0], copy.lexicon
    if not lexicon.noun_capitals or lexicon.separable[copy.lower[n]] & lexicon.impersonal or copy.lower[start] in lexicon.comparing:
        return True
    if copy.holds[end] & COLON or copy.spots.quoted.find(1, start, end) >= 0 or (first > start and copy.holds[first] & BREAKS):
        return True
    commas = [at for at in range(after, min(end, after + _LONGEST_CLAUSE)) if copy.holds[at] & (COMMA | COLON)]
    if any(copy.tags[at] & THAT or copy.lower[at] in lexicon.asked for at in commas):
        return True
    behind = range(commas[0], min(end, commas[0] + _LONGEST_CLAUSE)) if commas else range(0)
    return any(copy.tags[at] & TO or copy.lower[at] in lexicon.reported or copy.lower[at] in lexicon.hypothetical for at in behind)


def _holds_that(copy: Copy, after: int, end: int) -> bool:
    """Whether the first sign behind a verb parts it from “that” or an infinitive, in a language where a sign does: Weber hofft, dass …"""
    sign = next((n for n in range(after, min(end, after + _LONGEST_CLAUSE)) if copy.holds[n] & BREAKS), 0)
    if not sign or not copy.lexicon.noun_capitals or copy.holds[sign] & BREAKS != COMMA:
        return False
    if copy.tags[sign] & _OPENS_A_CLAUSE or copy.inside[sign]:
        return bool(copy.tags[sign] & THAT) and not is_a_consequence(copy, sign)
    closing = next((n for n in range(sign + 1, min(end, sign + _LONGEST_CLAUSE)) if copy.holds[n] & BREAKS), end)
    return bool(copy.tags[closing - 2] & TO) and copy.lower[closing - 1].endswith(copy.lexicon.endings["bare"])


def is_a_consequence(copy: Copy, n: int) -> bool:
    """Whether “that” at word n tells what follows from how something is: so laut, dass alle lachten."""
    return not copy.lexicon.degree.isdisjoint(copy.lower[max(0, n - 3) : n])


def _is_parted_from_its_end(copy: Copy, verb: int, end: int) -> bool:
    """Whether a preposition ends the clause of a verb that is none of saying with it: stelt een directeur aan, meldt zich af."""
    last = verb + 1
    while last < min(end, verb + _LONGEST_CLAUSE) and not copy.holds[last] & BREAKS and not copy.tags[last] & THAT:
        last += 1
    goes_on = last < end and copy.holds[last] & BREAKS and not copy.inside[last] and not copy.lexicon.noun_capitals
    closed = last == end or goes_on
    rest = last - 1
    alone = copy.tags[rest] & _RESTS and not copy.tags[rest] & ADVERB and rest > verb + 1 and not copy.inside[rest]
    if copy.lexicon.noun_capitals and copy.spots.verbs.find(1, verb + 1, last) >= 0:
        return False  # sagt die Wirtin und nimmt die Schürze ab
    return bool(closed and alone) and copy.lower[rest] not in copy.lexicon.separable.get(copy.lower[verb], ())


def is_a_verb_too(copy: Copy, verb: int, n: int) -> bool:
    """Whether what makes a verb one of saying is an infinitive right behind it: laat weten niet te reageren."""
    if n != verb + 1 or copy.lower[n] not in copy.lexicon.separable.get(copy.lower[verb], ()) or copy.tags[n] & PREPOSITION:
        return False
    return copy.lower[n].endswith(copy.lexicon.endings["infinitive"])


def closes(copy: Copy, n: int, end: int) -> bool:
    """Whether a word closes the clause of its verb, or may be all that the verb needs: shot back, laat weten dat."""
    if not copy.lexicon.verb_second or n + 1 == end or copy.lower[n] in copy.lexicon.impersonal:
        return True
    return bool(copy.holds[n + 1] & BREAKS or copy.tags[n + 1] & THAT)


def has_a_clause(copy: Copy, n: int) -> bool:
    """Whether a document finds what a clause with “that” says, or a clause with “whether” follows a verb of asking."""
    tags = copy.tags
    if n + 1 == copy.sentence[n][1] and kind_of(copy.lexicon.cues.get(copy.lower[n], 0)) == "show":
        return _is_found_by_a_document(copy, n)
    if n + 1 >= len(tags) or not tags[n + 1] & _OPENS_A_CLAUSE:
        return False
    kind = kind_of(copy.lexicon.cues.get(copy.lower[n], 0))
    if kind not in _WITH_A_CLAUSE or not n or copy.holds[n + 1]:
        return False
    if kind == "ask":
        return copy.lower[n + 1] in copy.lexicon.asked
    return bool(tags[n + 1] & THAT and tags[n - 2 if tags[n - 1] & AUXILIARY else n - 1] & DOCUMENT)


def _is_found_by_a_document(copy: Copy, n: int) -> bool:
    """Whether a document stands behind a comma in front of a verb that ends its sentence: Forty records were altered, a review found."""
    comma = next((at for at in range(n, max(copy.sentence[n][0], n - _LONGEST_SUBJECT), -1) if copy.holds[at] & BREAKS), 0)
    return comma > 0 and copy.holds[comma] & BREAKS == COMMA and any(copy.tags[at] & DOCUMENT for at in range(comma, n))


def _parted(copy: Copy, first: int, end: int) -> bool:
    """Whether a sign stands behind a verb and its pronoun: zeigte sich besorgt, dass … It tells a state without one."""
    return any(copy.holds[n] & BREAKS for n in range(first, end))


def _is_beside_a_quotation(copy: Copy, group: Range, start: int, end: int) -> bool:
    """Whether a sign alone parts the clause of a verb from a quotation: “Ask him,” Low grinned; Low grinned: “Ask him.”"""
    first, after = group
    held, inside = copy.holds, copy.inside
    for n in range(first, max(start, first - _LONGEST_SUBJECT), -1):
        if held[n] & BREAKS or inside[n - 1]:
            if inside[n - 1] and held[n] & _ATTRIBUTES:
                return True
            break
    for n in range(after, min(end, after + _LONGEST_CLAUSE)):
        if inside[n]:
            return bool(held[n] & (COLON | COMMA))
        if held[n] & STOP or (held[n] & COMMA and copy.lexicon.noun_capitals and copy.tags[n] & CUE):
            return False
    return bool(end < len(inside) - 1 and held[end] & COLON)


def _is_beside_reported_speech(copy: Copy, group: Range, start: int, end: int) -> bool:
    """
    Whether a sign alone parts a verb from a clause whose verb only reported speech has: Das sei gut, lobte Weber; rügte, das
    sei teuer.
    """
    first, after = group
    reported, lower, holds = copy.lexicon.reported, copy.lower, copy.holds
    if not reported:
        return False
    if holds[first] & COMMA and not reported.isdisjoint(lower[max(start, first - _LONGEST_CLAUSE) : first]):
        return True
    while after < end and copy.tags[after] & ADVERB and not holds[after]:
        after += 1
    if after < end and holds[after] & BREAKS == COMMA and not reported.isdisjoint(lower[after : min(end, after + _LONGEST_CLAUSE)]):
        return True
    colon = next((n for n in range(after, min(end + 1, after + _LONGEST_CLAUSE, len(lower))) if holds[n] & COLON), 0)
    return bool(colon) and not reported.isdisjoint(lower[colon : min(copy.sentence[colon][1], colon + _LONGEST_CLAUSE)])
