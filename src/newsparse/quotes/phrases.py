"""
What the order of a sentence alone tells of a report: a phrase inside the clause it is about, and a word for the sentence before.

“Drei Boote sanken nach Angaben der Polizei im Hafen”: where every noun has a capital, the noun phrase behind “nach Angaben”, or in
front of “zufolge”, is the source, and what is left of the clause is reported. So is what follows “Wie die Polizei mitteilte, …”.
Where a sign behind the noun phrase adds neither a party in brackets nor an apposition, nothing is told here. In any language that
has such words, “Das teilte die Polizei mit” and “Lo ha detto il sindaco” report the sentence in front of them.
"""

from __future__ import annotations

from newsparse.quotes.copy import Copy
from newsparse.quotes.cues import Cue
from newsparse.quotes.forms import A_PHRASE
from newsparse.quotes.inversion import clause
from newsparse.quotes.names import is_title
from newsparse.quotes.sorts import (
    ADVERB,
    AND,
    AT,
    AUXILIARY,
    BECAUSE,
    CUE,
    DETERMINER,
    KNOWN,
    NEGATION,
    OBLIQUE,
    OF,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    THAT,
    TIME,
    VERBAL,
)
from newsparse.quotes.wordings import is_whose
from newsparse.span import Range
from newsparse.text.sentences import BRACKET, BREAKS, COLON, COMMA, JOINED

SIDE = "named by its phrase"
"""How such a source was come by."""
IN_ITS_CLAUSE = "the subject of its clause"
"""How the subject of a clause was come by that ends with its verb."""
_OPENS_A_NOUN = DETERMINER | PRONOUN
_NO_VERB = _OPENS_A_NOUN | RELATIVE | AND | THAT
_LONGEST_NOUN = 9
_LONGEST = 60
"""So many words of a clause or a noun phrase are looked at."""


def named(copy: Copy, cue: Cue) -> Range | None:
    """The words of the source of a phrase, of “wie X sagte” or of “das sagte X”; None where it is not told."""
    if cue.manner != A_PHRASE:
        return _behind_wie(copy, cue) or _behind_that(copy, cue)
    if copy.tags[cue.word] & CUE or copy.lower[cue.word] in copy.lexicon.behind_signs:
        return None
    if is_postposed(copy, cue) or relates(copy, cue):
        first = _first_of_noun(copy, cue.first, cue.start)
        return (first, cue.first) if first < cue.first else None
    first = cue.after + (cue.after < cue.end and copy.lower[cue.after] in copy.lexicon.agents)
    after = _behind_compound(copy, cue) or behind_noun(copy, first, cue.end)
    if after <= first:
        return None
    opens = cue.first == cue.start or copy.holds[cue.first] & BREAKS
    return first, _up_to_the_verb(copy, after, cue.end) if opens else _behind_place(copy, first, after)


def _behind_compound(copy: Copy, cue: Cue) -> int:
    """The word behind a noun that is a source itself, where an adjective of another noun follows: nach Expertenmeinung große Bedeutung."""
    if cue.after != cue.word + 1 or copy.lower[cue.word] not in copy.lexicon.compounds:
        return 0
    after = next((n + 1 for n in range(cue.after, min(cue.end, cue.after + _LONGEST)) if copy.capitals[n]), cue.end)
    return after if after < cue.end and not copy.holds[after] & BREAKS and _is_adjective(copy, after) else 0


def _up_to_the_verb(copy: Copy, after: int, end: int) -> int:
    """The word behind what else names a source that opens its clause, where the verb comes second: laut dem Amt für Wald und Wild ist …"""
    n = after
    while n + 1 < end and copy.tags[n] & (AT | AND) and not copy.tags[n + 1] & TIME and not copy.holds[n] & BREAKS:
        behind = _behind_noun(copy, n + 1, end)
        if behind <= n + 1 or (copy.tags[n] & AND and n == after):
            break
        n = behind
    return n if n < end and not copy.holds[n] and not copy.tags[n] & _NO_VERB else after


def _behind_place(copy: Copy, first: int, after: int) -> int:
    """The word behind a body that only its place names, where another noun follows: laut Polizei Drogen, laut Polizei Holmberg Drogen."""
    for n in range(first, after - 1):
        if copy.capitals[n] and is_title(copy, n):
            break  # laut dem Chef der Polizei Ole Grabow
        if copy.capitals[n] and copy.lower[n].endswith(copy.lexicon.endings["local"]) and copy.capitals[n + 1]:
            named = (_is_a_place(copy, at) for at in range(n + 1, after))
            return next((at for at, is_place in enumerate(named, n + 1) if not is_place), after)
    return after


def _is_a_place(copy: Copy, n: int) -> bool:
    """Whether a noun behind another may name a place, by its ending, or is the rest of a name."""
    return bool(copy.holds[n]) or copy.lower[n].endswith(copy.lexicon.endings["place"]) or copy.words(n, n + 1).isupper()


def has_its_source(copy: Copy, cue: Cue) -> bool:
    """Whether a phrase itself says whose words they are, and nobody beside it: a su juicio, jego zdaniem, demnach."""
    if cue.manner != A_PHRASE:
        return False
    return names_nobody(copy, cue.word, cue.after) or any(is_whose(copy, n) for n in range(cue.first, cue.after))


def names_nobody(copy: Copy, first: int, after: int) -> bool:
    """Whether these words are a phrase for what somebody said before, or what nobody knows who said."""
    return bool(copy.lexicon.sourceless) and " ".join(copy.lower[first:after]) in copy.lexicon.sourceless


def is_postposed(copy: Copy, cue: Cue) -> bool:
    """Whether the source of a phrase stands in front of it: “X zufolge”."""
    return " ".join(copy.lower[cue.word : cue.after]) in copy.lexicon.postposed


def relates(copy: Copy, cue: Cue) -> bool:
    """Whether a phrase opens the clause of the noun in front of its comma: ein Bericht, wonach der Damm bricht."""
    return bool(copy.lexicon.relating) and " ".join(copy.lower[cue.word : cue.after]) in copy.lexicon.relating


def _behind_wie(copy: Copy, cue: Cue) -> Range | None:
    """The subject of “Wie die Polizei mitteilte, …”, or what it comes from: “Wie aus einem Bericht hervorgeht, …”."""
    first = cue.start + 1
    if copy.lower[cue.start] not in copy.lexicon.comparing or clause(copy, cue) != cue.start or first >= cue.first:
        return None
    if cue.after >= cue.end or not copy.holds[cue.after] & COMMA or copy.capitals[cue.after] or copy.tags[cue.after] & _NO_VERB:
        return None
    if copy.tags[first] & KNOWN and not copy.capitals[first] and not copy.tags[first] & _OPENS_A_NOUN:
        first += 1
    after = first + 1 if copy.tags[first] & PRONOUN else _behind_noun(copy, first, cue.first)
    return (first, after) if after > first else None


def subject_of_clause(copy: Copy, cue: Cue) -> Range | None:
    """
    The subject of a clause that ends with its verb: right behind what opens it (…, obwohl Weber ihn „den Besten“ genannt hatte).

    It opens with “that”, a conjunction, “wie” or a relative that is no subject. None where the verb does not end it.
    """
    parted = copy.holds[cue.first] & BREAKS and not copy.inside[cue.first - 1]
    if cue.manner == A_PHRASE or parted or not (cue.after >= cue.end or copy.holds[cue.after] & BREAKS):
        return None
    opener = cue.first - 1
    least = max(cue.start, cue.first - _LONGEST)
    while opener >= least and not _opens_a_clause(copy, opener):
        if copy.holds[opener] & BREAKS and not (copy.inside[opener] or (opener and copy.inside[opener - 1])):
            return None
        opener -= 1
    if opener < least or copy.inside[opener]:
        return None
    first = opener + 1
    while first < cue.first and copy.tags[first] & KNOWN and not copy.capitals[first] and not copy.tags[first] & _OPENS_A_NOUN & ~OBLIQUE:
        first += 1
    if first >= cue.first or copy.inside[first]:
        return None
    if copy.tags[first] & PRONOUN and not copy.capitals[first] and not copy.tags[first] & DETERMINER:
        return first, first + 1
    after = behind_noun(copy, first, cue.first)
    return (first, after) if after > first else None


def behind_noun(copy: Copy, first: int, end: int) -> int:
    """The word behind a noun phrase with a party or an apposition between signs; `first` where none begins, 0 where a sign adds more."""
    after = _behind_noun(copy, first, end)
    return _behind_more(copy, after, end) if first < after < end and copy.holds[after] & BREAKS else after


def _opens_a_clause(copy: Copy, n: int) -> bool:
    """Whether a word behind a sign or “and” opens a clause that ends with its verb, and is not its subject."""
    if n > copy.sentence[n][0] and not copy.holds[n] & BREAKS and not copy.tags[n - 1] & AND:
        return False
    tag = copy.tags[n]
    relative = tag & DETERMINER and tag & OBLIQUE and copy.holds[n] & COMMA
    return bool(tag & (BECAUSE | THAT) or relative) or copy.lower[n] in copy.lexicon.comparing


def _behind_that(copy: Copy, cue: Cue) -> Range | None:
    """The subject of “Das teilte die Polizei am Montag mit”."""
    if not resumes(copy, cue):
        return None
    first, end = (cue.start + 2, cue.first) if closes_a_frame(copy, cue) else (cue.after, cue.end)
    while first < end and copy.tags[first] & (TIME | ADVERB) and not copy.capitals[first] and not copy.tags[first] & _OPENS_A_NOUN:
        first += 1  # Das sagte gestern Weber
    if first >= end:
        return None
    after = first + 1 if copy.tags[first] & PRONOUN else _behind_noun(copy, first, end)
    return (first, after) if after > first else None


def issues(copy: Copy, cue: Cue) -> bool:
    """Whether what is reported comes from a source behind a preposition: Aus dem Bericht geht hervor, …"""
    if copy.lower[cue.word] not in copy.lexicon.issuing or cue.manner == A_PHRASE:
        return False
    return not copy.lexicon.issuing.isdisjoint(copy.lower[cue.word + 1 : min(cue.end, cue.after + _LONGEST)])


def resumes(copy: Copy, cue: Cue) -> bool:
    """Whether a cue is about the sentence before: “Das teilte X mit”, “Das hat X mitgeteilt”, “Lo ha detto X”, “Así lo ha anunciado X”."""
    if copy.lower[cue.start] not in copy.lexicon.resuming or cue.word == cue.start:
        return False
    if not closes_a_frame(copy, cue) and (cue.first > cue.start + 1 or cue.after >= cue.end):
        return False
    quoted = copy.holds[cue.end] & COLON or copy.spots.quoted.find(1, cue.start, cue.end) >= 0
    return not quoted and copy.last_before(cue.start) >= 0


def closes_a_frame(copy: Copy, cue: Cue) -> bool:
    """Whether a participle or an infinitive ends a sentence of which the auxiliary is the second word: Das musste Weber einräumen."""
    verb = cue.start + 1
    if not copy.lexicon.verb_second or not verb < cue.first or not copy.tags[verb] & AUXILIARY or copy.tags[cue.first] & NEGATION:
        return False
    if not copy.lexicon.noun_capitals and copy.lower[verb] not in copy.lexicon.perfect:
        return False
    return cue.after >= cue.end or bool(copy.holds[cue.after] & BREAKS or copy.tags[cue.after] & PREPOSITION)


def _behind_noun(copy: Copy, first: int, end: int) -> int:
    """The word behind a noun phrase: its last noun that stands behind nothing but articles, adjectives, “von” and other nouns."""
    after = first
    for n in range(first, min(end, first + _LONGEST)):
        if copy.inside[n] or (n > first and copy.holds[n] & BREAKS & ~JOINED):
            break
        if copy.capitals[n] or (n > first and copy.holds[n] & JOINED):
            after = n + 1
        elif n == after > first and _is_halved(copy, n, end):
            continue
        elif n + 1 >= end or not _leads_on(copy, n, opens=n == first, goes_on=n == after):
            break
    return after


def in_front_of_comma(copy: Copy, after: int, start: int) -> Range:
    """The noun phrase in front of a comma, where names alone have capitals: from its article on, or the name alone."""
    first = after - 1
    while first > start and after - first < _LONGEST_NOUN and not copy.tags[first] & DETERMINER and not copy.holds[first] & BREAKS:
        named = copy.capitals[first] and not copy.capitals[first - 1] and not copy.tags[first - 1] & (OF | DETERMINER | AT | PREPOSITION)
        if named:
            break
        first -= 1
    return first, after


def _is_halved(copy: Copy, n: int, end: int) -> bool:
    """Whether “und” joins the first half of a compound to one that has the rest: der Industrie- und Handelskammer."""
    halved = copy.text[copy.ends[n - 1] : copy.starts[n]] == "- "
    return halved and n + 1 < end and bool(copy.tags[n] & AND and copy.capitals[n + 1])


def _behind_more(copy: Copy, n: int, end: int) -> int:
    """The word behind what a sign adds to a noun phrase: a party in brackets, an apposition in front of the verb; 0 for all else."""
    closing = next((at for at in range(n + 1, min(end, n + _LONGEST)) if copy.holds[at] & BREAKS), 0)
    both = copy.holds[n] & copy.holds[closing] & (COMMA | BRACKET) if closing else 0
    verb = not copy.capitals[closing] and not copy.tags[closing] & _NO_VERB
    return closing if both & BRACKET or (both and verb) else 0


def _first_of_noun(copy: Copy, after: int, start: int) -> int:
    """The first word of the noun phrase in front of a word: nouns with adjectives, an article, and what it is a genitive of."""
    first, least = after, max(start, after - _LONGEST)
    while first > least and copy.capitals[first - 1] and not copy.inside[first - 1]:
        first -= 1
        while first > least and not copy.holds[first] & BREAKS and _is_adjective(copy, first - 1):
            first -= 1
        if first > least and not copy.holds[first] & BREAKS and copy.tags[first - 1] & DETERMINER:
            first -= 1
            if not copy.tags[first] & OF:
                break
        if copy.holds[first] & BREAKS:
            break
    return first


def _leads_on(copy: Copy, n: int, *, opens: bool, goes_on: bool) -> bool:
    """Whether a word without a capital may stand inside a noun phrase that it opens, or that goes on behind a noun with a genitive."""
    tag = copy.tags[n]
    if copy.holds[n + 1] & JOINED:
        return bool(copy.capitals[n + 1])
    if tag & (DETERMINER | OF):
        return opens or (goes_on and bool(tag & OF))
    return _is_adjective(copy, n)


def _is_adjective(copy: Copy, n: int) -> bool:
    return not copy.capitals[n] and not copy.tags[n] & KNOWN and copy.lower[n].endswith(copy.lexicon.endings["adjective"])


def quoted_in_its_clause(copy: Copy, cue: Cue) -> tuple[Range, ...]:
    """The quotation right in front of a verb that ends its clause: …, den Weber als „Gefahr“ bezeichnet."""
    n = first = cue.first - 1
    while first > cue.start and copy.inside[first - 1] == copy.inside[n]:
        first -= 1
    return ((first, cue.first),) if copy.inside[n] else ()


def reported(copy: Copy, cue: Cue, source: Range) -> tuple[Range, ...]:
    """
    What such a cue reports: behind “wie X sagte” the rest of the sentence, in front of “das sagte X” the sentence before.

    Of a phrase, it is the rest of its clause, in one piece or two; all of the sentence where it stands in the main clause.
    """
    if resumes(copy, cue):
        last = copy.last_before(cue.start)
        return ((copy.sentence[last][0], last + 1),)
    if cue.manner != A_PHRASE or relates(copy, cue):
        return ((cue.after, _behind_its_clause(copy, cue)),)
    first, after = min(cue.first, source[0]), max(cue.after, source[1])
    if is_postposed(copy, cue):
        after = _behind_relative(copy, after, cue.end)
    if has_its_source(copy, cue):
        return tuple([piece for piece in ((cue.start, first), (after, cue.end)) if piece[0] < piece[1]])
    start = next((n for n in range(first, max(cue.start, first - _LONGEST), -1) if copy.holds[n] & BREAKS or copy.inside[n - 1]), cue.start)
    if start == first > cue.start and _is_inserted(copy, first, after, cue.end):
        start = next((n for n in range(first - 1, max(cue.start, first - _LONGEST), -1) if copy.holds[n] & BREAKS), cue.start)
    elif start == first > cue.start:
        return ()
    if copy.sorts[start] in VERBAL:
        start = cue.start
    end = cue.end if start == cue.start else next((n for n in range(after, cue.end) if copy.holds[n] & BREAKS), cue.end)
    while start < first and copy.tags[start] & (AND | THAT if start > cue.start else AND):
        start += 1
    return tuple([piece for piece in ((start, first), (after, end)) if piece[0] < piece[1]])


def _behind_its_clause(copy: Copy, cue: Cue) -> int:
    """Where the clause of a noun ends in front of the verb of its sentence: Ein Bericht, wonach der Damm bricht, ist falsch."""
    if cue.manner != A_PHRASE:
        return cue.end
    stop = min(cue.end, cue.after + _LONGEST)
    closing = (n for n in range(cue.after + 1, stop) if copy.holds[n] & COMMA and copy.sorts[n] in VERBAL and not copy.inside[n])
    return next(closing, cue.end)


def _behind_relative(copy: Copy, n: int, end: int) -> int:
    """The word behind a clause that tells of a source in front: Dem Bericht zufolge, der der Zeitung vorliegt, hätten …; else `n`."""
    if n >= end or not copy.holds[n] & COMMA or not copy.tags[n] & (RELATIVE | DETERMINER):
        return n
    closing = next((at for at in range(n + 1, min(end, n + _LONGEST)) if copy.holds[at] & BREAKS), 0)
    return closing if closing and copy.holds[closing] & COMMA and not copy.capitals[closing - 1] else n


def _is_inserted(copy: Copy, first: int, after: int, end: int) -> bool:
    """Whether a phrase between two commas stands behind a verb that needs more: Het was, volgens Piet Zoutman, een fout."""
    return after < end and bool(copy.holds[first] & copy.holds[after] & COMMA and copy.tags[first - 1] & AUXILIARY)
