"""Which words beside a cue are its source: candidates, and the clues that speak for or against each."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newsparse.quotes import phrases
from newsparse.quotes.addressees import subject_start
from newsparse.quotes.copy import Copy
from newsparse.quotes.cues import Cue, behind_day, chain, inverted
from newsparse.quotes.forms import A_PHRASE, form_of, kind_of
from newsparse.quotes.infinitives import reports_with
from newsparse.quotes.inversion import behind_verb, is_told_by_somebody, shared_subject
from newsparse.quotes.manners import is_a_verb_too
from newsparse.quotes.mentions import Candidate, Mention, left_of, right_of, starts_of, subjects
from newsparse.quotes.predicates import named, passive_of
from newsparse.quotes.reach import (
    behind_place,
    describes,
    ends_at,
    follows,
    is_turned,
    with_apposition,
    with_role,
    without_insertion,
    without_manner,
)
from newsparse.quotes.sides import ABOUT, FACETS
from newsparse.quotes.sorts import (
    A_NAME,
    A_PRONOUN,
    A_QUOTATION,
    ADVERB,
    ARTICLE,
    AT,
    AUXILIARY,
    BECAUSE,
    DETERMINER,
    DOCUMENT,
    NEGATION,
    NOMINAL,
    NOTHING,
    OBLIQUE,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    ROLE,
    THAT,
    TIME,
    VERBAL,
)
from newsparse.quotes.unparted import framed, unparted
from newsparse.span import Range
from newsparse.text.sentences import BREAKS, COMMA, JOINED, MARK

_BEHIND = frozenset({"behind", "phrase"})
"""Such mentions may have an apposition behind a sign."""
_FINITE = frozenset({"past", "present"})
_ADDRESSING = frozenset({"tell", "ask", "urge"})
_LONGEST_NOUN = 5
"""So many words at most has a noun with its article: a strongly worded statement."""
_LONGEST = 12
"""So many words at most has what is said of who speaks inside the marks."""
NONE = Mention(-1, -1, "nobody", ())


class Sourced(NamedTuple):
    """A cue with the mention chosen as its source; None where the text gives none."""

    cue: Cue
    source: Mention | None


def sources(copy: Copy, cues: Sequence[Cue]) -> list[Sourced]:
    """Each cue with its source."""
    found: list[Sourced] = []
    for cue in cues:
        found.append(Sourced(cue, _source(copy, cue, found)))
    return found


def _source(copy: Copy, cue: Cue, earlier: Sequence[Sourced]) -> Mention | None:
    about = cue.about
    chosen, high = None, -math.inf
    by_side: dict[str, float] = {}
    for candidate in candidates(copy, cue, earlier):
        side = candidate[2]
        if side not in by_side:
            by_side[side] = ABOUT[side].total(about)
        score = by_side[side] + FACETS[side].total(candidate[3])
        if score > high:
            chosen, high = candidate, score
    if not chosen or (high <= ABOUT["nobody"].total(about) and not (chosen[2] == "behind" and follows(copy, cue))):
        return None
    first, after, side, seen = chosen
    while side == "subject" and after - first > 1 and copy.tags[after - 1] & RELATIVE:
        after -= 1  # a nurse who was fired sued, alleging that
    if cue.manner != A_PHRASE:
        first = with_role(copy, behind_place(copy, first, after), after)
        after = without_insertion(copy, first, after)
    after = without_manner(copy, first, with_apposition(copy, cue, after)) if side in _BEHIND else after
    return Mention(first, after, side, seen)


def candidates(copy: Copy, cue: Cue, earlier: Sequence[Sourced]) -> list[Candidate]:
    """
    What may be the source of a cue.

    A pronoun right in front of a verb is (right behind it where the verb comes second), and nothing else is looked at.
    Behind a noun the sentence's subject is not asked for, and what follows the cue only where the cue stands behind a
    sign or opens its sentence, or "by" follows.
    """
    if copy.lexicon.impersonal and _names_nobody(copy, cue):
        by_phrase = copy.tags[cue.start] & (PREPOSITION | AT) and cue.start + 1 < cue.first and not copy.holds[cue.first]
        return [(cue.start + 1, cue.first, "in front of its word", ())] if by_phrase else []
    passive = passive_of(copy, cue.word, (cue.first, cue.after), cue.end)
    if passive or _is_inserted_alone(copy, cue) or _is_addressed(copy, cue) or phrases.has_its_source(copy, cue):
        return _by_agent(copy, passive) if passive else []
    sign, sort, form = cue.front >> 5, cue.front & 31, form_of(cue.manner)
    if phrases.resumes(copy, cue) and not copy.lexicon.noun_capitals:
        between = framed(copy, cue) if phrases.closes_a_frame(copy, cue) else None
        return [(*between, phrases.SIDE, ())] if between else right_of(copy, cue)
    if told := _told_by_phrase(copy, cue) or _told_by_grammar(copy, cue) or _told_behind(copy, cue):
        return told
    pronoun = sort == A_PRONOUN and not sign and form != "ing"
    found = left_of(copy, cue, 3) if pronoun else left_of(copy, cue)
    beside = bool(found) and not sign and sort in NOMINAL
    if beside and pronoun:
        alone = copy.holds[cue.first - 1] & JOINED or _stands_behind_a_place(copy, found[0][0], cue.first - 1)
        return [(cue.first - 1, *found[0][1:])] if alone else found[:1]
    if not _has_an_object(copy, cue) and (
        sign
        or sort in {A_QUOTATION, NOTHING}
        or cue.manner == A_PHRASE
        or copy.lexicon.verb_second
        or (cue.after < cue.end and copy.lower[cue.after] in copy.lexicon.agents)
    ):
        found += right_of(copy, cue)
    if not beside:
        found += _carried(copy, cue, earlier)
        found += [one for one in subjects(copy, cue) if not _takes_in_a_report(one, earlier)]
    return found


def _takes_in_a_report(one: Candidate, earlier: Sequence[Sourced]) -> bool:
    """Whether a subject begins with the source of a report and goes on past its verb: Ruiz said the report showed …, and called for."""
    spoken = (report for report in earlier[:-4:-1] if report.source and report.source.first == one[0])
    return any(report.source and report.source.after <= report.cue.word < one[1] for report in spoken)


def _is_inserted_alone(copy: Copy, cue: Cue) -> bool:
    """Whether a verb without its subject stands between commas behind the subject of what it reports: Su nieto, dice, ya se ha ido."""
    first, after = cue.first, cue.after
    finite = copy.lexicon.subject_drops and form_of(cue.manner) in _FINITE
    if not finite or not cue.start < first < after < cue.end or copy.inside[first - 1]:
        return False
    if copy.holds[first] & BREAKS != COMMA or copy.holds[after] & BREAKS != COMMA or copy.tags[after] & THAT:
        return False
    verbs = copy.spots.verbs
    return verbs.find(1, cue.start, first) < 0 <= verbs.find(1, after, cue.end)


def _is_inserted_question(copy: Copy, cue: Cue) -> bool:
    """Whether a verb of asking stands between a subject and the comma behind its clause: Low, asked whether he would go, laughed."""
    if not copy.lexicon.genitive_s or kind_of(copy.lexicon.cues.get(copy.lower[cue.word], 0)) != "ask" or cue.first != cue.word:
        return False
    if not cue.start < cue.first < cue.after < cue.end or copy.spots.verbs.find(1, cue.start, cue.first) >= 0:
        return False
    return bool(copy.holds[cue.first] & COMMA and copy.tags[cue.after] & (THAT | BECAUSE))


def _stands_behind_a_place(copy: Copy, first: int, n: int) -> bool:
    """Whether the name in front of a pronoun tells where somebody spoke: in a post on Facebook he added."""
    return first < n and copy.sorts[n - 1] == A_NAME and not copy.holds[n] and bool(first and copy.tags[first - 1] & (PREPOSITION | AT))


def _is_addressed(copy: Copy, cue: Cue) -> bool:
    """
    Whether a passive in English has whom somebody tells, asks or warns in front, and nobody who did it behind.

    The minister was told; Low, asked whether he would go, laughed.
    """
    if _is_inserted_question(copy, cue):
        return True
    if not copy.lexicon.genitive_s or cue.first == cue.word or kind_of(cue.manner) not in _ADDRESSING or form_of(cue.manner) != "past":
        return False
    n = cue.word - 1
    while n > cue.first and copy.tags[n] & (ADVERB | NEGATION) and not copy.tags[n] & AUXILIARY:
        n -= 1
    agent = cue.after < cue.end and copy.lower[cue.after] in copy.lexicon.agents
    return bool(copy.tags[n] & AUXILIARY) and copy.lower[n] not in copy.lexicon.perfect and not agent


def _told_behind(copy: Copy, cue: Cue) -> list[Candidate]:
    """What follows a cue behind a clause with nothing behind it to report, unless who speaks stands in front (Grabow, der …, nannte …)."""
    if not is_turned(copy, cue) or (copy.lexicon.noun_capitals and is_told_by_somebody(copy, cue)):
        return []
    return right_of(copy, cue)


def _has_an_object(copy: Copy, cue: Cue) -> bool:
    """Whether no subject stands behind a cue: an infinitive with what belongs to it, what is called something (tachó el plan de …)."""
    if copy.lexicon.verb_second:
        return is_a_verb_too(copy, cue.word, cue.after - 1) or _has_an_addressee(copy, cue)
    naming = named(copy, cue.word, cue.after, cue.end) is not None
    return naming or reports_with(copy, cue.manner, behind_day(copy, cue.after, cue.end), cue.end)


def _has_an_addressee(copy: Copy, cue: Cue) -> bool:
    """Whether who stands behind a verb is whom it is said to, as somebody stands in front: Holt wirft Weber vor, …"""
    start = cue.start
    if copy.lower[cue.word] not in copy.lexicon.dative or start == cue.first or copy.tags[start] & OBLIQUE:
        return False
    return not behind_verb(copy, cue) and phrases.behind_noun(copy, start, cue.first) == cue.first


def _told_by_phrase(copy: Copy, cue: Cue) -> list[Candidate]:
    """
    The source where every noun has a capital, and so ends where its capitals do: nach Angaben der Polizei, obwohl Weber …; elsewhere
    that of a phrase inside its clause, which ends with its noun phrase.
    """
    if not copy.lexicon.noun_capitals:
        if cue.manner == A_PHRASE and phrases.relates(copy, cue):
            return [(*phrases.in_front_of_comma(copy, cue.first, cue.start), phrases.SIDE, ())]
        inside = unparted(copy, cue) if cue.manner == A_PHRASE and not phrases.is_postposed(copy, cue) else None
        if inside is None:
            return []
        return [(inside[0], with_apposition(copy, cue, inside[1]) if cue.first == cue.start else inside[1], phrases.SIDE, ())]
    if own := phrases.named(copy, cue):
        first, after = own
        return [(first, with_apposition(copy, cue, after) if cue.manner == A_PHRASE else after, phrases.SIDE, ())]
    if phrases.resumes(copy, cue):
        return right_of(copy, cue)
    subject = phrases.subject_of_clause(copy, cue)
    return [(*subject, phrases.IN_ITS_CLAUSE, ())] if subject else []


def _names_nobody(copy: Copy, cue: Cue) -> bool:
    """Whether the subject of a verb names nobody: hieß es, es heißt."""
    if phrases.issues(copy, cue):
        return bool(copy.tags[cue.start] & (PREPOSITION | AT))
    rests = copy.lexicon.separable.get(copy.lower[cue.word], frozenset()) & copy.lexicon.impersonal
    return bool(rests) and cue.manner != A_PHRASE and (copy.lower[cue.after - 1] in rests or copy.lower[cue.first] in rests)


def _told_by_grammar(copy: Copy, cue: Cue) -> list[Candidate]:
    """The source where the language's order leaves no other: “X zufolge”, “am Montag sagte X”, « dit-elle », “was told by X”."""
    if cue.manner == A_PHRASE:
        if phrases.is_postposed(copy, cue):
            return [(first, after, "in front of its word", ()) for first, after, _, _ in left_of(copy, cue)[:1]]
        n, tag = cue.after, copy.tags[cue.after] if cue.after < cue.end else 0
        alone = tag & (PRONOUN | OBLIQUE) and not tag & DETERMINER and not copy.holds[n]
        return [(n, n + 1, "the pronoun behind", ())] if alone else []
    if told := (_shared(copy, cue) or _behind_the_verb(copy, cue)) if copy.lexicon.verb_second else _issuers(copy, cue):
        return told
    if pronoun := _joined_pronoun(copy, cue):
        return [(pronoun, pronoun + 1, "the pronoun behind", ())]
    if inserted := _of_insertion(copy, cue):
        return [(*inserted, "the subject of an inserted clause", ())]
    return right_of(copy, cue) if _is_done_by(copy, cue) or _stands_between_commas(copy, cue) else []


def _issuers(copy: Copy, cue: Cue) -> list[Candidate]:
    """Whose document it is that a participle in English tells of, and not what was done with it: The mayor issued a statement saying …"""
    n, start = cue.first - 1, cue.start
    if not copy.lexicon.genitive_s or form_of(cue.manner) != "ing" or cue.first <= start + 2:
        return []
    while n > start and copy.tags[n] & TIME:
        n -= 1
    if not copy.tags[n] & DOCUMENT or copy.inside[n]:
        return []
    article = next((at for at in range(n, max(start, n - _LONGEST_NOUN), -1) if copy.tags[at] & ARTICLE or copy.holds[at] & BREAKS), 0)
    if not article or not copy.tags[article] & ARTICLE or copy.sorts[article - 1] not in VERBAL or copy.holds[article] & BREAKS:
        return []
    verb = chain(copy, article - 1, start)
    return [
        (begin, verb, "subject", (rank, edge, copy.sorts[begin], *inner))
        for rank, (begin, edge, inner) in enumerate(starts_of(copy, verb, start, 3))
    ]


def _joined_pronoun(copy: Copy, cue: Cue) -> int:
    """The pronoun that a hyphen joins to its verb (dit-elle, ajoute-t-elle, a-t-elle dit); 0 where there is none."""
    n = cue.word + 1 if cue.after > cue.word + 2 else cue.after
    if inverted(copy, cue.word, cue.start):
        return cue.word - 1
    if n < cue.end and copy.holds[n] & JOINED and len(copy.lower[n]) == 1:
        n += 1
    return n if n < cue.end and copy.holds[n] & JOINED and copy.tags[n] & PRONOUN else 0


def _behind_the_verb(copy: Copy, cue: Cue) -> list[Candidate]:
    """The subject of a verb that comes second, where it cannot stand in front of it; what follows it is reported then."""
    if cue.behind == A_PRONOUN and not copy.holds[cue.after] & BREAKS and form_of(cue.manner) != "base" and not _is_its_object(copy, cue):
        return [(cue.after, cue.after + 1, "the pronoun behind", ())]
    first = behind_verb(copy, cue)
    if not first:
        return []
    if copy.sorts[first] == A_PRONOUN:
        return [(first, first + 1, "the pronoun behind", ())]
    if copy.lexicon.noun_capitals and first < cue.first and (after := phrases.behind_noun(copy, first, cue.first)) > first:
        return [(first, after, phrases.IN_ITS_CLAUSE, ())]  # Gestern hat Weber erklärt, …
    found = right_of(copy, cue, first)
    return found if copy.holds[cue.first] & BREAKS else [one for one in found if one[1] < cue.end] or found


def _by_agent(copy: Copy, passive: Range) -> list[Candidate]:
    """Who calls something a name in a passive that ends with its verb: Der Plan wurde von Weber als „Unsinn“ bezeichnet."""
    verb, end = passive
    first = next((n + 1 for n in range(verb, end) if copy.lower[n] in copy.lexicon.agents), 0)
    after = phrases.behind_noun(copy, first, end) if first else 0
    return [(first, after, phrases.IN_ITS_CLAUSE, ())] if after > first else []


def _shared(copy: Copy, cue: Cue) -> list[Candidate]:
    """The subject of the clause in front, where a verb has it too: Grabow freute sich, sagte aber auch: „…“."""
    subject = shared_subject(copy, cue) if copy.lexicon.noun_capitals else None
    return [(*subject, "the subject of the clause in front", ())] if subject else []


def _is_its_object(copy: Copy, cue: Cue) -> bool:
    """Whether the pronoun behind a verb is whom it is about, since somebody stands in front: Grabow nannte sie einen Glücksfall."""
    return copy.lower[cue.after] in copy.lexicon.either and is_told_by_somebody(copy, cue)


def _of_insertion(copy: Copy, cue: Cue) -> Range | None:
    """The rest of a clause that stands inside the marks of what it reports: « Oui, dit Anne Petit, nous partons »."""
    number = copy.inside[cue.first - 1] if cue.first else 0
    if not number or not copy.quoted[number - 1].parted:
        return None
    begin = after = subject_start(copy, cue)
    while after < cue.end and not copy.inside[after] and (after == begin or not copy.holds[after] & BREAKS):
        after += 1
        if after < cue.end and not copy.holds[after] and ends_at(copy, begin, after, phrase=False, described=False):
            break
    behind = next((n for n in range(after, min(cue.end, after + _LONGEST)) if copy.inside[n]), cue.end)
    if begin < after < behind and copy.holds[after] & COMMA and describes(copy, after, behind):
        after = behind
    return (begin, after) if after > begin and not copy.inside[begin] else None


def _stands_between_commas(copy: Copy, cue: Cue) -> bool:
    """Whether a verb and nothing but its subject part a clause: Pensaba, dice Pablo Ruiz, que todo iba bien."""
    n = cue.after
    if not copy.lexicon.subject_behind_verb or cue.first == cue.start or n >= cue.end or copy.holds[n] & BREAKS or copy.inside[n]:
        return False
    opens = copy.capitals[n] or copy.tags[n] & (ROLE | DETERMINER)
    if not opens or copy.holds[cue.first] & BREAKS & ~MARK != COMMA or copy.inside[cue.first - 1]:
        return False
    closing = next((at for at in range(n + 1, min(cue.end, n + _LONGEST)) if copy.holds[at] & BREAKS), 0)
    return bool(closing and copy.holds[closing] & COMMA) and copy.spots.verbs.find(1, n, closing) < 0


def _is_done_by(copy: Copy, cue: Cue) -> bool:
    """Whether a cue is a passive that names who did it: “she was told by the driver”."""
    return (
        cue.first < cue.word
        and cue.after + 1 < cue.end
        and copy.lower[cue.after] in copy.lexicon.agents
        and bool(copy.tags[cue.word - 1] & AUXILIARY)
        and not copy.tags[cue.after + 1] & TIME
    )


def _carried(copy: Copy, cue: Cue, earlier: Sequence[Sourced]) -> Iterator[Candidate]:
    """The sources of the last two reports of the same sentence, but for those of a noun: a statement issued by the board said."""
    for back, (other, source) in enumerate(earlier[:-3:-1]):
        if other.start != cue.start:
            break
        if source and source.first < cue.word and not _is_told_of_a_noun(copy, other):
            facts = (back, other.manner, source.side, (form_of(other.manner), form_of(cue.manner)))
            yield source.first, source.after, "source of a report before", facts


def _is_told_of_a_noun(copy: Copy, cue: Cue) -> bool:
    """Whether a cue is a participle that tells of the noun in front, with who did it behind: a man quoted by the paper."""
    bare = cue.first == cue.word and not copy.lexicon.verb_second and copy.sorts[cue.word - 1] in NOMINAL
    return bare and cue.after < cue.end and copy.lower[cue.after] in copy.lexicon.agents and not copy.holds[cue.after]


def clues(mention: Mention, cue: Cue) -> tuple[str, ...]:
    """What speaks for or against it that a mention is the source of a cue."""
    return (*FACETS[mention.side].names(mention.seen), *ABOUT[mention.side].names(cue.about))
