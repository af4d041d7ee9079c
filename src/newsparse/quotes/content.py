"""Which words a cue reports, and whether it reports any."""

from __future__ import annotations

import attrs

from newsparse.quotes import phrases
from newsparse.quotes.asides import behind_reflexive
from newsparse.quotes.attribution import Sourced
from newsparse.quotes.complements import OF_WHO, PLAIN, SUBJUNCTIVE, WITH_THAT, around, behind_colon, complement, infinitive, interrupted
from newsparse.quotes.copy import Copy
from newsparse.quotes.cues import Cue, behind_day, looks
from newsparse.quotes.endings import ending
from newsparse.quotes.forms import kind_of
from newsparse.quotes.infinitives import reports_with
from newsparse.quotes.mentions import Mention
from newsparse.quotes.openings import Opening, facets_of, opening, situation_of, size_name
from newsparse.quotes.predicates import in_front, named
from newsparse.quotes.sorts import RELATIVE, SORTS, THAT
from newsparse.span import Range
from newsparse.text.sentences import COLON, MARK
from newsparse.weigh.facets import Facet, Facets, Facts

_NAMING = frozenset({"name", "call"})


@attrs.define(eq=False)
class Report:
    """A cue with its source, the pieces it reports, and how sure it is that it reports words at all."""

    cue: Cue
    source: Mention | None
    pieces: tuple[Range, ...]
    score: float


def content(copy: Copy, sourced: Sourced) -> Report:
    """What a cue reports, and how sure it is that it reports words."""
    cue, source = sourced
    if rest := _told_by_phrase(copy, sourced):
        return rest
    base = behind_reflexive(copy, source.after if source and source.first >= cue.after else cue.after, cue.end)
    if source and (both := interrupted(copy, cue, min(source.first, cue.first), base)):
        return Report(cue, source, both, _CLAUSE.total((phrases.SIDE,)))
    situation = situation_of(copy, sourced)
    clause = (infinitive(copy, cue, base) or behind_colon(copy, cue, base)) if source else None
    if not clause and reports_with(copy, cue.manner, first := behind_day(copy, base, cue.end), cue.end):
        clause = first, ending(copy, sourced, ("behind", first, (), None), situation)[0]
    clause = (
        clause
        or _called(copy, sourced)
        or named(copy, cue.word, base, cue.end)
        or in_front(copy, cue.word, (cue.first, cue.after), cue.end)
    )
    both = around(copy, cue, base) if source and source.first >= cue.after else ()
    if pieces := both or ((clause,) if clause else ()):
        return Report(cue, source, pieces, _CLAUSE.total((_ANYWHERE,)))
    best = opening(copy, sourced, situation)
    if best is None:
        return Report(*sourced, (), report_worth(sourced, situation, None, ()))
    _, start, _, front = best
    if start < 0 and front:
        return Report(*sourced, (front,), report_worth(sourced, situation, best, (), complement(copy, cue, front)))
    end, ended = ending(copy, sourced, best, situation)
    end = _without_rest(copy, cue, start, end)
    behind: tuple[Range, ...] = () if _opens_a_quotation(copy, end) else ((start, end),)
    told = complement(copy, cue, (start, end))
    return Report(*sourced, (front, *behind) if front else behind, report_worth(sourced, situation, best, ended, told))


def _called(copy: Copy, sourced: Sourced) -> Range | None:
    """The quotation that somebody calls something, in a clause that has this in front: a decision that Ruiz called “an insult”."""
    cue, source = sourced
    inside = cue.after < cue.end and copy.inside[cue.after]
    if not inside or not source or source.after != cue.first or kind_of(cue.manner) not in _NAMING or copy.holds[cue.after] & ~MARK:
        return None
    relative = source.first > cue.start and copy.tags[source.first - 1] & (THAT | RELATIVE)
    return (cue.after, copy.quoted[inside - 1].after) if relative else None


def _told_by_phrase(copy: Copy, sourced: Sourced) -> Report | None:
    """The report of a phrase, of a cue for the sentence before, or of a clause that ends with its verb, where its order tells the words."""
    cue, source = sourced
    if phrases.has_its_source(copy, cue):
        return Report(cue, None, phrases.reported(copy, cue, (cue.first, cue.after)), _CLAUSE.total((phrases.SIDE,)))
    if source and (source.side == phrases.SIDE or phrases.resumes(copy, cue)) and (rest := phrases.reported(copy, cue, source[:2])):
        return Report(cue, source, rest, _CLAUSE.total((source.side,)))
    if source and source.side == phrases.IN_ITS_CLAUSE and (rest := phrases.quoted_in_its_clause(copy, cue)):
        return Report(cue, source, rest, _CLAUSE.total((source.side,)))
    return None


def _without_rest(copy: Copy, cue: Cue, start: int, end: int) -> int:
    """Where words end that the rest of their verb closes, which is none of them: räumte Fehler ein."""
    rests = copy.lexicon.separable.get(copy.lower[cue.word], ()) if copy.lexicon.noun_capitals else ()
    return end - 1 if end - 1 > start and copy.lower[end - 1] in rests and (end == cue.end or copy.holds[end]) else end


def _opens_a_quotation(copy: Copy, end: int) -> bool:
    """Whether words end on the colon in front of a quotation: it is that which is reported (“Ruiz told the crowd:”)."""
    return end < len(copy.lower) and bool(copy.holds[end] & COLON and copy.inside[end])


def _source(seen: tuple[str, str, bool]) -> list[str]:
    form, side, turned = seen
    return [f"source {side}", f"{form}, source {side}", *(["source behind, where subject and verb may change places"] if turned else [])]


_LOOKS = Facets(
    *looks("reports"),
    Facet("reports", lambda who: [f"{kind_of(who >> 8)}, source begins with {SORTS[who & 255]}"]),
    Facet("reports", _source),
)


_HAS = facets_of("reports", "has ")


def _sizes(words: tuple[str, str, int]) -> list[str]:
    kind, side, size = words
    return [f"{side}, {size_name(size)}", f"{kind}, {side}, {size_name(size)}"]


_WORDS = Facets(
    Facet("reports", _sizes), Facet("reports", lambda begins: [f"{begins[0]}, begins with {SORTS[begins[1]]}"] if begins else [])
)


_CLAUSE = Facets(Facet("reports", lambda side: [f"source {side}, in its clause"]))
_ANYWHERE = "anywhere"
_COMPLEMENTS = {
    SUBJUNCTIVE: "a verb form that only reported speech has",
    WITH_THAT: "“that” behind a comma that spelling wants",
    OF_WHO: "“that” behind the verb of a clause with “who”",
}
_COMPLEMENT = Facets(Facet("reports", lambda verb: [_COMPLEMENTS[verb]]))
_NO_WORDS = Facets(Facet("reports", lambda _: ["no words"]))


def report_facts(sourced: Sourced, situation: Facts, best: Opening | None, ended: Facts, verb: int = PLAIN) -> list[tuple[Facets, Facts]]:
    """What speaks for or against it that a cue reports words at all; `verb` is what their verb tells (`complement`)."""
    cue = sourced.cue
    told = (_LOOKS, (*cue.looks, *situation[3:]))
    if best is None:
        return [told, (_NO_WORDS, (0,))]
    side, _, seen, front = best
    kind = kind_of(cue.manner)
    reported = [(_COMPLEMENT, (verb,))] if verb else []
    if ended:
        return [told, (_HAS[side], seen), (_WORDS, ((kind, side, ended[0] & 15), (kind, ended[1] >> 12))), *reported]
    return [told, (_HAS[side], seen), (_WORDS, ((kind, side, min(13, front[1] - front[0]) if front else 0), None)), *reported]


def report_worth(sourced: Sourced, situation: Facts, best: Opening | None, ended: Facts, verb: int = PLAIN) -> float:
    """How much speaks for it that a cue reports words at all."""
    (looks, told), (has, seen), *rest = report_facts(sourced, situation, best, ended, verb)
    words = has.total(seen)
    for facets, facts in rest:
        words += facets.total(facts)
    return looks.total(told) + words
