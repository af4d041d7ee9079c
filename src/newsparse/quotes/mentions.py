"""The stretches of words beside a cue that may be its source."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from newsparse.quotes.copy import Copy
from newsparse.quotes.cues import Cue, behind_day, chain, place
from newsparse.quotes.inversion import clause
from newsparse.quotes.lexicon import (
    A_BODY,
    A_NAME,
    A_PHRASE,
    A_QUOTATION,
    A_ROLE,
    ADVERB,
    AN_AUXILIARY,
    AND,
    ARTICLE,
    AT,
    AUXILIARY,
    BECAUSE,
    CUE,
    NOTHING,
    OBLIQUE,
    OF,
    PARTICIPLE,
    PARTICLE,
    POSSESSIVE,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    SEPARABLE,
    SORTS,
    THAT,
    TIME,
    TO,
    VERB,
    VERBAL,
    form_of,
    kind_of,
    manner_name,
)
from newsparse.text.sentences import BRACKET, BREAKS, COMMA, DASH, JOINED, PARTED, SIGN, SIGNS
from newsparse.weigh.facets import Facet, Facets, Facts

_LONGEST = 45
_MOST, _MOST_BESIDE = 7, 4
"""So many beginnings are looked at: more where a comma in front of the cue closes an apposition."""
_SENTENCE = 60
_START, _QUOTATION, _ANTECEDENT, _SECOND = 40, 41, 42, 43
_AGENT = len(SORTS)
_TURNS = 8
"""Beside the number of a sign: subject and verb may change places in the language."""
_GROUPS = (*[f"after {sort}" for sort in SORTS], "alone")
_BEGINNINGS = ("no beginning", "1 beginning", "2 beginnings", "3 beginnings", "4 beginnings or more")
_ENDINGS = ("no end", "1 end", "2 ends", "3 ends", "4 ends or more")
_CLOSES = frozenset({4, 5, 6})
"""The signs a parenthesis ends with: a dash, a bracket, a comma."""
_JOINS = AND | BECAUSE | THAT | RELATIVE
_LINKS = CUE | VERB | AUXILIARY | TO | PREPOSITION | AT | TIME | ADVERB
_GOES_ON = PREPOSITION | OF | AT | TO | ADVERB | AUXILIARY
_NAMING = frozenset({A_NAME, A_ROLE, A_BODY})
_ENDS = PREPOSITION | AT | TO | BECAUSE | THAT | AND | TIME | RELATIVE | ADVERB | AUXILIARY | VERB | PARTICIPLE | CUE
_ENDS_SECOND = _ENDS | SEPARABLE | OBLIQUE | PRONOUN
_NO_OPENER = AND | BECAUSE | THAT | ADVERB | TIME | RELATIVE
_PARTS = COMMA | DASH | BRACKET
_MANY = 20
_VERBS = ("no verb", "a verb", "a clause with who", "a clause of its own")
_SIZES = ("1 word", "2 words", *["3 to 4 words"] * 2, *["5 to 9 words"] * 5, *["10 to 19 words"] * 10, "20 words or more")


class Mention(NamedTuple):
    """Words that may be a source: the first, and the one behind the last; how they were come by, and what is seen at them."""

    first: int
    after: int
    side: str
    seen: Facts


Candidate = tuple[int, int, str, Facts]
"""A mention on its way to being weighed. It costs a fifth of a `Mention`."""


def left_of(copy: Copy, cue: Cue, most: int = _MOST) -> list[Candidate]:
    """Mentions that end in front of the cue's verb group, nearest first; where the verb comes second, in front of its auxiliary."""
    last = _first_of_the_verb(copy, cue) if copy.lexicon.verb_second else cue.first
    if last <= cue.start or copy.inside[last - 1]:
        return []
    close, sorts = SIGN[copy.holds[last]], copy.sorts
    before_cue = close | (copy.lexicon.day_before_subject and _TURNS)
    spots = starts_of(copy, last, cue.start, most)
    found: list[Candidate] = []
    further = len(spots)
    for rank, (first, edge, inner) in enumerate(spots):
        further -= 1
        facts = (rank << 3 | (further if further < 2 else 2), edge << 5 | sorts[first], before_cue)
        found.append((first, last, "in front", (*facts, *inner)))
        if close in _CLOSES and rank:
            if (cut := copy.spots.parts.find(1, first + 1, last)) > 0:
                found.append((first, cut, "in front, up to its comma", (*facts, *inside_of(copy, first, cut, close), sorts[cut])))
        elif rank < 2 and (cut := _day_at_end(copy, first, last)):
            found.append((first, cut, "in front, without the day", (*facts, *inside_of(copy, first, cut, close))))
    return found


def _first_of_the_verb(copy: Copy, cue: Cue) -> int:
    """The auxiliary that stands apart from its participle (Weber hat am Montag erklärt), or the first word of the verb group."""
    start = clause(copy, cue)
    return next((n for n in range(start + 1, cue.first) if copy.tags[n] & AUXILIARY), cue.first)


def starts_of(copy: Copy, last: int, start: int, most: int = _MOST) -> list[tuple[int, int, Facts]]:
    """Where a mention that ends before `last` may begin, nearest first, with what stands in front and what lies between."""
    tags, held, inside, sorts, spots = copy.tags, copy.holds, copy.inside, copy.sorts, copy.spots
    begins = spots.begins
    close, final = SIGN[held[last]] if last < len(held) else 0, sorts[last - 1]
    least = start if start > last - _LONGEST else last - _LONGEST
    verb = spots.verbs.rfind(1, least, last)
    who = spots.relatives.rfind(1, least, verb) if verb > least else -1
    found: list[tuple[int, int, Facts]] = []
    one = two = commas = 0
    n = taken = last
    most = most if close or most < _MOST_BESIDE else _MOST_BESIDE
    while n > least:
        n = begins.rfind(1, least, n)
        if n > start:
            gap = held[n]
            edge = _QUOTATION if inside[n - 1] else SIGN[gap] if gap else _edge(tags[n - 1], tags[n], sorts[n - 1])
        elif least > start:
            break
        else:
            n, gap, edge = start, 0, _START
        first = n
        while first < last - 1 and tags[first] & _NO_OPENER:
            first += 1
        if first < taken:
            taken = first
            size = last - first
            verbs = 2 if who > n else 1 if verb > n else 0
            found.append((first, edge, (size if size < _MANY else _MANY, final, one, two, commas << 5 | close << 2 | verbs)))
            if len(found) == most:
                break
        if edge == _QUOTATION:
            break
        if gap & _PARTS:
            one, two, commas = SIGN[gap] << 5 | sorts[n], one, commas + 1
    return found


def _edge(before: int, tag: int, sort: int) -> int:
    """What a word without a sign in front of it stands behind, when a mention may begin with it; 0 when none does."""
    if before & _JOINS:
        return 10 + sort
    if before & _LINKS and not tag & _GOES_ON:
        return 0 if sort in _NAMING else 10 + sort
    return _ANTECEDENT if tag & RELATIVE else 0


def inside_of(copy: Copy, first: int, after: int, close: int) -> Facts:
    """What a mention goes past: its size, its last word, its first two commas, whether a verb stands in it, how many commas there are."""
    held, sorts, spots = copy.holds, copy.sorts, copy.spots
    commas: list[int] = []
    n = first
    while (n := spots.parts.find(1, n + 1, after)) > 0:
        commas.append(SIGN[held[n]] << 5 | sorts[n])
    return _between(after - first, sorts[after - 1], commas, _verbs(copy, first, after), close)


def _verbs(copy: Copy, first: int, after: int) -> int:
    """Whether a verb stands inside a mention; which, as `_VERBS` names it."""
    spots = copy.spots
    verb = spots.verbs.rfind(1, first + 1, after)
    while verb > 0 and copy.is_genitive(verb):
        verb = spots.verbs.rfind(1, first + 1, verb)
    if verb < 0:
        return 0
    comma = spots.parts.rfind(1, first + 1, verb)
    if comma > 0 and AN_AUXILIARY in copy.sorts[comma : verb + 1] and not any(tag & (RELATIVE | THAT) for tag in copy.tags[comma:verb]):
        return 3
    return 2 if spots.relatives.find(1, first + 1, verb + 1) > 0 else 1


def _between(size: int, final: int, commas: Sequence[int], verbs: int, close: int) -> Facts:
    """What lies between the edges of a mention."""
    one, two, *_ = *commas, 0, 0
    return (size if size < _MANY else _MANY, final, one, two, len(commas) << 5 | close << 2 | verbs)


def _day_at_end(copy: Copy, first: int, last: int) -> int:
    """Where “on Monday” begins at the end of a mention; 0 when nothing like it does."""
    n = last
    while n - 1 > first and copy.tags[n - 1] & TIME:
        n -= 1
    if n < last:
        return n - 1 if n - 1 > first and copy.tags[n - 1] & PREPOSITION else n
    at = copy.spots.prepositions.rfind(1, (first if first > last - 6 else last - 6) + 1, last)
    return at if at > 0 else 0


def right_of(copy: Copy, cue: Cue, begin: int = 0) -> list[Candidate]:
    """Mentions that begin behind the cue, or at the word given, the shortest first."""
    start, end = begin or cue.after, cue.end
    first = _subject_behind(copy, cue) if not begin and (cue.front >> 5 or cue.manner == A_PHRASE) else start
    if first >= end or copy.inside[first] or copy.holds[start] & PARTED:
        return []
    if copy.lexicon.verb_second and (copy.sorts[first] in VERBAL or copy.tags[first] & ADVERB):
        return []
    side = "phrase" if cue.manner == A_PHRASE else "behind"
    sign, sort = cue.front >> 5, cue.front & 31
    before = (
        _START if sort == NOTHING else _QUOTATION if sort == A_QUOTATION else sign or (_SECOND if copy.lexicon.verb_second else 10 + sort)
    )
    opener = copy.sorts[first]
    if copy.lower[first] in copy.lexicon.agents:
        opener, first = _AGENT, first + 1
        if first >= end or copy.tags[first] & TIME:
            return []
    ends = ends_of(copy, first, end, finite=copy.lexicon.verb_second and side == "phrase")
    alone = end if before == _START else 0
    return [
        (first, after, side, (before, opener, rank << 1 | (after == alone), spot, *inner)) for rank, (after, spot, inner) in enumerate(ends)
    ]


def _subject_behind(copy: Copy, cue: Cue) -> int:
    """Where a subject may begin behind its verb: behind whom it speaks to (a déclaré à l’AFP Anne Petit), and behind a day."""
    at = n = behind_day(copy, cue.after, cue.end)
    if not copy.lexicon.day_before_subject or n >= cue.end or not copy.tags[n] & (TO | AT):
        return n
    at += 1
    while at < cue.end and copy.tags[at] & (ARTICLE | POSSESSIVE):
        at += 1
    at += 1
    if at >= cue.end or copy.holds[at] or copy.inside[at]:
        return n
    named = copy.capitals[at - 1] and not copy.words(at - 1, at).isupper()
    return at if copy.tags[at] & (ARTICLE | POSSESSIVE) or (copy.capitals[at] and not named) else n


def ends_of(copy: Copy, first: int, end: int, *, finite: bool = False) -> Iterator[tuple[int, int, Facts]]:
    """Where a mention that begins at `first` may end, nearest first, with what follows and what lies between; before a `finite` verb."""
    tags, held, inside, sorts, spots = copy.tags, copy.holds, copy.inside, copy.sorts, copy.spots
    commas: list[int] = []
    given = 0
    second = copy.lexicon.verb_second
    stops = _ENDS_SECOND if second else _ENDS
    limit = min(end, first + _LONGEST)
    verb = spots.verbs.find(1, first + 1, limit) if finite else -1
    n = first
    while (n := spots.ends.find(1, n + 1, limit if verb < 0 else verb + 1)) > 0:
        gap = held[n]
        parts = gap and not gap & JOINED
        closes = second and _closes_a_clause(copy, n, end)
        if closes and given and tags[n - 1] & TIME:
            return  # a day is no part of who spoke on it
        if inside[n] or parts or (not gap and (tags[n] & stops or (second and _opens_an_object(copy, n)))):
            spot = SIGN[gap] << 5 | (A_QUOTATION if inside[n] else NOTHING if closes else sorts[n])
            yield n, spot, _between(n - first, sorts[n - 1], commas, _verbs(copy, first, n), 0)
            given += 1
        if inside[n] or given >= _MOST or closes:
            return
        if parts and gap & _PARTS:
            commas.append(SIGN[gap] << 5 | sorts[n])
    if verb < 0 and end - first <= _LONGEST:
        yield end, NOTHING, _between(end - first, sorts[end - 1], commas, _verbs(copy, first, end), 0)


def _opens_an_object(copy: Copy, n: int) -> bool:
    """Whether an article begins something else than a genitive or the rest of a name (Anna de Wit)."""
    tag = copy.tags[n]
    in_name = tag & PARTICLE and not copy.lexicon.noun_capitals and copy.capitals[min(n + 1, len(copy.lower) - 1)]
    return bool(tag & ARTICLE and not tag & OF and not in_name)


def _closes_a_clause(copy: Copy, n: int, end: int) -> bool:
    """Whether a word is the rest of a separable verb: “fügte Weber hinzu”."""
    return bool(copy.tags[n] & SEPARABLE) and (n + 1 == end or bool(copy.holds[n + 1] & BREAKS))


def subjects(copy: Copy, cue: Cue) -> Iterator[Candidate]:
    """What stands in front of the first verb of the sentence, and in front of the last one before the cue."""
    sorts, verbs, start = copy.sorts, copy.spots.subject_verbs, cue.start
    near = max(start + 1, cue.first - _SENTENCE)
    far = min(near, start + _SENTENCE)
    first, last = verbs.find(1, start + 1, far), verbs.rfind(1, near, cue.first)
    verb = first if first > 0 else verbs.find(1, near, cue.first)
    if verb < 0:
        return
    final = last if last > 0 else verbs.rfind(1, start + 1, far)
    for number, end in enumerate(dict.fromkeys([chain(copy, verb, start), chain(copy, final, start)])):
        for rank, (begin, edge, inner) in enumerate(starts_of(copy, end, start, 3)):
            yield begin, end, "subject", (number << 2 | rank, edge, sorts[begin], *inner)


def first_verb(copy: Copy, start: int, end: int) -> int:
    """The first verb of a sentence with something in front of it; 0 where there is none."""
    verb = copy.spots.free_verbs.find(1, start + 1, min(end, start + _SENTENCE))
    return 0 if verb < 0 or copy.inside[verb - 1] else verb


def _left(side: str) -> Facets:
    return Facets(
        Facet("sources", lambda rank: [f"in front: {_BEGINNINGS[min(4, rank >> 3)]} nearer, {_BEGINNINGS[rank & 7]} further off"]),
        Facet("sources", _left_start),
        Facet("sources", lambda close: _before_cue(side, close)),
        *_inner(side),
        *([Facet("sources", lambda sort: [f"{side} before {SORTS[sort]}"])] if side == "in front, up to its comma" else []),
    )


def _before_cue(side: str, close: int) -> Iterator[str]:
    """The sign between a mention and the cue; once more where a language has the subject behind the verb of an attribution."""
    sign = SIGNS[close & ~_TURNS] or "nothing"
    yield f"{side}: {sign} before the cue"
    if close & _TURNS:
        yield f"in front: {sign} before the cue, where subject and verb may change places"


def _left_start(spot: int) -> Iterator[str]:
    edge, opener = edge_name(spot >> 5), SORTS[spot & 31]
    yield f"in front: begins behind {edge}"
    yield f"in front: begins with {opener}"
    yield f"in front: begins with {opener} behind {edge}"


def _right(side: str) -> Facets:
    return Facets(
        Facet("sources", lambda before: [f"{side}: the cue stands behind {edge_name(before)}"]),
        Facet("sources", lambda opener: [f"{side}: begins with {'by' if opener == _AGENT else SORTS[opener]}"]),
        Facet(
            "sources",
            lambda rank: [f"{side}: {_ENDINGS[min(4, rank >> 1)]} nearer", *([f"{side}: nothing left to report"] if rank & 1 else [])],
        ),
        Facet("sources", lambda spot: [f"{side}: ends before {place(spot)}"]),
        *_inner(side),
    )


def _inner(side: str) -> tuple[Facet, ...]:
    """What lies between the edges of a mention."""

    def past(comma: int) -> list[str]:
        return [f"{side}: past {place(comma)}"] if comma else []

    def inside(some: int) -> list[str]:
        commas, close, verbs = some >> 5, some >> 2 & 7, some & 3
        clause = [f"{side}: {_VERBS[verbs]} inside"] if verbs else []
        return [*clause, f"{side}: {min(3, commas)} commas inside, {SIGNS[close] or 'nothing'} behind"] if commas else clause

    return (
        Facet("sources", lambda size: [f"{side}: {_SIZES[size - 1]}"]),
        Facet("sources", lambda final: [f"{side}: ends with {SORTS[final]}"]),
        Facet("sources", past),
        Facet("sources", past),
        Facet("sources", inside),
    )


_SUBJECT = Facets(
    Facet("sources", lambda rank: [f"subject of the {'last' if rank >> 2 else 'first'} verb, {_BEGINNINGS[rank & 3]} nearer"]),
    Facet("sources", lambda edge: [f"subject begins behind {edge_name(edge)}"]),
    Facet("sources", lambda opener: [f"subject begins with {SORTS[opener]}"]),
    *_inner("subject"),
)
_CARRIED = Facets(
    Facet("sources", lambda back: [f"source of a report before: {back} cues between"]),
    Facet("sources", lambda manner: [f"source of a report before: {manner_name(manner)}"]),
    Facet("sources", lambda side: [f"source of a report before: {side}"]),
    Facet("sources", lambda forms: [f"source of a report before: {forms[0]}, then {forms[1]}"]),
)
FACETS: Mapping[str, Facets] = {
    **{side: _left(side) for side in ("in front", "in front, up to its comma", "in front, without the day")},
    **{side: _right(side) for side in ("behind", "phrase")},
    "subject": _SUBJECT,
    "source of a report before": _CARRIED,
    "the pronoun behind": Facets(),
    "the subject of an inserted clause": Facets(),
    "in front of its word": Facets(),
    "nobody": Facets(),
}
"""What is seen at a mention, by how it was come by."""


def _about(side: str) -> Facets:
    """What a cue's looks say for or against one way of having its source."""
    return Facets(
        Facet("sources", lambda manner: [side, f"{side}, {manner_name(manner)}"]),
        Facet("sources", lambda front: [f"{side}, a {form_of(front >> 8)} cue behind {place(front & 255)}"]),
        Facet("sources", lambda behind: [f"{side}, a cue of kind {kind_of(behind >> 8)} in front of {place(behind & 255)}"]),
        Facet("sources", lambda group: [f"{side}, a {form_of(group >> 8)} cue {_GROUPS[group & 255]}"]),
    )


ABOUT: Mapping[str, Facets] = {side: _about(side) for side in FACETS}
"""What is seen at the cue, by how a mention was come by; the facts are the first of its looks."""


def edge_name(edge: int) -> str:
    """What stands in front of a mention, in words."""
    if edge == _START:
        return "the sentence's start"
    if edge == _QUOTATION:
        return "a quotation"
    if edge == _SECOND:
        return "the first part of a verb-second sentence"
    if edge == _ANTECEDENT:
        return "what 'who' is about"
    return SIGNS[edge] if edge < 10 else SORTS[edge - 10]
