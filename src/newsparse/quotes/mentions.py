"""The stretches of words beside a cue that may be its source."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newsparse.quotes.addressees import is_told_alone, subject_start
from newsparse.quotes.copy import Copy
from newsparse.quotes.cues import Cue, behind_day, chain
from newsparse.quotes.forms import A_PHRASE, form_of
from newsparse.quotes.inversion import clause
from newsparse.quotes.phrases import resumes
from newsparse.quotes.reach import ends_at, opens_an_object
from newsparse.quotes.sides import AGENT, ANTECEDENT, QUOTATION, SECOND, START, TURNS
from newsparse.quotes.sorts import (
    A_BODY,
    A_NAME,
    A_QUOTATION,
    A_ROLE,
    ADVERB,
    AN_ADVERB,
    AN_AUXILIARY,
    AND,
    ARTICLE,
    AT,
    AUXILIARY,
    BECAUSE,
    DETERMINER,
    DOCUMENT,
    GROUP,
    KNOWN,
    NOTHING,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    ROLE,
    SEPARABLE,
    THAT,
    TIME,
    TO,
    VERBAL,
)
from newsparse.quotes.spots import GOES_ON, JOINS, LINKS, NO_SOURCE, NO_SOURCE_SECOND
from newsparse.text.sentences import BRACKET, BREAKS, COLON, COMMA, DASH, JOINED, MARK, PARTED, SIGN
from newsparse.weigh.facets import Facts

_LONGEST = 45
_MOST, _MOST_BESIDE = 7, 4
"""So many beginnings are looked at: more where a comma in front of the cue closes an apposition."""
_SENTENCE = 60
_CLOSES = frozenset({4, 5, 6})
"""The signs a parenthesis ends with: a dash, a bracket, a comma."""
_NAMING = frozenset({A_NAME, A_ROLE, A_BODY})
_NO_OPENER = AND | BECAUSE | THAT | ADVERB | TIME | RELATIVE
_PARTS = COMMA | DASH | BRACKET
_LONGEST_APPOSITION = 8
_MANY = 20
_NO_SUBJECT = PREPOSITION | TO | AT | ADVERB | THAT | BECAUSE | AND
_LONGEST_OPENING = 4


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
    before_cue = close | (copy.lexicon.subject_behind_verb and TURNS)
    spots = starts_of(copy, last, cue.start, most)
    found: list[Candidate] = []
    if spots and _opens_with_a_participle(copy, spots[-1][0], last):
        spots = spots[:-1]
    further = len(spots)
    for rank, (first, edge, inner) in enumerate(spots):
        further -= 1
        facts = (rank << 3 | (further if further < 2 else 2), edge << 5 | sorts[first], before_cue)
        found.append((first, last, "in front", (*facts, *inner)))
        if close in _CLOSES and rank:
            if (cut := copy.spots.parts.find(1, first + 1, last)) > 0 and not _is_abbreviated(copy, first, cut):
                found.append((first, cut, "in front, up to its comma", (*facts, *inside_of(copy, first, cut, close), sorts[cut])))
        elif rank < 2 and (cut := _day_at_end(copy, first, last)):
            found.append((first, cut, "in front, without the day", (*facts, *inside_of(copy, first, cut, close))))
    return found


def _opens_with_a_participle(copy: Copy, first: int, last: int) -> bool:
    """Whether what stands up to a comma in front of a cue is no subject, which is dropped: Preguntada por las críticas, respondió que."""
    endings = copy.lexicon.endings["participle"]
    if not endings or first != copy.sentence[first][0] or first + 1 >= last or not copy.holds[last] & COMMA:
        return False
    led = copy.tags[first + 1] & (PREPOSITION | AT | TO) and not copy.holds[first + 1] & BREAKS
    return bool(led) and copy.lower[first].endswith(endings) and copy.lower[first] not in copy.lexicon.forenames


def _is_abbreviated(copy: Copy, first: int, after: int) -> bool:
    """Whether a mention between two commas is the abbreviation of where something is: a house in Springfield, Mass., …"""
    short = after == first + 1 and copy.lower[first] in copy.lexicon.abbreviations and copy.holds[first] & COMMA
    return bool(short) and copy.text[copy.ends[first] : copy.ends[first] + 1] == "."


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
            edge = QUOTATION if inside[n - 1] else SIGN[gap] if gap else _edge(tags[n - 1], tags[n], sorts[n - 1])
        elif least > start:
            break
        else:
            n, gap, edge = start, 0, START
        first = n
        while first < last - 1 and tags[first] & _NO_OPENER:
            first += 1
        if tags[first] & ARTICLE and not inside[first]:
            first = behind_day(copy, first, last)  # El martes Ruiz dijo
        newly = first == last - 1 and sorts[first] == AN_ADVERB and not tags[first] & KNOWN  # Newly released messages show
        if first < taken and not newly:
            taken = first
            size = last - first
            verbs = 2 if who > n else 1 if verb > n else 0
            found.append((first, edge, (size if size < _MANY else _MANY, final, one, two, commas << 5 | close << 2 | verbs)))
            if len(found) == most:
                break
        if edge == QUOTATION:
            break
        if gap & _PARTS:
            one, two, commas = SIGN[gap] << 5 | sorts[n], one, commas + 1
    return found


def _edge(before: int, tag: int, sort: int) -> int:
    """What a word without a sign in front of it stands behind, when a mention may begin with it; 0 when none does."""
    if before & JOINS:
        return 10 + sort
    if before & LINKS and not tag & GOES_ON:
        return 0 if sort in _NAMING else 10 + sort
    return ANTECEDENT if tag & RELATIVE else 0


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
    resuming = resumes(copy, cue)
    first = subject_start(copy, cue) if not begin and (resuming or cue.front >> 5 or cue.manner == A_PHRASE) else start
    if copy.lexicon.verb_second and first + 1 < end and copy.lower[first] in copy.lexicon.reflexive and not copy.holds[first]:
        first += 1  # erinnert sich Anna Huber
    if first >= end or copy.inside[first] or copy.holds[start] & PARTED or _is_nobody(copy, cue, first, end):
        return []
    if copy.lexicon.verb_second and (copy.sorts[first] in VERBAL or copy.tags[first] & (ADVERB | AND)):
        return []
    if not copy.capitals[first] and copy.holds[first] and copy.lower[first].endswith(copy.lexicon.endings["gerund"]):
        return []  # mówił, patrząc na salę
    side = "phrase" if cue.manner == A_PHRASE else "behind"
    tag = copy.tags[first]
    if (
        side == "behind"
        and copy.lexicon.subject_behind_verb
        and tag & (_NO_SUBJECT if copy.capitals[first] else _NO_SUBJECT | TIME)
        and not tag & (DETERMINER | PRONOUN)
        and copy.lower[first] not in copy.lexicon.agents
    ):
        return []
    sign, sort = cue.front >> 5, cue.front & 31
    before = START if sort == NOTHING else QUOTATION if sort == A_QUOTATION else sign or (SECOND if copy.lexicon.verb_second else 10 + sort)
    if resuming:
        before = SECOND
    opener = copy.sorts[first]
    if copy.lower[first] in copy.lexicon.agents:
        opener, first = AGENT, first + 1
        active = copy.lexicon.verb_second and form_of(cue.manner) == "past"
        if first >= end or copy.tags[first] & TIME or active:
            return []  # sprach von einem Fehler
    ends = ends_of(copy, first, end, phrase=side == "phrase")
    alone = end if before == START else 0
    found: list[Candidate] = []
    for rank, (after, spot, inner) in enumerate(ends):
        closes = side == "phrase" and _closes_an_apposition(copy, first, after, end)
        found.append((first, after, side, (before, opener, rank << 2 | closes << 1 | (after == alone), spot, *inner)))
    return [one for one in found if not _takes_in_a_clause(copy, one)] if _is_inserted(copy, cue) else found


def _is_nobody(copy: Copy, cue: Cue, first: int, end: int) -> bool:
    """Whether what stands behind a cue is whom somebody speaks to, or a thing."""
    return is_told_alone(copy, first, end) or (cue.manner != A_PHRASE and _is_told_of(copy, first, end))


def _is_told_of(copy: Copy, first: int, end: int) -> bool:
    """Whether a thing and a quotation that says what it was like stand behind a verb: raconte une nuit « d’apocalypse »."""
    new = copy.lexicon.subject_behind_verb and first + 2 < end and copy.lower[first] in copy.lexicon.indefinite
    thing = not (copy.capitals[first + 1] or copy.tags[first + 1] & (ROLE | GROUP | DOCUMENT)) if new else False
    return thing and copy.inside[first + 2] != 0 and not copy.inside[first] and not copy.holds[first + 2] & BREAKS & ~MARK


def _is_inserted(copy: Copy, cue: Cue) -> bool:
    """Whether a cue stands behind a few words that are no clause: “Twice, said Tom Bell, the bridge closed.”"""
    size = cue.first - cue.start
    inserted = 0 < size <= _LONGEST_OPENING and copy.holds[cue.first] & BREAKS == COMMA and not copy.inside[cue.first - 1]
    return bool(inserted) and copy.spots.verbs.find(1, cue.start, cue.first) < 0


def _takes_in_a_clause(copy: Copy, one: Candidate) -> bool:
    first, after, _, _ = one
    comma = copy.spots.parts.rfind(1, first + 1, after)
    return comma > 0 and copy.spots.verbs.find(1, comma, after) >= 0


def _closes_an_apposition(copy: Copy, first: int, after: int, end: int) -> bool:
    """Whether a comma parts a name from the role in front of it, or a role from its name: the mayor, Paul Holt, …"""
    comma = copy.spots.parts.rfind(1, first + 1, after)
    if comma < 0 or not copy.holds[comma] & COMMA or after - comma > _LONGEST_APPOSITION or (after < end and not copy.holds[after] & COMMA):
        return False
    front, behind = copy.sorts[first:comma], copy.sorts[comma:after]
    if not VERBAL.isdisjoint(behind):
        return False
    return (A_ROLE in front and len(behind) > 1 and {*behind} == {A_NAME}) or (front[-1] == A_NAME and A_ROLE in behind)


def ends_of(copy: Copy, first: int, end: int, *, phrase: bool = False) -> Iterator[tuple[int, int, Facts]]:
    """Where a mention that begins at `first` may end, nearest first, with what follows and lies between; a `phrase` has a verb behind."""
    tags, held, inside, sorts, spots = copy.tags, copy.holds, copy.inside, copy.sorts, copy.spots
    commas: list[int] = []
    given = 0
    second = copy.lexicon.verb_second
    turns = copy.lexicon.turns
    stops = NO_SOURCE_SECOND if second else NO_SOURCE
    limit = min(end, first + _LONGEST)
    verb = spots.verbs.find(1, first + 1, limit) if second and phrase else -1
    n = first
    while (n := spots.ends.find(1, n + 1, limit if verb < 0 else verb + 1)) > 0:
        gap = held[n]
        parts = gap and not gap & JOINED
        closes = second and _closes_a_clause(copy, n, end)
        if closes and given and tags[n - 1] & TIME:
            return  # a day is no part of who spoke on it
        last = turns and not inside[n] and ends_at(copy, first, n, phrase=phrase, described=bool(commas))
        last = last or bool(second and tags[n] & THAT and not (gap or tags[n] & DETERMINER or inside[n]))
        ends = inside[n] or parts or last or (not gap and (tags[n] & stops or (second and opens_an_object(copy, n))))
        if ends and not (tags[n - 1] & AND and n > first + 1):
            spot = SIGN[gap] << 5 | (A_QUOTATION if inside[n] else NOTHING if closes or last else sorts[n])
            yield n, spot, _between(n - first, sorts[n - 1], commas, _verbs(copy, first, n), 0)
            given += 1
        if inside[n] or last or given >= _MOST or closes or gap & COLON:
            return
        if parts and gap & _PARTS:
            commas.append(SIGN[gap] << 5 | sorts[n])
        if second and gap & COMMA:
            n = _last_of_relative(copy, n, limit)
    if verb < 0 and end - first <= _LONGEST:
        yield end, NOTHING, _between(end - first, sorts[end - 1], commas, _verbs(copy, first, end), 0)


def _last_of_relative(copy: Copy, n: int, limit: int) -> int:
    """The last word of a relative clause that begins at word n, which ends with its verb; word n where none begins."""
    if copy.inside[n] or copy.capitals[n] or not copy.tags[n] & (RELATIVE | ARTICLE):
        return n
    closing = next((at for at in range(n + 1, limit) if copy.holds[at] & BREAKS & ~JOINED or copy.inside[at]), limit)
    return n if copy.capitals[closing - 1] else closing - 1


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
        if copy.inside[end - 1]:
            continue  # «È una giornata storica», ha commentato
        for rank, (begin, edge, inner) in enumerate(starts_of(copy, end, start, 3)):
            yield begin, end, "subject", (number << 2 | rank, edge, sorts[begin], *inner)


def first_verb(copy: Copy, start: int, end: int) -> int:
    """The first verb of a sentence with something in front of it; 0 where there is none."""
    verb = copy.spots.free_verbs.find(1, start + 1, min(end, start + _SENTENCE))
    return 0 if verb < 0 or copy.inside[verb - 1] else verb
